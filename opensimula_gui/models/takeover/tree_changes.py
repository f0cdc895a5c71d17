"""What makes a tree of the session look as it is to look after taking over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.takeover.arrangement import arrived_orders, rising
from opensimula_gui.models.takeover.incoming import IncomingBranch
from opensimula_gui.models.takeover.place_draft import PlaceDraft

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.place import Order
    from opensimula_gui.models.change_command import Change
    from opensimula_gui.models.takeover.shape import TreeShape


def tree_changes(shape: TreeShape) -> Iterator[Change]:
    """Yield the changes for what is to be taken over of a tree's shape, once that is settled.

    New rows are prepared by this, so it is to be called when the step is made.
    """
    yield from _TreeChanges(shape).changes()


class _TreeChanges:
    """Puts every node that comes or moves after what it comes after there, in the file and among siblings.

    A node is a number: the row of the session, or ``_coming(row)`` of a row of theirs that has none yet.
    """

    def __init__(self, shape: TreeShape) -> None:
        self._shape = shape
        self._pair = shape.pair
        self._index = shape.pair.index
        self._leaving = {row for departure in shape.departures.values() for row in departure.rows}
        self._branches: dict[int, IncomingBranch] = {}
        for arrival in shape.arrivals.values():
            branch = IncomingBranch(
                self._index, self._pair.top_row, self._pair.theirs, arrival.rows, self._leaving
            )
            self._branches.update(dict.fromkeys(arrival.rows, branch))

    def changes(self) -> Iterator[Change]:
        """Yield the changes."""
        heads = [_coming(head) for head in self._shape.arrivals]
        orders = self._orders(self._moving_rows())
        moving = [node for node in orders if node > _FIRST_COMING]
        branches = [self._branches[head] for head in self._shape.arrivals]
        # Values first: a node says where it stands, and so it would say something else after a move.
        for branch in branches:
            yield from branch.value_changes()
        draft = PlaceDraft(self._index)
        factor_id = self._pair.ours.taxonomy.factor_id
        for branch in branches:
            own = {row: orders[_coming(row)] for row in branch.rows if _coming(row) in orders}
            branch.make(draft, own, self._depth(_coming(branch.head)), factor_id)
        # From the top down, so that each is put below a row that stands where it is to stand.
        for node in sorted((*heads, *moving), key=self._depth):
            draft.put(self._row(node), self._row(self._parent(node)), orders[node])
        for head in self._shape.departures:
            draft.take_out(head)
        yield from draft.changes
        self._add_record()

    def _add_record(self) -> None:
        branches = (self._branches[head] for head in self._shape.arrivals)
        traces = [trace for branch in branches for trace in branch.traces()]
        if traces:
            self._index.add_record(self._pair.top_row, traces)

    def _orders(self, moving: Mapping[int, None]) -> dict[int, Order]:
        pair = self._pair
        stayed = [row for row in pair.rows.values() if row not in moving and row not in self._leaving]
        hung = {
            _coming(row): branch
            for branch in map(self._branches.__getitem__, self._shape.arrivals)
            for row in branch.hung()
        }

        def order(node: int) -> Order:
            if node in hung:
                return hung[node].order(_theirs(node))
            place = self._index.place(node)
            # The order of a top row is one among top rows; its node stands where it was made.
            return node if place is None or place.parent == NO_ROW else place.order

        if hung:
            stayed = sorted((*stayed, *hung), key=lambda node: (order(node), node))
        wished = [
            node
            for row in map(pair.theirs.rows.__getitem__, pair.theirs.taxonomy.nodes)
            if (node := self._node(row)) != NO_ROW
        ]
        parents = {node: self._parent(node) for node in wished}
        return arrived_orders(stayed, wished, parents, order, len(self._index) - 1, self._pair.top_row)

    def _moving_rows(self) -> dict[int, None]:
        """Return the rows that get another place; of those in another order, as few as possible."""
        moving = dict.fromkeys(self._shape.moves)
        for parent in self._shape.reordered:
            kept = (
                self._pair.here(row) for row in self._pair.theirs.index.children(self._pair.there(parent))
            )
            rows = [row for row in kept if row != NO_ROW and self._index.parent(row) == parent]
            moving |= dict.fromkeys(_out_of_order(rows, self._index.children(parent)))
        if self._shape.is_file_reordered:
            moving |= dict.fromkeys(self._out_of_file_order())
        return moving

    def _out_of_file_order(self) -> Iterator[int]:
        pair, top = self._pair, self._pair.top_row
        rows = [
            here
            for row in map(pair.theirs.rows.__getitem__, pair.theirs.taxonomy.nodes)
            if (here := pair.here(row)) != NO_ROW
            and (here == top or pair.parent_here(row) == self._index.parent(here))
        ]
        places = {row: at for at, row in enumerate(pair.rows.values())}
        if top in rows:
            # The root stays, and so it tells who is on the wrong side of it.
            middle = rows.index(top)
            wrong = {row for row in rows[:middle] if places[row] > places[top]}
            wrong |= {row for row in rows[middle:] if places[row] < places[top]}
            yield from wrong
            rows = [row for row in rows if row not in wrong]
        yield from _out_of_order(rows, list(pair.rows.values()))

    def _node(self, their_row: int) -> int:
        here = self._pair.here(their_row)
        return here if here != NO_ROW else _coming(their_row) if their_row in self._branches else NO_ROW

    def _parent(self, node: int) -> int:
        """Return the node above, as it will be; ``NO_ROW`` for the root."""
        if node <= _FIRST_COMING:
            return self._node(self._pair.theirs.index.parent(_theirs(node)))
        move = self._shape.moves.get(node)
        if move is None:
            return self._index.parent(node)
        return self._node(self._pair.theirs.index.parent(move.their_row))

    def _depth(self, node: int) -> int:
        steps = 0
        while (node := self._parent(node)) != NO_ROW:
            steps += 1
        return steps

    def _row(self, node: int) -> int:
        return node if node > _FIRST_COMING else self._branches[_theirs(node)].made[_theirs(node)]


_FIRST_COMING = NO_ROW - 1


def _coming(their_row: int) -> int:
    return _FIRST_COMING - their_row


def _theirs(node: int) -> int:
    return _FIRST_COMING - node


def _out_of_order(wished: Sequence[int], rows: Sequence[int]) -> Iterator[int]:
    """Yield the fewest rows of which the others stand in the order that is wished for."""
    places = {row: at for at, row in enumerate(rows)}
    in_order = rising([places[row] for row in wished])
    yield from (row for row in wished if places[row] not in in_order)
