"""The program's three text sizes and its monospace font, all made from the system's font."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

_TITLE_SCALE: Final = 1.5
_SMALL_SCALE: Final = 0.9


def body_font(base: QFont) -> QFont:
    """Return the font of running text, with figures of equal width so that numbers line up."""
    font = QFont(base)
    # A font without tabular figures ignores the wish.
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def bold_font(base: QFont) -> QFont:
    """Return the body font in semi-bold, for names that head a group."""
    font = body_font(base)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def title_font(base: QFont) -> QFont:
    """Return the font of a page's title."""
    font = _scaled(base, _TITLE_SCALE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def small_font(base: QFont) -> QFont:
    """Return the font of captions, hints and figures in charts."""
    return _scaled(base, _SMALL_SCALE)


def mono_font(base: QFont) -> QFont:
    """Return the system's monospace font in the size of the body, for ids, digests and JSON."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    _copy_size(base, font, 1.0)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _scaled(base: QFont, factor: float) -> QFont:
    font = body_font(base)
    _copy_size(base, font, factor)
    return font


def _copy_size(base: QFont, font: QFont, factor: float) -> None:
    # A font is sized in points or in pixels; the other one reads -1.
    if base.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() * factor)
    else:
        font.setPixelSize(round(base.pixelSize() * factor))
