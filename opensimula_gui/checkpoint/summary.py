"""What a checkpoint amounts to: numbers for the overview page and for ``opensimula inspect``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import LeafReason

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule


@dataclass(frozen=True, slots=True)
class FactorSummary:
    """The shape of one factor's tree.

    Attributes:
        row: Its top row in the index.
        factor_id: Id of the factor.
        name: The factor's name.
        accepted: Whether the factor was accepted; False for a tree whose factor is missing.
        nodes: Nodes of the tree, the root included; 0 without a tree.
        leaves: Nodes without children.
        depth: Depth of the deepest node; the root has 0.
        branching: Mean number of children of the nodes that have any; 0.0 if none has.
        frontier_cut_leaves: Leaves that never were expanded because the frontier was cut.
        nodes_per_level: Node counts by depth, the root's level first.
    """

    row: int
    factor_id: str
    name: str
    accepted: bool
    nodes: int
    leaves: int
    depth: int
    branching: float
    frontier_cut_leaves: int
    nodes_per_level: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StrategySummary:
    """One strategy against its bundle.

    Attributes:
        rule: The strategy.
        share: Its weight over the sum of all weights, 0 to 1; 0.0 if the sum is not positive and finite.
        factor_names: Name of each of its factors, or the id where the bundle lacks the factor.
        combinations: How many mixes of leaves it can draw, before forbidden pairs; 0 if a factor is missing.
    """

    rule: StrategyMixRule
    share: float
    factor_names: tuple[str, ...]
    combinations: int


def summarise_factors(index: TaxonomyIndex) -> list[FactorSummary]:
    """Return a summary of each top row of the index, in its order."""
    return [summarise_factor(index, row) for row in index.top_rows]


def summarise_strategies(index: TaxonomyIndex, spec: SamplingStrategySpec) -> list[StrategySummary]:
    """Return a summary of each strategy, in the order of the file."""
    total = sum(rule.weight for rule in spec.strategies)
    usable = 0 < total < float("inf")
    return [
        StrategySummary(
            rule,
            rule.weight / total if usable else 0.0,
            tuple(_factor_name(index, factor_id) for factor_id in rule.factor_ids),
            _combinations(index, rule),
        )
        for rule in spec.strategies
    ]


def summarise_factor(index: TaxonomyIndex, top_row: int) -> FactorSummary:
    """Return the summary of one top row."""
    factor = index.factor(top_row)
    levels: list[int] = []
    leaves = inner = cut = 0
    if index.node(top_row) is not None:
        level = [top_row]
        while level:
            levels.append(len(level))
            below: list[int] = []
            for row in level:
                children = index.children(row)
                if children:
                    inner += 1
                    below.extend(children)
                else:
                    leaves += 1
                    cut += index.leaf_reason(row) is LeafReason.FRONTIER_CUT
            level = below
    nodes = sum(levels)
    top_node = index.node(top_row)
    return FactorSummary(
        row=top_row,
        factor_id=factor.id if factor else top_node.factor_id if top_node else "",
        name=factor.name if factor else index.label(top_row),
        accepted=factor is not None and factor.accepted,
        nodes=nodes,
        leaves=leaves,
        depth=max(len(levels) - 1, 0),
        branching=(nodes - 1) / inner if inner else 0.0,
        frontier_cut_leaves=cut,
        nodes_per_level=tuple(levels),
    )


def _factor_name(index: TaxonomyIndex, factor_id: str) -> str:
    row = index.factor_row(factor_id)
    factor = index.factor(row) if row >= 0 else None
    return factor.name if factor else factor_id


def _combinations(index: TaxonomyIndex, rule: StrategyMixRule) -> int:
    count = 1
    for factor_id in rule.factor_ids:
        row = index.factor_row(factor_id)
        count *= 0 if row < 0 or index.node(row) is None else max(index.leaves(row), 1)
    return count
