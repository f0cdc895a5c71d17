"""A row that comes into the taxonomy tree, leaves it, or takes another place in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.place import Place


@dataclass(frozen=True, slots=True)
class RowMove:
    """Where a row stands before and after a change; both are positions among siblings that exist.

    Attributes:
        row: The row; what hangs below it goes with it.
        old_parent: The row above before; ``NO_ROW`` for a top row.
        old_position: How many siblings stand before it; -1 if it could not be seen.
        parent: The row above after.
        position: How many siblings will stand before it, itself left out; -1 if it can't be seen then.
    """

    row: int
    old_parent: int
    old_position: int
    parent: int
    position: int

    @property
    def is_added(self) -> bool:
        """Whether the row comes."""
        return self.old_position < 0 <= self.position

    @property
    def is_removed(self) -> bool:
        """Whether the row goes."""
        return self.position < 0 <= self.old_position


def row_move(index: TaxonomyIndex, row: int, place: Place | None) -> RowMove:
    """Return what putting a row in a place will do to what can be seen.

    Args:
        index: The rows, before the change.
        row: The row.
        place: The place that it is to get.
    """
    old_parent = old_position = position = parent = NO_ROW
    if index.exists(row):
        old_parent = index.parent(row)
        old_position = index.children(old_parent).index(row)
    if place is not None and (place.parent == NO_ROW or index.exists(place.parent)):
        parent, position = place.parent, index.position(row, place)
    return RowMove(row, old_parent, old_position, parent, position)
