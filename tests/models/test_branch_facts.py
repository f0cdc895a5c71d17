"""What goes with a branch, in numbers and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.models.branch_facts import branch_facts, sample_words

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex

# Rows of the bundle: a to e and the orphan x are rows 0 to 5, b has d and e below.
A, B, C, D = 0, 1, 2, 3
P = 6


def test_a_branch_is_counted_with_all_below_it(index: TaxonomyIndex) -> None:
    facts = branch_facts(index, [B])
    assert facts.words() == "'Phishing <b>mail</b>': 3 nodes, 2 leaves"
    assert facts.ids == {"f_1": {"b", "d", "e"}}


def test_a_leaf_is_one_node(index: TaxonomyIndex) -> None:
    assert branch_facts(index, [D]).words() == "'D': 1 node, 1 leaf"


def test_several_branches_are_counted_together(index: TaxonomyIndex) -> None:
    facts = branch_facts(index, [B, C, P])
    assert facts.words() == "3 branches: 6 nodes, 4 leaves"
    assert facts.ids == {"f_1": {"b", "c", "d", "e"}, "f_2": {"p", "q"}}


def test_a_factor_without_a_tree_has_no_ids_that_samples_know(index: TaxonomyIndex) -> None:
    assert branch_facts(index, [index.top_rows[3]]).ids == {"": {""}}


@pytest.mark.parametrize(
    ("count", "nodes", "words"),
    [
        (0, 3, "No sample points to them."),
        (1, 3, "1 sample points to them."),
        (1_204, 1, "1,204 samples point to it."),
    ],
)
def test_samples_are_told_in_words(count: int, nodes: int, words: str) -> None:
    assert sample_words(count, nodes) == words
