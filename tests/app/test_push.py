"""Pushing from the window to the Hub on loopback, over HTTP: what arrives there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
)

from opensimula_gui.checkpoint import load_checkpoint, save_checkpoint
from tests.app.push_desk import (
    DOCUMENTS,
    REPO,
    edit,
    on_disk,
    open_desk,
    pushed,
    remote,
    titles,
)
from tests.app.push_desk import signed_in as signed_in  # noqa: PLC0414 - a fixture
from tests.hub.faults import Status
from tests.hub.fixtures import *  # noqa: F403 - fixtures

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only", "signed_in")


def test_a_first_push_makes_a_private_repository(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        assert desk.said("pushAccount") == "Pushing as ada"
        assert not desk.can_push
        await desk.preview(REPO, message="Begin")
        assert desk.said("pushRights") == "ada may make this repository"
        assert (
            desk.said("pushRepository") == "New: the push makes a private dataset, seen by its members alone"
        )
        assert desk.files() == dict.fromkeys([*DOCUMENTS, "README.md"], "New")
        assert not hub.has_repo(REPO)
        await desk.push()
        told = desk.told()
        assert (told.severity, told.text) == ("fine", "Pushed to lab/fresh: 5 new.")
        assert desk.link() == f"{hub.url}/datasets/lab/fresh/commit/{hub.head(REPO)}"
        # The loopback Hub is no https address, so that there is nothing to open.
        assert not desk.is_shown("pageLinkOpen")
        assert run.take_notice().text == told.text
        assert run.settings.recent_repos == [REPO]
        assert not desk.can_push

    drive(scenario, path=checkpoint)
    assert hub.repository(REPO).private
    assert remote(hub) == on_disk(checkpoint)
    assert titles(hub) == ["Begin", "initial commit"]
    assert b"hospital-security-awareness" in hub.files(REPO)["README.md"]


@pytest.mark.parametrize("repo_type", ["dataset", "model", "space"])
def test_every_type_of_repository_takes_a_push(
    hub: LoopbackHub, drive: Driver, checkpoint: Path, repo_type: Any
) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO, repo_type=repo_type, path="runs/1")
        await desk.push()
        assert desk.told().severity == "fine"

    drive(scenario, path=checkpoint)
    assert {path for path in hub.files(REPO, repo_type=repo_type) if path.startswith("runs/1/")} == {
        path.replace("opensimula", "runs/1") for path in DOCUMENTS
    }


def test_pushing_again_finds_nothing_to_do(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await pushed(run)
        await desk.preview()
        assert desk.said("pushChanges") == "Nothing to push: the repository has these very files"
        assert set(desk.files().values()) == {"Unchanged"}
        assert (desk.can_push, desk.hint) == (False, "There is nothing to push.")

    drive(scenario, path=checkpoint)
    assert len(titles(hub)) == 2


def test_an_edit_is_saved_and_pushed(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await pushed(run)
        edit(run)
        await run.save()
        run.take_notice()
        await desk.preview()
        changed = {path for path, change in desk.files().items() if change == "Changed"}
        assert changed == {"opensimula/run_config.json", "opensimula/manifest.json"}
        assert desk.said("pushBase").startswith(
            f"{hub.head(REPO)[:8]} · Update the OpenSimula checkpoint · ada · "
        )
        await desk.push()
        assert desk.told().text == "Pushed to lab/fresh: 2 changed, 3 unchanged."

    drive(scenario, path=checkpoint)
    assert json.loads(hub.files(REPO)["opensimula/run_config.json"])["seed"] == 7
    assert len(titles(hub)) == 3


def test_a_removed_strategy_goes_from_the_hub_too(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await pushed(run)
        loaded = load_checkpoint(checkpoint)
        save_checkpoint(checkpoint, bundle=loaded.bundle, run_config=loaded.run_config)
        await run.open(checkpoint)
        await desk.preview(REPO)
        assert desk.files()["opensimula/sampling_strategy.json"] == "Removed"
        await desk.push()
        assert desk.told().text.endswith("1 removed.")

    drive(scenario, path=checkpoint)
    assert "opensimula/sampling_strategy.json" not in hub.files(REPO)
    assert remote(hub) == on_disk(checkpoint)


def test_what_somebody_else_pushed_is_shown_and_nothing_is_overwritten(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await pushed(run)
        edit(run)
        await run.save()
        run.take_notice()
        await desk.preview()
        theirs = hub.commit(REPO, {"notes.txt": b"x"}, "Add a note", "bob")
        await desk.push()
        told = desk.told()
        assert "nothing was pushed" in told.text
        assert "Add a note by bob" in told.hint
        assert hub.head(REPO) == theirs
        assert not desk.can_push
        desk.press("Preview again")
        await run.idle()
        assert desk.can_push
        await desk.push()
        assert desk.told().severity == "fine"

    drive(scenario, path=checkpoint)
    assert titles(hub)[:2] == ["Update the OpenSimula checkpoint", "Add a note"]
    assert hub.files(REPO)["notes.txt"] == b"x"


def test_without_rights_a_pull_request_is_offered(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    hub.add_repo("eve/own")

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview("eve/own")
        assert desk.said("pushRights") == "ada may not write here; a pull request can be made instead"
        assert not desk.can_push
        desk.click("pushOfferPr")
        await run.idle()
        assert desk.child(QCheckBox, "pushCreatePr").isChecked()
        assert desk.said("pushRights") == "ada may not write here; a pull request asks those who may"
        await desk.push()
        assert desk.told().text == "A pull request was made in eve/own: 5 new."
        assert desk.link() == f"{hub.url}/datasets/eve/own/discussions/1"

    drive(scenario, path=checkpoint)
    assert remote(hub, "eve/own") == {}
    (request,) = hub.pull_requests("eve/own")
    assert request.author == "ada"
    assert set(hub.files("eve/own", "refs/pr/1")) >= DOCUMENTS


def test_rights_that_are_lost_in_between_lead_to_a_pull_request(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        hub.add_repo(REPO)
        await desk.preview(REPO)
        hub.faults.add("POST /commit/", Status(403, "Not any more."))
        await desk.push()
        assert desk.told().severity == "error"
        desk.press("Make a pull request instead")
        await run.idle()
        await desk.push()
        assert desk.told().severity == "fine"

    drive(scenario, path=checkpoint)
    assert len(hub.pull_requests(REPO)) == 1
    assert remote(hub) == {}
