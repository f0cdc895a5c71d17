"""The depths that the nodes of a tree should have, as far as there are right ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyNode


def wrong_depths(taxonomy: FactorTaxonomy) -> dict[str, int]:
    """Return the right depth of each node that has another one, by key; on a cycle none is right."""
    nodes = taxonomy.nodes
    right = _depths_below(nodes, _heads(taxonomy))
    return {key: depth for key, depth in right.items() if nodes[key].depth != depth}


def _depths_below(nodes: Mapping[str, TaxonomyNode], heads: Mapping[str, int]) -> dict[str, int]:
    """Return the depths that nodes below some heads should have, the heads included.

    Args:
        nodes: The nodes of a tree.
        heads: The keys to start from, none of them on a cycle, with their depths.
    """
    below: dict[str, list[str]] = {}
    for key, node in nodes.items():
        if node.parent_id is not None and key not in heads:
            below.setdefault(node.parent_id, []).append(key)
    depths = dict(heads)
    level = list(heads)
    while level:
        level = [key for parent in level for key in below.get(parent, ())]
        depths.update((key, depths[nodes[key].parent_id or ""] + 1) for key in level)
    return depths


def _heads(taxonomy: FactorTaxonomy) -> dict[str, int]:
    """Return the root and the orphans of a tree with the depths to count from."""
    nodes = taxonomy.nodes
    heads = {key: node.depth for key, node in nodes.items() if node.parent_id not in nodes}
    if taxonomy.root_id in nodes:
        heads[taxonomy.root_id] = 0
    return heads
