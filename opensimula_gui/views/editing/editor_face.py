"""The editor that takes the place of a text: made when it is first wanted, since most texts never are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opensimula_gui.views.editing.text_kinds import TextKind, editor_for, read_typed
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.run_config.edit_keys import EditKeys
from opensimula_gui.views.run_config.editor_frame import EditorFrame
from opensimula_gui.views.run_config.editors import MAX_CHARS
from opensimula_gui.views.run_config.invisible import describe_invisible, invisible_characters
from opensimula_gui.widgets.labels import SmallLabel
from opensimula_gui.wording import marked, number_text, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from opensimula_gui.views.run_config.values import Reading

COUNT_WIDTH_PX: Final = 160
"""Width of what holds a number alone."""

_HINTS: Final = {
    TextKind.NAME: marked("Enter keeps it, Esc gives up."),
    TextKind.COUNT: marked("Enter keeps it, Esc gives up."),
    TextKind.TEXT: marked("Ctrl+Enter keeps it, Esc gives up."),
}
_CUT: Final = marked("The pasted text was cut: {limit} characters fit here.")


class EditorFace(QWidget):
    """An editor in its frame, with what is wrong or odd about what is typed, and the keys that end it.

    Args:
        title: What the text is, with a capital.
        kind: What it is to the format.
        font: Font of the text.
        parent: The parent widget.

    Signals:
        typed_changed(): The user changed the text.
        commit_requested(): What is typed is to be kept: by a key, or because the editor was left.
        discard_requested(): It is to be given up.
        undo_requested(): Undo was pressed and there is no typing to take back.
        redo_requested(): Redo was pressed and there is no typing to bring back.
    """

    typed_changed = Signal()
    commit_requested = Signal()
    discard_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, title: str, kind: TextKind, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._kind = kind
        self._is_overfilled = False
        self.editor = editor_for(kind)
        self.editor.setAccessibleName(title)
        self.editor.setFont(font)
        self._advice = AdviceLines(self.editor, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        frame = EditorFrame(self.editor, self)
        if kind is TextKind.COUNT:
            frame.setMaximumWidth(COUNT_WIDTH_PX)
        column.addWidget(frame)
        column.addWidget(self._advice)
        column.addWidget(SmallLabel(tr(_HINTS[kind]), wrap=True, selectable=False, parent=self))
        keys = EditKeys(self.editor, multiline=kind is TextKind.TEXT, steps=False, closes=True)
        keys.commit_requested.connect(self.commit_requested)
        keys.restore_requested.connect(self.discard_requested)
        keys.undo_requested.connect(self.undo_requested)
        keys.redo_requested.connect(self.redo_requested)
        self.editor.typed_changed.connect(self._on_editor_typed_changed)
        self.editor.overfilled.connect(self._on_editor_overfilled)

    @property
    def advice_text(self) -> str:
        """What is said about what is typed, with a word for each icon."""
        return self._advice.text()

    def show_text(self, text: str) -> None:
        """Show a text and forget what was typed."""
        self._is_overfilled = False
        self.editor.show_text(text)
        self._refresh()

    def enter(self) -> None:
        """Put the cursor into the editor: a name is selected, in a longer text it goes to the end."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._kind is TextKind.TEXT:
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.editor.selectAll()

    def reading(self) -> Reading:
        """Return what the typed text comes to."""
        return read_typed(self._kind, self._title, self.editor.typed())

    def _refresh(self) -> None:
        self._advice.set_advice(self._current_advice(), can_fix=False)
        self.editor.setAccessibleDescription(" ".join((tr(_HINTS[self._kind]), self.advice_text)).strip())

    def _current_advice(self) -> list[Advice]:
        error = self.reading().error if self.editor.is_changed() else ""
        if error:
            return [Advice(Level.ERROR, error)]
        text, advice = self.editor.typed(), []
        if self._is_overfilled:
            advice.append(Advice(Level.WARNING, tr(_CUT, limit=number_text(MAX_CHARS))))
        hidden = invisible_characters(text, multiline=self._kind is TextKind.TEXT)
        if hidden:
            advice.append(Advice(Level.INFO, describe_invisible(text, hidden)))
        return advice

    @Slot()
    def _on_editor_typed_changed(self) -> None:
        self._refresh()
        self.typed_changed.emit()

    @Slot()
    def _on_editor_overfilled(self) -> None:
        self._is_overfilled = True
        self._refresh()
