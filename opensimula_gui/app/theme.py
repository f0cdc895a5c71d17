"""The program's look while it runs: light or dark, or as the system is, also when that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from opensimula_gui.app.theme_palette import show_palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from opensimula_gui.app.theme_palette import Scheme

_FOLLOWER = "themeFollower"
_HINTS = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply_theme(app: QApplication, scheme: Scheme = "system") -> None:
    """Give the application its palette; call it again to change the scheme.

    Args:
        app: The application.
        scheme: ``system`` follows the desktop's light or dark setting, also when it changes later.
    """
    follower = app.findChild(_ThemeFollower, _FOLLOWER) or _ThemeFollower(app)
    follower.follow(scheme)


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
        show_palette(self._app, dark=scheme is Qt.ColorScheme.Dark)

    @Slot(Qt.ColorScheme)
    def _on_color_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._scheme == "system":
            self._show(scheme)
