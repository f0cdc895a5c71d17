"""Finds and replaces a text in labels and descriptions: searches on a thread, replaces in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.text_search import QueryError
from opensimula_gui.models.replace_steps import replace_step
from opensimula_gui.models.replacement_plan import places_text, plan_replacement
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.views.replace_dialog import ReplaceDialog
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.text_search import Query
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.replacement_plan import Scope

_SEARCH: Final = "replace-search"


class ReplaceController(QObject):
    """Joins the dialog to the session that is shown.

    Args:
        window: The window.
        workspace: Its tree says which branch can be looked in alone.
        places: Leads to what was found.
        tasks: Runs the search.
    """

    def __init__(
        self, window: MainWindow, workspace: Workspace, places: PlacesController, tasks: Tasks
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._places = places
        self._tasks = tasks
        self._session: EditingSession | None = None
        self._made: ReplaceDialog | None = None
        self._is_replacing = False
        window.actions_by_id["actionReplace"].triggered.connect(self.show_dialog)
        workspace.tree.tree.selectionModel().currentRowChanged.connect(self._on_tree_current_row_changed)

    @property
    def dialog(self) -> ReplaceDialog:
        """The dialog; made when it is wanted for the first time."""
        if self._made is None:
            dialog = self._made = ReplaceDialog(self._window)
            dialog.search_requested.connect(self._on_dialog_search_requested)
            dialog.replace_requested.connect(self._on_dialog_replace_requested)
            dialog.place_requested.connect(self._places.go_to_row)
            dialog.undo_requested.connect(self._window.actions_by_id["actionUndo"].trigger)
            dialog.finished.connect(self._on_dialog_finished)
            # Wherever the focus is, the keys do the same.
            dialog.addActions([self._window.actions_by_id[name] for name in ("actionUndo", "actionRedo")])
        return self._made

    def set_session(self, session: EditingSession | None) -> None:
        """Replace in another checkpoint."""
        if self._session is not None:
            self._session.step_performed.disconnect(self._on_session_step_performed)
            self._session.disk_state_changed.disconnect(self._show_refusal)
        self._session = session
        if session is not None:
            session.step_performed.connect(self._on_session_step_performed)
            session.disk_state_changed.connect(self._show_refusal)
        if self._made is None:
            return
        self._tasks.cancel(_SEARCH)
        self._made.clear()
        if session is None:
            self._made.close()
        elif self._made.isVisible():
            self._show_refusal()
            self._made.request_search()

    @Slot()
    def show_dialog(self) -> None:
        """Show the dialog, ready to type; the selected branch is what can be looked in alone."""
        if self._session is None:
            return
        dialog = self.dialog
        was_visible = dialog.isVisible()
        self._workspace.pending.commit()
        self._offer_branch()
        self._show_refusal()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.start(self._workspace.tree.filter.text().strip())
        if not was_visible or dialog.form.looks_in_branch:
            dialog.request_search()

    def _offer_branch(self) -> None:
        index = self._session.index if self._session is not None else None
        row = self._workspace.tree.selected_row()
        if index is not None and row != NO_ROW:
            self.dialog.form.offer_branch(row, index.label(row))

    @Slot()
    def _show_refusal(self) -> None:
        if self._session is not None and self._made is not None:
            self._made.set_refusal(self._session.bundle_refusal)

    @Slot()
    def _on_dialog_search_requested(self) -> None:
        query = self.dialog.form.query
        if self._session is not None and query is not None:
            search = self._search(self._session, query, self.dialog.form.scope)
            self._tasks.start(_SEARCH, search, Policy.REPLACE)

    async def _search(self, session: EditingSession, query: Query, scope: Scope) -> None:
        if session.index is None:
            return
        stop = StopFlag()
        try:
            plan = await run_in_thread(plan_replacement, stop, session.index, query, scope, stop.check)
        except QueryError as fault:
            self.dialog.show_fault(fault)
        else:
            self.dialog.show_plan(plan, session.index)

    @Slot()
    def _on_dialog_replace_requested(self) -> None:
        session, plan = self._session, self.dialog.preview.model.plan
        if session is None or session.index is None or plan is None:
            return
        changes = self.dialog.preview.model.checked_changes()
        self._is_replacing = True
        try:
            # What is typed in a form goes first: replacing would show another text in its place.
            self._workspace.pending.commit()
            session.perform(replace_step(session.index, plan.query, changes))
        except ValueError as error:
            self.dialog.request_search()
            self.dialog.message.setText(tr("{error} Look at the preview again.", error=error))
        else:
            places = places_text(changes)
            self.dialog.show_replaced(
                tr(
                    "Replaced {n} text in {places}",
                    "Replaced {n} texts in {places}",
                    len(changes),
                    places=places,
                )
            )
        finally:
            self._is_replacing = False

    @Slot()
    def _on_session_step_performed(self) -> None:
        """Look again after any edit: what was found may not be there any more."""
        if self._made is not None and self._made.isVisible() and not self._is_replacing:
            self._made.request_search()

    @Slot()
    def _on_tree_current_row_changed(self) -> None:
        # A branch that is looked in stays the same while its hits are visited.
        if self._made is not None and self._made.isVisible() and not self._made.form.looks_in_branch:
            self._offer_branch()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._tasks.cancel(_SEARCH)
