"""The frame around the editor of several lines, which makes it look like the line edits beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from opensimula_gui.widgets.colors import semantic_color

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

_RADIUS_PX: Final = 4


class EditorFrame(QWidget):
    """A rounded frame, in the accent colour while its editor has the focus."""

    def __init__(self, editor: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        editor.setFrameShape(QFrame.Shape.NoFrame)
        editor.viewport().setAutoFillBackground(False)
        editor.installEventFilter(self)
        layout = QVBoxLayout(self)
        # With the document's own margin, text starts where it does in a line edit.
        layout.setContentsMargins(5, 1, 2, 1)
        layout.addWidget(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus and the state of the editor."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.ReadOnlyChange}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        palette, locked = self.palette(), self._editor.isReadOnly() or not self.isEnabled()
        border = semantic_color(palette, "border" if locked else "field_border")
        if self._editor.hasFocus():
            border = palette.color(QPalette.ColorRole.Accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(border)
        painter.setBrush(palette.color(QPalette.ColorRole.Window if locked else QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        painter.end()
