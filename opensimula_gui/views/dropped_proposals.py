"""The proposals that the critic dropped, each with a button that makes a node of it after all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.proposal_steps import restore_proposal
from opensimula_gui.models.sibling_labels import child_label_keys, label_key
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import small_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from opensimula_gui.checkpoint.taxonomy import ChildProposalRaw
    from opensimula_gui.models.editing_session import EditingSession

_MAX_ROWS: Final = 100
_ICON_PIXELS: Final = 14
_NAME_CHARS: Final = 60
_BUTTON_PADDING: Final = 4
_MIN_WIDTH: Final = 240
"""Width in device-independent pixels from which on a button stands beside its label."""


class DroppedProposals(QWidget):
    """Lists them, and follows the children of the node: what is one of them can't be added.

    Args:
        session: What is edited.
        row: The node that they were proposed for.
        proposals: What was dropped.
        parent: The parent widget.
    """

    def __init__(
        self,
        session: EditingSession,
        row: int,
        proposals: Sequence[ChildProposalRaw],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("droppedProposals")
        self._session, self._row = session, row
        self._offers = [
            _Offer(self, number, proposal) for number, proposal in enumerate(proposals[:_MAX_ROWS])
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        dropped = tr("Dropped ({count})", count=count_text(len(proposals)))
        column.addWidget(SmallLabel(dropped, wrap=True))
        for offer in self._offers:
            column.addLayout(offer.layout)
            offer.button.clicked.connect(partial(self._restore, offer))
        if len(proposals) > _MAX_ROWS:
            rest = len(proposals) - _MAX_ROWS
            column.addWidget(
                SmallLabel(tr("and {n} more, in the Raw page", "and {n} more, in the Raw page", rest))
            )
        # One step may move many rows, all of which one look shows.
        self._outdated = QTimer(self, singleShot=True, interval=0)
        self._outdated.timeout.connect(self._refresh)
        session.structure_changed.connect(self._on_session_changed)
        session.nodes_changed.connect(self._on_session_changed)
        session.permissions_changed.connect(self._on_session_changed)
        self._refresh()

    @Slot()
    def _on_session_changed(self, *_what: object) -> None:
        self._outdated.start()

    @Slot()
    def _refresh(self) -> None:
        index = self._session.index
        if index is not None and index.exists(self._row):
            there, parent = child_label_keys(index, self._row), one_line(index.label(self._row), _NAME_CHARS)
            for offer in self._offers:
                can_add = not self._session.bundle_refusal
                offer.show_state(parent, can_add=can_add, is_there=label_key(offer.proposal.label) in there)

    def _restore(self, offer: _Offer) -> None:
        if self._session.index is None:
            return
        try:
            self._session.perform(restore_proposal(self._session.index, self._row, offer.proposal))
        except ValueError as error:
            offer.refuse(str(error))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that makes sense: with buttons below their labels."""
        widths = [offer.button.minimumSizeHint().width() for offer in self._offers]
        return QSize(_ICON_PIXELS + 8 + max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        for offer in self._offers:
            offer.stack(is_narrow=self.width() < _MIN_WIDTH)


class _Offer:
    """One proposal and its button.

    Args:
        owner: Parent of the widgets.
        number: Its number in the list.
        proposal: What was dropped.
    """

    def __init__(self, owner: QWidget, number: int, proposal: ChildProposalRaw) -> None:
        self.proposal = proposal
        self._name = one_line(proposal.label, _NAME_CHARS)
        label = PlainLabel(one_line(proposal.label, 200), wrap=True, parent=owner)
        label.setToolTip(plain_tooltip(visible_lines(proposal.description or "")))
        self._note = SmallLabel(wrap=True, parent=owner)
        self._note.hide()
        self.button = QPushButton(icon("add"), tr("Add as a node"), owner)
        self.button.setObjectName(f"restoreProposal_{number}")
        self.button.setWhatsThis(
            tr(
                "Adds what the model proposed and the critic dropped as a child of this node after "
                "all. It is one step that undo takes back."
            )
        )
        self.button.setFlat(True)
        self.button.setFont(small_font(owner.font()))
        # The first line stands beside the words of the button, however many follow.
        mark, texts = QVBoxLayout(), QVBoxLayout()
        mark.setContentsMargins(0, _BUTTON_PADDING + 1, 0, 0)
        mark.addWidget(IconLabel("close", _ICON_PIXELS, quiet=True, parent=owner))
        mark.addStretch(1)
        texts.setContentsMargins(0, _BUTTON_PADDING, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(label)
        texts.addWidget(self._note)
        texts.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(0)
        self._box.addLayout(texts, 1)
        self._box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.layout = QHBoxLayout()
        self.layout.setSpacing(8)
        self.layout.addLayout(mark)
        self.layout.addLayout(self._box, 1)

    def stack(self, *, is_narrow: bool) -> None:
        """Put the button below the label where there is no room beside it."""
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def show_state(self, parent: str, *, can_add: bool, is_there: bool) -> None:
        """Say whether it can be added.

        Args:
            parent: The label of the node that it would stand below.
            can_add: Whether anything can be edited.
            is_there: Whether a child has this label.
        """
        if is_there:
            words = tip = tr("'{name}' is a child already", name=self._name)
        else:
            words = tr("Add '{name}' as a node", name=self._name)
            tip = tr("Add '{name}' as a node under '{parent}'", name=self._name, parent=parent)
        self.button.setVisible(can_add)
        self.button.setEnabled(not is_there)
        self.button.setText(tr("Is a child") if is_there else tr("Add as a node"))
        self.button.setAccessibleName(words)
        self.button.setToolTip(plain_tooltip(tip))
        self._note.hide()

    def refuse(self, why: str) -> None:
        """Say why it can't be added."""
        self._note.setText(why)
        self._note.show()
        self.button.setEnabled(False)
