"""The shape of one tree: is it sound, and do its branches make sense beside each other?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.inspecting.findings import Finding, Tally, tally
from opensimula_gui.checkpoint.inspecting.label_check import name_of
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS
from opensimula_gui.checkpoint.tree_rules import TreeFault, tree_faults
from opensimula_gui.wording import number_text, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.inspecting.families import Families
    from opensimula_gui.checkpoint.taxonomy import ExpansionStepTrace, FactorTaxonomy

MIN_LEAVES_TO_SHARE: Final = 8
"""Below fewer leaves, one node that was expanded or not decides which branch holds most of them."""

LARGE_SHARE: Final = 0.6
"""A branch with more than this share of the leaves outweighs all of its siblings, two at least."""

LARGE_SHARE_OF_TWO: Final = 0.8
"""The same for one of two branches, where the larger one always holds half of the leaves or more."""

_MAX_READ_TRACES: Final = 1000
"""Where more nodes are full, most of them were cut, and their proposals are not looked through."""


@dataclass(frozen=True, slots=True)
class TreeShape:
    """What can be told of a tree without its labels.

    Attributes:
        child_counts: How many children each node has that has any; a parent may be missing.
        faults: The rules that it breaks.
        lost_traces: Positions of expansions whose node is missing.
        findings: What is odd about a sound tree.
    """

    child_counts: Mapping[str, int]
    faults: Tally[TreeFault]
    lost_traces: Sequence[int]
    findings: Sequence[Finding]


def shape_of(taxonomy: FactorTaxonomy, families: Families, tick: Callable[[], None]) -> TreeShape:
    """Return the shape of a tree.

    Args:
        taxonomy: The tree; it is not changed.
        families: How its nodes hang together.
        tick: Called for each node if the tree is not sound.
    """
    if families.are_sound:
        return sound_shape(taxonomy, families.sizes, lost_traces(taxonomy))
    faults = tally(tree_faults(taxonomy, tick), lambda fault: str(fault.rule), MAX_PROBLEMS)
    return TreeShape(families.sizes, faults, lost_traces(taxonomy), ())


def sound_shape(taxonomy: FactorTaxonomy, child_counts: Mapping[str, int], lost: Sequence[int]) -> TreeShape:
    """Return the shape of a tree that is known to be sound, with the positions of its lost traces."""
    return TreeShape(child_counts, Tally(), lost, tuple(_shape_findings(taxonomy, child_counts)))


def full_nodes(taxonomy: FactorTaxonomy, shape: TreeShape, limit: int) -> Iterator[str]:
    """Yield the nodes with exactly as many children as a run was to keep, unless no more were proposed.

    AfterImage cuts what its critic kept beyond the limit and records neither that nor what was cut.

    Args:
        taxonomy: The tree.
        shape: Its shape.
        limit: ``max_children_per_node`` of the run config.
    """
    full = _in_order(taxonomy, {key for key, count in shape.child_counts.items() if count == limit})
    are_read = 0 < len(full) <= _MAX_READ_TRACES
    traces = {trace.parent_node_id: trace for trace in (taxonomy.expansion_traces if are_read else ())}
    for key in full:
        if not _is_all_kept(traces.get(key), limit):
            yield key


def full_node(key: str, limit: int) -> Finding:
    """Return what there is to say about a full node."""
    return Finding("children-at-limit", ("nodes", key), partial(_full_words, key=key, limit=limit))


def _is_all_kept(trace: ExpansionStepTrace | None, limit: int) -> bool:
    """Tell whether an expansion has as many children as it had different proposals, or more."""
    if trace is None or len(trace.children_after_critic) != limit:
        return False
    return len({" ".join(proposal.label.casefold().split()) for proposal in trace.raw_proposals}) <= limit


def lost_traces(taxonomy: FactorTaxonomy) -> list[int]:
    """Return the positions of the expansions whose node is missing."""
    nodes = taxonomy.nodes
    return [
        position
        for position, trace in enumerate(taxonomy.expansion_traces)
        if trace.parent_node_id not in nodes
    ]


def _shape_findings(taxonomy: FactorTaxonomy, child_counts: Mapping[str, int]) -> Iterator[Finding]:
    root_id = taxonomy.root_id
    if not child_counts:
        yield Finding("single-leaf", ("nodes", root_id), _lone_root_words)
        return
    parents, leaves = _leaf_counts(taxonomy, child_counts)
    if leaves[root_id] == 1:
        yield Finding("single-leaf", ("nodes", root_id), _single_leaf_words)
    heavy = {
        key
        for key, parent in parents.items()
        if parent is not None and _outweighs(leaves[key], leaves[parent], child_counts[parent])
    }
    for key in _in_order(taxonomy, heavy):
        words = partial(_outweighing_words, key=key, leaves=leaves[key], of=leaves[parents[key] or ""])
        yield Finding("dominant-branch", ("nodes", key), words)


def _leaf_counts(
    taxonomy: FactorTaxonomy, child_counts: Mapping[str, int]
) -> tuple[dict[str, str | None], dict[str, int]]:
    """Return parent and number of leaves of each node of a sound tree that has children."""
    inner = {key: taxonomy.nodes[key] for key in child_counts}
    parents = {key: node.parent_id for key, node in inner.items()}
    # Each child counts as a leaf, until its own leaves take its place.
    leaves = dict(child_counts)
    for key in sorted(inner, key=lambda key: inner[key].depth, reverse=True):
        if (parent := parents[key]) is not None:
            leaves[parent] += leaves[key] - 1
    return parents, leaves


def _in_order(taxonomy: FactorTaxonomy, keys: Collection[str]) -> list[str]:
    """Return keys of nodes in the order of the nodes; those of missing nodes are left out."""
    return [key for key in taxonomy.nodes if key in keys] if keys else []


def _outweighs(leaves: int, of: int, branches: int) -> bool:
    if branches == 1 or of < MIN_LEAVES_TO_SHARE:
        return False
    return leaves > of * (LARGE_SHARE_OF_TWO if branches == 2 else LARGE_SHARE)  # noqa: PLR2004 - one of two


def _lone_root_words(taxonomy: FactorTaxonomy) -> str:
    root = name_of(taxonomy, taxonomy.root_id)
    return tr("The taxonomy of “{root}” has no node but its root.", root=root)


def _single_leaf_words(taxonomy: FactorTaxonomy) -> str:
    parents = {node.parent_id for node in taxonomy.nodes.values()}
    leaf = next(key for key in taxonomy.nodes if key not in parents)
    root = name_of(taxonomy, taxonomy.root_id)
    return tr(
        "The taxonomy of “{root}” has a single leaf, “{leaf}”.", root=root, leaf=name_of(taxonomy, leaf)
    )


def _outweighing_words(taxonomy: FactorTaxonomy, key: str, leaves: int, of: int) -> str:
    return tr(
        "The branch “{branch}” holds {part} of the {n} leaf under “{parent}”.",
        "The branch “{branch}” holds {part} of the {n} leaves under “{parent}”.",
        of,
        branch=name_of(taxonomy, key),
        part=number_text(leaves),
        parent=name_of(taxonomy, taxonomy.nodes[key].parent_id or ""),
    )


def _full_words(taxonomy: FactorTaxonomy, key: str, limit: int) -> str:
    return tr(
        "“{node}” has exactly {n} child, the most that the run config allows; more may have been cut.",
        "“{node}” has exactly {n} children, the most that the run config allows; more may have been cut.",
        limit,
        node=name_of(taxonomy, key),
    )
