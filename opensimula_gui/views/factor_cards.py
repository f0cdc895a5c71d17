"""A card for each factor, and one that adds another; what did not change keeps its card and the focus."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opensimula_gui.views.factor_card import FactorCard
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.flow_layout import FlowLayout
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.summary import FactorSummary

_ICON_PIXELS: Final = 20


class FactorCards(QWidget):
    """Cards side by side.

    Signals:
        factor_requested(int): top row of the factor whose card was activated.
        add_requested(): a factor is to be added.
    """

    factor_requested = Signal(int)
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[int, _Shown] = {}
        self._none = PlainLabel(tr("This bundle has no factors."), muted=True, parent=self)
        self._none.hide()
        self._add: Card | None = None
        self._flow = FlowLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addLayout(self._flow)

    def show_factors(self, summaries: Sequence[FactorSummary], target_depth: int, *, can_add: bool) -> None:
        """Show what the factors are now.

        Args:
            summaries: The factors, in order.
            target_depth: Depth D that their trees were to reach.
            can_add: Whether to offer another one.
        """
        before, self._shown = self._shown, {}
        while self._flow.takeAt(0) is not None:
            pass
        for summary in summaries:
            kept = before.get(summary.row)
            if kept is not None and (kept.summary, kept.target_depth) == (summary, target_depth):
                self._shown[summary.row] = before.pop(summary.row)
            else:
                card = self._card(summary, target_depth, has_focus=kept is not None and kept.card.hasFocus())
                self._shown[summary.row] = _Shown(summary, target_depth, card)
            self._flow.addWidget(self._shown[summary.row].card)
        for gone in before.values():
            gone.card.hide()
            gone.card.deleteLater()
        self._none.setVisible(not summaries)
        self._offer_more(can_add=can_add)
        self._order_tabs()

    def _card(self, summary: FactorSummary, target_depth: int, *, has_focus: bool) -> FactorCard:
        card = FactorCard(summary, target_depth, self)
        card.activated.connect(partial(self.factor_requested.emit, summary.row))
        card.show()
        if has_focus:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        return card

    def _offer_more(self, *, can_add: bool) -> None:
        if self._add is None and can_add:
            self._add = _add_card()
            self._add.activated.connect(self.add_requested)
        if self._add is not None:
            self._flow.addWidget(self._add)
            self._add.setVisible(can_add)

    def _order_tabs(self) -> None:
        """Let Tab go from card to card as they stand."""
        cards: list[QWidget] = [shown.card for shown in self._shown.values()]
        for card, following in pairwise([*cards, self._add] if self._add is not None else cards):
            QWidget.setTabOrder(card, following)


class _Shown(NamedTuple):
    """A card and what it shows."""

    summary: FactorSummary
    target_depth: int
    card: FactorCard


def _add_card() -> Card:
    card = Card(clickable=True)
    card.setObjectName("addFactorCard")
    card.setAccessibleName(tr("Add factor"))
    card.setWhatsThis(
        tr(
            "Opens the dialog in which another factor is named. A factor is an axis along which "
            "samples may differ, such as topic or audience."
        )
    )
    column = QVBoxLayout(card)
    column.addStretch(1)
    column.addWidget(IconLabel("add", _ICON_PIXELS), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(PlainLabel(tr("Add factor"), selectable=False), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return card
