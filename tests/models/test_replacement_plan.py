"""What replacing would change in a bundle, and the one step that changes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyBundle
from opensimula_gui.checkpoint.text_search import Query, QueryError
from opensimula_gui.models.change_command import Part
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.replace_steps import replace_step
from opensimula_gui.models.replacement_plan import ReplacementPlan, Scope, plan_replacement
from tests.models.conftest import make_tree

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from opensimula_gui.checkpoint.index import TaxonomyIndex

Found = list[tuple[int, Part, str, str]]


@pytest.fixture
def session(qapp: QApplication, bundle: TaxonomyBundle) -> EditingSession:
    return EditingSession(CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle))


@pytest.fixture
def index(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


def plan(index: TaxonomyIndex, find: str, new: str = "", scope: Scope | None = None) -> ReplacementPlan:
    return plan_replacement(index, Query(find, new), scope or Scope())


def found(made: ReplacementPlan) -> Found:
    return [(*change.place, change.after) for change in made.changes if not change.refusal]


def replace(session: EditingSession, query: Query) -> ReplacementPlan:
    assert session.index is not None
    made = plan_replacement(session.index, query, Scope())
    session.perform(replace_step(session.index, query, made.changes))
    return made


def texts(index: TaxonomyIndex) -> list[object]:
    rows = [row for top in index.top_rows for row in index.rows_below(top)]
    return [(index.node(row), index.factor(row)) for row in rows]


def test_labels_and_descriptions_are_found_in_the_order_of_the_tree(index: TaxonomyIndex) -> None:
    made = plan(index, "mail", "post")
    assert found(made) == [
        (1, Part.NODE, "label", "Phishing <b>post</b>"),
        (1, Part.NODE, "description", "Lures by e-post"),
    ]
    assert made.places == "1 node"


def test_the_scope_leaves_out_what_is_not_wanted(index: TaxonomyIndex) -> None:
    assert [place[2] for place in found(plan(index, "mail", "x", Scope(descriptions=False)))] == ["label"]
    assert [place[2] for place in found(plan(index, "mail", "x", Scope(labels=False)))] == ["description"]
    assert found(plan(index, "mail", "x", Scope(branch=2))) == []
    assert {place[0] for place in found(plan(index, "e", "x", Scope(branch=1)))} == {1, 4}


def test_factors_are_found_with_their_names_and_descriptions(index: TaxonomyIndex) -> None:
    audience, mood = index.top_rows[1:3]
    assert found(plan(index, "audience", "readers")) == [(audience, Part.FACTOR, "name", "readers")]
    assert found(plan(index, "vague", "wide")) == [(mood, Part.FACTOR, "description", "Too wide")]
    assert plan(index, "t", "d").places == "2 factors"
    assert plan(index, "i", "y").places == "1 node and 1 factor"


def test_a_root_that_is_labelled_like_its_factor_follows_it(session: EditingSession) -> None:
    index = session.index
    assert index is not None
    session.set_factor_name(0, "Attack vector")
    session.set_node_label(0, "Attack vector")
    made = replace(session, Query("vector", "way"))
    assert found(made) == [(0, Part.FACTOR, "name", "Attack way")]
    factor = index.factor(0)
    assert factor is not None
    assert (factor.name, index.label(0)) == ("Attack way", "Attack way")
    assert session.undo_stack.undoText() == "Replace 'vector' by 'way' in 1 factor"
    session.undo_stack.undo()
    assert index.label(0) == "Attack vector"


def test_a_factor_with_two_trees_is_told_once(qapp: QApplication, bundle: TaxonomyBundle) -> None:
    bundle.taxonomies.append(make_tree("f_2", {"r": None, "s": "r"}))
    inspection = CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle)
    index = EditingSession(inspection).index
    assert index is not None
    first, second = index.factor_rows(index.find("p"))
    assert [place[0] for place in found(plan(index, "audience", "x"))] == [first]
    assert [place[0] for place in found(plan(index, "audience", "x", Scope(branch=second)))] == [second]


def test_what_is_deleted_is_not_found(index: TaxonomyIndex) -> None:
    index.set_place(1, None)
    assert found(plan(index, "mail", "x")) == []
    assert found(plan(index, "mail", "x", Scope(branch=1))) == []


def test_what_does_not_fit_is_refused_with_the_reason(index: TaxonomyIndex) -> None:
    made = plan_replacement(index, Query(r"^[a-e]$", r"\ud800", is_regex=True), Scope())
    assert {change.refusal for change in made.changes} == {
        "A label contains half a character, which no file can hold."
    }
    assert made.refused_count == len(made.changes) > 1
    (blank,) = plan(index, "Audience").changes
    assert blank.refusal == "The name of a factor can't be empty."
    (label,) = plan(index, "Q").changes
    assert (label.refusal, label.after) == ("A label can't be empty.", "Q")
    assert found(plan(index, "Lures by e-mail")) == [(1, Part.NODE, "description", "")]
    wide = plan_replacement(index, Query("x*", "y" * 1_000_001, is_regex=True), Scope(branch=2))
    assert wide.changes[0].refusal == "The text would grow by more than 1,000,000 characters."


def test_what_stays_the_same_is_no_change(index: TaxonomyIndex) -> None:
    assert plan(index, "Phishing", "Phishing").changes == []


def test_a_search_can_be_ended(index: TaxonomyIndex) -> None:
    class EndedError(Exception):
        pass

    def end() -> None:
        raise EndedError

    with pytest.raises(EndedError):
        plan_replacement(index, Query("a"), Scope(), end)


def test_a_query_that_is_not_valid_is_no_plan(index: TaxonomyIndex) -> None:
    with pytest.raises(QueryError):
        plan_replacement(index, Query("(", is_regex=True), Scope())


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Query("e", "<i>&\n"), "Replace 'e' by '<i>&…' in 2 nodes and 3 factors"),
        (Query("mail"), "Remove 'mail' from 1 node"),
    ],
)
def test_all_is_one_step_with_a_name(session: EditingSession, query: Query, text: str) -> None:
    assert session.index is not None
    before = texts(session.index)
    made = replace(session, query)
    for change in made.changes:
        item = session.index.node if change.part is Part.NODE else session.index.factor
        assert getattr(item(change.row), change.field) == change.after
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == text
    session.undo_stack.undo()
    assert texts(session.index) == before


def test_only_the_chosen_changes_are_made(session: EditingSession) -> None:
    index = session.index
    assert index is not None
    made = plan(index, "mail", "post")
    session.perform(replace_step(index, made.query, made.changes[1:]))
    node = index.node(1)
    assert node is not None
    assert (node.label, node.description) == ("Phishing <b>mail</b>", "Lures by e-post")


def test_refused_changes_are_never_made(session: EditingSession) -> None:
    assert session.index is not None
    made = plan(session.index, "Q")
    assert replace_step(session.index, made.query, made.changes).changes == []


def test_texts_that_were_edited_meanwhile_are_not_replaced(session: EditingSession) -> None:
    index = session.index
    assert index is not None
    made = plan(index, "mail", "post")
    session.set_node_description(1, "Lures by e-mail and more")
    with pytest.raises(ValueError, match="edited meanwhile"):
        replace_step(index, made.query, made.changes)
    session.undo_stack.undo()
    index.set_place(1, None)
    with pytest.raises(ValueError, match="edited meanwhile"):
        replace_step(index, made.query, made.changes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet="aebp< ", min_size=1, max_size=3), st.text(max_size=3), st.booleans())
def test_undoing_brings_every_text_back(qapp: QApplication, find: str, new: str, match_case: bool) -> None:  # noqa: FBT001 - drawn
    bundle = TaxonomyBundle(
        instruction_y="Teach.",
        target_depth_D=2,
        proposal_N=1,
        factors=[SimulaFactor(id="f_1", name="A"), SimulaFactor(id="f_2", name="Bee", description="pep a")],
        taxonomies=[make_tree("f_1", {"a": None, "b": "a", "ab": "a", "pe": "b"})],
    )
    session = EditingSession(CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle))
    assert session.index is not None
    before = texts(session.index)
    replace(session, Query(find, new, match_case=match_case))
    for _step in range(session.undo_stack.count()):
        session.undo_stack.undo()
    assert texts(session.index) == before
    assert not session.is_edited
