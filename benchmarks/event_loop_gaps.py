"""How long Qt's event loop was busy with one thing: the longest time between two ticks of a timer."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QTimer

_TICK_MS: Final = 5


class EventLoopGaps:
    """The longest time between two ticks since the last ``take``."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(_TICK_MS)

    def take_ms(self) -> float:
        longest, self._longest = self._longest, 0.0
        return longest * 1000

    def _on_timer_timeout(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now
