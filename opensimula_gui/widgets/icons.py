"""The program's own icons: vector drawings in the palette's text colour, crisp at any scale."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from opensimula_gui.resources import resource_path
from opensimula_gui.widgets.colors import Severity, semantic_color

_SEVERITIES: Final[dict[str, Severity]] = {
    "error": "error",
    "warning": "warning",
    "fine": "fine",
    "info": "info",
}
_ROLES: Final = {
    QIcon.Mode.Normal: (QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
    QIcon.Mode.Active: (QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
    QIcon.Mode.Disabled: (QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
    QIcon.Mode.Selected: (QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
}


@cache
def icon_names() -> frozenset[str]:
    """Return the names that ``icon`` knows."""
    return frozenset(path.stem for path in resource_path("icons").glob("*.svg"))


@cache
def icon(name: str) -> QIcon:
    """Return the icon of a name; it takes its colour from the application's palette each time it is painted.

    Args:
        name: The stem of a file in ``resources/icons``.

    Raises:
        KeyError: No icon has this name.
    """
    if name not in icon_names():
        raise KeyError(name)
    return QIcon(_SvgIconEngine(name))


class _SvgIconEngine(QIconEngine):
    """Paints one SVG file; what is drawn in ``currentColor`` takes the palette's colour."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        """Return an engine for the same drawing."""
        return _SvgIconEngine(self._name)

    def key(self) -> str:
        """Return the kind of engine."""
        return "opensimula-svg"

    def isNull(self) -> bool:
        """Say that there is something to paint."""
        return False

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint one cell."""
        scale = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        pixels = round(side * scale)
        pixmap = _pixmap(self._name, QSize(pixels, pixels), _color_name(self._name, mode))
        corner = rect.center() - QPoint((side - 1) // 2, (side - 1) // 2)
        painter.drawPixmap(QRectF(corner.x(), corner.y(), side, side), pixmap, QRectF(pixmap.rect()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the drawing in device pixels."""
        return _pixmap(self._name, size, _color_name(self._name, mode))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """Return the drawing for a scale factor."""
        # Since Qt 6.8 the size is in device-independent pixels and the engine sets the ratio.
        pixels = QSize(round(size.width() * scale), round(size.height() * scale))
        pixmap = _pixmap(self._name, pixels, _color_name(self._name, mode))
        pixmap.setDevicePixelRatio(scale)
        return pixmap


def _color_name(name: str, mode: QIcon.Mode) -> str:
    palette = QGuiApplication.palette()
    group, role = _ROLES[mode]
    if name in _SEVERITIES and group is QPalette.ColorGroup.Active:
        return semantic_color(palette, _SEVERITIES[name]).name()
    return palette.color(group, role).name()


def _pixmap(name: str, size: QSize, color: str) -> QPixmap:
    key = f"opensimula:{name}:{size.width()}x{size.height()}:{color}"
    # Qt's own cache is emptied before the application ends; a Python one would outlive it.
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _render(name, size, color)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _render(name: str, size: QSize, color: str) -> QPixmap:
    if size.isEmpty():
        return QPixmap()
    source = _source(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return pixmap


@cache
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text("utf-8")
