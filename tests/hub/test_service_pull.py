"""Pulling from the Hub on loopback: what arrives, what is checked, and what stays as it was."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.errors import (
    ChangedOnDiskError,
    CheckpointFormatError,
    HubError,
    HubPermissionError,
    RepoAddressError,
    RepoNotFoundError,
    SignInError,
    TooLargeError,
)
from opensimula_gui.checkpoint.layout import MAX_SMALL_FILE_BYTES
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import DestinationState, FileChange, PullPlan
from opensimula_gui.services.hub import pulling
from opensimula_gui.services.hub.pulling import carry_out_pull, discard_pull
from tests.hub.exchange import Reply, json_reply
from tests.hub.rounds import (
    Says,
    assert_well_told,
    contents,
    documents,
    drop_strategy,
    local_checkpoint,
    planned_pull,
    planned_push,
    pull,
    push,
    rename_document,
    set_run_config,
)
from tests.hub.seed import ADA_TOKEN, BOB_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter
    from tests.hub.exchange import Exchange
    from tests.hub.gates import Gate
    from tests.hub.server import LoopbackHub
    from tests.hub.state import RepoType

REPO = "lab/floods"
NAMES = ("manifest.json", "taxonomy_bundle.json", "sampling_strategy.json", "run_config.json")
MANIFEST = "opensimula/manifest.json"


@dataclass(frozen=True)
class Extra:
    """A fault that is none: the answer carries one more header."""

    name: str
    value: str

    def play(self, exchange: Exchange, gate: Gate) -> None:
        reply = exchange.answer()
        exchange.send(Reply(reply.status, reply.body, {**reply.headers, self.name: self.value}))


@pytest.fixture(autouse=True)
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for temporary files of this test."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def rewrite(tmp_path: Path) -> Rewriter:
    return local_checkpoint(tmp_path / "floods")


@pytest.fixture
def root(rewrite: Rewriter, tmp_path: Path) -> Path:
    return tmp_path / "floods"


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    return tmp_path / "pulled" / "here"


@pytest.fixture
def pushed(hub: LoopbackHub, root: Path) -> str:
    return push(root, REPO).commit


def changes(plan: PullPlan) -> dict[str, FileChange]:
    return {file.path: file.change for file in plan.files}


@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize("repo_type", ["dataset", "model", "space"])
def test_there_and_back(
    hub: LoopbackHub, root: Path, destination: Path, temp: Path, repo_type: RepoType, *, private: bool
) -> None:
    address = RepoAddress(REPO, repo_type)
    push(root, address, private=private, message="First")
    plan = planned_pull(address, destination)
    assert (plan.commit.sha, plan.commit.title) == (hub.head(REPO, repo_type=repo_type), "First")
    assert (plan.destination_state, plan.staged.verdict) == (DestinationState.EMPTY, Verdict.FINE)
    assert changes(plan) == dict.fromkeys(NAMES, FileChange.ADDED)
    assert [file.path for file in plan.files] == list(NAMES)
    assert not destination.exists()
    report = carry_out_pull(plan)
    assert contents(destination) == documents(root)
    assert (report.written, report.backup) == (NAMES, None)
    assert list(temp.iterdir()) == []
    assert not planned_push(destination, address).has_changes


def test_any_revision(hub: LoopbackHub, rewrite: Rewriter, root: Path, tmp_path: Path, pushed: str) -> None:
    hub.tag(REPO, "v1")
    hub.branch(REPO, "draft/two")
    states = {"v1": documents(root)}
    for number, revision in enumerate(["draft/two", "main", "refs/pr/1"]):
        set_run_config(rewrite, seed=number)
        address = RepoAddress(REPO, revision=None if revision == "refs/pr/1" else revision)
        push(root, address, create_pr=revision == "refs/pr/1")
        states[revision] = documents(root)
    assert len({str(state) for state in states.values()}) == 4
    states[pushed] = states[pushed[:12]] = states["v1"]
    for number, (revision, state) in enumerate(states.items()):
        destination = tmp_path / str(number)
        plan = planned_pull(RepoAddress(REPO, revision=revision), destination)
        assert plan.commit.sha == hub.head(REPO, revision)
        carry_out_pull(plan)
        assert contents(destination) == state
    with pytest.raises(RepoNotFoundError, match="no such branch") as caught:
        planned_pull(RepoAddress(REPO, revision="v2"), tmp_path / "none")
    assert_well_told(caught.value)


def test_nothing_to_do(hub: LoopbackHub, root: Path, destination: Path, temp: Path, pushed: str) -> None:
    pull(REPO, destination)
    before = contents(destination)
    plan = planned_pull(REPO, destination)
    assert (plan.destination_state, set(changes(plan).values())) == (
        DestinationState.SAME,
        {FileChange.SAME},
    )
    assert carry_out_pull(plan).written == ()
    assert contents(destination) == before
    assert list(temp.iterdir()) == []


def test_what_is_there_becomes_a_backup(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, destination: Path, pushed: str
) -> None:
    pull(REPO, destination)
    (destination / "opensimula" / "notes.txt").write_bytes(b"mine")
    set_run_config(rewrite, seed=1)
    drop_strategy(rewrite)
    push(root, REPO)
    before = contents(destination / "opensimula")
    plan = planned_pull(REPO, destination)
    assert plan.destination_state is DestinationState.DIFFERENT
    assert changes(plan) == {
        "manifest.json": FileChange.CHANGED,
        "taxonomy_bundle.json": FileChange.SAME,
        "run_config.json": FileChange.CHANGED,
        "sampling_strategy.json": FileChange.REMOVED,
    }
    sizes = {file.path: (file.size_bytes, file.old_size_bytes) for file in plan.files}
    assert sizes["run_config.json"] == (
        len(documents(root)["opensimula/run_config.json"]),
        len(before["run_config.json"]),
    )
    assert sizes["sampling_strategy.json"] == (len(before["sampling_strategy.json"]),) * 2
    assert contents(destination / "opensimula") == before
    report = carry_out_pull(plan)
    assert documents(destination) == {**documents(root), "opensimula/notes.txt": b"mine"}
    assert report.backup is not None
    assert contents(report.backup) == before


def test_somebody_changes_the_destination_meanwhile(
    hub: LoopbackHub, root: Path, destination: Path, temp: Path, pushed: str
) -> None:
    pull(REPO, destination)
    (destination / "opensimula" / "run_config.json").write_bytes(b"{}")
    plan = planned_pull(REPO, destination)
    (destination / "opensimula" / "run_config.json").write_bytes(b'{"seed": 1}')
    before = contents(destination)
    with pytest.raises(ChangedOnDiskError):
        carry_out_pull(plan)
    assert contents(destination) == before
    discard_pull(plan)
    assert list(temp.iterdir()) == []


@pytest.mark.parametrize("path_in_repo", ["", "data/simula"])
def test_another_folder(
    hub: LoopbackHub, root: Path, destination: Path, path_in_repo: str, pushed: str
) -> None:
    address = RepoAddress("lab/other", path_in_repo=path_in_repo)
    push(root, address)
    pull(address, destination)
    assert contents(destination) == documents(root)
    with pytest.raises(RepoNotFoundError, match="There is no checkpoint in dataset lab/other") as caught:
        planned_pull(RepoAddress("lab/other", path_in_repo="elsewhere"), destination)
    assert_well_told(caught.value)


def test_other_names(hub: LoopbackHub, rewrite: Rewriter, root: Path, destination: Path) -> None:
    rename_document(rewrite, "taxonomy_bundle_file", "Tax baum ü#?%20.json")
    rename_document(rewrite, "run_config_file", "README.md")
    push(root, REPO)
    pull(REPO, destination)
    assert contents(destination) == documents(root)


@pytest.mark.parametrize("part_bytes", [10**6, 700])
def test_large_files(hub: LoopbackHub, root: Path, destination: Path, part_bytes: int) -> None:
    hub.store.lfs_threshold_bytes = 500
    hub.store.lfs_part_bytes = part_bytes
    push(root, REPO)
    assert any(blob.lfs for blob in hub.repository(REPO).head.files.values())
    pull(REPO, destination)
    assert contents(destination) == documents(root)


def test_large_files_come_from_the_hub_itself_only(
    hub: LoopbackHub, root: Path, destination: Path, temp: Path
) -> None:
    hub.store.lfs_threshold_bytes = 500
    push(root, REPO)
    hub.move_large_files()
    with pytest.raises(HubError, match="not its own") as caught:
        planned_pull(REPO, destination)
    assert_well_told(caught.value)
    assert hub.files_origin.requests == []
    assert list(temp.iterdir()) == []


def test_large_files_take_the_way_that_can_be_counted(
    hub: LoopbackHub, root: Path, destination: Path, pushed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants  # noqa: PLC0415 - after the environment is set

    # As if somebody had imported the client before us, with its other way of transfer switched on.
    monkeypatch.setattr(constants, "HF_HUB_DISABLE_XET", False)
    hub.faults.add("HEAD /resolve/", Extra("X-Xet-Hash", "0" * 64), times=None)
    hub.faults.add("GET /resolve/", Extra("X-Xet-Refresh-Route", f"{hub.url}/api/xet"), times=None)
    pull(REPO, destination)
    assert contents(destination) == documents(root)
    assert not any("xet" in request.path for request in hub.requests)


def test_private(hub: LoopbackHub, root: Path, destination: Path) -> None:
    push(root, REPO, private=True)
    for token in (BOB_TOKEN, False):
        with pytest.raises(RepoNotFoundError, match="or this account can't see it") as caught:
            planned_pull(REPO, destination, token=token)
        assert_well_told(caught.value)
    assert [request.had_token for request in hub.requests[-2:]] == [True, False]
    pull(REPO, destination, token=ADA_TOKEN)
    assert contents(destination) == documents(root)


def test_no_token_is_sent_along_unasked(
    hub: LoopbackHub, root: Path, destination: Path, pushed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)
    before = len(hub.requests)
    pull(REPO, destination, token=False)
    assert not any(request.had_token for request in hub.requests[before:])
    pull(REPO, destination, token=None)
    assert hub.requests[-1].token == ADA_TOKEN


def test_gated(hub: LoopbackHub, root: Path, destination: Path, pushed: str) -> None:
    hub.repository(REPO).gated = "manual"
    for token in (BOB_TOKEN, False):
        with pytest.raises(HubPermissionError, match="has to be granted") as caught:
            planned_pull(REPO, destination, token=token)
        assert_well_told(caught.value)
    hub.repository(REPO).admitted.add("bob")
    pull(REPO, destination, token=BOB_TOKEN)
    assert contents(destination) == documents(root)


def test_a_token_that_nobody_knows(hub: LoopbackHub, destination: Path, pushed: str) -> None:
    hub.expire(ADA_TOKEN)
    with pytest.raises(SignInError) as caught:
        planned_pull(REPO, destination)
    assert_well_told(caught.value)


def test_no_such_repository(hub: LoopbackHub, destination: Path, temp: Path) -> None:
    with pytest.raises(RepoNotFoundError, match="There is no dataset lab/floods"):
        planned_pull(REPO, destination)
    before = len(hub.requests)
    with pytest.raises(RepoAddressError):
        planned_pull(RepoAddress("lab/../floods"), destination)
    assert len(hub.requests) == before
    assert not destination.parent.exists()
    assert list(temp.iterdir()) == []


def test_an_empty_repository(hub: LoopbackHub, destination: Path, pushed: str) -> None:
    hub.faults.add("GET /api/datasets/", Says(json_reply({"id": REPO})))
    with pytest.raises(HubError, match="dataset lab/floods is empty") as caught:
        planned_pull(REPO, destination)
    assert_well_told(caught.value)


def test_too_large(hub: LoopbackHub, root: Path, destination: Path, pushed: str) -> None:
    hub.commit(REPO, {"opensimula/run_config.json": b" " * (MAX_SMALL_FILE_BYTES + 1)})
    with pytest.raises(TooLargeError, match="it was not downloaded") as caught:
        planned_pull(REPO, destination)
    assert_well_told(caught.value)
    assert not any("resolve" in request.path and "run_config" in request.path for request in hub.requests)


@pytest.mark.parametrize(
    "manifest",
    [
        b"no json",
        b"[]",
        b"[" * 100_000,
        b'{"taxonomy_bundle_file": ["a"], "run_config_file": {}}',
        b'{"taxonomy_bundle_file": "../../x", "run_config_file": "/etc/passwd"}',
        b'{"taxonomy_bundle_file": "\\ud800", "run_config_file": "a/b"}',
    ],
    ids=lambda manifest: manifest[:24].decode(),
)
def test_a_repository_with_problems(
    hub: LoopbackHub, root: Path, destination: Path, temp: Path, pushed: str, manifest: bytes
) -> None:
    known = json.loads(documents(root)[MANIFEST])
    if manifest.startswith(b"{"):
        manifest = json.dumps({**known, **json.loads(manifest)}).encode()
    hub.commit(REPO, {MANIFEST: manifest, "x": b"1", "opensimula/a/b": b"2"})
    asked_before = len(hub.requests)
    plan = planned_pull(REPO, destination)
    assert plan.staged.verdict is Verdict.REFUSE
    assert plan.staged.problems
    paths = {request.path.partition(f"{plan.commit.sha}/")[2] for request in hub.requests[asked_before:]}
    assert paths <= {"", MANIFEST, *(f"opensimula/{name}" for name in NAMES)}
    with pytest.raises(CheckpointFormatError, match="can't be opened") as caught:
        carry_out_pull(plan)
    assert_well_told(caught.value)
    discard_pull(plan)
    assert not destination.exists()
    assert list(temp.iterdir()) == []


def test_a_repository_that_lacks_a_document(
    hub: LoopbackHub, root: Path, destination: Path, pushed: str
) -> None:
    pull(REPO, destination)
    hub.commit(REPO, {"opensimula/run_config.json": None})
    plan = planned_pull(REPO, destination)
    assert plan.staged.verdict is Verdict.PROBLEMS
    assert changes(plan)["run_config.json"] is FileChange.REMOVED
    carry_out_pull(plan)
    assert not (destination / "opensimula" / "run_config.json").exists()


@pytest.mark.parametrize("name", ["taxonomy_bundle.json", "manifest.json"])
def test_one_file_under_two_names(
    hub: LoopbackHub, rewrite: Rewriter, destination: Path, pushed: str, name: str
) -> None:
    manifest = json.loads((rewrite.folder / "manifest.json").read_bytes())
    for key in ("run_config_file", "sampling_strategy_file", "taxonomy_bundle_file"):
        manifest[key] = name
    hub.commit(REPO, {MANIFEST: json.dumps(manifest).encode()})
    plan = planned_pull(REPO, destination)
    assert plan.staged.verdict is not Verdict.FINE
    discard_pull(plan)


def test_what_is_left_goes_when_the_program_ends(
    hub: LoopbackHub, destination: Path, temp: Path, pushed: str
) -> None:
    plan = planned_pull(REPO, destination)
    assert contents(temp)
    assert plan.staging.stat().st_mode & 0o777 == 0o700
    pulling._remove_all()
    assert list(temp.iterdir()) == []


def test_no_place_for_temporary_files(hub: LoopbackHub, destination: Path, temp: Path, pushed: str) -> None:
    temp.rmdir()
    temp.write_bytes(b"no folder")
    with pytest.raises(HubError, match="could not store") as caught:
        planned_pull(REPO, destination)
    assert_well_told(caught.value)
