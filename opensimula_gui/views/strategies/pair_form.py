"""Two fields for a new forbidden pair, which tell what it would block before it is added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.pair_flaws import FlawKind
from opensimula_gui.models.pair_words import blocks_sentence, flaw_text
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.run_config.editors import LineEditor
from opensimula_gui.views.run_config.invisible import invisible_characters
from opensimula_gui.views.strategies.readings import read_pair_text
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.models.mix_counts import MixCounts, PairFinding

_MAX_COMPLETIONS: Final = 2_000
_MAX_COMPLETION_CHARS: Final = 120
_LOOK_DELAY_MS: Final = 150


class PairForm(QWidget):
    """Enter in either field adds the pair.

    Args:
        counts: Tells what a pair would block.
        parent: The parent widget.

    Signals:
        add_requested(str, str): the pair is to be added.
        pending_changed(): whether a pair is typed that was not added yet may have changed.
        advised(): what is said about what is typed may have changed, and with it the height.
    """

    add_requested = Signal(str, str)
    advised = Signal()
    pending_changed = Signal()

    def __init__(self, counts: MixCounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        self._words = QStringListModel(self)
        self.first = self._field("pairFirst", tr("One text of a new forbidden pair"), tr("One text"))
        self.second = self._field("pairSecond", tr("Other text of a new forbidden pair"), tr("Other text"))
        self.button = QPushButton(tr("Add pair"), self)
        self.button.setObjectName("addPair")
        self.button.clicked.connect(self.add)
        self.button.setWhatsThis(tr("Adds the typed pair to the strategy, as a step that undo takes back."))
        self._advice = AdviceLines(self.button, self)
        # What is typed is looked at when the typing pauses: a count can take a while.
        self._look_due = QTimer(self, singleShot=True, interval=_LOOK_DELAY_MS)
        self._look_due.timeout.connect(self._refresh)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.first, 1)
        line.addWidget(PlainLabel("×", muted=True, selectable=False, parent=self))
        line.addWidget(self.second, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._advice)
        self._refresh()

    @property
    def has_pending(self) -> bool:
        """Whether a whole pair is typed; half of one is nothing that could be kept."""
        return bool(self.first.typed() and self.second.typed())

    @property
    def advice_text(self) -> str:
        """What is said about what is typed, with a word for each icon."""
        return self._advice.text()

    @Slot()
    def add(self) -> bool:
        """Add the pair that is typed.

        Returns:
            False if it does not fit; it stays in its fields.
        """
        first, second = self.first.typed(), self.second.typed()
        if self._error() or not (first or second):
            self._refresh()
            return False
        self.clear()
        self.add_requested.emit(first, second)
        return True

    @Slot()
    def clear(self) -> None:
        """Forget what is typed."""
        for field in (self.first, self.second):
            field.show_text("")
        self._refresh()
        self.pending_changed.emit()

    def set_can_edit(self, can_edit: bool) -> None:  # noqa: FBT001 - a setter
        """Choose whether a pair can be added."""
        for field in (self.first, self.second):
            field.setEnabled(can_edit)
        self._refresh()

    def offer_labels(self) -> None:
        """Offer the labels of the strategy's leaves to complete what is typed."""
        self._words.setStringList(list(self._labels()))

    def _labels(self) -> Iterator[str]:
        combinations = self._counts.combinations
        written = (
            (label for factor in combinations.factors for label in factor.written) if combinations else ()
        )
        for number, label in enumerate(written):
            if number == _MAX_COMPLETIONS:
                break
            if len(label) <= _MAX_COMPLETION_CHARS and not invisible_characters(label, multiline=False):
                yield label

    def _field(self, name: str, accessible_name: str, hint: str) -> LineEditor:
        field = LineEditor(self)
        field.setObjectName(name)
        field.setAccessibleName(accessible_name)
        field.setPlaceholderText(hint)
        field.setWhatsThis(
            tr(
                "One of two texts that must not meet in a mix: a label, or a part of one. What the "
                "pair would block is told below before it is added."
            )
        )
        completer = QCompleter(self._words, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)
        popup = QListView()
        completer.setPopup(popup)
        # While completions are open, they have the keys. The filter that came last is asked first.
        popup.installEventFilter(self)
        field.typed_changed.connect(self._on_field_typed_changed)
        field.installEventFilter(self)
        return field

    def _error(self) -> str:
        errors = (read_pair_text(field.typed()).error for field in (self.first, self.second))
        return next(filter(None, errors), "")

    @Slot()
    def _refresh(self) -> None:
        self._look_due.stop()
        pair = self.first.typed(), self.second.typed()
        error = self._error()
        advice = [Advice(Level.ERROR, error)] if error else []
        if not error and all(pair):
            finding = self._counts.look_at((pair[0], pair[1]))
            advice = finding_advice(finding) if finding is not None else []
        self._advice.set_advice(advice, can_fix=False)
        self.button.setEnabled(self.first.isEnabled() and any(pair) and not error)
        for field in (self.first, self.second):
            field.setAccessibleDescription(self.advice_text)
        self.advised.emit()

    @Slot()
    def _on_field_typed_changed(self) -> None:
        self.button.setEnabled(bool(self.first.typed() or self.second.typed()) and not self._error())
        self._look_due.start()
        self.pending_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add on Enter, empty the field on Esc; Enter on a completion takes it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if isinstance(watched, QAbstractItemView):
                    if watched.currentIndex().isValid():
                        return False
                    watched.hide()
                if self.add():
                    self.first.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and isinstance(watched, LineEditor) and watched.typed():
                watched.clear()
                return True
        return super().eventFilter(watched, event)


def finding_advice(finding: PairFinding) -> list[Advice]:
    """Return what there is to say about a pair: how much it blocks, and what may not be meant."""
    flaws = [
        Advice(Level.INFO if flaw.kind is FlawKind.NOT_FOUND else Level.WARNING, flaw_text(flaw))
        for flaw in finding.flaws
    ]
    return [Advice(Level.INFO, blocks_sentence(finding)), *flaws]
