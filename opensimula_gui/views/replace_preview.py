"""The table of what replacing a text would change, with the number of changes above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.replacement_table import MARKS_ROLE, ReplacementColumn, ReplacementTableModel
from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_MUTED_ROLE, ROW_ROLE
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.match_delegate import ROW_HEIGHT
from opensimula_gui.widgets.spans_delegate import SpansDelegate
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.replacement_plan import ReplacementPlan

_WIDE: Final = 800
_WIDTHS: Final = {
    True: {ReplacementColumn.PLACE: 248, ReplacementColumn.KIND: 144},
    False: {ReplacementColumn.PLACE: 152, ReplacementColumn.KIND: 96},
}
"""Widths of columns in a wide and in a narrow table; the texts share the rest."""

_BOX_MARGIN: Final = 11
"""Where the boxes of the table stand; the one for all of them stands above."""


class ReplacePreview(QWidget):
    """All changes of a plan, each of which can be left out: by its box, or by Space for the selected rows.

    Signals:
        place_requested(int): a row of the index is to be shown in the window.
    """

    place_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReplacementTableModel(self)
        self.table = self._build_table()
        self.all = QCheckBox(tr("&All"))
        self.all.setObjectName("replaceAll")
        self.all.setAccessibleName(tr("Check all changes"))
        self.all.setWhatsThis(tr("Ticks all changes, or none of them. Only ticked ones are made."))
        self.count = PlainLabel()
        self.count.setObjectName("replaceCount")
        self.count.setFont(bold_font(self.count.font()))
        head = QHBoxLayout()
        head.setContentsMargins(_BOX_MARGIN, 0, 24, 8)
        head.setSpacing(16)
        head.addWidget(self.all)
        head.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.model.checked_changed.connect(self._show_checked)
        self.table.activated.connect(self._on_table_activated)
        self.all.clicked.connect(self._on_all_clicked)

    def show_plan(self, plan: ReplacementPlan, index: TaxonomyIndex) -> None:
        """Show another plan; the cursor stays about where it was."""
        row = max(self.table.currentIndex().row(), 0)
        self.model.set_plan(plan, index)
        self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))

    @Slot()
    def go_to_place(self) -> None:
        """Ask for the place of the row at the cursor."""
        self._on_table_activated(self.table.currentIndex())

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "replaceTable", tr("What would change"))
        table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        marked = SpansDelegate(
            highlight_role=MARKS_ROLE, icon_role=ICON_NAME_ROLE, muted_role=IS_MUTED_ROLE, parent=table
        )
        table.setItemDelegateForColumn(ReplacementColumn.PLACE, _PathDelegate(table))
        table.setItemDelegateForColumn(ReplacementColumn.BEFORE, marked)
        table.setItemDelegateForColumn(ReplacementColumn.AFTER, marked)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        # Not as wide as their content: there may be very many rows, and measuring them takes its time.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (ReplacementColumn.BEFORE, ReplacementColumn.AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.installEventFilter(self)
        table.setWhatsThis(
            tr(
                "Each text that would change, before and after. Untick what is to stay as it is; "
                "nothing is replaced yet."
            )
        )
        return table

    @Slot()
    def _show_checked(self) -> None:
        plan, checked = self.model.plan, self.model.checked_count
        if plan is not None:
            feasible = len(plan.changes) - plan.refused_count
            state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            self.all.setCheckState(state if checked in {0, feasible} else Qt.CheckState.PartiallyChecked)
            self.all.setEnabled(feasible > 0)
            self.count.setText(_count_text(plan, checked))

    @Slot()
    def _on_all_clicked(self) -> None:
        feasible = self.model.rowCount() - self.model.refused_count
        self.model.check_all(checked=self.model.checked_count < feasible)

    @Slot(QModelIndex)
    def _on_table_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.place_requested.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave narrow tables to the texts, so that what is marked in them can be seen."""
        super().resizeEvent(event)
        if event.oldSize().width() < 0 or (event.oldSize().width() >= _WIDE) != (self.width() >= _WIDE):
            for column, width in _WIDTHS[self.width() >= _WIDE].items():
                self.table.horizontalHeader().resizeSection(column, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Space in the table check all selected rows, or none of them."""
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
        ):
            rows = [index.row() for index in self.table.selectionModel().selectedRows()]
            self.model.check(rows, checked=not all(map(self.model.is_checked, rows)))
            return True
        return super().eventFilter(watched, event)


class _PathDelegate(QStyledItemDelegate):
    """Leaves out the beginning of a path that there is no room for: its end tells more."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft


def _count_text(plan: ReplacementPlan, checked: int) -> str:
    feasible = len(plan.changes) - plan.refused_count
    if not feasible:
        return tr(
            "{n} change, none of which can be made",
            "{n} changes, none of which can be made",
            plan.refused_count,
        )
    if checked < feasible:
        some = count_text(checked)
        text = tr("{some} of {n} change", "{some} of {n} changes", feasible, some=some)
    else:
        text = tr("{n} change in {places}", "{n} changes in {places}", feasible, places=plan.places)
    if not plan.refused_count:
        return text
    refused = tr("{n} more can't be made", "{n} more can't be made", plan.refused_count)
    return f"{text}; {refused}"
