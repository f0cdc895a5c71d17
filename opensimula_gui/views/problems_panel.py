"""All problems of the checkpoint; a click leads to the place, the hint says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.problems import Problem
from opensimula_gui.models.problems_table import ICON_NAME_ROLE, PROBLEM_ROLE, ProblemsTableModel
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection

_MINIMUM_HEIGHT = 56
_SEVERITY_COLUMN = 0
_MESSAGE_COLUMN = 1
_PLACE_COLUMN = 2
_PLACE_WIDTH = 360


class ProblemsPanel(QWidget):
    """The table of problems with the hint of the selected one below.

    Signals:
        problem_activated(object): the Problem whose place is to be shown.
    """

    problem_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProblemsTableModel(self)
        self.table = self._build_table()
        self._hint = PlainLabel(wrap=True, muted=True)
        self._hint.setContentsMargins(8, 4, 8, 8)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        self._empty = PlainLabel(muted=True, selectable=False)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(listing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.set_inspection(None)

    def set_inspection(self, inspection: CheckpointInspection | None) -> None:
        """List the problems of another checkpoint."""
        problems = inspection.problems if inspection else ()
        self.model.set_problems(problems, inspection.problem_count if inspection else 0)
        self._stack.setCurrentIndex(1 if problems else 0)
        if inspection is None:
            self._empty.setText("Problems of the checkpoint that you open are listed here.")
        else:
            self._empty.setText("No problems: every file was read and checked.")
        self._hint.setText("Select a problem to go to its place and to see what to do." if problems else "")

    def go_to_next(self) -> None:
        """Select the next problem, the first one after the last, and go to its place."""
        count = len(self.model.problems)
        if count:
            current = self.table.currentIndex().row()
            self._activate(self.model.index((current + 1) % count, 0))

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "problemsTable", "Problems")
        table.setItemDelegateForColumn(_SEVERITY_COLUMN, IconDelegate(ICON_NAME_ROLE, table))
        table.setMinimumHeight(_MINIMUM_HEIGHT)
        header = table.horizontalHeader()
        header.setSectionResizeMode(_MESSAGE_COLUMN, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_PLACE_COLUMN, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_PLACE_COLUMN, _PLACE_WIDTH)
        table.clicked.connect(self._activate)
        table.activated.connect(self._activate)
        table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)
        return table

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        self.table.setCurrentIndex(index)
        problem = index.data(PROBLEM_ROLE)
        if isinstance(problem, Problem):
            self.problem_activated.emit(problem)

    @Slot(QModelIndex, QModelIndex)
    def _on_table_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        problem = current.data(PROBLEM_ROLE)
        self._hint.setText(problem.hint if isinstance(problem, Problem) else "")
