"""What a plan says before its files: who may write, what is there, what would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.views.hub.push_words import (
    base_words,
    card_words,
    change_words,
    commit_words,
    repository_words,
    rights_words,
)
from opensimula_gui.views.page_layout import add_fact, fact_rows
from opensimula_gui.widgets.labels import ElidedLabel, PlainLabel
from opensimula_gui.widgets.status_badge import StatusBadge
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import PushPlan


class PushFacts(QWidget):
    """Rows of facts.

    Signals:
        pull_request_requested(): the commit is to go into a pull request.
    """

    pull_request_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rights = StatusBadge()
        self._offer = QPushButton(tr("Make a pull request"))
        self._offer.setObjectName("pushOfferPr")
        self._offer.setAutoDefault(False)
        self._offer.setWhatsThis(
            tr(
                "Previews the push as a pull request. Those who may write to the repository decide whether "
                "to take it."
            )
        )
        self._offer.clicked.connect(self.pull_request_requested)
        self._repository = PlainLabel(wrap=True)
        self._base = ElidedLabel()
        self._goes_to = ElidedLabel()
        self._changes = StatusBadge()
        self._card = PlainLabel(wrap=True)
        # What is said is found by these names.
        for widget, name in (
            (self._rights, "pushRights"),
            (self._repository, "pushRepository"),
            (self._base, "pushBase"),
            (self._changes, "pushChanges"),
            (self._card, "pushCardFact"),
        ):
            widget.setObjectName(name)
        self._lay_out()

    def show_plan(self, plan: PushPlan) -> None:
        """Show another plan."""
        self._rights.set_status(*rights_words(plan))
        self._offer.setVisible(not plan.can_write and not plan.create_pr)
        self._repository.setText(repository_words(plan))
        self._base.set_text(base_words(plan))
        self._card.setText(card_words(plan))
        self._goes_to.set_text(commit_words(plan))
        if plan.has_changes:
            self._changes.set_status(change_words(plan), "info")
        else:
            self._changes.set_status(tr("Nothing to push: the repository has these very files"), "fine")

    def _lay_out(self) -> None:
        rights = QHBoxLayout()
        rights.setSpacing(8)
        rights.addWidget(self._rights, 1)
        rights.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignTop)
        rows = fact_rows()
        add_fact(rows, tr("Rights"), rights)
        add_fact(rows, tr("Repository"), self._repository)
        add_fact(rows, tr("Based on"), self._base)
        add_fact(rows, tr("Goes to"), self._goes_to)
        add_fact(rows, tr("Changes"), self._changes)
        add_fact(rows, tr("Card"), self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
