from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint import encoding
from opensimula_gui.checkpoint.edits import BundleEdits, edited_bundle
from opensimula_gui.checkpoint.encoding import encode_node
from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.replacements import Replacements
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode
from tests.checkpoint import conftest as parts

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def bundle() -> TaxonomyBundle:
    return TaxonomyBundle.model_validate(
        parts.bundle()
        | {"of_mine": [1], "factors": [*parts.bundle()["factors"], {"id": "f_3", "name": "Bare"}]}
    )


def node_of(index: TaxonomyIndex, row: int) -> TaxonomyNode:
    node = index.node(row)
    assert node is not None
    return node


def relabel(index: TaxonomyIndex, row: int, label: str) -> None:
    index.replace_node(row, node_of(index, row).model_copy(update={"label": label}))


def rename_factor(index: TaxonomyIndex, row: int, name: str) -> None:
    factor = index.factor(row)
    assert factor is not None
    index.replace_factor(row, factor.model_copy(update={"name": name}))


def test_a_node_is_replaced_in_the_index_and_stays_in_the_bundle(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle)
    relabel(index, 1, "Heavy rain")
    assert index.label(1) == "Heavy rain"
    assert bundle.taxonomies[0].nodes["node_c1"].label == "Rain"
    saved = index.saved_node(1)
    assert saved is not None
    assert saved.label == "Rain"
    found = index.search("heavy")
    assert found is not None
    assert list(found.rows) == [1]
    old = index.search("rain\x1fnode_c1")
    assert old is not None
    assert list(old.rows) == [1], "the key is still part of what is searched"
    assert (index.edited_rows(), index.is_edited(1), index.is_edited(2)) == (frozenset({1}), True, False)


def test_an_equal_node_is_no_edit(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle)
    relabel(index, 1, "Heavy rain")
    relabel(index, 1, "Rain")
    assert index.edited_rows() == frozenset()
    assert not index.edits()
    assert index.node(1) is bundle.taxonomies[0].nodes["node_c1"]


def test_a_factor_is_replaced_for_all_its_trees(bundle: TaxonomyBundle) -> None:
    second = FactorTaxonomy(factor_id="f_cause", root_id="x")
    index = TaxonomyIndex(bundle.model_copy(update={"taxonomies": [*bundle.taxonomies, second]}))
    tops = index.factor_rows(0)
    assert len(tops) == 2
    rename_factor(index, tops[1], "Reason")
    assert [factor.name for row in tops if (factor := index.factor(row))] == ["Reason", "Reason"]
    assert index.label(tops[1]) == "Reason", "a tree without nodes goes by the name of its factor"
    saved = index.saved_factor(0)
    assert saved is not None
    assert saved.name == "Cause"
    assert index.edited_rows() == set(tops)
    assert index.edit_counts() == (0, 1)
    relabel(index, 0, "Reason")
    assert index.edit_counts() == (0, 1), "a root counts as its factor"
    relabel(index, 1, "Reason")
    assert index.edit_counts() == (1, 1)
    found = index.search("reason")
    assert found is not None
    assert list(found.rows) == sorted({*tops, 1})


def test_a_tree_without_a_factor_has_none_to_replace(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle.model_copy(update={"factors": []}))
    assert index.factor_rows(0) == []
    assert index.saved_factor(0) is None
    assert not index.is_factor_edited(0)
    relabel(index, 0, "Other")
    assert index.edited_rows() == {0}


def test_edits_make_a_bundle_that_shares_the_rest(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle)
    relabel(index, 1, "Heavy rain")
    rename_factor(index, index.top_rows[2], "Barren")
    edited = edited_bundle(bundle, index.edits())
    assert [factor.name for factor in edited.factors] == ["Cause", "Place", "Barren"]
    assert edited.taxonomies[0].nodes["node_c1"].label == "Heavy rain"
    assert list(edited.taxonomies[0].nodes) == list(bundle.taxonomies[0].nodes)
    assert edited.taxonomies[1] is bundle.taxonomies[1]
    assert edited.factors[0] is bundle.factors[0]
    assert edited.model_extra == {"of_mine": [1]}
    assert edited.taxonomies[0].expansion_traces is bundle.taxonomies[0].expansion_traces
    assert bundle.taxonomies[0].nodes["node_c1"].label == "Rain"


