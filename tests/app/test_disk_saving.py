"""Saves of our own are no foreign change, and none of them goes over one unasked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QMessageBox

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.save_lock import save_lock
from opensimula_gui.services.after_save import inspection_after_save
from tests.app.disk_desk import (
    BUNDLE,
    CHANGED,
    SlowDisk,
    all_looks,
    append_blank,
    at_rest,
    edit_name,
    found_after,
    notices,
    press,
    short_quiet,  # noqa: F401 - pytest finds it here
)

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.widgets.notice_bar import Notice
    from tests.app.conftest import Driver, Run

Button = QMessageBox.StandardButton


class _HeldSave:
    """A save whose files are in place, and which goes on when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_written = threading.Event()
        self.may_go_on = threading.Event()
        monkeypatch.setattr("opensimula_gui.services.documents.inspection_after_save", self)

    def __call__(self, *arguments: Any) -> Any:
        self.is_written.set()
        self.may_go_on.wait()
        return inspection_after_save(*arguments)

    async def hold(self, run: Run) -> None:
        """Wait until the window would have looked at the disk by now."""
        disk = run.program.disk
        await run.until(lambda: self.is_written.is_set() and disk._is_due and not disk._quiet.isActive())
        assert not run.program.tasks.is_running("look-at-disk")


@pytest.mark.parametrize("way", ["actionSave", "actionReload", "actionCloseCheckpoint"])
def test_a_save_of_our_own_is_no_foreign_change(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    save = _HeldSave(monkeypatch)

    async def scenario(run: Run) -> None:
        await at_rest(run)
        states = all_looks(run)
        edit_name(run, "mine")
        run.trigger(way)
        if way != "actionSave":
            await run.answer(Button.Save)
        await save.hold(run)
        assert states == []
        save.may_go_on.set()
        await run.idle()
        if way == "actionCloseCheckpoint":
            assert run.program.documents.session is None
        else:
            assert (await at_rest(run)).changed == ()
        assert not any(state.changed for state in states)
        assert notices(run) == []

    drive(scenario, path=checkpoint)
    config = load_checkpoint(checkpoint).run_config
    assert config is not None
    assert config.name == "mine"


def test_after_a_save_of_our_own_others_are_noticed(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        edit_name(run, "mine")
        await run.save()
        await at_rest(run)
        assert notices(run) == []
        await found_after(run, lambda: append_blank(checkpoint / "opensimula" / BUNDLE))
        assert notices(run)[0].text == f"{CHANGED}{BUNDLE}."

    drive(scenario, path=checkpoint)


async def refused_save(run: Run) -> Notice:
    """Save over a foreign change and return the notice that refuses it, the only one that is shown."""
    edit_name(run, "mine")
    run.trigger("actionSave")
    await run.until(lambda: any(notice.severity == "error" for notice in run.window.notice_bar.notices()))
    await at_rest(run)
    (refusal,) = run.window.notice_bar.notices()
    assert refusal.severity == "error"
    return refusal


@pytest.mark.parametrize("is_told_before", [True, False])
def test_saving_over_a_foreign_change_needs_a_decision_and_loses_nothing(
    drive: Driver, checkpoint: Path, *, is_told_before: bool
) -> None:
    bundle = checkpoint / "opensimula" / BUNDLE
    mine = bundle.read_bytes()

    async def scenario(run: Run) -> None:
        await at_rest(run)
        looked = run.emitted(run.program.disk.looked)
        told: list[bool] = []
        run.program.disk.looked.connect(lambda _state: told.append(bool(notices(run))))
        append_blank(bundle)
        if is_told_before:
            await looked
        refusal = await refused_save(run)
        await looked
        assert told[0] is is_told_before
        assert not any(told[1:])
        assert [action.text for action in refusal.actions] == ["Reload", "Save as…", "Save over it"]
        assert bundle.read_bytes() != mine
        press(run, "Save over it")
        await run.until(lambda: not run.session.is_edited)
        assert (await at_rest(run)).changed == ()
        (notice,) = run.window.notice_bar.notices()
        assert (notice.severity, notice.text) == ("fine", "Saved. 2 files written, digests renewed.")

    drive(scenario, path=checkpoint)
    assert bundle.read_bytes() == mine
    config = load_checkpoint(checkpoint).run_config
    assert config is not None
    assert config.name == "mine"
    theirs, opened = list_backups(checkpoint)
    assert (theirs / BUNDLE).read_bytes() == mine + b" "
    assert (opened / BUNDLE).read_bytes() == mine


@pytest.mark.parametrize("is_told_before", [True, False])
def test_what_verify_has_found_is_not_told_twice(
    drive: Driver, checkpoint: Path, *, is_told_before: bool
) -> None:
    bundle = checkpoint / "opensimula" / BUNDLE

    async def scenario(run: Run) -> None:
        await at_rest(run)
        looked = run.emitted(run.program.disk.looked)
        append_blank(bundle)
        if is_told_before:
            await looked
        run.trigger("actionVerify")
        await run.until(lambda: not run.program.tasks.is_running("verify"))
        await looked
        await at_rest(run)
        (notice,) = run.window.notice_bar.notices()
        assert notice.text == f"Changed on disk since it was opened: {BUNDLE}."
        # What comes on top of it is news.
        await found_after(run, lambda: append_blank(checkpoint / "opensimula" / "manifest.json"))
        (notice,) = run.window.notice_bar.notices()
        assert notice.text == f"{CHANGED}manifest.json, {BUNDLE}."

    drive(scenario, path=checkpoint)


def test_the_refusal_of_a_save_goes_with_its_reason(drive: Driver, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / BUNDLE
    mine = bundle.read_bytes()

    async def scenario(run: Run) -> None:
        await found_after(run, lambda: append_blank(bundle))
        await refused_save(run)
        await found_after(run, lambda: bundle.write_bytes(mine))
        assert run.window.notice_bar.notices() == []
        await run.save()

    drive(scenario, path=checkpoint)


def test_nothing_is_saved_over_another_program_that_saves(drive: Driver, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / BUNDLE

    async def scenario(run: Run) -> None:
        await found_after(run, lambda: append_blank(bundle))
        theirs = bundle.read_bytes()
        await refused_save(run)
        with save_lock(checkpoint):
            press(run, "Save over it")
            await run.idle()
        assert "is being saved by another program" in run.take_notice().text
        assert run.session.is_edited
        assert bundle.read_bytes() == theirs

    drive(scenario, path=checkpoint)


def test_a_look_that_a_save_of_our_own_overtakes_counts_for_nothing(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(monkeypatch, checkpoint)

    async def scenario(run: Run) -> None:
        states = all_looks(run)
        await run.until(disk.is_asked.is_set)
        edit_name(run, "mine")
        clean = run.emitted(run.session.edited_changed)
        run.trigger("actionSave")
        await clean
        disk.may_answer.set()
        assert (await at_rest(run)).changed == ()
        assert states
        assert not any(state.changed for state in states)
        assert notices(run) == []

    drive(scenario, path=checkpoint)
