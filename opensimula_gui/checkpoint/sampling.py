"""Drawing mixes from strategies and measuring what they cover, draw for draw as the peer does it."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.errors import ExhaustedSamplingError, SamplingError
from opensimula_gui.checkpoint.strategy import Mix, MixEntry
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle


def leaves_of(taxonomy: FactorTaxonomy) -> list[str]:
    """Return the keys of the nodes without children, in the order of ``nodes``."""
    parents = {node.parent_id for node in taxonomy.nodes.values()}
    return [key for key in taxonomy.nodes if key not in parents]


def sample_mix(
    bundle: TaxonomyBundle,
    spec: SamplingStrategySpec,
    rng: random.Random | None = None,
    *,
    max_resamples: int = 50,
) -> Mix:
    """Draw one mix: a strategy by its weight, then one leaf for each of its factors (section 2.2).

    Args:
        bundle: The trees to draw leaves from.
        spec: The strategies to choose from.
        rng: Source of randomness; the same state gives the peer's draws. None starts a new one.
        max_resamples: How often a mix is drawn again from the same strategy because of a forbidden pair.

    Returns:
        The mix, with an entry for each factor in the order of the strategy.

    Raises:
        SamplingError: There are no strategies, their weights make no distribution, or a factor of the
            strategy has no tree or no leaves.
        ExhaustedSamplingError: Every draw hit a forbidden pair.
    """
    rng = rng or random.Random()  # noqa: S311 - a draw of samples, not of secrets
    rule = _pick_rule(spec, rng)
    trees = _trees_by_factor(bundle)
    leaves = {factor_id: _leaves_or_raise(trees, factor_id, rule) for factor_id in rule.factor_ids}
    for _ in range(max_resamples):
        drawn = [(factor_id, rng.choice(leaves[factor_id])) for factor_id in rule.factor_ids]
        labels = (trees[factor_id].nodes[node_id].label for factor_id, node_id in drawn)
        if not _is_forbidden(labels, rule.forbidden_label_pairs):
            entries = [MixEntry(factor_id=factor_id, node_id=node_id) for factor_id, node_id in drawn]
            return Mix(entries=entries, strategy_name=rule.name)
    raise ExhaustedSamplingError(
        tr(
            "Strategy “{strategy}”: none of {draws} draws was free of forbidden pairs.",
            strategy=rule.name,
            draws=max_resamples,
        ),
        tr("Remove a forbidden pair, or add factors whose leaves do not match it."),
    )


def level_ratio_coverage(
    bundle: TaxonomyBundle, assignments: Iterable[Mapping[str, str]]
) -> dict[str, dict[int, float]]:
    """Return which share of each level's nodes is assigned at least once (section 2.3).

    Args:
        bundle: The trees; of several trees of one factor the last one counts.
        assignments: For each sample, factor id to node id. Ids that a tree lacks are ignored.

    Returns:
        Factor id to depth to share, 0 to 1.
    """
    assignments = list(assignments)
    return {
        factor_id: _coverage(tree, {assignment.get(factor_id, "") for assignment in assignments})
        for factor_id, tree in _trees_by_factor(bundle).items()
    }


def _pick_rule(spec: SamplingStrategySpec, rng: random.Random) -> StrategyMixRule:
    if not spec.strategies:
        raise SamplingError(
            tr("There is no strategy to draw from."), tr("Add a strategy with at least one factor.")
        )
    weights = [rule.weight for rule in spec.strategies]
    total = sum(weights)
    if not (total > 0 and math.isfinite(total)):
        raise SamplingError(
            tr("The weights of the strategies add up to {total}.", total=f"{total:g}"),
            tr("Give each strategy a positive, finite weight."),
        )
    return rng.choices(spec.strategies, weights=weights, k=1)[0]


def _trees_by_factor(bundle: TaxonomyBundle) -> dict[str, FactorTaxonomy]:
    return {tree.factor_id: tree for tree in bundle.taxonomies}


def _leaves_or_raise(
    trees: Mapping[str, FactorTaxonomy], factor_id: str, rule: StrategyMixRule
) -> Sequence[str]:
    if factor_id not in trees:
        raise SamplingError(
            tr(
                "Strategy “{strategy}” names factor {factor}, which has no taxonomy.",
                strategy=rule.name,
                factor=factor_id,
            ),
            tr("Correct the id, or remove the factor from the strategy."),
        )
    leaves = leaves_of(trees[factor_id])
    if not leaves:
        raise SamplingError(
            tr(
                "Strategy “{strategy}”: the taxonomy of factor {factor} has no leaves.",
                strategy=rule.name,
                factor=factor_id,
            ),
            tr("Mend the taxonomy, or remove the factor from the strategy."),
        )
    return leaves


def _is_forbidden(labels: Iterable[str], pairs: Sequence[tuple[str, str]]) -> bool:
    if not pairs:
        return False
    text = " ".join(labels).lower()
    return any(first.lower() in text and second.lower() in text for first, second in pairs)


def _coverage(tree: FactorTaxonomy, assigned: set[str]) -> dict[int, float]:
    ids_by_depth: defaultdict[int, set[str]] = defaultdict(set)
    for node in tree.nodes.values():
        ids_by_depth[node.depth].add(node.id)
    covered = Counter(tree.nodes[key].depth for key in assigned if key and key in tree.nodes)
    return {depth: covered[depth] / len(ids) for depth, ids in ids_by_depth.items()}
