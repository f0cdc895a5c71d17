"""All problems of the checkpoint; a click leads to the place, the hint says what to do, *Fix* does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.problems import Problem
from opensimula_gui.models.mending.remedies import may_have_remedy
from opensimula_gui.models.problems_table import ICON_NAME_ROLE, PROBLEM_ROLE, ProblemsTableModel
from opensimula_gui.views.fix_preview import FixPreview
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.models.mending.fix import Remedy

_MINIMUM_HEIGHT = 56
_SEVERITY_COLUMN = 0
_MESSAGE_COLUMN = 1
_PLACE_COLUMN = 2
_PLACE_WIDTH = 360
_ROOM_FOR_PLACES = 720


class ProblemsPanel(QWidget):
    """The table of problems with the hint of the selected one below, and what a fix would do beside them.

    Signals:
        problem_activated(object): the Problem whose place is to be shown.
        remedies_requested(object): the Problem whose remedies are to be shown.
        fix_requested(object): the Fix that is to be done.

    Attributes:
        inspection: What the problems are of; None if nothing is shown.
    """

    problem_activated = Signal(object)
    remedies_requested = Signal(object)
    fix_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspection: CheckpointInspection | None = None
        self.model = ProblemsTableModel(self)
        self.table = self._build_table()
        self._hint = PlainLabel(wrap=True, muted=True)
        self.fix_button = self._build_fix_button()
        self.preview = FixPreview()
        self.preview.fix_requested.connect(self.fix_requested)
        self.preview.closed.connect(self.close_preview)
        self.preview.hide()
        self._empty = PlainLabel(muted=True, selectable=False)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._build_listing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.set_inspection(None)

    def set_inspection(self, inspection: CheckpointInspection | None) -> None:
        """List the problems of a checkpoint; of the one that is shown the selected row stays selected."""
        before, row = self.selected, self.table.currentIndex().row()
        is_same = inspection and self.inspection and inspection.root == self.inspection.root
        self.inspection = inspection
        self.close_preview()
        problems = inspection.problems if inspection else ()
        self.model.set_problems(problems, inspection.problem_count if inspection else 0)
        self._stack.setCurrentIndex(1 if problems else 0)
        if inspection is None:
            self._empty.setText(tr("Problems of the checkpoint that you open are listed here."))
        else:
            self._empty.setText(tr("No problems: every file was read and checked."))
        self._show_hint(None)
        if is_same and before is not None and problems:
            self._select_again(before, row)

    @property
    def selected(self) -> Problem | None:
        """The problem that is selected; None if none is."""
        problem = self.table.currentIndex().data(PROBLEM_ROLE)
        return problem if isinstance(problem, Problem) else None

    def go_to_next(self) -> None:
        """Select the next problem, the first one after the last, and go to its place."""
        count = len(self.model.problems)
        if count:
            current = self.table.currentIndex().row()
            self._activate(self.model.index((current + 1) % count, 0))

    def request_remedies(self) -> None:
        """Ask for the remedies of the selected problem, or of the first that may have one."""
        if self.selected is None:
            problems = self.model.problems
            row = next((row for row, problem in enumerate(problems) if may_have_remedy(problem)), -1)
            self.table.setCurrentIndex(self.model.index(row, 0))
        problem = self.selected
        if problem is not None:
            self.remedies_requested.emit(problem)

    def show_remedies(self, remedies: Sequence[Remedy], notes: Sequence[str] = ()) -> None:
        """Show what would mend the selected problem.

        Args:
            remedies: The ways to mend it, at least one.
            notes: What is known of it besides, as sentences.
        """
        self.preview.show_remedies(remedies, notes)
        self.preview.show()
        self.fix_button.hide()
        self._make_room()
        self.preview.take_focus()

    def show_no_remedy(self, why: str) -> None:
        """Say in the place of the hint why the selected problem can't be mended here."""
        self.close_preview()
        self._hint.setText(why)

    @Slot()
    def close_preview(self) -> None:
        """Close what a fix would do, and go back to the table if the keyboard is in there."""
        had_focus = self.preview.isAncestorOf(self.focusWidget() or self)
        self.preview.hide()
        self._show_fix_button()
        self._make_room()
        if had_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "problemsTable", tr("Problems"))
        table.setItemDelegateForColumn(_SEVERITY_COLUMN, IconDelegate(ICON_NAME_ROLE, table))
        table.setMinimumHeight(_MINIMUM_HEIGHT)
        table.setWhatsThis(
            tr(
                "What is wrong or odd in the files of the checkpoint. A click leads to the place and "
                "tells below what to do; nothing is changed by it."
            )
        )
        header = table.horizontalHeader()
        header.setSectionResizeMode(_MESSAGE_COLUMN, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_PLACE_COLUMN, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_PLACE_COLUMN, _PLACE_WIDTH)
        table.clicked.connect(self._activate)
        table.activated.connect(self._activate)
        table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)
        return table

    def _build_fix_button(self) -> QPushButton:
        button = QPushButton(icon("fix"), tr("Fix…"))
        button.setObjectName("fixButton")
        button.setWhatsThis(
            tr("Shows what would mend the selected problem. Nothing is changed before you agree.")
        )
        button.setToolTip(plain_tooltip(tr("Show what would mend this problem (Ctrl+.)")))
        button.clicked.connect(self.request_remedies)
        return button

    def _build_listing(self) -> QWidget:
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 8)
        foot.setSpacing(8)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.fix_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        listing = QWidget()
        row = QHBoxLayout(listing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.preview)
        return listing

    def _make_room(self) -> None:
        """Leave the places out while what a fix would do takes the room that the messages need."""
        is_narrow = self.width() - self.preview.width() < _ROOM_FOR_PLACES
        self.table.setColumnHidden(_PLACE_COLUMN, is_narrow and not self.preview.isHidden())

    def _select_again(self, before: Problem, row: int) -> None:
        """Select the problem that was selected, or the one that has come into its place."""
        places = [(problem.code, problem.file, problem.pointer) for problem in self.model.problems]
        place = (before.code, before.file, before.pointer)
        row = places.index(place) if place in places else min(row, len(places) - 1)
        self.table.setCurrentIndex(self.model.index(row, 0))

    def _show_hint(self, problem: Problem | None) -> None:
        if problem is not None:
            self._hint.setText(problem.hint)
        else:
            is_any = bool(self.model.problems)
            hint = tr("Select a problem to go to its place and to see what to do.")
            self._hint.setText(hint if is_any else "")
        self._show_fix_button()

    def _show_fix_button(self) -> None:
        """Offer a fix while none is shown."""
        problem = self.selected
        is_offered = problem is not None and may_have_remedy(problem) and self.preview.isHidden()
        self.fix_button.setVisible(is_offered)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        self.table.setCurrentIndex(index)
        problem = index.data(PROBLEM_ROLE)
        if isinstance(problem, Problem):
            self.problem_activated.emit(problem)

    @Slot(QModelIndex, QModelIndex)
    def _on_table_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.close_preview()
        problem = current.data(PROBLEM_ROLE)
        self._show_hint(problem if isinstance(problem, Problem) else None)

    # Overrides of Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the places as there is room."""
        super().resizeEvent(event)
        self._make_room()
