"""A planned push in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import (
    CardChoice,
    CardPlan,
    CommitNote,
    FileChange,
    PlannedFile,
    PushPlan,
    PushResult,
)
from opensimula_gui.views.hub.push_outcome import page_url, result_notice
from opensimula_gui.views.hub.push_words import (
    base_words,
    card_words,
    change_words,
    commit_words,
    repository_words,
    result_words,
    rights_words,
    since_words,
)

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "\u202e<b>evil</b>\nline"
HEAD = CommitNote("0123456789abcdef" * 2, "Mention the review", "ada", "2026-03-02T09:28:00Z")
CARD = PlannedFile("README.md", FileChange.SAME, 10, 10)


@pytest.fixture
def plan(sample_root: Path) -> PushPlan:
    """Return a plan for a repository that is there and may be written to."""
    return PushPlan(
        address=RepoAddress("lab/secqa"),
        endpoint="https://huggingface.co",
        account="ada",
        head=HEAD,
        private=True,
        create_pr=False,
        can_write=True,
        message="Update",
        files=(CARD, PlannedFile("a", FileChange.ADDED, 5), PlannedFile("b", FileChange.ADDED, 5)),
        card=CardPlan(CardChoice.KEEP, "# Card", "# Ours", "# Card"),
        local=inspect_checkpoint(sample_root),
        payload={"a": b"12345", "b": b"12345"},
        removed=(),
    )


@pytest.mark.parametrize(
    ("changes", "words", "severity"),
    [
        ({}, "ada may write here", "fine"),
        ({"head": None}, "ada may make this repository", "fine"),
        ({"can_write": False}, "ada may not write here; a pull request can be made instead", "error"),
        (
            {"can_write": False, "create_pr": True},
            "ada may not write here; a pull request asks those who may",
            "info",
        ),
    ],
)
def test_rights(plan: PushPlan, changes: dict[str, object], words: str, severity: str) -> None:
    assert rights_words(replace(plan, **changes)) == (words, severity)  # type: ignore[arg-type]  # by name


def test_who_sees_the_repository(plan: PushPlan) -> None:
    assert repository_words(plan) == "Exists: a private dataset, seen by its members alone"
    new = replace(plan, head=None, private=False)
    assert repository_words(new) == "New: the push makes a public dataset, everybody can see it"


def test_the_commit_that_it_is_based_on(plan: PushPlan) -> None:
    assert base_words(plan).startswith("01234567 · Mention the review · ada · ")
    assert base_words(replace(plan, head=CommitNote("0" * 40, ""))) == "00000000"
    assert base_words(replace(plan, head=None)) == "Nothing yet"


def test_where_the_commit_goes(plan: PushPlan) -> None:
    assert commit_words(plan) == "main"
    draft = replace(plan, address=RepoAddress("lab/secqa", revision="draft"), create_pr=True)
    assert commit_words(draft) == "a pull request for draft"


def test_what_changes(plan: PushPlan) -> None:
    assert change_words(plan) == "2 new, 1 unchanged"


@pytest.mark.parametrize(
    ("choice", "has_card", "words"),
    [
        (CardChoice.KEEP, True, "Stays as it is"),
        (CardChoice.KEEP, False, "None is added"),
        (CardChoice.MERGE, True, "Stays as it is, with our tags added"),
        (CardChoice.REPLACE, True, "Is replaced"),
        (CardChoice.REPLACE, False, "Is added"),
    ],
)
def test_the_card(plan: PushPlan, choice: CardChoice, has_card: bool, words: str) -> None:  # noqa: FBT001 - a parameter
    files = (CARD,) if has_card else ()
    assert card_words(replace(plan, files=files, card=replace(plan.card, choice=choice))) == words


def test_a_result_and_its_page(plan: PushPlan) -> None:
    commit = PushResult("https://hub/commit/1", "1")
    request = PushResult("https://hub/commit/1", "1", "https://hub/discussions/2", confirmed_later=True)
    assert result_words(plan, commit) == "Pushed to lab/secqa: 2 new, 1 unchanged."
    assert result_words(plan, request).startswith("A pull request was made in lab/secqa: ")
    assert [page_url(commit), page_url(request)] == ["https://hub/commit/1", "https://hub/discussions/2"]
    assert result_notice(plan, commit, "key").hint == ""
    assert "reply was lost" in result_notice(plan, request, "key").hint
    assert "too late" in result_notice(plan, commit, "key", too_late_to_cancel=True).hint


def test_commits_in_between_are_counted_beyond_a_few() -> None:
    assert since_words(()) == ""
    assert since_words(("Add a note",)) == "Came in between:\n• Add a note"
    assert since_words(("x",) * 30).endswith("\n• x\n… and 24 more")


def test_texts_of_others_stay_on_one_line_and_visible(plan: PushPlan) -> None:
    odd = replace(plan, account=HOSTILE, head=CommitNote("0" * 40, HOSTILE, HOSTILE, HOSTILE))
    for words in (rights_words(odd)[0], base_words(odd), since_words((HOSTILE,)).split("\n", 1)[1]):
        assert "‹U+202E›<b>evil</b>" in words
        assert "\n" not in words
        assert "\u202e" not in words
