"""Pulling to a place where something is already: nothing is lost unless the user says so."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.app.pull_desk import *  # noqa: F403 - fixtures
from tests.app.pull_desk import PullDesk, documents, downloads, remote_documents
from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.seed import SAMPLE_REPO, seed_sample

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only")

NEW_NAME = "by the user"
Button = QMessageBox.StandardButton


@pytest.fixture(autouse=True)
def _seeded(hub: LoopbackHub) -> None:
    seed_sample(hub)


@pytest.fixture
def older(home: Path, checkpoint: Path) -> Path:
    """Return the root of a checkpoint that differs from the one on the Hub, with a file of its own."""
    root = home / "runs" / "secqa"
    root.parent.mkdir()
    shutil.copytree(checkpoint, root)
    config = root / "opensimula" / "run_config.json"
    config.write_bytes(config.read_bytes().replace(b'"temperature": 0.4', b'"temperature": 0.9'))
    (root / "opensimula" / "notes.txt").write_bytes(b"kept")
    (root / "opensimula" / "taxonomy_bundle.json.incomplete").write_bytes(b"half")
    return root


def backups(root: Path) -> list[bytes]:
    folder = root / ".opensimula-backups"
    return [path.read_bytes() for path in sorted(folder.rglob("run_config.json"))]


def test_a_new_folder_is_proposed_beside_what_is_open_and_taken_unless_told_otherwise(
    hub: LoopbackHub, drive: Driver, older: Path
) -> None:
    before = documents(older)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        assert desk.find(QLineEdit, "pullDestination").text() == "~/runs/secqa-2"
        desk.find(QLineEdit, "pullDestination").setText("~/runs/secqa/opensimula")
        await run.idle()
        assert "there is a checkpoint already" in desk.words("pullDestinationNote")
        await desk.preview()
        assert "“secqa” holds a different checkpoint." in desk.words("pullDestinationChoice")
        assert desk.find(QRadioButton, "pullIntoNewFolder").isChecked()
        assert desk.find(QLineEdit, "pullNewFolder").text() == "~/runs/secqa-2"
        assert set(desk.files().values()) == {"New"}
        desk.button("pullCompare").click()
        comparison = await run.dialog("comparisonDialog")
        await run.idle()
        summary = comparison.findChild(QLabel, "comparisonSummary")
        assert isinstance(summary, QLabel)
        assert "1 changed" in summary.text()
        comparison.reject()
        await desk.pull()
        assert run.session.inspection.root == older.parent / "secqa-2"

    drive(scenario, path=older)
    assert documents(older) == before
    assert documents(older.parent / "secqa-2") == remote_documents(hub)
    assert downloads() == []


def test_what_is_there_is_replaced_if_the_user_wants_that_and_kept_as_a_backup(
    hub: LoopbackHub, drive: Driver, older: Path
) -> None:
    before = documents(older)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO, older)
        await desk.preview()
        desk.find(QRadioButton, "pullReplace").setChecked(True)
        assert desk.files()["run_config.json"] == "Changed"
        assert desk.files()["manifest.json"] == "Unchanged"
        effect = desk.words("pullEffect")
        assert "1 changed, 3 unchanged; the state before would be kept as a backup." in effect
        assert "taxonomy_bundle.json.incomplete" in effect
        await desk.pull()
        notice = run.take_notice()
        assert "1 file written to “~/runs/secqa”." in notice.text
        assert "The state before is kept in ~/runs/secqa/.opensimula-backups" in notice.hint

    drive(scenario)
    assert backups(older) == [before["run_config.json"]]
    after = documents(older)
    assert {name: after[name] for name in remote_documents(hub)} == remote_documents(hub)
    assert after["notes.txt"] == b"kept"


def test_what_is_the_same_is_opened_and_not_written(
    hub: LoopbackHub, drive: Driver, home: Path, checkpoint: Path
) -> None:
    before = (checkpoint / "opensimula").stat()

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO, checkpoint)
        await desk.preview()
        assert desk.words("pullEffect") == "Everything is there already: nothing would be written."
        assert desk.button("pullButton").text() == "Open"
        assert not desk.find(QWidget, "pullDestinationChoice").isVisible()
        await desk.pull()
        assert "nothing was written" in run.take_notice().text

    drive(scenario)
    after = (checkpoint / "opensimula").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert downloads() == []


def test_a_folder_that_is_taken_is_never_written_into_as_a_new_one(
    hub: LoopbackHub, drive: Driver, older: Path, checkpoint: Path
) -> None:
    before = documents(checkpoint)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO, older)
        await desk.preview()
        desk.find(QLineEdit, "pullNewFolder").setText("")
        assert not desk.button("pullButton").isEnabled()
        desk.find(QLineEdit, "pullNewFolder").setText(str(checkpoint))
        desk.button("pullButton").click()
        await run.idle()
        assert "There is a checkpoint in" in desk.failure()
        assert not desk.find(QWidget, "pullStale").isVisible()
        # The preview still holds: another folder will do.
        desk.find(QLineEdit, "pullNewFolder").setText(str(checkpoint.parent / "third"))
        await desk.pull()

    drive(scenario)
    assert documents(checkpoint) == before
    assert downloads() == []


def test_unsaved_edits_of_what_is_replaced_are_asked_about_and_saved_ones_become_the_backup(
    hub: LoopbackHub, drive: Driver, older: Path
) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", NEW_NAME)
        desk = await PullDesk.open(run, SAMPLE_REPO, older)
        await desk.preview()
        choice = desk.words("pullDestinationChoice")
        assert "“secqa” is open here, with edits that are not saved." in choice
        assert "The unsaved edits in this window would be lost" in choice
        desk.find(QRadioButton, "pullReplace").setChecked(True)
        desk.button("pullButton").click()
        await run.answer(Button.Cancel)
        await run.idle()
        assert run.session.is_edited
        desk.button("pullButton").click()
        await run.answer(Button.Save)
        await run.idle()
        # What would be replaced is another one by now, so it is shown before anything is done.
        assert "“secqa” holds a different checkpoint." in desk.words("pullDestinationChoice")
        assert NEW_NAME.encode() in documents(older)["run_config.json"]
        desk.find(QRadioButton, "pullReplace").setChecked(True)
        await desk.pull()

    drive(scenario, path=older)
    assert any(NEW_NAME.encode() in data for data in backups(older))
    assert documents(older)["run_config.json"] == remote_documents(hub)["run_config.json"]


def test_unsaved_edits_are_given_up_only_after_the_question(
    hub: LoopbackHub, drive: Driver, older: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO, older)
        await desk.preview()
        run.session.set_run_config_value("name", NEW_NAME)
        assert "not saved" in desk.words("pullDestinationChoice")
        desk.find(QRadioButton, "pullReplace").setChecked(True)
        shown = run.emitted(run.program.documents.opening_ended)
        desk.button("pullButton").click()
        await run.answer(Button.Discard)
        assert await shown == (True,)
        await run.idle()
        assert not run.session.is_edited

    drive(scenario, path=older)
    assert documents(older)["run_config.json"] == remote_documents(hub)["run_config.json"]


def test_edits_elsewhere_are_asked_about_and_what_was_pulled_can_be_opened_later(
    hub: LoopbackHub, drive: Driver, older: Path
) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", NEW_NAME)
        desk = await PullDesk.open(run, SAMPLE_REPO, older.parent / "third")
        await desk.preview()
        desk.button("pullButton").click()
        await run.answer(Button.Cancel)
        await run.idle()
        assert run.session.inspection.root == older
        assert run.session.is_edited
        notice = run.take_notice()
        assert [action.text for action in notice.actions] == ["Open"]
        notice.actions[0].trigger()
        await run.answer(Button.Discard)
        await run.idle()
        assert run.session.inspection.root == older.parent / "third"

    drive(scenario, path=older)
    assert documents(older.parent / "third") == remote_documents(hub)


def test_a_destination_that_somebody_wrote_since_the_preview_is_looked_at_again(
    hub: LoopbackHub, drive: Driver, older: Path
) -> None:
    config = older / "opensimula" / "run_config.json"

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO, older)
        await desk.preview()
        desk.find(QRadioButton, "pullReplace").setChecked(True)
        config.write_bytes(b"{}")
        desk.button("pullButton").click()
        await run.idle()
        assert "was changed on disk since the preview; nothing was written." in desk.failure()
        again = desk.way_out("Preview again")
        assert again is not None
        assert desk.find(QWidget, "pullStale").isVisible()
        assert not desk.button("pullButton").isEnabled()
        again.click()
        await run.idle()
        assert desk.failure() == ""
        assert desk.button("pullButton").isEnabled()

    drive(scenario)
    assert config.read_bytes() == b"{}"
    assert downloads() == []


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        (QComboBox, "pullRepoId", "lab/other"),
        (QComboBox, "pullRevision", "v1"),
        (QLineEdit, "pullDestination", "~/elsewhere"),
        (QLineEdit, "pullPath", "other"),
    ],
)
def test_a_change_after_the_preview_makes_it_stale_and_takes_the_download_away(
    hub: LoopbackHub, drive: Driver, home: Path, kind: type[QComboBox | QLineEdit], name: str, text: str
) -> None:
    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        await desk.preview()
        assert len(downloads()) == 1
        assert not desk.find(QWidget, "pullStale").isVisible()
        field = desk.find(kind, name)
        if isinstance(field, QComboBox):
            field.setEditText(text)
        else:
            field.setText(text)
        await run.idle()
        assert desk.find(QWidget, "pullStale").isVisible()
        assert not desk.button("pullButton").isEnabled()
        assert downloads() == []

    drive(scenario)


def test_the_destination_can_be_chosen_in_a_file_dialog(
    hub: LoopbackHub, drive: Driver, home: Path, tmp_path: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        desk.find(QPushButton, "pullBrowse").click()
        chooser = await run.dialog("pullBrowseDialog")
        assert isinstance(chooser, QFileDialog)
        chooser.fileSelected.emit(str(tmp_path))
        chooser.accept()
        await run.idle()
        assert desk.find(QLineEdit, "pullDestination").text() == str(tmp_path)
        assert "in a folder that exists" in desk.words("pullDestinationNote")
        # What the user has chosen stays, whatever the repository is called.
        desk.find(QComboBox, "pullRepoId").setEditText("lab/other")
        await run.idle()
        assert desk.find(QLineEdit, "pullDestination").text() == str(tmp_path)

    drive(scenario)


def test_a_destination_that_is_no_folder_is_told(hub: LoopbackHub, drive: Driver, home: Path) -> None:
    (home / "notes").write_bytes(b"mine")

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO, "~/notes")
        assert "a file is in the way" in desk.words("pullDestinationNote")
        await desk.preview()
        assert "“~/notes” is a file." in desk.failure()

    drive(scenario)
    assert (home / "notes").read_bytes() == b"mine"
