"""Which edits are offered for which selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.models.structure_offers import structure_offers

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex

A, B, C, D, E, X, P, Q = range(8)
"""Rows of the bundle: under a stand b, c and the orphan x, under b stand d and e, under p stands q."""

ALWAYS = {"actionAddChild", "actionDeleteBranch", "actionPasteNodes"}
OF_A_NODE = ALWAYS | {"actionAddSibling", "actionDuplicate", "actionCutNodes"}


def offers(index: TaxonomyIndex, *rows: int) -> frozenset[str]:
    current = rows[-1]
    return structure_offers(index, rows, current, index.children(index.parent(current)))


def test_a_root_gets_children_only(index: TaxonomyIndex) -> None:
    assert offers(index, A) == ALWAYS
    assert offers(index, B, A) == ALWAYS
    assert offers(index, A, B) == ALWAYS | {"actionAddSibling"}


def test_a_node_moves_as_far_as_there_are_siblings(index: TaxonomyIndex) -> None:
    assert offers(index, B) == OF_A_NODE | {"actionMoveDown"}
    assert offers(index, C) == OF_A_NODE | {"actionMoveUp", "actionMoveDown"}
    assert offers(index, X) == OF_A_NODE | {"actionMoveUp"}
    assert offers(index, Q) == OF_A_NODE


def test_siblings_can_be_merged_and_moved_together(index: TaxonomyIndex) -> None:
    assert offers(index, D, E) == OF_A_NODE | {"actionMerge"}
    assert offers(index, B, C) == OF_A_NODE | {"actionMerge", "actionMoveDown"}


def test_rows_of_different_places_are_neither_merged_nor_reordered(index: TaxonomyIndex) -> None:
    assert offers(index, B, D) == OF_A_NODE
    assert offers(index, Q, D) == OF_A_NODE


def test_a_current_row_that_is_not_selected_is_no_target_of_a_merge(index: TaxonomyIndex) -> None:
    assert "actionMerge" not in structure_offers(index, [B, X], C, index.children(A))
