from __future__ import annotations

import random

import pytest

from opensimula_gui.checkpoint.errors import ExhaustedSamplingError, SamplingError
from opensimula_gui.checkpoint.sampling import leaves_of, level_ratio_coverage, sample_mix
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle, TaxonomyNode


def node(key: str, parent: str | None, depth: int, label: str) -> TaxonomyNode:
    return TaxonomyNode(id=key, factor_id="f", parent_id=parent, depth=depth, label=label)


TREE = FactorTaxonomy(
    factor_id="f",
    root_id="r",
    nodes={
        "b": node("b", "r", 1, "Beta"),
        "r": node("r", None, 0, "Root"),
        "a": node("a", "r", 1, "Alpha"),
        "a1": node("a1", "a", 2, "Alpha one"),
    },
)
BARREN = FactorTaxonomy(
    factor_id="barren",
    root_id="x",
    nodes={"x": TaxonomyNode(id="x", factor_id="barren", parent_id="x", label="Loop")},
)
BUNDLE = TaxonomyBundle(instruction_y="y", target_depth_D=2, proposal_N=1, taxonomies=[TREE, BARREN])


def spec(*factor_ids: str, pairs: list[tuple[str, str]] | None = None) -> SamplingStrategySpec:
    rule = StrategyMixRule(
        name="all", weight=1, factor_ids=list(factor_ids), forbidden_label_pairs=pairs or []
    )
    return SamplingStrategySpec(strategies=[rule])


def test_leaves_come_in_the_order_of_the_file() -> None:
    assert leaves_of(TREE) == ["b", "a1"]


def test_a_mix_has_an_entry_for_each_factor() -> None:
    mix = sample_mix(BUNDLE, spec("f", "f"))
    assert [entry.factor_id for entry in mix.entries] == ["f", "f"]
    assert {entry.node_id for entry in mix.entries} <= {"b", "a1"}
    assert mix.strategy_name == "all"


def test_a_forbidden_pair_is_never_drawn() -> None:
    rng = random.Random(1)  # noqa: S311 - draws are to be repeated
    pairs = [("ALPHA", "beta")]
    drawn = [sample_mix(BUNDLE, spec("f", "f", pairs=pairs), rng) for _ in range(50)]
    assert {tuple(entry.node_id for entry in mix.entries) for mix in drawn} == {("b", "b"), ("a1", "a1")}


@pytest.mark.parametrize(
    ("strategies", "words"),
    [
        (SamplingStrategySpec(strategies=[]), "no strategy"),
        (spec("f", "nowhere"), "nowhere, which has no taxonomy"),
        (spec("barren"), "barren has no leaves"),
    ],
)
def test_what_cannot_be_drawn_is_said(strategies: SamplingStrategySpec, words: str) -> None:
    with pytest.raises(SamplingError, match=words) as caught:
        sample_mix(BUNDLE, strategies)
    assert caught.value.hint


@pytest.mark.parametrize("weight", [float("inf"), float("nan"), 0.0])
def test_weights_that_are_no_distribution_are_said(weight: float) -> None:
    rule = StrategyMixRule.model_construct(
        name="odd", weight=weight, factor_ids=["f"], forbidden_label_pairs=[]
    )
    with pytest.raises(SamplingError, match="add up to"):
        sample_mix(BUNDLE, SamplingStrategySpec.model_construct(strategies=[rule]))


def test_draws_that_all_are_forbidden_end() -> None:
    with pytest.raises(ExhaustedSamplingError, match="none of 7 draws"):
        sample_mix(BUNDLE, spec("f", pairs=[("a", "")]), max_resamples=7)


def test_coverage_counts_each_node_once() -> None:
    assignments = [{"f": "a"}, {"f": "a"}, {"f": "a1", "barren": "x"}, {"f": "gone"}, {"f": ""}, {}]
    assert level_ratio_coverage(BUNDLE, iter(assignments)) == {
        "f": {1: 0.5, 0: 0.0, 2: 1.0},
        "barren": {0: 1.0},
    }
