"""Small checkpoints to compare, and changes written as lines that a test can list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opensimula_gui.checkpoint.comparing.changes import Change, CheckpointComparison
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec

_NODE = re.compile(r'taxonomies\[0\]\.nodes\["(\w+)"\]')


@dataclass
class Parts:
    """Some of the four documents of a checkpoint."""

    manifest: OpenSimulaManifest | None = None
    bundle: TaxonomyBundle | None = None
    sampling_strategy: SamplingStrategySpec | None = None
    run_config: OpenSimulaRunConfig | None = None


def tree(factor_id: str, parents: Mapping[str, str | None], root_id: str = "r") -> FactorTaxonomy:
    """Build a tree from a parent for each key; a node's label is its key in capitals."""
    depths: dict[str, int] = {}
    nodes: dict[str, TaxonomyNode] = {}
    for key, parent in parents.items():
        depths[key] = 0 if parent is None else depths.get(parent, 0) + 1
        nodes[key] = TaxonomyNode(
            id=key, factor_id=factor_id, parent_id=parent, depth=depths[key], label=key.upper()
        )
    return FactorTaxonomy(factor_id=factor_id, root_id=root_id, nodes=nodes)


def bundle_of(*trees: FactorTaxonomy, factors: list[SimulaFactor] | None = None) -> TaxonomyBundle:
    if factors is None:
        factors = [SimulaFactor(id=tree.factor_id, name=f"Factor {tree.factor_id}") for tree in trees]
    return TaxonomyBundle(
        instruction_y="y", target_depth_D=3, proposal_N=2, factors=factors, taxonomies=list(trees)
    )


PARENTS = {"r": None, "a": "r", "b": "r", "c": "r", "a1": "a", "a2": "a", "a11": "a1", "b1": "b"}


def a_tree() -> FactorTaxonomy:
    return tree("f", PARENTS)


def compared(old: TaxonomyBundle | FactorTaxonomy, new: TaxonomyBundle | FactorTaxonomy) -> list[str]:
    sides = [bundle_of(side) if isinstance(side, FactorTaxonomy) else side for side in (old, new)]
    return told(compare_checkpoints(Parts(bundle=sides[0]), Parts(bundle=sides[1])))


def told(comparison: CheckpointComparison) -> list[str]:
    return [line(change) for change in comparison.changes]


def line(change: Change) -> str:
    """Write a change as one line: kind, subject, place, values, and what went with it.

    A node of the first tree stands as its key alone.
    """
    sides = [side for side in (change.old, change.new) if side]
    pointers = dict.fromkeys(_NODE.sub(r"\1", side.pointer) for side in sides)
    values = [side.value for side in sides]
    below = "/".join(f"{count}" for count in (change.nodes_below, change.leaves_below) if count)
    parts = [change.kind, change.subject, " → ".join(pointers)]
    if any(values):
        parts.append(" → ".join(map(repr, values)))
    return " ".join(part for part in (*parts, below and f"+{below}") if part)