def test_fields_alone_leave_the_trees_alone(bundle: TaxonomyBundle) -> None:
    edited = edited_bundle(bundle, BundleEdits({"proposal_N": 9}))
    assert edited.proposal_N == 9
    assert edited.taxonomies is bundle.taxonomies
    assert edited.factors is bundle.factors


def test_after_a_save_what_was_saved_is_no_edit(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle)
    relabel(index, 1, "Heavy rain")
    rename_factor(index, 0, "Reason")
    saved = edited_bundle(bundle, index.edits())
    relabel(index, 2, "Thaw")
    index.rebase(saved)
    assert index.edited_rows() == {2}
    relabel(index, 1, "Rain")
    rename_factor(index, 0, "Cause")
    assert index.edited_rows() == {0, 1, 2}, "undoing what was saved is an edit"
    relabel(index, 1, "Heavy rain")
    assert index.edited_rows() == {0, 2}


def test_what_was_undone_while_a_save_ran_is_an_edit_after_it(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle)
    relabel(index, 1, "Heavy rain")
    saved = edited_bundle(bundle, index.edits())
    relabel(index, 1, "Rain")
    index.rebase(saved)
    assert index.edited_rows() == {1}


def test_a_bundle_that_was_read_again_compares_by_what_it_says(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle)
    relabel(index, 1, "Heavy rain")
    rename_factor(index, 0, "Reason")
    data = encoding.encode_bundle(edited_bundle(bundle, index.edits()))
    index.rebase(TaxonomyBundle.model_validate_json(data))
    assert index.edited_rows() == frozenset()


def test_plans_are_those_of_the_newest_bundle(bundle: TaxonomyBundle) -> None:
    index = TaxonomyIndex(bundle)
    trees = [tree.model_copy(update={"per_depth_plans": ["New."]}) for tree in bundle.taxonomies]
    index.rebase(bundle.model_copy(update={"taxonomies": trees}))
    assert list(index.per_depth_plans(1)) == ["New."]


@given(puts=st.lists(st.tuples(st.integers(0, 2), st.sampled_from("abc")), max_size=10))
def test_replacements_know_what_differs(puts: list[tuple[int, str]]) -> None:
    saved, now = ["a", "b", "c"], ["a", "b", "c"]
    replacements = Replacements(now)
    for position, item in puts:
        replacements.put(position, item)
        expected = {at: new for at, (new, old) in enumerate(zip(now, saved, strict=True)) if new != old}
        assert replacements.edited() == expected
        assert len(replacements) == len(expected)
        assert [replacements.saved(at) for at in range(3)] == saved


@pytest.mark.parametrize(
    "edits",
    [
        lambda _node: BundleEdits(fields={"proposal_N": 3}),
        lambda _node: BundleEdits(factors={0: SimulaFactor(name="x")}),
        lambda node: BundleEdits(nodes={0: {"node_c1": node}}),
    ],
)
def test_edits_are_true_if_there_are_any(bundle: TaxonomyBundle, edits: Callable[[Any], BundleEdits]) -> None:
    assert not BundleEdits()
    assert edits(bundle.taxonomies[0].nodes["node_c1"])


@pytest.mark.parametrize("label", [5, "\ud800"])
def test_a_node_that_could_not_be_read_again_is_not_written(label: object) -> None:
    node = TaxonomyNode(factor_id="f_1", label="Floods").model_copy(update={"label": label})
    with pytest.raises(CheckpointFormatError):
        encode_node(node)
