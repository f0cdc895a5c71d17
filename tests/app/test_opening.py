"""Ways to open a checkpoint, and what is shown on the way."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from opensimula_gui.app.command_line import Options
from opensimula_gui.services.reading import read_checkpoint
from opensimula_gui.services.settings import Settings
from opensimula_gui.widgets.card import Card

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run

NAME = "hospital-security-awareness"

# The constructor that is not deprecated came with PySide6 6.12, which Python 3.11 has to do without.
_OLD_CONSTRUCTOR = pytest.mark.filterwarnings("ignore:Function. .QDragEnterEvent:DeprecationWarning")


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def cards(run: Run) -> list[Card]:
    return run.program.workspace.start_page.findChildren(Card)


def button(widget: QWidget, text: str) -> QPushButton:
    return next(button for button in widget.findChildren(QPushButton) if button.text() == text)


@pytest.mark.parametrize("inside", ["", "opensimula", "opensimula/run_config.json"])
def test_a_root_its_folder_or_a_file_in_it_opens(drive: Driver, checkpoint: Path, inside: str) -> None:
    async def scenario(run: Run) -> None:
        (shown,) = await run.emitted(run.program.documents.opening_ended)
        assert shown
        assert run.session.inspection.root == checkpoint
        assert run.window.windowTitle() == f"{NAME}[*] — OpenSimula"
        assert run.window.stack.currentWidget() is run.program.workspace.document
        assert run.program.workspace.tree.isVisible()
        assert run.program.workspace.tree.tree.hasFocus()

    assert drive(scenario, options=Options(path=checkpoint / inside)) == 0


def test_without_a_path_the_start_page_is_shown_and_offers_the_sample(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        start = run.program.workspace.start_page
        assert run.window.stack.currentWidget() is start
        assert not any(dock.isVisible() for dock in run.program.workspace.docks.docks.values())
        assert not run.is_on("actionSave")
        ended = run.emitted(run.program.documents.opening_ended)
        button(start, "Open the sample").click()
        assert await ended == (True,)
        assert run.session.run_config.name == NAME

    drive(scenario)


def test_what_was_opened_before_is_offered_and_what_is_gone_can_be_removed(
    drive: Driver, checkpoint: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other & one"
    shutil.copytree(checkpoint, other)

    async def visit(run: Run) -> None:
        await run.open(checkpoint)
        await run.open(other)
        run.trigger("actionCloseCheckpoint")
        await run.idle()

    async def look(run: Run) -> None:
        first, second = (card.accessibleName() for card in cards(run))
        assert first.startswith(f"{NAME}, {other}, 4 factors, 163 nodes, No problems, ")
        assert second == f"{NAME}, {checkpoint}, missing"
        entries = run.window.submenus["menuRecent"].actions()
        assert [entry.isEnabled() for entry in entries] == [True, False]
        assert "other && one" in entries[0].text()
        button(cards(run)[1], "Remove").click()
        assert len(cards(run)) == 1
        ended = run.emitted(run.program.documents.opening_ended)
        cards(run)[0].activated.emit()
        assert await ended == (True,)
        assert run.session.inspection.root == other

    drive(visit)
    shutil.rmtree(checkpoint)
    drive(look)
    assert [entry.path for entry in Settings.load().recent] == [str(other)]


def test_a_recent_checkpoint_opens_from_the_menu(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await run.open(checkpoint)
        run.trigger("actionCloseCheckpoint")
        await run.idle()
        ended = run.emitted(run.program.documents.opening_ended)
        run.window.submenus["menuRecent"].actions()[0].trigger()
        assert await ended == (True,)

    drive(scenario)


def test_a_refused_checkpoint_gets_a_page_with_its_reasons(drive: Driver, checkpoint: Path) -> None:
    manifest = checkpoint / "opensimula" / "manifest.json"
    whole = manifest.read_bytes()
    manifest.write_bytes(whole[:40])

    async def scenario(run: Run) -> None:
        assert not await run.open(checkpoint)
        page = run.program.workspace.refusal_page
        assert run.window.stack.currentWidget() is page
        assert "'secqa' can't be opened" in words(page)
        assert "manifest.json" in words(page)
        assert run.window.windowTitle() == "OpenSimula"
        assert not run.is_on("actionSave")
        manifest.write_bytes(whole)
        ended = run.emitted(run.program.documents.opening_ended)
        button(page, "Try again").click()
        assert await ended == (True,)

    drive(scenario)


def test_a_refused_checkpoint_replaces_the_one_that_was_open(
    drive: Driver, checkpoint: Path, tmp_path: Path
) -> None:
    async def scenario(run: Run) -> None:
        assert not await run.open(tmp_path / "nowhere")
        assert run.program.documents.session is None
        assert "nowhere" in words(run.program.workspace.refusal_page)

    drive(scenario, path=checkpoint)


class _Stall:
    """Holds up reading until it is released, as a slow disk does; progress goes on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.released = threading.Event()
        monkeypatch.setattr("opensimula_gui.services.documents.read_checkpoint", self)

    def __call__(self, path: Path, progress: object) -> object:
        assert callable(progress)
        while not self.released.wait(0.01):
            progress("Reading", 0.5)
        return read_checkpoint(path, progress)


