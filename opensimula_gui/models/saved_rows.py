"""Finds rows by the names that records give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.step_record import SavedRow


def factor_id_of(index: TaxonomyIndex, row: int) -> str:
    """Return the id of the factor that a row's tree belongs to, whether the bundle has that factor or not."""
    factor, node = index.factor(row), index.node(row)
    if factor is not None:
        return factor.id
    return node.factor_id if node is not None else ""


def find_row(index: TaxonomyIndex, name: SavedRow) -> int:
    """Return the row of a name; ``NO_ROW`` if there is none, or several, as in a faulty file."""
    found = {index.find(name.node, number) for number in range(len(index.top_rows))} - {NO_ROW}
    if not name.node:
        found.update(row for row in index.top_rows if index.node(row) is None)
    rows = [row for row in found if factor_id_of(index, row) == name.factor]
    return rows[0] if len(rows) == 1 else NO_ROW
