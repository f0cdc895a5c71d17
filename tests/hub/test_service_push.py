"""Pushing to the Hub on loopback: what gets there, in one commit, and what is never touched."""

from __future__ import annotations

import base64
import os
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.errors import (
    CheckpointFormatError,
    HubConflictError,
    HubError,
    HubPermissionError,
    HubUnreachableError,
    MissingFileError,
    RepoAddressError,
    RepoNotFoundError,
    SignInError,
)
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import Account, FileChange, PushPlan
from opensimula_gui.services.hub.push_content import DEFAULT_MESSAGE, PushRequest
from opensimula_gui.services.hub.pushing import carry_out_push, plan_push
from opensimula_gui.services.hub.transfer_state import Transfer
from tests.hub.faults import Status
from tests.hub.rounds import (
    Meanwhile,
    Twisted,
    assert_well_told,
    contents,
    documents,
    drop_strategy,
    local_checkpoint,
    planned_push,
    push,
    rename_document,
    set_run_config,
)
from tests.hub.seed import ADA_TOKEN, BOB_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter
    from tests.hub.server import LoopbackHub
    from tests.hub.state import RepoType

REPO = "lab/floods"
CLEO_TOKEN = "hf_cleoMayWriteButNotInLab0000000000"  # noqa: S105 - it opens nothing but the loopback Hub
RUN_CONFIG = "opensimula/run_config.json"
STRATEGY = "opensimula/sampling_strategy.json"
MANIFEST = "opensimula/manifest.json"


@pytest.fixture
def rewrite(tmp_path: Path) -> Rewriter:
    return local_checkpoint(tmp_path / "floods")


@pytest.fixture
def root(rewrite: Rewriter, tmp_path: Path) -> Path:
    return tmp_path / "floods"


@pytest.fixture
def pushed(hub: LoopbackHub, root: Path) -> str:
    """Return the commit of a first push."""
    return push(root, REPO).commit


def changes(plan: PushPlan) -> dict[str, FileChange]:
    return {file.path: file.change for file in plan.files}


@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize("repo_type", ["dataset", "model", "space"])
def test_a_new_repository(hub: LoopbackHub, root: Path, repo_type: RepoType, *, private: bool) -> None:
    address = RepoAddress(REPO, repo_type)
    plan = planned_push(root, address, private=private)
    expected = {*documents(root), "README.md"}
    assert (plan.head, plan.private, plan.can_write, plan.account) == (None, private, True, "ada")
    assert changes(plan) == dict.fromkeys(expected, FileChange.ADDED)
    assert not hub.has_repo(REPO, repo_type)
    result = carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    repository = hub.repository(REPO, repo_type)
    newest, first = hub.commits(REPO, repo_type=repo_type)
    assert (repository.private, repository.sdk) == (private, "static" if repo_type == "space" else None)
    assert (result.commit, newest.parent) == (newest.sha, first.sha)
    assert result.commit_url == address.commit_url(newest.sha, hub.url)
    assert not result.confirmed_later
    assert (newest.title, set(newest.changed)) == (DEFAULT_MESSAGE, expected)
    files = hub.files(REPO, repo_type=repo_type)
    assert documents(root).items() <= files.items()
    assert files["README.md"] == plan.card.text.encode()


@pytest.mark.parametrize("repo_type", ["dataset", "model", "space"])
def test_nothing_to_do(hub: LoopbackHub, root: Path, repo_type: RepoType) -> None:
    address = RepoAddress(REPO, repo_type)
    first = push(root, address)
    before = len(hub.requests)
    plan = planned_push(root, address)
    assert not plan.has_changes
    assert set(changes(plan).values()) == {FileChange.SAME}
    assert carry_out_push(Transfer(), plan, token=ADA_TOKEN).commit == first.commit
    assert hub.head(REPO, repo_type=repo_type) == first.commit
    assert all(request.method != "POST" or "paths-info" in request.path for request in hub.requests[before:])


def test_an_edit(hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO, message="Warmer\n\nThe answers were dull.")
    assert {path for path, change in changes(plan).items() if change is not FileChange.SAME} == {RUN_CONFIG}
    assert plan.head is not None
    assert plan.head.sha == pushed
    result = carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    newest = hub.commits(REPO)[0]
    assert (newest.sha, newest.parent, newest.changed) == (result.commit, pushed, (RUN_CONFIG,))
    assert (newest.title, newest.description) == ("Warmer", "The answers were dull.")
    assert hub.files(REPO)[RUN_CONFIG] == documents(root)[RUN_CONFIG]


