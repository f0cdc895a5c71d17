"""Shift+F1 and a click explain every control of the window and of its dialogs."""

from __future__ import annotations

import shutil
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
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from opensimula_gui.views.editing.resting_text import RestingText
from opensimula_gui.views.pages import PAGE_NAMES
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.notice_bar import Notice
from tests.app.pseudo_language import DIALOGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QMenuBar

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

_DIALOGS = (*DIALOGS, "actionReportProblem", "actionAbout", "actionSearchEverything")


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


def _unexplained_choices(menu: QMenu | QMenuBar) -> Iterator[str]:
    """Yield what can be chosen in a menu and is explained neither by itself nor by the menu."""
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from _unexplained_choices(submenu)
        elif not action.isSeparator() and not (action.whatsThis() or menu.whatsThis()):
            yield action.text()


def test_the_start_page_and_the_menus_are_explained(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        assert list(_controls(run.window))
        assert _unexplained(run.window) == []
        assert list(_unexplained_choices(run.window.menuBar())) == []

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


def test_what_comes_with_edits_is_explained(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        session = run.session
        session.set_node_label(run.program.places.shown_row, "Sender")
        session.set_bundle_value("instruction_y", "Ask about mail.")
        session.set_bundle_value("document_digests", ["a" * 64])
        session.set_run_config_value("seed", 4)
        run.trigger("actionRename")
        run.program.notices.show(Notice("info", "All is said.", detail="And more.", key="said"))
        buttons = [widget for widget in _controls(run.window) if widget.objectName() == "revertValue"]
        assert len(buttons) > 1
        assert _unexplained(run.window) == []

    drive(scenario, path=checkpoint)


def test_dialogs_with_results_are_explained(drive: Driver, checkpoint: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(checkpoint, other)

    async def scenario(run: Run) -> None:
        run.session.set_node_label(run.program.places.shown_row, "Sender")
        await run.save()
        run.trigger("actionBackups")
        backups = await run.dialog("backupsDialog")
        await run.idle()
        assert any(isinstance(widget, QTableView) for widget in _controls(backups))
        assert _unexplained(backups) == []
        backups.reject()
        run.program.comparisons.compare_folders(checkpoint, other)
        comparison = await run.dialog("comparisonDialog")
        await run.idle()
        assert any(isinstance(widget, QTreeView) for widget in _controls(comparison))
        assert _unexplained(comparison) == []
        comparison.reject()
        run.trigger("actionReplace")
        replacing = await run.dialog("replaceDialog")
        field = replacing.findChild(QLineEdit, "replaceFind")
        assert field is not None
        field.setText("Sender")
        await run.until(lambda: any(isinstance(widget, QTableView) for widget in _controls(replacing)))
        assert _unexplained(replacing) == []
        replacing.reject()

    drive(scenario, path=checkpoint)


def _shown(run: Run) -> list[QDialog]:
    dialogs = run.window.findChildren(QDialog)
    return [dialog for dialog in dialogs if dialog.isVisible() and not isinstance(dialog, QFileDialog)]
