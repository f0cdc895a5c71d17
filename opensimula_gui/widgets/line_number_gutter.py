"""The strip of line numbers beside a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from opensimula_gui.widgets.colors import semantic_color

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opensimula_gui.widgets.numbered_text import NumberedText

_MARGIN: Final = 10


class LineNumberGutter(QWidget):
    """Paints the number of each visible line; the cursor's line in the colour of text."""

    def __init__(self, view: NumberedText) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        """Return the width that the numbers need."""
        return QSize(self._view.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines on the screen."""
        palette = self._view.palette()
        current = self._view.textCursor().blockNumber()
        painter = QPainter(self)
        painter.fillRect(event.rect(), palette.color(QPalette.ColorRole.Base))
        painter.setFont(self._view.font())
        for block, rect in self._view.visible_blocks():
            is_current = block.blockNumber() == current
            color = palette.color(QPalette.ColorRole.Text) if is_current else semantic_color(palette, "muted")
            painter.setPen(color)
            place = rect.adjusted(0, 0, 0, 0)
            place.setLeft(0)
            place.setWidth(self.width() - _MARGIN)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
        painter.end()
