"""The line that says what taking the selected differences over would do, with the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from opensimula_gui.models.number_text import count_text
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.models.takeover.steps import TakeoverOffer

_TEXT: Final = marked("Take over")
_TIP: Final = marked("Make the checkpoint that is open say here what the other one says.")
_NOTHING: Final = marked("Select differences to take over from the other side.")


class TakeoverLine(QWidget):
    """A sentence and a button; hidden while neither side is what is open.

    Attributes:
        action: Takes over; for the list of differences, so that its menu and the keyboard have it too.

    Signals:
        requested(): take the selected differences over.
    """

    requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("takeoverLine")
        self.action = QAction(icon("take-over"), tr(_TEXT), self)
        self.action.setObjectName("actionTakeOver")
        self.action.setShortcut(QKeySequence("Ctrl+T"))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.triggered.connect(self.requested)
        self._label = PlainLabel(wrap=True)
        self._label.setObjectName("takeoverEffect")
        self._button = QPushButton(icon("take-over"), tr(_TEXT))
        self._button.setObjectName("takeoverButton")
        # Enter in the list leads to the place; no button takes it away.
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self.requested)
        self._button.setWhatsThis(
            tr(
                "Makes the checkpoint that is open say what the other one says, where differences are "
                "selected. It is one step that undo takes back, and the files change with the next "
                "save."
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 0)
        row.setSpacing(16)
        row.addWidget(self._label, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_offer(self, offer: TakeoverOffer | None) -> None:
        """Say what would be done; None while nothing is selected."""
        if offer is None or not (offer.possible or offer.refused):
            self._show(tr(_NOTHING), 0, is_muted=True)
        elif not offer.possible:
            self._show(tr("Can't be taken over here: {reason}", reason=_refusal(offer)), 0, is_muted=True)
        else:
            self._show(_effect(offer), len(offer.possible), is_muted=False)

    def show_refusal(self, why: str) -> None:
        """Say why nothing can be taken over now."""
        self._show(why, 0, is_muted=True)

    def _show(self, text: str, count: int, *, is_muted: bool) -> None:
        self._label.setText(text)
        self._label.set_muted(is_muted)
        button = tr(_TEXT)
        if count > 1:
            button = tr("Take over {n} change", "Take over {n} changes", count)
        keys = self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        what = tr(_TIP)
        tip = plain_tooltip(f"{what} ({keys})" if count else text)
        for part in (self.action, self._button):
            part.setText(button)
            part.setEnabled(count > 0)
            part.setToolTip(tip)
        self._button.setAccessibleDescription(text)


def _effect(offer: TakeoverOffer) -> str:
    if not offer.refused:
        return tr("Take over into this checkpoint: {effect}.", effect=offer.effect)
    some = tr(
        "Take over into this checkpoint: {some} of {n} change.",
        "Take over into this checkpoint: {some} of {n} changes.",
        len(offer.possible) + len(offer.refused),
        some=count_text(len(offer.possible)),
    )
    rest = tr(
        "Not the other: {reason}", "Not the others: {reason}", len(offer.refused), reason=_refusal(offer)
    )
    return f"{some} {rest}"


def _refusal(offer: TakeoverOffer) -> str:
    reasons = dict.fromkeys(why for _change, why in offer.refused)
    first = next(iter(reasons))
    others = len(reasons) - 1
    if not others:
        return first
    more = tr("And {n} other reason.", "And {n} other reasons.", others)
    return f"{first} {more}"
