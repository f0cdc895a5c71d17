"""Undo, redo, rename and find: actions whose meaning depends on what has the user's attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QUndoStack

from opensimula_gui.app.menu_table import SEPARATOR, TREE_MENU
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.models.editing_session import EditingSession


_REFUSED = "edit-refused"
"""Key of the notice that says why an edit was refused."""


class EditController(QObject):
    """Joins the edit menu to the undo stack of the session that is shown, and to the tree."""

    def __init__(self, window: MainWindow, workspace: Workspace, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._notices = notices
        self._session: EditingSession | None = None
        actions = window.actions_by_id
        workspace.undo_group.indexChanged.connect(self._show_undo_state)
        actions["actionUndo"].triggered.connect(self._on_undo_triggered)
        actions["actionRedo"].triggered.connect(self._on_redo_triggered)
        actions["actionRename"].triggered.connect(self._on_rename_triggered)
        actions["actionRevertItem"].triggered.connect(self._on_revert_item_triggered)
        actions["actionFind"].triggered.connect(self._on_find_triggered)
        actions["actionFilterTree"].triggered.connect(self._on_filter_tree_triggered)
        actions["actionExpandBranch"].triggered.connect(self._on_expand_branch_triggered)
        actions["actionCollapseAll"].triggered.connect(workspace.tree.tree.collapseAll)
        actions["actionResetLayout"].triggered.connect(workspace.docks.reset)
        tree = workspace.tree
        self._fill_tree_menu()
        tree.tree.selectionModel().currentRowChanged.connect(self._show_item_state)
        tree.model.modelReset.connect(self._show_item_state)
        tree.model.edit_refused.connect(self._refuse)
        tree.long_name_requested.connect(self._on_tree_long_name_requested)

    def set_session(self, session: EditingSession | None) -> None:
        """Undo and redo the edits of another session."""
        self._session = session
        self._notices.dismiss(_REFUSED)
        self._show_undo_state()
        if session is not None:
            session.disk_state_changed.connect(self._show_item_state)

    def _fill_tree_menu(self) -> None:
        """Offer in the tree what can be done with a row; this is where the keys of such actions count."""
        tree = self._workspace.tree.tree
        for entry in TREE_MENU:
            action = QAction(tree) if entry == SEPARATOR else self._window.actions_by_id[entry]
            action.setSeparator(entry == SEPARATOR)
            tree.addAction(action)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @Slot()
    def _show_undo_state(self, *_index: int) -> None:
        stack = self._session.undo_stack if self._session else None
        undo, redo = self._window.actions_by_id["actionUndo"], self._window.actions_by_id["actionRedo"]
        undo.setEnabled(stack is not None and stack.canUndo())
        redo.setEnabled(stack is not None and stack.canRedo())
        undo.setText(_undo_text(stack) if stack and stack.canUndo() else tr("&Undo"))
        redo.setText(_redo_text(stack) if stack and stack.canRedo() else tr("&Redo"))
        undo.setIconText(tr("Undo"))
        redo.setIconText(tr("Redo"))
        self._show_item_state()

    @Slot()
    def _show_item_state(self, *_indexes: object) -> None:
        """Say what can be done with the selected row."""
        row, index = self._workspace.tree.selected_row(), self._session.index if self._session else None
        is_selected = index is not None and row != NO_ROW
        is_edited = index is not None and row != NO_ROW and index.is_edited(row)
        self._window.actions_by_id["actionRename"].setEnabled(is_selected)
        self._window.actions_by_id["actionRevertItem"].setEnabled(is_edited)

    @Slot()
    def _on_undo_triggered(self) -> None:
        if self._session is not None:
            self._workspace.pending.commit()
            self._session.undo_stack.undo()

    @Slot()
    def _on_redo_triggered(self) -> None:
        if self._session is not None:
            self._session.undo_stack.redo()

    @Slot()
    def _on_rename_triggered(self) -> None:
        if self._session is None:
            return
        if self._session.bundle_refusal:
            self._refuse(self._session.bundle_refusal)
            return
        self._workspace.show_tree()
        self._workspace.tree.rename()

    @Slot(int)
    def _on_tree_long_name_requested(self, _row: int) -> None:
        self._workspace.show_inspector()
        self._workspace.inspector.edit_name()

    @Slot()
    def _on_revert_item_triggered(self) -> None:
        if self._session is not None:
            self._workspace.inspector.discard_pending()
            self._workspace.tree.discard_pending()
            self._session.revert_row(self._workspace.tree.selected_row())

    @Slot(str)
    def _refuse(self, why: str) -> None:
        self._notices.show(Notice("warning", why, key=_REFUSED))

    @Slot()
    def _on_find_triggered(self) -> None:
        """Find in the page if it can be searched, else filter the tree."""
        document = self._workspace.document
        if document.page == "raw":
            document.raw.focus_find()
        elif document.page == "run-config":
            document.run_config.focus_filter()
        else:
            self._on_filter_tree_triggered()

    @Slot()
    def _on_expand_branch_triggered(self) -> None:
        self._workspace.tree.expand_branch()

    @Slot()
    def _on_filter_tree_triggered(self) -> None:
        self._workspace.show_tree()
        self._workspace.tree.focus_filter()


def _undo_text(stack: QUndoStack) -> str:
    step = _escaped(stack.undoText())
    return tr("&Undo {lowered}", "{step}: with its capital letter", lowered=_lowered(step), step=step)


def _redo_text(stack: QUndoStack) -> str:
    step = _escaped(stack.redoText())
    return tr("&Redo {lowered}", "{step}: with its capital letter", lowered=_lowered(step), step=step)


def _escaped(text: str) -> str:
    """Return a text for a menu, where an ampersand would mark the mnemonic."""
    return text.replace("&", "&&")


def _lowered(text: str) -> str:
    """Return a text for the middle of a sentence; only some languages can do without the capital letter."""
    return text[:1].lower() + text[1:]
