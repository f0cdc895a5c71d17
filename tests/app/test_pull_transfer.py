"""While a pull runs: progress, cancelling, closing the dialog; and what the fields ask the Hub."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QProgressBar, QPushButton, QTableView, QWidget

from opensimula_gui.services.threads import StopFlag, run_in_thread
from tests.app.pull_desk import *  # noqa: F403 - fixtures
from tests.app.pull_desk import PullDesk, downloads
from tests.hub.faults import Drip, Stall, Status
from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.fixtures import ADA_TOKEN
from tests.hub.seed import SAMPLE_REPO, seed_sample

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.transfer import TransferProgress
    from tests.app.conftest import Driver, Run
    from tests.hub.faults import Planted
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only", "home")

BUNDLE = "GET /resolve/"


@pytest.fixture(autouse=True)
def _seeded(hub: LoopbackHub) -> None:
    seed_sample(hub)


def drip(hub: LoopbackHub) -> Planted:
    """Let the bundle come in pieces, each after a tick."""
    return hub.faults.add(
        lambda request: request.method == "GET" and "taxonomy_bundle.json" in request.target, Drip(16_384)
    )


async def reached(fault: Planted, arrivals: int = 1) -> None:
    await run_in_thread(fault.wait_until_reached, StopFlag(), arrivals)


def told(run: Run) -> list[TransferProgress | None]:
    """Return what is told of transfers from now on."""
    progress: list[Any] = []
    run.program.hub.pulls.transfer_changed.connect(progress.append)
    return progress


def test_progress_is_told_in_bytes_and_cancel_stops_at_once_and_quietly(
    hub: LoopbackHub, drive: Driver, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # All of it, however fast the pieces come.
    monkeypatch.setattr("opensimula_gui.services.threads.PROGRESS_INTERVAL_S", 0.0)
    fault = drip(hub)

    async def scenario(run: Run) -> None:
        progress = told(run)
        desk = await PullDesk.open(run, SAMPLE_REPO)
        bar, row = desk.find(QProgressBar, "progressBar"), desk.button("cancelButton")
        assert not row.isVisible()
        desk.start_preview()
        await reached(fault)
        fault.tick(6)
        await run.until(lambda: bar.maximum() > 0 and bar.value() / bar.maximum() > 0.2)
        assert run.program.hub.pulls.is_transferring
        assert not desk.find(QComboBox, "pullRepoId").isEnabled()
        assert not desk.button("pullPreviewButton").isEnabled()
        moved = [each.done_bytes for each in progress if each is not None]
        assert moved[-1] > 32_000
        row.click()
        await run.idle()
        assert progress[-1] is None
        assert not row.isVisible()
        assert "Cancelled" in desk.words("pullPreview")
        assert desk.failure() == ""
        assert run.window.notice_bar.notices() == []
        assert not desk.button("pullButton").isEnabled()
        # The thread ends with the next bytes, and takes what it had along.
        fault.release()
        await run.until(lambda: downloads() == [])

    drive(scenario)
    assert list(home.iterdir()) == []


def test_a_download_goes_on_when_the_dialog_is_closed_and_is_reviewed_later(
    hub: LoopbackHub, drive: Driver
) -> None:
    fault = drip(hub)

    async def scenario(run: Run) -> None:
        progress = told(run)
        desk = await PullDesk.open(run, SAMPLE_REPO)
        desk.start_preview()
        await reached(fault)
        desk.button("pullClose").click()
        assert not desk.dialog.isVisible()
        seen = len(progress)
        fault.release()
        await run.idle()
        assert len(progress) > seen
        assert progress[-1] is None
        (notice,) = run.window.notice_bar.notices()
        assert notice.text == "lab/secqa was downloaded and checked; nothing is written yet."
        assert [action.text for action in notice.actions] == ["Review"]
        notice.actions[0].trigger()
        assert desk.dialog.isVisible()
        assert run.window.notice_bar.notices() == []
        assert len(desk.files()) == 4
        await desk.pull()

    drive(scenario)


def test_a_failure_after_the_dialog_was_closed_is_told_in_the_window(hub: LoopbackHub, drive: Driver) -> None:
    fault = hub.faults.add("GET /resolve/", Stall())
    hub.faults.add("HEAD /resolve/", Status(503), skip=1)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        desk.start_preview()
        await reached(fault)
        desk.dialog.close()
        fault.release()
        notice = await run.notice()
        assert notice.severity == "error"
        assert "The Hub has trouble right now" in notice.text
        notice.actions[0].trigger()
        assert desk.dialog.isVisible()
        assert "The Hub has trouble right now" in desk.failure()

    drive(scenario)
    assert downloads() == []


def test_another_address_waits_while_a_download_runs(hub: LoopbackHub, drive: Driver) -> None:
    fault = drip(hub)

    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        desk.start_preview()
        await reached(fault)
        run.program.hub.pulls.pull("lab/other")
        assert "A download is running already." in desk.failure()
        assert desk.find(QComboBox, "pullRepoId").currentText() == SAMPLE_REPO
        run.program.hub.pulls.cancel()
        fault.release()
        await run.idle()

    drive(scenario)


def test_a_download_that_was_not_pulled_goes_with_the_program(hub: LoopbackHub, drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        await desk.preview()
        assert len(downloads()) == 1

    drive(scenario)
    assert downloads() == []


def test_a_revision_is_chosen_from_the_repositorys_own_list(hub: LoopbackHub, drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, SAMPLE_REPO)
        assert hub.requests == []
        field = desk.find(QComboBox, "pullRevision")
        # The arrow of the field and the button beside it do the same.
        field.showPopup()
        table, search = desk.find(QTableView, "revisionTable"), desk.find(QWidget, "revisionFilter")
        await run.idle()
        model = table.model()
        shown = [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]
        heads = {"Branches", "Tags", "Latest commits"}
        assert [row[0] for row in shown if row[0] in heads] == ["Branches", "Tags", "Latest commits"]
        assert ["main", "Mention the review"] in shown
        assert ["v1", "Add the checkpoint"] in shown
        QTest.keyClicks(search, "more samples")
        assert model.rowCount() == 2
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert field.currentText() == hub.commits(SAMPLE_REPO)[1].sha
        assert not search.window().isVisible()

    drive(scenario)


def test_the_list_of_revisions_says_what_is_wrong(hub: LoopbackHub, drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        desk = await PullDesk.open(run, "lab/nothere")
        desk.button("pullChooseRevision").click()
        await run.idle()
        assert "There is no dataset lab/nothere" in desk.words("revisionPicker")
        desk.find(QWidget, "revisionPicker").hide()
        # A revision that does not exist is no reason to show no list.
        desk.find(QComboBox, "pullRepoId").setEditText(SAMPLE_REPO)
        desk.set_revision("nothere")
        desk.button("pullChooseRevision").click()
        await run.idle()
        assert desk.find(QTableView, "revisionTable").isVisible()
        desk.find(QWidget, "revisionPicker").hide()

    drive(scenario)


def test_ids_used_before_are_offered_at_once_and_those_of_the_account_after_a_click(
    hub: LoopbackHub, drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)
    hub.add_repo("ada/own")

    async def scenario(run: Run) -> None:
        run.settings.remember_repo("bob/older")
        desk = await PullDesk.open(run)
        field = desk.find(QComboBox, "pullRepoId")
        offered = [field.itemText(row) for row in range(field.count())]
        assert offered == ["bob/older"]
        assert hub.requests == []
        desk.find(QPushButton, "pullMyRepositories").click()
        await run.idle()
        offered = [field.itemText(row) for row in range(field.count())]
        assert offered[0] == "bob/older"
        assert set(offered[1:]) == {"ada/own", SAMPLE_REPO}
        field.hidePopup()

    drive(scenario)
