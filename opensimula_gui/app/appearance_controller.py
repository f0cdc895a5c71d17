"""Light, dark, or as the system is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup, QPalette

from opensimula_gui.app.menu_table import SCHEME_ACTIONS
from opensimula_gui.app.theme import apply_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from opensimula_gui.app.theme_palette import Scheme
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.services.settings import Settings

_MIDDLE_LIGHTNESS = 128


class AppearanceController(QObject):
    """Joins the colour menu and the button in the status bar to the theme."""

    def __init__(self, app: QApplication, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._app = app
        self._settings = settings
        group = QActionGroup(self)
        for scheme, action_id in SCHEME_ACTIONS.items():
            action = window.actions_by_id[action_id]
            action.setCheckable(True)
            action.setChecked(settings.color_scheme == scheme)
            group.addAction(action)
            action.triggered.connect(lambda _checked, scheme=scheme: self._choose(scheme))
        self._window = window
        window.status.scheme_requested.connect(self._on_status_scheme_requested)

    @Slot()
    def _on_status_scheme_requested(self) -> None:
        dark = self._app.palette().color(QPalette.ColorRole.Window).lightness() < _MIDDLE_LIGHTNESS
        self._window.actions_by_id[SCHEME_ACTIONS["light" if dark else "dark"]].trigger()

    def _choose(self, scheme: str) -> None:
        apply_theme(self._app, cast("Scheme", scheme))
        self._settings.color_scheme = scheme
        self._settings.save()
