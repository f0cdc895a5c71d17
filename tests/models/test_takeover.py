"""Taking single changes of a comparison over: what each does, and what can't be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Subject
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import (
    DocumentProvenance,
    ExpansionStepTrace,
    SimulaFactor,
    TaxonomyBundle,
)
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.structure_steps import delete_rows, move_rows
from tests.checkpoint.comparing_parts import a_tree, bundle_of, tree
from tests.models.random_edits import index_of
from tests.models.takeover_sides import Desk, sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy

    Edit = Callable[[TaxonomyBundle], None]

pytestmark = pytest.mark.usefixtures("qapp")


def rule(name: str, *factor_ids: str, weight: float = 1.0) -> StrategyMixRule:
    return StrategyMixRule(name=name, weight=weight, factor_ids=list(factor_ids))


def spec_of(*rules: StrategyMixRule) -> SamplingStrategySpec:
    return SamplingStrategySpec(strategies=list(rules))


def a_bundle() -> TaxonomyBundle:
    """Two factors: f with the tree r > a(a1 > a11, a2), b(b1), c; and g with a root alone."""
    return bundle_of(a_tree(), tree("g", {"s": None}, "s"))


def desk_of(
    edit: Edit | None = None, *, spec: SamplingStrategySpec | None = None, is_session_new: bool = False
) -> Desk:
    """Return a session on ``a_bundle``, and a copy of that with edits on the other side."""
    ours = replace(sample(), bundle=a_bundle(), sampling_strategy=spec_of(rule("Mix", "f", "g")))
    theirs = replace(ours, bundle=a_bundle())
    if spec is not None:
        theirs = replace(theirs, sampling_strategy=spec)
    if edit is not None:
        assert theirs.bundle is not None
        edit(theirs.bundle)
    return Desk(EditingSession(ours), theirs, is_session_new=is_session_new)


def nodes_of(bundle: TaxonomyBundle) -> dict[str, str | None]:
    return {key: node.parent_id for key, node in bundle.taxonomies[0].nodes.items()}


def our_bundle(desk: Desk) -> TaxonomyBundle:
    bundle = desk.session.working_copy().bundle
    assert bundle is not None
    return bundle


def rename(bundle: TaxonomyBundle) -> None:
    bundle.taxonomies[0].nodes["a"].label = "Phishing"


def describe(bundle: TaxonomyBundle) -> None:
    bundle.taxonomies[0].nodes["a"].description = "By mail."


def prove(bundle: TaxonomyBundle) -> None:
    source = DocumentProvenance(document_id="d", excerpt_sha256="0")
    bundle.taxonomies[0].nodes["a"].provenance = [source]


def place(taxonomy: FactorTaxonomy, key: str, parent: str) -> None:
    node = taxonomy.nodes[key]
    node.parent_id, node.depth = parent, taxonomy.nodes[parent].depth + 1


def move(bundle: TaxonomyBundle) -> None:
    place(bundle.taxonomies[0], "b1", "c")


def add(bundle: TaxonomyBundle) -> None:
    nodes = bundle.taxonomies[0].nodes
    nodes["n"] = nodes["b1"].model_copy(update={"id": "n", "label": "New", "parent_id": "a1", "depth": 3})
    nodes["m"] = nodes["n"].model_copy(update={"id": "m", "parent_id": "n", "depth": 4})


def remove(bundle: TaxonomyBundle) -> None:
    for key in ("a1", "a11"):
        del bundle.taxonomies[0].nodes[key]


def reorder(bundle: TaxonomyBundle) -> None:
    nodes = bundle.taxonomies[0].nodes
    nodes["a"] = nodes.pop("a")


def reorder_file(bundle: TaxonomyBundle) -> None:
    nodes = bundle.taxonomies[0].nodes
    nodes["b1"] = nodes.pop("b1")
    nodes["a11"] = nodes.pop("a11")
    nodes["a2"] = nodes.pop("a2")


def reject(bundle: TaxonomyBundle) -> None:
    bundle.factors[1].accepted = False


def rename_factor(bundle: TaxonomyBundle) -> None:
    bundle.factors[1].name = "Audience"


def describe_factor(bundle: TaxonomyBundle) -> None:
    bundle.factors[1].description = "Who learns."


def deepen(bundle: TaxonomyBundle) -> None:
    bundle.target_depth_D = 4


def instruct(bundle: TaxonomyBundle) -> None:
    bundle.instruction_y = "Teach."


def add_node_key(bundle: TaxonomyBundle) -> None:
    node = bundle.taxonomies[0].nodes["a"]
    bundle.taxonomies[0].nodes["a"] = node.model_copy(update={"mood": ["fine"]})


def add_factor_key(bundle: TaxonomyBundle) -> None:
    bundle.factors[1] = bundle.factors[1].model_copy(update={"mood": "fine"})


def add_digests(bundle: TaxonomyBundle) -> None:
    bundle.document_digests = ["first"]


def add_factor(bundle: TaxonomyBundle) -> None:
    grown = tree("h", {"x": None, "y": "x"}, "x")
    grown.per_depth_plans = ["Grow."]
    grown.expansion_traces = [ExpansionStepTrace(parent_node_id="x", depth=1)]
    bundle.factors.append(SimulaFactor(id="h", name="Mood"))
    bundle.taxonomies.append(grown)


def remove_factor(bundle: TaxonomyBundle) -> None:
    del bundle.factors[1], bundle.taxonomies[1]


EFFECTS: list[tuple[Edit, str, str]] = [
    (rename, "'A' renamed to 'Phishing'", "'Phishing' renamed to 'A'"),
    (describe, "'A' described", "'A' no longer described"),
    (prove, "the provenance of 'A' changed", "the provenance of 'A' changed"),
    (move, "'B1' moved under 'C'", "'B1' moved under 'B'"),
    (add, "'New' added, with 1 node (1 leaf) below", "'New' removed, with 1 node (1 leaf) below"),
    (remove, "'A1' removed, with 1 node (1 leaf) below", "'A1' added, with 1 node (1 leaf) below"),
    (reorder, "the children of 'R' reordered", "the children of 'R' reordered"),
    (
        reorder_file,
        "the nodes of the tree of 'Factor f' reordered in the file",
        "the nodes of the tree of 'Factor f' reordered in the file",
    ),
    (reject, "factor 'Factor g' rejected", "factor 'Factor g' accepted"),
    (rename_factor, "factor 'Factor g' renamed to 'Audience'", "factor 'Audience' renamed to 'Factor g'"),
    (describe_factor, "factor 'Factor g' described", "factor 'Factor g' no longer described"),
    (deepen, "target depth D set to 4", "target depth D set to 3"),
    (instruct, "the instruction changed", "the instruction changed"),
    (add_node_key, "key 'mood' of 'A' added", "key 'mood' of 'A' removed"),
    (add_factor_key, "key 'mood' of 'Factor g' added", "key 'mood' of 'Factor g' removed"),
    (add_digests, "a document digest added", "a document digest removed"),
    (
        add_factor,
        "factor 'Mood' added, with 2 nodes (1 leaf) below",
        "factor 'Mood' removed, with 2 nodes (1 leaf) below",
    ),
    (
        remove_factor,
        "factor 'Factor g' removed, with 1 node (1 leaf) below",
        "factor 'Factor g' added, with 1 node (1 leaf) below",
    ),
]


@pytest.mark.parametrize("is_session_new", [False, True])
@pytest.mark.parametrize(("edit", "effect", "_back"), EFFECTS, ids=lambda part: getattr(part, "__name__", ""))
def test_the_session_says_what_the_other_side_says(
    edit: Edit,
    effect: str,
    _back: str,
    is_session_new: bool,  # noqa: FBT001 - a parameter
) -> None:
    desk = desk_of(edit, is_session_new=is_session_new)
    first = desk.bytes()
    (change,) = desk.changes(lambda change: change.document is FileRole.BUNDLE)
    assert desk.take(lambda other: other == change) == f"Take over: {effect}"
    assert our_bundle(desk) == desk.other.bundle
    assert desk.other.bundle is not None
    assert list(nodes_of(our_bundle(desk))) == list(nodes_of(desk.other.bundle))
    desk.session.undo_stack.undo()
    assert desk.bytes() == first


@pytest.mark.parametrize(("edit", "_effect", "back"), EFFECTS, ids=lambda part: getattr(part, "__name__", ""))
def test_what_was_taken_over_can_be_taken_back_from_the_first_state(
    edit: Edit,
    _effect: str,
    back: str,
) -> None:
    desk = desk_of(edit)
    desk.take(lambda change: change.document is FileRole.BUNDLE)
    original = desk.session.inspection
    again = Desk(desk.session, original)
    text = again.take(lambda change: change.document is FileRole.BUNDLE)
    assert text == f"Take over: {back}"
    assert our_bundle(desk) == original.bundle


def test_several_changes_are_one_step() -> None:
    def edit(bundle: TaxonomyBundle) -> None:
        for change in (rename, describe, move, add, reject):
            change(bundle)

    desk = desk_of(edit)
    assert desk.take() == "Take over 5 changes"
    assert our_bundle(desk) == desk.other.bundle
    assert desk.compare().is_same
    desk.session.undo_stack.undo()
    assert not desk.session.is_edited


class TestShape:
    """Nodes that come, go and move depend on each other."""

    def test_what_moved_into_a_new_branch_needs_that(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            add(bundle)
            place(bundle.taxonomies[0], "c", "n")

        desk = desk_of(edit)
        (why,) = desk.refusals(lambda change: change.kind is ChangeKind.MOVED)
        assert why == (
            "It stands there under 'New', which is not here. Take that over first, or both together."
        )
        desk.take()
        assert our_bundle(desk) == desk.other.bundle

    def test_two_that_changed_places_go_together(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            taxonomy = bundle.taxonomies[0]
            place(taxonomy, "a1", "r")
            place(taxonomy, "a", "a1")
            for key, parent in (("a11", "a1"), ("a2", "a")):
                place(taxonomy, key, parent)

        desk = desk_of(edit)
        (why,) = desk.refusals(lambda change: change.side.id == "a")
        assert why.startswith("It stands there under 'A1', which stands below it here.")
        desk.take(lambda change: change.kind is ChangeKind.MOVED)
        assert nodes_of(our_bundle(desk)) == nodes_of(desk.other.bundle)  # type: ignore[arg-type]  # it has one
        desk.session.undo_stack.undo()
        assert our_bundle(desk) == a_bundle()

    def test_a_branch_does_not_take_along_what_stays_elsewhere(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            place(bundle.taxonomies[0], "a11", "c")
            place(bundle.taxonomies[0], "a2", "r")
            for key in ("a", "a1"):
                del bundle.taxonomies[0].nodes[key]

        desk = desk_of(edit)
        (why,) = desk.refusals(lambda change: change.kind is ChangeKind.REMOVED)
        assert why.startswith("'A2' below it stands elsewhere there.")
        desk.take(lambda change: change.kind in {ChangeKind.REMOVED, ChangeKind.MOVED})
        assert set(nodes_of(our_bundle(desk))) == {"r", "b", "c", "a2", "a11", "b1"}

    def test_a_faulty_tree_is_left_as_it_is(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            add(bundle)
            bundle.taxonomies[0].nodes["c"].depth = 7

        assert (
            desk_of(edit).refusals()
            == [
                "A node's depth follows from where it stands.",
                "The tree has errors on the other side, so where its nodes stand can't be taken over.",
            ][::-1]
        )

    def test_the_children_of_the_moved_keep_their_places(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            place(bundle.taxonomies[0], "a", "c")
            for key, parent in (("a1", "a"), ("a2", "a"), ("a11", "a1")):
                place(bundle.taxonomies[0], key, parent)

        desk = desk_of(edit)
        desk.take()
        index = index_of(desk.session)
        node = index.node(index.find("a11"))
        assert node is not None
        assert (node.depth, [index.key(row) for row in index.path(index.find("a11"))]) == (
            4,
            ["r", "c", "a", "a1", "a11"],
        )

    def test_it_comes_between_the_siblings_that_it_has_there(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            nodes = bundle.taxonomies[0].nodes
            items = list(nodes.items())
            new = nodes["c"].model_copy(update={"id": "n", "label": "New"})
            items.insert(2, ("n", new))
            bundle.taxonomies[0].nodes = dict(items)

        desk = desk_of(edit)
        index = index_of(desk.session)
        # Siblings count for more than the file, where C stands at the end here.
        desk.session.perform(move_rows(index, [index.find("a")], index.find("r"), 3))
        desk.session.perform(move_rows(index, [index.find("a")], index.find("r"), 0))
        desk.take(lambda change: change.kind is ChangeKind.ADDED)
        assert [index.key(row) for row in index.children(index.find("r"))] == ["a", "n", "b", "c"]


class TestIds:
    """What comes keeps its id, unless something else bears it here."""

    def test_an_id_that_another_tree_has_is_replaced(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            nodes = bundle.taxonomies[0].nodes
            nodes["s"] = nodes["c"].model_copy(update={"id": "s", "label": "Twin"})
            nodes["n"] = nodes["b1"].model_copy(update={"id": "n", "label": "Below", "parent_id": "s"})
            traces = [ExpansionStepTrace(parent_node_id="s", depth=2)]
            bundle.taxonomies[0].expansion_traces = traces

        desk = desk_of(edit)
        desk.take()
        index = index_of(desk.session)
        twin = index.children(index.find("r"))[-1]
        assert index.label(twin) == "Twin"
        assert index.key(twin).startswith("node_")
        assert [index.key(row) for row in index.children(twin)] == ["n"]
        assert [trace.parent_node_id for trace in index.traces(twin)] == [index.key(twin)]
        assert [(change.field, change.kind) for change in desk.changes()] == [("id", ChangeKind.CHANGED)]

    def test_what_was_deleted_gets_its_own_row_back(self) -> None:
        desk = desk_of()
        index = index_of(desk.session)
        rows = [index.find(key) for key in ("a", "a1", "a11")]
        desk.session.set_node_label(rows[1], "Edited")
        desk.session.perform(delete_rows(index, [rows[2]]))
        desk.session.perform(delete_rows(index, [rows[0]]))
        assert desk.take(lambda change: change.kind is ChangeKind.ADDED).startswith("Take over: 'A' added")
        assert [index.find(key) for key in ("a", "a1", "a11")] == rows
        assert our_bundle(desk) == desk.other.bundle
        assert not desk.session.is_edited
        for _ in range(4):
            desk.session.undo_stack.undo()
        assert our_bundle(desk) == a_bundle()

    def test_what_was_put_into_a_deleted_branch_stays_gone(self) -> None:
        desk = desk_of()
        index = index_of(desk.session)
        new = index.find("c")
        desk.session.perform(delete_rows(index, [index.find("a")]))
        assert index.exists(new)

        def edit(bundle: TaxonomyBundle) -> None:
            del bundle.taxonomies[0].nodes["a2"]

        assert desk.other.bundle is not None
        edit(desk.other.bundle)
        desk.take(lambda change: change.kind is ChangeKind.ADDED)
        assert our_bundle(desk) == desk.other.bundle
        desk.session.undo_stack.undo()
        desk.session.undo_stack.undo()
        assert our_bundle(desk) == a_bundle()

    def test_a_branch_is_taken_over_twice_if_it_was_undone_in_between(self) -> None:
        desk = desk_of(add)
        for _ in range(2):
            desk.take()
            assert our_bundle(desk) == desk.other.bundle
            desk.session.undo_stack.undo()
        assert our_bundle(desk) == a_bundle()

    def test_how_new_nodes_grew_comes_along(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            add(bundle)
            bundle.taxonomies[0].expansion_traces = [ExpansionStepTrace(parent_node_id="n", depth=4)]

        desk = desk_of(edit)
        desk.take()
        assert desk.compare().is_same
        assert our_bundle(desk) == desk.other.bundle
        desk.session.undo_stack.undo()
        assert our_bundle(desk) == a_bundle()


class TestFactors:
    """Whole factors, with their trees and what strategies know of them."""

    def test_strategies_no_longer_draw_from_a_factor_that_goes(self) -> None:
        desk = desk_of(remove_factor, spec=spec_of(rule("Mix", "f")))
        desk.take(lambda change: change.subject is Subject.FACTOR)
        assert desk.session.strategies == spec_of(rule("Mix", "f"))
        assert desk.compare().is_same

    def test_a_factor_that_was_removed_here_comes_back_where_it_was(self) -> None:
        desk = desk_of()
        index = index_of(desk.session)
        top = index.factor_row("f")
        gone = Desk(desk.session, replace(desk.other, bundle=bundle_of(tree("g", {"s": None}, "s"))))  # type: ignore[type-var]  # an inspection
        gone.take(lambda change: change.subject is Subject.FACTOR)
        assert not index.exists(top)
        desk.take(lambda change: change.subject is Subject.FACTOR)
        assert index.factor_row("f") == top
        assert our_bundle(desk) == a_bundle()

    def test_a_factor_without_a_tree_only_comes_back(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            bundle.factors.append(SimulaFactor(id="h", name="Mood", accepted=False))

        assert desk_of(edit).refusals() == ["A factor that has no tree can't be added here; add one by hand."]
        both = desk_of(edit)
        assert both.other.bundle is not None
        session = EditingSession(replace(sample(), bundle=both.other.bundle))
        gone = Desk(session, replace(session.inspection, bundle=a_bundle()))
        gone.take(lambda change: change.subject is Subject.FACTOR)
        back = Desk(session, session.inspection)
        back.take(lambda change: change.subject is Subject.FACTOR)
        assert our_bundle(back) == both.other.bundle
        assert not session.is_edited

    def test_a_tree_comes_to_a_factor_that_has_none(self) -> None:
        def strip(bundle: TaxonomyBundle) -> None:
            del bundle.taxonomies[1]

        bare = a_bundle()
        strip(bare)
        session = EditingSession(replace(sample(), bundle=bare))
        desk = Desk(session, replace(session.inspection, bundle=a_bundle()))
        assert desk.take() == "Take over: the tree of 'Factor g' added, with 1 node (1 leaf) below"
        assert our_bundle(desk) == a_bundle()
        session.undo_stack.undo()
        back = Desk(EditingSession(replace(sample(), bundle=a_bundle())), session.inspection)
        assert back.refusals() == ["A tree goes with its factor only."]

    def test_equal_ids_and_other_orders_are_left(self) -> None:
        def turn(bundle: TaxonomyBundle) -> None:
            bundle.factors.reverse()
            bundle.taxonomies.reverse()

        assert desk_of(turn).refusals() == ["The order of factors can't be edited."]

        def double(bundle: TaxonomyBundle) -> None:
            bundle.factors.append(SimulaFactor(id="f", name="Twin"))

        assert "There is a factor of the same id here." in desk_of(double).refusals()


class TestStrategies:
    """Strategies are taken over one by one."""

    def check(self, theirs: SamplingStrategySpec, *texts: str) -> None:
        desk = desk_of(spec=theirs)
        assert len(desk.changes()) == len(texts)
        for text in texts:
            first = [desk.changes()[0]]
            assert desk.take(first.__contains__) == f"Take over: {text}"
        assert desk.session.strategies == theirs

    def test_values(self) -> None:
        other = rule("Mix", "g", weight=2.5)
        other.forbidden_label_pairs = [("a", "b"), ("c", "d")]
        self.check(
            spec_of(other),
            "the weight of strategy 'Mix' set to 2.5",
            "the factors of strategy 'Mix' changed",
            "'a + b' forbidden in strategy 'Mix'",
            "'c + d' forbidden in strategy 'Mix'",
        )

    def test_names_and_order_of_factors(self) -> None:
        self.check(
            spec_of(rule("Even", "g", "f")),
            "strategy 'Mix' renamed to 'Even'",
            "the factors of strategy 'Even' reordered",
        )

    def test_strategies_that_come_and_go(self) -> None:
        self.check(spec_of(rule("New", "f"), rule("Mix", "f", "g")), "strategy 'New' added")
        self.check(spec_of(), "strategy 'Mix' removed")

    def test_pairs_are_allowed_again(self) -> None:
        theirs = rule("Mix", "f", "g")
        theirs.forbidden_label_pairs = [("a", "b"), ("c", "d")]
        desk = desk_of(spec=spec_of(theirs))
        desk.take()
        back = Desk(desk.session, desk.session.inspection)
        pair = [change for change in back.compare().changes if change.side.value == "a + b"]
        assert back.take(lambda change: change in pair) == "Take over: 'a + b' allowed in strategy 'Mix'"
        assert desk.session.strategies is not None
        assert desk.session.strategies.strategies[0].forbidden_label_pairs == [("c", "d")]

    def test_the_order(self) -> None:
        three = [rule(name, "f") for name in ("One", "Two", "Three")]
        ours = replace(sample(), bundle=a_bundle(), sampling_strategy=spec_of(*three))
        other = spec_of(three[2], rule("New", "g"), three[0], three[1])
        desk = Desk(EditingSession(ours), replace(ours, sampling_strategy=other), is_session_new=True)
        assert desk.take(lambda change: change.kind is ChangeKind.REORDERED) == (
            "Take over: strategies reordered"
        )
        assert desk.session.strategies == spec_of(three[2], three[0], three[1])
        desk.take()
        assert desk.session.strategies == other

    def test_a_factor_that_has_another_id_there_is_found_by_its_name(self) -> None:
        def edit(bundle: TaxonomyBundle) -> None:
            bundle.factors[1] = SimulaFactor(id="other", name="Factor g")
            bundle.taxonomies[1] = tree("other", {"s": None}, "s")

        desk = desk_of(edit, spec=spec_of(rule("Mix", "f", "other"), rule("Alone", "other")))
        desk.take(lambda change: change.subject is Subject.STRATEGY)
        assert desk.session.strategies == spec_of(rule("Mix", "f", "g"), rule("Alone", "g"))

    def test_one_that_draws_from_what_is_not_here_needs_that(self) -> None:
        desk = desk_of(add_factor, spec=spec_of(rule("Mix", "f", "h")))
        (why,) = desk.refusals(lambda change: change.subject is Subject.STRATEGY)
        assert why.startswith("It draws from 'Mood', which is not here.")
        desk.take()
        assert desk.compare().is_same
        desk.session.undo_stack.undo()
        assert not desk.session.is_edited

    def test_keys_that_nobody_knows(self) -> None:
        other = rule("Mix", "f", "g").model_copy(update={"mood": 1})
        desk = desk_of(spec=spec_of(other).model_copy(update={"note": "x"}))
        assert desk.take() == "Take over 2 changes"
        assert desk.session.strategies == desk.other.sampling_strategy
        Desk(desk.session, desk.session.inspection).take()
        assert desk.session.strategies == desk.session.inspection.sampling_strategy

    def test_a_document_comes_but_never_goes(self) -> None:
        desk = desk_of()
        bare = replace(desk.session.inspection, sampling_strategy=None, run_config=None)
        assert Desk(desk.session, bare).refusals() == ["A whole document can't be removed here."] * 2
        session = EditingSession(replace(bare, files=(), problems=()))
        full = Desk(session, desk.session.inspection)
        assert {change.subject for change in full.changes()} == {Subject.DOCUMENT}
        full.take()
        assert session.strategies == desk.session.strategies
        assert session.run_config == desk.session.run_config

    def test_weights_that_nothing_can_be_drawn_by_are_left(self) -> None:
        desk = desk_of(spec=spec_of(rule("Mix", "f", "g").model_copy(update={"weight": 0.0})))
        assert desk.refusals() == ["The weight must be greater than 0."]


def test_document_digests_stand_in_their_order() -> None:
    one, other = a_bundle(), a_bundle()
    one.document_digests = ["first", "second", "third"]
    other.document_digests = ["third", "new", "first"]
    ours = replace(sample(), bundle=one)
    desk = Desk(EditingSession(ours), replace(ours, bundle=other))
    text = desk.take(lambda change: change.kind is ChangeKind.REORDERED)
    assert text == "Take over: document digests reordered"
    assert our_bundle(desk).document_digests == ["third", "second", "first"]
    desk.take()
    assert our_bundle(desk) == other


def test_run_config_fields_are_set_and_cleared() -> None:
    desk = desk_of()
    config = desk.session.run_config.model_copy(update={"temperature": 0.25, "seed": None})
    desk.other = replace(desk.session.inspection, run_config=config)
    fields = {change.field: change for change in desk.compare().changes}
    assert desk.take(lambda change: change == fields["temperature"]) == ("Take over: temperature set to 0.25")
    assert desk.take(lambda change: change == fields["seed"]) == "Take over: seed cleared"
    assert desk.session.run_config == config


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda b: b.taxonomies[0].per_depth_plans.append("Grow."), "How nodes were expanded"),
        (lambda b: setattr(b, "bundle_version", "2"), "The version of the format"),
        (lambda b: setattr(b.taxonomies[0].nodes["a"], "id", "z"), "Ids can't be edited."),
        (lambda b: setattr(b.taxonomies[0].nodes["a"], "factor_id", "g"), "A node's factor follows"),
        (lambda b: setattr(b.taxonomies[0].nodes["a"], "label", " "), "A label can't be empty."),
        (
            lambda b: setattr(b.taxonomies[0].nodes["a"], "description", "\ud800"),
            "A description contains half",
        ),
        (lambda b: setattr(b.factors[0], "name", ""), "The name of a factor can't be empty."),
        (lambda b: setattr(b, "target_depth_D", 0), "Target depth D must be"),
    ],
)
def test_what_can_not_be_taken_over_says_why(edit: Edit, why: str) -> None:
    desk = desk_of(edit)
    refusals = desk.refusals()
    assert any(refusal.startswith(why) for refusal in refusals), refusals
    assert desk.take().startswith("Take over")
    assert not desk.session.is_edited


def test_keys_of_other_things_are_left() -> None:
    desk = desk_of(lambda bundle: None)
    assert desk.other.bundle is not None
    other = desk.other.bundle.model_copy(update={"mood": 1})
    manifest = desk.session.inspection.manifest
    assert manifest is not None
    desk.other = replace(
        desk.session.inspection, bundle=other, manifest=manifest.model_copy(update={"format_version": "2"})
    )
    assert desk.refusals() == [
        "Each save writes the manifest anew.",
        "Keys that this program does not know can be taken over for nodes, factors and strategies only.",
    ]


def test_a_read_only_session_takes_nothing_over() -> None:
    ours = replace(sample(), bundle=a_bundle(), sampling_strategy=None)
    session = EditingSession(ours)
    assert session.bundle_refusal
    desk = Desk(session, replace(ours, bundle=desk_of(rename).other.bundle, run_config=OpenSimulaRunConfig()))
    assert set(desk.refusals()) == {session.bundle_refusal}
    assert desk.compare().changes
    comparison = desk.compare()
    offer = desk.takeover(comparison).offer(comparison.changes)
    assert offer.possible == ()
    assert offer.effect == ""
    assert isinstance(offer.refused[0][0], Change)
