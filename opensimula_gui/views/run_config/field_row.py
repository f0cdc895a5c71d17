"""One field of the form: its title, editor, state, advice and help, and what typing does to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.views.run_config.advice import Advice, BundleFacts, Level, advise
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.run_config.edit_keys import EditKeys
from opensimula_gui.views.run_config.editor_frame import EditorFrame
from opensimula_gui.views.run_config.editors import MAX_CHARS, BlockEditor, LineEditor
from opensimula_gui.views.run_config.fields import FieldKind
from opensimula_gui.views.run_config.row_parts import RowTitle, UnsetButton
from opensimula_gui.views.run_config.values import Reading, read_text, stepped, write_value
from opensimula_gui.widgets.labels import SmallLabel
from opensimula_gui.wording import number_text, tr

if TYPE_CHECKING:
    from opensimula_gui.views.run_config.fields import FieldSpec

_NUMBER_WIDTH_CHARS: Final = 24
_WAS_CHARS: Final = 32


@dataclass(frozen=True, slots=True)
class FieldState:
    """What the checkpoint says about a field.

    Attributes:
        value: Its value now; None means unset.
        saved: Its value on disk.
        edited: Whether the two differ.
        facts: What the bundle says; None without a bundle.
        read_only: Whether it can't be edited.
    """

    value: str | float | None = None
    saved: str | float | None = None
    edited: bool = False
    facts: BundleFacts | None = None
    read_only: bool = True


class FieldRow(QWidget):
    """A field's row.

    Text becomes a value when Enter is pressed or the editor is left. A text that is no value stays where it
    is, with the reason, and the old value stays in force; Esc brings it back.

    Signals:
        value_committed: Carries the field's name and its new value, None for unset.
        pending_changed: What is typed has become, or ceased to be, something else than the value.
        undo_requested: Undo was pressed and there is no typing to take back.
        redo_requested: Redo was pressed and there is no typing to bring back.
    """

    value_committed = Signal(str, object)
    pending_changed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._state = FieldState()
        self._overfilled = False
        self._title = RowTitle(spec, self)
        self.editor = _editor(spec, self)
        self._unset = UnsetButton(spec, self)
        self._advice = AdviceLines(self._unset, self)
        self._help = SmallLabel(spec.help, wrap=True, parent=self)
        self._title.set_buddy(self.editor)
        self._lay_out()
        self._connect()

    def show_state(self, state: FieldState, *, keep_typing: bool = False) -> None:
        """Show what the checkpoint says.

        Args:
            state: What it says.
            keep_typing: Whether what is typed and not committed stays; else the value replaces it.
        """
        self._state = state
        if not (keep_typing and self.is_pending):
            self._overfilled = False
            self.editor.show_text(write_value(state.value))
            self.editor.setPlaceholderText(tr("Empty text") if state.value == "" else tr("Not set"))
        self._refresh()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not the field's value yet."""
        return self.editor.is_changed()

    @property
    def is_set(self) -> bool:
        """Whether the field has a value."""
        return self._state.value is not None

    @property
    def advice_text(self) -> str:
        """What is said about what stands in the editor."""
        return self._advice.text()

    def commit(self) -> bool:
        """Make what is typed the field's value.

        Returns:
            False if the text is no value; it stays as it is.
        """
        if not self.is_pending:
            return True
        reading = self._reading()
        if reading.error:
            return False
        self.value_committed.emit(self.spec.name, reading.value)
        return True

    def discard(self) -> None:
        """Forget what is typed and not committed."""
        self.show_state(self._state)
        self.pending_changed.emit()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        shown = EditorFrame(self.editor, self) if isinstance(self.editor, BlockEditor) else self.editor
        line.addWidget(shown, 1 if self.spec.kind is FieldKind.TEXT else 0)
        line.addWidget(self._unset, 0, Qt.AlignmentFlag.AlignTop)
        if self.spec.kind is not FieldKind.TEXT:
            line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(line)
        layout.addWidget(self._advice)
        layout.addWidget(self._help)

    def _connect(self) -> None:
        multiline, steps = self.spec.knob.multiline, self.spec.kind is not FieldKind.TEXT
        keys = EditKeys(self.editor, multiline=multiline, steps=steps)
        keys.commit_requested.connect(self.commit)
        keys.restore_requested.connect(self.discard)
        keys.step_requested.connect(self._on_keys_step_requested)
        keys.undo_requested.connect(self.undo_requested)
        keys.redo_requested.connect(self.redo_requested)
        self.editor.typed_changed.connect(self._on_editor_typed_changed)
        self.editor.overfilled.connect(self._on_editor_overfilled)
        self._unset.clicked.connect(self._on_unset_clicked)
        self._advice.fix_requested.connect(self._on_advice_fix_requested)

    def _reading(self) -> Reading:
        if not self.is_pending:
            return Reading(self._state.value)
        return read_text(self.spec.kind, self.editor.typed())

    def _current_advice(self, reading: Reading) -> list[Advice]:
        if reading.error:
            return [Advice(Level.ERROR, reading.error)]
        if self.editor.is_cut():
            return [Advice(Level.INFO, _too_long(write_value(self._state.value)))]
        advice = advise(self.spec, reading.value, self._state.facts)
        if self._overfilled:
            advice.insert(0, Advice(Level.WARNING, _cut_text()))
        return advice

    def _refresh(self) -> None:
        reading, pending, editable = self._reading(), self.is_pending, not self._state.read_only
        self.editor.setReadOnly(not editable or self.editor.is_cut())
        self._advice.set_advice(self._current_advice(reading), can_fix=editable)
        self._unset.setVisible(editable and (self.is_set or pending))
        self._title.set_state(self._state_words(reading), marked=pending or self._state.edited)
        self.editor.setAccessibleDescription(" ".join(filter(None, (self.spec.help, self.advice_text))))

    def _state_words(self, reading: Reading) -> str:
        if self.is_pending:
            return tr("Not applied") if reading.error else tr("Not applied yet")
        if not self._state.edited:
            return ""
        if self._state.saved is None:
            return tr("Edited, was not set")
        saved = one_line(write_value(self._state.saved), _WAS_CHARS)
        return tr("Edited, was {value}", value=saved) if saved else tr("Edited, was empty")

    def _on_editor_typed_changed(self) -> None:
        self._refresh()
        self.pending_changed.emit()

    def _on_editor_overfilled(self) -> None:
        self._overfilled = True
        self._refresh()

    def _on_keys_step_requested(self, steps: int) -> None:
        text = stepped(self.spec.kind, self.editor.typed(), steps, self.spec.knob)
        if text is not None and not self.editor.isReadOnly():
            self.editor.type_over(text)

    def _on_unset_clicked(self) -> None:
        self.editor.setFocus()
        self.value_committed.emit(self.spec.name, None)

    def _on_advice_fix_requested(self, value: object) -> None:
        self.editor.setFocus()
        self.value_committed.emit(self.spec.name, value)


