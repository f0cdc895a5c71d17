"""Blocking work on daemon threads, awaited from the event loop.

The default executor is not used: Python waits for its threads at exit, so that one stalled disk would keep
the program from quitting.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from typing import TYPE_CHECKING, Final, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

PROGRESS_INTERVAL_S: Final = 0.05
"""Progress is handed to the event loop at most this often: 20 times a second is all an eye can follow."""


class Cancelled(Exception):  # noqa: N818 - it is no error: the user did not want to wait
    """Raised inside a thread whose result nobody waits for any more."""


class StopFlag:
    """Tells a thread that nobody waits for it; the thread has to look by itself."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask the thread to stop."""
        self._event.set()

    def is_set(self) -> bool:
        """Tell whether the thread was asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Do nothing, unless the thread was asked to stop.

        Raises:
            Cancelled: It was.
        """
        if self._event.is_set():
            raise Cancelled


async def run_in_thread(function: Callable[P, T], stop: StopFlag, *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a blocking function on a thread of its own.

    Args:
        function: What to run; it may look at ``stop`` to end early.
        stop: Set when this coroutine is cancelled. The thread itself can't be stopped.
        args: Arguments of the function.
        kwargs: Keyword arguments of the function.

    Returns:
        What the function returned; what it raises passes through.
    """
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[Callable[[], T]] = loop.create_future()

    def deliver(outcome: Callable[[], T]) -> None:
        if not ended.done():
            ended.set_result(outcome)

    def work() -> None:
        outcome = _outcome(function, *args, **kwargs)
        # A loop that was closed meanwhile has nobody left who waits.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(deliver, outcome)

    threading.Thread(target=work, name=getattr(function, "__name__", "work"), daemon=True).start()
    try:
        return (await ended)()
    except asyncio.CancelledError:
        stop.set()
        raise


class LoopProgress(Generic[T]):
    """Takes progress on a thread and hands it to a callback on the event loop that made this object.

    A change of step always arrives; within a step, progress that comes too often is dropped. Being called
    is also where the thread notices that it was asked to stop.

    Args:
        callback: Called on the loop's thread with what is being done and how far it is; or None.
        stop: The thread's stop flag.
        clock: Seconds that pass.
    """

    def __init__(
        self,
        callback: Callable[[str, T], None] | None,
        stop: StopFlag,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._callback = callback
        self._stop = stop
        self._clock = clock
        self._loop = asyncio.get_running_loop()
        self._step: str | None = None
        self._due_s = 0.0

    def __call__(self, step: str, done: T) -> None:
        """Report progress from the thread: the step, and how far it is.

        Raises:
            Cancelled: The thread was asked to stop.
        """
        self._stop.check()
        now_s = self._clock()
        if step == self._step and now_s < self._due_s:
            return
        self._step, self._due_s = step, now_s + PROGRESS_INTERVAL_S
        self._loop.call_soon_threadsafe(self._deliver, step, done)

    def _deliver(self, step: str, done: T) -> None:
        if self._callback is not None and not self._stop.is_set():
            self._callback(step, done)


def _outcome(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Callable[[], T]:
    """Call the function; return what gives its result or raises its exception again."""
    try:
        result = function(*args, **kwargs)
    except BaseException as caught:  # noqa: BLE001 - whatever it is, it belongs to whoever awaits
        # The name in an except clause is deleted at its end.
        error = caught

        def fail() -> T:
            raise error

        return fail
    return lambda: result
