"""The weight of the selected strategy: a spin box, and which share of the draws it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.models.number_text import percent_text
from opensimula_gui.models.strategy_value import weight_text
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.strategies.readings import read_weight
from opensimula_gui.views.strategies.weight_box import WeightBox
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.share_bar import ShareBar
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.views.run_config.values import Reading

_BOX_CHARS = 18


@dataclass(frozen=True, slots=True)
class WeightState:
    """What the checkpoint says about a weight.

    Attributes:
        weight: The weight now.
        saved: The weight on disk; None if the strategy is new.
        others: The sum of all other weights.
        can_edit: Whether it can be edited.
    """

    weight: float = 1.0
    saved: float | None = None
    others: float = 0.0
    can_edit: bool = False


class WeightRow(QWidget):
    """Enter keeps what is typed, and so does leaving the box; Esc gives it up.

    Signals:
        committed(float): the strategy is to have another weight.
        revert_requested(): the weight on disk is to come back.
        pending_changed(): whether something is typed that was not kept yet may have changed.
        undo_requested(): Undo was pressed and there is no typing to take back.
        redo_requested(): Redo was pressed and there is no typing to bring back.
    """

    committed = Signal(float)
    revert_requested = Signal()
    pending_changed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = WeightState()
        self.box = WeightBox(self)
        self.box.setObjectName("strategyWeight")
        self.box.setWhatsThis(
            tr(
                "How often the strategy is drawn, against the weights of the others: of weights 1 and "
                "3 the second is drawn three times as often."
            )
        )
        self.box.setAccessibleName(tr("Weight"))
        self.box.setFixedWidth(self.box.fontMetrics().averageCharWidth() * _BOX_CHARS)
        self._bar = ShareBar(self)
        self._share = PlainLabel(muted=True, selectable=False, parent=self)
        title = PlainLabel(tr("Weight"), selectable=False, parent=self)
        title.setBuddy(self.box)
        self._advice = AdviceLines(self.box, self)
        self._edited = EditedLine(tr("weight"), self)
        self._edited.revert_requested.connect(self.revert_requested)
        self._lay_out(title)
        self.box.typed_changed.connect(self._on_box_typed_changed)
        self.box.commit_requested.connect(self.commit)
        self.box.discard_requested.connect(self.discard)
        self.box.undo_requested.connect(self.undo_requested)
        self.box.redo_requested.connect(self.redo_requested)

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self.box.is_changed()

    @property
    def advice_text(self) -> str:
        """What is said about what is typed, with a word for each icon."""
        return self._advice.text()

    @property
    def share_text(self) -> str:
        """What is said about the share of the draws."""
        return self._share.text()

    @property
    def edited_words(self) -> str:
        """What is said about the difference from disk; empty without one."""
        return self._edited.words()

    def show_state(self, state: WeightState) -> None:
        """Show what the checkpoint says; what is being typed stays."""
        self._state = state
        if not self.is_pending:
            self.box.show_text(weight_text(state.weight))
        self.box.setReadOnly(not state.can_edit)
        words = ""
        if state.saved is not None and state.saved != state.weight:
            words = tr("Edited, was {value}", value=weight_text(state.saved))
        self._edited.show_edited(words, can_revert=state.can_edit)
        self._refresh()

    @Slot()
    def commit(self) -> bool:
        """Keep what is typed.

        Returns:
            False if it is no weight; it stays in the box.
        """
        if not self.is_pending:
            return True
        reading = self._reading()
        if not isinstance(reading.value, float) or reading.error:
            return False
        # The weight may be the one that it was, typed in another way.
        self.box.show_text(weight_text(self._state.weight))
        self.committed.emit(reading.value)
        self._refresh()
        self.pending_changed.emit()
        return True

    @Slot()
    def discard(self) -> None:
        """Forget what is typed."""
        self.box.show_text(weight_text(self._state.weight))
        self._refresh()
        self.pending_changed.emit()

    def _lay_out(self, title: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(title)
        line.addWidget(self.box)
        line.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._share)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._advice)
        column.addWidget(self._edited)

    def _reading(self) -> Reading:
        return read_weight(self.box.typed())

    def _refresh(self) -> None:
        reading = self._reading()
        error = reading.error if self.is_pending else ""
        self._advice.set_advice([Advice(Level.ERROR, error)] if error else [], can_fix=False)
        weight = reading.value if isinstance(reading.value, float) else self._state.weight
        total = weight + self._state.others
        share = weight / total if 0 < total < float("inf") else 0.0
        self._bar.set_share(share)
        self._share.setText(tr("{share} of the draws", share=percent_text(share)))
        self.box.setAccessibleDescription(" ".join(filter(None, (self._share.text(), self.advice_text))))

    @Slot()
    def _on_box_typed_changed(self) -> None:
        self._refresh()
        self.pending_changed.emit()
