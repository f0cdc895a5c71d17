"""An icon as a picture: painted anew each time, so that it follows theme and scale by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from opensimula_gui.widgets.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconLabel(QWidget):
    """Shows an icon.

    Args:
        name: Name of the icon.
        side: Its width and height, in device-independent pixels.
        quiet: Whether to paint it in the colour of what is disabled.
        parent: The parent widget.
    """

    def __init__(
        self, name: str, side: int = 16, *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon(name)
        self._side = side
        self._mode = QIcon.Mode.Disabled if quiet else QIcon.Mode.Normal
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = icon(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect(), mode=self._mode)
        painter.end()
