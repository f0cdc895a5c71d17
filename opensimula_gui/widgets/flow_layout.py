"""A layout of equal columns whose number follows the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


class FlowLayout(QLayout):
    """Cards side by side: as many columns as fit, all of one width, each row as high as its highest card.

    Args:
        parent: The widget that it lays out.
        min_column_width: Narrowest column, in pixels; one column may be narrower than that.
        max_column_width: Widest column, in pixels; what is left over stays empty at the end.
        spacing: Room between columns and between rows, in pixels.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        min_column_width: int = 240,
        max_column_width: int = 420,
        spacing: int = 16,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._min_column_width = min_column_width
        self._max_column_width = max_column_width
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item; None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away; None beyond the end."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        rows = list(self._rows(inner))
        heights = sum(self._row_height(row, self._column_width(inner)) for row in rows)
        return heights + max(0, len(rows) - 1) * self.spacing() + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        width = self._column_width(inner.width())
        is_mirrored = self._is_mirrored()
        y = inner.top()
        for row in self._rows(inner.width()):
            height = self._row_height(row, width)
            for column, item in enumerate(row):
                offset = column * (width + self.spacing())
                x = inner.right() + 1 - offset - width if is_mirrored else inner.left() + offset
                item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
            y += height + self.spacing()

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        margins = self.contentsMargins()
        width = max((item.minimumSize().width() for item in self._visible()), default=0)
        height = max((item.minimumSize().height() for item in self._visible()), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _column_count(self, width: int) -> int:
        fitting = (width + self.spacing()) // (self._min_column_width + self.spacing())
        return max(1, fitting)

    def _column_width(self, width: int) -> int:
        # Few cards don't stretch beyond the widest column, many share the row evenly.
        columns = self._column_count(width)
        return min(self._max_column_width, (width - (columns - 1) * self.spacing()) // columns)

    def _rows(self, width: int) -> Iterator[list[QLayoutItem]]:
        visible = self._visible()
        columns = self._column_count(width)
        for start in range(0, len(visible), columns):
            yield visible[start : start + columns]

    def _row_height(self, row: list[QLayoutItem], width: int) -> int:
        return max(
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in row
        )

    def _is_mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
