"""Shift+F1 and a click explain every control of the window and of its dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from opensimula_gui.views.editing.resting_text import RestingText
from opensimula_gui.views.pages import PAGE_NAMES
from opensimula_gui.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction

    from tests.app.conftest import Driver, Run

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    Card,
    RestingText,
)

_DIALOGS = (
    "actionBackups",
    "actionPull",
    "actionPush",
    "actionAccount",
    "actionReplace",
    "actionPasteOutline",
    "actionAddFactor",
    "actionRemoveFactor",
    "actionSamplingHelp",
    "actionKeyboard",
    "actionReportProblem",
    "actionAbout",
    "actionSearchEverything",
)


def _controls(top: QWidget) -> Iterator[QWidget]:
    """Yield what of a window can be operated now."""
    for widget in top.findChildren(QWidget):
        can_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if isinstance(widget, _CONTROLS) and can_focus and widget.isVisible() and widget.isEnabled():
            yield widget


def _is_explained(widget: QWidget) -> bool:
    """Return whether a click on a control would be answered by it or by what it is in."""
    above: QWidget | None = widget
    while above is not None and not above.isWindow():
        if above.whatsThis():
            return True
        above = above.parentWidget()
    return False


def _unexplained(top: QWidget) -> list[str]:
    return [_place(widget) for widget in _controls(top) if not _is_explained(widget)]


def _place(widget: QWidget) -> str:
    """Return what a control is and what it is in, innermost first."""
    names = []
    above: QWidget | None = widget
    while above is not None and not above.isWindow():
        names.append(above.objectName() or above.accessibleName() or type(above).__name__)
        above = above.parentWidget()
    return " in ".join(names)


def _leaves(actions: list[QAction]) -> Iterator[QAction]:
    """Yield what can be chosen in menus."""
    for action in actions:
        menu = action.menu()
        if menu is not None:
            yield from _leaves(menu.actions())
        elif not action.isSeparator():
            yield action


def test_the_start_page_and_the_menus_are_explained(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        assert len(list(_controls(run.window))) > 10
        assert _unexplained(run.window) == []
        leaves = list(_leaves(run.window.menuBar().actions()))
        assert len(leaves) > 50
        assert [action.text() for action in leaves if not action.whatsThis()] == []

    drive(scenario)


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_every_control_of_a_page_is_explained(drive: Driver, checkpoint: Path, page: str) -> None:
    async def scenario(run: Run) -> None:
        run.program.places.show_page(page)
        await run.idle()
        assert _unexplained(run.window) == []

    drive(scenario, path=checkpoint)


def test_every_control_of_a_dialog_is_explained(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        QApplication.clipboard().setText("One\n  Two")
        unexplained = {}
        for action_id in _DIALOGS:
            run.trigger(action_id)
            await run.until(lambda: bool(_shown(run)))
            for dialog in _shown(run):
                assert list(_controls(dialog)), action_id
                unexplained[action_id] = _unexplained(dialog)
                dialog.reject()
            await run.idle()
        assert {action_id: places for action_id, places in unexplained.items() if places} == {}

    drive(scenario, path=checkpoint)


def _shown(run: Run) -> list[QDialog]:
    dialogs = run.window.findChildren(QDialog)
    return [dialog for dialog in dialogs if dialog.isVisible() and not isinstance(dialog, QFileDialog)]
