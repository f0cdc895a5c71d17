"""A row of the command palette: icon, text, quieter hint, shortcut at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 28
_ICON: Final = 16
_GAP: Final = 8
_MAX_CHARS: Final = 200

_Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Paints a ``PaletteEntry`` that lies under ``ENTRY_ROLE``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), max(_ROW, option.fontMetrics.height() + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one entry."""
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        row.text = ""
        style = row.widget.style() if row.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        entry = index.data(ENTRY_ROLE)
        area = row.rect.adjusted(_GAP, 0, -_GAP, 0)
        is_selected = bool(row.state & QStyle.StateFlag.State_Selected)
        quiet = _quiet_color(row.palette, is_selected=is_selected)
        loud = row.palette.color(
            QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        )
        if entry.icon:
            place = QRect(area.left(), area.center().y() - _ICON // 2 + 1, _ICON, _ICON)
            mode = QIcon.Mode.Selected if is_selected else QIcon.Mode.Normal
            icon(entry.icon).paint(painter, _mirrored(row, place), mode=mode)
        area.setLeft(area.left() + _ICON + _GAP)
        if entry.shortcut:
            width = row.fontMetrics.horizontalAdvance(entry.shortcut)
            _draw(
                painter,
                row,
                QRect(area.right() - width, area.top(), width + 1, area.height()),
                entry.shortcut,
                quiet,
            )
            area.setRight(area.right() - width - _GAP)
        used = _draw(painter, row, area, entry.text, loud)
        area.setLeft(area.left() + used + _GAP)
        _draw(painter, row, area, entry.hint, quiet)


def _draw(painter: QPainter, row: QStyleOptionViewItem, area: QRect, text: str, color: QColor) -> int:
    """Draw one elided line and return its width."""
    line = text[:_MAX_CHARS].replace("\n", "⏎")
    elided = row.fontMetrics.elidedText(line, Qt.TextElideMode.ElideRight, max(0, area.width()))
    alignment = QStyle.visualAlignment(
        row.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    painter.setPen(color)
    flags = int(alignment.value) | int(Qt.TextFlag.TextSingleLine.value)
    painter.drawText(_mirrored(row, area), flags, elided)
    return row.fontMetrics.horizontalAdvance(elided)


def _mirrored(row: QStyleOptionViewItem, area: QRect) -> QRect:
    return QStyle.visualRect(row.direction, row.rect, area)


def _quiet_color(palette: QPalette, *, is_selected: bool) -> QColor:
    if is_selected:
        return palette.color(QPalette.ColorRole.HighlightedText)
    return semantic_color(palette, "muted")
