from __future__ import annotations

from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH, TaxonomyIndex
from opensimula_gui.checkpoint.taxonomy import (
    ChildProposalRaw,
    DocumentProvenance,
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
)
from tests.checkpoint.comparing_parts import PARENTS, Parts, a_tree, bundle_of, compared, told, tree


def test_a_tree_that_had_no_nodes_gets_its_branch() -> None:
    assert compared(FactorTaxonomy(factor_id="f", root_id="r"), a_tree()) == ["added node r +7/4"]


def test_fields_of_a_tree() -> None:
    old, new = a_tree(), a_tree()
    new.root_id, new.per_depth_plans = "a", ["x", "y"]
    assert compared(old, new) == [
        "changed taxonomy taxonomies[0].root_id 'r' → 'a'",
        "changed taxonomy taxonomies[0].per_depth_plans '' → 'x\\n\\ny'",
    ]


def test_fields_of_a_node() -> None:
    old, new = a_tree(), a_tree()
    node = new.nodes["a1"]
    node.label, node.description = "Other", "Words"
    node.provenance = [
        DocumentProvenance(document_id="d", excerpt_sha256="x", char_start=1, char_end=9),
        DocumentProvenance(document_id="e", excerpt_sha256="z", page=4),
    ]
    new.nodes["b"].provenance = node.provenance
    comparison = compare_checkpoints(Parts(bundle=bundle_of(old)), Parts(bundle=bundle_of(new)))
    sources = "'' → 'd 1–9 x\\ne None–None z {\"page\": 4}'"
    assert told(comparison) == [
        "renamed node a1.label 'A1' → 'Other'",
        "described node a1.description None → 'Words'",
        f"changed node a1.provenance {sources}",
        f"changed node b.provenance {sources}",
    ]
    sides = comparison.changes[0].old, comparison.changes[0].new
    assert [side and side.path for side in sides] == [("R", "A", "A1"), ("R", "A", "Other")]
    assert [side and side.id for side in sides] == ["a1", "a1"]
    index = TaxonomyIndex(bundle_of(new))
    assert index.label(comparison.changes[0].side.row) == "Other"


def listed_as(order: str, *, parents: dict[str, str | None] = PARENTS) -> FactorTaxonomy:
    """Build the tree with its nodes in another order in the file."""
    grown = tree("f", parents)
    grown.nodes = {key: grown.nodes[key] for key in order.split()}
    return grown


def test_a_branch_that_moved_is_one_change_and_can_have_a_new_name() -> None:
    new = a_tree()
    new.nodes["a"].parent_id, new.nodes["a"].label = "b", "Moved"
    for key in ("a", "a1", "a2", "a11"):
        new.nodes[key].depth += 1
    assert compared(a_tree(), new) == [
        "renamed node a.label 'A' → 'Moved'",
        "moved node a.parent_id 'R' → 'B'",
    ]
    # An editor may put it behind its new siblings.
    moved = listed_as("r b c a1 a2 a11 b1 a", parents=PARENTS | {"a": "b"})
    for node in new.nodes.values():
        moved.nodes[node.id].depth = node.depth
    assert compared(a_tree(), moved) == ["moved node a.parent_id 'R' → 'B'"]


def test_a_depth_that_does_not_fit_its_place_is_told() -> None:
    new = a_tree()
    new.nodes["a1"].depth = 7
    assert compared(a_tree(), new) == ["changed node a1.depth '2' → '7'"]
    lost = a_tree()
    lost.nodes["a"].parent_id = lost.nodes["b"].parent_id = None
    lost.nodes["a"].depth = 4
    assert compared(a_tree(), lost) == [
        "moved node a.parent_id 'R' → None",
        "changed node a.depth '1' → '4'",
        "moved node b.parent_id 'R' → None",
    ]


def test_removed_and_added_branches_are_told_by_their_tops() -> None:
    new = tree("f", {"r": None, "b": "r", "c": "r", "b1": "b", "n": "b", "n1": "n", "n2": "n", "m": "r"})
    assert compared(a_tree(), new) == [
        "removed node a +3/2",
        "added node n +2/2",
        "added node m",
    ]
    assert compared(new, a_tree()) == ["removed node n +2/2", "removed node m", "added node a +3/2"]


def test_what_was_taken_out_of_a_removed_branch_has_moved() -> None:
    new = tree("f", {"r": None, "b": "r", "c": "r", "a1": "r", "a11": "a1", "b1": "b"})
    assert compared(a_tree(), new) == ["removed node a +1/1", "moved node a1.parent_id 'A' → 'R'"]


def test_orphans_stay_where_they_are_if_their_parent_is_gone() -> None:
    new = a_tree()
    del new.nodes["a"]
    assert compared(a_tree(), new) == ["removed node a"]
    elsewhere = a_tree()
    del elsewhere.nodes["a"]
    elsewhere.nodes["a1"].parent_id = "nowhere"
    assert compared(new, elsewhere) == ["moved node a1.parent_id 'a' → 'nowhere'"]


