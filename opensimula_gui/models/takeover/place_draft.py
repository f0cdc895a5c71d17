"""Changes of places that are made one after the other, each as the ones before it leave the tree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.place import Place
from opensimula_gui.models.change_command import Change, Part

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.place import Order


class PlaceDraft:
    """Knows where rows would stand after the changes so far; nothing is made.

    The trees have to be sound: a node is one deeper than the one above it.

    Args:
        index: The rows as they are.

    Attributes:
        changes: The changes, in order.
    """

    def __init__(self, index: TaxonomyIndex) -> None:
        self._index = index
        self._places: dict[int, Place | None] = {}
        self._depths: dict[int, int] = {}
        self.changes: list[Change] = []

    def put(self, row: int, parent: int, order: Order) -> None:
        """Put a row below another one, which must not stand below it."""
        self._change(row, Place(parent, order, self._index.key(parent), self._depth(parent) + 1))

    def take_out(self, row: int) -> None:
        """Let a row have no place."""
        if self.place(row) is not None:
            self._depths[row] = self._depth(row)
            self._change(row, None)

    def place(self, row: int) -> Place | None:
        """Return where a row would stand; None for nowhere."""
        place = self._places[row] if row in self._places else self._index.place(row)
        return None if place is None else replace(place, depth=self._depth(row))

    def parent(self, row: int) -> int:
        """Return the row above, or ``NO_ROW``."""
        if row not in self._places:
            return self._index.parent(row)
        place = self._places[row]
        return NO_ROW if place is None else place.parent

    def _change(self, row: int, place: Place | None) -> None:
        before = self.place(row)
        if before != place:
            self.changes.append(Change(Part.PLACE, row, before, place))
        self._places[row] = place

    def _depth(self, row: int) -> int:
        steps = 0
        while (above := self.parent(row)) != NO_ROW:
            row, steps = above, steps + 1
        if row not in self._depths:
            node = self._index.node(row)
            # A row that stands nowhere still knows how deep it stood.
            self._depths[row] = node.depth if node else 0
        return self._depths[row] + steps
