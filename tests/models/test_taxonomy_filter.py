"""What holds for every forest and every filter."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode
from opensimula_gui.models.taxonomy_tree import TaxonomyTreeModel

LABELS = st.sampled_from(["red", "green", "blue", "Red wine", "greens"])


@st.composite
def forests(draw: st.DrawFn) -> TaxonomyIndex:
    """One or two trees whose parents may be anything: earlier nodes, later ones, themselves, strangers."""
    trees: list[FactorTaxonomy] = []
    for number in range(draw(st.integers(1, 2))):
        labels = draw(st.lists(LABELS, min_size=1, max_size=12))
        nodes: dict[str, TaxonomyNode] = {}
        for position, label in enumerate(labels):
            parent = draw(st.integers(0, len(labels)))
            key = f"{number}.{position}"
            parent_id = None if position == 0 else f"{number}.{parent}"
            nodes[key] = TaxonomyNode(id=key, factor_id=f"f{number}", parent_id=parent_id, label=label)
        trees.append(FactorTaxonomy(factor_id=f"f{number}", root_id=f"{number}.0", nodes=nodes))
    factors = [SimulaFactor(id=tree.factor_id, name="red") for tree in trees]
    return TaxonomyIndex(
        TaxonomyBundle(instruction_y="", target_depth_D=2, proposal_N=1, factors=factors, taxonomies=trees)
    )


def shown_rows(model: TaxonomyTreeModel) -> list[int]:
    """Return all shown rows, from the top of the tree to its bottom."""
    rows: list[int] = []
    stack = [QModelIndex()]
    while stack:
        item = stack.pop()
        if item.isValid():
            rows.append(model.row_of(item))
        stack.extend(model.index(number, 0, item) for number in reversed(range(model.rowCount(item))))
    return rows


@pytest.fixture(scope="module")
def model() -> TaxonomyTreeModel:
    return TaxonomyTreeModel()


NEEDLES = st.sampled_from(["", "red", "green", "wine", "1.", "pink"])
USES_ONE_MODEL = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@USES_ONE_MODEL
@given(index=forests(), needle=NEEDLES)
def test_shown_are_the_hits_and_their_ancestors(
    model: TaxonomyTreeModel, index: TaxonomyIndex, needle: str
) -> None:
    model.set_index(index)
    count = model.filter(needle)
    hits = {row for row in range(len(index)) if needle in f"{index.label(row)} {index.key(row)}".casefold()}
    kept = {above for row in hits for above in index.path(row)}
    assert sorted(shown_rows(model)) == sorted(kept)
    assert count == (len(hits) if needle else 0)


@USES_ONE_MODEL
@given(index=forests(), needle=NEEDLES)
def test_walking_meets_every_hit_in_the_order_of_the_tree(
    model: TaxonomyTreeModel, index: TaxonomyIndex, needle: str
) -> None:
    model.set_index(index)
    model.filter(needle)
    matches = model.matches
    hits = [row for row in shown_rows(model) if matches and row in matches.rows]
    for step, order in ((1, hits), (-1, hits[::-1])):
        met = []
        row = NO_ROW
        for _ in hits:
            row = model.next_hit(row, step)
            met.append(row)
        assert met == order
        assert model.next_hit(row, step) == (order[0] if order else NO_ROW)


@USES_ONE_MODEL
@given(index=forests(), needle=NEEDLES, limit=st.integers(0, 5))
def test_expanded_is_just_the_way_to_the_first_hits(
    model: TaxonomyTreeModel, index: TaxonomyIndex, needle: str, limit: int
) -> None:
    model.set_index(index)
    model.filter(needle)
    matches = model.matches
    hits = [row for row in shown_rows(model) if matches and row in matches.rows][:limit]
    expanded = [model.row_of(item) for item in model.rows_to_expand(limit)]
    assert set(expanded) == {above for row in hits for above in index.path(row)[:-1]}
    for position, row in enumerate(expanded):
        parent = index.parent(row)
        assert parent == NO_ROW or parent in expanded[:position], "parents are expanded first, each row once"
