"""Places of rows in the index: coming, going and moving, and what stands on disk meanwhile."""

from __future__ import annotations

from fractions import Fraction

import pytest

from opensimula_gui.checkpoint.edits import BundleEdits, edited_bundle
from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.indexed_tree import IndexedTree
from opensimula_gui.checkpoint.place import Order, Place, order_between
from opensimula_gui.checkpoint.taxonomy import (
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)
from opensimula_gui.checkpoint.tree_rules import validate_factor_taxonomy


def make_bundle() -> TaxonomyBundle:
    """Return a bundle with a tree r > (a > (c, d), b), and a factor without a tree."""
    parents = {"r": None, "a": "r", "b": "r", "c": "a", "d": "a"}
    depths = {"r": 0, "a": 1, "b": 1, "c": 2, "d": 2}
    nodes = {
        key: TaxonomyNode(id=key, factor_id="f", parent_id=parent, depth=depths[key], label=key.upper())
        for key, parent in parents.items()
    }
    traces = [ExpansionStepTrace(parent_node_id=key, depth=1) for key in ("r", "a", "unknown")]
    tree = FactorTaxonomy(factor_id="f", root_id="r", nodes=nodes, expansion_traces=traces)
    return TaxonomyBundle(
        instruction_y="y",
        target_depth_D=3,
        proposal_N=1,
        factors=[SimulaFactor(id="f", name="F"), SimulaFactor(id="g", name="G")],
        taxonomies=[tree],
    )


R, A, B, C, D, G = range(6)


def after_edits(index: TaxonomyIndex, bundle: TaxonomyBundle) -> TaxonomyBundle:
    return edited_bundle(bundle, index.edits())


def save(index: TaxonomyIndex, bundle: TaxonomyBundle) -> TaxonomyBundle:
    edits = index.edits()
    saved = edited_bundle(bundle, edits)
    index.rebase(saved, edits.structure)
    return saved


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, None, 0),
        (None, 3, 2),
        (None, Fraction(1, 2), 0),
        (3, None, 4),
        (3, 9, 4),
        (3, 4, Fraction(7, 2)),
        (Fraction(7, 2), 4, Fraction(15, 4)),
    ],
)
def test_there_is_always_an_order_between_two(
    before: Order | None, after: Order | None, expected: Order
) -> None:
    assert order_between(before, after) == expected


def test_a_moved_branch_takes_its_depths_along() -> None:
    bundle = make_bundle()
    index = TaxonomyIndex(bundle)
    index.set_place(A, Place(B, 9, "b", 2))
    assert index.path(C) == [R, B, A, C]
    moved = index.node(A)
    assert moved is not None
    assert (moved.parent_id, moved.depth) == ("b", 2)
    tree = after_edits(index, bundle).taxonomies[0]
    validate_factor_taxonomy(tree)
    assert tree.nodes["d"].depth == 3
    assert list(tree.nodes) == ["r", "b", "c", "d", "a"]
    assert bundle.taxonomies[0].nodes["d"].depth == 2
    assert index.edit_counts() == (1, 0)
    assert index.edited_rows() == {A}
    assert index.leaves(R) == 2
    assert index.height(B) == 3


def test_a_branch_can_move_within_one_that_moved() -> None:
    bundle = make_bundle()
    index = TaxonomyIndex(bundle)
    home = index.place(A)
    index.set_place(C, Place(B, 9, "b", 2))
    index.set_place(B, Place(D, 9, "d", 3))
    tree = after_edits(index, bundle).taxonomies[0]
    validate_factor_taxonomy(tree)
    assert tree.nodes["c"].depth == 4
    assert index.place_back(C) == Place(A, C, "a", 2)
    assert index.place(A) == home
    assert dict(index.places_on_disk()) == {B: Place(R, B, "r", 1), C: Place(A, C, "a", 2)}


def test_a_deleted_branch_goes_with_its_traces_and_comes_back_after_a_save() -> None:
    bundle = make_bundle()
    first = bundle.model_copy(deep=True)
    index = TaxonomyIndex(bundle)
    place = index.place(A)
    index.set_place(A, None)
    assert not index.exists(C)
    assert index.find("c") == NO_ROW
    assert index.place(A) is None
    assert index.place(C) == Place(A, C, "a", 2)
    assert index.edit_counts() == (3, 0)
    assert index.edited_rows() == frozenset()
    matches = index.search("c")
    assert matches is not None
    assert matches.rows == []
    saved = save(index, bundle)
    assert [trace.parent_node_id for trace in saved.taxonomies[0].expansion_traces] == ["r", "unknown"]
    assert index.edit_counts() == (0, 0)
    assert index.place_back(A) is None
    index.set_place(A, place)
    assert index.edit_counts() == (3, 0)
    assert after_edits(index, saved) == first


def test_a_new_branch_is_added_whole_and_is_nothing_once_taken_out_again() -> None:
    bundle = make_bundle()
    index = TaxonomyIndex(bundle)
    node = TaxonomyNode(id="n", factor_id="f", parent_id="b", depth=2, label="New")
    below = TaxonomyNode(id="m", factor_id="f", parent_id="n", depth=3, label="Newer")
    head = index.prepare_node(B, node)
    child = index.prepare_node(B, below, head)
    assert not index.exists(child)
    assert index.edits() == BundleEdits()
    (order,) = index.orders_at(B, 0, [head])
    place = Place(B, order, "b", 2)
    index.set_place(head, place)
    assert index.position(head, place) == 0
    assert index.is_edited(child)
    assert index.edit_counts() == (2, 0)
    assert list(after_edits(index, bundle).taxonomies[0].nodes)[-2:] == ["n", "m"]
    index.replace_node(child, below.model_copy(update={"label": "Newest"}))
    index.set_place(head, None)
    index.replace_node(child, below.model_copy(update={"label": "Oldest"}))
    assert index.edits() == BundleEdits()
    assert index.edit_counts() == (0, 0)


