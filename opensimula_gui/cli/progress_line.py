"""How far a transfer is: one line on standard error, written over again and again, and only on a terminal."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TYPE_CHECKING, Final, Self

from opensimula_gui.cli.text_table import fitted, pad_right
from opensimula_gui.cli.transfer_text import size_text

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import TransferProgress

_INTERVAL_S: Final = 0.1


class ProgressLine:
    """Shows progress while its context lasts, and leaves an empty line behind; silent without a terminal."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr.isatty()
        self._width = shutil.get_terminal_size().columns - 1
        self._step = ""
        self._due_s = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self._write("")
        if self._is_shown:
            sys.stderr.write("\r")

    def __call__(self, progress: TransferProgress) -> None:
        """Show how far a transfer is; within one step at most ten times a second."""
        now_s = time.monotonic()
        if progress.step == self._step and now_s < self._due_s:
            return
        self._step, self._due_s = progress.step, now_s + _INTERVAL_S
        self._write(_as_text(progress))

    def _write(self, text: str) -> None:
        if self._is_shown:
            # Blanks wipe out a longer line on terminals of every kind.
            sys.stderr.write("\r" + pad_right(fitted(text, self._width), self._width))
            sys.stderr.flush()


def _as_text(progress: TransferProgress) -> str:
    if not progress.total_bytes:
        return f"{progress.step} …"
    # What goes over the wire beside the files makes it a little more than the total.
    done_bytes = min(progress.done_bytes, progress.total_bytes)
    done, total = size_text(done_bytes), size_text(progress.total_bytes)
    return f"{progress.step}: {done} of {total}, {size_text(round(progress.bytes_per_s))}/s"
