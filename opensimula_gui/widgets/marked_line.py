"""One line of text with places in it marked, painted into a row of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBrush, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption

from opensimula_gui.widgets.colors import semantic_color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem


def draw_marked_line(
    painter: QPainter,
    rect: QRect,
    row: QStyleOptionViewItem,
    text: str,
    spans: Sequence[tuple[int, int]],
) -> None:
    """Draw a text in the painter's colour, each span tinted and underlined.

    Args:
        painter: Where to draw.
        rect: Room for the line, which is centred from top to bottom.
        row: What the view says about the row: its font, palette and direction.
        text: The text, short enough for the room.
        spans: Start and end of each span, in characters.
    """
    layout = QTextLayout(text, row.font)
    option = QTextOption(row.displayAlignment)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(row.direction)
    layout.setTextOption(option)
    layout.setFormats([_mark(row, text, span) for span in spans])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    top = rect.top() + (rect.height() - line.height()) / 2
    layout.draw(painter, QPointF(rect.left(), top), [])


def _mark(row: QStyleOptionViewItem, text: str, span: tuple[int, int]) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontUnderline(True)
    look.setBackground(QBrush(semantic_color(row.palette, "match")))
    look.setForeground(row.palette.brush(QPalette.ColorGroup.Active, QPalette.ColorRole.Text))
    mark = QTextLayout.FormatRange()
    # Qt counts UTF-16 units, Python code points.
    mark.start = _utf16_length(text[: span[0]])
    mark.length = _utf16_length(text[span[0] : span[1]])
    mark.format = look
    return mark


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
