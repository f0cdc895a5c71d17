from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.summary import FactorSummary, summarise_factors, summarise_strategies
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sample(sample_root: Path) -> TaxonomyIndex:
    data = (sample_root / "opensimula" / "taxonomy_bundle.json").read_bytes()
    return TaxonomyIndex(TaxonomyBundle.model_validate_json(data))


def test_the_sample_has_four_grown_factors_and_a_rejected_one(sample: TaxonomyIndex) -> None:
    factors = summarise_factors(sample)
    assert [(factor.name, factor.accepted, factor.nodes, factor.leaves) for factor in factors] == [
        ("Attack vector", True, 51, 33),
        ("Staff role", True, 44, 28),
        ("Clinical situation", True, 39, 24),
        ("Learning goal", True, 29, 16),
        ("Seniority", False, 0, 0),
    ]
    assert factors[0].nodes_per_level == (1, 5, 17, 28)
    assert [factor.depth for factor in factors] == [3, 3, 3, 3, 0]
    assert [factor.frontier_cut_leaves for factor in factors] == [5, 3, 0, 0, 0]
    assert factors[0].branching == pytest.approx(50 / 18)
    assert factors[4] == FactorSummary(
        sample.top_rows[4], factors[4].factor_id, "Seniority", False, 0, 0, 0, 0.0, 0, ()
    )


def test_a_tree_without_a_factor_is_summed_up_under_its_roots_label() -> None:
    root = TaxonomyNode(id="r", factor_id="lost", label="Audience")
    bundle = TaxonomyBundle(
        instruction_y="y",
        target_depth_D=1,
        proposal_N=1,
        taxonomies=[
            FactorTaxonomy(factor_id="lost", root_id="r", nodes={"r": root}),
            FactorTaxonomy(factor_id="empty", root_id="r"),
        ],
    )
    grown, empty = summarise_factors(TaxonomyIndex(bundle))
    assert grown == FactorSummary(0, "lost", "Audience", False, 1, 1, 0, 0.0, 0, (1,))
    assert empty == FactorSummary(1, "", "", False, 0, 0, 0, 0.0, 0, ())


def rule(weight: float, *factor_ids: str) -> StrategyMixRule:
    return StrategyMixRule(name="rule", weight=weight, factor_ids=list(factor_ids))


def test_strategies_of_the_sample_multiply_leaves(sample: TaxonomyIndex, sample_root: Path) -> None:
    data = (sample_root / "opensimula" / "sampling_strategy.json").read_bytes()
    strategies = summarise_strategies(sample, SamplingStrategySpec.model_validate_json(data))
    assert [strategy.combinations for strategy in strategies] == [
        33 * 28 * 24 * 16,
        33 * 28 * 16,
        33 * 24 * 16,
    ]
    assert sum(strategy.share for strategy in strategies) == pytest.approx(1)
    assert strategies[1].factor_names == ("Attack vector", "Staff role", "Learning goal")


def test_strategies_that_name_nothing_have_no_combinations() -> None:
    root = TaxonomyNode(id="r", factor_id="f", label="Root")
    bundle = TaxonomyBundle(
        instruction_y="y",
        target_depth_D=1,
        proposal_N=1,
        factors=[SimulaFactor(id="f", name="Eff"), SimulaFactor(id="bare", name="Bare")],
        taxonomies=[FactorTaxonomy(factor_id="f", root_id="r", nodes={"r": root})],
    )
    spec = SamplingStrategySpec(strategies=[rule(1, "f"), rule(1, "f", "bare"), rule(2, "f", "nowhere")])
    strategies = summarise_strategies(TaxonomyIndex(bundle), spec)
    assert [strategy.combinations for strategy in strategies] == [1, 0, 0]
    assert [strategy.factor_names for strategy in strategies] == [
        ("Eff",),
        ("Eff", "Bare"),
        ("Eff", "nowhere"),
    ]
    assert [strategy.share for strategy in strategies] == [0.25, 0.25, 0.5]


@pytest.mark.parametrize("weight", [float("inf"), 1e308])
def test_weights_without_a_finite_sum_have_no_shares(weight: float) -> None:
    index = TaxonomyIndex(TaxonomyBundle(instruction_y="y", target_depth_D=1, proposal_N=1))
    spec = SamplingStrategySpec(strategies=[rule(weight, "f"), rule(weight, "f")])
    assert [strategy.share for strategy in summarise_strategies(index, spec)] == [0.0, 0.0]
    assert summarise_strategies(index, SamplingStrategySpec(strategies=[])) == []
