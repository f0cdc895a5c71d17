"""Which leaves a strategy draws from: the trees and labels behind the ids of its factors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.forest import NO_ROW

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex


def drawn_row(index: TaxonomyIndex, factor_id: str) -> int:
    """Return the top row of the tree that a factor's leaves are drawn from, or ``NO_ROW`` without one.

    Of several trees of one factor it is the last: the one that a draw takes.
    """
    row = index.factor_row(factor_id)
    if row == NO_ROW:
        return NO_ROW
    last = (index.factor_rows(row) or (row,))[-1]
    return NO_ROW if index.node(last) is None else last


def leaf_labels(index: TaxonomyIndex, row: int) -> list[str]:
    """Return the label of each leaf below a row, as it is now."""
    return [index.label(below) for below in index.rows_below(row) if not index.children(below)]
