"""A page for when there is nothing to show: what is missing and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

_ICON_SIDE: Final = 48
_TEXT_WIDTH: Final = 440


class EmptyState(QWidget):
    """An icon, a title, a sentence and buttons, in the middle of the page.

    Args:
        icon_name: Name of the icon.
        title: What there is none of.
        text: What to do next.
        buttons: Ways to do it.
        parent: The parent widget.
    """

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str = "",
        buttons: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # The quiet variant: the picture is no button and shall not look like one.
        picture = IconLabel(icon_name, _ICON_SIDE, quiet=icon_name != "app", parent=self)
        self._title = HeadingLabel(parent=self)
        self._text = PlainLabel(wrap=True, muted=True, parent=self)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addLayout(_centred(self._text))
        column.addSpacing(8)
        column.addLayout(_row(buttons))
        column.addStretch(3)
        self.set_texts(title, text)

    def set_texts(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())


def _centred(label: QLabel) -> QHBoxLayout:
    label.setMaximumWidth(_TEXT_WIDTH)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 1000)
    row.addStretch(1)
    return row


def _row(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
