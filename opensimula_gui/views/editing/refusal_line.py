"""The line that says that something can't be edited, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import SmallLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel


class RefusalLine(QWidget):
    """A lock and a sentence.

    Args:
        refusal: The sentence.
        parent: The parent widget.
    """

    def __init__(self, refusal: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editRefusal")
        self.label: QLabel = SmallLabel(refusal, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("lock"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