def test_what_is_stale_goes_in_the_same_commit(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str
) -> None:
    hub.commit(REPO, {"opensimula/notes.txt": b"mine", "data.csv": b"1"})
    drop_strategy(rewrite)
    plan = planned_push(root, REPO)
    assert plan.removed == (STRATEGY,)
    assert changes(plan)[STRATEGY] is FileChange.REMOVED
    carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert hub.commits(REPO)[0].changed == (MANIFEST, STRATEGY)
    files = hub.files(REPO)
    assert STRATEGY not in files
    assert (files["opensimula/notes.txt"], files["data.csv"]) == (b"mine", b"1")


def test_nothing_but_something_stale(hub: LoopbackHub, rewrite: Rewriter, root: Path) -> None:
    drop_strategy(rewrite)
    push(root, REPO)
    hub.commit(REPO, {STRATEGY: b"{}"})
    plan = planned_push(root, REPO)
    assert (dict(plan.payload), plan.removed) == ({}, (STRATEGY,))
    result = carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert (hub.head(REPO), hub.commits(REPO)[0].changed) == (result.commit, (STRATEGY,))


def test_somebody_elses_commit_before_ours(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO)
    hub.commit(REPO, {"a.txt": b"1"}, "Add a")
    theirs = hub.commit(REPO, {"b.txt": b"2"}, "Add b")
    with pytest.raises(HubConflictError, match="nothing was pushed") as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert_well_told(caught.value)
    assert [line[: len("Add b by bob, 2026")] for line in caught.value.since] == [
        "Add b by bob, 2026",
        "Add a by bob, 2026",
    ]
    assert hub.head(REPO) == theirs
    assert sum("/commit/" in request.path for request in hub.requests) == 1


def test_somebody_elses_commit_at_the_last_moment(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO)
    hub.faults.add("POST /preupload/", Meanwhile(lambda: hub.commit(REPO, {"a.txt": b"1"}, "Add a")))
    with pytest.raises(HubConflictError) as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert [line.partition(" by ")[0] for line in caught.value.since] == ["Add a"]
    assert [commit.title for commit in hub.commits(REPO)][:2] == ["Add a", DEFAULT_MESSAGE]


@pytest.mark.parametrize("private", [False, True])
def test_a_repository_that_somebody_made_meanwhile(hub: LoopbackHub, root: Path, *, private: bool) -> None:
    plan = planned_push(root, REPO, private=True)
    hub.add_repo(REPO, private=private)
    theirs = hub.commit(REPO, {"README.md": b"# Ours\n"}, "Add a card")
    with pytest.raises(HubConflictError, match="There is a dataset lab/floods by now") as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert_well_told(caught.value)
    assert caught.value.since[0].startswith("Add a card by bob")
    assert hub.head(REPO) == theirs


def test_a_conflict_is_told_even_if_the_history_is_not(hub: LoopbackHub, root: Path, pushed: str) -> None:
    plan = planned_push(root, REPO)
    hub.commit(REPO, {"a.txt": b"1"})
    hub.faults.add("GET /commits/", Status(503), skip=1)
    with pytest.raises(HubConflictError) as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert caught.value.since == ()


def test_a_branch(hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str) -> None:
    hub.branch(REPO, "draft/two")
    set_run_config(rewrite, temperature=0.9)
    result = push(root, RepoAddress(REPO, revision="draft/two"))
    assert (hub.head(REPO), hub.head(REPO, "draft/two")) == (pushed, result.commit)
    with pytest.raises(RepoNotFoundError, match="no such branch"):
        planned_push(root, RepoAddress(REPO, revision="missing"))


@pytest.mark.parametrize("path_in_repo", ["", "data/simula", "/data//simula/"])
def test_another_folder(hub: LoopbackHub, root: Path, path_in_repo: str) -> None:
    push(root, RepoAddress(REPO, path_in_repo=path_in_repo))
    folder = "data/simula" if path_in_repo else ""
    assert set(hub.files(REPO)) == {*documents(root, folder), "README.md", ".gitattributes"}


