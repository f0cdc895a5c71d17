"""The table of strategies with its buttons: names and weights are edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QVBoxLayout, QWidget

from opensimula_gui.models.strategy_table import SORT_ROLE, StrategyColumn, StrategyTableModel
from opensimula_gui.models.strategy_value import are_normal
from opensimula_gui.views.record_table import record_table
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.strategies.actions import (
    SORTED_TIP,
    STRATEGY_ACTIONS,
    ActionBar,
    build_strategy_actions,
    show_tip,
)
from opensimula_gui.views.strategies.cells import CellDelegate, EditedCellDelegate, ShareCellDelegate
from opensimula_gui.views.strategies.fitted_table import TableKeys
from opensimula_gui.views.strategies.readings import NAME_TITLE, read_name, read_weight
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QTableView

    from opensimula_gui.checkpoint.strategy import StrategyMixRule
    from opensimula_gui.checkpoint.summary import StrategySummary

_PLAIN: Final = Qt.KeyboardModifier.NoModifier.value
_MIN_ROWS: Final = 4
_MAX_ROWS: Final = 8
_WIDTH_FOR_COLUMN: Final = {StrategyColumn.COMBINATIONS: 720, StrategyColumn.FORBIDDEN_PAIRS: 500}
"""Narrowest table, in device-independent pixels, that shows columns of which the details tell too."""
_NEED_ONE: Final = ("duplicateStrategy", "removeStrategy")


class StrategyList(QWidget):
    """F2 edits a cell; where a cell can't be edited here, it leads to its editor in the details.

    Signals:
        current_changed(): another strategy is selected.
        edit_requested(int, int, object): the cell of a strategy's number and a column is to have a value.
        details_requested(int): a cell of this column is to be edited, which the details do.
        pending_changed(): whether something is typed that was not kept yet may have changed.
    """

    current_changed = Signal()
    edit_requested = Signal(int, int, object)
    details_requested = Signal(int)
    pending_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_edit = False
        self.model = StrategyTableModel(self)
        self.model.edit_requested.connect(self.edit_requested)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self.actions_by_id = build_strategy_actions(self)
        self._cells = {
            StrategyColumn.NAME: EditedCellDelegate(tr(NAME_TITLE), read_name, parent=self),
            StrategyColumn.WEIGHT: EditedCellDelegate(tr("Weight"), read_weight, is_weight=True, parent=self),
        }
        for cells in self._cells.values():
            cells.pending_changed.connect(self.pending_changed)
            cells.complained.connect(self.complain)
        # Before the table, which it precedes in the tab order.
        self.bar = ActionBar(self.actions_by_id, self)
        self.table = self._build_table()
        self._advice = AdviceLines(self.table, self)
        self._advice.setContentsMargins(16, 4, 16, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.table, self._advice):
            column.addWidget(widget)

    @property
    def number(self) -> int:
        """Position in the file of the selected strategy; 0 if none is."""
        return max(self._sorted.mapToSource(self.table.currentIndex()).row(), 0)

    @property
    def is_sorted(self) -> bool:
        """Whether the order on show is not that of the file."""
        return self._sorted.sortColumn() >= 0

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return any(cells.has_pending for cells in self._cells.values())

    @property
    def advice_text(self) -> str:
        """What is said about what is typed or was refused, with a word for each icon."""
        return self._advice.text()

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if it does not fit, which then stays in its editor."""
        return all(cells.commit_pending() for cells in self._cells.values())

    def discard_pending(self) -> None:
        """Forget what is typed."""
        for cells in self._cells.values():
            cells.discard_pending()

    def show_strategies(
        self,
        strategies: Sequence[StrategySummary],
        saved: Sequence[StrategyMixRule | None],
        *,
        can_edit: bool,
    ) -> None:
        """Show the strategies, and what each of them is on disk."""
        self._can_edit = can_edit
        if len(strategies) != self.model.rowCount():
            # Qt warns of an editor whose row goes while it is open.
            self.discard_pending()
        self.model.set_can_edit(can_edit)
        self.model.set_strategies(strategies, saved)
        self.show_action_states()

    def select(self, number: int) -> None:
        """Select the strategy at a position of the file; the column stays."""
        column = max(self.table.currentIndex().column(), 0)
        index = self._sorted.mapFromSource(self.model.index(number, column))
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def edit(self, column: StrategyColumn) -> None:
        """Edit a cell of the selected strategy."""
        index = self.table.currentIndex().siblingAtColumn(column)
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def sizeHint(self) -> QSize:
        """Return the size it would like: that of its rows, within limits, and of a line about them."""
        table = self.table
        rows = min(max(self.model.rowCount() + 1, _MIN_ROWS), _MAX_ROWS)
        height = (
            rows * table.verticalHeader().defaultSectionSize() + table.horizontalHeader().sizeHint().height()
        )
        return QSize(super().sizeHint().width(), self.bar.sizeHint().height() + height)

    @Slot(str)
    def complain(self, why: str) -> None:
        """Say why something does not fit; an empty text takes that back."""
        self._advice.set_advice([Advice(Level.ERROR, why)] if why else [], can_fix=False)

    def show_action_states(self) -> None:
        """Say what can be done with the selected strategy."""
        actions, count = self.actions_by_id, self.model.rowCount()
        row = self.model.row(self.number)
        actions["addStrategy"].setEnabled(self._can_edit)
        for action_id in _NEED_ONE:
            actions[action_id].setEnabled(self._can_edit and count > 0)
        may_move = self._can_edit and not self.is_sorted
        actions["moveStrategyUp"].setEnabled(may_move and self.number > 0)
        actions["moveStrategyDown"].setEnabled(may_move and self.number + 1 < count)
        weights = [strategy.weight for strategy in self.model.rules()]
        actions["normaliseWeights"].setEnabled(self._can_edit and bool(weights) and not are_normal(weights))
        can_revert = row is not None and row.is_edited and not row.is_new
        actions["revertStrategy"].setEnabled(self._can_edit and can_revert)
        for spec in STRATEGY_ACTIONS:
            if spec.id.startswith("move"):
                show_tip(actions[spec.id], SORTED_TIP if self.is_sorted else spec.tip)

    def _build_table(self) -> QTableView:
        table = record_table(self._sorted, "strategyTable", tr("Sampling strategies"))
        table.setParent(self)
        table.setWhatsThis(
            tr(
                "The sampling strategies, each with its weight, the share of the draws that this "
                "makes, and the factors that it draws from. Selecting one shows its editors below; "
                "names and weights can be edited here too."
            )
        )
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setItemDelegate(CellDelegate(table))
        for column, cells in self._cells.items():
            table.setItemDelegateForColumn(column, cells)
        table.setItemDelegateForColumn(StrategyColumn.SHARE, ShareCellDelegate(table, share_role=SORT_ROLE))
        # The key F2 is taken here, since elsewhere it renames what is selected in the tree.
        table.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        header = table.horizontalHeader()
        header.setSectionResizeMode(StrategyColumn.FACTORS, QHeaderView.ResizeMode.Stretch)
        # A third click on a header brings the order of the file back.
        header.setSortIndicatorClearable(True)
        header.sortIndicatorChanged.connect(self._on_header_sort_indicator_changed)
        table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)
        table.doubleClicked.connect(self._on_table_double_clicked)
        table.addActions(list(self.actions_by_id.values()))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        TableKeys(table, self._keys())
        return table

    def _keys(self) -> dict[tuple[int, Qt.Key], Callable[[], object]]:
        keys: dict[tuple[int, Qt.Key], Callable[[], object]] = {(_PLAIN, Qt.Key.Key_F2): self._edit_current}
        for action in self.actions_by_id.values():
            if not action.shortcut().isEmpty():
                combination = action.shortcut()[0]  # type: ignore[index]  # PySide6 has not told its types
                keys[combination.keyboardModifiers().value, combination.key()] = action.trigger
        return keys

    def _edit_current(self) -> None:
        column = self.table.currentIndex().column()
        if column in {StrategyColumn.NAME, StrategyColumn.WEIGHT}:
            self.edit(StrategyColumn(column))
        elif column == StrategyColumn.SHARE:
            self.edit(StrategyColumn.WEIGHT)
        elif column >= 0:
            self.details_requested.emit(column)

    @Slot(QModelIndex, QModelIndex)
    def _on_table_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.show_action_states()
            self.current_changed.emit()

    @Slot(QModelIndex)
    def _on_table_double_clicked(self, index: QModelIndex) -> None:
        if index.column() > StrategyColumn.SHARE:
            self.details_requested.emit(index.column())

    @Slot()
    def _on_header_sort_indicator_changed(self, *_order: object) -> None:
        self.show_action_states()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow table to names and factors: the details tell of combinations too."""
        super().resizeEvent(event)
        for column, width in _WIDTH_FOR_COLUMN.items():
            self.table.setColumnHidden(column, self.width() < width)
