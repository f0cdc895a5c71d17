"""A tree view whose branches are dragged to other places in the same tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QMargins, QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from opensimula_gui.widgets.calm_tree_view import CalmTreeView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
    )

_EDGE_SHARE: Final = 0.25
"""Part of a row's height, at its top and bottom, that means the gap between rows."""
_EXPAND_DELAY_MS: Final = 600
_MARK_PIXELS: Final = 2
_KNOB_PIXELS: Final = 3
_CORNER_PIXELS: Final = 4
_PICTURE_PIXELS: Final = 220
_PICTURE_MARGINS: Final = QMargins(8, 4, 8, 4)
_BESIDE_POINTER: Final = QPoint(-14, -10)


class DropPlace(NamedTuple):
    """Where a branch would go if it were dropped now.

    Attributes:
        parent: The item that it would stand below.
        position: How many rows would stand before it; -1 puts it after all of them.
        mark: The row to frame, or, without a height, the gap to mark.
    """

    parent: QModelIndex
    position: int
    mark: QRect


class BranchTreeView(CalmTreeView):
    """Shows where a dragged branch would go, and asks the model whether it may and to put it there.

    Qt's own indicator would mean another place than it shows below an item that is expanded. What comes from
    elsewhere is left to the window.

    Attributes:
        drop_place: Where what is being dragged would go; None while it may not go where it is.
    """

    drop_place: DropPlace | None = None

    def make_draggable(self) -> None:
        """Let branches be dragged, as far as the model's flags allow it."""
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(_EXPAND_DELAY_MS)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        """Drag the selected branches; what hangs at the pointer leaves the mark visible."""
        chosen = [item for item in self.selectionModel().selectedRows() if _is_draggable(item)]
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(chosen))
        drag.setPixmap(self._drag_picture(chosen))
        drag.setHotSpot(_BESIDE_POINTER)
        drag.exec(supportedActions)
        self._show_drop_place(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what was dragged from here."""
        if event.source() is self:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a drop would put it; refuse it where the model does."""
        super().dragMoveEvent(event)
        place = self._allowed_place(event)
        self._show_drop_place(place)
        if place is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self._show_drop_place(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it where the mark is."""
        place = self._allowed_place(event)
        self._show_drop_place(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if place is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.model().dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, place.position, 0, place.parent)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows with Alt, which move rows, to nobody where they move none."""
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the mark over them."""
        super().paintEvent(event)
        if self.drop_place is not None:
            painter = QPainter(self.viewport())
            self._paint_mark(painter, self.drop_place.mark)
            painter.end()

    def _paint_mark(self, painter: QPainter, mark: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, _MARK_PIXELS))
        if mark.height():
            inner = mark.adjusted(_MARK_PIXELS, _MARK_PIXELS // 2, -_MARK_PIXELS, -_MARK_PIXELS)
            painter.drawRoundedRect(inner, _CORNER_PIXELS, _CORNER_PIXELS)
            return
        start, end, step = mark.topLeft(), mark.topRight(), QPoint(_KNOB_PIXELS, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end, step = end, start, -step
        painter.drawEllipse(start + step, _KNOB_PIXELS, _KNOB_PIXELS)
        painter.drawLine(start + step * 2, end)

    def _drag_picture(self, chosen: Sequence[QModelIndex]) -> QPixmap:
        """Return the first label, and how many branches come along with it."""
        label, more = str(chosen[0].data()), f"  + {len(chosen) - 1}" if len(chosen) > 1 else ""
        metrics = self.fontMetrics()
        text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, _PICTURE_PIXELS) + more
        size = metrics.boundingRect(text).size().grownBy(_PICTURE_MARGINS)
        scale = self.devicePixelRatioF()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        frame = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.drawRoundedRect(frame, _CORNER_PIXELS, _CORNER_PIXELS)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture

    def _show_drop_place(self, place: DropPlace | None) -> None:
        if place != self.drop_place:
            self.drop_place = place
            self.viewport().update()

    def _allowed_place(self, event: QDropEvent) -> DropPlace | None:
        place = self._place_at(event.position().toPoint())
        may_drop = place is not None and self.model().canDropMimeData(
            event.mimeData(), Qt.DropAction.MoveAction, place.position, 0, place.parent
        )
        return place if may_drop else None

    def _place_at(self, point: QPoint) -> DropPlace | None:
        item = self.indexAt(point).siblingAtColumn(0)
        if not item.isValid():
            return None
        rect, indent = self.visualRect(item), QMargins(self.indentation(), 0, 0, 0)
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            rect.setRight(self.viewport().width() - 1)
        else:
            rect.setLeft(0)
            indent = QMargins(0, 0, self.indentation(), 0)
        edge = round(rect.height() * _EDGE_SHARE)
        parent = item.parent()
        if point.y() < rect.top() + edge and parent.isValid():
            return DropPlace(parent, item.row(), QRect(rect.x(), rect.top(), rect.width(), 0))
        if point.y() > rect.bottom() - edge:
            below = QRect(rect.x(), rect.bottom() + 1, rect.width(), 0)
            if self.isExpanded(item) and self.model().hasChildren(item):
                return DropPlace(item, 0, below.marginsRemoved(indent))
            if parent.isValid():
                return DropPlace(parent, item.row() + 1, below)
        return DropPlace(item, -1, rect)


def _is_draggable(item: QModelIndex) -> bool:
    return bool(item.flags() & Qt.ItemFlag.ItemIsDragEnabled)
