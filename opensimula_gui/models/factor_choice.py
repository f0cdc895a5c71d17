"""The factors of a checkpoint as a check list: those that a strategy draws from are checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.forest import NO_ROW
from opensimula_gui.checkpoint.mix_labels import drawn_row
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_MUTED_ROLE, ROW_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex


@dataclass(frozen=True, slots=True)
class FactorOption:
    """One factor that a strategy draws from, or could.

    Attributes:
        factor_id: Its id.
        name: Its name; the id of a factor that the bundle lacks.
        row: Its top row in the index, or ``NO_ROW``.
        leaves: How many leaves there are to draw from; 0 without a tree.
        is_drawn: Whether the strategy draws from it.
        remark: What to know about it; empty for a factor that is as it should be.
    """

    factor_id: str
    name: str
    row: int
    leaves: int
    is_drawn: bool
    remark: str


class FactorColumn(IntEnum):
    """Columns of the check list."""

    NAME = 0
    LEAVES = 1
    REMARK = 2
    GO = 3


def factor_options(index: TaxonomyIndex, factor_ids: Sequence[str]) -> list[FactorOption]:
    """Return each factor of the bundle in its order, then what a strategy names and the bundle lacks.

    Args:
        index: The taxonomies as they are now.
        factor_ids: The factors of the strategy.
    """
    known = [factor.id for row in index.top_rows if (factor := index.factor(row)) is not None]
    return [_option(index, factor_id, factor_ids) for factor_id in dict.fromkeys((*known, *factor_ids))]


def drawable_factors(index: TaxonomyIndex) -> list[str]:
    """Return the ids of the accepted factors that have a tree, in the order of the bundle."""
    factors = [factor for row in index.top_rows if (factor := index.factor(row)) is not None]
    accepted = dict.fromkeys(factor.id for factor in factors if factor.accepted)
    return [factor_id for factor_id in accepted if drawn_row(index, factor_id) != NO_ROW]


def _option(index: TaxonomyIndex, factor_id: str, factor_ids: Sequence[str]) -> FactorOption:
    row, drawn = index.factor_row(factor_id), drawn_row(index, factor_id)
    factor = index.factor(row) if row != NO_ROW else None
    times = factor_ids.count(factor_id)
    leaves = max(index.leaves(drawn), 1) if drawn != NO_ROW else 0
    remarks = []
    if drawn == NO_ROW:
        remarks.append(_undrawable_text(is_known=factor is not None, is_drawn=times > 0))
    elif factor is None:
        remarks.append(tr("is no factor of this bundle"))
    elif not factor.accepted:
        remarks.append(tr("is not accepted"))
    if times > 1:
        remarks.append(tr("is drawn {n} time", "is drawn {n} times", times))
    return FactorOption(
        factor_id, factor.name if factor else factor_id, row, leaves, times > 0, ", ".join(remarks)
    )


def _undrawable_text(*, is_known: bool, is_drawn: bool) -> str:
    if is_known:
        return tr("has no taxonomy: a draw fails") if is_drawn else tr("has no taxonomy")
    return tr("is not in this bundle: a draw fails") if is_drawn else tr("is not in this bundle")


class FactorChoiceModel(RecordTableModel[FactorOption]):
    """One row a factor.

    Signals:
        draw_requested(object, bool): the strategy is to draw from this ``FactorOption``, or no more.
    """

    draw_requested = Signal(object, bool)

    headers = (marked("Factor"), marked("Leaves"), "", "")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._can_edit = False

    def set_options(self, options: Sequence[FactorOption], *, can_edit: bool) -> None:
        """Show other factors, or the same ones checked in another way."""
        self._can_edit = can_edit
        if [option.factor_id for option in options] != [option.factor_id for option in self._records]:
            self._set_records(options)
            return
        self._records = options
        if options:
            last = self.index(len(options) - 1, len(self.headers) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def option(self, row: int) -> FactorOption | None:
        """Return the factor of a row; None if there is no such row."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def _answer(self, record: FactorOption, column: int, role: int) -> Any:
        if role == IS_MUTED_ROLE:
            return column == FactorColumn.REMARK or record.leaves == 0
        if role == ROW_ROLE:
            return record.row
        return _ANSWERS[FactorColumn(column)](record, role)

    # Overrides of Qt.

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = super().flags(index)
        if self._can_edit and index.isValid() and index.column() == FactorColumn.NAME:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Ask for a factor to be drawn, or no more."""
        option = self.option(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or option is None or not self._can_edit:
            return False
        self.draw_requested.emit(option, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _answer_name(option: FactorOption, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return one_line(option.name) or tr("(no name)")
        case Qt.ItemDataRole.ToolTipRole:
            return tooltip(option.name, option.remark)
        case Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if option.is_drawn else Qt.CheckState.Unchecked
    return None


def _answer_go(option: FactorOption, role: int) -> Any:
    if option.row == NO_ROW:
        return None
    if role == ICON_NAME_ROLE:
        return "forward"
    words = tr("Show {factor} in the taxonomy (Enter)", factor=quoted(option.name))
    if role == Qt.ItemDataRole.ToolTipRole:
        return tooltip(words)
    return words if role == Qt.ItemDataRole.AccessibleTextRole else None


def _answer_leaves(option: FactorOption, role: int) -> Any:
    if role != Qt.ItemDataRole.DisplayRole or not option.leaves:
        return None
    return tr("{n} leaf", "{n} leaves", option.leaves)


def _answer_remark(option: FactorOption, role: int) -> Any:
    if role == ICON_NAME_ROLE:
        return "warning" if option.is_drawn and not option.leaves else None
    return option.remark if role == Qt.ItemDataRole.DisplayRole else None


_ANSWERS: Final[dict[FactorColumn, Callable[[FactorOption, int], Any]]] = {
    FactorColumn.NAME: _answer_name,
    FactorColumn.LEAVES: _answer_leaves,
    FactorColumn.REMARK: _answer_remark,
    FactorColumn.GO: _answer_go,
}
