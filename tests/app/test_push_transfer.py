"""A push under way: cancelled, left alone, cut off."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import (
    QWidget,
)

from opensimula_gui.checkpoint.saving import rehash
from tests.app.push_desk import (
    REPO,
    off_loop,
    on_disk,
    open_desk,
    remote,
    titles,
)
from tests.app.push_desk import signed_in as signed_in  # noqa: PLC0414 - a fixture
from tests.hub.faults import LostReply, Reset, SlowUpload, Stall, Status
from tests.hub.fixtures import *  # noqa: F403 - fixtures

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only", "signed_in")


def make_large(checkpoint: Path) -> None:
    """Let a push take more bytes than the system buffers between two processes."""
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    document = json.loads(bundle.read_bytes())
    bundle.write_text(json.dumps(document | {"padding": "x" * 15_000_000}), encoding="utf-8")
    rehash(checkpoint)


def test_cancelling_in_the_middle_pushes_nothing(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    hub.add_repo(REPO)
    before = hub.head(REPO)
    make_large(checkpoint)
    hub.store.lfs_threshold_bytes = 2**30

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        upload = hub.faults.add("POST /commit/", SlowUpload(1024))
        desk.click("pushButton")
        await off_loop(upload.wait_until_reached)
        assert run.program.hub.is_transferring
        assert desk.is_shown("progressBar")
        for name in ("pushRepoId", "pushPreview", "pushPreviewButton", "pushButton"):
            assert not desk.child(QWidget, name).isEnabled(), name
        desk.click("cancelButton")
        await run.idle()
        assert desk.told().text == "Cancelled. Nothing was pushed."
        assert not desk.is_shown("progressBar")
        # What was previewed still holds.
        assert desk.can_push
        upload.release()

    drive(scenario, path=checkpoint)
    assert hub.head(REPO) == before


def test_cancelling_too_late_is_told_as_it_is(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    hub.add_repo(REPO)

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        silence = hub.faults.add("POST /commit/", Stall("done"))
        desk.click("pushButton")
        await off_loop(silence.wait_until_reached)
        desk.click("cancelButton")
        await run.idle()
        assert desk.told().hint == "It was too late to cancel: the Hub had all of it."
        run.window.notice_bar.clear()

    drive(scenario, path=checkpoint)
    assert remote(hub) == on_disk(checkpoint)


def test_a_preview_that_is_cancelled_is_quiet(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        silence = hub.faults.add(f"/api/datasets/{REPO}", Stall())
        desk.fill(REPO)
        desk.click("pushPreviewButton")
        await off_loop(silence.wait_until_reached)
        desk.click("cancelButton")
        await run.idle()
        assert desk.notice() is None
        assert desk.hint == "Look at the preview first."
        silence.release()

    drive(scenario, path=checkpoint)


def test_a_push_goes_on_when_its_dialog_is_closed(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    hub.add_repo(REPO)

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        upload = hub.faults.add("POST /commit/", SlowUpload(64 * 1024))
        told: list[Any] = []
        run.program.hub.pushes.transfer_changed.connect(told.append)
        desk.click("pushButton")
        await off_loop(upload.wait_until_reached)
        desk.dialog.close()
        assert run.program.hub.pushes.is_transferring
        upload.release()
        await run.idle()
        assert told[-1] is None
        assert "Pushing to lab/fresh" in {progress.step for progress in told[:-1]}
        notice = run.take_notice()
        # It stays until it is read.
        assert (notice.severity, notice.text) == ("info", "Pushed to lab/fresh: 5 new.")
        next(action for action in notice.actions if action.text == "Show").trigger()
        assert desk.dialog.isVisible()
        assert desk.told().text == notice.text

    drive(scenario, path=checkpoint)
    assert remote(hub) == on_disk(checkpoint)


def test_a_failure_behind_a_closed_dialog_reaches_the_window(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    hub.add_repo(REPO)

    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        upload = hub.faults.add("POST /preupload/", Stall())
        hub.faults.add("POST /commit/", Status(413, "Too large."))
        desk.click("pushButton")
        await off_loop(upload.wait_until_reached)
        desk.dialog.close()
        upload.release()
        await run.idle()
        assert "too large for dataset lab/fresh" in run.take_notice().text
        assert desk.told().severity == "error"

    drive(scenario, path=checkpoint)
    assert remote(hub) == {}


def test_a_lost_reply_is_resolved_and_told(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        hub.faults.add("POST /commit/", LostReply())
        await desk.push()
        told = desk.told()
        assert (told.severity, told.text) == ("fine", "Pushed to lab/fresh: 5 new.")
        assert told.hint == "The reply was lost; asked again, the Hub says that the commit is there."

    drive(scenario, path=checkpoint)
    assert len(titles(hub)) == 2


def test_an_unknown_outcome_is_told_and_looking_again_settles_it(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await open_desk(run)
        await desk.preview(REPO)
        hub.faults.add("POST /commit/", LostReply())
        hub.faults.add("GET /commits/", Reset(), skip=1)
        await desk.push()
        told = desk.told()
        assert told.severity == "warning"
        assert "can't be asked" in told.text
        assert not desk.can_push
        desk.press("Preview again")
        await run.idle()
        assert desk.hint == "There is nothing to push."

    drive(scenario, path=checkpoint)
    assert remote(hub) == on_disk(checkpoint)
