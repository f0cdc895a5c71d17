"""Mixes and coverage equal the peer's, draw for draw."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.sampling import level_ratio_coverage, sample_mix
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle, TaxonomyNode

if TYPE_CHECKING:
    from pathlib import Path

    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

SEEDS = list(range(300))


@pytest.fixture(scope="module")
def sample(sample_root: Path) -> TaxonomyBundle:
    return TaxonomyBundle.model_validate_json((sample_root / "opensimula/taxonomy_bundle.json").read_bytes())


@pytest.fixture(scope="module")
def sample_spec(sample_root: Path) -> SamplingStrategySpec:
    data = (sample_root / "opensimula/sampling_strategy.json").read_bytes()
    return SamplingStrategySpec.model_validate_json(data)


def tree(factor_id: str, *labels: str) -> FactorTaxonomy:
    nodes = [TaxonomyNode(id=f"{factor_id}_root", factor_id=factor_id, label="Root")]
    nodes += [
        TaxonomyNode(
            id=f"{factor_id}_{label}", factor_id=factor_id, parent_id=nodes[0].id, depth=1, label=label
        )
        for label in labels
    ]
    return FactorTaxonomy(factor_id=factor_id, root_id=nodes[0].id, nodes={node.id: node for node in nodes})


def bundle(*trees: FactorTaxonomy) -> TaxonomyBundle:
    return TaxonomyBundle(instruction_y="y", target_depth_D=1, proposal_N=1, taxonomies=list(trees))


def spec(*rules: StrategyMixRule) -> SamplingStrategySpec:
    return SamplingStrategySpec(strategies=list(rules))


def rule(*factor_ids: str, weight: float = 1, **keys: Any) -> StrategyMixRule:
    return StrategyMixRule(name="+".join(factor_ids), weight=weight, factor_ids=list(factor_ids), **keys)


def our_mixes(
    model: TaxonomyBundle, strategies: SamplingStrategySpec, max_resamples: int = 50
) -> list[dict[str, Any]]:
    """Return the draws in the form in which the peer's process reports them, generator state included."""
    mixes: list[dict[str, Any]] = []
    for seed in SEEDS:
        rng = random.Random(seed)  # noqa: S311 - draws are to be repeated
        try:
            mix = sample_mix(model, strategies, rng, max_resamples=max_resamples)
        except (ValueError, RuntimeError) as error:
            builtin = "ValueError" if isinstance(error, ValueError) else "RuntimeError"
            mixes.append({"error": builtin, "state": rng.random()})
        else:
            mixes.append(mix.model_dump(mode="json", exclude={"id"}) | {"state": rng.random()})
    return mixes


def assert_same_mixes(
    peer: Peer, model: TaxonomyBundle, strategies: SamplingStrategySpec, max_resamples: int = 50
) -> list[dict[str, Any]]:
    ours = our_mixes(model, strategies, max_resamples)
    theirs = peer.call(
        "mixes",
        bundle=model.model_dump_json(),
        spec=strategies.model_dump_json(),
        seeds=SEEDS,
        max_resamples=max_resamples,
    )
    assert ours == theirs
    return ours


def test_sample_draws_the_peers_mixes(
    peer: Peer, sample: TaxonomyBundle, sample_spec: SamplingStrategySpec
) -> None:
    drawn = assert_same_mixes(peer, sample, sample_spec)
    assert {mix["strategy_name"] for mix in drawn} == {rule.name for rule in sample_spec.strategies}


@pytest.mark.parametrize(
    "pairs",
    [
        pytest.param([("a", "x")], id="one"),
        pytest.param([("A", "X"), ("b", "y")], id="case-ignored"),
        pytest.param([("a x", "a x")], id="across-the-blank"),
        pytest.param([("STRASSE", "z")], id="sharp-s-stays"),
        pytest.param([("", "x")], id="empty-text"),
        pytest.param([("", "")], id="all-forbidden"),
        pytest.param([("a", "q"), ("İ", "x")], id="dotted-i"),
    ],
)
@pytest.mark.parametrize("max_resamples", [0, 1, 50])
def test_forbidden_pairs_are_drawn_again(
    peer: Peer, pairs: list[tuple[str, str]], max_resamples: int
) -> None:
    model = bundle(tree("f", "a", "b", "Straße", "İ"), tree("g", "x", "y", "z"))
    assert_same_mixes(peer, model, spec(rule("f", "g", forbidden_label_pairs=pairs)), max_resamples)


def test_weights_pick_the_peers_strategies(peer: Peer) -> None:
    model = bundle(tree("f", "a", "b"), tree("g", "x", "y"))
    rules = spec(rule("f", weight=1e-7), rule("g", weight=0.1), rule("g", "f", "g", weight=1e16), rule("f"))
    assert_same_mixes(peer, model, rules)


ONE = bundle(tree("f", "a"))
LEAFLESS = bundle(FactorTaxonomy(factor_id="f", root_id="r"))
DOUBLE = bundle(tree("f", "a"), tree("f", "b", "c"))


@pytest.mark.parametrize(
    ("model", "rules"),
    [
        pytest.param(ONE, spec(), id="no-strategies"),
        pytest.param(ONE, spec(rule("f"), rule("nowhere")), id="unknown-factor"),
        pytest.param(LEAFLESS, spec(rule("f")), id="tree-without-leaves"),
        pytest.param(DOUBLE, spec(rule("f")), id="two-trees-of-a-factor"),
        pytest.param(bundle(tree("f")), spec(rule("f")), id="root-alone-is-a-leaf"),
        pytest.param(ONE, spec(rule("f", weight=1e308), rule("f", weight=1e308)), id="weights-overflow"),
    ],
)
def test_odd_cases_end_as_in_the_peer(peer: Peer, model: TaxonomyBundle, rules: SamplingStrategySpec) -> None:
    assert_same_mixes(peer, model, rules)


def assert_same_coverage(peer: Peer, model: TaxonomyBundle, assignments: list[dict[str, str]]) -> None:
    ours = level_ratio_coverage(model, assignments)
    theirs = peer.call("coverage", bundle=model.model_dump_json(), assignments=assignments)
    assert {key: [list(pair) for pair in levels.items()] for key, levels in ours.items()} == theirs


def test_coverage_of_the_sample_is_the_peers(
    peer: Peer, sample: TaxonomyBundle, sample_spec: SamplingStrategySpec
) -> None:
    rng = random.Random(0)  # noqa: S311 - draws are to be repeated
    draws = [sample_mix(sample, sample_spec, rng) for _ in range(40)]
    assignments = [{entry.factor_id: entry.node_id for entry in mix.entries} for mix in draws]
    assert_same_coverage(peer, sample, assignments)


def test_coverage_of_odd_assignments_is_the_peers(peer: Peer) -> None:
    model = bundle(tree("f", "a", "b", "c"), tree("f", "p", "q"), tree("g"))
    model.taxonomies[1].nodes["other key"] = TaxonomyNode(id="f_p", factor_id="f", depth=1, label="same id")
    odd = [{}, {"f": ""}, {"f": "gone"}, {"f": "f_p"}, {"f": "f_p", "g": "g_root"}, {"f": "other key"}]
    assert_same_coverage(peer, model, odd)
    assert_same_coverage(peer, model, [])
