"""What some branches of the taxonomy hold, told when they go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex


@dataclass(frozen=True, slots=True)
class BranchFacts:
    """Counts over some branches.

    Attributes:
        name: What they are called together, such as "'Email'" or "3 branches".
        nodes: How many nodes they have.
        leaves: How many of these are leaves.
        ids: The ids of the nodes, by the id of their factor.
    """

    name: str
    nodes: int
    leaves: int
    ids: dict[str, frozenset[str]]

    def words(self) -> str:
        """Return name and counts, such as "'Email': 9 nodes, 7 leaves"."""
        return tr(
            "{branches}: {nodes}, {leaves}",
            branches=self.name,
            nodes=tr("{n} node", "{n} nodes", self.nodes),
            leaves=tr("{n} leaf", "{n} leaves", self.leaves),
        )


def branch_facts(index: TaxonomyIndex, heads: Sequence[int]) -> BranchFacts:
    """Return what branches hold, as they are now.

    Args:
        index: The rows.
        heads: The upmost row of each branch; none stands below another one.
    """
    ids: dict[str, set[str]] = {}
    leaves = 0
    for head in heads:
        node = index.node(head)
        leaves += index.leaves(head) or 1
        ids.setdefault(node.factor_id if node else "", set()).update(map(index.key, index.rows_below(head)))
    nodes = sum(map(len, ids.values()))
    is_one = len(heads) == 1
    name = quoted(index.label(heads[0])) if is_one else tr("{n} branch", "{n} branches", len(heads))
    return BranchFacts(name, nodes, leaves, {factor: frozenset(keys) for factor, keys in ids.items()})


def sample_words(count: int, nodes: int) -> str:
    """Return how many samples point to nodes that are gone, as a sentence."""
    if nodes == 1:
        some = tr("{n} sample points to it.", "{n} samples point to it.", count)
        return some if count else tr("No sample points to it.")
    some = tr("{n} sample points to them.", "{n} samples point to them.", count)
    return some if count else tr("No sample points to them.")
