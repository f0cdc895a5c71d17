"""A share as a number with a thin bar under it, for a column of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from opensimula_gui.widgets.colors import semantic_color

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_BAR: Final = 3
_MARGIN: Final = 8


class ShareBarDelegate(QStyledItemDelegate):
    """Paints the text of a cell and, below it, how large its share is.

    Args:
        parent: The owner.
        share_role: Role of a float from 0 to 1; None paints no bar.
    """

    def __init__(self, parent: QObject | None = None, *, share_role: int = Qt.ItemDataRole.UserRole) -> None:
        super().__init__(parent)
        self._share_role = share_role

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Fill in what the index says."""
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        super().paint(painter, option, index)
        share = index.data(self._share_role)
        if share is None:
            return
        rect = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        width = rect.width() * min(1.0, max(0.0, float(share)))
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = rect.left() if is_mirrored else rect.right() - width
        bar = QRectF(left, rect.bottom() - _BAR, width, _BAR - 1)
        painter.fillRect(bar, semantic_color(option.palette, "chart"))
