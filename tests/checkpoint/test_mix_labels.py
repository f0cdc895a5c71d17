from __future__ import annotations

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.mix_labels import drawn_row, leaf_labels
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode


def tree(factor_id: str, *labels: str) -> FactorTaxonomy:
    """Return a tree whose leaves have these labels; without any, its root is the leaf."""
    nodes = {"r": TaxonomyNode(id="r", factor_id=factor_id, label="Root")}
    for number, label in enumerate(labels):
        key = f"n{number}"
        nodes[key] = TaxonomyNode(id=key, factor_id=factor_id, parent_id="r", depth=1, label=label)
    return FactorTaxonomy(factor_id=factor_id, root_id="r", nodes=nodes)


BUNDLE = TaxonomyBundle(
    instruction_y="y",
    target_depth_D=1,
    proposal_N=1,
    factors=[SimulaFactor(id="twice", name="Twice"), SimulaFactor(id="bare", name="Bare")],
    taxonomies=[
        tree("twice", "Old"),
        tree("twice", "Rain", "Snow"),
        tree("lost"),
        FactorTaxonomy(factor_id="empty", root_id="r"),
    ],
)


def labels(factor_id: str) -> list[str]:
    index = TaxonomyIndex(BUNDLE)
    return leaf_labels(index, drawn_row(index, factor_id))


def test_leaves_are_drawn_from_the_last_tree_of_a_factor() -> None:
    assert labels("twice") == ["Rain", "Snow"]


def test_leaves_of_a_tree_without_a_factor_are_drawn_too() -> None:
    assert labels("lost") == ["Root"]


def test_nothing_is_drawn_where_there_is_no_tree() -> None:
    index = TaxonomyIndex(BUNDLE)
    assert [drawn_row(index, factor_id) for factor_id in ("bare", "empty", "nobody")] == [NO_ROW] * 3


def test_labels_are_those_of_now() -> None:
    index = TaxonomyIndex(BUNDLE)
    row = index.find("n0", 1)
    node = index.node(row)
    assert node is not None
    index.replace_node(row, node.model_copy(update={"label": "Hail"}))
    assert leaf_labels(index, drawn_row(index, "twice")) == ["Hail", "Snow"]
