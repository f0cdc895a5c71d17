"""Edits of nodes, factors, strategies and the bundle's fields on the one undo stack."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint import encoding, inspect_checkpoint, load_checkpoint, save_edits
from opensimula_gui.checkpoint.edits import BundleEdits, edited_bundle
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.models.edit_counts import EditCounts
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.services.after_save import inspection_after_save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.inspection import CheckpointInspection

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def session(qapp: QCoreApplication, sample_root: Path) -> EditingSession:
    return EditingSession(inspect_checkpoint(sample_root))


@pytest.fixture
def index(session: EditingSession) -> TaxonomyIndex:
    return index_of(session)


def index_of(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


def spec_of(session: EditingSession, **changes: Any) -> SamplingStrategySpec:
    """Return the strategies with fields of the first one changed."""
    assert session.strategies is not None
    first, *rest = session.strategies.strategies
    return session.strategies.model_copy(update={"strategies": [first.model_copy(update=changes), *rest]})


def documents(session: EditingSession) -> tuple[bytes, bytes | None, str]:
    """Return the bytes that a save of everything would write."""
    assert session.inspection.bundle is not None
    edits = session.edits()
    bundle = edited_bundle(session.inspection.bundle, edits.bundle or BundleEdits())
    strategies = edits.sampling_strategy or session.inspection.sampling_strategy
    return (
        encoding.encode_bundle(bundle),
        encoding.encode_strategy(strategies) if strategies else None,
        session.run_config.to_json(),
    )


def save(session: EditingSession) -> CheckpointInspection:
    edits = session.edits()
    report = save_edits(
        session.inspection,
        bundle=edits.bundle,
        sampling_strategy=edits.sampling_strategy,
        run_config=edits.run_config,
    )
    return inspection_after_save(session.inspection, report, edits) if report.written else session.inspection


STEPS: dict[str, tuple[Callable[[EditingSession], None], str, EditCounts]] = {
    "label": (
        lambda session: session.set_node_label(3, "Spear phishing"),
        "Rename 'Physical access' to 'Spear phishing'",
        EditCounts(nodes=1),
    ),
    "description": (
        lambda session: session.set_node_description(3, "Aimed at one person"),
        "Re-describe 'Physical access'",
        EditCounts(nodes=1),
    ),
    "no description": (
        lambda session: session.set_node_description(3, None),
        "Remove the description of 'Physical access'",
        EditCounts(nodes=1),
    ),
    "factor name": (
        lambda session: session.set_factor_name(3, "Way in"),
        "Rename factor 'Attack vector' to 'Way in'",
        EditCounts(factors=1),
    ),
    "factor description": (
        lambda session: session.set_factor_description(0, None),
        "Remove the description of factor 'Attack vector'",
        EditCounts(factors=1),
    ),
    "rejected": (
        lambda session: session.set_factor_accepted(0, accepted=False),
        "Reject factor 'Attack vector'",
        EditCounts(factors=1),
    ),
    "instruction": (
        lambda session: session.set_bundle_value("instruction_y", "Other"),
        "Change the instruction",
        EditCounts(bundle_fields=1),
    ),
    "depth": (
        lambda session: session.set_bundle_value("target_depth_D", 1_000),
        "Change target depth D from 3 to 1,000",
        EditCounts(bundle_fields=1),
    ),
    "strategies": (
        lambda session: session.set_strategies(spec_of(session, name="Even"), "Rename strategy"),
        "Rename strategy",
        EditCounts(strategies=1),
    ),
    "run config": (
        lambda session: session.set_run_config_value("seed", None),
        "Clear seed",
        EditCounts(run_config_fields=1),
    ),
}


@pytest.mark.parametrize(("edit", "text", "counts"), STEPS.values(), ids=STEPS)
def test_an_edit_is_one_step_with_a_name(
    session: EditingSession, edit: Callable[[EditingSession], None], text: str, counts: EditCounts
) -> None:
    first = documents(session)
    edit(session)
    last = documents(session)
    assert last != first
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == text
    assert session.edit_counts() == counts
    assert session.is_edited
    edit(session)
    assert session.undo_stack.count() == 1, "the value that it has already is no step"
    session.undo_stack.undo()
    assert documents(session) == first
    assert not session.is_edited
    session.undo_stack.redo()
    assert documents(session) == last


@pytest.mark.parametrize(("edit", "_text", "_counts"), STEPS.values(), ids=STEPS)
def test_a_save_writes_it_and_keeps_the_history(
    sample_root: Path,
    tmp_path: Path,
    qtbot: QtBot,
    edit: Callable[[EditingSession], None],
    _text: str,
    _counts: EditCounts,
) -> None:
    shutil.copytree(sample_root / "opensimula", tmp_path / "opensimula")
    session = EditingSession(inspect_checkpoint(tmp_path))
    first = documents(session)
    edit(session)
    last = documents(session)
    with qtbot.waitSignals([session.edited_changed, session.disk_state_changed]):
        session.mark_saved(save(session), session.edits())
    assert not session.is_edited
    assert documents(session) == last == documents(EditingSession(inspect_checkpoint(tmp_path)))
    session.undo_stack.undo()
    assert session.is_edited
    assert documents(session) == first
    session.mark_saved(save(session), session.edits())
    assert not session.is_edited
    assert documents(EditingSession(inspect_checkpoint(tmp_path))) == first


def test_signals_say_what_has_changed(session: EditingSession, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.nodes_changed) as nodes:
        session.set_node_label(5, "New")
    with qtbot.waitSignal(session.factor_changed) as factor:
        session.set_factor_description(5, "New")
    with qtbot.waitSignal(session.bundle_value_changed) as field:
        session.set_bundle_value("proposal_N", 9)
    with qtbot.waitSignal(session.strategies_changed):
        session.set_strategies(spec_of(session, weight=9.0), "Weigh")
    assert (nodes.args, factor.args, field.args) == ([{5}], [0], ["proposal_N"])
    with qtbot.waitSignals([session.strategies_changed, session.bundle_value_changed]):
        session.undo_stack.setIndex(2)
    with qtbot.waitSignals([session.factor_changed, session.nodes_changed, session.edited_changed]):
        session.undo_stack.setIndex(0)


def test_the_label_of_the_root_follows_the_name_of_its_factor(
    session: EditingSession, index: TaxonomyIndex
) -> None:
    session.set_factor_name(0, "Way in")
    assert index.label(0) == "Way in"
    assert session.factors[0].name == "Way in"
    assert session.edited_rows() == {0}
    session.undo_stack.undo()
    assert (index.label(0), session.factors[0].name) == ("Attack vector", "Attack vector")
    session.set_node_label(0, "Of its own")
    session.set_factor_name(0, "Way in")
    assert index.label(0) == "Of its own"


def test_d_decides_which_leaves_are_as_deep_as_planned(session: EditingSession, index: TaxonomyIndex) -> None:
    cut = [factor.frontier_cut_leaves for factor in session.factors]
    reasons = [index.leaf_reason(row) for row in range(len(index))]
    session.set_bundle_value("target_depth_D", 1)
    assert sum(factor.frontier_cut_leaves for factor in session.factors) < sum(cut)
    session.undo_stack.undo()
    assert [factor.frontier_cut_leaves for factor in session.factors] == cut
    assert [index.leaf_reason(row) for row in range(len(index))] == reasons


def test_revert_takes_back_everything_by_one_step(session: EditingSession) -> None:
    first = documents(session)
    session.revert()
    assert session.undo_stack.count() == 0
    for edit, _text, _counts in STEPS.values():
        edit(session)
    edited = documents(session)
    counts = EditCounts(nodes=1, factors=1, strategies=1, bundle_fields=2, run_config_fields=1)
    assert session.edit_counts() == counts
    session.revert()
    assert session.undo_stack.undoText() == "Revert 6 changes"
    assert documents(session) == first
    assert not session.is_edited
    session.undo_stack.undo()
    assert documents(session) == edited
    assert session.edit_counts() == counts


def test_one_row_is_reverted_with_its_factor(session: EditingSession, index: TaxonomyIndex) -> None:
    session.set_factor_name(0, "Way in")
    session.set_node_description(0, "Root")
    session.set_node_label(3, "Other")
    session.revert_row(0)
    assert session.edited_rows() == {3}
    assert index.label(0) == "Attack vector"
    session.revert_row(3)
    assert session.undo_stack.undoText() == "Revert 'Other'"
    assert not session.is_edited
    session.revert_row(3)
    assert session.undo_stack.count() == 5


def test_one_field_of_the_bundle_is_reverted(session: EditingSession) -> None:
    session.set_bundle_value("proposal_N", 9)
    session.set_bundle_value("instruction_y", "Other")
    session.revert_bundle_value("instruction_y")
    assert session.undo_stack.undoText() == "Revert the instruction"
    assert session.edited_bundle_fields() == {"proposal_N"}


@pytest.mark.parametrize(
    "edit",
    [
        lambda session: session.set_node_label(1, "\ud800"),
        lambda session: session.set_node_label(1, " \n"),
        lambda session: session.set_node_description(1, "\udfff"),
        lambda session: session.set_factor_name(0, ""),
        lambda session: session.set_factor_description(0, "\ud800"),
        lambda session: session.set_bundle_value("instruction_y", 3),
        lambda session: session.set_bundle_value("instruction_y", "\ud800"),
        lambda session: session.set_bundle_value("target_depth_D", 0),
        lambda session: session.set_bundle_value("target_depth_D", True),
        lambda session: session.set_bundle_value("proposal_N", 10**9),
        lambda session: session.set_bundle_value("factors", 1),
        lambda session: session.set_strategies(spec_of(session, name="\ud800"), "Rename"),
    ],
)
def test_a_value_that_does_not_fit_changes_nothing(
    session: EditingSession, edit: Callable[[EditingSession], None]
) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        edit(session)
    assert session.undo_stack.count() == 0


def test_strategies_can_be_made_where_there_is_no_file(sample_root: Path, tmp_path: Path) -> None:
    shutil.copytree(sample_root / "opensimula", tmp_path / "opensimula")
    save_edits(inspect_checkpoint(sample_root), target=tmp_path / "copy")
    root = tmp_path / "copy"
    (root / "opensimula" / "sampling_strategy.json").unlink()
    session = EditingSession(inspect_checkpoint(root))
    assert session.strategies is None
    session.set_strategies(SamplingStrategySpec(strategies=[]), "Nothing")
    assert not session.is_edited, "no file and an empty list say the same"
    rule = StrategyMixRule(name="all", weight=1, factor_ids=["f"])
    session.set_strategies(SamplingStrategySpec(strategies=[rule]), "Add strategy")
    assert session.edit_counts() == EditCounts(strategies=1)
    session.mark_saved(save(session), session.edits())
    assert not session.is_edited
    session.undo_stack.setIndex(0)
    assert session.strategies is None
    assert session.is_edited
    session.mark_saved(save(session), session.edits())
    assert not session.is_edited
    loaded = load_checkpoint(root).sampling_strategy
    assert loaded is not None
    assert loaded.strategies == []


def test_an_unknown_key_of_the_strategies_is_a_difference(session: EditingSession) -> None:
    assert session.strategies is not None
    session.set_strategies(session.strategies.model_copy(update={"of_mine": 1}), "Mark")
    assert session.edit_counts() == EditCounts(strategies=1)


def test_counts_are_told_in_words() -> None:
    assert EditCounts().words() == ""
    assert EditCounts(nodes=1).words() == "1 node"
    assert EditCounts(nodes=2_000, factors=1).words() == "2,000 nodes and 1 factor"
    counts = EditCounts(1, 2, 1, 2, 1)
    assert counts.words() == (
        "1 node, 2 factors, 1 strategy, 2 fields of the bundle and 1 field of the run config"
    )
    assert counts.total == 7


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
NAME = TEXT.filter(lambda text: bool(text.strip()))
MAYBE_TEXT = st.none() | TEXT
ROW = st.integers(0, 12)
RULE = st.builds(
    StrategyMixRule,
    name=TEXT,
    weight=st.floats(min_value=1e-3, max_value=1e3),
    factor_ids=st.lists(st.sampled_from(["f_a", "f_b"]), min_size=1, max_size=2),
    forbidden_label_pairs=st.lists(st.tuples(TEXT, TEXT), max_size=1),
)
EDITS = st.one_of(
    st.tuples(st.just("set_node_label"), ROW, NAME),
    st.tuples(st.just("set_node_description"), ROW, MAYBE_TEXT),
    st.tuples(st.just("set_factor_name"), ROW, NAME),
    st.tuples(st.just("set_factor_description"), ROW, MAYBE_TEXT),
    st.tuples(st.just("set_factor_accepted"), ROW, st.booleans()),
    st.tuples(st.just("set_bundle_value"), st.just("instruction_y"), TEXT),
    st.tuples(
        st.just("set_bundle_value"), st.sampled_from(["target_depth_D", "proposal_N"]), st.integers(1, 9)
    ),
    st.tuples(
        st.just("set_strategies"),
        st.builds(SamplingStrategySpec, strategies=st.lists(RULE, max_size=2)),
        st.just("Change strategies"),
    ),
    st.tuples(st.just("set_run_config_value"), st.sampled_from(["name", "model"]), MAYBE_TEXT),
    st.tuples(st.just("revert_row"), ROW),
    st.tuples(st.just("revert")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def perform(session: EditingSession, edit: tuple[Any, ...]) -> None:
    name, *arguments = edit
    owner = session.undo_stack if name in {"undo", "redo"} else session
    getattr(owner, name)(*arguments)


many = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@many
@given(edits=st.lists(EDITS, max_size=12))
def test_undoing_every_edit_gives_the_first_state_byte_for_byte(
    sample_root: Path, edits: list[tuple[Any, ...]]
) -> None:
    session = EditingSession(_sample(sample_root))
    first = documents(session)
    for edit in edits:
        perform(session, edit)
    session.undo_stack.setIndex(session.undo_stack.count())
    last = documents(session)
    assert session.is_edited == (last != first)
    session.undo_stack.setIndex(0)
    assert documents(session) == first
    assert not session.is_edited
    assert session.edited_rows() == frozenset()
    session.undo_stack.setIndex(session.undo_stack.count())
    assert documents(session) == last


_inspections: dict[Path, CheckpointInspection] = {}


def _sample(root: Path) -> CheckpointInspection:
    if root not in _inspections:
        _inspections[root] = inspect_checkpoint(root)
    return _inspections[root]


@pytest.fixture
def roots(sample_root: Path, tmp_path: Path) -> Iterator[Path]:
    return (
        shutil.copytree(sample_root / "opensimula", tmp_path / str(number) / "opensimula").parent
        for number in range(1_000_000)
    )


@settings(many, max_examples=25)
@given(edits=st.lists(EDITS, max_size=8), more=st.lists(EDITS, max_size=4))
def test_whatever_is_saved_loads_again_with_equal_models(
    roots: Iterator[Path], edits: list[tuple[Any, ...]], more: list[tuple[Any, ...]]
) -> None:
    session = EditingSession(inspect_checkpoint(next(roots)))
    first = documents(session)
    for steps in (edits, more):
        for edit in steps:
            perform(session, edit)
        now = documents(session)
        session.mark_saved(save(session), session.edits())
        assert not session.is_edited
        loaded = load_checkpoint(session.inspection.root)
        assert documents(EditingSession(inspect_checkpoint(session.inspection.root))) == now
        assert loaded.bundle == session.inspection.bundle
        assert loaded.sampling_strategy == session.inspection.sampling_strategy
        assert session.inspection == inspect_checkpoint(session.inspection.root)
    session.undo_stack.setIndex(0)
    assert documents(session) == first
