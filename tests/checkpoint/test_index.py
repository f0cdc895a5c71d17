from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH, NO_ROW, LeafReason, TaxonomyIndex
from opensimula_gui.checkpoint.taxonomy import (
    ChildProposalRaw,
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


def tree(factor_id: str, root_id: str, parents: Mapping[str, str | None], target: int = 3) -> FactorTaxonomy:
    """Build a tree from a parent for each key; depths follow the parents as far as they lead."""
    depths: dict[str, int] = {}
    for key, parent in parents.items():
        depths[key] = depths.get(parent, target - 1) + 1 if parent is not None else 0
    nodes = {
        key: TaxonomyNode(
            id=key, factor_id=factor_id, parent_id=parent, depth=depths[key], label=f"Label {key}"
        )
        for key, parent in parents.items()
    }
    return FactorTaxonomy(factor_id=factor_id, root_id=root_id, nodes=nodes)


def index_of(*trees: FactorTaxonomy, factors: list[SimulaFactor] | None = None) -> TaxonomyIndex:
    if factors is None:
        ids = dict.fromkeys(tree.factor_id for tree in trees)
        factors = [SimulaFactor(id=factor_id, name=f"Factor {factor_id}") for factor_id in ids]
    return TaxonomyIndex(
        TaxonomyBundle(
            instruction_y="y", target_depth_D=3, proposal_N=1, factors=factors, taxonomies=list(trees)
        )
    )


def shape(index: TaxonomyIndex, row: int) -> dict[str, object]:
    return {index.key(child): shape(index, child) for child in index.children(row)}


SOUND = {"r": None, "a": "r", "b": "r", "a1": "a", "a2": "a", "a11": "a1"}


def test_a_sound_tree_is_shown_as_it_is() -> None:
    index = index_of(tree("f", "r", SOUND))
    assert shape(index, 0) == {"a": {"a1": {"a11": {}}, "a2": {}}, "b": {}}
    assert list(index.top_rows) == [0]
    assert [index.leaves(row) for row in range(6)] == [3, 2, 0, 1, 0, 0]
    assert [index.depth(row) for row in range(6)] == [0, 1, 1, 2, 2, 3]
    assert index.path(5) == [0, 1, 3, 5]
    assert [index.key(row) for row in index.rows_below(1)] == ["a", "a1", "a11", "a2"]
    assert not any(index.is_detached(row) for row in range(6))


def test_children_keep_the_order_of_the_file() -> None:
    index = index_of(tree("f", "r", {"z": "r", "r": None, "a": "r", "m": "r"}))
    assert list(shape(index, index.top_rows[0])) == ["z", "a", "m"]
    assert list(index.top_rows) == [1]


def test_factors_come_first_then_trees_without_a_factor() -> None:
    factors = [
        SimulaFactor(id="bare", name="Bare"),
        SimulaFactor(id="g", name="Gee"),
        SimulaFactor(id="f", name="Eff"),
    ]
    lost = tree("lost", "l", {"l": None})
    index = index_of(
        tree("f", "r", SOUND), lost, tree("g", "s", {"s": None}), tree("f", "t", {"t": None}), factors=factors
    )
    tops = index.top_rows
    assert [index.label(row) for row in tops] == ["Bare", "Label s", "Label r", "Label t", "Label l"]
    assert [index.taxonomy_number(row) for row in tops] == [-1, 2, 0, 3, 1]
    assert [factor.id if (factor := index.factor(row)) else None for row in tops] == [
        "bare",
        "g",
        "f",
        "f",
        None,
    ]
    assert [index.factor_row(factor_id) for factor_id in ("f", "lost", "none")] == [tops[2], tops[4], NO_ROW]


def test_a_factor_without_a_tree_has_a_row_without_a_node() -> None:
    index = index_of(factors=[SimulaFactor(id="f", name="Audience", accepted=False)])
    assert (index.label(0), index.key(0), index.node(0), index.leaf_reason(0)) == ("Audience", "", None, None)
    assert (list(index.traces(0)), list(index.per_depth_plans(0)), index.find("f")) == ([], [], NO_ROW)


def test_a_tree_without_nodes_or_factor_has_a_blank_row() -> None:
    index = index_of(FactorTaxonomy(factor_id="f", root_id="r"), factors=[])
    assert (len(index), index.label(0), index.node(0)) == (1, "", None)


def test_an_empty_bundle_has_no_rows() -> None:
    index = index_of()
    assert (len(index), list(index.top_rows)) == (0, [])
    found = index.search("a")
    assert found
    assert list(found.rows) == []


def test_orphans_hang_under_their_factor_with_all_below_them() -> None:
    index = index_of(tree("f", "r", {"r": None, "o": "gone", "o1": "o", "second": None}))
    assert shape(index, 0) == {"o": {"o1": {}}, "second": {}}
    assert [index.key(row) for row in range(len(index)) if index.is_detached(row)] == ["o", "second"]
    assert index.leaves(0) == 2


def test_a_cycle_is_cut_where_the_file_comes_to_it_first() -> None:
    index = index_of(tree("f", "r", {"r": None, "a": "c", "b": "a", "c": "b", "d": "b"}))
    assert shape(index, 0) == {"a": {"b": {"c": {}, "d": {}}}}


def test_a_node_that_is_its_own_parent_is_shown_once() -> None:
    index = index_of(tree("f", "r", {"r": "r", "a": "r", "self": "self"}))
    assert shape(index, 0) == {"a": {}, "self": {}}


def test_a_root_inside_a_cycle_is_still_the_top() -> None:
    index = index_of(tree("f", "r", {"a": "r", "r": "a"}))
    assert list(index.top_rows) == [1]
    assert shape(index, 1) == {"a": {}}


def test_without_the_root_the_first_node_is_the_top() -> None:
    index = index_of(tree("f", "gone", {"a": None, "b": "a"}))
    assert shape(index, 0) == {"b": {}}


def test_a_chain_of_100_000_is_laid_out_in_shallow_pieces() -> None:
    chain: dict[str, str | None] = {"0": None}
    chain.update({str(number): str(number - 1) for number in range(1, 100_000)})
    index = index_of(tree("f", "0", chain))
    assert sum(1 for _ in index.rows_below(0)) == 100_000
    assert max(index.depth(row) for row in range(0, 100_000, 97)) <= MAX_SHOWN_DEPTH + 1
    assert index.is_detached(MAX_SHOWN_DEPTH + 1)


def test_ids_are_found_in_the_first_tree_or_in_the_one_asked_for() -> None:
    index = index_of(tree("f", "r", {"r": None, "x": "r"}), tree("g", "s", {"s": None, "x": "s"}))
    assert (index.find("x"), index.find("x", 1), index.find("s", 0), index.find("")) == (1, 3, NO_ROW, NO_ROW)
    assert [index.parent(row) for row in range(4)] == [NO_ROW, 0, NO_ROW, 2]


def trace(parent: str, *children: str) -> ExpansionStepTrace:
    kept = [ChildProposalRaw(label=child) for child in children]
    return ExpansionStepTrace(parent_node_id=parent, depth=1, children_after_critic=kept)


def test_leaves_say_why_they_are_leaves() -> None:
    grown = tree("f", "r", {"r": None, "a": "r", "b": "r", "c": "r", "a1": "a", "a11": "a1"})
    grown.expansion_traces = [trace("r", "a", "b", "c"), trace("a", "a1"), trace("b"), trace("a1", "a11")]
    grown.per_depth_plans = ["Go on."]
    index = index_of(grown)
    reasons = [index.leaf_reason(row) for row in range(6)]
    assert reasons == [
        None,
        None,
        LeafReason.CRITIC_KEPT_NONE,
        LeafReason.FRONTIER_CUT,
        None,
        LeafReason.TARGET_DEPTH,
    ]
    assert list(index.per_depth_plans(5)) == ["Go on."]
    assert list(index.traces(2)) == [grown.expansion_traces[2]]


def test_leaves_without_a_record_say_so() -> None:
    unrecorded = index_of(tree("f", "r", {"r": None, "a": "r"}))
    assert unrecorded.leaf_reason(1) is LeafReason.NOT_RECORDED
    emptied = tree("f", "r", {"r": None, "a": "r"})
    emptied.expansion_traces = [trace("r", "a"), trace("a", "removed by hand")]
    assert index_of(emptied).leaf_reason(1) is LeafReason.NOT_RECORDED


@pytest.fixture
def labelled() -> TaxonomyIndex:
    grown = tree("f", "r", {"r": None, "node_ab": "r", "node_cd": "r", "node_ef": "node_cd"})
    for key, label in {
        "r": "Places",
        "node_ab": "Straße",
        "node_cd": "İzmir",
        "node_ef": "two\nlines",
    }.items():
        grown.nodes[key].label = label
    return index_of(grown)


@pytest.mark.parametrize(
    ("text", "rows", "visible"),
    [
        ("straße", [1], [1, 1, 0, 0]),
        ("STRASSE", [1], [1, 1, 0, 0]),
        ("  zmir ", [2], [1, 0, 1, 0]),
        ("İ", [2], [1, 0, 1, 0]),
        ("NODE_EF", [3], [1, 0, 1, 1]),
        ("node_", [1, 2, 3], [1, 1, 1, 1]),
        ("two\nlines", [3], [1, 0, 1, 1]),
        ("nowhere", [], [0, 0, 0, 0]),
    ],
)
def test_search_finds_labels_and_ids(
    labelled: TaxonomyIndex, text: str, rows: list[int], visible: list[int]
) -> None:
    found = labelled.search(text)
    assert found
    assert list(found.rows) == rows
    assert list(found.visible) == visible


def test_a_second_search_finds_the_same(labelled: TaxonomyIndex) -> None:
    assert labelled.search("node") == labelled.search("node")


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_blank_search_looks_for_nothing(labelled: TaxonomyIndex, text: str) -> None:
    assert labelled.search(text) is None


KEYS = st.sampled_from("abcdefgh")


@given(
    st.lists(
        st.tuples(KEYS, st.dictionaries(KEYS, st.none() | KEYS | st.just("gone"), max_size=8)), max_size=3
    )
)
def test_every_node_stands_in_exactly_one_place(trees: list[tuple[str, dict[str, str | None]]]) -> None:
    index = index_of(*(tree(f"f{number % 2}", root, nodes) for number, (root, nodes) in enumerate(trees)))
    shown = [row for top in index.top_rows for row in index.rows_below(top)]
    assert sorted(shown) == list(range(len(index)))
    for row in shown:
        above = index.parent(row)
        assert row in (index.top_rows if above == NO_ROW else index.children(above))
        below = [other for other in index.rows_below(row) if not index.children(other)]
        assert index.leaves(row) == (len(below) if index.children(row) else 0)
