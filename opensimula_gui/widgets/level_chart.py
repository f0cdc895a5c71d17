"""A small picture of a tree's shape: one bar per level, as high as the level has nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import small_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_BAR_HEIGHT: Final = 48
_MAX_SLOT: Final = 56
_MIN_BAR: Final = 2.0
_GAP: Final = 4.0
_RADIUS: Final = 2.0
MAX_LEVELS: Final = 12
"""Deeper trees show their first levels; the description names all that there are."""


class LevelChart(QWidget):
    """Bars for the levels of a tree; a level that was aimed at but not reached is an empty, dashed slot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._slots = 0
        self.setFont(small_font(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Nodes per level"))

    def set_levels(self, counts: Sequence[int], target_depth: int) -> None:
        """Show a tree.

        Args:
            counts: Number of nodes at each depth, from the root's 0.
            target_depth: Depth that the run aimed at.
        """
        self._counts = tuple(counts[:MAX_LEVELS])
        self._slots = min(MAX_LEVELS, max(len(counts), target_depth + 1))
        description = _description(counts, target_depth)
        self.setAccessibleDescription(description)
        self.setToolTip(plain_tooltip(description))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(max(1, self._slots) * 40, _BAR_HEIGHT + 2 * self._figure_height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size that makes sense."""
        return QSize(max(1, self._slots) * 12, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the palette's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level in range(self._slots):
            self._paint_level(painter, level)
        painter.end()

    def _paint_level(self, painter: QPainter, level: int) -> None:
        slot = self._slot(level)
        figure = self._figure_height()
        muted = semantic_color(self.palette(), "muted")
        area = slot.adjusted(_GAP / 2, figure, -_GAP / 2, -figure)
        if level < len(self._counts):
            self._paint_bar(painter, area, self._counts[level])
            self._paint_figure(painter, slot, level)
        else:
            painter.setPen(QPen(semantic_color(self.palette(), "chart_soft"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            empty = QRectF(area.left(), area.bottom() - figure, area.width(), figure)
            painter.drawRoundedRect(empty.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(muted)
        label = QRectF(slot.left(), slot.bottom() - figure, slot.width(), figure)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(level))

    def _paint_bar(self, painter: QPainter, area: QRectF, count: int) -> None:
        height = max(_MIN_BAR, area.height() * count / max(1, *self._counts))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(semantic_color(self.palette(), "chart"))
        bar = QRectF(area.left(), area.bottom() - height, area.width(), height)
        painter.drawRoundedRect(bar, _RADIUS, _RADIUS)

    def _paint_figure(self, painter: QPainter, slot: QRectF, level: int) -> None:
        text = QLocale().toString(self._counts[level])
        if self.fontMetrics().horizontalAdvance(text) > slot.width():
            return
        area = self.height() - 2 * self._figure_height()
        bar = max(_MIN_BAR, area * self._counts[level] / max(1, *self._counts))
        top = self.height() - self._figure_height() - bar - self._figure_height()
        painter.setPen(self.palette().windowText().color())
        rect = QRectF(slot.left(), top, slot.width(), self._figure_height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _slot(self, level: int) -> QRectF:
        width = min(_MAX_SLOT, self.width() / max(1, self._slots))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - (level + 1) * width if is_mirrored else level * width
        return QRectF(left, 0, width, self.height())

    def _figure_height(self) -> int:
        return self.fontMetrics().height()


def _description(counts: Sequence[int], target_depth: int) -> str:
    if not counts:
        return tr("No nodes.")
    locale = QLocale()
    shown = [
        tr("level {level}: {count}", level=level, count=locale.toString(count))
        for level, count in enumerate(counts[:MAX_LEVELS])
    ]
    rest = len(counts) - MAX_LEVELS
    if rest > 0:
        shown.append(tr("and {n} more level", "and {n} more levels", rest))
    sentences = [tr("Nodes per {levels}.", levels=", ".join(shown))]
    if target_depth >= len(counts):
        sentences.append(tr("Target depth {depth} was not reached.", depth=target_depth))
    return " ".join(sentences)
