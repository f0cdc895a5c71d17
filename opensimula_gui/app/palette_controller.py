"""Fills the command palette: every action, page and factor, by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from opensimula_gui.app.actions import ACTIONS
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.views.pages import PAGES
from opensimula_gui.views.places import NodePlace, PagePlace
from opensimula_gui.widgets.command_palette import CommandPalette, PaletteEntry

if TYPE_CHECKING:
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.models.editing_session import EditingSession


class PaletteController(QObject):
    """Opens the palette with what can be done right now."""

    def __init__(self, window: MainWindow, workspace: Workspace, places: PlacesController) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._places = places
        self._session: EditingSession | None = None
        self._palette = CommandPalette(window)
        self._palette.setObjectName("commandPalette")
        window.actions_by_id["actionCommandPalette"].triggered.connect(self._on_command_palette_triggered)

    def set_session(self, session: EditingSession | None) -> None:
        """Offer the places of another checkpoint."""
        self._session = session

    @Slot()
    def _on_command_palette_triggered(self) -> None:
        entries = [
            _action_entry(spec.icon, self._window.actions_by_id[spec.id], spec.tip)
            for spec in ACTIONS
            if self._window.actions_by_id[spec.id].isEnabled() and spec.id != "actionCommandPalette"
        ]
        for dock in self._workspace.docks.docks.values():
            toggle = dock.toggleViewAction()
            if toggle.isEnabled():
                entries.append(_toggle_entry(toggle))
        if self._session is not None:
            entries.extend(self._page_entries())
            entries.extend(self._factor_entries())
        self._palette.set_entries(entries)
        self._palette.open_palette()

    def _page_entries(self) -> list[PaletteEntry]:
        return [
            PaletteEntry(
                text=f"Go to {page.title}",
                hint="Page",
                icon=page.icon,
                trigger=partial(self._places.go_to, PagePlace(page.name)),
            )
            for page in PAGES
        ]

    def _factor_entries(self) -> list[PaletteEntry]:
        index = self._session.index if self._session else None
        if index is None:
            return []
        return [
            PaletteEntry(
                text=f"Go to {one_line(index.label(row), 80)}",
                hint="Factor",
                icon="factor",
                trigger=partial(self._places.go_to, NodePlace(row)),
            )
            for row in index.top_rows
        ]


def _action_entry(icon_name: str, action: QAction, tip: str) -> PaletteEntry:
    text = action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return PaletteEntry(text=text, hint=tip, shortcut=keys, icon=icon_name, trigger=action.trigger)


def _toggle_entry(toggle: QAction) -> PaletteEntry:
    verb = "Hide" if toggle.isChecked() else "Show"
    return PaletteEntry(
        text=f"{verb} {toggle.text().lower()} pane", hint="Pane", icon="overview", trigger=toggle.trigger
    )
