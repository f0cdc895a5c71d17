"""What the window says when somebody else writes the checkpoint that it shows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from opensimula_gui.checkpoint import load_checkpoint
from tests.app.disk_desk import (
    BUNDLE,
    CHANGED,
    SlowDisk,
    all_looks,
    append_blank,
    at_rest,
    found_after,
    notices,
    press,
    short_quiet,  # noqa: F401 - pytest finds it here
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.app.conftest import Driver, Run

NAME = "hospital-security-awareness"


def replace_atomically(path: Path) -> None:
    """Write as an editor does: the new file takes the old one's place."""
    new = path.with_suffix(".new")
    new.write_bytes(path.read_bytes() + b" ")
    new.replace(path)


def delete(path: Path) -> None:
    path.unlink()


def replace_folder(path: Path) -> None:
    """Let another whole folder take the folder's place."""
    folder = path.parent
    new = folder.with_name("new")
    shutil.copytree(folder, new)
    append_blank(new / path.name)
    folder.rename(folder.with_name("old"))
    new.rename(folder)


@pytest.mark.parametrize("change", [append_blank, replace_atomically, delete, replace_folder])
def test_a_foreign_change_is_told_once_and_quietly(
    drive: Driver, checkpoint: Path, change: Callable[[Path], None]
) -> None:
    async def scenario(run: Run) -> None:
        await found_after(run, lambda: change(checkpoint / "opensimula" / BUNDLE))
        (notice,) = notices(run)
        suffix = " (deleted)" if change is delete else ""
        assert (notice.severity, notice.text) == ("warning", f"{CHANGED}{BUNDLE}{suffix}.")
        assert [action.text for action in notice.actions] == ["Reload", "Compare", "Keep mine"]
        assert run.session.run_config.name == NAME
        # The watch is on what is there now.
        press(run, "Keep mine")
        await found_after(run, lambda: append_blank(checkpoint / "opensimula" / "manifest.json"))
        assert notices(run)[0].text == f"{CHANGED}manifest.json, {BUNDLE}{suffix}."

    drive(scenario, path=checkpoint)


def test_another_process_that_saves_is_noticed_and_reload_shows_its_state(
    drive: Driver, checkpoint: Path
) -> None:
    command = [sys.executable, "-m", "opensimula_gui.cli", "set", str(checkpoint), "name=theirs"]

    async def scenario(run: Run) -> None:
        await found_after(run, lambda: subprocess.run(command, check=True, capture_output=True))
        assert notices(run)[0].text == f"{CHANGED}manifest.json, run_config.json."
        ended = run.emitted(run.program.documents.opening_ended)
        press(run, "Reload")
        await ended
        assert run.session.run_config.name == "theirs"
        assert notices(run) == []
        assert (await at_rest(run)).changed == ()
        assert notices(run) == []

    drive(scenario, path=checkpoint)


def test_a_touch_or_a_file_beside_is_no_change(drive: Driver, checkpoint: Path) -> None:
    folder = checkpoint / "opensimula"

    def same_bytes_again() -> None:
        shutil.copy(folder / BUNDLE, folder / "copy")
        (folder / "copy").replace(folder / BUNDLE)

    async def scenario(run: Run) -> None:
        for change in (
            lambda: os.utime(folder / BUNDLE),
            same_bytes_again,
            (checkpoint / "samples.jsonl").touch,
            (folder / "notes.txt").touch,
        ):
            assert (await found_after(run, change)).changed == ()
            assert notices(run) == []

    drive(scenario, path=checkpoint)


def test_a_burst_of_writes_is_looked_at_when_it_is_over(drive: Driver, checkpoint: Path) -> None:
    def burst() -> None:
        for _ in range(50):
            append_blank(checkpoint / "opensimula" / BUNDLE)
            replace_atomically(checkpoint / "opensimula" / "run_config.json")

    async def scenario(run: Run) -> None:
        await at_rest(run)
        states = all_looks(run)
        await found_after(run, burst)
        assert [state.changed for state in states] == [(BUNDLE, "run_config.json")]

    drive(scenario, path=checkpoint)


@pytest.mark.parametrize("closing", ["Keep mine", ""])
def test_who_has_decided_is_asked_again_only_after_another_change(
    drive: Driver, checkpoint: Path, qapp: QApplication, closing: str
) -> None:
    bundle = checkpoint / "opensimula" / BUNDLE

    async def scenario(run: Run) -> None:
        await found_after(run, lambda: append_blank(bundle))
        if closing:
            press(run, closing)
        else:
            run.window.notice_bar._rows[0].close_requested.emit(run.window.notice_bar._rows[0])
        assert notices(run) == []
        await found_after(run, lambda: os.utime(bundle))
        await found_after(
            run, lambda: qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        )
        assert notices(run) == []
        await found_after(run, lambda: append_blank(bundle))
        assert len(notices(run)) == 1

    drive(scenario, path=checkpoint)


