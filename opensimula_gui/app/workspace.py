"""Builds panes and pages into the window: tree left, inspector right, problems below, pages in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QUndoGroup
from PySide6.QtWidgets import QDockWidget, QUndoView, QWidget

from opensimula_gui.views.document_view import DocumentView
from opensimula_gui.views.loading_page import LoadingPage
from opensimula_gui.views.node_inspector import NodeInspector
from opensimula_gui.views.pages import PAGES
from opensimula_gui.views.problems_panel import ProblemsPanel
from opensimula_gui.views.refusal_page import RefusalPage
from opensimula_gui.views.start_page import StartPage
from opensimula_gui.views.taxonomy_pane import TaxonomyPane

if TYPE_CHECKING:
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.models.editing_session import EditingSession

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea

_LEFT_WIDTH = 320
_RIGHT_WIDTH = 320
_BOTTOM_HEIGHT = 112


class Workspace:
    """All panes and pages, and the docks that hold them."""

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
        self.undo_view = QUndoView(self.undo_group)
        self.undo_view.setObjectName("undoView")
        self.undo_view.setAccessibleName("Edit history")
        self.undo_view.setEmptyLabel("As on disk")
        self.docks = {
            "taxonomy": self._dock("taxonomyDock", "Taxonomy", self.tree, _LEFT),
            "inspector": self._dock("inspectorDock", "Node", self.inspector, _RIGHT),
            "problems": self._dock("problemsDock", "Problems", self.problems, _BOTTOM),
            "history": self._dock("historyDock", "History", self.undo_view, _RIGHT),
        }
        window.setCorner(Qt.Corner.BottomLeftCorner, _BOTTOM)
        window.setCorner(Qt.Corner.BottomRightCorner, _BOTTOM)
        self.reset_layout()
        for dock in self.docks.values():
            window.submenus["menuPanes"].addAction(dock.toggleViewAction())
        self._docks_shown: QByteArray | None = window.saveState()
        self._hide_docks()

    def set_session(self, session: EditingSession | None) -> None:
        """Hand a checkpoint to every pane and page, and show them; None shows the start page."""
        self.tree.set_index(session.index if session else None)
        self.inspector.set_session(session)
        self.document.set_session(session)
        self.problems.set_inspection(session.inspection if session else None)
        if session is None:
            self._hide_docks()
            self._window.stack.setCurrentWidget(self.start_page)
        else:
            self.undo_group.addStack(session.undo_stack)
            session.undo_stack.setActive()
            self._window.stack.setCurrentWidget(self.document)
            self._show_docks()

    def show_problems(self) -> None:
        """Bring the problems panel up and put the cursor into it."""
        self.docks["problems"].show()
        self.docks["problems"].raise_()
        self.problems.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tree(self) -> None:
        """Bring the tree up."""
        self.docks["taxonomy"].show()
        self.docks["taxonomy"].raise_()

    def reset_layout(self) -> None:
        """Put all docks back where they were at first."""
        window = self._window
        for name, area in (
            ("taxonomy", _LEFT),
            ("inspector", _RIGHT),
            ("problems", _BOTTOM),
            ("history", _RIGHT),
        ):
            self.docks[name].setFloating(False)
            window.addDockWidget(area, self.docks[name])
            self.docks[name].show()
        self.docks["history"].hide()
        sides = [self.docks["taxonomy"], self.docks["inspector"]]
        window.resizeDocks(sides, [_LEFT_WIDTH, _RIGHT_WIDTH], Qt.Orientation.Horizontal)
        window.resizeDocks([self.docks["problems"]], [_BOTTOM_HEIGHT], Qt.Orientation.Vertical)

    def layout_state(self) -> QByteArray:
        """Return where the docks are, or were when they were shown last."""
        return self._docks_shown if self._docks_shown is not None else self._window.saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Put the docks where they were in an earlier session; they stay hidden until something is open."""
        if self._docks_shown is None:
            self._window.restoreState(state)
        else:
            self._docks_shown = state

    def _show_docks(self) -> None:
        if self._docks_shown is not None:
            self._window.restoreState(self._docks_shown)
            self._docks_shown = None
        for dock in self.docks.values():
            dock.toggleViewAction().setEnabled(True)

    def _hide_docks(self) -> None:
        """Without a checkpoint the panes have nothing to say; remember how they were."""
        if self._docks_shown is None:
            self._docks_shown = self._window.saveState()
        for dock in self.docks.values():
            dock.hide()
            dock.toggleViewAction().setEnabled(False)

    def _dock(self, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(content)
        self._window.addDockWidget(area, dock)
        return dock
