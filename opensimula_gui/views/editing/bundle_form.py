"""What of the bundle itself can be edited, on the overview page: instruction, D, N and document digests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from opensimula_gui.models.number_text import count_text
from opensimula_gui.views.editing.digest_form import DigestForm
from opensimula_gui.views.editing.editable_text import EditableText, TextState
from opensimula_gui.views.editing.text_group import TextGroup
from opensimula_gui.views.editing.text_kinds import TextKind
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.models.editing_session import EditingSession

_TITLES: Final = {
    "instruction_y": (marked("Instruction y"), marked("instruction y")),
    "target_depth_D": (marked("Target depth D"), marked("target depth D")),
    "proposal_N": (marked("Proposals N"), marked("proposals N")),
}
"""What each field is called, and what it is called within a sentence."""

_MEANINGS: Final = {
    "instruction_y": marked(
        "The instruction y says in words what the dataset is about; factors and taxonomies were proposed "
        "from it (section 2.1 of the Simula paper). An edit changes this text alone, and no node."
    ),
    "target_depth_D": marked(
        "D is how many levels each taxonomy was to grow below its root (section 2.1 of the Simula paper). An "
        "edit changes this number alone: no node is added or removed."
    ),
    "proposal_N": marked(
        "N is how often the model was asked for the children of a node before the critic merged the answers "
        "(section 2.1 of the Simula paper). An edit changes this number alone, and no node."
    ),
}


class BundleForm(QObject):
    """The editors of a session's bundle fields, for a page to lay out; it goes when they go.

    Args:
        session: What is edited.

    Attributes:
        fields: Those for a text or a number, each by the name of its field.
        digests: The one for the document digests.

    Signals:
        pending_changed(): Whether something is typed that was not kept yet may have changed.
    """

    pending_changed = Signal()

    def __init__(self, session: EditingSession) -> None:
        super().__init__()
        self._session = session
        self._texts = TextGroup(session, self)
        self._texts.pending_changed.connect(self.pending_changed)
        self.fields = {field: self._build(field) for field in _TITLES}
        self.digests = DigestForm(session)
        self.digests.pending_changed.connect(self.pending_changed)
        # A page deletes all of them at once; what follows the session must not outlive them.
        self.setParent(self.fields["instruction_y"])
        for field in self.fields:
            self._refresh(field)
        session.bundle_value_changed.connect(self._on_session_value_changed)
        session.run_config_changed.connect(self._on_session_value_changed)
        session.disk_state_changed.connect(self._on_session_disk_state_changed)

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self._texts.has_pending or self.digests.has_pending

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if something does not fit, which then stays in its editor."""
        fits = self._texts.commit_pending()
        return self.digests.commit_pending() and fits

    def discard_pending(self) -> None:
        """Forget what is typed."""
        self._texts.discard_pending()
        self.digests.discard_pending()

    def _build(self, field: str) -> EditableText:
        kind = TextKind.TEXT if field == "instruction_y" else TextKind.COUNT
        title, within = map(tr, _TITLES[field])
        text = EditableText(title, kind, within=within, placeholder=tr("The instruction is empty."))
        text.setObjectName(field)
        text.setWhatsThis(tr(_MEANINGS[field]))
        text.committed.connect(lambda value: self._session.set_bundle_value(field, value or ""))
        text.revert_requested.connect(lambda: self._session.revert_bundle_value(field))
        self._texts.add(text)
        return text

    def _refresh(self, field: str) -> None:
        session = self._session
        value, saved = session.bundle_fields[field], getattr(session.inspection.bundle, field)
        said = getattr(session.run_config, field, None)
        notes: tuple[str, ...] = ()
        if said is not None and said != value:
            notes = (tr("The run config says {number}.", number=count_text(said)),)
        self.fields[field].show_state(TextState(str(value), str(saved), session.bundle_refusal, notes))

    @Slot(str)
    def _on_session_value_changed(self, field: str) -> None:
        if field in self.fields:
            self._refresh(field)

    @Slot()
    def _on_session_disk_state_changed(self) -> None:
        for field in self.fields:
            self._refresh(field)
