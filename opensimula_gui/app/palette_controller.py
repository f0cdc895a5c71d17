"""Fills the command palette: every action, page, factor and node, by name."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from opensimula_gui.app.actions import ACTIONS
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.taxonomy_cells import icon_name
from opensimula_gui.views.pages import PAGES
from opensimula_gui.views.places import NodePlace, PagePlace
from opensimula_gui.widgets.command_palette import PLACEHOLDER, CommandPalette, PaletteEntry
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession

_OPENERS: Final = ("actionCommandPalette", "actionSearchEverything")
_PANES: Final = {
    "taxonomy": (marked("Show taxonomy pane"), marked("Hide taxonomy pane")),
    "inspector": (marked("Show node pane"), marked("Hide node pane")),
    "problems": (marked("Show problems pane"), marked("Hide problems pane")),
    "history": (marked("Show history pane"), marked("Hide history pane")),
}
"""What showing a pane is called, and what hiding it, by the name of its dock."""

_MAX_NODES: Final = 50
_LABEL_CHARS: Final = 80


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
        self._palette.set_finder(self._node_entries)
        actions = window.actions_by_id
        actions["actionCommandPalette"].triggered.connect(self._on_command_palette_triggered)
        actions["actionSearchEverything"].triggered.connect(self._on_search_everything_triggered)

    def set_session(self, session: EditingSession | None) -> None:
        """Offer the places of another checkpoint."""
        self._session = session

    @Slot()
    def _on_command_palette_triggered(self) -> None:
        self._palette.set_entries(self._entries())
        self._palette.open_palette()

    @Slot()
    def _on_search_everything_triggered(self) -> None:
        self._palette.set_entries(self._entries())
        named = tr("Type a part of a label, an id or a command")
        placeholder = tr(PLACEHOLDER) if self._session is None else named
        self._palette.open_palette(placeholder, found_first=True)

    def _entries(self) -> list[PaletteEntry]:
        entries = [
            _action_entry(spec.icon, self._window.actions_by_id[spec.id], tr(spec.tip))
            for spec in ACTIONS
            if self._window.actions_by_id[spec.id].isEnabled() and spec.id not in _OPENERS
        ]
        for name, dock in self._workspace.docks.docks.items():
            toggle = dock.toggleViewAction()
            if toggle.isEnabled():
                entries.append(_toggle_entry(name, toggle))
        if self._session is not None:
            entries.extend(self._page_entries())
            entries.extend(self._factor_entries())
        return entries

    def _page_entries(self) -> list[PaletteEntry]:
        return [
            PaletteEntry(
                text=tr("Go to {place}", place=page.title),
                hint=tr("Page"),
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
                text=tr("Go to {place}", place=one_line(index.label(row), _LABEL_CHARS)),
                hint=tr("Factor"),
                icon="factor",
                trigger=partial(self._places.go_to, NodePlace(row)),
            )
            for row in index.top_rows
        ]

    def _node_entries(self, text: str) -> list[PaletteEntry]:
        """Return the nodes that are most likely meant by what was typed; factors are entries already."""
        index = self._session.index if self._session else None
        if index is None:
            return []
        rows = (row for row in index.best_matches(text, _MAX_NODES) if index.parent(row) != NO_ROW)
        return [
            PaletteEntry(
                text=one_line(index.label(row), _LABEL_CHARS),
                hint=_place_text(index, row, text),
                icon=icon_name(index, row),
                trigger=partial(self._places.go_to, NodePlace(row)),
            )
            for row in rows
        ]


def _place_text(index: TaxonomyIndex, row: int, text: str) -> str:
    """Return the labels above a row, the nearest last; its id before them if that is what has the text."""
    above = " › ".join(one_line(index.label(above), _LABEL_CHARS) for above in index.path(row)[:-1])
    is_named = text.strip().casefold() in index.label(row).casefold()
    return above if is_named else f"{one_line(index.key(row), _LABEL_CHARS)} · {above}"


def _action_entry(icon_name: str, action: QAction, tip: str) -> PaletteEntry:
    # Two ampersands stand for one, a single one marks the mnemonic.
    text = re.sub("&(.)", r"\1", action.text()).rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return PaletteEntry(text=text, hint=tip, shortcut=keys, icon=icon_name, trigger=action.trigger)


def _toggle_entry(name: str, toggle: QAction) -> PaletteEntry:
    show, hide = _PANES[name]
    text = tr(hide if toggle.isChecked() else show)
    return PaletteEntry(text=text, hint=tr("Pane"), icon="overview", trigger=toggle.trigger)