def test_a_long_opening_shows_its_progress_and_can_be_cancelled(
    drive: Driver, checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(run: Run) -> None:
        session = run.session
        stall = _Stall(monkeypatch)
        ended = run.emitted(run.program.documents.opening_ended)
        run.program.documents.open(tmp_path / "slow & steady")
        page = run.program.workspace.loading_page
        await run.until(lambda: run.window.stack.currentWidget() is page)
        await run.until(lambda: page.bar.value() > 0)
        assert "Opening 'slow & steady'" in words(page)
        button(page, "Cancel").click()
        assert await ended == (False,)
        stall.released.set()
        assert run.window.stack.currentWidget() is run.program.workspace.document
        assert run.session is session
        assert run.window.notice_bar.notices() == []

    drive(scenario, path=checkpoint)


def test_cancelling_after_the_open_one_was_closed_shows_the_start_page(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(run: Run) -> None:
        stall = _Stall(monkeypatch)
        ended = run.emitted(run.program.documents.opening_ended)
        run.program.documents.open(checkpoint)
        page = run.program.workspace.loading_page
        await run.until(lambda: run.window.stack.currentWidget() is page)
        closed = run.emitted(run.program.documents.session_changed)
        run.trigger("actionCloseCheckpoint")
        await closed
        page.cancel_requested.emit()
        assert await ended == (False,)
        stall.released.set()
        assert run.window.stack.currentWidget() is run.program.workspace.start_page

    drive(scenario, path=checkpoint)


def test_the_last_of_two_wishes_is_opened(drive: Driver, checkpoint: Path, tmp_path: Path) -> None:
    async def scenario(run: Run) -> None:
        run.program.documents.open(tmp_path / "nowhere")
        await run.open(checkpoint)
        await run.idle()
        assert run.session.inspection.root == checkpoint
        assert run.window.stack.currentWidget() is run.program.workspace.document

    drive(scenario)


def test_the_open_dialog_opens_what_is_chosen(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionOpen")
        dialog = await run.dialog("openDialog")
        assert isinstance(dialog, QFileDialog)
        ended = run.emitted(run.program.documents.opening_ended)
        dialog.setDirectory(str(checkpoint.parent))
        dialog.selectFile(str(checkpoint))
        dialog.accept()
        assert await ended == (True,)
        assert run.session.inspection.root == checkpoint

    drive(scenario)


def test_a_cancelled_open_dialog_leaves_everything(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        session = run.session
        run.trigger("actionOpen")
        (await run.dialog("openDialog")).reject()
        await run.idle()
        assert run.session is session

    drive(scenario, path=checkpoint)


@_OLD_CONSTRUCTOR
def test_a_dropped_folder_opens(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        data = QMimeData()
        data.setUrls([QUrl("https://example.org/"), QUrl.fromLocalFile(str(checkpoint))])
        action, keys, mouse = Qt.DropAction.CopyAction, Qt.KeyboardModifier(0), Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(QPoint(50, 50), action, data, mouse, keys)
        QApplication.sendEvent(run.window, enter)
        assert enter.isAccepted()
        ended = run.emitted(run.program.documents.opening_ended)
        QApplication.sendEvent(run.window, QDropEvent(QPointF(50, 50), action, data, mouse, keys))
        assert await ended == (True,)
        assert run.session.inspection.root == checkpoint

    drive(scenario)


@_OLD_CONSTRUCTOR
def test_a_dropped_link_is_not_taken(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        data = QMimeData()
        data.setUrls([QUrl("https://example.org/checkpoint")])
        enter = QDragEnterEvent(
            QPoint(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        enter.ignore()
        QApplication.sendEvent(run.window, enter)
        assert not enter.isAccepted()

    drive(scenario)


def test_reload_shows_what_is_on_disk_now(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        config = checkpoint / "opensimula" / "run_config.json"
        config.write_text('{"name": "renamed by hand"}\n', encoding="utf-8")
        ended = run.emitted(run.program.documents.opening_ended)
        run.trigger("actionReload")
        assert await ended == (True,)
        assert run.window.windowTitle().startswith("renamed by hand")

    drive(scenario, path=checkpoint)
