"""Builds panes and pages into the window: tree left, inspector right, problems below, pages in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoGroup

from opensimula_gui.app.dock_layout import DockLayout, DockSpec
from opensimula_gui.app.pending import PendingEdits
from opensimula_gui.views.document_view import DocumentView
from opensimula_gui.views.history_view import HistoryView
from opensimula_gui.views.loading_page import LoadingPage
from opensimula_gui.views.node_inspector import NodeInspector
from opensimula_gui.views.pages import PAGES
from opensimula_gui.views.problems_panel import ProblemsPanel
from opensimula_gui.views.refusal_page import RefusalPage
from opensimula_gui.views.start_page import StartPage
from opensimula_gui.views.taxonomy_pane import TaxonomyPane
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.models.editing_session import EditingSession

_LEFT_WIDTH = 328
_RIGHT_WIDTH = 304
_BOTTOM_HEIGHT = 100
_PROBLEMS_HEIGHT = 190
"""Enough for a handful of problems and a hint; without any, the pages need the room more."""


class Workspace:
    """All panes and pages of a window.

    Attributes:
        pending: What is typed in any of them and not kept yet.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        actions = window.actions_by_id
        self.start_page = StartPage()
        self.loading_page = LoadingPage()
        self.refusal_page = RefusalPage()
        self.document = DocumentView(PAGES, actions["actionBack"], actions["actionForward"])
        for page in (self.start_page, self.loading_page, self.refusal_page, self.document):
            window.stack.addWidget(page)
        self.tree = TaxonomyPane()
        self.inspector = NodeInspector()
        self.problems = ProblemsPanel()
        self.undo_group = QUndoGroup(window)
        self.pending = PendingEdits(window)
        document = self.document
        for form in (document.run_config, document.overview, document.strategies, self.inspector, self.tree):
            self.pending.add(form)
        self.docks = DockLayout(window, self._dock_specs())
        for dock in self.docks.docks.values():
            pane = dock.toggleViewAction()
            pane.setWhatsThis(tr("Shows or hides this pane. The checkpoint stays as it is."))
            window.submenus["menuPanes"].addAction(pane)

    def set_session(self, session: EditingSession | None) -> None:
        """Hand a checkpoint to every pane and page, and show them; None shows the start page."""
        self.tree.set_session(session)
        self.inspector.set_session(session)
        self.document.set_session(session)
        self.problems.set_inspection(session.inspection if session else None)
        if session is None:
            self.docks.deactivate()
            self._window.stack.setCurrentWidget(self.start_page)
            self.start_page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.undo_group.addStack(session.undo_stack)
            session.undo_stack.setActive()
            self._window.stack.setCurrentWidget(self.document)
            if self.docks.activate() and session.inspection.problems:
                self.docks.resize("problems", _PROBLEMS_HEIGHT)
            self.tree.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self) -> None:
        """Bring the problems panel up and put the cursor into it."""
        self.docks.show("problems")
        self.problems.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tree(self) -> None:
        """Bring the tree up and put the cursor into it."""
        self.docks.show("taxonomy")
        self.tree.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_inspector(self) -> None:
        """Bring the inspector up."""
        self.docks.show("inspector")

    def _dock_specs(self) -> tuple[DockSpec, ...]:
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        history = HistoryView(self.undo_group)
        return (
            DockSpec("taxonomy", tr("Taxonomy"), self.tree, left, _LEFT_WIDTH),
            DockSpec("inspector", tr("Node"), self.inspector, right, _RIGHT_WIDTH),
            DockSpec("problems", tr("Problems"), self.problems, bottom, _BOTTOM_HEIGHT),
            DockSpec("history", tr("History"), history, right, _RIGHT_WIDTH, is_shown=False),
        )
