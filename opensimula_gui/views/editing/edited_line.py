"""The line under an edited value: that it is not saved yet, what it was, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from opensimula_gui.views.run_config.advice_lines import IconMark
from opensimula_gui.widgets.labels import ElidedLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import small_font
from opensimula_gui.wording import tr


class EditedLine(QWidget):
    """A pencil, words and a button; hidden while nothing is edited.

    Args:
        title: What was edited, as within a sentence.
        parent: The parent widget.

    Signals:
        revert_requested(): The value on disk is to come back.
    """

    revert_requested = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._words: ElidedLabel | None = None
        self._button: QPushButton | None = None
        self.hide()

    def words(self) -> str:
        """Return what is said; empty if nothing is edited."""
        return "" if self.isHidden() or self._words is None else self._words.text()

    def show_edited(self, words: str, *, can_revert: bool = True) -> None:
        """Say what is edited.

        Args:
            words: What to say; an empty text hides the line.
            can_revert: Whether to offer the way back.
        """
        if words and (self._words is None or self._button is None):
            # Made when it is first needed: most values are as they are on disk.
            self._words, self._button = self._fill()
        if self._words is not None and self._button is not None:
            self._words.set_text(words)
            self._button.setVisible(can_revert)
        self.setVisible(bool(words))

    def _fill(self) -> tuple[ElidedLabel, QPushButton]:
        words, button = ElidedLabel(parent=self), QPushButton(tr("Revert"), self)
        words.setFont(small_font(self.font()))
        button.setFont(small_font(self.font()))
        button.setFlat(True)
        button.setObjectName("revertValue")
        button.setWhatsThis(tr("Sets this back to what is on disk, as a step that undo takes back."))
        button.setAccessibleName(tr("Revert {title}", title=self._title))
        button.setToolTip(plain_tooltip(tr("Set {title} back to what is on disk", title=self._title)))
        button.clicked.connect(self.revert_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark("edited", self))
        row.addWidget(words)
        row.addWidget(button)
        row.addStretch(1)
        return words, button
