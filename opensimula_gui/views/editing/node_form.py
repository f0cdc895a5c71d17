"""What of a node or factor can be edited, at the top of the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.views.editing.editable_text import EditableText, TextState
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.editing.text_group import TextGroup
from opensimula_gui.views.editing.text_kinds import TextKind
from opensimula_gui.views.page_layout import section_heading
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import title_font
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyNode
    from opensimula_gui.models.editing_session import EditingSession

_ACCEPTED_TIP: Final = marked("Only accepted factors get a taxonomy from AfterImage")
_MEANINGS: Final = {
    "factorName": marked(
        "What the factor is called: an axis along which samples may differ, such as topic or audience. Its "
        "taxonomy stays as it is."
    ),
    "factorDescription": marked("What the factor is about, in words. It may be empty."),
    "nodeLabel": marked(
        "The name of the node, which the mixes that strategies draw hold if it is a leaf. Renaming it "
        "changes neither its id nor its children."
    ),
    "nodeDescription": marked("What the node stands for, in words. It may be empty."),
}


class NodeForm(QWidget):
    """Label and description of a node; name, description and acceptance of a factor above those of its root.

    It follows the session until it is deleted.

    Args:
        session: What is edited.
        index: Its taxonomies.
        row: The row of the node.
        parent: The parent widget.

    Attributes:
        texts: All that is edited as text.
    """

    def __init__(
        self, session: EditingSession, index: TaxonomyIndex, row: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("nodeForm")
        self._session, self._index, self._row = session, index, row
        self.texts = TextGroup(session, self)
        self._states: list[tuple[EditableText, Callable[[], TextState]]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._accepted: _AcceptedBox | None = None
        is_factor = index.parent(row) == NO_ROW and index.factor(row) is not None
        if is_factor:
            self._add_factor()
        if index.node(row) is not None:
            self._add_node(is_root=is_factor)
        if session.bundle_refusal:
            self._column.addWidget(RefusalLine(session.bundle_refusal))
        self.refresh()
        session.nodes_changed.connect(self._on_session_nodes_changed)
        session.factor_changed.connect(self._on_session_row_changed)
        session.disk_state_changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show what the session says."""
        for text, state in self._states:
            text.show_state(state())
        factor, saved = self._index.factor(self._row), self._index.saved_factor(self._row)
        if self._accepted is not None and factor is not None and saved is not None:
            self._accepted.show_value(
                factor.accepted, saved=saved.accepted, can_edit=not self._session.bundle_refusal
            )

    def start_editing(self) -> None:
        """Open the editor of the name."""
        self._states[0][0].start_editing()

    def _add_factor(self) -> None:
        session, row = self._session, self._row
        name = self._add_text(
            (tr("Factor name"), tr("factor name")),
            TextKind.NAME,
            "factorName",
            self._of_factor("name"),
            is_title=True,
        )
        name.committed.connect(lambda value: session.set_factor_name(row, value))
        name.revert_requested.connect(lambda: session.revert_factor_value(row, "name"))
        about = self._add_text(
            (tr("Factor description"), tr("factor description")),
            TextKind.TEXT,
            "factorDescription",
            self._of_factor("description"),
        )
        about.committed.connect(lambda value: session.set_factor_description(row, value))
        about.revert_requested.connect(lambda: session.revert_factor_value(row, "description"))
        self._accepted = _AcceptedBox()
        self._accepted.toggled.connect(lambda value: session.set_factor_accepted(row, value))
        self._accepted.revert_requested.connect(lambda: session.revert_factor_value(row, "accepted"))
        self._column.addWidget(self._accepted)

    def _add_node(self, *, is_root: bool) -> None:
        session, row = self._session, self._row
        if is_root:
            self._column.addSpacing(8)
            self._column.addWidget(section_heading(tr("Root of its taxonomy")))
        label = self._add_text(
            (tr("Root label"), tr("root label")) if is_root else (tr("Label"), tr("label")),
            TextKind.NAME,
            "nodeLabel",
            self._of_node("label"),
            is_title=not is_root,
        )
        label.committed.connect(lambda value: session.set_node_label(row, value))
        label.revert_requested.connect(lambda: session.revert_node_value(row, "label"))
        about = self._add_text(
            (tr("Root description"), tr("root description"))
            if is_root
            else (tr("Description"), tr("description")),
            TextKind.TEXT,
            "nodeDescription",
            self._of_node("description"),
        )
        about.committed.connect(lambda value: session.set_node_description(row, value))
        about.revert_requested.connect(lambda: session.revert_node_value(row, "description"))

    def _add_text(
        self,
        titles: tuple[str, str],
        kind: TextKind,
        name: str,
        state: Callable[[], TextState],
        *,
        is_title: bool = False,
    ) -> EditableText:
        title, within = titles
        text = EditableText(
            title,
            kind,
            within=within,
            placeholder=tr("(empty label)") if kind is TextKind.NAME else tr("No description"),
            font=title_font(self.font()) if is_title else None,
        )
        text.setObjectName(name)
        text.setWhatsThis(tr(_MEANINGS[name]))
        self.texts.add(text)
        self._states.append((text, state))
        self._column.addWidget(text)
        return text

    def _of_node(self, field: str) -> Callable[[], TextState]:
        return lambda: self._state(self._index.node(self._row), self._index.saved_node(self._row), field)

    def _of_factor(self, field: str) -> Callable[[], TextState]:
        return lambda: self._state(self._index.factor(self._row), self._index.saved_factor(self._row), field)

    def _state(
        self, now: TaxonomyNode | SimulaFactor | None, saved: TaxonomyNode | SimulaFactor | None, field: str
    ) -> TextState:
        return TextState(getattr(now, field), getattr(saved, field), self._session.bundle_refusal)

    @Slot(int)
    def _on_session_row_changed(self, row: int) -> None:
        if row == self._row:
            self.refresh()

    @Slot(object)
    def _on_session_nodes_changed(self, rows: AbstractSet[int]) -> None:
        if self._row in rows:
            self.refresh()


class _AcceptedBox(QWidget):
    """Whether a factor is accepted, with the line that says that this was edited."""

    toggled = Signal(bool)
    revert_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = QCheckBox(tr("Accepted"))
        self._box.setObjectName("factorAccepted")
        self._box.setWhatsThis(
            tr(
                "Whether the factor was taken. AfterImage builds taxonomies for accepted factors "
                "only; the nodes that are there stay."
            )
        )
        self._box.setToolTip(plain_tooltip(tr(_ACCEPTED_TIP)))
        self._box.setAccessibleDescription(tr(_ACCEPTED_TIP))
        self._box.clicked.connect(self.toggled)
        self._edited = EditedLine(tr("accepted", "the tick that a factor is"), self)
        self._edited.revert_requested.connect(self.revert_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._box)
        column.addWidget(self._edited)

    def show_value(self, value: bool, *, saved: bool, can_edit: bool) -> None:  # noqa: FBT001 - a setter
        """Show what the checkpoint says."""
        self._box.setChecked(value)
        self._box.setEnabled(can_edit)
        was = tr("Edited, was accepted") if saved else tr("Edited, was not accepted")
        self._edited.show_edited("" if value == saved else was)
