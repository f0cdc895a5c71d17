"""Where the user has been, for *Back* and *Forward*, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

MAX_PLACES: Final = 200
"""Places that are remembered; the oldest are forgotten first."""


class NavigationHistory(QObject):
    """Places in the order of their visits, and which of them is the current one.

    Places that are not there any more are passed over; they count again when they are back.

    Args:
        parent: Qt parent.
        is_there: Tells whether one can go to a place.

    Signals:
        changed(): the current place, or what lies behind or before it, has changed.
    """

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, is_there: Callable[[Hashable], bool] = lambda _place: True
    ) -> None:
        super().__init__(parent)
        self._is_there = is_there
        self._places: list[Hashable] = []
        self._at = -1

    @property
    def current(self) -> Hashable | None:
        """The current place; None before the first visit."""
        return self._places[self._at] if self._places else None

    @property
    def can_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._next(-1) is not None

    @property
    def can_forward(self) -> bool:
        """Whether there is a place to return to after going back."""
        return self._next(1) is not None

    def visit(self, place: Hashable) -> None:
        """Make a place the current one and forget the way forward; the current place again is no visit."""
        if self._places and place == self.current:
            return
        self._places[self._at + 1 :] = [place]
        del self._places[:-MAX_PLACES]
        self._at = len(self._places) - 1
        self.changed.emit()

    def back(self) -> Hashable | None:
        """Go back by one place and return it; None if there is none."""
        return self._go(-1)

    def forward(self) -> Hashable | None:
        """Go forward by one place and return it; None if there is none."""
        return self._go(1)

    def look_again(self) -> None:
        """Take in that other places are there than before."""
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything, as when another checkpoint is opened."""
        self._places.clear()
        self._at = -1
        self.changed.emit()

    def _go(self, step: int) -> Hashable | None:
        at = self._next(step)
        if at is None:
            return None
        self._at = at
        self.changed.emit()
        return self.current

    def _next(self, step: int) -> int | None:
        """Return the next position in a direction that leads anywhere else."""
        at = self._at + step
        while 0 <= at < len(self._places):
            if self._places[at] != self.current and self._is_there(self._places[at]):
                return at
            at += step
        return None
