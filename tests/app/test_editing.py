"""Editing, saving and leaving a checkpoint, from the field to the bytes on disk."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.saving import save_edits

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run

Button = QMessageBox.StandardButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def type_name(run: Run, text: str, *, commit: bool = True) -> None:
    """Type another name into its field, as a user does."""
    run.program.workspace.document.show_page("run-config")
    editor = run.window.findChild(QLineEdit, "runConfig_name")
    assert editor is not None
    editor.setFocus()
    editor.selectAll()
    for character in text:
        # QTest.keyClicks knows ASCII alone.
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, character))
    if commit:
        QTest.keyClick(editor, Qt.Key.Key_Return)


def on_disk(checkpoint: Path) -> dict[str, Any]:
    config: dict[str, Any] = json.loads((checkpoint / "opensimula" / "run_config.json").read_bytes())
    return config


def bytes_of(checkpoint: Path, name: str) -> bytes:
    return (checkpoint / "opensimula" / name).read_bytes()


def is_edited(run: Run) -> bool:
    """Tell whether the window says that something is edited, in all the places that say so."""
    states = {run.window.isWindowModified(), run.is_on("actionSave"), run.is_on("actionRevert")}
    assert len(states) == 1
    return states.pop()


def edit_count(run: Run) -> str:
    return run.window.status._edits.text()


def change_by_hand(checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes().replace(b"Attack vector", b"Way of attack"))


def test_an_edit_shows_and_a_save_writes_it(drive: Driver, checkpoint: Path) -> None:
    bundle, manifest = bytes_of(checkpoint, "taxonomy_bundle.json"), bytes_of(checkpoint, "manifest.json")

    async def scenario(run: Run) -> None:
        assert not is_edited(run)
        type_name(run, "second – try ☂")
        assert is_edited(run)
        assert edit_count(run) == "1 edit"
        assert run.window.windowTitle() == "second – try ☂[*] — OpenSimula"
        assert on_disk(checkpoint)["name"] == "hospital-security-awareness"
        await run.save()
        assert run.take_notice().text == "Saved. 2 files written, digests renewed."
        assert not is_edited(run)
        assert edit_count(run) == ""

    drive(scenario, path=checkpoint)
    assert on_disk(checkpoint)["name"] == "second – try ☂"
    assert bytes_of(checkpoint, "taxonomy_bundle.json") == bundle
    assert bytes_of(checkpoint, "manifest.json") != manifest
    (backup,) = list_backups(checkpoint)
    assert next(backup.rglob("manifest.json")).read_bytes() == manifest
    loaded = load_checkpoint(checkpoint)
    assert loaded.run_config is not None
    assert loaded.run_config.name == "second – try ☂"


def test_what_is_typed_but_not_committed_is_saved_too(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        type_name(run, "typed", commit=False)
        assert is_edited(run)
        run.trigger("actionSave")
        await run.notice()
        assert not is_edited(run)

    drive(scenario, path=checkpoint)
    assert on_disk(checkpoint)["name"] == "typed"


def test_undo_past_a_save_is_an_edit_again(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        type_name(run, "second")
        await run.save()
        run.take_notice()
        run.trigger("actionUndo")
        assert is_edited(run)
        assert run.session.run_config.name == "hospital-security-awareness"
        run.trigger("actionRedo")
        assert not is_edited(run)
        run.trigger("actionUndo")
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    assert on_disk(checkpoint)["name"] == "hospital-security-awareness"


def test_revert_takes_all_edits_back_by_one_undoable_step(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        type_name(run, "second")
        run.session.set_run_config_value("temperature", 1.0)
        assert edit_count(run) == "2 edits"
        run.trigger("actionRevert")
        assert not is_edited(run)
        run.trigger("actionUndo")
        assert is_edited(run)
        assert edit_count(run) == "2 edits"

    drive(scenario, path=checkpoint)


def test_undo_says_what_it_undoes_with_an_ampersand_as_it_is(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        undo = run.window.actions_by_id["actionUndo"]
        redo = run.window.actions_by_id["actionRedo"]
        assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("&Undo", False, False)
        type_name(run, "R&D")
        text = run.session.undo_stack.undoText()
        assert undo.text() == "&Undo " + (text[0].lower() + text[1:]).replace("&", "&&")
        run.trigger("actionUndo")
        assert redo.text().startswith("&Redo ")
        assert undo.text() == "&Undo"

    drive(scenario, path=checkpoint)


def test_save_as_writes_a_whole_copy_and_goes_on_with_it(
    drive: Driver, checkpoint: Path, tmp_path: Path
) -> None:
    target = tmp_path / "copy"
    target.mkdir()

    async def scenario(run: Run) -> None:
        type_name(run, "a copy")
        run.trigger("actionSaveAs")
        dialog = await run.dialog("saveAsDialog")
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(target))
        dialog.accept()
        assert (await run.notice()).severity == "fine"
        assert run.session.inspection.root == target
        assert not is_edited(run)

    drive(scenario, path=checkpoint)
    assert on_disk(target)["name"] == "a copy"
    assert on_disk(checkpoint)["name"] == "hospital-security-awareness"
    assert load_checkpoint(target).bundle == load_checkpoint(checkpoint).bundle


@pytest.mark.parametrize(
    ("button", "closes", "name"),
    [
        (Button.Save, True, "second"),
        (Button.Discard, True, "hospital-security-awareness"),
        (Button.Cancel, False, "hospital-security-awareness"),
    ],
)
def test_closing_with_edits_asks_once(
    drive: Driver, checkpoint: Path, *, button: QMessageBox.StandardButton, closes: bool, name: str
) -> None:
    async def scenario(run: Run) -> None:
        type_name(run, "second")
        run.window.close()
        run.window.close()
        await run.answer(button)
        if closes:
            assert await run.ended == 0
            assert not run.window.isVisible()
        else:
            await run.idle()
            assert run.window.isVisible()
            assert is_edited(run)
        assert run.shown_dialog("unsavedEditsDialog") is None
        assert on_disk(checkpoint)["name"] == name

    drive(scenario, path=checkpoint)


def test_closing_without_edits_does_not_ask(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionQuit")
        assert await run.ended == 0

    assert drive(scenario, path=checkpoint) == 0


@pytest.mark.parametrize(
    "action", ["actionReload", "actionCloseCheckpoint", "actionOpenSample", "actionRehash"]
)
def test_whatever_leaves_the_edits_behind_asks_first(drive: Driver, checkpoint: Path, action: str) -> None:
    async def scenario(run: Run) -> None:
        type_name(run, "second")
        session = run.session
        run.trigger(action)
        await run.answer(Button.Cancel)
        await run.idle()
        assert run.session is session
        assert is_edited(run)

    drive(scenario, path=checkpoint)


def test_a_folder_that_somebody_changed_is_not_overwritten(
    drive: Driver, checkpoint: Path, tmp_path: Path
) -> None:
    async def scenario(run: Run) -> None:
        type_name(run, "second")
        change_by_hand(checkpoint)
        run.trigger("actionSave")
        notice = await run.notice()
        assert notice.severity == "error"
        assert [action.text for action in notice.actions] == ["Reload", "Save as…", "Save over it"]
        assert is_edited(run)
        notice.actions[1].trigger()
        (await run.dialog("saveAsDialog")).reject()
        await run.idle()
        notice.actions[0].trigger()
        ended = run.emitted(run.program.documents.opening_ended)
        await run.answer(Button.Discard)
        await ended
        assert run.session.index is not None
        assert run.session.index.label(run.session.index.top_rows[0]) == "Way of attack"

    drive(scenario, path=checkpoint)
    assert on_disk(checkpoint)["name"] == "hospital-security-awareness"


def test_a_text_that_fits_no_field_keeps_the_save_back(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.program.workspace.document.show_page("run-config")
        editor = run.window.findChild(QLineEdit, "runConfig_seed")
        assert editor is not None
        editor.setFocus()
        QTest.keyClicks(editor, "x")
        run.trigger("actionSave")
        assert "Not saved" in (await run.notice()).text
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        assert not is_edited(run)

    drive(scenario, path=checkpoint)


def test_verify_says_that_all_is_fine(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionVerify")
        notice = await run.notice()
        assert notice.severity == "fine"
        assert notice.text == "Verified: 4 files read, digests and structure are sound."
        assert run.window.status._progress.isHidden()

    drive(scenario, path=checkpoint)


def test_verify_says_what_has_changed_on_disk(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        change_by_hand(checkpoint)
        run.trigger("actionVerify")
        notice = await run.notice()
        assert (notice.severity, notice.text) == (
            "warning",
            "Changed on disk since it was opened: taxonomy_bundle.json.",
        )
        assert [action.text for action in notice.actions] == ["Reload"]
        assert run.program.workspace.problems.model.problems[0].code == "digest-mismatch"

    drive(scenario, path=checkpoint)


def test_verify_counts_problems(drive: Driver, checkpoint: Path) -> None:
    change_by_hand(checkpoint)

    async def scenario(run: Run) -> None:
        run.trigger("actionVerify")
        notice = await run.notice()
        assert (notice.severity, notice.text) == ("warning", "Verified: 1 problem, listed below.")

    drive(scenario, path=checkpoint)


def test_rehash_after_a_hand_edit_makes_the_digests_match(drive: Driver, checkpoint: Path) -> None:
    change_by_hand(checkpoint)

    async def scenario(run: Run) -> None:
        assert run.session.inspection.problem_count == 1
        run.trigger("actionRehash")
        notice = await run.notice()
        assert (notice.severity, notice.text) == ("fine", "Saved. 1 file written, digests renewed.")
        assert run.session.inspection.problem_count == 0
        assert not is_edited(run)

    drive(scenario, path=checkpoint)
    load_checkpoint(checkpoint)


def test_rehash_refuses_what_could_not_be_loaded(drive: Driver, checkpoint: Path) -> None:
    strategy = checkpoint / "opensimula" / "sampling_strategy.json"
    strategy.write_bytes(strategy.read_bytes()[:50])

    async def scenario(run: Run) -> None:
        run.trigger("actionRehash")
        assert (await run.notice()).severity == "error"

    drive(scenario, path=checkpoint)


class _SlowSave:
    """A save that has begun and goes on when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may_go_on = threading.Event()
        self.calls = 0
        monkeypatch.setattr("opensimula_gui.services.documents.save_edits", self)

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.calls += 1
        self.may_go_on.wait()
        return save_edits(*arguments, **options)


