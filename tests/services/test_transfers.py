"""Pulls and pushes on the event loop: progress that adds up, and an end at once when it is wanted."""

from __future__ import annotations

import asyncio
import tempfile
import threading
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.errors import HubUnreachableError, RepoNotFoundError
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.services.hub.pulling import discard_pull, plan_pull
from opensimula_gui.services.hub.push_content import PushRequest
from opensimula_gui.services.hub.pushing import carry_out_push, plan_push
from opensimula_gui.services.hub.transfer_state import Transfer
from opensimula_gui.services.transfers import carry_out, converse, push
from tests.hub.faults import Drip, SlowUpload, Stall, Status
from tests.hub.fixtures import *  # noqa: F403 - that is how fixtures are taken over
from tests.hub.rounds import contents, documents, local_checkpoint, set_run_config
from tests.hub.rounds import push as push_now
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.transfer import PullPlan, PushPlan, PushResult, TransferProgress
    from tests.checkpoint.conftest import Rewriter
    from tests.hub.server import LoopbackHub

REPO = "lab/floods"
# More than a system keeps in its buffers between the two ends of a connection.
LARGE = 10 * 2**20


@pytest.fixture(autouse=True)
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_hub_home: Path, loopback_only: None) -> Path:
    """Return the folder for temporary files of this test."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)
    return folder


@pytest.fixture
def rewrite(tmp_path: Path) -> Rewriter:
    return local_checkpoint(tmp_path / "floods")


@pytest.fixture
def root(rewrite: Rewriter, tmp_path: Path) -> Path:
    return tmp_path / "floods"


@pytest.fixture
def pushed(hub: LoopbackHub, root: Path) -> str:
    return push_now(root, REPO).commit


async def planned(root: Path, repo_id: str = REPO, **wishes: Any) -> PushPlan:
    return await converse(plan_push, None, PushRequest(root, RepoAddress(repo_id), **wishes))


async def is_over(name: str) -> None:
    """Wait until the thread with this name is gone, which nobody waits for any more."""
    for thread in threading.enumerate():
        if thread.name == name:
            await asyncio.to_thread(thread.join, 20)
            assert not thread.is_alive()


async def cancelled(task: asyncio.Task[Any]) -> None:
    """Cancel a task, and see it end."""
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def steps(seen: list[TransferProgress]) -> list[str]:
    return list(dict.fromkeys(progress.step for progress in seen))


def test_there_and_back(hub: LoopbackHub, root: Path, tmp_path: Path, temp: Path) -> None:
    async def run() -> tuple[PushResult, PullPlan]:
        result = await push(await planned(root))
        plan = await converse(plan_pull, None, RepoAddress(REPO), tmp_path / "pulled")
        await carry_out(plan)
        return result, plan

    result, plan = asyncio.run(run())
    assert result.commit == plan.commit.sha == hub.head(REPO)
    assert contents(tmp_path / "pulled") == documents(root)
    assert list(temp.iterdir()) == []


def test_what_fails_passes_through(hub: LoopbackHub, tmp_path: Path) -> None:
    with pytest.raises(RepoNotFoundError):
        asyncio.run(converse(plan_pull, None, RepoAddress(REPO), tmp_path / "pulled"))


def test_progress_of_a_pull_adds_up(hub: LoopbackHub, root: Path, tmp_path: Path, pushed: str) -> None:
    seen: list[TransferProgress] = []
    threads: set[threading.Thread] = set()

    def on_progress(progress: TransferProgress) -> None:
        threads.add(threading.current_thread())
        seen.append(progress)

    async def run() -> None:
        discard_pull(await converse(plan_pull, on_progress, RepoAddress(REPO), tmp_path / "pulled"))

    asyncio.run(run())
    assert threads == {threading.main_thread()}
    assert steps(seen) == [
        "Looking at lab/floods",
        "Downloading lab/floods",
        "Checking what was downloaded",
    ]
    manifest = "opensimula/manifest.json"
    total = sum(len(data) for path, data in documents(root).items() if path != manifest)
    downloading = [progress for progress in seen if progress.step.startswith("Downloading")]
    assert {progress.total_bytes for progress in downloading} == {total}


def test_every_byte_of_a_pull_is_counted(hub: LoopbackHub, root: Path, tmp_path: Path, pushed: str) -> None:
    seen: list[TransferProgress] = []
    hub.store.lfs_threshold_bytes = 500
    push_now(root, "lab/large")
    for repo_id in (REPO, "lab/large"):
        seen.clear()
        discard_pull(plan_pull(Transfer(seen.append), RepoAddress(repo_id), tmp_path / "pulled"))
        last = [progress for progress in seen if progress.step.startswith("Downloading")][-1]
        assert last.done_bytes == last.total_bytes > 0


@pytest.mark.parametrize("is_large", [False, True])
def test_progress_of_a_push_never_goes_back(hub: LoopbackHub, root: Path, *, is_large: bool) -> None:
    if is_large:
        hub.store.lfs_threshold_bytes = 500
    seen: list[TransferProgress] = []
    carry_out_push(Transfer(seen.append), asyncio.run(planned(root)))
    assert steps(seen) == ["Looking at lab/floods", "Pushing to lab/floods"]
    pushing = [progress for progress in seen if progress.step.startswith("Pushing")]
    done = [progress.done_bytes for progress in pushing]
    total = pushing[-1].total_bytes
    assert done == sorted(done)
    assert done[0] == 0
    assert done[-1] <= total
    assert is_large or done[-1] == total


def test_cancelling_a_pull(hub: LoopbackHub, tmp_path: Path, temp: Path, pushed: str) -> None:
    held = hub.faults.add("GET taxonomy_bundle", Drip(100))

    async def run() -> None:
        task = asyncio.create_task(converse(plan_pull, None, RepoAddress(REPO), tmp_path / "pulled"))
        await asyncio.to_thread(held.wait_until_reached)
        held.tick()
        await asyncio.to_thread(held.wait_until_reached, 2)
        await cancelled(task)
        # The thread hears of it with the next bytes, and cleans up.
        held.tick()
        await is_over("plan_pull")

    asyncio.run(run())
    assert list(temp.iterdir()) == []
    assert not (tmp_path / "pulled").exists()


@pytest.mark.parametrize("way", ["in the commit", "as a large file"])
def test_cancelling_a_push(hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str, way: str) -> None:
    set_run_config(rewrite, notes="x" * LARGE)
    if way == "as a large file":
        hub.store.lfs_threshold_bytes = LARGE
        held = hub.faults.add("PUT", SlowUpload())
    else:
        hub.store.lfs_threshold_bytes = 2 * LARGE
        held = hub.faults.add("POST /commit/", SlowUpload())

    async def run() -> None:
        task = asyncio.create_task(push(await planned(root)))
        await asyncio.to_thread(held.wait_until_reached)
        held.tick()
        await asyncio.to_thread(held.wait_until_reached, 2)
        await cancelled(task)
        held.release()
        await is_over("carry_out_push")

    asyncio.run(run())
    assert hub.head(REPO) == pushed
    assert held.requests[0].bytes_received < LARGE


@pytest.mark.parametrize("create_pr", [False, True])
def test_cancelling_a_push_too_late(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str, *, create_pr: bool
) -> None:
    set_run_config(rewrite, temperature=0.9)
    held = hub.faults.add("POST /commit/", Stall("done"))

    async def run() -> tuple[PushResult, int]:
        task = asyncio.create_task(push(await planned(root, create_pr=create_pr)))
        await asyncio.to_thread(held.wait_until_reached)
        task.cancel()
        result = await task
        held.release()
        await is_over("carry_out_push")
        return result, task.cancelling()

    result, cancelling = asyncio.run(run())
    assert (result.commit, result.confirmed_later) == (
        hub.head(REPO, "refs/pr/1" if create_pr else "main"),
        True,
    )
    assert cancelling == 0


def test_cancelling_a_push_while_the_hub_is_at_it(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str
) -> None:
    set_run_config(rewrite, temperature=0.9)
    held = hub.faults.add("POST /commit/", Stall("reply"))

    async def run() -> str:
        task = asyncio.create_task(push(await planned(root)))
        await asyncio.to_thread(held.wait_until_reached)
        task.cancel()
        with pytest.raises(HubUnreachableError) as caught:
            await task
        assert hub.head(REPO) == pushed
        held.release()
        await is_over("carry_out_push")
        return caught.value.summary

    # It comes in late after all, and nobody has said that it would not.
    summary = asyncio.run(run())
    assert summary == (
        "The push was stopped at its very end; when it was asked again, the Hub did not have the push to "
        "dataset lab/floods."
    )
    assert hub.head(REPO) != pushed


def test_cancelling_twice(hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str) -> None:
    set_run_config(rewrite, temperature=0.9)
    held = hub.faults.add("POST /commit/", Stall("done"))
    question = hub.faults.add("GET /commits/", Stall(), skip=2)

    async def run() -> None:
        task = asyncio.create_task(push(await planned(root)))
        await asyncio.to_thread(held.wait_until_reached)
        task.cancel()
        await asyncio.to_thread(question.wait_until_reached)
        await cancelled(task)
        hub.faults.clear()
        await is_over("carry_out_push")
        await is_over("find_outcome")

    asyncio.run(run())


def test_a_plan_that_nobody_waits_for_is_removed(
    hub: LoopbackHub, tmp_path: Path, temp: Path, pushed: str
) -> None:
    plans: list[PullPlan] = []

    def then(act: Callable[[Transfer], object]) -> Callable[[Transfer], PullPlan]:
        def plan_and_act(transfer: Transfer) -> PullPlan:
            plans.append(plan_pull(transfer, RepoAddress(REPO), tmp_path / "pulled"))
            act(transfer)
            return plans[-1]

        return plan_and_act

    async def run() -> None:
        loop = asyncio.get_running_loop()
        # The wish to stop comes while the plan is on its way to the loop, or before the thread has ended.
        for wait in (False, True):
            tasks: list[asyncio.Task[PullPlan]] = []

            def act(
                transfer: Transfer, tasks: list[asyncio.Task[PullPlan]] = tasks, *, wait: bool = wait
            ) -> None:
                loop.call_soon_threadsafe(tasks[0].cancel)
                while wait and not transfer.stop.is_set():
                    pass

            tasks.append(asyncio.create_task(converse(then(act))))
            with pytest.raises(asyncio.CancelledError):
                await tasks[0]
            await is_over("plan_and_act")

    asyncio.run(run())
    assert len(plans) == 2
    assert not any(plan.staging.exists() for plan in plans)
    assert list(temp.iterdir()) == []


def test_two_pulls_at_once_count_for_themselves(
    hub: LoopbackHub, root: Path, tmp_path: Path, pushed: str
) -> None:
    other = local_checkpoint(tmp_path / "other")
    set_run_config(other, notes="x" * 100_000)
    push_now(tmp_path / "other", "lab/other")
    seen: dict[str, list[TransferProgress]] = {REPO: [], "lab/other": []}
    # Both are under way before either goes on.
    held = hub.faults.add("GET /resolve/", Drip(50_000), times=2)

    async def run() -> None:
        both = asyncio.gather(
            *(
                converse(plan_pull, seen[repo_id].append, RepoAddress(repo_id), tmp_path / repo_id)
                for repo_id in seen
            )
        )
        await asyncio.to_thread(held.wait_until_reached, 2)
        held.release()
        for plan in await both:
            await carry_out(plan)

    asyncio.run(run())
    for repo_id, source in ((REPO, root), ("lab/other", tmp_path / "other")):
        assert {progress.step.rpartition(" ")[2] for progress in seen[repo_id]} == {repo_id, "downloaded"}
        expected = sum(len(data) for path, data in documents(source).items() if "manifest" not in path)
        totals = {progress.total_bytes for progress in seen[repo_id] if progress.total_bytes}
        assert totals == {expected}
        assert documents(tmp_path / repo_id) == documents(source)


def test_two_pushes_at_once_of_which_one_is_cancelled(hub: LoopbackHub, root: Path, tmp_path: Path) -> None:
    local_checkpoint(tmp_path / "other")
    # Several large files each: the client would hand them to threads of its own.
    hub.store.lfs_threshold_bytes = 500
    seen: dict[str, list[TransferProgress]] = {REPO: [], "lab/other": []}
    first = hub.faults.add("PUT /_upload/datasets/lab/floods/", Stall())
    second = hub.faults.add("PUT /_upload/datasets/lab/other/", Stall())

    async def run() -> PushResult:
        plans = {REPO: await planned(root), "lab/other": await planned(tmp_path / "other", "lab/other")}
        tasks = {
            repo_id: asyncio.create_task(push(plan, seen[repo_id].append)) for repo_id, plan in plans.items()
        }
        await asyncio.to_thread(first.wait_until_reached)
        await asyncio.to_thread(second.wait_until_reached)
        await cancelled(tasks[REPO])
        first.release()
        second.release()
        result = await tasks["lab/other"]
        await is_over("carry_out_push")
        return result

    result = asyncio.run(run())
    assert hub.head("lab/other") == result.commit
    assert list(hub.files(REPO)) == [".gitattributes"]
    assert documents(tmp_path / "other").items() <= hub.files("lab/other").items()
    for repo_id, progress in seen.items():
        assert {each.step.rpartition(" ")[2] for each in progress} == {repo_id}


def test_a_failure_after_the_wish_to_stop_is_nobodys(
    hub: LoopbackHub, tmp_path: Path, temp: Path, pushed: str
) -> None:
    held = hub.faults.add("GET /resolve/", Stall())
    hub.faults.add("GET /resolve/", Status(503), times=None)

    async def run() -> None:
        task = asyncio.create_task(converse(plan_pull, None, RepoAddress(REPO), tmp_path / "pulled"))
        await asyncio.to_thread(held.wait_until_reached)
        await cancelled(task)
        held.release()
        await is_over("plan_pull")

    asyncio.run(run())
    assert list(temp.iterdir()) == []
