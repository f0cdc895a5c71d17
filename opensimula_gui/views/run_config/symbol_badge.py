"""A quiet frame around the letter that the paper uses for a knob."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import small_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_PADDING_PX: Final = 6
_RADIUS_PX: Final = 4


class SymbolBadge(QWidget):
    """A letter in a rounded frame."""

    def __init__(self, symbol: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = symbol
        font: QFont = small_font(self.font())
        font.setItalic(True)
        self.setFont(font)
        self.setToolTip(plain_tooltip(tr("{symbol} in the Simula paper", symbol=symbol)))
        self.setAccessibleName(tr("{symbol} in the paper", symbol=symbol))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of the letter and its frame."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._symbol) + 2 * _PADDING_PX, metrics.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(semantic_color(self.palette(), "border"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._symbol)
        painter.end()
