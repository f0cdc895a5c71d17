"""Menus and toolbar, built from the action table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from opensimula_gui.app.menu_table import MENUS, SCHEME_ACTIONS, SEPARATOR, TOOLBAR

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

_ICON_PIXELS = 18

SUBMENUS = {
    "menuRecent": "Open &recent",
    "menuPages": "&Pages",
    "menuPanes": "Pa&nes",
    "menuColours": "Co&lours",
    "menuLanguage": "Lan&guage",
}


def build_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Fill the menu bar; return the submenus by name, those that fill later still empty."""
    submenus: dict[str, QMenu] = {}
    for title, entries in MENUS:
        menu = window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        for entry in entries:
            if entry == SEPARATOR:
                menu.addSeparator()
            elif entry in SUBMENUS:
                submenus[entry] = menu.addMenu(SUBMENUS[entry])
                submenus[entry].setObjectName(entry)
            else:
                menu.addAction(actions[entry])
    for action_id in SCHEME_ACTIONS.values():
        submenus["menuColours"].addAction(actions[action_id])
    return submenus


def build_toolbar(window: QMainWindow, actions: dict[str, QAction]) -> QToolBar:
    """Add the toolbar: the common actions at the left, the search over everything at the right."""
    toolbar = QToolBar("Main toolbar", window)
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
    search.setIconText(f"Search everything   {keys}")
    toolbar.addAction(search)
    for button in toolbar.findChildren(QToolButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    window.addToolBar(toolbar)
    return toolbar
