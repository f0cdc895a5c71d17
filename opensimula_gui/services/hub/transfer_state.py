"""One conversation with the Hub: it counts its bytes, tells how far it is, and stops when it is told to."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.transfer import TransferProgress
from opensimula_gui.services.threads import StopFlag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SPEED_WINDOW_S: Final = 2.0


class Transfer:
    """What the HTTP client looks at while it works for somebody.

    Args:
        on_progress: Called on the thread that does the work, after each few kilobytes; or None.
        stop: Set to end the conversation.
        clock: Seconds that pass.
    """

    def __init__(
        self,
        on_progress: Callable[[TransferProgress], None] | None = None,
        stop: StopFlag | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.stop = stop or StopFlag()
        self._on_progress = on_progress
        self._clock = clock
        self._step = ""
        self._done_bytes = 0
        self._total_bytes = 0
        self._marks: deque[tuple[float, int]] = deque()
        self._is_past_stopping = False

    def begin(self, step: str, total_bytes: int = 0) -> None:
        """Begin a step of the work.

        Args:
            step: What is done from now on, in words.
            total_bytes: Bytes that this step moves; 0 if unknown.

        Raises:
            Cancelled: The conversation was told to stop.
        """
        self.check()
        self._step, self._done_bytes, self._total_bytes = step, 0, total_bytes
        self._tell()

    def moved(self, size_bytes: int) -> None:
        """Count bytes that went over the wire.

        Raises:
            Cancelled: The conversation was told to stop.
        """
        self.check()
        now_s = self._clock()
        self._done_bytes += size_bytes
        self._marks.append((now_s, size_bytes))
        while now_s - self._marks[0][0] > _SPEED_WINDOW_S:
            self._marks.popleft()
        self._tell()

    def check(self) -> None:
        """Do nothing, unless the conversation was told to stop.

        Raises:
            Cancelled: It was.
        """
        if not self._is_past_stopping:
            self.stop.check()

    @property
    def is_past_stopping(self) -> bool:
        """Whether the Hub has all of a commit by now, so that stopping would not undo it."""
        return self._is_past_stopping

    def pass_stopping(self) -> None:
        """Note that the Hub is about to have all of a commit: from here on only its answer counts.

        Raises:
            Cancelled: The conversation was told to stop before that.
        """
        # In this order, so that whoever has told us to stop and then looks never takes a commit for stopped
        # that goes out all the same.
        self._is_past_stopping = True
        if self.stop.is_set():
            self._is_past_stopping = False
            self.stop.check()

    @contextlib.contextmanager
    def active(self) -> Iterator[None]:
        """Let requests of this thread be of this transfer."""
        token = _current.set(self)
        try:
            yield
        finally:
            _current.reset(token)

    def _tell(self) -> None:
        if self._on_progress is None or self.stop.is_set():
            return
        # Questions and answers beside the files are not part of the total.
        done_bytes = min(self._done_bytes, self._total_bytes or self._done_bytes)
        self._on_progress(TransferProgress(self._step, done_bytes, self._total_bytes, self._bytes_per_s()))

    def _bytes_per_s(self) -> float:
        if not self._marks:
            return 0.0
        elapsed_s = max(self._clock() - self._marks[0][0], 0.1)
        return sum(size for _, size in self._marks) / elapsed_s


def current_transfer() -> Transfer | None:
    """Return the transfer that a request on this thread belongs to; None for somebody else's request."""
    return _current.get()


_current: ContextVar[Transfer | None] = ContextVar("current_transfer", default=None)
