"""The journal of unsaved edits, written by one daemon thread: the event loop only hands over what to write.

What was handed over is on disk within a second, unless the disk itself takes longer.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from opensimula_gui.services.journal_writer import JournalWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from opensimula_gui.services.journal_writer import Baseline

    Job = Callable[[JournalWriter], None]

_REST_S: Final = 0.25
"""Records that come sooner after a write wait and are written together: each write waits for the disk."""


@dataclass(frozen=True, slots=True)
class _Append:
    """A record to be written; its text is made on the thread."""

    make_text: Callable[[], str]


class EditJournal:
    """Hands what is to be written to the thread, which starts when there is something to write.

    Args:
        folder: Where journals are kept; it need not exist.
        on_failure: Called on the event loop with what went wrong, once until something was written again.
        on_rewrite_wanted: Called on the event loop when ``rewrite`` is wanted.
        roomy_bytes: See ``JournalWriter``; None takes what suits people.
    """

    def __init__(
        self,
        folder: Path,
        on_failure: Callable[[Exception], None],
        on_rewrite_wanted: Callable[[], None],
        roomy_bytes: int | None = None,
    ) -> None:
        self._writer = JournalWriter(folder) if roomy_bytes is None else JournalWriter(folder, roomy_bytes)
        self._on_failure = on_failure
        self._on_rewrite_wanted = on_rewrite_wanted
        self._jobs: queue.SimpleQueue[_Append | Job | None] = queue.SimpleQueue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_failed = False

    def begin(self, baseline: Baseline) -> None:
        """Say what the edits to come are made on; there is no file before the first one."""
        if self._loop is None:
            self._writer.begin(baseline)
        else:
            self._jobs.put(lambda writer: writer.begin(baseline))

    def append(self, make_text: Callable[[], str]) -> None:
        """Add a record.

        Args:
            make_text: Returns its text; called on the thread.
        """
        self._start()
        self._jobs.put(_Append(make_text))

    def rewrite(self, baseline: Baseline, make_text: Callable[[], str]) -> None:
        """Replace the journal by one on another baseline with a single record."""
        self._start()
        self._jobs.put(lambda writer: self._rewrite(writer, baseline, make_text))

    def clear(self) -> None:
        """Delete the journal: nothing differs from the baseline any more."""
        if self._loop is not None:
            self._jobs.put(JournalWriter.clear)

    def end(self) -> None:
        """Leave the journal, if there is one, for the next start."""
        if self._loop is not None:
            self._jobs.put(JournalWriter.end)

    async def settled(self) -> bool:
        """Wait until all that was asked for so far is done; return whether everything is on disk."""
        loop = self._loop
        if loop is None:
            return True
        done: asyncio.Future[bool] = loop.create_future()

        def settle(writer: JournalWriter) -> None:
            try:
                if self._has_failed:
                    self._append(loop, (), writer)
            finally:
                _call(loop, _resolve, done, not self._has_failed)

        self._jobs.put(settle)
        return await done

    def close(self) -> None:
        """End the thread once it has done what it was asked for."""
        if self._loop is not None:
            self._jobs.put(None)
            self._loop = None

    def _start(self) -> None:
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            threading.Thread(target=self._run, args=(self._loop,), name="edit-journal", daemon=True).start()

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        due_s = 0.0
        while True:
            *appends, last = self._batch(due_s)
            if isinstance(last, _Append):
                appends, last = [*appends, last], _nothing
            if appends:
                self._try(loop, partial(self._append, loop, appends))
                due_s = time.monotonic() + _REST_S
            if last is None:
                return
            self._try(loop, last)

    def _batch(self, due_s: float) -> list[_Append | Job | None]:
        """Return the next jobs: records as they come until writing is due, or until a job of another kind."""
        jobs = [self._jobs.get()]
        while isinstance(jobs[-1], _Append):
            try:
                jobs.append(self._jobs.get(timeout=max(due_s - time.monotonic(), 0)))
            except queue.Empty:
                break
        return jobs

    def _append(
        self, loop: asyncio.AbstractEventLoop, batch: Sequence[_Append | Job | None], writer: JournalWriter
    ) -> None:
        try:
            texts = [job.make_text() for job in batch if isinstance(job, _Append)]
        except BaseException:
            writer.expect_rewrite()
            raise
        if writer.append(texts):
            _call(loop, self._on_rewrite_wanted)
        else:
            self._has_failed = False

    def _rewrite(self, writer: JournalWriter, baseline: Baseline, make_text: Callable[[], str]) -> None:
        writer.rewrite(baseline, make_text)
        self._has_failed = False

    def _try(self, loop: asyncio.AbstractEventLoop, job: Job) -> None:
        try:
            job(self._writer)
        except Exception as error:  # noqa: BLE001 - whatever it is, the loop tells of it
            has_failed, self._has_failed = self._has_failed, True
            if not has_failed:
                _call(loop, self._on_failure, error)


def _nothing(_writer: JournalWriter) -> None:
    pass


def _resolve(future: asyncio.Future[bool], result: bool) -> None:  # noqa: FBT001 - a callback of the loop
    if not future.done():
        future.set_result(result)


def _call(loop: asyncio.AbstractEventLoop, function: Callable[..., None], *arguments: object) -> None:
    # A loop that was closed meanwhile has nobody left to tell.
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(function, *arguments)
