"""What is to happen with the repository's card: one of a few choices."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from opensimula_gui.checkpoint.transfer import CardChoice
from opensimula_gui.wording import marked, tr


class CardWish(StrEnum):
    """What the user can choose; a card of one's own replaces the one that is there."""

    KEEP = "Keep"
    MERGE = "Merge"
    REPLACE = "Replace"
    OWN = "Own"


CHOICES: Final = {
    CardWish.KEEP: CardChoice.KEEP,
    CardWish.MERGE: CardChoice.MERGE,
    CardWish.REPLACE: CardChoice.REPLACE,
    CardWish.OWN: CardChoice.REPLACE,
}
_WORDS_IF_THERE: Final = {
    CardWish.KEEP: marked("Keep it"),
    CardWish.MERGE: marked("Add our tags"),
    CardWish.REPLACE: marked("Replace it"),
    CardWish.OWN: marked("Write my own"),
}
_WORDS_IF_NEW: Final = {
    CardWish.KEEP: marked("No card"),
    CardWish.MERGE: "",
    CardWish.REPLACE: marked("Add a card"),
    CardWish.OWN: marked("Write my own"),
}
_MEANINGS: Final = {
    CardWish.KEEP: marked("Leaves the README.md of the repository as it is; if there is none, none is made."),
    CardWish.MERGE: marked(
        "Keeps the text of the card in the repository and adds the tags by which the Hub finds checkpoints "
        "of this kind."
    ),
    CardWish.REPLACE: marked(
        "Writes a card that describes this checkpoint as the README.md of the repository. A card that is "
        "there before stays in the repository's history."
    ),
    CardWish.OWN: marked(
        "Lets you edit the text of the card; the push writes it as the README.md of the repository. The "
        "files of the checkpoint stay as they are."
    ),
}


class CardChoices(QWidget):
    """A row of radio buttons.

    Signals:
        chosen(object): the CardWish that the user has chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {wish: QRadioButton() for wish in CardWish}
        # Hidden buttons keep their turn, so that the keyboard walks them in the order that is seen.
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for number, (wish, button) in enumerate(self._buttons.items()):
            button.setObjectName(f"pushCard{wish}")
            button.setWhatsThis(tr(_MEANINGS[wish]))
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self._on_group_id_clicked)

    def offer(self, *, has_card: bool, can_merge: bool, can_edit: bool) -> None:
        """Say what can be chosen.

        Args:
            has_card: Whether there is a card in the repository.
            can_merge: Whether tags can be added to it.
            can_edit: Whether the text is short enough to be edited here.
        """
        words = _WORDS_IF_THERE if has_card else _WORDS_IF_NEW
        for wish, button in self._buttons.items():
            button.setText(tr(words[wish]) if words[wish] else "")
            button.setVisible(bool(words[wish]))
        self._buttons[CardWish.MERGE].setEnabled(can_merge)
        self._buttons[CardWish.OWN].setEnabled(can_edit)

    def show_wish(self, wish: CardWish) -> None:
        """Check the button of a wish; this is not the user's doing, so nothing is emitted."""
        self._buttons[wish].setChecked(True)

    @Slot(int)
    def _on_group_id_clicked(self, number: int) -> None:
        self.chosen.emit(list(CardWish)[number])
