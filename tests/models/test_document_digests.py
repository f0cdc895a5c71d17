"""Document digests: read from any text, edited as one field of the bundle, saved and taken back."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import inspect_checkpoint, load_checkpoint, save_edits
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.models.bundle_value import checked_bundle_value
from opensimula_gui.models.digest_list import DigestListModel
from opensimula_gui.models.digest_steps import MAX_ADDED, read_digests, with_digests, without_digests
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.roles import COPY_ROLE, ICON_NAME_ROLE, IS_EDITED_ROLE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

FIELD = "document_digests"
A, B, C = ("a" * 64, "b" * 64, "c" * 64)


@pytest.fixture
def session(sample_root: Path) -> EditingSession:
    return EditingSession(inspect_checkpoint(sample_root))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (A, [A]),
        (f" {A.upper()}\r\n{B}\t{C} ", [A, B, C]),
        (json.dumps([A, B]), [A, B]),
        (f"'{A}'; '{A}'", [A, A]),
    ],
)
def test_digests_are_read_from_any_list(text: str, expected: list[str]) -> None:
    assert read_digests(text) == expected


@pytest.mark.parametrize("text", ["abc", A + "0", "g" * 64, f"{A} and {B}", "\u202e" * 64, "x" * 10**6])
def test_what_is_no_digest_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="is no SHA-256 digest, which has 64 digits") as caught:
        read_digests(text)
    assert len(str(caught.value)) < 400


def test_too_many_are_refused_at_once() -> None:
    with pytest.raises(ValueError, match="At most 10,000 digests"):
        read_digests(f"{A} " * (MAX_ADDED + 1))
    assert len(read_digests(f"{A} " * MAX_ADDED)) == MAX_ADDED


def test_what_is_there_already_is_left_out() -> None:
    assert with_digests([A], [B, A, B, C]) == ([A, B, C], 2)
    assert without_digests([A, B, A], [0, 2]) == [B]


def test_a_step_says_how_many(session: EditingSession) -> None:
    before = list(session.bundle_fields[FIELD])
    texts = []
    for digests in ([*before, A], [*before, A, B, C], [*before, A, B], [], [A], [B]):
        session.set_bundle_value(FIELD, digests)
        texts.append(session.undo_stack.undoText())
    assert texts == [
        "Add a document digest",
        "Add 2 document digests",
        "Remove a document digest",
        f"Remove {len(before) + 2} document digests",
        "Add a document digest",
        "Change the document digests",
    ]
    assert session.edited_bundle_fields() == {FIELD}
    assert session.edit_counts().words() == "1 field of the bundle"
    session.revert_bundle_value(FIELD)
    assert session.undo_stack.undoText() == "Revert the document digests"
    assert not session.is_edited


def test_nobody_can_change_what_the_session_holds(session: EditingSession) -> None:
    digests = [A]
    session.set_bundle_value(FIELD, digests)
    digests.append(B)
    assert session.bundle_fields[FIELD] == [A]
    assert session.inspection.bundle is not None
    assert A not in session.inspection.bundle.document_digests


@pytest.mark.parametrize("value", [None, "abc", (A,), [1], [A, None]])
def test_only_lists_of_texts_are_digests(value: object) -> None:
    with pytest.raises(ValueError, match="The document digests must be a list of texts"):
        checked_bundle_value(FIELD, value)
    with pytest.raises(ValueError, match="half a character"):
        checked_bundle_value(FIELD, ["\ud800"])


def test_digests_are_saved_and_undone_byte_for_byte(sample_root: Path, tmp_path: Path) -> None:
    root = tmp_path / "secqa"
    shutil.copytree(sample_root, root)
    file = root / "opensimula" / "taxonomy_bundle.json"
    bytes_before = file.read_bytes()
    session = EditingSession(inspect_checkpoint(root))
    before = list(session.bundle_fields[FIELD])
    session.set_bundle_value(FIELD, [*before[1:], A])
    comparison = compare_checkpoints(session.inspection, session.working_copy())
    assert len(comparison.changes) == 2
    edits = session.edits()
    save_edits(session.inspection, bundle=edits.bundle)
    assert load_checkpoint(root).bundle.document_digests == [*before[1:], A]
    session.mark_saved(inspect_checkpoint(root), edits)
    assert not session.is_edited
    session.undo_stack.undo()
    assert session.bundle_fields[FIELD] == before
    save_edits(session.inspection, bundle=session.edits().bundle)
    assert file.read_bytes() == bytes_before


def test_the_list_marks_what_is_not_on_disk() -> None:
    model = DigestListModel()
    model.set_digests([A, "<b>\u202e"], [A])
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data(IS_EDITED_ROLE) for row in rows] == [False, True]
    assert rows[1].data() == "<b>‹U+202E›"
    assert rows[1].data(COPY_ROLE) == "<b>\u202e"
    assert rows[0].data(ICON_NAME_ROLE) == "file"
    assert model.rowCount(rows[0]) == 0