def test_other_names(hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str) -> None:
    rename_document(rewrite, "taxonomy_bundle_file", "Tax baum ü#?.json")
    push(root, REPO)
    files = hub.files(REPO)
    assert documents(root).items() <= files.items()
    assert "opensimula/taxonomy_bundle.json" not in files


def test_a_document_in_the_place_of_the_card(hub: LoopbackHub, rewrite: Rewriter, root: Path) -> None:
    rename_document(rewrite, "run_config_file", "README.md")
    with pytest.raises(CheckpointFormatError, match=r"README\.md") as caught:
        planned_push(root, RepoAddress(REPO, path_in_repo=""))
    assert_well_told(caught.value)
    push(root, REPO)
    assert hub.files(REPO)["opensimula/README.md"] == documents(root)["opensimula/README.md"]


@pytest.mark.parametrize("message", ["", " \n "])
def test_a_commit_has_a_title(hub: LoopbackHub, root: Path, message: str) -> None:
    push(root, REPO, message=message)
    assert hub.commits(REPO)[0].title == DEFAULT_MESSAGE


@pytest.mark.parametrize("part_bytes", [10**6, 700])
def test_large_files(hub: LoopbackHub, root: Path, part_bytes: int) -> None:
    hub.store.lfs_threshold_bytes = 500
    hub.store.lfs_part_bytes = part_bytes
    push(root, REPO)
    stored = hub.repository(REPO).head.files
    large = {path for path, blob in stored.items() if blob.lfs}
    assert {"opensimula/taxonomy_bundle.json", "opensimula/manifest.json"} <= large
    assert {path: blob.data for path, blob in stored.items()}.items() >= documents(root).items()
    puts = [request for request in hub.requests if request.method == "PUT"]
    assert len(puts) == len(large) if part_bytes == 10**6 else len(puts) > len(large)
    assert not any(request.had_token for request in puts)
    assert planned_push(root, REPO).has_changes is False


def test_large_files_go_to_the_hub_itself_only(hub: LoopbackHub, root: Path) -> None:
    hub.store.lfs_threshold_bytes = 500
    hub.move_large_files()
    with pytest.raises(HubError, match="not its own") as caught:
        push(root, REPO)
    assert_well_told(caught.value)
    assert hub.files_origin.requests == []
    assert set(hub.files(REPO)) == {".gitattributes"}


def test_no_rights(hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str) -> None:
    hub.add_user("cleo", CLEO_TOKEN)
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO, CLEO_TOKEN)
    assert (plan.account, plan.can_write) == ("cleo", False)
    with pytest.raises(HubPermissionError) as caught:
        carry_out_push(Transfer(), plan, token=CLEO_TOKEN)
    assert_well_told(caught.value)
    assert hub.head(REPO) == pushed
    result = push(root, REPO, CLEO_TOKEN, create_pr=True)
    assert result.pull_request_url == f"{hub.url}/datasets/{REPO}/discussions/1"
    assert (hub.head(REPO), hub.head(REPO, "refs/pr/1")) == (pushed, result.commit)
    assert hub.files(REPO, "refs/pr/1")[RUN_CONFIG] == documents(root)[RUN_CONFIG]


@pytest.mark.parametrize("create_pr", [False, True])
def test_a_token_that_may_only_read(hub: LoopbackHub, root: Path, pushed: str, *, create_pr: bool) -> None:
    with pytest.raises(HubPermissionError, match="may only read") as caught:
        planned_push(root, REPO, BOB_TOKEN, create_pr=create_pr)
    assert_well_told(caught.value)


def test_somebody_elses_namespace(hub: LoopbackHub, root: Path) -> None:
    with pytest.raises(HubPermissionError, match="that ada can see or make") as caught:
        planned_push(root, "other/floods")
    assert_well_told(caught.value)
    assert "ada, lab" in caught.value.hint


def test_a_gated_repository_of_somebody_else(hub: LoopbackHub, root: Path) -> None:
    hub.add_repo("other/floods", gated="manual")
    assert planned_push(root, "other/floods").can_write is False


