"""The Hub on loopback answers the real client as the real Hub does."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from huggingface_hub._commit_api import CommitOperationAdd, CommitOperationDelete
from huggingface_hub.errors import (
    BadRequestError,
    HfHubHTTPError,
    RemoteEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.hf_api import RepoFile, RepoFolder
from huggingface_hub.utils._http import get_session
from huggingface_hub.utils.sha import git_hash

from tests.hub.seed import SAMPLE_REPO, sample_files, seed_sample

if TYPE_CHECKING:
    from pathlib import Path

    from huggingface_hub._commit_api import CommitOperation
    from huggingface_hub.hf_api import HfApi

    from tests.hub.server import LoopbackHub
    from tests.hub.state import RepoType

REPO = "lab/secqa"
MANIFEST = "opensimula/manifest.json"
CARD = b"---\nlicense: mit\ntags: [a, b]\n---\n# Card\n"


def add(path: str, data: bytes) -> CommitOperationAdd:
    return CommitOperationAdd(path, data)


@pytest.fixture
def repo(hub: LoopbackHub) -> str:
    hub.add_repo(REPO)
    hub.commit(REPO, {MANIFEST: b"{}", "notes/today.txt": b"x"}, "Start\n\nWith notes.", "ada")
    return REPO


@pytest.mark.parametrize("repo_type", ["model", "dataset", "space"])
def test_a_new_repository_of_each_type(ada: HfApi, hub: LoopbackHub, repo_type: RepoType) -> None:
    sdk = "static" if repo_type == "space" else None
    url = ada.create_repo("lab/fresh", repo_type=repo_type, private=True, space_sdk=sdk)
    described = ada.repo_info("lab/fresh", repo_type=repo_type)
    assert (url.repo_id, url.repo_type) == ("lab/fresh", repo_type)
    assert (described.private, described.sha) == (True, hub.head("lab/fresh", repo_type=repo_type))
    assert list(hub.files("lab/fresh", repo_type=repo_type)) == [".gitattributes"]
    listed = {
        "model": [found.id for found in ada.list_models(author="lab")],
        "dataset": [found.id for found in ada.list_datasets(author="lab")],
        "space": [found.id for found in ada.list_spaces(author="lab")],
    }
    assert listed == {"model": [], "dataset": [], "space": [], repo_type: ["lab/fresh"]}


def test_a_repository_that_exists_is_not_created_again(ada: HfApi, repo: str) -> None:
    with pytest.raises(HfHubHTTPError) as caught:
        ada.create_repo(repo, repo_type="dataset")
    assert caught.value.response.status_code == 409
    assert ada.create_repo(repo, repo_type="dataset", exist_ok=True).repo_id == repo


def test_one_commit_adds_and_deletes(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    before = hub.head(repo)
    operations: list[CommitOperation] = [
        add(MANIFEST, b"[]"),
        add("README.md", CARD),
        CommitOperationDelete("notes/today.txt"),
    ]
    made = ada.create_commit(
        repo,
        operations,
        commit_message="Change",
        commit_description="Why",
        repo_type="dataset",
        parent_commit=before,
    )
    newest = hub.commits(repo)[0]
    assert made.oid == newest.sha == ada.repo_info(repo, repo_type="dataset").sha
    assert (newest.title, newest.description, newest.author) == ("Change", "Why", "ada")
    assert (newest.parent, newest.changed) == (before, ("README.md", "notes/today.txt", MANIFEST))
    assert hub.files(repo)[MANIFEST] == b"[]"
    assert hub.files(repo, before)[MANIFEST] == b"{}"
    assert "notes/today.txt" not in hub.files(repo)


def test_a_folder_is_deleted_with_what_it_holds(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    ada.create_commit(repo, [CommitOperationDelete("notes/")], commit_message="Tidy", repo_type="dataset")
    assert sorted(hub.files(repo)) == [".gitattributes", MANIFEST]


def test_deleting_what_is_not_there_is_refused(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    before = hub.head(repo)
    with pytest.raises(RemoteEntryNotFoundError):
        ada.create_commit(repo, [CommitOperationDelete("no.txt")], commit_message="Tidy", repo_type="dataset")
    assert hub.head(repo) == before


def test_a_stale_parent_is_a_conflict(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    seen = hub.head(repo)
    theirs = hub.commit(repo, {"theirs.txt": b"1"})
    with pytest.raises(HfHubHTTPError) as caught:
        ada.create_commit(
            repo, [add("ours.txt", b"2")], commit_message="x", repo_type="dataset", parent_commit=seen
        )
    assert caught.value.response.status_code == 412
    assert hub.head(repo) == theirs


def test_a_pull_request_leaves_the_branch_alone(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    before = hub.head(repo)
    made = ada.create_commit(
        repo, [add("ours.txt", b"2")], commit_message="Propose", repo_type="dataset", create_pr=True
    )
    (pull,) = hub.pull_requests(repo)
    assert (made.pr_num, made.pr_revision) == (1, "refs/pr/1")
    assert (pull.number, pull.title, pull.author, pull.base) == (1, "Propose", "ada", before)
    assert hub.head(repo) == before
    assert hub.files(repo, "refs/pr/1")["ours.txt"] == b"2"
    references = ada.list_repo_refs(repo, repo_type="dataset", include_pull_requests=True)
    assert [(ref.ref, ref.target_commit) for ref in references.pull_requests or []] == [
        ("refs/pr/1", made.oid)
    ]
    assert ada.repo_info(repo, repo_type="dataset", revision="refs/pr/1").sha == made.oid


def test_nothing_to_change_is_not_sent(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    before = hub.head(repo)
    made = ada.create_commit(repo, [add(MANIFEST, b"{}")], commit_message="Same", repo_type="dataset")
    assert made.oid == hub.head(repo) == before
    assert not any("/commit/" in request.path for request in hub.requests)


@pytest.mark.parametrize(
    "front_matter",
    [b"license: [mit\n", b"just text\n", b"license: 7\n", b"tags:\n- a\n  b: c\n"],
)
def test_a_broken_card_is_refused(ada: HfApi, hub: LoopbackHub, repo: str, front_matter: bytes) -> None:
    before = hub.head(repo)
    with pytest.raises(ValueError, match="Invalid metadata"):
        ada.create_commit(
            repo,
            [add("README.md", b"---\n" + front_matter + b"---\n")],
            commit_message="x",
            repo_type="dataset",
        )
    assert hub.head(repo) == before


def test_a_card_without_metadata_brings_a_warning(ada: HfApi, repo: str) -> None:
    with pytest.warns(UserWarning, match="no metadata"):
        ada.create_commit(repo, [add("README.md", b"# Card\n")], commit_message="x", repo_type="dataset")


def test_the_tree_names_files_as_git_does(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    tree = list(ada.list_repo_tree(repo, recursive=True, expand=True, repo_type="dataset"))
    files = {entry.path: entry for entry in tree if isinstance(entry, RepoFile)}
    folders = {entry.path: entry for entry in tree if isinstance(entry, RepoFolder)}
    assert {path: file.blob_id for path, file in files.items()} == {
        path: git_hash(data) for path, data in hub.files(repo).items()
    }
    last_commit = files[MANIFEST].last_commit
    assert last_commit
    assert last_commit.title == "Start"
    assert list(folders) == ["notes", "opensimula"]
    flat = [entry.path for entry in ada.list_repo_tree(repo, "opensimula", repo_type="dataset")]
    assert flat == [MANIFEST]
    with pytest.raises(RemoteEntryNotFoundError):
        list(ada.list_repo_tree(repo, "nowhere", repo_type="dataset"))


def test_a_folder_has_the_name_that_git_gives_it(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    # The empty file, below a folder: `git write-tree` says this.
    hub.commit(repo, {"empty/file": b""})
    (folder,) = ada.get_paths_info(repo, ["empty", "missing"], repo_type="dataset")
    assert isinstance(folder, RepoFolder)
    assert folder.tree_id == "df2b8fc99e1c1d4dbc0a854d9f72157f1d6ea078"


def test_listings_come_in_pages(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    hub.store.page_size = 2
    hub.add_repo("lab/second")
    hub.add_repo("lab/third")
    for number in range(5):
        hub.commit(repo, {f"{number}.txt": b"x"}, f"Commit {number}")
    history = ada.list_repo_commits(repo, repo_type="dataset")
    assert [commit.commit_id for commit in history] == [commit.sha for commit in hub.commits(repo)]
    assert history[0].authors == ["bob"]
    paths = [entry.path for entry in ada.list_repo_tree(repo, recursive=True, repo_type="dataset")]
    assert paths == sorted([*hub.files(repo), "notes", "opensimula"])
    assert [found.id for found in ada.list_datasets(author="lab")] == [repo, "lab/third", "lab/second"]
    assert sum("cursor=" in request.target for request in hub.requests) > 5


def test_branches_and_tags(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    first = hub.commits(repo)[-1].sha
    ada.create_branch(repo, branch="topic/one", revision=first, repo_type="dataset")
    ada.create_tag(repo, tag="v1", repo_type="dataset")
    hub.branch(repo, "draft", "v1")
    hub.tag(repo, "v0", first[:10])
    references = ada.list_repo_refs(repo, repo_type="dataset")
    assert {ref.name: ref.target_commit for ref in references.branches} == {
        "draft": hub.head(repo),
        "main": hub.head(repo),
        "topic/one": first,
    }
    assert {ref.name: ref.target_commit for ref in references.tags} == {"v0": first, "v1": hub.head(repo)}
    assert ada.repo_info(repo, repo_type="dataset", revision="topic/one").sha == first
    with pytest.raises(HfHubHTTPError, match="already"):
        ada.create_tag(repo, tag="v1", repo_type="dataset")
    ada.delete_branch(repo, branch="topic/one", repo_type="dataset")
    with pytest.raises(RevisionNotFoundError):
        ada.repo_info(repo, repo_type="dataset", revision="topic/one")


def test_a_commit_needs_a_branch(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    hub.tag(repo, "v1")
    with pytest.raises(BadRequestError):
        ada.create_commit(repo, [add("a", b"1")], commit_message="x", repo_type="dataset", revision="v1")
    hub.branch(repo, "draft")
    ada.create_commit(repo, [add("a", b"1")], commit_message="x", repo_type="dataset", revision="draft")
    assert [path for path in hub.files(repo, "draft") if path not in hub.files(repo)] == ["a"]


def test_what_is_missing_is_told_apart(ada: HfApi, repo: str, tmp_path: Path) -> None:
    with pytest.raises(RepositoryNotFoundError):
        ada.repo_info("lab/none", repo_type="dataset")
    with pytest.raises(RevisionNotFoundError):
        ada.hf_hub_download(repo, MANIFEST, revision="none", repo_type="dataset", local_dir=tmp_path)
    with pytest.raises(RemoteEntryNotFoundError):
        ada.hf_hub_download(repo, "none.json", repo_type="dataset", local_dir=tmp_path)


def test_one_file_is_downloaded(ada: HfApi, hub: LoopbackHub, repo: str, tmp_path: Path) -> None:
    path = ada.hf_hub_download(
        repo, MANIFEST, repo_type="dataset", revision=hub.head(repo), local_dir=tmp_path
    )
    assert path == str(tmp_path / MANIFEST)
    assert (tmp_path / MANIFEST).read_bytes() == b"{}"


def test_a_whole_repository_is_downloaded(ada: HfApi, hub: LoopbackHub, tmp_path: Path) -> None:
    seed_sample(hub)
    ada.snapshot_download(SAMPLE_REPO, repo_type="dataset", revision="main", local_dir=tmp_path)
    for path, data in sample_files().items():
        assert (tmp_path / path).read_bytes() == data
    assert hub.files(SAMPLE_REPO, "v1") != hub.files(SAMPLE_REPO) != hub.files(SAMPLE_REPO, "draft")


@pytest.mark.parametrize(
    ("asked", "start", "end"), [("bytes=2-4", 2, 5), ("bytes=7-", 7, 10), ("bytes=-3", 7, 10)]
)
def test_a_part_of_a_file_is_downloaded(
    hub: LoopbackHub, repo: str, asked: str, start: int, end: int
) -> None:
    hub.commit(repo, {"digits": b"0123456789"})
    url = f"{hub.url}/datasets/{repo}/resolve/main/digits"
    answer = get_session().get(url, headers={"Range": asked})
    assert (answer.status_code, answer.content) == (206, b"0123456789"[start:end])
    assert answer.headers["Content-Range"] == f"bytes {start}-{end - 1}/10"
    assert get_session().get(url, headers={"Range": "bytes=10-"}).status_code == 416


# The client hands an open file to its transport in a way that the transport advises against.
@pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")
@pytest.mark.parametrize("part_bytes", [10**6, 3000])
@pytest.mark.parametrize("host", ["the Hub", "elsewhere"])
def test_a_large_file_goes_round(
    ada: HfApi, hub: LoopbackHub, repo: str, tmp_path: Path, part_bytes: int, host: str
) -> None:
    hub.store.lfs_threshold_bytes = 5000
    hub.store.lfs_part_bytes = part_bytes
    if host == "elsewhere":
        hub.move_large_files()
    data = bytes(range(256)) * 40
    (tmp_path / "bundle").write_bytes(data)
    with (tmp_path / "bundle").open("rb") as file:
        ada.create_commit(
            repo, [CommitOperationAdd("big.json", file)], commit_message="Large", repo_type="dataset"
        )
    (described,) = ada.get_paths_info(repo, "big.json", repo_type="dataset")
    assert isinstance(described, RepoFile)
    assert described.lfs
    assert (described.lfs.sha256, described.lfs.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert described.size == len(data) != described.lfs.pointer_size
    assert hub.files(repo)["big.json"] == data
    path = ada.hf_hub_download(repo, "big.json", repo_type="dataset", local_dir=tmp_path / "pulled")
    assert (tmp_path / "pulled" / "big.json").read_bytes() == data
    assert path
    puts = [request for request in hub.requests + hub.files_origin.requests if request.method == "PUT"]
    assert sum(request.bytes_received for request in puts) == len(data)
    assert len(puts) == (1 if part_bytes > len(data) else 4)
    assert not any(request.had_token for request in puts + hub.files_origin.requests)
    assert bool(hub.files_origin.requests) is (host == "elsewhere")


def test_deleting_a_repository(ada: HfApi, hub: LoopbackHub, repo: str) -> None:
    ada.delete_repo(repo, repo_type="dataset")
    assert not hub.has_repo(repo)
