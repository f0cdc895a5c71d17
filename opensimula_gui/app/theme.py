"""The program's look: Fusion with our own palettes, light or dark, following the system while it runs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette

from opensimula_gui.app.stylesheet import application_stylesheet
from opensimula_gui.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Scheme = Literal["system", "light", "dark"]

_FOLLOWER = "themeFollower"
_HINTS = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply_theme(app: QApplication, scheme: Scheme = "system") -> None:
    """Give the application its style and palette; call it again to change the scheme.

    Args:
        app: The application.
        scheme: ``system`` follows the desktop's light or dark setting, also when it changes later.
    """
    follower = app.findChild(_ThemeFollower, _FOLLOWER)
    if follower is None:
        app.setStyle("Fusion")
        follower = _ThemeFollower(app)
    follower.follow(scheme)


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


class _ThemeFollower(QObject):
    """Re-applies the theme when the system changes between light and dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(_FOLLOWER)
        self._app = app
        self._scheme: Scheme = "system"
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def follow(self, scheme: Scheme) -> None:
        """Show a scheme from now on."""
        # Asking the platform for the scheme gives title bars and file dialogs the same one; where the
        # platform knows no schemes the wish itself decides.
        self._scheme = scheme
        hints = self._app.styleHints()
        hints.setColorScheme(_HINTS[scheme])
        self._show(hints.colorScheme() if scheme == "system" else _HINTS[scheme])

    def _show(self, scheme: Qt.ColorScheme) -> None:
        palette = theme_palette("dark" if scheme is Qt.ColorScheme.Dark else "light")
        self._app.setPalette(palette)
        self._app.setStyleSheet(application_stylesheet(palette))

    @Slot(Qt.ColorScheme)
    def _on_color_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._scheme == "system":
            self._show(scheme)
