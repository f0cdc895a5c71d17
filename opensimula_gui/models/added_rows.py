"""Gives rows in a session to those that a record adds, so that its changes can put them in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.saved_rows import find_row
from opensimula_gui.models.step_record import NewRow, SavedRow, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.step_record import AddedRow, RowName


class MisfitError(Exception):
    """A step is about something that is not there, or not as it was when the step was made."""


def row_of(index: TaxonomyIndex, rows: dict[RowName, int], name: RowName) -> int:
    """Return the row of a name, which need not exist any more; ``NO_ROW`` if there never was one.

    Args:
        index: The rows.
        rows: The names that are known; one that becomes known is added.
        name: The name.
    """
    if name not in rows and isinstance(name, SavedRow):
        row = find_row(index, name)
        if row != NO_ROW:
            rows[name] = row
    return rows.get(name, NO_ROW)


class AddedRows:
    """Prepares rows; as long as no change gives them a place, nobody sees them.

    Args:
        index: The rows of the session.
        rows: The rows of all names that are known so far; those that are prepared are added.
    """

    def __init__(self, index: TaxonomyIndex, rows: dict[RowName, int]) -> None:
        self._index = index
        self._rows = rows
        self._prepared: dict[int, int] = {}

    def prepare(self, added: Iterable[AddedRow]) -> None:
        """Prepare rows, those above before those below.

        Raises:
            MisfitError: What they belong to is not there, or something has taken their ids.
        """
        for entry in added:
            if entry.new in self._prepared or (name := NewRow(new=entry.new)) in self._rows:
                raise MisfitError
            row = self._top(entry) if entry.tree is None else self._node(entry, entry.tree)
            self._rows[name] = self._prepared[entry.new] = row

    def _top(self, added: AddedRow) -> int:
        index = self._index
        if index.find(added.node.id) != NO_ROW:
            raise MisfitError
        if added.factor is not None:
            if index.factor_row(added.factor.id) != NO_ROW or added.node.factor_id != added.factor.id:
                raise MisfitError
            row = index.prepare_factor(added.factor, added.node)
        else:
            factor_row = index.factor_row(added.node.factor_id)
            if factor_row == NO_ROW:
                raise MisfitError
            row = index.prepare_tree(added.node, factor_row)
        index.add_record(row, added.traces, added.plans)
        return row

    def _node(self, added: AddedRow, tree: RowName) -> int:
        index, tree_row = self._index, row_of(self._index, self._rows, tree)
        if tree_row == NO_ROW or index.node(tree_row) is None:
            raise MisfitError
        above, node = NO_ROW, added.node
        if added.above is not None:
            above = self._prepared.get(added.above, NO_ROW)
            over = index.node(above) if above != NO_ROW else None
            if over is None or index.top_row(above) != index.top_row(tree_row):
                raise MisfitError
            if (node.parent_id, node.depth) != (index.key(above), over.depth + 1):
                raise MisfitError
        known = index.known_row(tree_row, node.id)
        if known != NO_ROW:
            return self._known(known, added, above)
        row = index.prepare_node(tree_row, node, above)
        if added.traces:
            index.add_record(row, added.traces)
        return row

    def _known(self, row: int, added: AddedRow, above: int) -> int:
        """Return a row that had the node before, if it was taken out and is as it was then."""
        index = self._index
        if index.exists(row) or index.parent(row) != above:
            raise MisfitError
        if fingerprint(index.node(row)) != fingerprint(added.node):
            raise MisfitError
        return row
