"""A rounded panel that holds what belongs together; the clickable kind is a big button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QWidget

from opensimula_gui.widgets.colors import semantic_color

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

_MARGIN: Final = 12
_RADIUS: Final = 6.0
_FOCUS_WIDTH: Final = 2.0
_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Card(QFrame):
    """A rounded panel.

    Args:
        clickable: Whether mouse, Enter and Space activate it.
        parent: The parent widget.

    Signals:
        activated(): The user clicked it or pressed Enter or Space on it.
    """

    activated = Signal()

    def __init__(self, *, clickable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_clickable = False
        self.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_clickable(clickable)

    def set_clickable(self, clickable: bool) -> None:  # noqa: FBT001 - a setter with one value, as Qt's
        """Choose whether the card can be activated."""
        self._is_clickable = clickable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if clickable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate on a left click."""
        super().mouseReleaseEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if self._is_clickable and is_left and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here."""
        # A press that nobody accepts sends its release elsewhere.
        event.setAccepted(self._is_clickable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys that have a meaning here."""
        if self._is_clickable and event.key() in _KEYS:
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the palette's colours."""
        palette = self.palette()
        has_focus = self._is_clickable and self.hasFocus()
        is_hovered = self._is_clickable and self.underMouse() and self.isEnabled()
        width = _FOCUS_WIDTH if has_focus else 1.0
        edge = (
            palette.color(QPalette.ColorRole.Accent)
            if has_focus or is_hovered
            else semantic_color(palette, "border")
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, width))
        painter.setBrush(semantic_color(palette, "card_hover" if is_hovered else "card"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        painter.end()
