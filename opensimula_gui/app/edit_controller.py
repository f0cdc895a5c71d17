"""Undo, redo and find: actions whose meaning depends on what has the user's attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.models.editing_session import EditingSession


class EditController(QObject):
    """Joins the edit menu to the undo stack of the session that is shown."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._session: EditingSession | None = None
        actions = window.actions_by_id
        workspace.undo_group.indexChanged.connect(self._show_undo_state)
        actions["actionUndo"].triggered.connect(self._on_undo_triggered)
        actions["actionRedo"].triggered.connect(self._on_redo_triggered)
        actions["actionFind"].triggered.connect(self._on_find_triggered)
        actions["actionFilterTree"].triggered.connect(self._on_filter_tree_triggered)
        actions["actionExpandBranch"].triggered.connect(self._on_expand_branch_triggered)
        actions["actionCollapseAll"].triggered.connect(workspace.tree.tree.collapseAll)
        actions["actionResetLayout"].triggered.connect(workspace.docks.reset)

    def set_session(self, session: EditingSession | None) -> None:
        """Undo and redo the edits of another session."""
        self._session = session
        self._show_undo_state()

    @Slot()
    def _show_undo_state(self, *_index: int) -> None:
        stack = self._session.undo_stack if self._session else None
        undo, redo = self._window.actions_by_id["actionUndo"], self._window.actions_by_id["actionRedo"]
        undo.setEnabled(stack is not None and stack.canUndo())
        redo.setEnabled(stack is not None and stack.canRedo())
        undo.setText(f"&Undo {_escaped(stack.undoText())}" if stack and stack.canUndo() else "&Undo")
        redo.setText(f"&Redo {_escaped(stack.redoText())}" if stack and stack.canRedo() else "&Redo")
        undo.setIconText("Undo")
        redo.setIconText("Redo")

    @Slot()
    def _on_undo_triggered(self) -> None:
        if self._session is not None:
            self._workspace.document.run_config.commit_pending()
            self._session.undo_stack.undo()

    @Slot()
    def _on_redo_triggered(self) -> None:
        if self._session is not None:
            self._session.undo_stack.redo()

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


def _escaped(text: str) -> str:
    """Return a text for a menu, where an ampersand would mark the mnemonic."""
    return text[:1].lower() + text[1:].replace("&", "&&")
