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
from opensimula_gui.wording import tr

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
        health: How it was when last open: ``fine``, ``warning`` or ``error``; empty if unknown.
        problems: What there was to say against it, in words; empty if unknown.
        opened: When it was last opened, in words.
    """

    path: Path
    name: str
    summary: str
    exists: bool
    has_edits: bool = False
    health: str = ""
    problems: str = ""
    opened: str = ""


class StartPage(ScrollingPage):
    """The first thing a user sees.

    Signals:
        open_requested(): choose a folder.
        pull_requested(): get a checkpoint from the Hub.
        sample_requested(): open the sample.
        recent_requested(object): path of a recent checkpoint to open.
        forget_requested(object): path of a recent checkpoint to take off the list.
    """

    open_requested = Signal()
    pull_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(object)
    forget_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=40)
        self.setObjectName("startPage")
        self.setAccessibleName(tr("Start", "the first page"))
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
        column.addWidget(HeadingLabel(tr("OpenSimula checkpoints")))
        for text in (
            tr(
                "A checkpoint is a folder in which AfterImage keeps the design of a synthetic dataset: what "
                "may vary, how it is drawn, and the settings of the run."
            ),
            tr(
                "Look through its taxonomies, check its digests and find out where samples come from, "
                "without a text editor."
            ),
            tr("Edit it and save it: digests are renewed, backups are kept, and AfterImage can read it."),
        ):
            column.addWidget(PlainLabel(text, wrap=True, muted=True))
        column.addLayout(self._buttons())
        hint = tr("You can also drop a checkpoint folder, or a file in it, anywhere on this window.")
        column.addWidget(SmallLabel(hint, wrap=True))
        if self._recent:
            column.addSpacing(16)
            column.addWidget(section_heading(tr("Opened before")))
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
        for name, text, picture, signal, meaning in (
            (
                "startOpen",
                tr("Open checkpoint…"),
                "open",
                self.open_requested,
                tr("Opens a checkpoint folder on this computer. Nothing in it changes until you save."),
            ),
            (
                "startPull",
                tr("Pull from the Hub…"),
                "pull",
                self.pull_requested,
                tr("Downloads a checkpoint from the Hugging Face Hub, after showing what it would write."),
            ),
            (
                "startSample",
                tr("Open the sample"),
                "sample",
                self.sample_requested,
                tr("Opens a copy of a small checkpoint to try everything on."),
            ),
        ):
            button = QPushButton(icon(picture), text)
            button.setObjectName(name)
            button.setWhatsThis(meaning)
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
        name.setEnabled(entry.exists)
        path = ElidedLabel(path_text(entry.path), mode=Qt.TextElideMode.ElideMiddle)
        path.setEnabled(entry.exists)
        texts.addWidget(name)
        texts.addWidget(path)
        row.addLayout(texts, 1)
        if entry.has_edits:
            row.addWidget(IconLabel("edited"))
            row.addWidget(SmallLabel(tr("Unsaved edits"), selectable=False))
            row.addSpacing(8)
        if entry.exists:
            row.addLayout(_facts(entry))
            card.activated.connect(lambda: self.recent_requested.emit(entry.path))
        else:
            row.addWidget(SmallLabel(tr("Not there any more"), selectable=False))
            row.addWidget(self._remove_button(entry))
        card.setAccessibleName(_spoken(entry))
        card.setWhatsThis(tr("A checkpoint that was open before. A click opens it again."))
        return card

    def _remove_button(self, entry: RecentEntry) -> QPushButton:
        remove = QPushButton(tr("Remove"))
        remove.setAccessibleName(tr("Remove {name} from the list", name=entry.name))
        remove.setWhatsThis(tr("Takes the checkpoint off this list. No file is touched."))
        remove.clicked.connect(lambda: self.forget_requested.emit(entry.path))
        return remove

    def showEvent(self, event: QShowEvent) -> None:
        """Build what is offered: while a checkpoint comes up there are better things to do."""
        super().showEvent(event)
        if self._is_stale:
            self._build()


def _facts(entry: RecentEntry) -> QVBoxLayout:
    """Return how big it is and when it was opened, and below that how it was."""
    column = QVBoxLayout()
    column.setSpacing(4)
    facts = " · ".join(filter(None, (entry.summary, entry.opened)))
    column.addWidget(SmallLabel(facts, selectable=False), 0, Qt.AlignmentFlag.AlignRight)
    if entry.health:
        health = QHBoxLayout()
        health.setSpacing(4)
        health.addStretch()
        health.addWidget(IconLabel(entry.health))
        health.addWidget(SmallLabel(entry.problems, selectable=False))
        column.addLayout(health)
    return column


def _spoken(entry: RecentEntry) -> str:
    """Return what a screen reader says of it."""
    state = (entry.summary, entry.problems, entry.opened) if entry.exists else (tr("missing"),)
    edits = tr("unsaved edits") if entry.has_edits else ""
    return ", ".join(filter(None, (entry.name, str(entry.path), *state, edits)))
