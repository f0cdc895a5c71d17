"""Branches as indented lists: copied from the tree, and pasted below a node after a look at the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH, NO_ROW
from opensimula_gui.checkpoint.outline import outline_text
from opensimula_gui.checkpoint.outline_reading import MAX_CHARS, MAX_ITEMS
from opensimula_gui.models.sibling_labels import child_label_keys
from opensimula_gui.models.structure_steps import add_outline
from opensimula_gui.views.outline_dialog import OutlineDialog, OutlineTarget
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.outline_reading import Outline
    from opensimula_gui.models.editing_session import EditingSession

_NAME_CHARS: Final = 60
_MESSAGE_MS: Final = 5_000


class OutlineController(QObject):
    """Joins the tree to the clipboard and to the dialog that adds what is pasted.

    Args:
        window: The window.
        workspace: Its tree is copied from and pasted into.
        places: Leads to what was added.
    """

    def __init__(self, window: MainWindow, workspace: Workspace, places: PlacesController) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._places = places
        self._session: EditingSession | None = None
        self._row = NO_ROW
        self._made: OutlineDialog | None = None
        window.actions_by_id["actionCopyOutline"].triggered.connect(self.copy)
        window.actions_by_id["actionPasteOutline"].triggered.connect(self._on_paste_triggered)

    @property
    def dialog(self) -> OutlineDialog:
        """The dialog; made when it is wanted for the first time."""
        if self._made is None:
            self._made = OutlineDialog(self._window)
            self._made.add_requested.connect(self._on_dialog_add_requested)
        return self._made

    def set_session(self, session: EditingSession | None) -> None:
        """Copy from and paste into another checkpoint."""
        self._session = session
        if self._made is not None:
            self._made.reject()

    @Slot()
    def copy(self) -> None:
        """Put the selected branches on the clipboard, as an indented list."""
        index = self._session.index if self._session else None
        rows = self._selected_rows()
        if index is None or not rows:
            return
        text = outline_text(index, rows)
        QGuiApplication.clipboard().setText(text)
        count = sum(1 for head in index.heads(rows) for _row in index.rows_below(head))
        words = tr("Copied {n} node as a list.", "Copied {n} nodes as a list.", count)
        if count > MAX_ITEMS or len(text) > MAX_CHARS:
            words = f"{words} {_limit_text()}"
        self._window.status.showMessage(words, _MESSAGE_MS)

    def paste(self, text: str) -> None:
        """Show what pasting a list below the selected node would add.

        Args:
            text: The list, untrusted; an empty one is to be typed.
        """
        index = self._session.index if self._session else None
        self._row = self._workspace.tree.selected_row()
        if self._session is None or index is None or not index.exists(self._row):
            return
        self._workspace.pending.commit()
        self.dialog.start(_target(index, self._row, self._session.bundle_refusal), text)
        self.dialog.open()

    def _selected_rows(self) -> list[int]:
        tree = self._workspace.tree
        return [tree.model.row_of(item) for item in tree.tree.selectionModel().selectedRows()]

    @Slot()
    def _on_paste_triggered(self) -> None:
        self.paste(QGuiApplication.clipboard().text())

    @Slot(object)
    def _on_dialog_add_requested(self, outline: Outline) -> None:
        session = self._session
        if session is None or session.index is None or not session.index.exists(self._row):
            return
        addition = add_outline(session.index, self._row, outline.items)
        session.perform(addition.step)
        self.dialog.accept()
        self._places.go_to_row(addition.rows[0])
        self._workspace.show_tree()


def _limit_text() -> str:
    return tr(
        "It is too long to be pasted here at once: {n} node is the most.",
        "It is too long to be pasted here at once: {n} nodes are the most.",
        MAX_ITEMS,
    )


def _target(index: TaxonomyIndex, row: int, refusal: str) -> OutlineTarget:
    name, levels = one_line(index.label(row), _NAME_CHARS), MAX_SHOWN_DEPTH - len(index.path(row))
    if not refusal and index.node(row) is None:
        refusal = tr("'{name}' has no tree yet. Create one first.", name=name)
    if not refusal and levels < 1:
        refusal = tr("Nothing fits under '{name}': nodes can't be nested deeper.", name=name)
    return OutlineTarget(name, child_label_keys(index, row), max(levels, 1), refusal)
