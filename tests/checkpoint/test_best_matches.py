"""Which rows come first where somebody types a part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode

if TYPE_CHECKING:
    from collections.abc import Iterable


def index_of(labels: Iterable[str]) -> TaxonomyIndex:
    nodes = [
        TaxonomyNode(
            id=f"ward_{number}", factor_id="f", parent_id=None if number == 0 else "ward_0", label=label
        )
        for number, label in enumerate(labels)
    ]
    tree = FactorTaxonomy(factor_id="f", root_id="ward_0", nodes={node.id: node for node in nodes})
    factors = [SimulaFactor(id="f", name="Root")]
    return TaxonomyIndex(
        TaxonomyBundle(
            instruction_y="Teach.", target_depth_D=1, proposal_N=1, factors=factors, taxonomies=[tree]
        )
    )


def test_beginnings_come_before_words_before_parts_before_ids() -> None:
    index = index_of(["Root", "Backward step", "On the ward", "Wards at night", "Ward", "Kitchen"])
    best = [index.label(row) for row in index.best_matches(" WARD ", 10)]
    assert best == ["Ward", "Wards at night", "On the ward", "Backward step", "Root", "Kitchen"]


@pytest.mark.parametrize("limit", [1, 3, 4])
def test_no_more_than_wanted_are_returned(limit: int) -> None:
    index = index_of(["Root", "Backward step", "On the ward", "Wards at night", "Ward"])
    assert index.best_matches("ward", limit) == [4, 3, 2, 1][:limit]


@pytest.mark.parametrize("text", ["", "  ", "nobody"])
def test_nothing_is_found_for_nothing(text: str) -> None:
    assert index_of(["Root", "Ward"]).best_matches(text, 10) == []


def test_edits_are_found() -> None:
    index = index_of(["Root", "Kitchen"])
    node = index.node(1)
    assert node is not None
    index.replace_node(1, node.model_copy(update={"label": "Laundry"}))
    assert index.best_matches("laun", 10) == [1]
    assert index.best_matches("kitch", 10) == []
    index.set_place(1, None)
    assert index.best_matches("laun", 10) == []
