"""Rows for nodes of the other side: those that the session knew before, or new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.base import new_id
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.change_command import Change, Part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.comparing.tree_match import TreeSide
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.place import Order
    from opensimula_gui.checkpoint.taxonomy import ExpansionStepTrace
    from opensimula_gui.models.takeover.place_draft import PlaceDraft


class IncomingBranch:
    """A branch of theirs on its way into a tree of the session.

    A node that the session had and deleted gets its row back, since a tree has one row for each id. What is
    not known gets a new row, with the id that it has there unless something else bears it here.

    Args:
        index: The rows of the session.
        top_row: Any row of the tree that it is for.
        theirs: The tree that it comes from.
        rows: Their rows, the head first, parents before children.
        leaving: Rows of the session that go by the same step, so that their ids are free.
        made_head: The row of the head, if that is prepared already.

    Attributes:
        rows: Their rows.
        keys: The id of each node here, by their row.
        known: The rows that the session knew before, by their row.
        made: All rows, by their row; complete once ``make`` was called.
    """

    def __init__(
        self,
        index: TaxonomyIndex,
        top_row: int,
        theirs: TreeSide,
        rows: Sequence[int],
        leaving: Collection[int] = (),
        *,
        made_head: int = NO_ROW,
    ) -> None:
        self._index = index
        self._top_row = top_row
        self._theirs = theirs
        self.rows = rows
        self.keys = {row: free_key(index, theirs.index.key(row), leaving) for row in rows}
        self.made: dict[int, int] = {}
        if made_head != NO_ROW:
            self.keys[self.head] = index.key(made_head)
            self.made[self.head] = made_head
        known = ((row, index.known_row(top_row, self.keys[row])) for row in rows)
        self.known = {row: here for row, here in known if here != NO_ROW and row not in self.made}

    @property
    def head(self) -> int:
        """Their row of the head."""
        return self.rows[0]

    def hung(self) -> list[int]:
        """Return their rows that hang below the right ones already, in the order that they have here.

        None do if they don't stand in the order in which they stand there.
        """
        index, theirs = self._index, self._theirs.index
        rows = [
            row
            for row, here in self.known.items()
            if row != self.head
            and index.parent(here) != NO_ROW
            and index.parent(here) == self.known.get(theirs.parent(row))
        ]
        if not rows:
            return []
        wished = {key: at for at, key in enumerate(self._theirs.taxonomy.nodes)}
        rows.sort(key=lambda row: wished[theirs.key(row)])
        orders = [(self.order(row), self.known[row]) for row in rows]
        return rows if orders == sorted(orders) else []

    def order(self, row: int) -> Order:
        """Return the order that a row of theirs has here; it must be one that hangs."""
        place = self._index.place(self.known[row])
        assert place is not None  # noqa: S101 - it hangs
        return place.order

    def value_changes(self) -> Iterator[Change]:
        """Yield what makes known nodes say what they say there."""
        for row, here in self.known.items():
            node, theirs = self._index.node(here), self._theirs.nodes[row]
            if node is not None:
                place = {"factor_id": node.factor_id, "parent_id": node.parent_id, "depth": node.depth}
                after = theirs.model_copy(update={"id": node.id, **place})
                if after != node:
                    yield Change(Part.NODE, here, node, after)

    def make(self, draft: PlaceDraft, orders: Mapping[int, Order], depth: int, factor_id: str) -> None:
        """Make a row for each node, and hang all but the head where they belong; nobody sees them yet.

        Args:
            draft: Takes the changes that this needs.
            orders: The orders of all rows but those that hang already, by their row.
            depth: How deep the head will stand.
            factor_id: Id of the factor.
        """
        self._strip(draft)
        theirs = self._theirs
        deeper = depth - theirs.nodes[self.head].depth
        # Above before below, and siblings in their order.
        below = sorted(self.rows[1:], key=lambda row: (theirs.nodes[row].depth, orders.get(row, 0)))
        for row in (self.head, *below):
            above = NO_ROW if row == self.head else self.made[theirs.index.parent(row)]
            is_hung = row not in orders
            if row in self.known:
                self.made[row] = self.known[row]
            elif row not in self.made:
                # Below a new row, another new one hangs from the beginning.
                is_hung = above != NO_ROW and theirs.index.parent(row) not in self.known
                update = {
                    "id": self.keys[row],
                    "factor_id": factor_id,
                    "parent_id": None if above == NO_ROW else self._index.key(above),
                    "depth": theirs.nodes[row].depth + deeper,
                }
                self.made[row] = self._index.prepare_node(
                    self._top_row,
                    theirs.nodes[row].model_copy(update=update),
                    *((above, orders[row]) if is_hung else ()),
                )
            if row != self.head and not is_hung:
                draft.put(self.made[row], above, orders[row])

    def traces(self) -> list[ExpansionStepTrace]:
        """Return how the new nodes grew, as the session is to record it."""
        found: list[ExpansionStepTrace] = []
        for row, key in self.keys.items():
            their_key = self._theirs.index.key(row)
            traces = self._theirs.traces.get(their_key, ()) if row not in self.known else ()
            if key == their_key:
                found += traces
            else:
                found += (trace.model_copy(update={"parent_node_id": key}) for trace in traces)
        return found

    def _strip(self, draft: PlaceDraft) -> None:
        """Take out what hangs below known rows and is not to come."""
        coming = set(self.known.values())
        for here in self.known.values():
            for below in self._index.children(here):
                if below not in coming:
                    draft.take_out(below)


def free_key(index: TaxonomyIndex, key: str, leaving: Collection[int] = ()) -> str:
    """Return an id that nothing in any tree bears: the given one, or a new one.

    Args:
        index: The rows of the session.
        key: The id that is wished for.
        leaving: Rows that don't count, because they go by the same step.
    """
    row = index.find(key)
    return key if row == NO_ROW or row in leaving else new_id("node")
