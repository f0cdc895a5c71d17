"""What the window shows while nothing is open: ways in, and the checkpoints opened before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import path_text
from opensimula_gui.views.page_layout import ScrollingPage, section_heading
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import ElidedLabel, HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.typography import bold_font

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

_READABLE_WIDTH = 720


@dataclass(frozen=True, slots=True)
class RecentEntry:
    """A checkpoint that was opened before, as it is offered.

    Attributes:
        path: Its root.
        name: Name to show, as plain text.
        summary: Its size in words, such as ``4 factors, 218 nodes``.
        exists: Whether the folder is still there.
        has_edits: Whether an earlier run has left unsaved edits of it.
    """

    path: Path
    name: str
    summary: str
    exists: bool
    has_edits: bool = False


class StartPage(ScrollingPage):
    """The first thing a user sees.

    Signals:
        open_requested(): choose a folder.
        sample_requested(): open the sample.
        recent_requested(object): path of a recent checkpoint to open.
        forget_requested(object): path of a recent checkpoint to take off the list.
    """

    open_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(object)
    forget_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=40)
        self.setObjectName("startPage")
        self.setAccessibleName("Start")
        self._recent: Sequence[RecentEntry] = ()
        self._build()

    def set_recent(self, entries: Sequence[RecentEntry]) -> None:
        """Offer checkpoints that were opened before, the latest first."""
        self._recent = entries
        self._is_stale = True
        if self.isVisible():
            self._build()

    def _build(self) -> None:
        self._is_stale = False
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(HeadingLabel("OpenSimula checkpoints"))
        column.addWidget(
            PlainLabel(
                "A checkpoint is a folder in which AfterImage keeps the design of a synthetic dataset: "
                "taxonomies of what may vary, strategies for drawing from them, and the settings of the run. "
                "Open one to look through it, check it and edit its settings.",
                wrap=True,
                muted=True,
            )
        )
        column.addLayout(self._buttons())
        hint = "You can also drop a checkpoint folder, or a file in it, anywhere on this window."
        column.addWidget(SmallLabel(hint, wrap=True))
        if self._recent:
            column.addSpacing(16)
            column.addWidget(section_heading("Opened before"))
            for entry in self._recent:
                column.addWidget(self._recent_card(entry))
        column.addStretch()
        frame = QWidget()
        frame.setMaximumWidth(_READABLE_WIDTH)
        frame.setLayout(column)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(frame, 8)
        row.addStretch(1)
        with self.new_content() as layout:
            layout.addLayout(row)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, text, picture, signal in (
            ("startOpen", "Open checkpoint…", "open", self.open_requested),
            ("startSample", "Open the sample", "sample", self.sample_requested),
        ):
            button = QPushButton(icon(picture), text)
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
            if name == "startOpen":
                self.setFocusProxy(button)
        row.addStretch()
        return row

    def _recent_card(self, entry: RecentEntry) -> Card:
        card = Card(clickable=entry.exists)
        row = QHBoxLayout(card)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        name = ElidedLabel(entry.name)
        name.setFont(bold_font(name.font()))
        texts.addWidget(name)
        texts.addWidget(ElidedLabel(path_text(entry.path), mode=Qt.TextElideMode.ElideMiddle))
        row.addLayout(texts, 1)
        if entry.has_edits:
            row.addWidget(IconLabel("edited"))
            row.addWidget(SmallLabel("Unsaved edits", selectable=False))
            row.addSpacing(8)
        if entry.exists:
            row.addWidget(SmallLabel(entry.summary, selectable=False))
            card.activated.connect(lambda: self.recent_requested.emit(entry.path))
        else:
            row.addWidget(SmallLabel("Not there any more", selectable=False))
            remove = QPushButton("Remove")
            remove.setAccessibleName(f"Remove {entry.name} from the list")
            remove.clicked.connect(lambda: self.forget_requested.emit(entry.path))
            row.addWidget(remove)
        state = entry.summary if entry.exists else "missing"
        edits = ", unsaved edits" if entry.has_edits else ""
        card.setAccessibleName(f"{entry.name}, {entry.path}, {state}{edits}")
        return card

    def showEvent(self, event: QShowEvent) -> None:
        """Build what is offered: while a checkpoint comes up there are better things to do."""
        super().showEvent(event)
        if self._is_stale:
            self._build()
