"""The window as a whole: what it remembers, what it calls things, and what it does when something breaks."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QWidget,
)

from opensimula_gui import __version__
from opensimula_gui.app.command_line import Options
from opensimula_gui.app.tasks import Policy
from opensimula_gui.app.theme import apply_theme
from opensimula_gui.app.window import MainWindow
from opensimula_gui.checkpoint.errors import SaveError
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.services.settings import Settings
from opensimula_gui.views.pages import PAGE_NAMES, PAGES
from opensimula_gui.widgets.colors import is_dark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.app.conftest import Driver, Run

WIDGETS = (
    "taxonomyTree", "taxonomyFilter", "nodeInspector", "strategyTable", "runConfigForm", "manifestView",
    "problemsTable", "rawView", "overviewPage", "undoView",
    *(f"runConfig_{field}" for field in OpenSimulaRunConfig.model_fields),
)  # fmt: skip
ACTIONS = (
    "actionOpen", "actionSave", "actionSaveAs", "actionRevert", "actionUndo", "actionRedo", "actionFind",
    "actionVerify", "actionRehash", "actionCommandPalette", "actionQuit",
)  # fmt: skip

TRIGGERED = SIGNAL("triggered(bool)")


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, "light")


async def look_at_all_pages(run: Run) -> None:
    """Show every page and pane, so that those that fill when they are looked at are filled."""
    for name in PAGE_NAMES:
        run.program.places.show_page(name)
        await asyncio.sleep(0)
    run.program.workspace.docks.show("history")


def test_everything_of_the_contract_has_its_name(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await look_at_all_pages(run)
        assert run.window.objectName() == "mainWindow"
        names = {widget.objectName() for widget in run.window.findChildren(QWidget)}
        assert set(WIDGETS) - names == set()
        assert set(ACTIONS) - {action.objectName() for action in run.window.actions()} == set()

    drive(scenario, path=checkpoint)


def is_named(widget: QWidget) -> bool:
    """Tell whether an assistive tool can say what a widget is."""
    text = getattr(widget, "text", None)
    return bool(widget.accessibleName() or (callable(text) and text()) or widget.windowTitle())


def test_everything_that_takes_the_focus_says_what_it_is(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await look_at_all_pages(run)
        nameless = [
            f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"
            for widget in run.window.findChildren(QWidget)
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not isinstance(widget, QLabel)  # its text says it; an empty one has nothing to say
            and not widget.objectName().startswith("qt_")
            and widget.window() is run.window  # not the list that a combo box drops down
            and not is_named(widget)
        ]
        assert "\n".join(nameless) == ""

    drive(scenario, path=checkpoint)


def test_tab_walks_through_the_window_in_reading_order(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        workspace = run.program.workspace
        workspace.document.show_page("manifest")
        workspace.tree.filter.setFocus()
        seen: list[QWidget] = []
        for _ in range(60):
            focus = run.window.focusWidget()
            assert focus is not None
            if focus in seen:
                break
            assert focus.isVisible()
            seen.append(focus)
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        order = [workspace.tree.filter, workspace.tree.tree, workspace.document.manifest.table]
        assert [widget for widget in seen if widget in order] == order
        assert len(seen) < 60

    drive(scenario, path=checkpoint)


def test_layout_page_and_size_are_remembered(drive: Driver, checkpoint: Path) -> None:
    async def arrange(run: Run) -> None:
        run.window.resize(780, 600)
        run.program.workspace.document.show_page("manifest")
        run.program.workspace.docks.docks["problems"].toggleViewAction().trigger()
        run.program.workspace.docks.docks["history"].toggleViewAction().trigger()
        run.window.addDockWidget(
            Qt.DockWidgetArea.RightDockWidgetArea, run.program.workspace.docks.docks["taxonomy"]
        )

    async def look(run: Run) -> None:
        docks = run.program.workspace.docks.docks
        assert (run.window.width(), run.window.height()) == (780, 600)
        assert run.program.workspace.document.page == "manifest"
        assert [name for name, dock in docks.items() if dock.isVisible()] == [
            "taxonomy", "inspector", "history",
        ]  # fmt: skip
        assert run.window.dockWidgetArea(docks["taxonomy"]) == Qt.DockWidgetArea.RightDockWidgetArea
        run.trigger("actionResetLayout")
        assert [name for name, dock in docks.items() if dock.isVisible()] == [
            "taxonomy", "inspector", "problems",
        ]  # fmt: skip
        assert run.window.dockWidgetArea(docks["taxonomy"]) == Qt.DockWidgetArea.LeftDockWidgetArea

    drive(arrange, path=checkpoint)
    drive(look, path=checkpoint)


def test_the_layout_survives_a_run_without_a_checkpoint(drive: Driver, checkpoint: Path) -> None:
    async def arrange(run: Run) -> None:
        run.program.workspace.docks.docks["problems"].toggleViewAction().trigger()

    async def nothing(run: Run) -> None:
        pass

    async def look(run: Run) -> None:
        assert not run.program.workspace.docks.docks["problems"].isVisible()

    drive(arrange, path=checkpoint)
    drive(nothing)
    drive(look, path=checkpoint)


def test_the_colours_are_remembered(drive: Driver, qapp: QApplication) -> None:
    async def darken(run: Run) -> None:
        run.trigger("actionSchemeDark")
        assert is_dark(qapp.palette())

    async def look(run: Run) -> None:
        assert is_dark(qapp.palette())
        assert run.window.actions_by_id["actionSchemeDark"].isChecked()
        run.window.status.scheme_requested.emit()
        assert not is_dark(qapp.palette())

    drive(darken)
    drive(look)
    assert Settings.load().color_scheme == "light"


def test_a_page_on_the_command_line_is_shown(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await run.emitted(run.program.documents.opening_ended)
        assert run.program.workspace.document.page == "raw"
        assert run.program.workspace.document.raw.isVisible()

    drive(scenario, options=Options(path=checkpoint, page="raw"))


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_every_page_can_be_reached_without_a_mouse(drive: Driver, checkpoint: Path, name: str) -> None:
    async def scenario(run: Run) -> None:
        title = next(page.title for page in PAGES if page.name == name)
        actions = run.window.submenus["menuPages"].actions()
        next(action for action in actions if action.text().replace("&", "") == title).trigger()
        assert run.program.workspace.document.page == name

    drive(scenario, path=checkpoint)


def test_an_unforeseen_error_in_a_slot_is_shown_with_its_details(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        def break_down() -> None:
            raise ZeroDivisionError("in a slot")

        run.window.path_dropped.connect(break_down, Qt.ConnectionType.QueuedConnection)
        run.window.path_dropped.disconnect(run.program.documents.open)
        run.window.path_dropped.emit(None)
        dialog = await run.dialog("bugDialog")
        copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy details")
        copy.click()
        (text,) = run.close_bug_dialogs()
        assert "ZeroDivisionError: in a slot" in text
        assert QApplication.clipboard().text() == text

    drive(scenario)


def test_an_unforeseen_error_in_a_task_is_shown_too(drive: Driver) -> None:
    async def break_down() -> None:
        raise ZeroDivisionError("in a task")

    async def scenario(run: Run) -> None:
        run.program.tasks.start("break", break_down(), Policy.REFUSE)
        await run.dialog("bugDialog")
        assert "in a task" in run.close_bug_dialogs()[0]

    drive(scenario)


def test_a_known_error_becomes_a_notice(drive: Driver) -> None:
    async def fail() -> None:
        raise SaveError("The disk is full.", "Free some space.", "ENOSPC")

    async def scenario(run: Run) -> None:
        run.program.tasks.start("fail", fail(), Policy.REFUSE)
        notice = await run.notice()
        assert (notice.severity, notice.text, notice.hint, notice.detail) == (
            "error", "The disk is full.", "Free some space.", "ENOSPC",
        )  # fmt: skip
        assert run.shown_dialog("bugDialog") is None

    drive(scenario)


def test_damaged_settings_are_told_and_do_not_stop_the_program(drive: Driver) -> None:
    file = Settings.load().file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{", encoding="utf-8")

    async def scenario(run: Run) -> None:
        assert "settings were damaged" in (await run.notice()).text

    drive(scenario)


def test_every_action_does_something(drive: Driver, qtbot: QtBot) -> None:
    bare = MainWindow()
    qtbot.addWidget(bare)
    bare.furnish()

    async def scenario(run: Run) -> None:
        # Menus and toolbar listen too; a controller makes one more.
        deaf = [
            action_id
            for action_id, action in run.window.actions_by_id.items()
            if action.receivers(TRIGGERED) <= bare.actions_by_id[action_id].receivers(TRIGGERED)
        ]
        assert deaf == []

    drive(scenario)


def test_about_names_versions_and_copies_them(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionAbout")
        dialog = await run.dialog("aboutDialog")
        (copy,) = [button for button in dialog.findChildren(QPushButton) if button.text() == "Copy versions"]
        copy.click()
        assert f"opensimula-gui {__version__}\nPython 3." in QApplication.clipboard().text()
        dialog.reject()

    drive(scenario)
