"""The list of revisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.transfer import CommitNote, Revision, RevisionKind
from opensimula_gui.models.revisions import RevisionsModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

REVIEW = CommitNote("a" * 40, "Mention the review", "ada", "2026-03-02T09:28:00Z")
FIRST = CommitNote("b" * 40, "<b>Add</b>\nit", "bob", "2026-03-01T12:00:00Z")
REVISIONS = (
    Revision("draft", RevisionKind.BRANCH, CommitNote("c" * 40, "")),
    Revision("main", RevisionKind.BRANCH, REVIEW),
    Revision("v1", RevisionKind.TAG, FIRST),
    Revision("refs/pr/3", RevisionKind.PULL_REQUEST, CommitNote("d" * 40, "")),
    Revision(REVIEW.sha, RevisionKind.COMMIT, REVIEW),
    Revision(FIRST.sha, RevisionKind.COMMIT, FIRST),
)


@pytest.fixture
def model() -> RevisionsModel:
    model = RevisionsModel()
    model.set_revisions(REVISIONS)
    return model


def names(model: RevisionsModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_keeps_the_rules_of_item_models(
    model: RevisionsModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(model)


def test_each_group_has_a_heading_and_main_comes_first(model: RevisionsModel) -> None:
    assert names(model) == [
        "Branches",
        "main",
        "draft",
        "Tags",
        "v1",
        "Pull requests",
        "refs/pr/3",
        "Latest commits",
        "aaaaaaaa",
        "bbbbbbbb",
    ]
    assert model.heading_rows() == [0, 3, 5, 7]
    assert model.shown_count == 6


def test_a_row_tells_title_and_date_of_its_commit(model: RevisionsModel) -> None:
    rows = [[model.index(row, column).data() for column in range(3)] for row in (1, 2, 4)]
    assert rows == [
        ["main", "Mention the review", "3/2/26"],
        ["draft", "cccccccc", ""],
        ["v1", "<b>Add</b>…", "3/1/26"],
    ]
    tip = model.index(4, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Add&lt;/b&gt;" in tip
    assert FIRST.sha in tip


def test_a_heading_can_not_be_selected_and_is_no_revision(model: RevisionsModel) -> None:
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.revision(0) is None
    assert model.revision(1) is REVISIONS[1]
    assert model.revision(99) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is not None
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(0, 1).data() is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("REVIEW", ["Branches", "main", "Latest commits", "aaaaaaaa"]),
        (" bob ", ["Tags", "v1", "Latest commits", "bbbbbbbb"]),
        ("pr/3", ["Pull requests", "refs/pr/3"]),
        ("ccc", ["Branches", "draft"]),
        ("nothing has this", []),
    ],
)
def test_a_text_is_looked_for_in_name_id_title_and_author(
    model: RevisionsModel, text: str, shown: list[str]
) -> None:
    model.set_filter(text)
    assert names(model) == shown
    model.set_filter("")
    assert model.shown_count == 6