def test_orders_keep_to_the_siblings_they_are_between() -> None:
    index = TaxonomyIndex(make_bundle())
    new = [index.prepare_node(R, TaxonomyNode(id=key, factor_id="f", label="N")) for key in "nm"]
    assert new == [6, 7]
    assert index.orders_at(R, 0, new) == [Fraction(1, 2), Fraction(3, 4)]
    assert index.orders_at(R, 1, new[:1]) == [Fraction(3, 2)]
    assert index.orders_at(R, 9, new) == [6, 7]
    assert index.orders_at(R, 2, [C, D]) == [8, 9]
    assert index.orders_at(A, 1, [C]) == [8]
    assert index.orders_at(NO_ROW, 0, new[:1]) == [-1]
    assert index.orders_at(NO_ROW, 2, [C]) == [8]
    # Moved before its own parent in the file, a first child can't follow it there.
    index.set_place(A, Place(R, 20, "r", 1))
    assert index.orders_at(A, 0, new[:1]) == [2]


def test_heads_are_the_rows_that_hang_below_no_other_of_them() -> None:
    index = TaxonomyIndex(make_bundle())
    assert index.heads([D, B, A, C]) == [A, B]
    assert index.heads([D, C, G]) == [C, D, G]
    index.set_place(A, None)
    assert index.heads([D, B]) == [B]


def test_a_factor_comes_and_goes_with_its_tree() -> None:
    bundle = make_bundle()
    index = TaxonomyIndex(bundle)
    factor = SimulaFactor(id="h", name="H")
    row = index.prepare_factor(factor, TaxonomyNode(id="hr", factor_id="h", label="H"))
    index.set_place(row, Place(NO_ROW, 2, None, 0))
    assert index.edit_counts() == (0, 1)
    assert index.taxonomy_number(row) == 1
    index.set_place(R, None)
    assert index.edit_counts() == (0, 2)
    assert index.taxonomy_number(row) == 0
    saved = save(index, bundle)
    assert [factor.id for factor in saved.factors] == ["g", "h"]
    assert [tree.factor_id for tree in saved.taxonomies] == ["h"]
    assert index.edit_counts() == (0, 0)
    index.replace_factor(row, factor.model_copy(update={"name": "Other"}))
    assert index.edits() == BundleEdits(factors={1: factor.model_copy(update={"name": "Other"})})
    index.set_place(R, Place(NO_ROW, 0, None, 0))
    after = after_edits(index, saved)
    assert [factor.name for factor in after.factors] == ["F", "G", "Other"]
    assert after.taxonomies[0] == make_bundle().taxonomies[0]


def test_a_factor_without_a_tree_gets_one() -> None:
    bundle = make_bundle()
    index = TaxonomyIndex(bundle)
    row = index.prepare_tree(TaxonomyNode(id="gr", factor_id="g", label="G"), G)
    place = index.place(G)
    assert place == Place(NO_ROW, 1, None, 0)
    index.set_place(G, None)
    index.set_place(row, place)
    assert index.top_rows == [R, row]
    assert [tree.root_id for tree in save(index, bundle).taxonomies] == ["r", "gr"]
    assert index.factor_rows(row) == [row]


def test_a_detached_node_is_mended_by_moving_it() -> None:
    bundle = make_bundle()
    bundle.taxonomies[0].nodes["b"].parent_id = "missing"
    index = TaxonomyIndex(bundle)
    place = index.place(B)
    assert place == Place(R, B, "missing", 1, is_detached=True)
    index.set_place(B, Place(R, 9, "r", 1))
    assert not index.is_detached(B)
    validate_factor_taxonomy(after_edits(index, bundle).taxonomies[0])
    index.set_place(B, place)
    assert index.is_detached(B)
    assert index.edits() == BundleEdits()


def test_texts_and_places_are_edited_apart() -> None:
    bundle = make_bundle()
    index = TaxonomyIndex(bundle)
    index.set_place(A, Place(B, 9, "b", 2))
    for row in (A, C):
        node = index.node(row)
        assert node is not None
        index.replace_node(row, node.model_copy(update={"label": "Other"}))
    index.set_place(A, Place(R, A, "r", 1))
    edits = index.edits()
    assert edits.structure is None
    assert {key: (node.depth, node.parent_id) for key, node in edits.nodes[0].items()} == {
        "a": (1, "r"),
        "c": (2, "a"),
    }


def test_a_node_that_was_renamed_while_a_move_was_saved_stays_renamed() -> None:
    bundle = make_bundle()
    index = TaxonomyIndex(bundle)
    index.set_place(A, Place(B, 9, "b", 2))
    edits = index.edits()
    saved = edited_bundle(bundle, edits)
    node = index.node(A)
    assert node is not None
    index.replace_node(A, node.model_copy(update={"label": "Late"}))
    index.set_place(D, Place(B, 10, "b", 2))
    index.rebase(saved, edits.structure)
    assert index.edited_rows() == {A, D}
    assert index.place_back(A) == index.place(A)
    kept = index.saved_node(A)
    assert kept is not None
    assert (kept.label, kept.depth) == ("A", 2)


def test_a_factor_without_a_tree_has_no_nodes_to_replace() -> None:
    with pytest.raises(ValueError, match="without a tree"):
        IndexedTree(0, 0, None, -1, 0, {}, {}).with_nodes({})
