"""Rows of the taxonomy index for what is to be added: known by their ids, in any order, with a record."""

from __future__ import annotations

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.place import Place
from opensimula_gui.checkpoint.taxonomy import ExpansionStepTrace, SimulaFactor, TaxonomyNode
from tests.checkpoint.comparing_parts import a_tree, bundle_of


def an_index() -> TaxonomyIndex:
    """The tree r > a(a1 > a11, a2), b(b1), c of the factor f, and the factor g without a tree."""
    bundle = bundle_of(a_tree())
    bundle.factors.append(SimulaFactor(id="g", name="Mood"))
    return TaxonomyIndex(bundle)


def node(key: str, depth: int = 1) -> TaxonomyNode:
    return TaxonomyNode(id=key, factor_id="f", parent_id="r", depth=depth, label=key.upper())


def saved_keys(index: TaxonomyIndex) -> list[str]:
    structure = index.edits().structure
    assert structure is not None
    return list(structure.taxonomies[0].nodes)


def test_a_row_is_known_by_its_key_with_a_place_or_without() -> None:
    index = an_index()
    row = index.find("b")
    index.set_place(row, None)
    assert index.find("b") == NO_ROW
    assert index.known_row(0, "b") == row
    new = index.prepare_node(0, node("n"))
    assert index.known_row(row, "n") == new
    assert index.known_row(0, "never") == NO_ROW


def test_a_prepared_row_has_the_order_that_it_is_given() -> None:
    index = an_index()
    head = index.prepare_node(0, node("n"))
    first = index.prepare_node(0, node("x", 2), head, 3)
    last = index.prepare_node(0, node("y", 2), head)
    assert index.children(head) == [first, last]
    index.set_place(head, Place(index.find("r"), 2, "r", 1))
    # Of the same order, the row that was made first comes first.
    assert saved_keys(index) == ["r", "a", "b", "n", "c", "x", "a1", "a2", "a11", "b1", "y"]


def test_the_record_of_nodes_comes_and_goes_with_them() -> None:
    index = an_index()
    trace = ExpansionStepTrace(parent_node_id="n", depth=2)
    new = index.prepare_node(0, node("n"))
    index.add_record(new, [trace])
    assert index.edits().structure is None
    index.set_place(new, Place(index.find("r"), 99, "r", 1))
    assert index.traces(new) == [trace]
    structure = index.edits().structure
    assert structure is not None
    assert structure.taxonomies[0].expansion_traces == [trace]
    assert structure.taxonomies[0].per_depth_plans == []
    index.set_place(new, None)
    assert index.edits().structure is None


def test_a_tree_that_is_added_as_a_whole_has_its_plans() -> None:
    index = an_index()
    factor = SimulaFactor(id="h", name="Season")
    top = index.prepare_factor(factor, TaxonomyNode(id="s", factor_id="h", label="Season"))
    index.add_record(top, [], ["Grow."])
    assert index.per_depth_plans(top) == ["Grow."]
    index.set_place(top, Place(NO_ROW, 9, None, 0))
    structure = index.edits().structure
    assert structure is not None
    assert structure.taxonomies[-1].per_depth_plans == ["Grow."]


def test_a_factor_without_a_tree_has_no_record() -> None:
    index = an_index()
    row = index.factor_row("g")
    index.add_record(row, [], ["Grow."])
    assert index.per_depth_plans(row) == ()
