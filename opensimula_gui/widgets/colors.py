"""Colours with a meaning that QPalette has no role for; the one place where widgets get them."""

from __future__ import annotations

import json
from functools import cache
from typing import Literal

from PySide6.QtGui import QColor, QPalette

from opensimula_gui.resources import resource_path

Severity = Literal["info", "fine", "warning", "error"]
SemanticName = Literal[
    "error",
    "warning",
    "fine",
    "info",
    "border",
    "card",
    "card_hover",
    "muted",
    "chart",
    "chart_soft",
    "match",
    "field_border",
    "code_key",
    "code_string",
    "code_number",
    "code_word",
]

_HALF_LIGHTNESS = 128


def semantic_color(palette: QPalette, name: SemanticName) -> QColor:
    """Return the colour of a meaning, in the theme that the palette belongs to.

    Args:
        palette: The palette of the widget that paints; its window colour tells light from dark, so
            that a widget needs no other source for the theme, and follows a change at its next paint.
        name: What the colour stands for.
    """
    scheme = "dark" if is_dark(palette) else "light"
    return QColor(_semantic_colors(scheme)[name])


def is_dark(palette: QPalette) -> bool:
    """Return whether a palette belongs to a dark theme."""
    return palette.color(QPalette.ColorRole.Window).lightness() < _HALF_LIGHTNESS


def blended(over: QColor, under: QColor, share: float) -> QColor:
    """Return a colour laid over another one, ``share`` of it showing (0 to 1)."""
    parts = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]  # getRgb is typed as object
    red, green, blue = (round(top * share + bottom * (1 - share)) for top, bottom in parts)
    return QColor(red, green, blue)


@cache
def _semantic_colors(scheme: str) -> dict[str, str]:
    theme = json.loads(resource_path("themes", f"{scheme}.json").read_text("utf-8"))
    colors: dict[str, str] = theme["semantic"]
    return colors
