"""A plain text with a strip of line numbers at its left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from opensimula_gui.widgets.line_number_gutter import LineNumberGutter
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QTextBlock


class NumberedText(QPlainTextEdit):
    """Lines in the monospace font, not wrapped, each with its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(mono_font(self.font()))
        self.setAccessibleName(tr("Text"))
        # Code reads from left to right in every locale.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._gutter = LineNumberGutter(self)
        self.blockCountChanged.connect(self._update_gutter_width)
        self.updateRequest.connect(self._on_update_request)
        self._update_gutter_width()

    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line and show it.

        Args:
            line: Number of the line, from 1; beyond the end is the last line.
        """
        block = self.document().findBlockByNumber(min(max(1, line), self.blockCount()) - 1)
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()

    def gutter_width(self) -> int:
        """Return the width that the line numbers need."""
        digits = len(str(max(999, self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + 20

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRect]]:
        """Yield each line on the screen with its place in the viewport."""
        block = self.firstVisibleBlock()
        while block.isValid():
            rect = self.blockBoundingGeometry(block).translated(self.contentOffset()).toRect()
            if rect.top() > self.viewport().height():
                return
            yield block, rect
            block = block.next()

    @Slot()
    def _update_gutter_width(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        area = self.contentsRect()
        self._gutter.setGeometry(QRect(area.left(), area.top(), self.gutter_width(), area.height()))

    @Slot(QRect, int)
    def _on_update_request(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self._gutter.scroll(0, scrolled)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers beside the text."""
        super().resizeEvent(event)
        self._place_gutter()
