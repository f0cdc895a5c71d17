"""Rows of a tree or list with the searched part of their text marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.marked_line import draw_marked_line

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_HEIGHT: Final = 24
_PADDING: Final = 4
_MARK_PIXELS: Final = 14

_Index = QModelIndex | QPersistentModelIndex


class MatchDelegate(IconDelegate):
    """Paints icon and text of a row, the match tinted and underlined.

    Args:
        highlight_role: Role of the searched text (str), or None where a row is no hit.
        icon_role: Role of an icon's name in ``resources/icons``; without it the decoration is painted.
        muted_role: Role of a bool: whether the text is secondary.
        mark_role: Role of a bool: whether a pencil stands at the end of the row, because it was edited.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        highlight_role: int,
        icon_role: int | None = None,
        muted_role: int | None = None,
        mark_role: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(icon_role, parent)
        self._highlight_role = highlight_role
        self._muted_role = muted_role
        self._mark_role = mark_role

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size it would like."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(ROW_HEIGHT, option.fontMetrics.height() + _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        text, row.text = row.text, ""
        style = row.widget.style() if row.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        row.text = text
        rect = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, row, row.widget)
        rect = rect.adjusted(_PADDING, 0, -2 * _PADDING, 0)
        if self._mark_role is not None and index.data(self._mark_role):
            rect = _paint_mark(painter, row, rect)
        elided = row.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.save()
        painter.setFont(row.font)
        painter.setPen(self._text_color(row, index))
        spans = self._spans(elided, text, index.data(self._highlight_role))
        if spans:
            draw_marked_line(painter, rect, row, elided, spans)
        else:
            painter.drawText(
                rect, int(row.displayAlignment.value) | int(Qt.TextFlag.TextSingleLine.value), elided
            )
        painter.restore()

    def _spans(self, elided: str, _text: str, highlight: Any) -> Sequence[tuple[int, int]]:
        """Return what to mark in the part of a text that there is room for."""
        # Lower-casing both could change their lengths, and with them the place of the mark.
        found = re.search(re.escape(highlight), elided, re.IGNORECASE) if highlight else None
        return [found.span()] if found else []

    def _text_color(self, row: QStyleOptionViewItem, index: _Index) -> QColor:
        palette: QPalette = row.palette
        if not row.state & QStyle.StateFlag.State_Enabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        is_active = bool(row.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        if row.state & QStyle.StateFlag.State_Selected:
            return palette.color(group, QPalette.ColorRole.HighlightedText)
        if self._muted_role is not None and index.data(self._muted_role):
            return semantic_color(palette, "muted")
        return palette.color(group, QPalette.ColorRole.Text)


def _paint_mark(painter: QPainter, row: QStyleOptionViewItem, rect: QRect) -> QRect:
    """Paint the pencil at the far end of a rectangle; return what is left of it."""
    place = QRect(0, 0, _MARK_PIXELS, _MARK_PIXELS)
    place.moveCenter(rect.center())
    place.moveRight(rect.right() + _PADDING)
    is_selected = bool(row.state & QStyle.StateFlag.State_Selected)
    mode = QIcon.Mode.Selected if is_selected else QIcon.Mode.Normal
    place = QStyle.visualRect(row.direction, rect, place)
    icon("edited").paint(painter, place, mode=mode)
    return QStyle.visualRect(row.direction, rect, rect.adjusted(0, 0, -_MARK_PIXELS - _PADDING, 0))
