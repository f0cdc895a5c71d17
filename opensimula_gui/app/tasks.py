"""The one place that makes asyncio tasks: keeps them alive, replaces or refuses doubles, reports failures."""

from __future__ import annotations

import asyncio
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine


_GRACE_S = 0.1
"""How long cancelled tasks may clean up after themselves before they are cancelled once more."""


class Policy(Enum):
    """What happens when a task is started while one with the same key runs."""

    REPLACE = auto()
    REFUSE = auto()


class Tasks(QObject):
    """Runs coroutines on the event loop.

    Args:
        report: Called with every exception that a task ends with, cancelling excepted.
        parent: Qt parent.

    Signals:
        running_changed(bool): whether any task runs.
    """

    running_changed = Signal(bool)

    def __init__(self, report: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._running: dict[str, asyncio.Task[Any]] = {}

    def start(self, key: str, coroutine: Coroutine[Any, Any, None], policy: Policy) -> bool:
        """Start a coroutine as a task.

        Args:
            key: What the task does; only one task of a key runs at a time.
            coroutine: What to run.
            policy: What to do if a task of that key runs already.

        Returns:
            False if the coroutine was refused (and closed).
        """
        previous = self._running.get(key)
        if previous is not None:
            if policy is Policy.REFUSE:
                coroutine.close()
                return False
            previous.cancel()
        task = asyncio.get_running_loop().create_task(coroutine, name=key)
        self._running[key] = task
        task.add_done_callback(self._on_task_done)
        self.running_changed.emit(True)
        return True

    def is_running(self, key: str) -> bool:
        """Tell whether a task of that key runs."""
        return key in self._running

    def cancel(self, key: str) -> None:
        """Cancel the task of that key, if it runs."""
        if key in self._running:
            self._running[key].cancel()

    async def finished(self, key: str) -> None:
        """Wait until the task of that key, if one runs and it is not the calling one, has ended."""
        task = self._running.get(key)
        if task is not None and task is not asyncio.current_task():
            await asyncio.wait({task})

    async def end_all(self, *, finish: str) -> None:
        """End every task but the calling one.

        Args:
            finish: Key of the task that is awaited; all others are cancelled first.
        """
        others = {task for task in self._running.values() if task is not asyncio.current_task()}
        cancelled = {task for task in others if task.get_name() != finish}
        for task in cancelled:
            task.cancel()
        if cancelled:
            # A push that may have arrived already wants to ask what became of it; nobody will hear that.
            _, asking = await asyncio.wait(cancelled, timeout=_GRACE_S)
            for task in asking:
                task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _on_task_done(self, task: asyncio.Task[Any]) -> None:
        if self._running.get(task.get_name()) is task:
            del self._running[task.get_name()]
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._report(error)
        self.running_changed.emit(bool(self._running))
