"""What the taxonomy tree says about a row: texts, counts, icon names, tooltips, accessible texts; headers."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, Qt

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.index import NO_ROW, LeafReason, TaxonomyIndex
from opensimula_gui.models import roles
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    RowAnswer = Callable[[TaxonomyIndex, int], Any]
    CellAnswer = Callable[[TaxonomyIndex, int, int], Any]


class TaxonomyColumn(IntEnum):
    """Columns of the taxonomy tree."""

    LABEL = 0
    CHILDREN = 1
    LEAVES = 2


COLUMN_COUNT: Final = len(TaxonomyColumn)

_HEADERS: Final = (marked("Label"), marked("Children"), marked("Leaves"))
_HEADER_TIPS: Final = (
    marked("Factors, and below each the nodes of its taxonomy"),
    marked("Nodes directly below"),
    marked("Nodes without children, anywhere below"),
)
_NUMBER_ALIGNMENT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEAF_WORDS: Final = {
    LeafReason.TARGET_DEPTH: marked("leaf at the target depth"),
    LeafReason.CRITIC_KEPT_NONE: marked("leaf, the critic kept no child"),
    LeafReason.FRONTIER_CUT: marked("leaf, never expanded"),
    LeafReason.NOT_RECORDED: marked("leaf"),
}
_DETACHED_NOTE: Final = marked("Shown here because its own place in the tree can't be shown. See Problems.")


def header(section: int, role: int) -> Any:
    """Return what a role says about a column."""
    if not 0 <= section < COLUMN_COUNT:
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return tr(_HEADERS[section])
    if role == Qt.ItemDataRole.ToolTipRole:
        return tr(_HEADER_TIPS[section])
    return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


def beside_label(answer: RowAnswer) -> CellAnswer:
    """Return what answers for the cell of the label alone."""
    return lambda index, row, column: answer(index, row) if column == TaxonomyColumn.LABEL else None


def draft_answer(index: TaxonomyIndex, row: int, column: int, role: int) -> Any:
    """Return what a role says about a cell of a row that is not there yet: it has a name, and no more."""
    if column != TaxonomyColumn.LABEL:
        return None
    if role in _NAME_ROLES:
        return index.label(row)
    return "leaf" if role == roles.ICON_NAME_ROLE else role == roles.IS_DRAFT_ROLE or None


def cell_text(index: TaxonomyIndex, row: int, column: int) -> str:
    """Return what a cell shows; the counts of a leaf are empty."""
    if column == TaxonomyColumn.LABEL:
        return one_line(index.label(row))
    count = cell_count(index, row, column)
    return QLocale().toString(count) if count else ""


def cell_count(index: TaxonomyIndex, row: int, column: int) -> int:
    """Return the number behind a cell of the columns *Children* and *Leaves*."""
    return len(index.children(row)) if column == TaxonomyColumn.CHILDREN else index.leaves(row)


def accessible_text(index: TaxonomyIndex, row: int) -> str:
    """Return a row in words, such as "Phishing, 9 children, 7 leaves"."""
    words = [one_line(index.label(row))]
    reason = index.leaf_reason(row)
    if index.node(row) is None:
        words.append(tr("factor without a tree"))
    elif reason:
        words.append(tr(_LEAF_WORDS[reason]))
    else:
        words.append(tr("{n} child", "{n} children", len(index.children(row))))
        words.append(tr("{n} leaf", "{n} leaves", index.leaves(row)))
    if index.is_detached(row):
        words.append(tr("detached from its place"))
    if index.is_edited(row):
        words.append(tr("edited"))
    return ", ".join(words)


def row_tooltip(index: TaxonomyIndex, row: int) -> str:
    """Return the whole label, the start of the description, the id, and what is odd about the row."""
    node, factor = index.node(row), index.factor(row)
    description = node.description if node else factor.description if factor else None
    return tooltip(
        index.label(row),
        description or "",
        index.key(row) or (factor.id if factor else ""),
        _factor_note(index, row),
        tr(_DETACHED_NOTE) if index.is_detached(row) else "",
        _edited_note(index, row),
    )


def name(index: TaxonomyIndex, row: int) -> str:
    """Return what is renamed in a row, whole: the factor's name in a top row, else the label."""
    factor = index.factor(row) if is_factor(index, row) else None
    return factor.name if factor is not None else index.label(row)


def icon_name(index: TaxonomyIndex, row: int) -> str:
    """Return the name of the icon before a label."""
    if index.is_detached(row):
        return "warning"
    if is_factor(index, row):
        return "factor"
    reason = index.leaf_reason(row)
    if reason is LeafReason.FRONTIER_CUT:
        return "cut"
    return "leaf" if reason else "node"


def is_factor(index: TaxonomyIndex, row: int) -> bool:
    """Tell whether a row is a top row."""
    return index.parent(row) == NO_ROW


def is_muted(index: TaxonomyIndex, row: int) -> bool:
    """Tell whether a row is a factor that takes no part: not accepted, or without a tree."""
    return is_factor(index, row) and bool(_factor_note(index, row))


def _factor_note(index: TaxonomyIndex, row: int) -> str:
    if not is_factor(index, row):
        return ""
    factor = index.factor(row)
    if factor is not None and not factor.accepted:
        return tr("This factor was not accepted.")
    return tr("This factor has no tree.") if index.node(row) is None else ""


def _edited_note(index: TaxonomyIndex, row: int) -> str:
    if not index.is_edited(row):
        return ""
    node, saved = index.node(row), index.saved_node(row)
    if node is not None and saved is not None and node.label != saved.label:
        return tr("Edited, not saved yet; was '{label}'.", label=one_line(saved.label))
    return tr("Edited, not saved yet.")


def _in_each_column(answer: RowAnswer) -> CellAnswer:
    return lambda index, row, _column: answer(index, row)


def _alignment(column: int) -> Qt.AlignmentFlag | None:
    return None if column == TaxonomyColumn.LABEL else _NUMBER_ALIGNMENT


_NAME_ROLES: Final = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole}
)

ANSWERS: Final[Mapping[int, CellAnswer]] = {
    Qt.ItemDataRole.DisplayRole: cell_text,
    Qt.ItemDataRole.TextAlignmentRole: lambda _index, _row, column: _alignment(column),
    Qt.ItemDataRole.ToolTipRole: _in_each_column(row_tooltip),
    Qt.ItemDataRole.EditRole: beside_label(name),
    roles.ICON_NAME_ROLE: beside_label(icon_name),
    roles.IS_FACTOR_ROLE: _in_each_column(is_factor),
    roles.IS_EDITED_ROLE: beside_label(TaxonomyIndex.is_edited),
    roles.IS_DETACHED_ROLE: _in_each_column(TaxonomyIndex.is_detached),
    roles.IS_DRAFT_ROLE: lambda _index, _row, _column: False,
    roles.ROW_ROLE: lambda _index, row, _column: row,
}
"""What each role says about a cell, as far as that depends on nothing but the index."""