def test_nobody_is_signed_in(hub: LoopbackHub, root: Path) -> None:
    with pytest.raises(SignInError):
        planned_push(root, REPO, None)
    with pytest.raises(SignInError):
        plan_push(Transfer(), PushRequest(root, RepoAddress(REPO)), token=False)
    assert hub.requests == []


def test_a_token_that_expires_meanwhile(hub: LoopbackHub, root: Path, pushed: str) -> None:
    plan = planned_push(root, REPO)
    hub.expire(ADA_TOKEN)
    with pytest.raises(SignInError) as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert_well_told(caught.value)


def test_whoever_is_known_is_not_asked_for(hub: LoopbackHub, root: Path) -> None:
    request = PushRequest(root, RepoAddress("ada/floods"))
    plan_push(Transfer(), request, account=Account("ada"), token=ADA_TOKEN)
    assert not any("whoami" in request.path for request in hub.requests)


@pytest.mark.parametrize("address", [RepoAddress("lab/../x"), RepoAddress(REPO, "kernel")])
def test_an_address_that_cannot_exist(hub: LoopbackHub, root: Path, address: RepoAddress) -> None:
    with pytest.raises(RepoAddressError):
        planned_push(root, address)
    assert hub.requests == []


def test_nothing_but_the_documents_and_the_card_leaves(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, tmp_path: Path
) -> None:
    secret = b"nobody-may-see-this-marker"
    (tmp_path / "elsewhere").write_bytes(secret)
    (rewrite.folder / "link.json").symlink_to(tmp_path / "elsewhere")
    (rewrite.folder / "extra.json").write_bytes(secret)
    (root / "README.md").write_bytes(secret)
    (root / "opensimula.backups").mkdir()
    (root / "opensimula.backups" / "manifest.json").write_bytes(secret)
    before = contents(root)
    push(root, REPO)
    assert set(hub.files(REPO)) == {
        ".gitattributes",
        "README.md",
        *(f"opensimula/{name}" for name in ("manifest.json", "run_config.json")),
        *(f"opensimula/{name}" for name in ("sampling_strategy.json", "taxonomy_bundle.json")),
    }
    # Base64 of a text depends on where it begins.
    forms = [secret, *(base64.b64encode(b"x" * shift + secret)[4:-4] for shift in range(3))]
    assert not any(form in request.body for request in hub.requests for form in forms)
    assert contents(root) == before


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
@pytest.mark.parametrize("name", ["manifest.json", "taxonomy_bundle.json", "run_config.json"])
def test_a_document_that_is_no_file_of_its_own(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, tmp_path: Path, kind: str, name: str
) -> None:
    file = rewrite.folder / name
    data = file.read_bytes()
    file.unlink()
    if kind == "link":
        (tmp_path / "elsewhere").write_bytes(data)
        file.symlink_to(tmp_path / "elsewhere")
    elif kind == "folder":
        file.mkdir()
    else:
        os.mkfifo(file)
    with pytest.raises(CheckpointFormatError, match="can't be pushed") as caught:
        planned_push(root, REPO)
    assert_well_told(caught.value)
    assert hub.requests == []


def test_no_checkpoint(hub: LoopbackHub, rewrite: Rewriter, root: Path, tmp_path: Path) -> None:
    for missing in (tmp_path / "nowhere", root):
        with pytest.raises(MissingFileError, match="No OpenSimula manifest"):
            planned_push(missing, REPO)
        (rewrite.folder / "manifest.json").unlink(missing_ok=True)
    assert hub.requests == []


def test_what_the_repository_ignores_is_not_left_out_without_a_word(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO)
    hub.faults.add(
        "POST /preupload/",
        Twisted(lambda answer: {"files": [{**file, "shouldIgnore": True} for file in answer["files"]]}),
    )
    with pytest.raises(HubError, match=r"leaves out opensimula/run_config\.json") as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert_well_told(caught.value)
    assert hub.head(REPO) == pushed


@pytest.mark.parametrize(
    "answer", [[], {}, {"files": []}, {"files": [1]}, {"files": [{"path": "x"}]}], ids=repr
)
def test_an_answer_that_does_not_say_how_to_upload(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str, answer: object
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO)
    hub.faults.add("POST /preupload/", Twisted(lambda _answer: answer))
    with pytest.raises(HubUnreachableError, match="not one that a Hub gives") as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert_well_told(caught.value)
    assert hub.head(REPO) == pushed
