"""Factors that are added with a fresh root, and removed with all that goes along."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.factor_steps import add_factor, describe_removal, remove_factor
from opensimula_gui.models.sibling_labels import label_key
from opensimula_gui.views.factor_dialogs import AddFactorDialog, NewFactor, RemoveFactorDialog
from opensimula_gui.widgets.notice_bar import Notice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession

_REFUSED: Final = "edit-refused"


class FactorController(QObject):
    """Joins the two actions to their dialogs and to the session that is shown.

    Args:
        window: The window.
        workspace: Its tree says which factor is meant.
        places: Leads to what was added.
        notices: Says why nothing can be edited.
    """

    def __init__(
        self, window: MainWindow, workspace: Workspace, places: PlacesController, notices: Notices
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._places = places
        self._notices = notices
        self._session: EditingSession | None = None
        self._dialog: QDialog | None = None
        window.actions_by_id["actionAddFactor"].triggered.connect(self.show_add_dialog)
        window.actions_by_id["actionRemoveFactor"].triggered.connect(self.show_remove_dialog)
        workspace.document.overview.add_factor_requested.connect(self.show_add_dialog)
        workspace.tree.tree.selectionModel().currentRowChanged.connect(self._show_state)
        workspace.tree.model.modelReset.connect(self._show_state)

    def set_session(self, session: EditingSession | None) -> None:
        """Edit the factors of another checkpoint."""
        self._session = session
        if self._dialog is not None:
            self._dialog.reject()
        self._show_state()

    @Slot()
    def show_add_dialog(self) -> None:
        """Ask for the name of a new factor."""
        index = self._editable_index()
        if index is None:
            return
        factors = (index.factor(row) for row in index.top_rows)
        dialog = AddFactorDialog({label_key(factor.name) for factor in factors if factor}, self._window)
        dialog.add_requested.connect(self._on_dialog_add_requested)
        self._open(dialog)
        dialog.name.setFocus()

    @Slot()
    def show_remove_dialog(self) -> None:
        """Show what goes along with the factor of the selected row."""
        index, session = self._editable_index(), self._session
        row = self._workspace.tree.selected_row()
        if session is None or index is None or not index.exists(row):
            return
        removal = describe_removal(index, row, session.strategies)
        removal = replace(removal, name=removal.name or index.label(index.top_row(row)))
        needs_strategies = removal.shortened or removal.dropped
        dialog = RemoveFactorDialog(
            removal, session.strategies_refusal if needs_strategies else "", self._window
        )
        dialog.remove_requested.connect(lambda: self._remove(row))
        self._open(dialog)

    def _editable_index(self) -> TaxonomyIndex | None:
        """Return the rows, all that is typed kept first; None, with a notice, if they can't be edited."""
        session = self._session
        if session is None:
            return None
        if session.bundle_refusal:
            self._notices.show(Notice("warning", session.bundle_refusal, key=_REFUSED))
            return None
        self._workspace.pending.commit()
        return session.index

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @Slot(object)
    def _on_dialog_add_requested(self, factor: NewFactor) -> None:
        session, dialog = self._session, self._dialog
        if session is None or session.index is None or not isinstance(dialog, AddFactorDialog):
            return
        try:
            addition = add_factor(session.index, factor.name, factor.description)
        except ValueError as error:
            dialog.refuse(str(error))
            return
        session.perform(addition.step)
        dialog.accept()
        self._workspace.show_tree()
        self._places.go_to_row(addition.rows[0])

    def _remove(self, row: int) -> None:
        session, dialog = self._session, self._dialog
        if session is None or session.index is None or dialog is None:
            return
        dialog.accept()
        if session.index.exists(row):
            session.perform(remove_factor(session.index, row, session.strategies))
            self._workspace.show_tree()

    @Slot()
    def _show_state(self, *_indexes: object) -> None:
        is_selected = self._session is not None and self._workspace.tree.selected_row() != NO_ROW
        self._window.actions_by_id["actionRemoveFactor"].setEnabled(is_selected)