def test_siblings_in_another_order_are_one_change_a_parent() -> None:
    new = listed_as("r c b a a2 a1 a11 b1")
    new.nodes["b"].label = "Renamed"
    assert compared(a_tree(), new) == [
        "renamed node b.label 'B' → 'Renamed'",
        "reordered node r.nodes 'A\\nB\\nC' → 'C\\nRenamed\\nA'",
        "reordered node a.nodes 'A1\\nA2' → 'A2\\nA1'",
    ]


def test_only_children_that_stayed_can_be_in_another_order() -> None:
    old = tree("f", {"r": None, "a": "r", "b": "r", "c": "r", "d": "r"})
    new = tree("f", {"r": None, "n": "r", "d": "r", "b": "r", "c": "d"})
    assert compared(old, new) == [
        "removed node a",
        "added node n",
        "moved node c.parent_id 'R' → 'D'",
        "reordered node r.nodes 'B\\nD' → 'D\\nB'",
    ]


def test_the_order_of_the_file_counts_where_siblings_are_in_order() -> None:
    assert compared(a_tree(), listed_as("r a a1 a11 a2 b b1 c")) == ["reordered taxonomy taxonomies[0].nodes"]


def test_orphans_have_no_order() -> None:
    parents: dict[str, str | None] = {"r": None, "a": "r", "b": "gone", "c": "r", "d": "gone"}
    old = tree("f", parents)
    assert compared(old, listed_as("r b a d c", parents=parents)) == [
        "reordered taxonomy taxonomies[0].nodes"
    ]
    assert compared(old, listed_as("r c d a b", parents=parents)) == [
        "reordered node r.nodes 'A\\nC' → 'C\\nA'"
    ]


def with_new_ids(grown: FactorTaxonomy, *keys: str) -> FactorTaxonomy:
    """Give nodes of a tree other ids, as when the pipeline runs again; all of them if none is named."""
    ids = {key: f"{key}_new" for key in keys or grown.nodes}
    nodes = {
        ids.get(key, key): node.model_copy(
            update={
                "id": ids.get(key, key),
                "parent_id": ids.get(node.parent_id or "", node.parent_id),
            }
        )
        for key, node in grown.nodes.items()
    }
    traces = [
        trace.model_copy(update={"parent_node_id": ids.get(trace.parent_node_id, trace.parent_node_id)})
        for trace in grown.expansion_traces
    ]
    root_id = ids.get(grown.root_id, grown.root_id)
    return grown.model_copy(update={"root_id": root_id, "nodes": nodes, "expansion_traces": traces})


def test_a_second_run_is_matched_by_label_path() -> None:
    grown = a_tree()
    grown.expansion_traces = [trace("r", ["A", "B", "C"])]
    again = with_new_ids(grown)
    again.nodes["b1_new"].description = "New"
    again.nodes["a2_new"].label = "Another"
    assert compared(grown, again) == [
        "removed node a2",
        "added node a2_new",
        "changed node r.id → r_new.id 'r' → 'r_new' +6",
        "described node b1.description → b1_new.description None → 'New'",
    ]


def test_a_factor_with_a_new_id_keeps_its_tree() -> None:
    old = bundle_of(a_tree(), factors=[SimulaFactor(id="f", name="F")])
    tree_of_g = with_new_ids(tree("g", PARENTS))
    new = bundle_of(tree_of_g, factors=[SimulaFactor(id="g", name="F")])
    assert compared(old, new) == [
        "changed factor factors[0].id 'f' → 'g'",
        "changed node r.id → r_new.id 'r' → 'r_new' +7",
    ]


def test_a_branch_that_was_made_again_is_matched_by_label_path() -> None:
    assert compared(a_tree(), with_new_ids(a_tree(), "a", "a1", "b1")) == [
        "changed node a.id → a_new.id 'a' → 'a_new' +1",
        "changed node b1.id → b1_new.id 'b1' → 'b1_new'",
    ]


def test_labels_that_occur_twice_are_matched_in_their_order() -> None:
    old = a_tree()
    for node in old.nodes.values():
        node.label = "Same"
    again = with_new_ids(old)
    del again.nodes["c_new"]
    assert compared(old, again) == [
        "removed node c",
        "changed node r.id → r_new.id 'r' → 'r_new' +6",
    ]


def test_a_root_that_became_an_inner_node() -> None:
    new = tree("f", {"top": None, "r": "top", **{key: PARENTS[key] for key in PARENTS if key != "r"}}, "top")
    assert compared(a_tree(), new) == [
        "changed taxonomy taxonomies[0].root_id 'r' → 'top'",
        "added node top",
        "moved node r.parent_id None → 'TOP'",
        "changed node r.depth '0' → '1'",
    ]


def test_ids_that_do_not_fit_their_place() -> None:
    old, new = a_tree(), a_tree()
    new.nodes["a"].id, new.nodes["b"].factor_id = "x", "g"
    assert compared(old, new) == [
        "changed node a.id 'a' → 'x'",
        "changed node b.factor_id 'f' → 'g'",
    ]


