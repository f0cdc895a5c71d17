"""Pulling in the window, from a Hub on loopback: what the preview says, and what is on disk afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView

from tests.app.pull_desk import *  # noqa: F403 - fixtures
from tests.app.pull_desk import PullDesk, documents, downloads, remote_documents
from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.fixtures import ADA_TOKEN
from tests.hub.seed import SAMPLE_REPO, sample_files, seed_sample
from tests.hub.state import RepoType

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only", "home")

NAMES = ["manifest.json", "run_config.json", "sampling_strategy.json", "taxonomy_bundle.json"]


def test_a_preview_tells_all_and_writes_nothing_and_then_the_pull_opens_what_it_wrote(
    hub: LoopbackHub, drive: Driver, home: Path
) -> None:
    seed_sample(hub)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        assert desk.find(QLineEdit, "pullDestination").text() == "~/secqa"
        assert "~/secqa/opensimula\na new folder" in "\n".join(
            [desk.words("pullTarget"), desk.words("pullDestinationNote")]
        )
        assert not desk.button("pullButton").isEnabled()
        assert hub.requests == []
        await desk.preview()
        assert desk.files() == dict.fromkeys(NAMES, "New")
        commit = desk.words("pullCommit")
        assert "Mention the review" in commit
        assert "by ada" in commit
        assert hub.head(SAMPLE_REPO)[:6] in commit
        verdict = desk.words("pullVerdict")
        assert "No problems" in verdict
        assert "163 nodes" in verdict
        assert not (home / "secqa").exists()
        await desk.pull()
        assert documents(home / "secqa") == remote_documents(hub)
        assert run.session.inspection.root == home / "secqa"
        assert not desk.dialog.isVisible()
        notice = run.take_notice()
        assert (
            notice.text == f"Pulled lab/secqa at {hub.head(SAMPLE_REPO)[:8]}…: 4 files written to “~/secqa”."
        )
        assert run.settings.recent_repos == [SAMPLE_REPO]

    drive(scenario)
    assert downloads() == []


def test_enter_previews_and_enter_again_pulls(hub: LoopbackHub, drive: Driver, home: Path) -> None:
    seed_sample(hub)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run)
        field = desk.find(QComboBox, "pullRepoId")
        assert desk.dialog.focusWidget() in {field, field.lineEdit()}
        QTest.keyClicks(field, SAMPLE_REPO)
        QTest.keyClick(field, Qt.Key.Key_Return)
        await run.until(lambda: desk.button("pullButton").isEnabled())
        await run.idle()
        assert desk.dialog.focusWidget() in {field, field.lineEdit()}
        QTest.keyClick(field, Qt.Key.Key_Return)
        await run.until(lambda: run.program.documents.session is not None)
        await run.idle()

    drive(scenario)
    assert documents(home / "secqa") == remote_documents(hub)


@pytest.mark.parametrize("revision", ["draft", "v1", "commit", "refs/pr/1"])
def test_a_revision_is_pulled_by_its_name(hub: LoopbackHub, drive: Driver, home: Path, revision: str) -> None:
    seed_sample(hub)
    if revision == "commit":
        revision = hub.head(SAMPLE_REPO, "v1")
    if revision == "refs/pr/1":
        hub.repository(SAMPLE_REPO).refs[revision] = hub.head(SAMPLE_REPO, "draft")

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        desk.set_revision(revision)
        await desk.preview()
        await desk.pull()

    drive(scenario)
    assert documents(home / "secqa") == remote_documents(hub, revision)
    assert documents(home / "secqa") != remote_documents(hub)


@pytest.mark.parametrize("repo_type", get_args(RepoType))
def test_every_type_of_repository_is_pulled_and_any_folder_in_it(
    hub: LoopbackHub, drive: Driver, home: Path, repo_type: RepoType
) -> None:
    hub.add_repo(SAMPLE_REPO, repo_type, sdk="static" if repo_type == "space" else None)
    moved = {path.replace("opensimula/", "runs/third/"): data for path, data in sample_files().items()}
    hub.commit(SAMPLE_REPO, moved, repo_type=repo_type)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        field = desk.find(QComboBox, "pullRepoType")
        field.setCurrentIndex(field.findData(repo_type))
        desk.find(QLineEdit, "pullPath").setText("runs/third")
        await desk.preview()
        await desk.pull()

    drive(scenario)
    assert list(documents(home / "secqa")) == NAMES


def test_a_pasted_address_fills_in_every_field(hub: LoopbackHub, drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        run.program.hub.pulls.pull(f"{hub.url}/spaces/lab/secqa/tree/v1/runs/third")
        desk = PullDesk(run, await run.dialog("pullDialog"))
        await run.idle()
        assert desk.find(QComboBox, "pullRepoId").currentText() == "lab/secqa"
        assert desk.find(QComboBox, "pullRepoType").currentData() == "space"
        assert desk.find(QComboBox, "pullRevision").currentText() == "v1"
        assert desk.find(QLineEdit, "pullPath").text() == "runs/third"
        assert desk.find(QLineEdit, "pullPath").isVisible()
        run.program.hub.pulls.pull("lab/other")
        await run.idle()
        assert desk.find(QComboBox, "pullRepoType").currentData() == "dataset"
        assert desk.find(QComboBox, "pullRevision").currentText() == ""

    drive(scenario)
    assert hub.requests == []


@pytest.mark.parametrize(
    ("repo_id", "words"),
    [
        ("lab/nothere", "There is no dataset lab/nothere, or this account can't see it."),
        ("lab/plain", "There is no checkpoint in dataset lab/plain"),
        ("https://evil.example/lab/secqa", "is no address on"),
        ("lab//secqa", "is no repository id"),
        ("lab/secqa\u202e", "is no repository id"),
    ],
)
def test_what_can_not_be_pulled_is_told_in_the_dialog(
    hub: LoopbackHub, drive: Driver, home: Path, repo_id: str, words: str
) -> None:
    hub.add_repo("lab/plain")

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, repo_id, "~/there")
        await desk.preview()
        assert words in desk.failure()
        assert not desk.button("pullButton").isEnabled()
        assert run.window.notice_bar.notices() == []

    drive(scenario)
    assert list(home.iterdir()) == []
    assert downloads() == []


def test_a_private_repository_takes_an_account(
    hub: LoopbackHub, drive: Driver, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add_repo("lab/secret", private=True)
    hub.commit("lab/secret", sample_files())

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, "lab/secret")
        await desk.preview()
        assert "or this account can't see it" in desk.failure()
        sign_in = desk.way_out("Sign in…")
        assert sign_in is not None
        sign_in.click()
        asked = PullDesk(run, await run.dialog("accountDialog"))
        asked.find(QLineEdit, "tokenEdit").setText(ADA_TOKEN)
        asked.button("signInButton").click()
        await run.until(lambda: desk.button("pullButton").isEnabled())
        assert desk.failure() == ""
        await run.idle()
        await desk.pull()

    drive(scenario)
    assert list(documents(home / "secret")) == NAMES


def test_a_repository_that_asks_for_permission_names_its_page(
    hub: LoopbackHub, drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)
    hub.add_repo("zed/gated", gated="manual")
    hub.commit("zed/gated", sample_files())

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, "zed/gated")
        await desk.preview()
        assert "has to be granted by its owner" in desk.failure()
        assert f"{hub.url}/datasets/zed/gated" in desk.words("pageLinkUrl")
        # This Hub speaks plain http, which is never handed to the system.
        assert not desk.button("pageLinkOpen").isVisible()

    drive(scenario)


def test_a_checkpoint_that_can_not_be_opened_is_shown_as_that(
    hub: LoopbackHub, drive: Driver, home: Path
) -> None:
    hub.add_repo("lab/foreign")
    manifest = sample_files()["opensimula/manifest.json"].replace(b'"afterimage"', b'"somebody"')
    hub.commit("lab/foreign", {"opensimula/manifest.json": manifest})

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, "lab/foreign")
        await desk.preview()
        verdict = desk.words("pullVerdict")
        assert "It can't be opened" in verdict
        assert "somebody" in verdict
        assert desk.files() == {}
        assert not desk.button("pullButton").isEnabled()
        assert desk.failure() == ""

    drive(scenario)
    assert list(home.iterdir()) == []
    assert downloads() == []


def test_a_checkpoint_with_problems_tells_the_first_ones_and_is_pulled(
    hub: LoopbackHub, drive: Driver, home: Path
) -> None:
    hub.add_repo("lab/dented")
    files = sample_files()
    files["opensimula/taxonomy_bundle.json"] = files["opensimula/taxonomy_bundle.json"].replace(
        b'"depth": 3', b'"depth": 9'
    )
    hub.commit("lab/dented", files)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, "lab/dented")
        await desk.preview()
        verdict = desk.words("pullVerdict")
        assert "It opens, with " in verdict
        assert "more" in verdict
        await desk.pull()
        assert run.session.inspection.problem_count > 3

    drive(scenario)
    assert list(documents(home / "dented")) == NAMES


def test_hostile_texts_are_shown_as_they_are(hub: LoopbackHub, drive: Driver) -> None:
    seed_sample(hub)
    hostile = "<img src='file:///etc/passwd'>\u202e" + "long " * 500
    hub.commit(SAMPLE_REPO, {"extra.txt": b""}, hostile, "<b>eve</b>")
    hub.tag(SAMPLE_REPO, "<i>tag")

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        await desk.preview()
        commit = desk.words("pullCommit")
        assert "<img src='file:///etc/passwd'>‹U+202E›" in commit
        assert "by <b>eve</b>" in commit
        desk.button("pullChooseRevision").click()
        await run.idle()
        rows = desk.find(QTableView, "revisionTable").model()
        shown = [rows.index(row, 0).data() for row in range(rows.rowCount())]
        assert "<i>tag" in shown
        desk.find(QTableView, "revisionTable").window().hide()
        formats = {label.textFormat() for label in desk.dialog.findChildren(QLabel)}
        assert formats == {Qt.TextFormat.PlainText}

    drive(scenario)
