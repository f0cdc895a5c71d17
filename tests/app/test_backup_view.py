"""A backup in the window: read-only, with ways back to the checkpoint and into its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.saving import save_edits

if TYPE_CHECKING:
    from pathlib import Path

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


def bar_text(run: Run) -> str:
    bar = run.program.comparisons.backup_view.bar
    return bar.accessibleName() if bar.isVisible() else ""


def press_in_bar(run: Run, name: str) -> None:
    button = run.window.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def view_first(run: Run) -> None:
    """Open the newest backup from the list, by keyboard."""
    run.trigger("actionBackups")
    await run.idle()
    dialog = run.program.comparisons.backups.dialog
    (button,) = [button for button in dialog.findChildren(QPushButton) if button.text() == "Open read-only"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    await run.until(lambda: not run.program.tasks.is_running("open") or bool(dialogs(run)))


def dialogs(run: Run) -> list[QMessageBox]:
    return [box for box in run.window.findChildren(QMessageBox, "unsavedEditsDialog") if box.isVisible()]


@pytest.fixture
def root(checkpoint: Path) -> Path:
    """A checkpoint with one backup, which has the sample's name; what is on disk is named "later"."""
    save_name(checkpoint, "later")
    return checkpoint


def test_a_backup_is_shown_read_only_and_left_again(drive: Driver, root: Path) -> None:
    async def scenario(run: Run) -> None:
        await view_first(run)
        session = run.session
        assert session.run_config.name == SAMPLE_NAME
        assert bar_text(run).startswith("Backup of today, ")
        assert bar_text(run).endswith(" — read-only.")
        assert run.window.windowTitle() == f"{SAMPLE_NAME} (backup, read-only) — OpenSimula"
        assert not run.program.comparisons.backups.dialog.isVisible()
        for refusal in (session.bundle_refusal, session.run_config_refusal, session.strategies_refusal):
            assert refusal.startswith("This is a backup, so it is read-only.")
        with pytest.raises(ReadOnlyError, match="This is a backup"):
            session.set_run_config_value("name", "no")
        session.start_mending()
        with pytest.raises(ReadOnlyError, match="This is a backup"):
            session.set_node_label(3, "no")
        off = ("Save", "Revert", "Reload", "Verify", "Rehash", "Push", "Mend", "Fix")
        assert not any(run.is_on(f"action{name}") for name in off)
        assert run.is_on("actionSaveAs")
        press_in_bar(run, "backupBack")
        await run.idle()
        assert run.session.run_config.name == "later"
        assert run.session.inspection.root == root
        assert bar_text(run) == ""
        assert run.is_on("actionReload")
        assert run.is_on("actionPush")
        assert run.window.notice_bar.notices() == []

    drive(scenario, path=root)


def test_what_is_recent_is_the_checkpoint(drive: Driver, root: Path) -> None:
    async def scenario(run: Run) -> None:
        await view_first(run)
        assert [entry.path for entry in run.settings.recent] == [str(root)]

    drive(scenario, path=root)


def test_unsaved_edits_are_asked_about_and_never_lost(drive: Driver, root: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "edited")
        edited = run.session
        await view_first(run)
        await run.answer(QMessageBox.StandardButton.Cancel)
        await run.idle()
        assert run.session is edited
        assert edited.run_config.name == "edited"
        assert bar_text(run) == ""
        await view_first(run)
        await run.answer(QMessageBox.StandardButton.Save)
        await run.idle()
        run.window.notice_bar.clear()
        assert bar_text(run)
        press_in_bar(run, "backupBack")
        await run.idle()
        assert run.session.run_config.name == "edited"

    drive(scenario, path=root)
    assert name_on_disk(root) == "edited"


def test_the_state_that_is_shown_is_restored(drive: Driver, root: Path) -> None:
    async def scenario(run: Run) -> None:
        await view_first(run)
        press_in_bar(run, "backupRestore")
        notice = await run.notice()
        assert notice.text.startswith("Restored the state that was replaced today, ")
        assert run.session.inspection.root == root
        assert run.session.run_config.name == SAMPLE_NAME
        assert bar_text(run) == ""
        run.session.set_run_config_value("name", "edited again")

    drive(scenario, path=root)
    assert name_on_disk(root) == SAMPLE_NAME
    assert len(list_backups(root)) == 2


def test_the_list_is_that_of_the_checkpoint_while_a_backup_is_shown(drive: Driver, root: Path) -> None:
    save_name(root, "newest")

    async def scenario(run: Run) -> None:
        await view_first(run)
        run.trigger("actionBackups")
        await run.idle()
        model = run.program.comparisons.backups.dialog.model
        assert [model.index(row, 1).data() for row in range(model.rowCount())] == [
            "Run config: 1 changed"
        ] * 2

    drive(scenario, path=root)


def test_a_backup_is_saved_elsewhere_as_a_copy(drive: Driver, root: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    target.mkdir()

    async def scenario(run: Run) -> None:
        await view_first(run)
        run.trigger("actionSaveAs")
        chooser = await run.dialog("saveAsDialog")
        assert isinstance(chooser, QFileDialog)
        chooser.selectFile(str(target))
        chooser.accept()
        assert (await run.notice()).text.startswith("Saved. ")
        assert run.session.inspection.root == target
        assert bar_text(run) == ""
        run.session.set_run_config_value("name", "of the copy")
        await run.save()
        run.take_notice()

    drive(scenario, path=root)
    assert name_on_disk(target) == "of the copy"
    assert name_on_disk(root) == "later"
    assert name_on_disk(list_backups(target)[0].parent.parent) == "of the copy"


def test_a_backup_that_can_not_be_opened_leaves_the_checkpoint_shown(drive: Driver, root: Path) -> None:
    (list_backups(root)[0] / "manifest.json").write_bytes(b"{")

    async def scenario(run: Run) -> None:
        shown = run.session
        await view_first(run)
        notice = await run.notice()
        assert notice.severity == "error"
        assert notice.text.startswith("The backup in ")
        assert run.session is shown
        assert bar_text(run) == ""

    drive(scenario, path=root)


def test_a_backup_is_compared_with_what_is_on_disk(drive: Driver, root: Path) -> None:
    async def scenario(run: Run) -> None:
        await view_first(run)
        run.program.comparisons.compare_with_disk()
        await run.idle()
        dialog = run.program.comparisons.dialog
        assert dialog.summary.text() == "1 difference: 1 changed"
        assert dialog._with.menu().actions()[0].isVisible()
        assert not dialog.takeover.action.isEnabled()

    drive(scenario, path=root)


def test_a_backup_with_errors_is_not_offered_for_mending(drive: Driver, root: Path) -> None:
    bundle = list_backups(root)[0] / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes() + b"\n")

    async def scenario(run: Run) -> None:
        await view_first(run)
        await run.idle()
        assert run.session.inspection.problem_count
        assert bar_text(run)
        assert not run.is_on("actionMend")
        assert run.window.notice_bar.notices() == []

    drive(scenario, path=root)