def trace(
    parent: str, kept: list[str], *, proposed: tuple[str, ...] = (), depth: int = 1, plan: str | None = None
) -> ExpansionStepTrace:
    return ExpansionStepTrace(
        parent_node_id=parent,
        depth=depth,
        raw_proposals=[ChildProposalRaw(label=label) for label in proposed],
        children_after_critic=[ChildProposalRaw(label=label) for label in kept],
        plan_for_next_level=plan,
    )


def grown_by(*traces: ExpansionStepTrace) -> FactorTaxonomy:
    grown = a_tree()
    grown.expansion_traces = list(traces)
    return grown


def test_traces_of_a_node() -> None:
    old = grown_by(trace("r", ["A"], proposed=("X",)), trace("a", ["A1"]), trace("b", []))
    new = grown_by(trace("c", ["C"]), trace("a", ["A1"], plan="Go on."), trace("r", ["A"]))
    assert compared(old, new) == [
        "changed node c.expansion_traces '' → 'Depth 1\\nKept: C'",
        "changed node a.expansion_traces 'Depth 1\\nKept: A1' → 'Depth 1\\nKept: A1\\nPlan: Go on.'",
        "changed node r.expansion_traces 'Depth 1\\nProposed: X\\nKept: A' → 'Depth 1\\nKept: A'",
        "changed node b.expansion_traces 'Depth 1' → ''",
    ]


def test_the_order_of_traces_means_nothing() -> None:
    traces = trace("r", ["A"]), trace("a", ["A1"])
    assert compared(grown_by(*traces), grown_by(*traces[::-1])) == []


def test_traces_may_follow_a_branch_that_moved_or_stay() -> None:
    old = grown_by(trace("a", ["A1"], depth=2))
    stayed, followed, lost = (grown_by(trace("a", ["A1"], depth=depth)) for depth in (2, 3, 9))
    for new in (stayed, followed, lost):
        new.nodes["a"].parent_id = "b"
        for key in ("a", "a1", "a2", "a11"):
            new.nodes[key].depth += 1
    moved = "moved node a.parent_id 'R' → 'B'"
    assert compared(old, stayed) == compared(old, followed) == [moved]
    assert compared(old, lost) == [
        moved,
        "changed node a.expansion_traces 'Depth 2\\nKept: A1' → 'Depth 9\\nKept: A1'",
    ]


def test_unknown_keys_of_traces_and_proposals_count() -> None:
    def marked(on_trace: object, on_proposal: object) -> FactorTaxonomy:
        proposal = {"label": "A", "score": on_proposal}
        document = {"parent_node_id": "r", "depth": 1, "raw_proposals": [proposal], "model": on_trace}
        return grown_by(ExpansionStepTrace.model_validate(document))

    assert compared(marked("x", 1), marked("x", 1)) == []
    assert len(compared(marked("x", 1), marked("y", 1))) == 1
    assert len(compared(marked("x", 1), marked("x", 1.0))) == 1


def test_traces_of_no_node_are_told_together() -> None:
    old = grown_by(trace("gone", []), trace("lost", ["B"]), trace("same", ["S"]))
    new = grown_by(trace("lost", ["C"]), trace("same", ["S"]))
    place = "taxonomies[0].expansion_traces"
    assert compared(old, new) == [
        f"changed taxonomy {place} 'Depth 1\\nDepth 1\\nKept: B' → 'Depth 1\\nKept: C'"
    ]


def test_traces_come_and_go_with_their_node() -> None:
    old = grown_by(trace("b", ["B1"]), trace("r", ["A"]))
    gone = grown_by(trace("r", ["A"]))
    del gone.nodes["b"], gone.nodes["b1"]
    left_behind = gone.model_copy(update={"expansion_traces": old.expansion_traces})
    assert compared(old, gone) == compared(old, left_behind) == ["removed node b +1/1"]
    assert compared(gone, old) == compared(left_behind, old) == ["added node b +1/1"]


def test_a_chain_of_20_000_is_compared_without_recursion() -> None:
    chain: dict[str, str | None] = {"r": None}
    for number in range(20_000):
        chain[f"n{number}"] = f"n{number - 1}" if number else "r"
    old, new = tree("f", chain), tree("f", chain)
    new.nodes["n19999"].label = "End"
    comparison = compare_checkpoints(Parts(bundle=bundle_of(old)), Parts(bundle=bundle_of(new)))
    assert told(comparison) == ["renamed node n19999.label 'N19999' → 'End'"]
    assert len(comparison.changes[0].side.path) <= MAX_SHOWN_DEPTH + 1
    assert compared(old, with_new_ids(old)) == [
        "changed node r.id → r_new.id 'r' → 'r_new' +20000",
    ]


def test_cycles_are_compared_as_the_index_cuts_them() -> None:
    old = tree("f", {"r": None, "a": "b", "b": "a"})
    new = tree("f", {"r": None, "a": "b", "b": "r"})
    assert compared(old, old.model_copy(deep=True)) == []
    assert compared(old, new)[0] == "moved node b.parent_id 'A' → 'R'"
    deeper = old.model_copy(deep=True)
    deeper.nodes["a"].depth += 1
    deeper.nodes["b"].depth += 1
    assert compared(old, deeper) == ["changed node a.depth '1' → '2'"]
