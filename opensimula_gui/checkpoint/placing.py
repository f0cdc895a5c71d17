"""The places of the rows of a taxonomy index: as they are now, and as they are on disk."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from opensimula_gui.checkpoint.forest import NO_ROW
from opensimula_gui.checkpoint.place import Order, Place, order_between

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.forest import Forest
    from opensimula_gui.checkpoint.taxonomy import TaxonomyNode

_Value = TypeVar("_Value")


class _Own(NamedTuple):
    """A place without what it owes to the rows above; the shift adds to all depths from here on."""

    parent: int
    order: Order
    parent_id: str | None
    shift: int
    is_detached: bool


class Placing:
    """Knows, and changes, where each row stands.

    A row without a place hangs nowhere, and what hangs below it can't be seen either: it was deleted, or it
    has not been added yet. Nodes keep the parent and depth of the file; ``node`` tells what they are now, so
    that moving a branch of any size takes no longer than moving a leaf.

    Args:
        forest: Which row hangs below which; it is changed in place.
        nodes: The node of each row, with parent and depth as in the file; None for a factor without a tree.
    """

    def __init__(self, forest: Forest, nodes: list[TaxonomyNode | None]) -> None:
        self._forest = forest
        self._nodes = nodes
        self._orders: dict[int, Order] = {}
        self._parent_ids: dict[int, str | None] = {}
        self._shifts: dict[int, int] = {}
        self._loose: set[int] = set()
        self._saved: dict[int, _Own | None] = {}
        self._new: set[int] = set()

    def add_top(self, row: int) -> None:
        """Put a row of the file after all other top rows."""
        siblings = self._forest.children[NO_ROW]
        self._orders[row] = len(siblings)
        siblings.append(row)

    def add_new(self, row: int, above: int, order: Order | None = None) -> None:
        """Take a row that is not on disk, without a place, or below another such row.

        Args:
            row: The row.
            above: The other row, or ``NO_ROW``.
            order: Its order, after those of all rows that hang there already; None is that of its number.
        """
        self._new.add(row)
        if order is not None:
            self._orders[row] = order
        if above == NO_ROW:
            self._loose.add(row)
        else:
            self._forest.hang(row, above, len(self._forest.children.get(above, ())))

    def exists(self, row: int) -> bool:
        """Tell whether a row has a place, and all rows above it have one."""
        return not self._loose or self._forest.top(row) not in self._loose

    def node(self, row: int) -> TaxonomyNode | None:
        """Return the node of a row with the parent and depth that it has now."""
        return self.placed(row, self._nodes[row])

    def nodes_in_order(self, rows: Collection[int], keys: Sequence[str]) -> dict[str, TaxonomyNode]:
        """Return the nodes of a tree that exist, by key, in the order in which they are to be saved.

        Args:
            rows: All rows of the tree that have a node, ascending.
            keys: The key of each row of the index.
        """
        gone, orders = set(self.gone_rows()), self._orders
        there = {row for row in rows if row not in gone}
        moved = sorted((self._node_order(row), row) for row in there.intersection(orders))
        stayed = [row for row in rows if row in there and row not in orders]
        ordered: list[int] = []
        at = 0
        for order, row in moved:
            until = bisect_left(stayed, (order, row), at, key=lambda other: (other, other))
            ordered += (*stayed[at:until], row)
            at = until
        ordered += stayed[at:]
        nodes = {keys[row]: node for row in ordered if (node := self._nodes[row]) is not None}
        # Few nodes stand elsewhere than their file says, with all that is below them.
        shifted = {row for head in there.intersection(self._shifts) for row in self._forest.branch(head)}
        for row in shifted.union(there.intersection(self._parent_ids)):
            nodes[keys[row]] = self._as_placed(nodes[keys[row]], row, self._shift_of(row))
        return nodes

    def placed(self, row: int, node: TaxonomyNode | None) -> TaxonomyNode | None:
        """Return another node for a row with the parent and depth that the row has now."""
        if node is None or not (self._shifts or self._parent_ids):
            return node
        return self._as_placed(node, row, self._shift_of(row))

    def as_in_file(self, row: int, node: TaxonomyNode) -> TaxonomyNode:
        """Return what to keep of a node whose parent and depth are those that the row has now."""
        changes: dict[str, str | int | None] = {}
        if row in self._parent_ids and (old := self._nodes[row]) is not None:
            changes["parent_id"] = old.parent_id
        if shift := self._shift_of(row):
            changes["depth"] = node.depth - shift
        return node.model_copy(update=changes) if changes else node

    def kept(self, row: int, saved: TaxonomyNode) -> TaxonomyNode:
        """Return what to keep of a node that was saved, wherever it stood then."""
        old = self._nodes[row]
        if old is None or (old.parent_id, old.depth) == (saved.parent_id, saved.depth):
            return saved
        return saved.model_copy(update={"parent_id": old.parent_id, "depth": old.depth})

    def was_there(self, row: int, snapshot: Mapping[int, object]) -> bool:
        """Tell whether a top row had a place when a snapshot was taken."""
        return snapshot[row] is not None if row in snapshot else row not in self._new

    def order(self, row: int) -> Order:
        """Return the order of a row among the nodes of its tree, or among the top rows."""
        return self._orders.get(row, row)

    def orders_at(self, parent: int, position: int, rows: Sequence[int]) -> list[Order]:
        """Return orders that put rows one after the other in a position among the children of another.

        Args:
            parent: The row above, or ``NO_ROW``.
            position: How many siblings are to stand before them, the rows themselves left out.
            rows: The rows.
        """
        leaving = set(rows)
        siblings = [row for row in self._forest.children.get(parent, ()) if row not in leaving]
        low = self._node_order(parent) if parent != NO_ROW else None
        if position > 0 and siblings:
            low = self.order(siblings[min(position, len(siblings)) - 1])
        orders: list[Order] = []
        if position >= len(siblings):
            # At the end means after all that was ever made, as a node that was made last.
            for row in rows:
                is_last = row in self._new and (low is None or row > low)
                low = row if is_last else order_between(max(low or 0, len(self._nodes) - 1), None)
                orders.append(low)
            return orders
        after = self.order(siblings[position])
        if low is not None and low >= after:
            low = None  # Moved before its own parent in the file, a first child can't follow it there.
        for _row in rows:
            low = order_between(low, after)
            orders.append(low)
        return orders

    def place(self, row: int) -> Place | None:
        """Return where a row stands; None if it has no place."""
        own = self._own(row)
        return None if own is None else self._as_place(row, own, self._shift_of(own.parent))

    def position(self, row: int, place: Place) -> int:
        """Return how many siblings stand before a row in a place, as it is or as it would be."""
        siblings = [other for other in self._forest.children.get(place.parent, ()) if other != row]
        return bisect_left(siblings, (place.is_detached, place.order), key=self._sort_key)

    def set_place(self, row: int, place: Place | None) -> None:
        """Put a row, with all that hangs below it, in a place; None takes it out."""
        before = self._own(row)
        if before is not None:
            self._forest.take_down(row)
        self._loose.discard(row)
        if place is None:
            self._loose.add(row)
        else:
            self._put(row, place)
        self._note(row, self._saved.get(row, None if row in self._new else before))

    def is_edited(self, row: int) -> bool:
        """Tell whether a row stands elsewhere than on disk, or is not there."""
        return row in self._saved or row in self._new

    @property
    def is_changed(self) -> bool:
        """Whether any row that exists now or on disk stands elsewhere than there."""
        return any(self._matters(row) for row in self._saved)

    def changed_rows(self) -> Iterator[int]:
        """Yield the rows whose own place differs from the one on disk, or that are new; gone ones too."""
        yield from (row for row in self._saved if self._matters(row))
        yield from (row for row in self._new if row not in self._saved and self.exists(row))

    def snapshot(self) -> dict[int, object]:
        """Return how the rows stand whose place differs from the one on disk, for ``rebase``."""
        return {row: self._own(row) for row in self._saved}

    def removed_branches(self) -> Iterator[tuple[int, int]]:
        """Yield each row of which the branch is on disk, but not there any more, with its number of nodes."""
        for head, saved in self._saved.items():
            if saved is not None and head in self._loose:
                rows = self._forest.branch(head)
                yield head, len(rows) - len(self._new.intersection(rows))

    def gone_rows(self) -> Iterator[int]:
        """Yield the rows that do not exist: those without a place, and those below them."""
        for head in self._loose:
            yield from self._forest.branch(head)

    def place_back(self, row: int) -> Place | None:
        """Return the place on disk of a row, if nothing else is put back; None if it is not there."""
        saved = self._saved_own(row)
        return None if saved is None else self._as_place(row, saved, self._shift_of(saved.parent))

    def places_on_disk(self) -> dict[int, Place | None]:
        """Return where each row that stands elsewhere now stands on disk; parents before their children."""
        ways = {row: self._way_on_disk(row) for row in self._saved}
        return {
            row: None if (saved := self._saved[row]) is None else self._as_place(row, saved, sum(ways[row]))
            for row in sorted(ways, key=lambda row: len(ways[row]))
        }

    def rebase(self, snapshot: Mapping[int, object], rows_on_disk: Mapping[int, bool]) -> None:
        """Compare with other places on disk from now on; all rows stay where they are.

        Args:
            snapshot: What ``snapshot`` returned when the save began.
            rows_on_disk: Whether each row of the trees that were saved anew is on disk now.
        """
        for row, own in snapshot.items():
            self._note(row, own if isinstance(own, _Own) else None)
        self._new -= {row for row, is_there in rows_on_disk.items() if is_there}
        self._new |= {row for row, is_there in rows_on_disk.items() if not is_there}

    def _own(self, row: int) -> _Own | None:
        if row in self._loose:
            return None
        node = self._nodes[row]
        return _Own(
            self._forest.parents[row],
            self.order(row),
            self._parent_ids.get(row, node.parent_id if node else None),
            self._shifts.get(row, 0),
            row in self._forest.detached,
        )

    def _saved_own(self, row: int) -> _Own | None:
        return self._saved[row] if row in self._saved else None if row in self._new else self._own(row)

    def _as_place(self, row: int, own: _Own, shift_above: int) -> Place:
        node = self._nodes[row]
        depth = node.depth + own.shift + shift_above if node else 0
        return Place(own.parent, own.order, own.parent_id, depth, own.is_detached)

    def _way_on_disk(self, row: int) -> list[int]:
        """Return the shifts of the rows above a row as they are on disk."""
        shifts: list[int] = []
        own = self._saved_own(row)
        while own is not None and own.parent != NO_ROW:
            own = self._saved_own(own.parent)
            shifts.append(own.shift if own else 0)
        return shifts

    def _put(self, row: int, place: Place) -> None:
        self._orders[row] = place.order
        if place.is_detached:
            self._forest.detached.add(row)
        else:
            self._forest.detached.discard(row)
        node = self._nodes[row]
        if node is not None:
            _keep(self._shifts, row, place.depth - node.depth - self._shift_of(place.parent), 0)
            _keep(self._parent_ids, row, place.parent_id, node.parent_id)
        self._forest.hang(row, place.parent, self.position(row, place))

    def _node_order(self, row: int) -> Order:
        # The order of a top row is one among top rows; its node stands where it was made.
        return row if self._forest.parents[row] == NO_ROW else self.order(row)

    def _note(self, row: int, saved: _Own | None) -> None:
        if self._own(row) == saved:
            self._saved.pop(row, None)
        else:
            self._saved[row] = saved

    def _matters(self, row: int) -> bool:
        """Tell whether a row exists, or is on disk: what was added and taken out again is nothing."""
        return row not in self._new or self.exists(row)

    def _shift_of(self, row: int) -> int:
        """Return by how much deeper a row stands than its node says; 0 for ``NO_ROW``."""
        shift = 0
        while self._shifts and row != NO_ROW:
            shift += self._shifts.get(row, 0)
            row = self._forest.parents[row]
        return shift

    def _as_placed(self, node: TaxonomyNode, row: int, shift: int) -> TaxonomyNode:
        changes: dict[str, str | int | None] = {}
        if row in self._parent_ids:
            changes["parent_id"] = self._parent_ids[row]
        if shift:
            changes["depth"] = node.depth + shift
        return node.model_copy(update=changes) if changes else node

    def _sort_key(self, row: int) -> tuple[bool, Order]:
        return row in self._forest.detached, self.order(row)


def _keep(values: dict[int, _Value], row: int, value: _Value, default: _Value) -> None:
    if value == default:
        values.pop(row, None)
    else:
        values[row] = value
