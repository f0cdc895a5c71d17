"""What the push dialog asks for before anything is pushed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from tests.app.push_desk import (
    REPO,
    PushDesk,
    edit,
    open_desk,
    pushed,
    titles,
)
from tests.app.push_desk import signed_in as signed_in  # noqa: PLC0414 - a fixture
from tests.hub.faults import Status
from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.fixtures import ADA_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only", "signed_in")


def test_public_asks_once_more(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        assert desk.child(QCheckBox, "pushPrivate").isChecked()
        assert not desk.is_shown("pushPublicConfirmed")
        desk.tick("pushPrivate", on=False)
        await desk.preview(REPO)
        assert desk.said("pushRepository") == "New: the push makes a public dataset, everybody can see it"
        assert (desk.can_push, desk.hint) == (False, "Confirm that everybody may see the new repository.")
        desk.tick("pushPublicConfirmed")
        assert desk.can_push
        desk.fill("lab/another")
        desk.fill(REPO)
        # It was said of another repository.
        assert not desk.can_push
        desk.tick("pushPublicConfirmed")
        await desk.push()

    drive(scenario, path=checkpoint)
    assert not hub.repository(REPO).private


def test_unsaved_edits_are_told_and_the_disk_can_be_pushed(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        edit(run)
        await desk.preview(REPO)
        assert (desk.can_push, desk.hint) == (False, "Save first, or agree to push what is on disk.")
        desk.tick("pushDiskAnyway")
        assert desk.can_push
        edit(run, "name", "another")
        # That was agreed to for one edit, and now there are two.
        assert not desk.can_push
        desk.tick("pushDiskAnyway")
        run.session.set_node_label(1, "Letters")
        # And now three, one of them in the bundle.
        assert not desk.can_push
        desk.tick("pushDiskAnyway")
        await desk.push()

    drive(scenario, path=checkpoint)
    assert json.loads(hub.files(REPO)["opensimula/run_config.json"])["seed"] == 20260309


def test_save_first_saves_and_makes_the_preview_stale(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        edit(run)
        await desk.preview(REPO)
        desk.click("pushSaveFirst")
        await run.idle()
        assert run.take_notice().text.startswith("Saved.")
        assert not desk.is_shown("pushSaveFirst")
        assert (desk.can_push, desk.hint) == (
            False,
            "Something has changed since the preview: look again first.",
        )
        await desk.preview()
        await desk.push()

    drive(scenario, path=checkpoint)
    assert json.loads(hub.files(REPO)["opensimula/run_config.json"])["seed"] == 7


def test_errors_need_to_be_agreed_to(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes().replace(b"Attack vector", b"Way of attack"))

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        assert (desk.can_push, desk.hint) == (
            False,
            "Agree to push it with its problems, or mend them first.",
        )
        panel = run.window.findChild(QWidget, "problemsDock")
        assert panel is not None
        panel.hide()
        desk.click("pushShowProblems")
        assert panel.isVisible()
        desk.tick("pushErrorsAnyway")
        await desk.push()

    drive(scenario, path=checkpoint)
    assert b"Way of attack" in hub.files(REPO)["opensimula/taxonomy_bundle.json"]


def test_what_can_not_be_opened_any_more_can_not_be_pushed(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        (checkpoint / "opensimula" / "taxonomy_bundle.json").write_bytes(b"[]")
        await desk.preview(REPO)
        assert "can't be pushed" in desk.told().text
        assert not desk.can_push

    drive(scenario, path=checkpoint)
    assert not hub.has_repo(REPO)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pushRepoId", "lab/other"),
        ("pushRepoType", "Model"),
        ("pushMessage", "Something else"),
        ("pushPath", "elsewhere"),
        ("pushRevision", "draft"),
        ("pushPrivate", ""),
        ("pushCreatePr", ""),
    ],
)
def test_any_change_after_the_preview_makes_it_stale(
    hub: LoopbackHub, drive: Driver, checkpoint: Path, name: str, value: str
) -> None:
    def change(desk: PushDesk, text: str) -> None:
        match desk.child(QWidget, name):
            case QComboBox() as combo if combo.isEditable():
                combo.setEditText(text)
            case QComboBox() as combo:
                combo.setCurrentText(text)
            case QLineEdit() as line:
                line.setText(text)
            case QCheckBox() as box:
                box.click()

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        assert desk.can_push
        before: Any = desk.child(QWidget, name)
        kept = before.text() if isinstance(before, QLineEdit | QCheckBox) else before.currentText()
        change(desk, value)
        assert (desk.can_push, desk.hint) == (
            False,
            "Something has changed since the preview: look again first.",
        )
        assert desk.child(QPushButton, "pushPreviewButton").text() == "Pre&view again"
        change(desk, kept)
        assert desk.can_push

    drive(scenario, path=checkpoint)


def test_a_failed_preview_says_so_in_place(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview("ada/../x")
        assert desk.told().text == "“ada/../x” is no repository id."
        hub.faults.add(f"/api/datasets/{REPO}", Status(503))
        await desk.preview(REPO)
        assert desk.told().text == "The Hub has trouble right now (status 503)."
        await desk.preview("strangers/things")
        assert "strangers/things" in desk.told().text
        assert not desk.can_push

    drive(scenario, path=checkpoint)


def test_a_pasted_address_fills_the_fields(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    hub.add_repo("lab/runs", "model")
    hub.branch("lab/runs", "draft", repo_type="model")

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        desk.fill(f"{hub.url}/lab/runs/tree/draft/first/run")
        # As if the field was left.
        edit_line = desk.child(QComboBox, "pushRepoId").lineEdit()
        assert edit_line is not None
        edit_line.editingFinished.emit()
        await desk.preview()
        await desk.push()
        assert desk.told().severity == "fine"

    drive(scenario, path=checkpoint)
    assert "first/run/manifest.json" in hub.files("lab/runs", "draft", repo_type="model")
    assert list(hub.files("lab/runs", repo_type="model")) == [".gitattributes"]


def test_ids_come_to_mind(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.settings.recent_repos = ["ada/before"]
        desk = await open_desk(run)
        combo = desk.child(QComboBox, "pushRepoId")
        assert [combo.itemText(number) for number in range(combo.count())] == [
            "ada/before",
            "ada/hospital-security-awareness",
            "lab/hospital-security-awareness",
        ]
        assert combo.currentText() == ""

    drive(scenario, path=checkpoint)


def test_another_checkpoint_takes_the_preview_back(
    hub: LoopbackHub, drive: Driver, checkpoint: Path, sample_root: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        await run.open(sample_root)
        assert desk.hint == "Look at the preview first."
        run.trigger("actionCloseCheckpoint")
        await run.idle()
        assert desk.hint == "Open a checkpoint first."
        assert not desk.child(QPushButton, "pushPreviewButton").isEnabled()

    drive(scenario, path=checkpoint)


def test_nobody_signed_in_is_asked_and_may_give_up(
    hub: LoopbackHub, drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HF_TOKEN")

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        assert desk.said("pushAccount") == "Not signed in"
        desk.fill(REPO)
        desk.click("pushPreviewButton")
        account = await run.dialog("accountDialog")
        account.reject()
        await run.idle()
        assert desk.hint == "Look at the preview first."
        desk.click("pushPreviewButton")
        account = await run.dialog("accountDialog")
        token = account.findChild(QLineEdit, "tokenEdit")
        sign_in = account.findChild(QPushButton, "signInButton")
        assert token is not None
        assert sign_in is not None
        token.setText(ADA_TOKEN)
        sign_in.click()
        await run.until(lambda: desk.can_push)
        assert desk.said("pushAccount") == "Pushing as ada"

    drive(scenario, path=checkpoint)


def test_no_text_of_the_window_holds_a_token(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await pushed(run)
        hub.faults.add(f"/api/datasets/{REPO}", Status(400, f"Bad token {ADA_TOKEN}, for sure."))
        await desk.preview()
        assert desk.told().severity == "error"
        texts = [widget.text() for widget in run.window.findChildren(QLabel)]
        texts += [widget.text() for widget in run.window.findChildren(QLineEdit)]
        texts += [view.toPlainText() for view in run.window.findChildren(QPlainTextEdit)]
        texts += [view.toPlainText() for view in run.window.findChildren(QTextEdit)]
        told = desk.told()
        texts += [told.text, told.hint, told.detail]
        assert [text for text in texts if ADA_TOKEN in text] == []

    drive(scenario, path=checkpoint)
    assert ADA_TOKEN not in (hub.url + "".join(map(str, titles(hub))))
