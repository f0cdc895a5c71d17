"""A text of the checkpoint that turns into its editor when somebody wants to change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.editing.editor_face import COUNT_WIDTH_PX, EditorFace
from opensimula_gui.views.editing.resting_text import RestingText
from opensimula_gui.views.editing.text_kinds import TextKind
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.run_config.editors import MAX_CHARS
from opensimula_gui.widgets.typography import body_font
from opensimula_gui.wording import number_text, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_MAX_SHOWN_CHARS: Final = 2_000
"""Of a text that is too long to edit, this much is shown here; the Raw page has all of it."""

_WAS_CHARS: Final = 48


@dataclass(frozen=True, slots=True)
class TextState:
    """What the checkpoint says about a text.

    Attributes:
        text: The text as it is now; None if there is none.
        saved: The text on disk.
        refusal: Why it can't be edited, in a sentence; empty if it can.
        notes: What there is to say about it at rest, such as a contradiction.
    """

    text: str | None = None
    saved: str | None = None
    refusal: str = ""
    notes: tuple[str, ...] = ()

    @property
    def is_edited(self) -> bool:
        """Whether the two differ."""
        return self.text != self.saved


class EditableText(QWidget):
    """Shows a text; a click, Enter or ``start_editing`` opens the editor in its place.

    Enter keeps what was typed (Ctrl+Enter if the text may have several lines), and so does leaving the
    editor; Esc gives it up. A text that does not fit stays in the editor, with the reason.

    Args:
        title: What the text is, with a capital, such as "Label".
        kind: What it is to the format.
        within: What the text is called within a sentence, such as "label".
        font: Font of the text; None takes that of the body.
        placeholder: What stands in its place while there is none.
        parent: The parent widget.

    Signals:
        committed(object): The user wants another value (str, int, or None for no text).
        pending_changed(): Whether something is typed that was not kept yet may have changed.
        undo_requested(): Undo was pressed and there is no typing to take back.
        redo_requested(): Redo was pressed and there is no typing to bring back.
        revert_requested(): The value on disk is to come back.
    """

    committed = Signal(object)
    pending_changed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    revert_requested = Signal()

    def __init__(
        self,
        title: str,
        kind: TextKind,
        *,
        within: str,
        placeholder: str,
        font: QFont | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._kind = kind
        self._font = font or body_font(self.font())
        self._placeholder = placeholder
        self._state = TextState()
        self._face: EditorFace | None = None
        self.resting = RestingText(title, self._font, self)
        if kind is TextKind.COUNT:
            self.resting.setMaximumWidth(COUNT_WIDTH_PX)
        self.resting.edit_requested.connect(self.start_editing)
        self._advice = AdviceLines(self.resting, self)
        self._edited = EditedLine(within, self)
        self._edited.revert_requested.connect(self.revert_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for widget in (self.resting, self._advice, self._edited):
            self._column.addWidget(widget)

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self._face is not None and not self._face.isHidden()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self.is_editing and self.face.editor.is_changed()

    @property
    def can_edit(self) -> bool:
        """Whether the editor may be opened."""
        return not self._refusal()

    @property
    def face(self) -> EditorFace:
        """The editor; it is made if there is none yet."""
        if self._face is None:
            self._face = self._build_face()
        return self._face

    @property
    def advice_text(self) -> str:
        """What is said about the text, with a word for each icon."""
        return self.face.advice_text if self.is_editing else self._advice.text()

    @property
    def edited_words(self) -> str:
        """What is said about the difference from disk; empty without one."""
        return self._edited.words()

    def show_state(self, state: TextState) -> None:
        """Show what the checkpoint says; what is being typed stays."""
        self._state = state
        text = state.text or ""
        shown = visible_lines(text if len(text) <= MAX_CHARS else text[:_MAX_SHOWN_CHARS] + "…")
        self.resting.show_text(shown or self._placeholder, is_muted=not shown, can_edit=self.can_edit)
        if self.is_editing and not self.is_pending:
            self.face.show_text(text)
        self._edited.show_edited(_edited_words(state, self._kind), can_revert=not state.refusal)
        self._show_notes()

    @Slot()
    def start_editing(self) -> None:
        """Open the editor and put the cursor into it."""
        if not self.can_edit:
            return
        if not self.is_editing:
            self.face.show_text(self._state.text or "")
            self.face.show()
            self.resting.hide()
            self._show_notes()
        self.face.enter()

    @Slot()
    def commit(self) -> bool:
        """Keep what is typed and close the editor.

        Returns:
            False if the text does not fit; it stays in the editor.
        """
        if not self.is_pending:
            self.discard()
            return True
        reading = self.face.reading()
        if reading.error:
            return False
        self._close()
        self.committed.emit(reading.value)
        return True

    @Slot()
    def discard(self) -> None:
        """Forget what is typed and close the editor."""
        if self.is_editing:
            self._close()

    def _build_face(self) -> EditorFace:
        face = EditorFace(self._title, self._kind, self._font, self)
        face.editor.setObjectName(f"{self.objectName()}Editor")
        face.hide()
        self._column.insertWidget(0, face)
        face.commit_requested.connect(self.commit)
        face.discard_requested.connect(self.discard)
        face.undo_requested.connect(self.undo_requested)
        face.redo_requested.connect(self.redo_requested)
        face.typed_changed.connect(self.pending_changed)
        return face

    def _close(self) -> None:
        had_focus = self.face.editor.hasFocus()
        # What was typed is dealt with: leaving the editor must not keep it once more.
        self.face.show_text(self._state.text or "")
        self.resting.show()
        if had_focus:
            # Before the editor is hidden, which would send the focus to whatever comes next.
            self.resting.setFocus(Qt.FocusReason.OtherFocusReason)
        self.face.hide()
        self._show_notes()
        self.pending_changed.emit()

    def _refusal(self) -> str:
        length = len(self._state.text or "")
        if self._state.refusal or length <= MAX_CHARS:
            return self._state.refusal
        return tr(
            "This text has {number} characters, which is too long to edit here; the Raw page has it.",
            number=number_text(length),
        )

    def _show_notes(self) -> None:
        notes = [Advice(Level.WARNING, note) for note in self._state.notes]
        # That nothing here may be edited is told once, by whoever shows this.
        own = "" if self._state.refusal else self._refusal()
        shown = [*notes, Advice(Level.INFO, own)] if own else notes
        self._advice.set_advice([] if self.is_editing else shown, can_fix=False)


def _edited_words(state: TextState, kind: TextKind) -> str:
    if not state.is_edited:
        return ""
    if kind is TextKind.COUNT:
        return tr("Edited, was {value}", value=state.saved)
    if state.saved is None:
        return tr("Edited, there was none")
    if not state.saved:
        return tr("Edited, was empty")
    return tr("Edited, was '{text}'", text=one_line(state.saved, _WAS_CHARS))
