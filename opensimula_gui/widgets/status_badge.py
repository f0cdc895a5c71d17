"""A word about a state, with the icon of its severity: never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.severity_words import severity_word

if TYPE_CHECKING:
    from opensimula_gui.widgets.colors import Severity


class StatusBadge(QWidget):
    """An icon and a word, such as "Digests verified".

    Args:
        text: The word.
        severity: Which icon stands before it.
        wrap: Whether a long word breaks into lines.
        parent: The parent widget.
    """

    def __init__(
        self,
        text: str = "",
        severity: Severity = "info",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._severity: Severity = severity
        self._picture = IconLabel(severity, parent=self)
        self._label = PlainLabel(wrap=wrap, selectable=False, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._picture)
        row.addWidget(self._label, int(wrap))
        row.addStretch(int(not wrap))
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
        self.setAccessibleName(f"{severity_word(severity)}: {self._label.text()}")
        self._picture.set_icon(severity)
