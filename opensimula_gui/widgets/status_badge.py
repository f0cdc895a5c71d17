"""A word about a state, with the icon of its severity: never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from opensimula_gui.widgets.colors import Severity

_ICON = QSize(16, 16)


class StatusBadge(QWidget):
    """An icon and a word, such as "Digests verified".

    Args:
        text: The word.
        severity: Which icon stands before it.
        parent: The parent widget.
    """

    def __init__(self, text: str = "", severity: Severity = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity: Severity = severity
        self._picture = QLabel(self)
        self._label = PlainLabel(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._picture)
        row.addWidget(self._label)
        row.addStretch(1)
        self.set_status(text, severity)

    def text(self) -> str:
        """Return the word."""
        return self._label.text()

    def severity(self) -> Severity:
        """Return the severity."""
        return self._severity

    def set_status(self, text: str, severity: Severity) -> None:
        """Show another state."""
        self._severity = severity
        self._label.setText(text)
        self.setAccessibleName(f"{severity}: {self._label.text()}")
        self._paint_picture()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme or scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange}:
            self._paint_picture()

    def _paint_picture(self) -> None:
        self._picture.setPixmap(icon(self._severity).pixmap(_ICON, self.devicePixelRatioF()))
