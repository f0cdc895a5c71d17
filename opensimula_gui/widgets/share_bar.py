"""A share as a thin bar: under the number in a column of a table, or by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from opensimula_gui.widgets.colors import semantic_color

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_BAR: Final = 3
_MARGIN: Final = 8
_TRACK: Final = QSize(160, 6)


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


class ShareBar(QWidget):
    """A bar in its track.

    Args:
        parent: The parent widget.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show another share, 0 to 1."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return _TRACK

    def minimumSizeHint(self) -> QSize:
        """Return the least size that makes sense."""
        return QSize(_TRACK.width() // 4, _TRACK.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and bar."""
        track, radius = QRectF(self.rect()), self.height() / 2
        bar = QRectF(track)
        bar.setWidth(track.width() * self._share)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(track.right())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(semantic_color(self.palette(), "border"))
        painter.drawRoundedRect(track, radius, radius)
        painter.setClipRect(bar)
        painter.setBrush(semantic_color(self.palette(), "chart"))
        painter.drawRoundedRect(track, radius, radius)
        painter.end()
