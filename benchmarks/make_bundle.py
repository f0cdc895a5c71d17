"""Writes believable checkpoints of any size: ``python benchmarks/make_bundle.py ROOT NODES``."""

from __future__ import annotations

import hashlib
import itertools
import sys
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.checkpointer import save_checkpoint
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import (
    ChildProposalRaw,
    DocumentProvenance,
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

BRANCHING: Final = 8
"""The peer's default for max_children_per_node."""

_FACTORS = ("Attack vector", "Staff role", "Clinical situation", "Learning goal")
_HOW = ("Urgent", "Forgotten", "Repeated", "Unexpected", "Polite", "Second", "Borrowed", "Nightly")
_WHAT = ("request", "visitor", "call", "sign-in", "printout", "update", "delivery", "handover", "Überweisung")
_WHERE = (
    "at the ward",
    "on the telephone",
    "in the archive",
    "at gate B",
    "during the round",
    "on the train",
)


def make_bundle(nodes: int, factors: int = 4, branching: int = BRANCHING) -> TaxonomyBundle:
    """Return a sound bundle with that many nodes, spread evenly over up to four factors.

    Args:
        nodes: How many nodes in all.
        factors: How many trees. The peer's tree check is quadratic in the largest tree.
        branching: How many children a node has, as long as there are nodes left.
    """
    axes = [SimulaFactor(id=_id("f", name), name=name) for name in _FACTORS[:factors]]
    sizes = [nodes // factors + (number < nodes % factors) for number in range(factors)]
    trees = [_grow(factor, size, branching) for factor, size in zip(axes, sizes, strict=True)]
    return TaxonomyBundle(
        instruction_y="Write questions and answers for the security awareness training of hospital staff.",
        document_digests=[hashlib.sha256(name.encode()).hexdigest() for name in _FACTORS],
        target_depth_D=max(node.depth for tree in trees for node in tree.nodes.values()) or 1,
        proposal_N=3,
        factors=axes,
        taxonomies=trees,
    )


def write_checkpoint(root: Path, nodes: int, factors: int = 4, branching: int = BRANCHING) -> Path:
    """Write a checkpoint with that many nodes, one strategy and a run config; return its root."""
    bundle = make_bundle(nodes, factors, branching)
    rule = StrategyMixRule(name="all", weight=1, factor_ids=[factor.id for factor in bundle.factors])
    save_checkpoint(
        root,
        bundle=bundle,
        sampling_strategy=SamplingStrategySpec(strategies=[rule]),
        run_config=OpenSimulaRunConfig(name=f"{nodes:,} nodes", model="benchmark", temperature=0.4),
    )
    return root


def _grow(factor: SimulaFactor, size: int, branching: int) -> FactorTaxonomy:
    root = TaxonomyNode(id=_id("node", factor.name), factor_id=factor.id, label=factor.name)
    nodes = {root.id: root}
    traces: list[ExpansionStepTrace] = []
    labels = _labels()
    unexpanded = deque([root])
    while len(nodes) < size:
        parent = unexpanded.popleft()
        children = _children(parent, labels, min(branching, size - len(nodes)))
        nodes |= {child.id: child for child in children}
        unexpanded += children
        traces.append(_trace(parent, children))
    return FactorTaxonomy(factor_id=factor.id, root_id=root.id, nodes=nodes, expansion_traces=traces)


def _labels() -> Iterator[str]:
    for number in itertools.count(1):
        for how, what, where in itertools.product(_HOW, _WHAT, _WHERE):
            yield f"{how} {what} {where}" + (f", case {number}" if number > 1 else "")


def _children(parent: TaxonomyNode, labels: Iterator[str], count: int) -> list[TaxonomyNode]:
    return [
        TaxonomyNode(
            id=_id("node", parent.factor_id + label),
            factor_id=parent.factor_id,
            parent_id=parent.id,
            depth=parent.depth + 1,
            label=label,
            description=f"{label}: what staff can notice, and whom they turn to.",
            provenance=[_PROVENANCE] if parent.depth == 0 else [],
        )
        for label in itertools.islice(labels, count)
    ]


def _trace(parent: TaxonomyNode, children: list[TaxonomyNode]) -> ExpansionStepTrace:
    kept = [ChildProposalRaw(label=child.label, description=child.description) for child in children]
    proposed = [ChildProposalRaw(label=child.label) for child in children]
    dropped = ChildProposalRaw(label=f"Anything else about {parent.label.lower()}")
    return ExpansionStepTrace(
        parent_node_id=parent.id,
        depth=parent.depth + 1,
        raw_proposals=[*proposed, dropped, *proposed[:3]],
        children_after_critic=kept,
    )


def _id(prefix: str, seed: str) -> str:
    return f"{prefix}_{hashlib.sha256(seed.encode()).hexdigest()[:12]}"


_PROVENANCE = DocumentProvenance(
    document_id="policy-acceptable-use",
    excerpt_sha256=hashlib.sha256(b"excerpt").hexdigest(),
    char_start=0,
    char_end=4000,
)


if __name__ == "__main__":
    print(write_checkpoint(Path(sys.argv[1]), int(sys.argv[2])))
