"""The real program on the real event loop, driven by scenarios that wait for signals."""

from __future__ import annotations

import asyncio
import gc
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPlainTextEdit

from opensimula_gui.app.command_line import Options
from opensimula_gui.app.loop import run_until_complete
from opensimula_gui.app.main import open_window
from opensimula_gui.app.program import Program
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.services.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.widgets.notice_bar import Notice

GUARD_S = 60
"""No scenario takes this long, on any machine; one that waits for ever is ended."""


@dataclass
class Run:
    """One run of the program, as a scenario sees it."""

    program: Program
    window: MainWindow
    settings: Settings
    ended: asyncio.Future[int]

    @property
    def session(self) -> EditingSession:
        session = self.program.documents.session
        assert session is not None
        return session

    def trigger(self, action_id: str) -> None:
        action = self.window.actions_by_id[action_id]
        assert action.isEnabled(), f"{action_id} is off"
        action.trigger()

    def is_on(self, action_id: str) -> bool:
        return self.window.actions_by_id[action_id].isEnabled()

    async def open(self, path: Path) -> bool:
        """Open a checkpoint and wait until it is shown or refused; return whether it is shown."""
        ended = self.emitted(self.program.documents.opening_ended)
        self.program.documents.open(path)
        (shown,) = await ended
        if shown:
            # The first node is shown a little later, so that the page is painted before.
            await self.until(lambda: self.program.places.shown_row != NO_ROW)
        return bool(shown)

    async def save(self) -> None:
        """Save and wait until nothing is edited any more."""
        clean = self.emitted(self.session.edited_changed)
        self.trigger("actionSave")
        await clean
        await self.idle()

    @staticmethod
    def emitted(signal: Any) -> asyncio.Future[tuple[Any, ...]]:
        """Return a future for the next emission of a signal, connected at once."""
        future: asyncio.Future[tuple[Any, ...]] = asyncio.get_running_loop().create_future()

        def on_emitted(*arguments: Any) -> None:
            if not future.done():
                future.set_result(arguments)

        signal.connect(on_emitted)
        return future

    @staticmethod
    async def until(condition: Callable[[], bool]) -> None:
        """Wait for a condition that no signal tells of: look at it after each turn of the event loop."""
        while not condition():  # noqa: ASYNC110 - a turn is waited for, no time
            await asyncio.sleep(0)

    async def idle(self) -> None:
        """Wait until no task runs."""
        await self.until(lambda: not self.program.tasks._running)

    async def dialog(self, name: str) -> QDialog:
        """Wait until a dialog is shown, and return it."""
        await self.until(lambda: self.shown_dialog(name) is not None)
        dialog = self.shown_dialog(name)
        assert dialog is not None
        return dialog

    def shown_dialog(self, name: str) -> QDialog | None:
        dialogs = self.window.findChildren(QDialog, name)
        return next((dialog for dialog in dialogs if dialog.isVisible()), None)

    async def answer(self, button: QMessageBox.StandardButton) -> None:
        """Answer the question about unsaved edits."""
        box = await self.dialog("unsavedEditsDialog")
        assert isinstance(box, QMessageBox)
        gone = self.emitted(box.finished)
        box.button(button).click()
        await gone

    def take_notice(self) -> Notice:
        """Return the newest notice and close all: they were expected."""
        notices = self.window.notice_bar.notices()
        assert notices
        self.window.notice_bar.clear()
        return notices[0]

    async def notice(self) -> Notice:
        """Wait for a notice and take it."""
        await self.until(lambda: bool(self.window.notice_bar.notices()))
        await self.idle()
        return self.take_notice()

    def close_bug_dialogs(self) -> list[str]:
        """Close the dialogs of unforeseen errors; return what they say."""
        texts = []
        for dialog in self.window.findChildren(QDialog, "bugDialog"):
            texts.append(_details(dialog))
            dialog.reject()
        return texts


class Driver(Protocol):
    """Runs a scenario against a program of its own; returns the program's exit code."""

    def __call__(
        self, scenario: Callable[[Run], Awaitable[None]], *, options: Options = ..., path: Path | None = ...
    ) -> int: ...


async def _run_scenario(
    run: Run, program: Program, scenario: Callable[[Run], Awaitable[None]], path: Path | None
) -> int:
    run.ended = asyncio.get_running_loop().create_task(program.run())
    # The program starts with its next step: what it connects has to be there before a signal comes.
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(GUARD_S):
            if path is not None:
                assert await run.open(path)
            await scenario(run)
    finally:
        await _quit(run)
    return await run.ended


async def _quit(run: Run) -> None:
    """End the program as a user would, giving up what is edited."""
    async with asyncio.timeout(GUARD_S):
        for dialog in run.window.findChildren(QMessageBox, "unsavedEditsDialog"):
            dialog.reject()
        await asyncio.sleep(0)
        if run.ended.done():
            return
        if run.program.documents.session is not None:
            run.program.saves.revert()
        run.window.close()
        await run.ended


def _details(dialog: QDialog) -> str:
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    return details.toPlainText()


@pytest.fixture(autouse=True)
def _american_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def drive(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """Return a function that runs a scenario; errors that the program reports fail the test."""
    # The program takes over the hook for unhandled exceptions; the test runner gets it back.
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run_it(
        scenario: Callable[[Run], Awaitable[None]],
        *,
        options: Options | None = None,
        path: Path | None = None,
    ) -> int:
        options = options or Options()
        settings = Settings.load()
        window = open_window(qapp, settings, options)
        qtbot.addWidget(window)
        program = Program(qapp, window, settings, options)
        run = Run(program, window, settings, None)  # type: ignore[arg-type]  # set once the loop runs
        code = run_until_complete(qapp, _run_scenario(run, program, scenario, path), program.notices.report)
        # Opening froze what it made. Here and now: the loop's timers must not be collected by a thread of the
        # next program.
        gc.unfreeze()
        gc.collect()
        assert run.close_bug_dialogs() == []
        notices = window.notice_bar.notices()
        assert [notice for notice in notices if notice.severity == "error"] == []
        return code

    return run_it


@pytest.fixture
def checkpoint(tmp_path: Path, sample_root: Path) -> Path:
    """Return the root of a copy of the sample that the test may change."""
    root = tmp_path / "secqa"
    shutil.copytree(sample_root / "opensimula", root / "opensimula")
    return root
