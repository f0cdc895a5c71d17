"""The card as it would be, beside the one that is in the repository, and the choice between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSplitter, QVBoxLayout, QWidget

from opensimula_gui.views.hub.card_choices import CHOICES, CardChoices, CardWish
from opensimula_gui.views.hub.card_side import CardSide
from opensimula_gui.views.hub.card_text import can_be_edited
from opensimula_gui.views.hub.push_words import has_remote_card
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import CardChoice, PushPlan

_TYPING_PAUSE_MS: Final = 800


class CardPane(QWidget):
    """Two cards side by side.

    Attributes:
        view_switch: Chooses between page and text, for both cards; its owner finds a place for it.

    Signals:
        changed(): another choice, or another text: what was planned is not what is wanted any more.
        settled(): so it is, and the user has paused: it is time to plan anew.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pushCard")
        self.setAccessibleName(tr("Card"))
        self._wish: CardWish | None = None
        self._own_text: str | None = None
        self._choices = CardChoices()
        self._problem = PlainLabel(wrap=True, muted=True)
        self._problem.setObjectName("pushCardProblem")
        self._after = CardSide(tr("After the push"), "pushCardAfter")
        self._before = CardSide(tr("On the Hub now"), "pushCardBefore", is_right=True)
        self._as_page = QRadioButton(tr("Page", "way to show a card"))
        self._as_text = QRadioButton(tr("Text", "way to show a card"))
        self.view_switch = self._build_view_switch()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._lay_out()
        self._choices.chosen.connect(self._on_choices_chosen)
        self._after.edited.connect(self._on_after_edited)
        self._as_text.toggled.connect(self._on_as_text_toggled)
        self._pause.timeout.connect(self.settled)

    def choice(self) -> CardChoice | None:
        """Return what the user has chosen; None if nothing yet."""
        return CHOICES[self._wish] if self._wish is not None else None

    def card_text(self) -> str | None:
        """Return the user's own card; None if it was not chosen."""
        # An empty text would stand for the generated card.
        return self._own_text if self._wish is CardWish.OWN else None

    def forget_choice(self) -> None:
        """Go back to the default: another repository has another card. A text of one's own stays at hand."""
        self._wish = None
        self._pause.stop()

    def show_plan(self, plan: PushPlan) -> None:
        """Show the cards of another plan."""
        card = plan.card
        has_card = has_remote_card(plan)
        if self._wish is CardWish.MERGE and card.choice is not CHOICES[CardWish.MERGE]:
            self._wish = None
        wish = self._wish or next(wish for wish in CardWish if CHOICES[wish] is card.choice)
        can_merge = card.remote is not None and not card.problem
        self._choices.offer(has_card=has_card, can_merge=can_merge, can_edit=can_be_edited(card.text))
        self._choices.show_wish(wish)
        self._problem.setText(card.problem)
        self._problem.setVisible(bool(card.problem))
        self._before.setVisible(has_card)
        self._before.set_card(card.remote or "", is_editable=False)
        if wish is CardWish.OWN and self._pause.isActive():
            # The user types on; what is typed is planned after the next pause.
            return
        self._after.set_heading(_heading(wish, has_card=has_card))
        self._after.set_card(card.text, is_editable=wish is CardWish.OWN)

    def _lay_out(self) -> None:
        self._problem.hide()
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(self._after)
        sides.addWidget(self._before)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._choices)
        column.addWidget(self._problem)
        column.addWidget(sides, 1)

    def _build_view_switch(self) -> QWidget:
        switch = QWidget()
        row = QHBoxLayout(switch)
        row.setContentsMargins(0, 0, 8, 8)
        row.setSpacing(16)
        for button, name in ((self._as_page, "Page"), (self._as_text, "Text")):
            button.setObjectName(f"pushCardAs{name}")
            row.addWidget(button)
        self._as_page.setChecked(True)
        self._as_page.setWhatsThis(tr("Shows the cards as the Hub would show them. Nothing changes by it."))
        self._as_text.setWhatsThis(
            tr("Shows the cards as they are stored in README.md. Your own card is written in this view.")
        )
        return switch

    @Slot(object)
    def _on_choices_chosen(self, wish: CardWish) -> None:
        if wish is self._wish:
            return
        if wish is CardWish.OWN:
            self._begin_writing()
        else:
            self._after.set_card(self._after.text(), is_editable=False)
        self._wish = wish
        self._pause.stop()
        self.changed.emit()
        self.settled.emit()

    def _begin_writing(self) -> None:
        """Begin with what was written before, or else with the card that would have been pushed."""
        if self._own_text is None:
            self._own_text = self._after.text()
        self._after.set_heading(_heading(CardWish.OWN, has_card=True))
        self._after.set_card(self._own_text, is_editable=True)
        self._as_text.setChecked(True)
        self._after.focus_text()

    @Slot()
    def _on_after_edited(self) -> None:
        self._own_text = self._after.text()
        self.changed.emit()
        self._pause.start()

    @Slot(bool)
    def _on_as_text_toggled(self, as_text: bool) -> None:  # noqa: FBT001 - a slot of a bool signal
        for side in (self._after, self._before):
            side.show_as_text(as_text)


def _heading(wish: CardWish, *, has_card: bool) -> str:
    if wish is CardWish.OWN:
        return tr("After the push: your own text")
    if wish is CardWish.KEEP:
        return tr("After the push: as it is") if has_card else tr("After the push: no card")
    return tr("After the push")
