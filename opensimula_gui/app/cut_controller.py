"""Nodes that are cut and pasted, as files are: they stay where they are until they are pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.outline import outline_text
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Part, Performed
from opensimula_gui.models.taxonomy_drag import move_step
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opensimula_gui.app.structure_controller import StructureController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.models.editing_session import EditingSession

CUT_ACTIONS: Final = ("actionCutNodes", "actionPasteNodes")

_MESSAGE_MS: Final = 5_000


class CutController(QObject):
    """Remembers which nodes were cut, for as long as the clipboard holds them.

    Attributes:
        paste_fallback: Takes the text on the clipboard if no nodes were cut; None if nobody does.

    Signals:
        can_paste_changed(): whether there is something to paste may have changed.
    """

    can_paste_changed = Signal()

    def __init__(self, window: MainWindow, workspace: Workspace, structure: StructureController) -> None:
        super().__init__(window)
        self._window = window
        self._tree = workspace.tree
        self._structure = structure
        self._session: EditingSession | None = None
        self._is_cutting = False
        self.paste_fallback: Callable[[str], None] | None = None
        window.actions_by_id["actionCutNodes"].triggered.connect(self._on_cut_nodes_triggered)
        window.actions_by_id["actionPasteNodes"].triggered.connect(self._on_paste_nodes_triggered)
        self._give_up_keys = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._tree.tree)
        self._give_up_keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._give_up_keys.activated.connect(self._give_up)
        self._give_up_keys.setEnabled(False)
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard_data_changed)

    @property
    def can_paste(self) -> bool:
        """Whether there may be something to paste."""
        return bool(self._tree.model.cut_rows) or self.paste_fallback is not None

    def set_session(self, session: EditingSession | None) -> None:
        """Cut nodes of another session."""
        self._session = session
        self._mark([])
        if session is not None:
            session.step_performed.connect(self._on_session_step_performed)

    def _mark(self, rows: Iterable[int]) -> None:
        self._tree.model.set_cut_rows(rows)
        self._give_up_keys.setEnabled(bool(self._tree.model.cut_rows))
        self.can_paste_changed.emit()

    @Slot()
    def _on_cut_nodes_triggered(self) -> None:
        index = self._structure.editable_index()
        if index is None:
            return
        model, heads = self._tree.model, index.heads(self._tree.selected_rows())
        if any(index.parent(row) == NO_ROW for row in heads):
            self._structure.refuse(tr("A root can't be moved."))
            return
        data = model.mimeData([model.index_of(row) for row in heads])
        data.setText(outline_text(index, heads))
        self._is_cutting = True
        QGuiApplication.clipboard().setMimeData(data)
        self._is_cutting = False
        self._mark(heads)
        words = tr(
            "Cut {name}. Paste below another node of the tree, or press Esc.",
            "Cut {n} branches. Paste below another node of the tree, or press Esc.",
            len(heads),
            name=quoted(index.label(heads[0])),
        )
        self._window.status.showMessage(words, _MESSAGE_MS)
        self._tree.announce(words)

    @Slot()
    def _on_paste_nodes_triggered(self) -> None:
        rows, target = sorted(self._tree.model.cut_rows), self._tree.selected_row()
        if not rows:
            self._paste_text()
        elif self._structure.perform(lambda index: move_step(index, rows, target)) is not None:
            self._give_up()
            self._tree.tree.expand(self._tree.model.index_of(target))
            index = self._session.index if self._session else None
            self._structure.show_rows(index.heads(rows) if index else [])

    def _paste_text(self) -> None:
        # The window first, as everywhere else: the address of a repository is no list of nodes.
        if self._window.take_pasted():
            return
        text = QGuiApplication.clipboard().text()
        if text.strip() and self.paste_fallback is not None:
            self.paste_fallback(text)
        else:
            self._structure.refuse(tr("There is nothing to paste. Cut nodes first."))

    @Slot()
    def _give_up(self) -> None:
        if self._tree.model.cut_rows:
            self._mark([])
            self._window.status.clearMessage()

    @Slot()
    def _on_clipboard_data_changed(self) -> None:
        clipboard = QGuiApplication.clipboard()
        # Only what is our own is looked into: another program may take its time to hand out what it has.
        is_ours = clipboard.ownsClipboard() and bool(self._tree.model.rows_in(clipboard.mimeData()))
        if not self._is_cutting and not is_ours:
            self._give_up()

    @Slot(object)
    def _on_session_step_performed(self, performed: Performed) -> None:
        index, rows = self._session.index if self._session else None, self._tree.model.cut_rows
        if index is not None and rows and any(change.part is Part.PLACE for change in performed.changes):
            self._mark(filter(index.exists, rows))
