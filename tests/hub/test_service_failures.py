"""What goes wrong in words: the right kind, nothing secret, and bugs stay bugs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.errors import (
    HubConflictError,
    HubError,
    HubPermissionError,
    HubUnreachableError,
    RepoAddressError,
    RepoNotFoundError,
    SignInError,
)
from opensimula_gui.checkpoint.repo_address import RepoAddress, require_repo_id
from opensimula_gui.checkpoint.transfer import CommitNote
from opensimula_gui.services.hub.client import hub_api, importing_client, load_client
from opensimula_gui.services.hub.failures import redacted, told_in_words
from opensimula_gui.services.hub.repositories import commit_in_words, list_revisions, own_repositories
from opensimula_gui.services.hub.transfer_state import Transfer
from opensimula_gui.services.threads import Cancelled
from tests.hub.exchange import json_reply
from tests.hub.faults import Status
from tests.hub.rounds import Says, assert_well_told
from tests.hub.seed import ADA_TOKEN, SAMPLE_REPO, seed_sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hub.server import LoopbackHub

REPO = "lab/floods"


def ask(token: str | bool | None = ADA_TOKEN) -> None:  # noqa: FBT001 - as the client takes it
    with Transfer().active(), told_in_words("dataset lab/floods"):
        hub_api(token).repo_info(REPO, repo_type="dataset")


@pytest.mark.parametrize(
    ("status", "code", "kind", "words"),
    [
        (400, None, HubError, "refused a request about dataset lab/floods (status 400): Because of me."),
        (401, None, SignInError, "does not take this token"),
        (403, None, HubPermissionError, "does not let this account do that with dataset lab/floods: Bec"),
        (404, None, RepoNotFoundError, "lacks what was asked of dataset lab/floods: Because of me."),
        (409, None, HubError, "(status 409): Because of me."),
        (412, None, HubConflictError, "a change in dataset lab/floods since you looked: Because of me."),
        (413, None, HubError, "too large for dataset lab/floods: Because of me."),
        (429, None, HubUnreachableError, "too many requests"),
        (408, None, HubUnreachableError, "trouble right now (status 408)"),
        (503, None, HubUnreachableError, "trouble right now (status 503)"),
        (403, "GatedRepo", HubPermissionError, "has to be granted by its owner"),
        (401, "RepoNotFound", RepoNotFoundError, "There is no dataset lab/floods, or this account"),
        (404, "RevisionNotFound", RepoNotFoundError, "no such branch, tag or commit in dataset lab/floods"),
        (404, "EntryNotFound", RepoNotFoundError, "lacks what was asked of dataset lab/floods"),
    ],
)
def test_a_status(hub: LoopbackHub, status: int, code: str | None, kind: type[HubError], words: str) -> None:
    hub.faults.add("GET", Status(status, "Because of me.", code))
    with pytest.raises(HubError) as caught:
        ask()
    assert type(caught.value) is kind
    assert words in caught.value.summary
    assert_well_told(caught.value)


def test_a_closed_repository(hub: LoopbackHub) -> None:
    hub.faults.add("GET", Status(403, "Access to this resource is disabled."))
    with pytest.raises(HubPermissionError, match="has closed dataset lab/floods"):
        ask()


def test_a_question_that_only_accounts_may_ask(hub: LoopbackHub) -> None:
    hub.faults.add("GET", Status(401, "Sign in."))
    with pytest.raises(SignInError, match="nobody about dataset lab/floods who is not signed in") as caught:
        ask(token=False)
    assert_well_told(caught.value)


@pytest.mark.parametrize(("retry_after", "hint"), [("7", "Wait 7 seconds"), ("Wed, 1 Jan", "Wait a few")])
def test_too_many_requests(hub: LoopbackHub, retry_after: str, hint: str) -> None:
    hub.faults.add("GET", Status(429, "Slow down.", headers={"Retry-After": retry_after}))
    with pytest.raises(HubUnreachableError) as caught:
        ask()
    assert caught.value.hint.startswith(hint)


def test_what_the_hub_says_is_tamed(hub: LoopbackHub) -> None:
    said = f"<b>No</b> {ADA_TOKEN} \u202e {'x' * 500}\nsecond line"
    hub.faults.add("GET", Says(json_reply({"error": said}, status=400)))
    with pytest.raises(HubError) as caught:
        ask()
    assert_well_told(caught.value)
    assert "‹U+202E›" in caught.value.summary
    assert "second line" not in caught.value.summary
    assert len(caught.value.summary) < 320


def test_nobody_is_there(own_hub_home: object) -> None:
    with pytest.raises(HubUnreachableError, match=r"127\.0\.0\.1 can't be reached") as caught:
        ask()
    assert_well_told(caught.value)


@pytest.mark.parametrize("endpoint", ["hub.example", "ftp://hub.example", "http://", "http://[x"])
def test_an_endpoint_that_is_none(
    own_hub_home: object, monkeypatch: pytest.MonkeyPatch, endpoint: str
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", endpoint)
    with pytest.raises(HubError) as caught:
        ask()
    assert_well_told(caught.value)


def test_offline(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch) -> None:
    from huggingface_hub import constants  # noqa: PLC0415 - after the environment is set

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(HubUnreachableError, match="HF_HUB_OFFLINE") as caught:
        ask()
    assert_well_told(caught.value)
    assert hub.requests == []


def test_no_trusted_publisher(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_OIDC_RESOURCE", "lab")
    monkeypatch.delenv("ACTIONS_ID_TOKEN_REQUEST_URL", raising=False)
    with pytest.raises(SignInError) as caught:
        ask(token=None)
    assert_well_told(caught.value)


def test_an_id_that_only_the_client_refuses(hub: LoopbackHub) -> None:
    with pytest.raises(RepoAddressError, match="no repository id"), told_in_words("dataset a--b"):
        hub_api(ADA_TOKEN).repo_info("a--b", repo_type="dataset")


def _raise(error: BaseException) -> Callable[[], None]:
    def act() -> None:
        raise error

    return act


@pytest.mark.parametrize(
    "error", [KeyError("x"), ValueError("x"), TypeError("x"), OSError("x"), RuntimeError("x")], ids=repr
)
def test_a_bug_stays_a_bug(error: Exception) -> None:
    load_client()
    with pytest.raises(type(error)) as caught, told_in_words("dataset lab/floods"):
        raise error
    assert caught.value is error


def test_a_bug_of_ours_that_the_client_calls_stays_a_bug(hub: LoopbackHub) -> None:
    broken = Transfer(lambda _progress: _raise(KeyError("ours"))())
    with pytest.raises(KeyError, match="ours"), broken.active(), told_in_words("dataset lab/floods"):
        hub_api(ADA_TOKEN).repo_info(REPO, repo_type="dataset")


@pytest.mark.parametrize("error", [Cancelled(), HubPermissionError("No.", "Ask.")], ids=repr)
def test_what_the_client_wraps_comes_out_again(error: Exception) -> None:
    from huggingface_hub.errors import LocalEntryNotFoundError  # noqa: PLC0415 - see above

    for wrapping in (RuntimeError("upload"), LocalEntryNotFoundError("nowhere")):
        with pytest.raises(type(error)) as caught, told_in_words("dataset lab/floods"):
            raise wrapping from error
        assert caught.value is error


def test_the_disk_is_full() -> None:
    load_client()
    full = OSError(28, os.strerror(28), "/tmp/x")  # noqa: S108 - nothing is written there
    with pytest.raises(HubError, match="No space left on device") as caught, told_in_words("dataset a/b"):
        raise full
    assert_well_told(caught.value)


def test_a_client_that_does_not_start() -> None:
    for error in (ImportError("no module"), ValueError("invalid literal for int()")):
        with pytest.raises(HubError, match="does not start") as caught, importing_client():
            raise error
        assert_well_told(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"token {ADA_TOKEN}.", "token hf_…"),
        ("hf_jwt_eyJhbGciOi.eyJzdWIi.c2ln end", "hf_… end"),
        ("Illegal header value b'Bearer abcdef'", "Illegal header value b'Bearer …'"),
        ("authorization: bearer a.b-c", "authorization: bearer …"),
        ("https://ada:secret@hub.example/x", "https://…@hub.example/x"),
        ("at https://s3.example/x?X-Amz-Signature=1 now", "at https://s3.example/x?… now"),
        ("https://hub.example/a@b", "https://hub.example/a@b"),
        ("plain \u202e text", "plain ‹U+202E› text"),
    ],
)
def test_what_is_secret_is_left_out(text: str, expected: str) -> None:
    assert redacted(text) == expected


@given(st.text(), st.text())
def test_no_token_survives(before: str, after: str) -> None:
    assert ADA_TOKEN not in redacted(f"{before} {ADA_TOKEN} {after}")
    assert len(redacted(before)) <= 2000


@given(st.from_regex(r"[\w\-./]{1,40}", fullmatch=True) | st.text(max_size=100))
def test_the_client_takes_every_id_that_we_take(repo_id: str) -> None:
    from huggingface_hub.utils._validators import validate_repo_id  # noqa: PLC0415 - after the environment is set

    try:
        require_repo_id(repo_id)
    except RepoAddressError:
        return
    validate_repo_id(repo_id)


def test_what_there_is(hub: LoopbackHub) -> None:
    seed_sample(hub)
    hub.add_repo("lab/hidden", private=True)
    hub.add_repo("lab/model", "model")
    hub.add_repo("lab/space", "space", sdk="static")
    hub.commit("lab/hidden", {"a": b"1"})
    assert own_repositories(Transfer(), ["ada", "lab"], "dataset") == [SAMPLE_REPO]
    assert own_repositories(Transfer(), ["lab"], "model") == ["lab/model"]
    assert own_repositories(Transfer(), ["lab"], "space") == ["lab/space"]
    revisions = list_revisions(Transfer(), RepoAddress(SAMPLE_REPO))
    assert [(each.kind.value, each.name) for each in revisions][:3] == [
        ("branch", "draft"),
        ("branch", "main"),
        ("tag", "v1"),
    ]
    assert [each.commit.title for each in revisions if each.kind.value == "commit"] == [
        commit.title for commit in hub.commits(SAMPLE_REPO)
    ]


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (CommitNote("a" * 40, "Add a", "bob", "2026-03-02T09:00:00Z"), "Add a by bob, 2026-03-02T09:00:00Z"),
        (CommitNote("a" * 40, ""), "aaaaaaaaaa"),
    ],
)
def test_a_commit_in_words(note: CommitNote, words: str) -> None:
    assert commit_in_words(note) == words


@pytest.mark.parametrize("answer", [{}, [{}], [1], None, [{"id": "a", "authors": [1]}]], ids=repr)
def test_a_history_that_is_none(hub: LoopbackHub, answer: object) -> None:
    seed_sample(hub)
    hub.faults.add("GET /commits/", Says(json_reply(answer)))
    with pytest.raises(HubUnreachableError, match="not one that a Hub gives"):
        list_revisions(Transfer(), RepoAddress(SAMPLE_REPO))


def test_dates_of_any_kind(hub: LoopbackHub) -> None:
    seed_sample(hub)
    dates = ["2026-03-02T10:00:00+01:00", "yesterday", None]
    history = [{"id": str(number), "title": "t", "date": date} for number, date in enumerate(dates)]
    hub.faults.add("GET /commits/", Says(json_reply(history)))
    commits = [each.commit for each in list_revisions(Transfer(), RepoAddress(SAMPLE_REPO))][-3:]
    assert [commit.date for commit in commits] == ["2026-03-02T09:00:00Z", "", ""]
