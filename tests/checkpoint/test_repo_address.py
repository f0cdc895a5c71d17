"""Addresses on the Hub as people write and copy them: read right, or refused in words."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.errors import RepoAddressError
from opensimula_gui.checkpoint.repo_address import (
    DEFAULT_ENDPOINT,
    REPO_TYPES,
    RepoAddress,
    checked_address,
    parse_repo_address,
    require_repo_id,
)

LOOPBACK = "http://127.0.0.1:8000"
# A manifest lies in a folder, never in what looks like a document, and a text must survive being trimmed.
names = st.from_regex(r"[a-zA-Z0-9][a-zA-Z0-9_]{0,20}", fullmatch=True)
repo_ids = st.builds("/".join, st.tuples(names, names))
printable = st.characters(
    exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"], exclude_characters="/\\"
)
path_parts = st.text(printable, min_size=1, max_size=10).filter(
    lambda part: part not in {".", ".."} and not part.endswith(".json")
)
paths = st.lists(path_parts, min_size=1, max_size=3).map("/".join)
revisions = st.from_regex(r"[a-zA-Z0-9][a-zA-Z0-9_.\-/%]{0,20}", fullmatch=True).filter(
    lambda name: not name.startswith("refs/pr")
) | st.builds("refs/pr/{}".format, st.integers(1, 999))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lab/secqa", RepoAddress("lab/secqa")),
        ("  lab/secqa/\n", RepoAddress("lab/secqa")),
        ("secqa", RepoAddress("secqa")),
        ("datasets/lab/secqa", RepoAddress("lab/secqa")),
        ("models/lab/secqa", RepoAddress("lab/secqa", "model")),
        ("spaces/lab/secqa", RepoAddress("lab/secqa", "space")),
        ("datasets/lab/secqa/tree/v1/data", RepoAddress("lab/secqa", revision="v1", path_in_repo="data")),
        ("hf://datasets/lab/secqa", RepoAddress("lab/secqa")),
        ("hf://lab/secqa", RepoAddress("lab/secqa", "model")),
        ("https://huggingface.co/lab/secqa", RepoAddress("lab/secqa", "model")),
        ("https://huggingface.co/datasets/lab/secqa?x=1#top", RepoAddress("lab/secqa")),
        ("HTTPS://HuggingFace.co:443/datasets/lab/secqa/", RepoAddress("lab/secqa")),
        ("http://huggingface.co/spaces/lab/secqa/discussions/3", RepoAddress("lab/secqa", "space")),
        ("huggingface.co/datasets/lab/secqa", RepoAddress("lab/secqa")),
        ("huggingface.co/lab/secqa/tree/main", RepoAddress("lab/secqa", "model", "main")),
        (f"{LOOPBACK}/datasets/lab/secqa", RepoAddress("lab/secqa")),
        ("127.0.0.1:8000/datasets/lab/secqa", RepoAddress("lab/secqa")),
    ],
)
def test_what_people_write(text: str, expected: RepoAddress) -> None:
    assert parse_repo_address(text, endpoint=LOOPBACK) == expected


@pytest.mark.parametrize(
    ("page", "revision", "path_in_repo"),
    [
        ("tree/main", "main", "opensimula"),
        ("tree/main/data/simula", "main", "data/simula"),
        ("tree/refs%2Fpr%2F7/data", "refs/pr/7", "data"),
        ("tree/refs/pr/7/data", "refs/pr/7", "data"),
        ("tree/draft%2Ftwo/data", "draft/two", "data"),
        ("tree/main/a%20b%2Fc", "main", "a b/c"),
        ("blob/v1/opensimula/manifest.json", "v1", "opensimula"),
        ("resolve/v1/data/run_config.json?download=true", "v1", "data"),
        ("raw/main/manifest.json", "main", ""),
        ("blob/main/README.md", "main", "opensimula"),
        ("commit/0123abc", "0123abc", "opensimula"),
        ("commits/draft", "draft", "opensimula"),
        ("tree", None, "opensimula"),
        ("viewer/default/train", None, "opensimula"),
    ],
)
def test_pages_of_a_repository(page: str, revision: str | None, path_in_repo: str) -> None:
    address = parse_repo_address(f"https://huggingface.co/datasets/lab/secqa/{page}")
    assert address == RepoAddress("lab/secqa", "dataset", revision, path_in_repo)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is no repository id"),
        ("/", "is no repository id"),
        ("datasets", "is no repository id"),
        ("a/b/c", "“a/b/c” is no repository id"),
        ("datasets/a/b/c", "“a/b/c” is no repository id"),
        ("lab/../x", "is no repository id"),
        ("lab/x.git", "is no repository id"),
        ("https://huggingface.co", "is no repository id"),
        ("https://huggingface.co.example/lab/x", "is no address on"),
        ("https://huggingface.co:8443/lab/x", "is no address on"),
        ("https://example.org/huggingface.co/lab/x", "is no address on"),
        ("ftp://huggingface.co/lab/x", "is no address on"),
        ("file:///etc/passwd", "is no address on"),
        ("http://[x", "is no address on"),
        ("https://huggingface.co:port/lab/x", "is no address on"),
        ("hf://[x", "is no repository id"),
        ("https://huggingface.co/lab/x/tree/a%20b", "is no revision"),
        ("https://huggingface.co/lab/x/tree/main/..%2F..", "is no folder of a repository"),
        ("https://huggingface.co/lab/x/tree/main/a%00", "is no folder of a repository"),
    ],
)
def test_what_is_no_address(text: str, words: str) -> None:
    with pytest.raises(RepoAddressError, match=words) as caught:
        parse_repo_address(text)
    assert caught.value.hint


@pytest.mark.parametrize(
    "repo_id",
    [
        *("-x/y", "x-/y", "x./y", ".x/y", "x/y-", "x/y.", "x/y.git", "a--b/c", "a/b..c", "a/b/c", "a b/c"),
        *("ä/b", "a/", "/b", "", "a/b\n", "a\\b", "x" * 97, f"{'x' * 97}/y"),
    ],
)
def test_ids_that_can_not_exist(repo_id: str) -> None:
    with pytest.raises(RepoAddressError, match="is no repository id"):
        require_repo_id(repo_id)


@pytest.mark.parametrize("repo_id", ["a/b", "squad", "lab/sec.qa_2-x", "x" * 96, f"{'x' * 96}/{'y' * 96}"])
def test_ids_that_can(repo_id: str) -> None:
    require_repo_id(repo_id)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (RepoAddress("lab/../x"), "is no repository id"),
        (RepoAddress("lab/x", "kernel"), "“kernel” is no type of repository"),
        (RepoAddress("lab/x", revision=""), "is no revision"),
        (RepoAddress("lab/x", revision="a b"), "is no revision"),
        (RepoAddress("lab/x", revision="a\x00"), "is no revision"),
        (RepoAddress("lab/x", revision="a" * 257), "is no revision"),
        (RepoAddress("lab/x", path_in_repo="a/../b"), "is no folder"),
        (RepoAddress("lab/x", path_in_repo="a\\b"), "is no folder"),
        (RepoAddress("lab/x", path_in_repo="a\u202eb"), "is no folder"),
    ],
)
def test_parts_that_can_not_exist(address: RepoAddress, words: str) -> None:
    with pytest.raises(RepoAddressError, match=words):
        checked_address(address)


def test_the_normal_form() -> None:
    assert checked_address(RepoAddress("lab/x", path_in_repo="/a//b/")).path_in_repo == "a/b"
    assert checked_address(RepoAddress("lab/x", path_in_repo="")).file_path("x.json") == "x.json"
    assert RepoAddress("lab/x").file_path("x.json") == "opensimula/x.json"


def test_addresses_of_pages() -> None:
    assert RepoAddress("lab/x").web_url() == "https://huggingface.co/datasets/lab/x"
    assert RepoAddress("lab/x", "model").web_url(f"{LOOPBACK}/") == f"{LOOPBACK}/lab/x"
    assert (
        RepoAddress("lab/x", "space").commit_url("a/b") == "https://huggingface.co/spaces/lab/x/commit/a%2Fb"
    )


@given(st.text() | st.builds("{}://{}".format, st.sampled_from(["http", "https", "hf"]), st.text()))
@example("http://[")
@example("https://huggingface.co:99999/a/b")
def test_any_text_is_an_address_or_refused_in_words(text: str) -> None:
    try:
        address = parse_repo_address(text)
    except RepoAddressError:
        return
    assert address == checked_address(address)
    assert address.repo_type in REPO_TYPES


@given(repo_ids, st.sampled_from(REPO_TYPES), st.sampled_from([DEFAULT_ENDPOINT, LOOPBACK]))
def test_the_page_of_a_repository_is_its_address(repo_id: str, repo_type: str, endpoint: str) -> None:
    address = RepoAddress(repo_id, repo_type)
    assert parse_repo_address(address.web_url(endpoint), endpoint=endpoint) == address
    without_scheme = address.web_url(endpoint).partition("://")[2]
    assert parse_repo_address(without_scheme, endpoint=endpoint) == address


@given(repo_ids, st.sampled_from(REPO_TYPES), revisions, paths)
def test_the_page_of_a_folder_is_its_address(repo_id: str, repo_type: str, revision: str, path: str) -> None:
    address = checked_address(RepoAddress(repo_id, repo_type, revision, path))
    page = f"{address.web_url()}/tree/{quote(revision, safe='')}/{quote(address.path_in_repo)}"
    assert parse_repo_address(page) == address
    manifest = quote(address.file_path("manifest.json"))
    assert parse_repo_address(f"{address.web_url()}/blob/{quote(revision, safe='')}/{manifest}") == address


@given(repo_ids, st.sampled_from(REPO_TYPES), st.from_regex(r"[0-9a-f]{40}", fullmatch=True))
def test_the_page_of_a_commit_is_its_address(repo_id: str, repo_type: str, commit: str) -> None:
    address = RepoAddress(repo_id, repo_type, commit)
    assert parse_repo_address(address.commit_url(commit)) == address
