"""Menus and toolbar, built from the action table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from opensimula_gui.app.menu_table import MENUS, SCHEME_ACTIONS, SEPARATOR, TOOLBAR
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

_ICON_PIXELS = 18

SUBMENUS = {
    "menuRecent": marked("Open &recent"),
    "menuPages": marked("&Pages"),
    "menuPanes": marked("Pa&nes"),
    "menuColours": marked("Co&lours"),
    "menuLanguage": marked("Lan&guage"),
}

# For what is filled in later; the other actions of the menus have a meaning of their own.
_MEANINGS = {
    "menuRecent": marked("Opens a checkpoint that was open before. Nothing in it is changed."),
    "menuPages": marked("Shows one of the pages in the middle of the window. The checkpoint stays as it is."),
    "menuPanes": marked("Shows or hides a pane beside the pages. The checkpoint stays as it is."),
    "menuColours": marked("Chooses the colours of the window. The checkpoint stays as it is."),
    "menuLanguage": marked("Chooses what language the program speaks from its next start on."),
}


def build_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Fill the menu bar; return the submenus by name, those that fill later still empty."""
    submenus: dict[str, QMenu] = {}
    for title, entries in MENUS:
        menu = window.menuBar().addMenu(tr(title))
        menu.setToolTipsVisible(True)
        for entry in entries:
            if entry == SEPARATOR:
                menu.addSeparator()
            elif entry in SUBMENUS:
                submenus[entry] = menu.addMenu(tr(SUBMENUS[entry]))
                submenus[entry].setObjectName(entry)
                submenus[entry].setWhatsThis(tr(_MEANINGS[entry]))
            else:
                menu.addAction(actions[entry])
    for action_id in SCHEME_ACTIONS.values():
        submenus["menuColours"].addAction(actions[action_id])
    return submenus


def build_toolbar(window: QMainWindow, actions: dict[str, QAction]) -> QToolBar:
    """Add the toolbar: the common actions at the left, the search over everything at the right."""
    toolbar = QToolBar(tr("Main toolbar"), window)
    toolbar.setObjectName("mainToolbar")
    toolbar.setMovable(False)
    toolbar.setIconSize(QSize(_ICON_PIXELS, _ICON_PIXELS))
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for entry in TOOLBAR:
        if entry == SEPARATOR:
            toolbar.addSeparator()
        else:
            toolbar.addAction(actions[entry])
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    toolbar.addWidget(gap)
    search = actions["actionSearchEverything"]
    keys = search.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = tr("Search everything")
    search.setIconText(f"{text}   {keys}")
    toolbar.addAction(search)
    for button in toolbar.findChildren(QToolButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    window.addToolBar(toolbar)
    return toolbar
