"""Records that somebody else wrote, or that are about another state: nothing is changed by mistake."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import inspect_checkpoint
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models import factor_steps, structure_steps
from opensimula_gui.models.bundle_value import BUNDLE_FIELDS
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.saved_steps import are_saved
from opensimula_gui.models.step_record import fingerprint, read_step
from opensimula_gui.models.step_replay import StepReplay
from tests.models.random_edits import index_of
from tests.models.test_edit_sequences import save
from tests.models.test_step_replay import Recording, state

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.models.step_record import StepRecord

pytestmark = pytest.mark.usefixtures("qapp")

HEAD = '{"text": "x", "move": "do", "edits": "", "changes": [%s]}'


@pytest.fixture
def root(sample_root: Path, tmp_path: Path) -> Path:
    root = tmp_path / "secqa"
    shutil.copytree(sample_root, root)
    return root


@pytest.fixture
def session(root: Path) -> EditingSession:
    return EditingSession(inspect_checkpoint(root))


def name_change(session: EditingSession, after: Any) -> dict[str, Any]:
    before = fingerprint(session.run_config.name)
    return {"part": "run config", "key": "name", "before": before, "after": after}


def step(*changes: dict[str, Any], rows: list[dict[str, Any]] | None = None) -> StepRecord:
    record = {"text": "A step", "move": "do", "edits": "", "rows": rows or [], "changes": list(changes)}
    return read_step(json.dumps(record))


def steps_of(recording: Recording) -> list[StepRecord]:
    return [read_step(text) for text in recording.texts]


def row_name(session: EditingSession, row: int) -> dict[str, Any]:
    node = index_of(session).node(row)
    assert node is not None
    return {"factor": node.factor_id, "node": node.id}


def top_and_child(session: EditingSession) -> tuple[int, int]:
    index = index_of(session)
    top = index.top_rows[0]
    return top, index.children(top)[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"text": "x", "move": "jump", "edits": "", "changes": []}',
        '{"text": "x", "move": "do", "edits": "", "changes": [], "more": 1}',
        HEAD % '{"part": "door"}',
        HEAD % '{"part": "run config", "key": "name", "before": "", "after": true}',
        HEAD % '{"part": "place", "key": {"new": -1}, "before": null, "after": null}',
        HEAD % '{"part": "node", "key": {"factor": "f", "node": "n"}, "before": "", "after": {"id": 1}}',
        "[" * 100_000,
    ],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_step(text)


@pytest.mark.parametrize(
    ("key", "after"), [("name", 3), ("temperature", "hot"), ("no_such_field", "x"), ("name", "later")]
)
def test_a_value_that_does_not_fit_is_left_out(session: EditingSession, key: str, after: Any) -> None:
    change = name_change(session, after) | {"key": key}
    if after == "later":
        change["before"] = fingerprint("what was there")
    replay = StepReplay(session)
    replay.perform(step(change))
    assert (replay.fitting, replay.misfits, session.undo_stack.count()) == (0, 1, 0)


def test_a_step_of_which_a_part_does_not_fit_is_left_out_as_a_whole(session: EditingSession) -> None:
    replay = StepReplay(session)
    replay.perform(step(name_change(session, "other"), name_change(session, 3)))
    assert replay.misfits == 1
    assert not session.is_edited


def test_what_is_so_already_is_no_step(session: EditingSession) -> None:
    session.set_run_config_value("name", "other")
    change = name_change(session, "other") | {"before": fingerprint("hospital-security-awareness")}
    replay = StepReplay(session)
    replay.perform(step(change))
    assert (replay.fitting, session.undo_stack.count()) == (1, 1)


def test_places_that_would_break_the_tree_are_refused(session: EditingSession) -> None:
    index = index_of(session)
    top, child = top_and_child(session)
    below = next(iter(index.children(child)))
    other_top = index.top_rows[1]
    before = {"parent": row_name(session, top), "position": 0}
    for row, start, parent in (
        (child, before, row_name(session, below)),
        (child, before, row_name(session, child)),
        (child, before, row_name(session, other_top)),
        (child, before, {"factor": "f_none", "node": "node_none"}),
        (child, before, {"new": 7}),
        (child, before, None),
        (child, None, row_name(session, top)),
        (child, {"parent": None, "position": 0}, row_name(session, top)),
        (top, {"parent": None, "position": 0}, row_name(session, other_top)),
    ):
        change = {"part": "place", "key": row_name(session, row), "before": start}
        replay = StepReplay(session)
        replay.perform(step(change | {"after": {"parent": parent, "position": 0}}))
        assert replay.misfits == 1, (start, parent)
    assert not session.is_edited


def test_rows_that_belong_nowhere_are_refused(session: EditingSession) -> None:
    _, child = top_and_child(session)
    taken = index_of(session).node(child)
    assert taken is not None
    tree = row_name(session, child)
    fresh = taken.model_dump() | {"id": "node_new"}
    factor = {"id": taken.factor_id, "name": "Taken"}
    for row in (
        {"new": 0, "node": taken.model_dump(), "tree": tree},
        {"new": 0, "node": taken.model_dump()},
        {"new": 0, "node": fresh, "tree": {"factor": "f_none", "node": ""}},
        {"new": 0, "node": fresh, "tree": tree, "above": 5},
        {"new": 0, "node": fresh, "factor": factor},
        {"new": 0, "node": fresh | {"factor_id": "f_none"}},
        {"new": 0, "node": fresh, "factor": factor | {"id": "f_other"}},
    ):
        place = {"parent": tree, "position": 0}
        change = {"part": "place", "key": {"new": 0}, "before": None, "after": place}
        replay = StepReplay(session)
        replay.perform(step(change, rows=[row]))
        assert replay.misfits == 1, row
    assert not session.is_edited


def test_values_of_another_factor_or_node_are_refused(session: EditingSession) -> None:
    top, child = top_and_child(session)
    index = index_of(session)
    node, factor = index.node(child), index.factor(top)
    assert node is not None
    assert factor is not None
    key, root = row_name(session, child), row_name(session, top)
    elsewhere = node.model_dump() | {"parent_id": "node_other"}
    other = factor.model_dump() | {"id": "f_other"}
    nowhere = {"factor": node.factor_id, "node": "node_none"}
    for change in (
        {"part": "node", "key": key, "before": fingerprint(node), "after": elsewhere},
        {"part": "node", "key": nowhere, "before": fingerprint(node), "after": node.model_dump()},
        {"part": "factor", "key": root, "before": fingerprint(factor), "after": other},
    ):
        replay = StepReplay(session)
        replay.perform(step(change))
        assert replay.misfits == 1
    assert not session.is_edited


def test_what_cannot_be_edited_is_left_as_it_is(root: Path) -> None:
    bundle = root / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes().replace(b"Attack vector", b"Way of attack"))
    session = EditingSession(inspect_checkpoint(root))
    replay = StepReplay(session)
    replay.perform(step(name_change(session, "other")))
    assert (replay.misfits, session.is_edited) == (1, False)


def test_steps_that_fit_another_state_are_made_there(root: Path) -> None:
    """Somebody renames a node and deletes another; what was edited elsewhere is still restored."""
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    index = index_of(recording.session)
    top = index.top_rows[0]
    first, second, third = index.children(top)[:3]
    recording.session.set_node_label(first, "Renamed here")
    recording.session.set_node_label(second, "Mine")
    recording.session.perform(structure_steps.add_child(index, second, "New").step)
    recording.session.perform(structure_steps.delete_rows(index, [third]))
    theirs = EditingSession(inspect_checkpoint(root))
    theirs.set_node_label(first, "Renamed there")
    theirs.perform(structure_steps.delete_rows(index_of(theirs), [third]))
    save(theirs)
    session = EditingSession(inspect_checkpoint(root))
    replay = StepReplay(session)
    for record in steps_of(recording):
        replay.perform(record)
    assert (replay.fitting, replay.misfits) == (3, 1)
    labels = [index_of(session).label(row) for row in index_of(session).rows_below(top)]
    assert {"Renamed there", "Mine", "New"} <= set(labels)
    assert "Renamed here" not in labels


def test_undone_steps_can_be_done_again_and_the_history_is_the_same(root: Path) -> None:
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    mine = recording.session
    mine.set_run_config_value("name", "one")
    mine.set_run_config_value("name", "two")
    mine.perform(factor_steps.add_factor(index_of(mine), "Mood").step)
    mine.undo_stack.undo()
    mine.undo_stack.undo()
    mine.undo_stack.redo()
    again = recording.replayed()
    assert (again.undo_stack.index(), again.undo_stack.count()) == (2, 3)
    again.undo_stack.redo()
    mine.undo_stack.redo()
    assert state(again)["outline"] == state(mine)["outline"]


def test_a_step_of_the_user_in_between_is_never_undone_by_a_record(root: Path) -> None:
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    recording.session.set_run_config_value("model", "x")
    recording.session.set_run_config_value("name", "one")
    recording.session.undo_stack.undo()
    done, renamed, undone = steps_of(recording)
    session = EditingSession(inspect_checkpoint(root))
    replay = StepReplay(session)
    replay.perform(done)
    replay.perform(renamed)
    session.set_run_config_value("temperature", 1.0)
    replay.perform(undone)
    assert session.run_config.temperature == 1.0
    assert session.run_config.name == "hospital-security-awareness"
    assert replay.misfits == 0


def test_restored_twice_the_same_rows_are_used_again(root: Path) -> None:
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    index = index_of(recording.session)
    recording.session.perform(structure_steps.add_child(index, index.top_rows[0], "New").step)
    (record,) = steps_of(recording)
    session = EditingSession(inspect_checkpoint(root))
    StepReplay(session).perform(record)
    session.undo_stack.undo()
    rows = len(index_of(session))
    replay = StepReplay(session)
    replay.perform(record)
    assert (replay.misfits, len(index_of(session))) == (0, rows)
    replay = StepReplay(session)
    replay.perform(record)
    assert replay.misfits == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [("instruction_y", "Other"), ("target_depth_D", 9), ("proposal_N", 2), ("document_digests", ["ab" * 32])],
)
def test_every_field_of_the_bundle_is_made_again(root: Path, field: str, value: Any) -> None:
    assert field in BUNDLE_FIELDS
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    recording.session.set_bundle_value(field, value)
    assert recording.replayed().bundle_fields == recording.session.bundle_fields
    recording.session.undo_stack.undo()
    recording.session.undo_stack.redo()
    assert recording.replayed().bundle_fields == recording.session.bundle_fields


def edit_everything(session: EditingSession) -> None:
    index = index_of(session)
    top = index.top_rows[0]
    children = index.children(top)
    session.set_run_config_value("name", "other")
    session.set_bundle_value("target_depth_D", 7)
    session.set_factor_name(top, "Way of attack")
    session.set_node_label(children[0], "Mine")
    session.perform(structure_steps.add_child(index, children[1], "New").step)
    session.perform(structure_steps.move_rows(index, [children[0]], children[1]))
    session.perform(structure_steps.delete_rows(index, [children[2]]))
    session.perform(factor_steps.remove_factor(index, index.top_rows[1], session.strategies))
    session.perform(factor_steps.add_factor(index, "Mood").step)


def test_what_was_saved_just_before_the_end_is_known_to_be_saved(root: Path) -> None:
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    edit_everything(recording.session)
    records = steps_of(recording)
    assert not are_saved(EditingSession(inspect_checkpoint(root)), records)
    save(recording.session)
    assert are_saved(EditingSession(inspect_checkpoint(root)), records)
    recording.session.set_run_config_value("name", "third")
    save(recording.session)
    assert not are_saved(EditingSession(inspect_checkpoint(root)), records)


def test_a_row_without_a_name_has_no_place(session: EditingSession) -> None:
    replay = StepReplay(session)
    gone = {"part": "place", "key": {"factor": "f_none", "node": "x"}, "before": None, "after": None}
    replay.perform(step(gone))
    assert (replay.fitting, session.undo_stack.count()) == (1, 0)
    assert index_of(session).find("x") == NO_ROW
