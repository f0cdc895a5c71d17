"""The one event loop: asyncio on Qt's, made here and nowhere else."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any, Final

from qasync import QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from PySide6.QtWidgets import QApplication

_SWITCH_INTERVAL_S: Final = 0.0005
"""Longest time that a busy thread keeps the interpreter while the event loop's thread waits for it.

Each call from Qt into Python waits that long while a checkpoint is read, and one paint makes dozens of them:
with Python's own 5 ms a page takes 100 ms to paint meanwhile. The reading gets no slower.
"""


def run_until_complete(
    app: QApplication, coroutine: Coroutine[Any, Any, int], report: Callable[[BaseException], None]
) -> int:
    """Run a coroutine on Qt's event loop until it ends.

    Args:
        app: The application; it does not quit by itself when its last window closes.
        coroutine: The program; its result is the exit code.
        report: Called with exceptions that nobody awaited.

    Returns:
        What the coroutine returned.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    app.setQuitOnLastWindowClosed(False)
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(
        lambda _loop, context: report(context.get("exception") or RuntimeError(context["message"]))
    )
    with loop:
        return int(loop.run_until_complete(coroutine))
