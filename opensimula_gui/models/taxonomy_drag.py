"""Rows of the taxonomy tree on their way to another place: by the mouse, or over the clipboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models import structure_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.taxonomy_steps import Step

ROWS_TYPE: Final = "application/x-opensimula-taxonomy-rows"
"""What the rows are called among the formats of a drag, or of the clipboard."""


def rows_data(owner: str, rows: Iterable[int]) -> QMimeData:
    """Return rows as a drag or the clipboard holds them.

    Args:
        owner: Names the tree that they belong to: no other one takes them.
        rows: The rows.
    """
    data = QMimeData()
    data.setData(ROWS_TYPE, json.dumps({"owner": owner, "rows": list(rows)}).encode())
    return data


def rows_in(data: QMimeData, owner: str) -> list[int]:
    """Return the rows that a drag or the clipboard holds; none if they belong to another tree."""
    if not data.hasFormat(ROWS_TYPE):
        return []
    try:
        content = json.loads(bytes(data.data(ROWS_TYPE).data()))
    except ValueError:
        return []
    if not isinstance(content, dict) or content.get("owner") != owner:
        return []
    rows = content.get("rows")
    return [row for row in rows if type(row) is int] if isinstance(rows, list) else []


def move_step(
    index: TaxonomyIndex, rows: Sequence[int], parent: int, position: int | None = None
) -> Step | None:
    """Return the step that moves branches; None if they stand there already.

    Args:
        index: The rows.
        rows: The rows to move; those that exist no more are left out.
        parent: The row that is to be above.
        position: How many of the present children are to stand before them; None puts them after all.

    Raises:
        ValueError: They can't be moved there; the text says so to the user.
    """
    heads = index.heads(rows)
    if not heads or (parent != NO_ROW and _stand_there(index.children(parent), heads, position)):
        return None
    return structure_steps.move_rows(index, heads, parent, position)


def _stand_there(children: Sequence[int], heads: Sequence[int], position: int | None) -> bool:
    moving = set(heads)
    if not moving.issubset(children):
        return False
    at = len(children) if position is None else position
    before = [row for row in children[:at] if row not in moving]
    after = [row for row in children[at:] if row not in moving]
    return [*before, *heads, *after] == list(children)
