"""Icons: crisp, in the palette's colour, never missing in silence."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QToolButton

from opensimula_gui.app.theme import apply_theme
from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.icons import icon, icon_names


def painted(image: QImage) -> list[QColor]:
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [color for color in pixels if color.alpha() > 200]


def image_of(name: str, side: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return icon(name).pixmap(QSize(side, side), 1.0, mode).toImage()


@pytest.mark.parametrize("side", [16, 64])
@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_icon_paints_something_at_its_size(qapp: QApplication, name: str, side: int) -> None:
    image = image_of(name, side)
    assert (image.width(), image.height()) == (side, side)
    assert painted(image)


def test_an_unknown_name_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        icon("no-such-icon")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_the_pixels_of_its_scale(qapp: QApplication, scale: float) -> None:
    pixmap = icon("open").pixmap(QSize(16, 16), scale)
    assert pixmap.width() == round(16 * scale)
    assert pixmap.devicePixelRatio() == scale


def test_an_icon_takes_the_colour_of_the_theme(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    dark = max(color.lightness() for color in painted(image_of("open", 32)))
    apply_theme(qapp, "light")
    light = min(color.lightness() for color in painted(image_of("open", 32)))
    assert light < 80
    assert dark > 180


def test_a_disabled_icon_looks_different(qapp: QApplication) -> None:
    assert image_of("save", 16) != image_of("save", 16, QIcon.Mode.Disabled)


@pytest.mark.parametrize("severity", ["error", "warning", "fine", "info"])
def test_a_severity_is_painted_in_its_colour(qapp: QApplication, severity: str) -> None:
    apply_theme(qapp, "light")
    expected = semantic_color(qapp.palette(), severity)  # type: ignore[arg-type]  # a str from the parameters
    assert expected in painted(image_of(severity, 64))


def test_an_icon_outlives_its_python_wrapper(qapp: QApplication) -> None:
    button = QToolButton()
    button.setIcon(QIcon(icon("verify")))
    gc.collect()
    assert painted(button.icon().pixmap(16, 16).toImage())
