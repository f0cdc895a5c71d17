"""Where rows stand at another point of a step: as they stood before a change, or would stand after it.

A step holds several changes, and each finds the rows as the ones before have left them. The index itself is
only read.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.place import Order, Place, order_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.taxonomy import TaxonomyNode


class StepPlaces:
    """The places of rows, beginning as they are now.

    Args:
        index: The rows.
    """

    def __init__(self, index: TaxonomyIndex) -> None:
        self._index = index
        self._children: dict[int, list[int]] = {}
        self._places: dict[int, Place | None] = {}
        self._nodes: dict[int, TaxonomyNode] = {}
        self._depths: dict[int, int] = {}
        self._shifts: dict[int, int] = {}

    def place(self, row: int) -> Place | None:
        """Return where a row stands; None if it has no place."""
        return self._places[row] if row in self._places else self._index.place(row)

    def children(self, row: int) -> Sequence[int]:
        """Return the rows directly below a row, in order."""
        return self._of(row)

    def position(self, row: int) -> int:
        """Return how many siblings stand before a row that has a place."""
        place = self.place(row)
        return 0 if place is None else self._of(place.parent).index(row)

    def path(self, row: int) -> list[int]:
        """Return a row and those above it, upwards; it ends with ``NO_ROW`` if all of them have a place."""
        rows = [row]
        while row != NO_ROW and (place := self.place(row)) is not None:
            row = place.parent
            rows.append(row)
        return rows

    def depth(self, row: int) -> int:
        """Return what the node of a row says its depth is; -1 for ``NO_ROW``."""
        return -1 if row == NO_ROW else self._own_depth(row) + self._shift(row)

    def node(self, row: int) -> TaxonomyNode | None:
        """Return the node of a row, with parent and depth as they follow from its place."""
        node, place = self._nodes.get(row, self._index.node(row)), self.place(row)
        if node is None or place is None:
            return node
        return node.model_copy(update={"parent_id": place.parent_id, "depth": self.depth(row)})

    def put(self, row: int, place: Place | None) -> None:
        """Put a row, with all that stands below it, in a place, or take it out."""
        before = self.place(row)
        if before is not None:
            self._of(before.parent).remove(row)
        self._places[row] = place
        if place is not None:
            siblings = self._of(place.parent)
            siblings.insert(bisect_left(siblings, _sort_key(place), key=self._key), row)
            self._shifts[row] = place.depth - self._own_depth(row) - self._shift(place.parent)

    def write(self, row: int, node: TaxonomyNode) -> None:
        """Put another node in a row; what it says of its depth is so from now on."""
        self._nodes[row] = node
        self._depths[row] = node.depth - self._shift(row)

    def place_at(
        self, row: int, parent: int, position: int, parent_id: str | None, depth: int, *, is_detached: bool
    ) -> Place:
        """Return the place of a row among the children of another; the row itself does not count.

        Args:
            row: The row; it may stand anywhere.
            parent: A row that does not stand below the row, or ``NO_ROW``.
            position: How many siblings are to stand before it; more than there are puts it last.
            parent_id: What the node is to say its parent is.
            depth: What it is to say its depth is.
            is_detached: Whether it stands there only because its real place can't be shown.
        """
        # Those that are detached come after all others.
        before = [other for other in self._of(parent)[: position + 1] if other != row][:position]
        siblings = [
            other for other in self._of(parent) if other != row and self._key(other)[0] == is_detached
        ]
        position = sum(self._key(other)[0] == is_detached for other in before)
        back, wanted = self._index.place_back(row), (parent, parent_id, depth, is_detached)
        if (
            back is not None
            and (back.parent, back.parent_id, back.depth, back.is_detached) == wanted
            and bisect_left(siblings, _sort_key(back), key=self._key) == position
        ):
            # Where it stands on disk it has to stand in that very place, or it would count as moved.
            return back
        return Place(parent, self._order_at(parent, siblings, position), parent_id, depth, is_detached)

    def _order_at(self, parent: int, siblings: Sequence[int], position: int) -> Order:
        """Return an order as ``Placing.orders_at`` does: last is after everything that was ever made."""
        after = self._order(siblings[position]) if position < len(siblings) else None
        low: Order | None = len(self._index) - 1 if after is None else None
        if position > 0:
            before = self._order(siblings[position - 1])
            low = before if low is None else max(low, before)
        elif parent != NO_ROW and after is not None and self._node_order(parent) < after:
            low = self._node_order(parent)
        return order_between(low, after)

    def _of(self, parent: int) -> list[int]:
        if parent not in self._children:
            self._children[parent] = list(self._index.children(parent))
        return self._children[parent]

    def _own_depth(self, row: int) -> int:
        """Return the depth of a node without what moves of the step have added."""
        if row not in self._depths:
            node = self._index.node(row)
            self._depths[row] = node.depth if node is not None else 0
        return self._depths[row]

    def _shift(self, row: int) -> int:
        return sum(self._shifts.get(above, 0) for above in self.path(row)) if self._shifts else 0

    def _order(self, row: int) -> Order:
        place = self.place(row)
        return row if place is None else place.order

    def _node_order(self, row: int) -> Order:
        """Return the order of a node in its tree; that of a top row is one among the top rows."""
        place = self.place(row)
        return row if place is None or place.parent == NO_ROW else place.order

    def _key(self, row: int) -> tuple[bool, Order]:
        place = self.place(row)
        return (False, row) if place is None else _sort_key(place)


def _sort_key(place: Place) -> tuple[bool, Order]:
    return place.is_detached, place.order