def test_quitting_while_a_save_runs_finishes_the_save_and_asks_nothing(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _SlowSave(monkeypatch)

    async def scenario(run: Run) -> None:
        type_name(run, "second")
        run.trigger("actionSave")
        await run.until(lambda: slow.calls == 1)
        run.trigger("actionQuit")
        await run.until(lambda: run.program.tasks.is_running("quit"))
        slow.may_go_on.set()
        assert await run.ended == 0

    drive(scenario, path=checkpoint)
    assert slow.calls == 1
    assert on_disk(checkpoint)["name"] == "second"


def test_what_is_typed_while_a_save_runs_is_an_edit_after_it(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _SlowSave(monkeypatch)

    async def scenario(run: Run) -> None:
        type_name(run, "second")
        run.trigger("actionSave")
        await run.until(lambda: slow.calls == 1)
        type_name(run, "third")
        slow.may_go_on.set()
        await run.notice()
        assert is_edited(run)
        assert run.session.run_config.name == "third"

    drive(scenario, path=checkpoint)
    assert on_disk(checkpoint)["name"] == "second"


def test_a_second_save_while_one_runs_is_refused(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _SlowSave(monkeypatch)

    async def scenario(run: Run) -> None:
        type_name(run, "second")
        run.trigger("actionSave")
        await run.until(lambda: slow.calls == 1)
        run.trigger("actionSave")
        slow.may_go_on.set()
        await run.notice()
        assert slow.calls == 1

    drive(scenario, path=checkpoint)
