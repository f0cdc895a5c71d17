"""The list of backups in the running program: what changed, comparing, copying, restoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from opensimula_gui.app import backups_controller
from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.layout import BACKUPS_SUBDIR
from opensimula_gui.checkpoint.save_lock import save_lock
from opensimula_gui.checkpoint.saving import save_edits

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from opensimula_gui.views.backups_dialog import BackupsDialog
    from tests.app.conftest import Driver, Run

SAMPLE_NAME = "hospital-security-awareness"


def save_name(root: Path, name: str) -> None:
    opened = inspect_checkpoint(root)
    assert opened.run_config is not None
    save_edits(opened, run_config=opened.run_config.model_copy(update={"name": name}))


def name_on_disk(root: Path) -> str | None:
    config = load_checkpoint(root).run_config
    assert config is not None
    return config.name


async def listed(run: Run) -> BackupsDialog:
    run.trigger("actionBackups")
    await run.idle()
    dialog = run.program.comparisons.backups.dialog
    assert dialog.isVisible()
    return dialog


def changes(dialog: BackupsDialog) -> list[str]:
    return [dialog.model.index(row, 1).data() for row in range(dialog.model.rowCount())]


def press(dialog: BackupsDialog, text: str) -> None:
    (button,) = [button for button in dialog.findChildren(QPushButton) if button.text() == text]
    assert button.isEnabled()
    assert button.isVisible()
    button.click()


def test_without_backups_it_says_how_they_come(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        assert dialog._empty.isVisible()
        assert dialog._empty.accessibleDescription() == "Each save keeps the state before it."
        assert dialog._restore.isHidden()

    drive(scenario, path=checkpoint)


def test_each_state_tells_what_changed_when_it_was_replaced(drive: Driver, checkpoint: Path) -> None:
    for name in ("one", "two"):
        save_name(checkpoint, name)
    (list_backups(checkpoint)[0] / "run_config.json").unlink()

    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        assert changes(dialog) == ["Run config: 1 changed", "Run config: 1 added"]
        # A save while the list is shown adds to it.
        run.session.set_run_config_value("name", "three")
        run.trigger("actionSave")
        await run.until(lambda: dialog.model.rowCount() == 3)
        await run.idle()
        run.take_notice()
        assert changes(dialog)[0] == "Run config: 1 changed"
        run.trigger("actionCloseCheckpoint")
        await run.until(lambda: not dialog.isVisible())

    drive(scenario, path=checkpoint)


def test_of_large_states_only_the_selected_one_is_compared(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        save_name(checkpoint, name)
    (list_backups(checkpoint)[0] / "manifest.json").write_bytes(b"{")
    monkeypatch.setattr(backups_controller, "_QUICK_BYTES", 0)

    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        assert changes(dialog) == ["Run config: 1 changed", "…"]
        dialog.table.setCurrentIndex(dialog.model.index(1, 0))
        await run.idle()
        assert changes(dialog)[1] == "Not known: it can't be opened"

    drive(scenario, path=checkpoint)


def test_what_can_not_be_listed_is_said_in_the_dialog(drive: Driver, checkpoint: Path) -> None:
    (checkpoint / BACKUPS_SUBDIR).mkdir()
    (checkpoint / BACKUPS_SUBDIR / "20250101T000000Z-0000").touch()

    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        assert "can't be listed" in dialog._empty.accessibleName()
        run.program.comparisons.compare_with_disk()
        await run.idle()
        assert run.window.notice_bar.notices() == []

    drive(scenario, path=checkpoint)


def test_a_state_is_compared_with_what_is_open(drive: Driver, checkpoint: Path) -> None:
    save_name(checkpoint, "later")

    async def scenario(run: Run) -> None:
        press(await listed(run), "Compare")
        await run.idle()
        dialog = run.program.comparisons.dialog
        assert dialog.isVisible()
        assert dialog.summary.text() == "1 difference: 1 changed"

    drive(scenario, path=checkpoint)


def test_restoring_asks_about_edits_and_shows_the_state_at_once(drive: Driver, checkpoint: Path) -> None:
    save_name(checkpoint, "later")

    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        run.session.set_run_config_value("name", "edited")
        press(dialog, "Restore")
        await run.answer(QMessageBox.StandardButton.Cancel)
        await run.idle()
        assert name_on_disk(checkpoint) == "later"
        press(dialog, "Restore")
        await run.answer(QMessageBox.StandardButton.Discard)
        notice = await run.notice()
        assert notice.text.startswith("Restored the state that was replaced today, ")
        assert notice.hint == "The state before is kept in the backups."
        assert not run.session.is_edited
        assert run.session.inspection.run_config is not None
        assert run.session.inspection.run_config.name == SAMPLE_NAME
        assert changes(dialog) == ["Run config: 1 changed"] * 2

    drive(scenario, path=checkpoint)
    assert name_on_disk(checkpoint) == SAMPLE_NAME
    assert len(list_backups(checkpoint)) == 2


def test_restoring_what_is_there_says_so(drive: Driver, checkpoint: Path) -> None:
    save_name(checkpoint, "later")

    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        press(dialog, "Restore")
        await run.notice()
        dialog.table.setCurrentIndex(dialog.model.index(1, 0))
        await run.idle()
        press(dialog, "Restore")
        assert (await run.notice()).text.startswith("Nothing to restore: ")

    drive(scenario, path=checkpoint)
    assert len(list_backups(checkpoint)) == 2


def test_a_restore_that_fails_is_told_and_changes_nothing(drive: Driver, checkpoint: Path) -> None:
    save_name(checkpoint, "later")

    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        with save_lock(checkpoint):
            press(dialog, "Restore")
            notice = await run.notice()
        assert notice.severity == "error"
        assert "is being saved by another program" in notice.text

    drive(scenario, path=checkpoint)
    assert name_on_disk(checkpoint) == "later"


def test_a_copy_is_opened_in_a_folder_of_its_own(drive: Driver, checkpoint: Path, tmp_path: Path) -> None:
    save_name(checkpoint, "later")
    target = tmp_path / "copy"
    target.mkdir()

    async def scenario(run: Run) -> None:
        dialog = await listed(run)
        press(dialog, "Open a copy…")
        (await run.dialog("backupCopyDialog")).reject()
        await run.idle()
        assert run.session.inspection.root == checkpoint
        press(dialog, "Open a copy…")
        chooser = await run.dialog("backupCopyDialog")
        assert isinstance(chooser, QFileDialog)
        chooser.selectFile(str(target))
        chooser.accept()
        assert (await run.notice()).text.startswith("The backup of today, ")
        assert run.session.inspection.root == target
        # The copy has no backups of its own yet.
        await run.until(lambda: dialog.model.rowCount() == 0)

    drive(scenario, path=checkpoint)
    assert name_on_disk(target) == SAMPLE_NAME
    assert name_on_disk(checkpoint) == "later"
