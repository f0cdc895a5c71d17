"""Telling how far an inspection is, often enough that it can be stopped at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_TICKS_PER_CALL: Final = 2000


class Stage:
    """One stretch of work with a known amount.

    Args:
        progress: Called with the text and the share, 0 to 1; it may raise to stop the work.
        text: What is being done.
        start: Share of the whole that is done before this stage.
        end: Share that is done after it.
        total: About how many ticks there will be; more are taken for the end.
    """

    def __init__(
        self, progress: Callable[[str, float], None], text: str, start: float, end: float, total: int = 1
    ) -> None:
        self._progress = progress
        self._text = text
        self._start = start
        self._width = end - start
        self._total = max(total, 1)
        self._ticks = 0
        progress(text, start)

    def tick(self) -> None:
        """Count one step; every few thousand are told."""
        self._ticks += 1
        if self._ticks % _TICKS_PER_CALL == 0:
            share = min(self._ticks / self._total, 1.0)
            self._progress(self._text, self._start + share * self._width)