def _editor(spec: FieldSpec, parent: QWidget) -> LineEditor | BlockEditor:
    editor = BlockEditor(parent) if spec.knob.multiline else LineEditor(parent)
    editor.setObjectName(f"runConfig_{spec.name}")
    editor.setAccessibleName(spec.title)
    editor.setWhatsThis(_meaning(spec))
    if spec.kind is not FieldKind.TEXT:
        editor.setFixedWidth(editor.fontMetrics().averageCharWidth() * _NUMBER_WIDTH_CHARS)
    return editor


def _meaning(spec: FieldSpec) -> str:
    if spec.kind is not FieldKind.TEXT:
        how = tr(
            "Enter makes it the value, Esc brings the old one back, Up and Down change the number. An empty "
            "field is left out of run_config.json when you save."
        )
    elif spec.knob.multiline:
        how = tr(
            "Ctrl+Enter or leaving the field makes it the value, Esc brings the old one back. An empty field "
            "is left out of run_config.json when you save."
        )
    else:
        how = tr(
            "Enter makes it the value, Esc brings the old one back. An empty field is left out of "
            "run_config.json when you save."
        )
    return f"{spec.help} {how}"


def _too_long(text: str) -> str:
    return tr(
        "This text has {n} character; the first {limit} are shown. "
        "It is too long to edit here: unset it, or edit the file.",
        "This text has {n} characters; the first {limit} are shown. "
        "It is too long to edit here: unset it, or edit the file.",
        len(text),
        limit=number_text(MAX_CHARS),
    )


def _cut_text() -> str:
    return tr("The pasted text was cut: {limit} characters fit here.", limit=number_text(MAX_CHARS))