def test_the_notice_goes_when_the_disk_is_back(drive: Driver, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / BUNDLE
    mine = bundle.read_bytes()

    async def scenario(run: Run) -> None:
        for _ in range(2):
            await found_after(run, lambda: append_blank(bundle))
            assert len(notices(run)) == 1
            await found_after(run, lambda: bundle.write_bytes(mine))
            assert notices(run) == []

    drive(scenario, path=checkpoint)


def test_a_notice_that_says_the_same_keeps_its_place(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await found_after(run, lambda: append_blank(checkpoint / "opensimula" / BUNDLE))
        (row,) = run.window.notice_bar._rows
        await found_after(run, lambda: append_blank(checkpoint / "opensimula" / BUNDLE))
        assert run.window.notice_bar._rows == [row]

    drive(scenario, path=checkpoint)


@pytest.mark.parametrize("lost", ["opensimula", ""])
def test_a_folder_that_is_gone_is_told_and_seen_to_come_back(
    drive: Driver, checkpoint: Path, sample_root: Path, lost: str
) -> None:
    async def scenario(run: Run) -> None:
        await found_after(run, lambda: shutil.rmtree(checkpoint / lost))
        (notice,) = notices(run)
        assert notice.text.startswith("No longer there: ")
        assert notice.text.endswith(f"{os.path.join('secqa', 'opensimula')}.")  # noqa: PTH118 - a text
        assert [action.text for action in notice.actions] == ["Put it back", "Keep mine"]
        await found_after(run, lambda: shutil.copytree(sample_root / "opensimula", checkpoint / "opensimula"))
        assert notices(run) == []

    drive(scenario, path=checkpoint)


def test_a_folder_that_is_gone_can_be_put_back(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await found_after(run, lambda: shutil.rmtree(checkpoint))
        await found_after(run, lambda: press(run, "Put it back"))
        (notice,) = run.window.notice_bar.notices()
        assert (notice.severity, notice.text) == ("fine", "Put back: the files are on disk again.")

    drive(scenario, path=checkpoint)
    assert load_checkpoint(checkpoint).run_config is not None


def test_closing_takes_the_notice_along_and_nobody_looks_any_more(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await found_after(run, lambda: append_blank(checkpoint / "opensimula" / BUNDLE))
        run.trigger("actionCloseCheckpoint")
        await run.until(lambda: run.program.documents.session is None)
        assert notices(run) == []
        watcher = run.program.disk._watcher
        assert watcher.files() + watcher.directories() == []
        assert run.program.disk._compared is None

    drive(scenario, path=checkpoint)


def test_what_was_opened_first_is_not_asked_about(drive: Driver, checkpoint: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(checkpoint, other)

    async def scenario(run: Run) -> None:
        await at_rest(run)
        assert await run.open(other)
        await at_rest(run)
        append_blank(checkpoint / "opensimula" / BUNDLE)
        assert (await found_after(run, lambda: append_blank(other / "opensimula" / BUNDLE))).changed == (
            BUNDLE,
        )
        assert len(notices(run)) == 1

    drive(scenario, path=checkpoint)


def test_what_no_watcher_sees_is_seen_when_the_program_is_activated(
    drive: Driver, checkpoint: Path, qapp: QApplication
) -> None:
    bundle = checkpoint / "opensimula" / BUNDLE

    async def scenario(run: Run) -> None:
        await at_rest(run)
        # As in a network folder that another machine writes to.
        run.program.disk._unwatch()
        append_blank(bundle)
        await found_after(
            run, lambda: qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        )
        press(run, "Keep mine")
        # The watch was put up again.
        await found_after(run, lambda: append_blank(bundle))
        assert len(notices(run)) == 1

    drive(scenario, path=checkpoint)


def test_a_comparison_is_offered_where_there_is_one(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        compared: list[bool] = []
        run.program.disk._compare = lambda: compared.append(True)
        await found_after(run, lambda: append_blank(checkpoint / "opensimula" / BUNDLE))
        assert [action.text for action in notices(run)[0].actions] == ["Reload", "Compare", "Keep mine"]
        press(run, "Compare")
        assert compared == [True]
        assert len(notices(run)) == 1

    drive(scenario, path=checkpoint)


def test_a_disk_that_does_not_answer_holds_up_nothing(
    drive: Driver, checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    shutil.copytree(checkpoint, other)
    disk = SlowDisk(monkeypatch, checkpoint)

    async def scenario(run: Run) -> None:
        await run.until(disk.is_asked.is_set)
        assert await run.open(other)
        await found_after(run, lambda: append_blank(other / "opensimula" / BUNDLE))
        assert len(notices(run)) == 1
        # Quitting does not wait for it either.
        disk.is_asked.clear()
        assert await run.open(checkpoint)
        await run.until(disk.is_asked.is_set)

    drive(scenario, path=checkpoint)
    disk.may_answer.set()


def test_a_window_that_is_closed_looks_no_more(drive: Driver, checkpoint: Path, qtbot: QtBot) -> None:
    runs: list[Run] = []

    async def scenario(run: Run) -> None:
        runs.append(run)
        await at_rest(run)
        run.program.disk._look_soon()

    drive(scenario, path=checkpoint)
    disk = runs[0].program.disk
    qtbot.waitUntil(lambda: not disk._quiet.isActive())
    assert disk._is_due
