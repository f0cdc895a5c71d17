"""The palettes of the two themes, and the colours of the first paint.

Apart from ``theme``, which follows the system: nothing that runs before the first paint may name the
namespace ``Qt``, nor take a style or a colour scheme from Qt. PySide6 makes such a class, with all its
enumerations, when it is first met; these two take a sixth of the start.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QColor, QPalette

from opensimula_gui.app.stylesheet import application_stylesheet
from opensimula_gui.resources import resource_path
from opensimula_gui.widgets.colors import is_dark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Scheme = Literal["system", "light", "dark"]


def theme_palette(scheme: Literal["light", "dark"]) -> QPalette:
    """Return the palette of a theme, read from ``resources/themes``."""
    theme = json.loads(resource_path("themes", f"{scheme}.json").read_text("utf-8"))
    palette = QPalette()
    for role, color in theme["active"].items():
        palette.setColor(QPalette.ColorRole[role], QColor(color))
    for group in (QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role, color in theme[group.name.lower()].items():
            palette.setColor(group, QPalette.ColorRole[role], QColor(color))
    return palette


def show_first_colors(app: QApplication, scheme: Scheme) -> None:
    """Give a new application its colours; ``system`` goes by the palette that it has from the platform."""
    show_palette(app, dark=is_dark(app.palette()) if scheme == "system" else scheme == "dark")


def show_palette(app: QApplication, *, dark: bool) -> None:
    """Give the application one of the two palettes; nothing is done if it has it already."""
    palette = theme_palette("dark" if dark else "light")
    stylesheet = application_stylesheet(palette)
    # Its colours tell the palettes apart. Setting it again would style every widget anew.
    if app.styleSheet() != stylesheet:
        app.setPalette(palette)
        app.setStyleSheet(stylesheet)
