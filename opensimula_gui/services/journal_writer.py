"""Writes the journal of the edits of one checkpoint; all of it blocks, so it belongs on a thread."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.staging import sync_folder
from opensimula_gui.services.held_file import HeldFile
from opensimula_gui.services.journal_file import MAX_JOURNAL_BYTES, encode_lines, header_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

SUFFIX: Final = ".journal"
UNFINISHED_SUFFIX: Final = ".new"
_ROOMY_BYTES: Final = 8 * 2**20
_HASH_CHARS: Final = 16


@dataclass(frozen=True, slots=True)
class Baseline:
    """What edits are made on.

    Attributes:
        root: The checkpoint root.
        files: SHA-256 of its documents by name, None for one that is missing.
    """

    root: Path
    files: Mapping[str, str | None]


def journal_prefix(root: Path) -> str:
    """Return how the names of all journals of a checkpoint begin."""
    return f"{hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:_HASH_CHARS]}-"


class JournalWriter:
    """Keeps one file up to date: it exists from the first record on, and is locked as long as it is written.

    Each program writes files of its own, so that two windows on one checkpoint never share one.

    Args:
        folder: Where journals are kept; it need not exist.
        roomy_bytes: A journal over this size is to be replaced by a shorter one.
    """

    def __init__(self, folder: Path, roomy_bytes: int = _ROOMY_BYTES) -> None:
        self._folder = folder
        self._roomy_bytes = self._limit_bytes = roomy_bytes
        self._baseline: Baseline | None = None
        self._file: HeldFile | None = None
        self._size_bytes = 0
        self._unwritten = b""
        self._is_stale = False

    def begin(self, baseline: Baseline) -> None:
        """Say what the records to come are about; the journal before must have ended."""
        self._baseline = baseline

    def append(self, records: Sequence[str]) -> bool:
        """Write records at the end of the journal, and those that could not be written before.

        Returns:
            Whether ``rewrite`` is wanted: the file has grown too large, or it is not there any more.

        Raises:
            OSError: They could not be written; the next call tries again.
        """
        if self._baseline is None:
            return False
        if self._file is not None and not self._file.is_there():
            self._let_go()
            self._is_stale = True
        if self._is_stale:
            return True
        self._unwritten += encode_lines(records)
        self._write(self._baseline)
        return self._size_bytes > self._limit_bytes

    def rewrite(self, baseline: Baseline, make_record: Callable[[], str]) -> None:
        """Replace the journal by one with a single record, in one go.

        Args:
            baseline: What the record, and those to come, are about.
            make_record: Returns the record.

        Raises:
            OSError: It could not be written. The journal is out of date then: ``append`` will say so.
        """
        self._baseline, self._unwritten, self._is_stale = baseline, b"", True
        data = encode_lines([header_text(baseline.root, baseline.files), make_record()])
        if len(data) > MAX_JOURNAL_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        self._make_folder()
        path = self._file.path if self._file else self._new_path(baseline)
        new = HeldFile.create(path.with_suffix(UNFINISHED_SUFFIX))
        try:
            new.append(data)
            self._let_go()
            new.rename(path)
            sync_folder(self._folder)
        except OSError:
            with contextlib.suppress(OSError):
                new.remove()
            raise
        self._file, self._size_bytes, self._is_stale = new, len(data), False
        self._limit_bytes = min(max(self._roomy_bytes, 2 * len(data)), MAX_JOURNAL_BYTES)

    def expect_rewrite(self) -> None:
        """Write nothing more until ``rewrite``: something is missing that the next records build on."""
        self._is_stale = True

    def clear(self) -> None:
        """Delete the journal: nothing differs from the baseline.

        Raises:
            OSError: It can't be deleted.
        """
        self._unwritten, self._is_stale = b"", False
        file, self._file = self._file, None
        self._limit_bytes = self._roomy_bytes
        if file is not None:
            try:
                file.remove()
            finally:
                file.close()

    def end(self) -> None:
        """Let go of the journal and leave it for the next start."""
        self._let_go()
        self._baseline, self._unwritten, self._is_stale = None, b"", False

    def _write(self, baseline: Baseline) -> None:
        is_new = self._file is None
        if self._file is None:
            self._make_folder()
            self._file, self._size_bytes = HeldFile.create(self._new_path(baseline)), 0
        data = self._unwritten
        if not self._size_bytes:
            data = encode_lines([header_text(baseline.root, baseline.files)]) + data
        if self._file.size() > self._size_bytes:
            # The last attempt got only so far.
            self._file.cut(self._size_bytes)
        self._file.append(data)
        self._size_bytes += len(data)
        self._unwritten = b""
        if is_new:
            sync_folder(self._folder)

    def _make_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def _new_path(self, baseline: Baseline) -> Path:
        return self._folder / f"{journal_prefix(baseline.root)}{secrets.token_hex(4)}{SUFFIX}"

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
