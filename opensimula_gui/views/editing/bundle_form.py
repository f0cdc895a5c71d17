"""What of the bundle itself can be edited, on the overview page: the instruction, D and N."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.models.bundle_value import BUNDLE_FIELDS
from opensimula_gui.models.number_text import count_text
from opensimula_gui.views.editing.editable_text import EditableText, TextState
from opensimula_gui.views.editing.text_group import TextGroup
from opensimula_gui.views.editing.text_kinds import TextKind

if TYPE_CHECKING:
    from opensimula_gui.models.editing_session import EditingSession

_TITLES: Final = {
    "instruction_y": "Instruction y",
    "target_depth_D": "Target depth D",
    "proposal_N": "Proposals N",
}


class BundleForm(QObject):
    """The editors of a session's bundle fields, for a page to lay out; it goes when they go.

    Args:
        session: What is edited.

    Attributes:
        texts: All of them.
        fields: Each by the name of its field.
    """

    def __init__(self, session: EditingSession) -> None:
        super().__init__()
        self._session = session
        self.texts = TextGroup(session, self)
        self.fields = {field: self._build(field) for field in BUNDLE_FIELDS}
        # A page deletes all of them at once; what follows the session must not outlive them.
        self.setParent(self.fields["instruction_y"])
        for field in BUNDLE_FIELDS:
            self._refresh(field)
        session.bundle_value_changed.connect(self._refresh)
        session.run_config_changed.connect(self._on_session_run_config_changed)
        session.disk_state_changed.connect(self._on_session_disk_state_changed)

    def _build(self, field: str) -> EditableText:
        kind = TextKind.TEXT if field == "instruction_y" else TextKind.COUNT
        text = EditableText(_TITLES[field], kind, placeholder="The instruction is empty.")
        text.setObjectName(field)
        text.committed.connect(lambda value: self._session.set_bundle_value(field, value or ""))
        text.revert_requested.connect(lambda: self._session.revert_bundle_value(field))
        self.texts.add(text)
        return text

    @Slot(str)
    def _refresh(self, field: str) -> None:
        session = self._session
        value, saved = session.bundle_fields[field], getattr(session.inspection.bundle, field)
        said = getattr(session.run_config, field, None)
        notes: tuple[str, ...] = ()
        if said is not None and said != value:
            notes = (f"The run config says {count_text(said)}.",)
        self.fields[field].show_state(TextState(str(value), str(saved), session.bundle_refusal, notes))

    @Slot(str)
    def _on_session_run_config_changed(self, field: str) -> None:
        if field in self.fields:
            self._refresh(field)

    @Slot()
    def _on_session_disk_state_changed(self) -> None:
        for field in self.fields:
            self._refresh(field)
