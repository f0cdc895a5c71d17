"""Unsaved edits outlive the program: killed, quit or asked to keep them, the next run offers them again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from opensimula_gui.app import recovery_words as words
from opensimula_gui.app.command_line import Options
from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.services.kept_journals import find_journals, journals_folder
from opensimula_gui.widgets.card import Card

if TYPE_CHECKING:
    from tests.app.conftest import Driver, Run

Button = QMessageBox.StandardButton
NAME = "hospital-security-awareness"


def journals() -> list[str]:
    """Return the endings of all files that hold edits, or did."""
    return sorted(path.suffix for path in journals_folder().glob("*"))


async def written(run: Run) -> None:
    """Wait until the journal is on disk."""
    assert run.program.journals is not None
    assert await run.program.journals.journal.settled()


async def offered(run: Run) -> str:
    """Wait for the offer of edits; return what it says."""
    await run.until(lambda: any(notice.key == words.OFFER for notice in run.window.notice_bar.notices()))
    return next(notice.text for notice in run.window.notice_bar.notices() if notice.key == words.OFFER)


def press(run: Run, text: str) -> None:
    buttons = [
        button
        for button in run.window.notice_bar.findChildren(QPushButton)
        if button.text() == text and button.isVisible()
    ]
    assert len(buttons) == 1
    buttons[0].click()


async def keep(run: Run) -> None:
    """Answer the question about unsaved edits by keeping them."""
    box = await run.dialog("unsavedEditsDialog")
    button = box.findChild(QPushButton, "keepEditsButton")
    assert button is not None
    button.click()


async def edit_and_keep(run: Run) -> None:
    """Edit two values and quit."""
    run.session.set_run_config_value("name", "kept")
    run.session.set_bundle_value("target_depth_D", 9)
    run.window.close()
    await keep(run)
    await run.ended


def on_disk(checkpoint: Path) -> tuple[str | None, int]:
    loaded = load_checkpoint(checkpoint)
    assert loaded.run_config is not None
    return loaded.run_config.name, loaded.bundle.target_depth_D


def save_elsewhere(checkpoint: Path, name: str) -> None:
    """Save another name, as another program does."""
    command = [sys.executable, "-m", "opensimula_gui.cli", "set", str(checkpoint), f"name={name}"]
    subprocess.run(command, check=True, capture_output=True)


def test_edits_survive_a_kill(drive: Driver, checkpoint: Path) -> None:
    script = Path(__file__).with_name("edit_until_killed.py")
    with subprocess.Popen(
        [sys.executable, str(script), str(checkpoint)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        process.send_signal(signal.SIGKILL)
    assert on_disk(checkpoint) == (NAME, 3)

    async def scenario(run: Run) -> None:
        page = run.program.workspace.start_page
        await run.until(lambda: any(_marked(card) for card in page.findChildren(Card)))
        (card,) = page.findChildren(Card)
        card.activated.emit()
        text = await offered(run)
        assert text.startswith("Unsaved edits from today, ")
        assert text.endswith(": 1 node and 1 field of the run config.")
        assert not run.session.is_edited
        press(run, "Restore")
        await run.idle()
        assert run.take_notice().text == "Restored: 1 node and 1 field of the run config."
        assert run.session.run_config.name == "killed"
        assert run.session.bundle_fields["target_depth_D"] == 3
        assert run.session.undo_stack.redoText() == "Change target depth D from 3 to 9"
        # What was restored is recorded in a journal of this run.
        await written(run)
        assert journals() == [".journal"]
        assert find_journals(checkpoint).journal is None
        await run.save()
        run.take_notice()
        await written(run)
        assert journals() == []

    drive(scenario)
    assert on_disk(checkpoint) == ("killed", 3)
    labels = [node.label for node in load_checkpoint(checkpoint).bundle.taxonomies[0].nodes.values()]
    assert "New" in labels


def _marked(card: Card) -> bool:
    return card.accessibleName().endswith(", unsaved edits")


def test_quitting_can_keep_edits_for_next_time(drive: Driver, checkpoint: Path) -> None:
    drive(edit_and_keep, path=checkpoint)
    assert on_disk(checkpoint) == (NAME, 3)

    async def scenario(run: Run) -> None:
        await offered(run)
        assert journals() == [".journal"]
        # Nothing was decided, so that it is there next time too.

    drive(scenario, path=checkpoint)

    async def next_scenario(run: Run) -> None:
        assert (await offered(run)).endswith(": 1 field of the bundle and 1 field of the run config.")
        press(run, "Restore")
        await run.idle()
        assert (run.session.run_config.name, run.session.bundle_fields["target_depth_D"]) == ("kept", 9)
        run.session.undo_stack.undo()
        assert run.session.bundle_fields["target_depth_D"] == 3

    drive(next_scenario, path=checkpoint)
    # It was restored and reverted: there is nothing to keep.
    assert journals() == []


def test_edits_that_are_given_up_leave_nothing(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "given up")
        await written(run)
        assert journals() == [".journal"]
        run.window.close()
        await run.answer(Button.Discard)
        await run.ended

    drive(scenario, path=checkpoint)
    assert journals() == []


def test_nothing_edited_nothing_recorded(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "x")
        await written(run)
        assert journals() == [".journal"]
        run.trigger("actionUndo")
        await written(run)
        assert journals() == []
        run.trigger("actionRedo")
        await written(run)
        run.session.undo_stack.undo()
        await written(run)
        assert journals() == []

    drive(scenario, path=checkpoint)


def test_edits_since_a_save_are_offered_on_what_was_saved(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "saved")
        await run.save()
        run.take_notice()
        run.session.set_run_config_value("model", "later")
        run.session.undo_stack.undo()
        run.session.undo_stack.undo()
        run.window.close()
        await keep(run)
        await run.ended

    drive(scenario, path=checkpoint)
    assert on_disk(checkpoint) == ("saved", 3)

    async def next_scenario(run: Run) -> None:
        assert (await offered(run)).startswith("Unsaved edits from today, ")
        press(run, "Restore")
        await run.idle()
        assert run.session.run_config.name == NAME
        await run.save()
        # That nothing is saved yet would not be true any more.
        assert [notice.text[:6] for notice in run.window.notice_bar.notices()] == ["Saved."]

    drive(next_scenario, path=checkpoint)


def test_edits_that_are_left_for_another_checkpoint_can_be_kept(
    drive: Driver, checkpoint: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(checkpoint, other)

    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "kept")
        opening = run.emitted(run.program.documents.opening_ended)
        run.program.documents.open(other)
        await keep(run)
        assert await opening == (True,)
        await run.idle()
        assert run.window.notice_bar.notices() == []
        run.trigger("actionCloseCheckpoint")
        page = run.program.workspace.start_page
        await run.until(lambda: sum(_marked(card) for card in page.findChildren(Card)) == 1)
        assert await run.open(checkpoint)
        await offered(run)
        press(run, "Restore")
        await run.idle()
        # Read anew with its edits kept, it offers them at once.
        reloading = run.emitted(run.program.documents.opening_ended)
        run.trigger("actionReload")
        await keep(run)
        assert await reloading == (True,)
        await offered(run)

    drive(scenario, path=checkpoint)
    assert journals() == [".journal"]


def test_an_answer_to_keep_holds_for_one_leave_only(drive: Driver, checkpoint: Path, tmp_path: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "x")
        opening = run.emitted(run.program.documents.opening_ended)
        run.program.documents.open(tmp_path / "nowhere")
        await keep(run)
        assert await opening == (False,)
        await run.idle()
        assert await run.open(checkpoint)
        await offered(run)
        press(run, "Restore")
        await run.idle()
        run.window.close()
        await run.answer(Button.Discard)
        await run.ended

    drive(scenario, path=checkpoint)
    assert journals() == []


def test_what_was_discarded_can_be_brought_back(drive: Driver, checkpoint: Path) -> None:
    drive(edit_and_keep, path=checkpoint)

    async def scenario(run: Run) -> None:
        await offered(run)
        press(run, "Discard")
        await run.idle()
        assert journals() == [".discarded"]
        press(run, "Undo")
        await offered(run)
        press(run, "Discard")
        await run.idle()
        assert run.take_notice().text == "Discarded the unsaved edits."

    drive(scenario, path=checkpoint)
    assert journals() == [".discarded"]


def test_if_the_checkpoint_has_changed_both_are_shown(drive: Driver, checkpoint: Path) -> None:
    drive(edit_and_keep, path=checkpoint)
    save_elsewhere(checkpoint, "theirs")

    async def scenario(run: Run) -> None:
        assert (await offered(run)).startswith("Changed on disk since your unsaved edits from today, ")
        press(run, "Show both")
        dialog = run.program.comparisons.dialog
        await run.until(lambda: dialog.isVisible() and bool(dialog.model.rowCount()))
        old, new = (side._title.text() for side in (dialog._old, dialog._new))
        assert old == "On disk now"
        assert new.startswith("With the unsaved edits of today, ")
        assert not new.endswith("steps)")
        dialog.close()
        press(run, "Restore what fits")
        await run.idle()
        assert run.take_notice().text == "Restored 1 of 2 steps; the rest does not fit what is on disk now."
        assert run.session.run_config.name == "theirs"
        assert run.session.bundle_fields["target_depth_D"] == 9

    drive(scenario, path=checkpoint)
    # Nobody has said that the rest may go.
    assert journals() == [".journal"]


def test_without_the_state_before_the_edits_are_shown_as_far_as_they_fit(
    drive: Driver, checkpoint: Path
) -> None:
    drive(edit_and_keep, path=checkpoint)
    save_elsewhere(checkpoint, "theirs")
    shutil.rmtree(checkpoint / ".opensimula-backups")

    async def scenario(run: Run) -> None:
        await offered(run)
        press(run, "Show both")
        dialog = run.program.comparisons.dialog
        await run.until(lambda: dialog.isVisible() and bool(dialog.model.rowCount()))
        old, new = (side._title.text() for side in (dialog._old, dialog._new))
        assert old == "On disk now"
        assert new.endswith(", as far as they fit (1 of 2 steps)")
        dialog.close()
        run.session.set_bundle_value("target_depth_D", 5)
        press(run, "Restore what fits")
        await run.idle()
        notice = run.window.notice_bar.notices()[0]
        assert notice.text == "Nothing was restored: the edits don't fit what is on disk now."
        press(run, "Discard the rest")
        await run.idle()
        run.window.notice_bar.clear()

    drive(scenario, path=checkpoint)
    assert journals() == [".discarded"]


def test_what_was_saved_just_before_the_end_is_not_offered(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "saved")
        await written(run)
        (path,) = journals_folder().iterdir()
        left = path.read_bytes()
        await run.save()
        run.take_notice()
        await written(run)
        path.write_bytes(left)

    drive(scenario, path=checkpoint)
    assert journals() == [".journal"]

    async def next_scenario(run: Run) -> None:
        await run.idle()
        assert run.window.notice_bar.notices() == []

    drive(next_scenario, path=checkpoint)
    assert journals() == []


def test_a_renewed_digest_does_not_part_edits_from_their_checkpoint(drive: Driver, checkpoint: Path) -> None:
    drive(edit_and_keep, path=checkpoint)
    manifest = checkpoint / "opensimula" / "manifest.json"
    manifest.write_bytes(manifest.read_bytes() + b"\n")

    async def scenario(run: Run) -> None:
        assert (await offered(run)).startswith("Unsaved edits from ")

    drive(scenario, path=checkpoint)


@pytest.mark.parametrize("content", [b"hello\n", b"00000000 {}\n"])
def test_a_broken_journal_is_told_and_set_aside(drive: Driver, checkpoint: Path, content: bytes) -> None:
    drive(edit_and_keep, path=checkpoint)
    (path,) = journals_folder().iterdir()
    path.write_bytes(content)

    async def scenario(run: Run) -> None:
        notice = await run.notice()
        assert notice.text == "Unsaved edits of this checkpoint were found, but their journal can't be read."
        assert path.with_suffix(".broken").name in notice.hint
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)
    assert path.with_suffix(".broken").read_bytes() == content


def test_what_another_window_is_editing_is_not_offered(drive: Driver, checkpoint: Path) -> None:
    script = Path(__file__).with_name("edit_until_killed.py")

    async def scenario(run: Run) -> None:
        await run.idle()
        assert run.window.notice_bar.notices() == []

    with subprocess.Popen(
        [sys.executable, str(script), str(checkpoint)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        drive(scenario, path=checkpoint)
        process.kill()
    assert journals() == [".journal"]


def test_a_journal_that_cannot_be_written_is_told_and_keeps_the_window_open(
    drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        journals_folder().touch()
        run.session.set_run_config_value("name", "x")
        notice = await run.notice()
        assert notice.severity == "warning"
        assert notice.text.startswith("Unsaved edits can't be written to their journal: ")
        run.window.close()
        await keep(run)
        notice = await run.notice()
        assert notice.text == "The edits can't be kept for next time: their journal can't be written."
        assert not run.ended.done()
        journals_folder().unlink()
        run.window.close()
        await keep(run)
        await run.ended

    drive(scenario, path=checkpoint)
    assert journals() == [".journal"]


def test_a_journal_that_was_deleted_is_written_anew(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "x")
        await written(run)
        shutil.rmtree(journals_folder())
        run.session.set_bundle_value("target_depth_D", 9)
        await run.until(lambda: journals() == [".journal"])
        await edit_and_keep(run)

    drive(scenario, path=checkpoint)

    async def next_scenario(run: Run) -> None:
        assert (await offered(run)).endswith(": 1 field of the bundle and 1 field of the run config.")

    drive(next_scenario, path=checkpoint)


def test_the_event_loop_never_waits_for_the_disk(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync, threads = os.fsync, set[str]()

    def watched(descriptor: int) -> None:
        threads.add(threading.current_thread().name)
        fsync(descriptor)

    async def scenario(run: Run) -> None:
        monkeypatch.setattr(os, "fsync", watched)
        run.session.set_run_config_value("name", "x")
        await written(run)
        run.session.set_run_config_value("name", "y")
        await written(run)
        monkeypatch.undo()

    drive(scenario, path=checkpoint)
    assert threads == {"edit-journal"}


def test_a_picture_of_the_window_takes_and_offers_no_edits(
    drive: Driver, checkpoint: Path, tmp_path: Path
) -> None:
    drive(edit_and_keep, path=checkpoint)
    sizes = []

    async def scenario(run: Run) -> None:
        assert await run.ended == 0
        sizes.append(len(run.window.notice_bar.notices()))

    picture = tmp_path / "window.png"
    drive(scenario, options=Options(path=checkpoint, screenshot=picture))
    assert sizes == [0]
    assert journals() == [".journal"]


def test_edits_that_mend_a_checkpoint_are_restored_for_mending(drive: Driver, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes().replace(b'"depth": 1', b'"depth": 4', 1))

    async def scenario(run: Run) -> None:
        run.window.notice_bar.clear()
        run.session.start_mending()
        await edit_and_keep(run)

    drive(scenario, path=checkpoint)

    async def next_scenario(run: Run) -> None:
        await offered(run)
        assert run.session.run_config_refusal
        press(run, "Restore")
        await run.until(lambda: run.session.run_config.name == "kept")
        assert run.session.is_mending
        await run.idle()
        run.window.notice_bar.clear()

    drive(next_scenario, path=checkpoint)


def test_closing_the_window_ends_the_thread(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "x")
        await written(run)
        assert any(thread.name == "edit-journal" for thread in threading.enumerate())

    drive(scenario, path=checkpoint)
    for thread in threading.enumerate():
        if thread.name == "edit-journal":
            thread.join(60)
            assert not thread.is_alive()
