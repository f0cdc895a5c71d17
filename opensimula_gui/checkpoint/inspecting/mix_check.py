"""What the strategies make of the factors: draws that are forbidden, and factors that are never drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import count_text, one_line
from opensimula_gui.checkpoint.forbidden_pairs import Combinations, FactorLabels
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.inspecting.tree_check import TreeCheck
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

_MAX_LEAVES: Final = 10_000
"""So many leaves of one factor are made ready for counting in about 5 ms; with more, nothing is counted."""

_MAX_STEPS: Final = 20_000
"""Work for counting all strategies, about 20 ms; what would take longer is not told."""


def unused_factors(spec: SamplingStrategySpec, bundle: TaxonomyBundle, report: Report) -> None:
    """Report accepted factors that have a taxonomy, but that no strategy draws from.

    Args:
        spec: The strategies; of none at all there is nothing to say here.
        bundle: The bundle.
        report: Takes the problems of the bundle.
    """
    used = {factor_id for rule in spec.strategies for factor_id in rule.factor_ids}
    with_tree = {taxonomy.factor_id for taxonomy in bundle.taxonomies if taxonomy.nodes}
    for number, factor in enumerate(bundle.factors if spec.strategies else ()):
        if factor.accepted and factor.id in with_tree and factor.id not in used:
            message = tr("No strategy draws from the factor “{factor}”.", factor=one_line(factor.name, 60))
            report("factor-in-no-strategy", ("factors", number), message)


@dataclass(slots=True)
class _Counted:
    """How many mixes a strategy has, and how many of them are blocked; None if nobody knows."""

    pairs: Sequence[tuple[str, str]]
    factors: Sequence[FactorLabels]
    total: int
    blocked: int | None


@dataclass(slots=True)
class MixCheck:
    """Counts what forbidden pairs block; what did not change since the last time is not counted again."""

    _labels: dict[str, tuple[TreeCheck, FactorLabels | None]] = field(default_factory=dict)
    _counted: dict[int, _Counted] = field(default_factory=dict)

    def report(self, spec: SamplingStrategySpec, trees: Sequence[TreeCheck], report: Report) -> None:
        """Report strategies of whose mixes more than half are forbidden.

        Args:
            spec: The strategies.
            trees: What was found in each taxonomy of the bundle.
            report: Takes the problems of the strategies.
        """
        by_factor = {check.taxonomy.factor_id: check for check in trees}
        rules = [(number, rule) for number, rule in enumerate(spec.strategies) if rule.forbidden_label_pairs]
        known, self._counted = self._counted, {}
        for number, rule in rules:
            factors = list(self._factors(rule, by_factor))
            if len(factors) < len(rule.factor_ids):
                continue
            counted = self._counted[number] = _count(
                rule, factors, known.get(number), _MAX_STEPS // len(rules)
            )
            # Of a strategy that loses more than half of its mixes, the pairs say more than its factors do.
            if counted.blocked is not None and 2 * counted.blocked > counted.total:
                place = ("strategies", number, "forbidden_label_pairs")
                report("most-mixes-forbidden", place, _blocked_words(rule, counted.blocked, counted.total))

    def _factors(self, rule: StrategyMixRule, trees: Mapping[str, TreeCheck]) -> Iterator[FactorLabels]:
        """Yield the labels of each factor of a strategy that can be drawn from and has not too many."""
        for factor_id in rule.factor_ids:
            check = trees.get(factor_id)
            labels = self._labels_of(check) if check is not None and check.taxonomy.nodes else None
            if labels is not None:
                yield labels

    def _labels_of(self, check: TreeCheck) -> FactorLabels | None:
        factor_id = check.taxonomy.factor_id
        known = self._labels.get(factor_id)
        if known is None or known[0] is not check:
            known = self._labels[factor_id] = (check, _leaf_labels(check))
        return known[1]


def _leaf_labels(check: TreeCheck) -> FactorLabels | None:
    nodes, inner = check.taxonomy.nodes, check.shape.child_counts
    if len(nodes) - len(inner) > _MAX_LEAVES:
        return None
    return FactorLabels(node.label for key, node in nodes.items() if key not in inner)


def _count(
    rule: StrategyMixRule, factors: Sequence[FactorLabels], known: _Counted | None, max_steps: int
) -> _Counted:
    pairs = rule.forbidden_label_pairs
    if known is not None and known.pairs == pairs and _are_same(known.factors, factors):
        return known
    combinations = Combinations(factors)
    return _Counted(pairs, factors, combinations.total, combinations.blocked(pairs, max_steps))


def _are_same(some: Sequence[FactorLabels], others: Sequence[FactorLabels]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))


def _blocked_words(rule: StrategyMixRule, blocked: int, total: int) -> str:
    name = one_line(rule.name, 60)
    if blocked == total:
        return tr(
            "The forbidden pairs of strategy “{strategy}” block all {total} mixes.",
            strategy=name,
            total=count_text(total),
        )
    return tr(
        "The forbidden pairs of strategy “{strategy}” block {blocked} of {total} mixes.",
        strategy=name,
        blocked=count_text(blocked),
        total=count_text(total),
    )
