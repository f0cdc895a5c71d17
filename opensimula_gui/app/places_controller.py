"""Leads from any click to the thing it is about, and back again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.change_command import Part
from opensimula_gui.models.navigation import NavigationHistory
from opensimula_gui.views.pages import PAGES
from opensimula_gui.views.places import (
    FieldPlace,
    LinePlace,
    NodePlace,
    PagePlace,
    Place,
    StrategyPlace,
    place_of,
)
from opensimula_gui.widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.change_command import Performed
    from opensimula_gui.models.editing_session import EditingSession

_CRUMB_CHARS = 60
_FIRST_NODE_DELAY_MS = 30


class PlacesController(QObject):
    """Joins tree, inspector, breadcrumb, pages and problems; keeps the history of places.

    Attributes:
        shown_row: Row of the index that the inspector shows, or ``NO_ROW``.
    """

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._session: EditingSession | None = None
        self.shown_row = NO_ROW
        self._history = NavigationHistory(self, self._is_there)
        self._history.changed.connect(self._on_history_changed)
        document = workspace.document
        workspace.tree.node_selected.connect(self.go_to_row)
        workspace.inspector.node_requested.connect(self.go_to_row)
        workspace.inspector.strategy_requested.connect(lambda number: self.go_to(StrategyPlace(number)))
        workspace.problems.problem_activated.connect(self._on_problems_problem_activated)
        document.breadcrumb.place_requested.connect(self.go_to_row)
        document.overview.factor_requested.connect(self.go_to_row)
        document.strategies.factor_requested.connect(self.go_to_row)
        document.page_changed.connect(self._on_document_page_changed)
        document.page_filled.connect(self._on_document_page_filled)
        actions = window.actions_by_id
        actions["actionBack"].triggered.connect(self._on_back_triggered)
        actions["actionForward"].triggered.connect(self._on_forward_triggered)
        actions["actionNextProblem"].triggered.connect(workspace.problems.go_to_next)
        self._fill_pages_menu()
        self._on_history_changed()

    def set_session(self, session: EditingSession | None) -> None:
        """Start over with another checkpoint."""
        self._session = session
        self._window.submenus["menuPages"].setEnabled(session is not None)
        self.shown_row = NO_ROW
        self._history.clear()
        if session is not None:
            session.nodes_changed.connect(self._on_session_nodes_changed)
            session.factor_changed.connect(self._on_session_row_changed)
            session.step_performed.connect(self._on_session_step_performed)

    @Slot()
    def _on_document_page_filled(self) -> None:
        if self._session is not None:
            # After the page has been painted: the inspector's labels get a turn of the loop of their own.
            first = partial(self._show_first, self._session)
            QTimer.singleShot(_FIRST_NODE_DELAY_MS, self._session, first)

    def _show_first(self, session: EditingSession) -> None:
        if session is self._session and session.index is not None and self.shown_row == NO_ROW:
            for row in session.index.top_rows[:1]:
                self.go_to_row(row)

    def show_page(self, name: str) -> None:
        """Show what ``--page`` names: a page, the tree or the problems panel."""
        if name == "taxonomy":
            self._workspace.show_tree()
        elif name == "problems":
            self._workspace.show_problems()
        else:
            self.go_to(PagePlace(name))

    def go_to_row(self, row: int) -> None:
        """Show a node and remember the visit."""
        self.go_to(NodePlace(row))

    def go_to(self, place: Place) -> None:
        """Show a place and remember the visit."""
        self._history.visit(place)
        self._show(place)

    def _fill_pages_menu(self) -> None:
        """Offer every page, so that none of them needs a mouse."""
        menu = self._window.submenus["menuPages"]
        for number, page in enumerate(PAGES, start=1):
            action = menu.addAction(icon(page.icon), page.title)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.triggered.connect(partial(self.show_page, page.name))

    def _show(self, place: Place) -> None:
        """Show a place; the change of page that this may take is no visit of its own."""
        self._workspace.document.blockSignals(True)
        try:
            self._lead_to(place)
        finally:
            self._workspace.document.blockSignals(False)

    def _lead_to(self, place: Place) -> None:
        document = self._workspace.document
        match place:
            case NodePlace(row):
                self._show_row(row)
            case PagePlace(page):
                document.show_page(page)
            case FieldPlace(field):
                document.show_page("run-config")
                document.run_config.focus_field(field)
            case StrategyPlace(number):
                document.show_page("strategies")
                document.strategies.select(number)
            case LinePlace(role, line):
                document.show_page("raw")
                document.raw.show_line(role, line)

    def _show_row(self, row: int) -> None:
        index = self._session.index if self._session else None
        if index is None or not index.exists(row):
            return
        self.shown_row = row
        self._workspace.tree.select_row(row)
        self._workspace.inspector.show_row(row)
        self._show_path(index)

    def _show_path(self, index: TaxonomyIndex) -> None:
        crumbs: list[tuple[str, object]] = [
            (one_line(index.label(above), _CRUMB_CHARS), above) for above in index.path(self.shown_row)
        ]
        self._workspace.document.breadcrumb.set_path(crumbs)

    @Slot(int)
    def _on_session_row_changed(self, row: int) -> None:
        self._on_session_nodes_changed({row})

    @Slot(object)
    def _on_session_nodes_changed(self, rows: AbstractSet[int]) -> None:
        index = self._session.index if self._session else None
        if index is None or self.shown_row == NO_ROW:
            return
        if not rows.isdisjoint(index.path(self.shown_row)):
            self._show_path(index)

    def _is_there(self, place: object) -> bool:
        index = self._session.index if self._session else None
        return not isinstance(place, NodePlace) or (index is not None and index.exists(place.row))

    @Slot(object)
    def _on_session_step_performed(self, performed: Performed) -> None:
        """Follow what is shown to its new place; where it has gone, show what stood above it."""
        index = self._session.index if self._session else None
        moves = {change.key: change for change in performed.changes if change.part is Part.PLACE}
        if index is None or not moves:
            return
        row = self.shown_row
        while row != NO_ROW and not index.exists(row):
            move = moves.get(index.path(row)[0])
            row = move.before.parent if move is not None and move.before is not None else NO_ROW
        if row == self.shown_row:
            self._show_path(index)
        else:
            self._show(NodePlace(row if row != NO_ROW else next(iter(index.top_rows), NO_ROW)))
        self._history.look_again()

    @Slot(object)
    def _on_problems_problem_activated(self, problem: Problem) -> None:
        if self._session is not None:
            self.go_to(place_of(problem, self._session.inspection, self._session.index))

    @Slot(str)
    def _on_document_page_changed(self, page: str) -> None:
        if self._session is not None:
            self._history.visit(PagePlace(page))

    @Slot()
    def _on_back_triggered(self) -> None:
        self._travel(self._history.back())

    @Slot()
    def _on_forward_triggered(self) -> None:
        self._travel(self._history.forward())

    def _travel(self, place: object) -> None:
        if isinstance(place, NodePlace | PagePlace | FieldPlace | StrategyPlace | LinePlace):
            self._show(place)

    @Slot()
    def _on_history_changed(self) -> None:
        self._window.actions_by_id["actionBack"].setEnabled(self._history.can_back)
        self._window.actions_by_id["actionForward"].setEnabled(self._history.can_forward)
