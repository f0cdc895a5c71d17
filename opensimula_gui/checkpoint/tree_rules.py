"""What makes a factor taxonomy a tree, checked in one pass over its nodes."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import InvalidTaxonomyError
from opensimula_gui.checkpoint.pointers import format_pointer
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyNode


class TreeRule(StrEnum):
    """Rules that a tree can break; the values are problem codes."""

    ROOT_MISSING = "root-missing"
    ROOT_HAS_PARENT = "root-has-parent"
    SECOND_ROOT = "second-root"
    PARENT_MISSING = "parent-missing"
    CYCLE = "parent-cycle"
    WRONG_FACTOR = "wrong-factor-id"
    WRONG_DEPTH = "wrong-depth"


_MESSAGES: Final[Mapping[TreeRule, str]] = {
    TreeRule.ROOT_MISSING: marked("The root “{root}” is not among the nodes."),
    TreeRule.ROOT_HAS_PARENT: marked("The root “{node}” has a parent."),
    TreeRule.SECOND_ROOT: marked("Node “{node}” has no parent, but is not the root."),
    TreeRule.PARENT_MISSING: marked("The parent “{parent}” of node “{node}” is not in its tree."),
    TreeRule.CYCLE: marked("Node “{node}” is its own ancestor."),
    TreeRule.WRONG_FACTOR: marked("Node “{node}” bears the factor “{factor}”, not its tree's."),
    TreeRule.WRONG_DEPTH: marked("Node “{node}” has depth {depth}; its place asks for {expected}."),
}


@dataclass(frozen=True, slots=True)
class TreeFault:
    """One broken rule.

    Attributes:
        rule: Which rule.
        key: Key of the node in ``nodes``; None if it concerns the taxonomy itself.
        field: Field of the node, or of the taxonomy, that is wrong.
        facts: What its message names beside the node.
    """

    rule: TreeRule
    key: str | None
    field: str
    facts: Mapping[str, str | int] = dataclasses.field(default_factory=dict)

    @property
    def message(self) -> str:
        """What is wrong, in one sentence."""
        # Put together only for those few of possibly very many faults that are shown.
        shown = {name: _shown(fact) for name, fact in self.facts.items()}
        return tr(_MESSAGES[self.rule], node=_shown(self.key or ""), **shown)


def validate_factor_taxonomy(taxonomy: FactorTaxonomy) -> None:
    """Check that a taxonomy is one tree with right depths and parent links.

    Args:
        taxonomy: The tree; it is not changed.

    Raises:
        InvalidTaxonomyError: It is not; the error names the first fault.
    """
    fault = next(tree_faults(taxonomy), None)
    if fault is None:
        return
    raise InvalidTaxonomyError(
        tr(
            "The taxonomy of factor “{factor}” is no sound tree. {fault}",
            factor=one_line(taxonomy.factor_id, 60),
            fault=fault.message,
        ),
        tr("Correct the parent, depth or factor of that node."),
        pointer=format_pointer(fault_path(fault)),
    )


def fault_path(fault: TreeFault) -> tuple[str, ...]:
    """Return the place of a fault, seen from its taxonomy."""
    return (fault.field,) if fault.key is None else ("nodes", fault.key, fault.field)


def tree_faults(taxonomy: FactorTaxonomy, tick: Callable[[], None] = lambda: None) -> Iterator[TreeFault]:
    """Yield every fault of a tree, in linear time.

    Of nodes that can't be reached only the heads are told: what hangs below them is sound in itself.

    Args:
        taxonomy: The tree; it is not changed.
        tick: Called for each node.
    """
    if _is_sound(taxonomy):
        return
    nodes = taxonomy.nodes
    if not taxonomy.root_id or taxonomy.root_id not in nodes:
        yield TreeFault(TreeRule.ROOT_MISSING, None, "root_id", {"root": taxonomy.root_id})
    for key, node in nodes.items():
        tick()
        yield from _node_faults(taxonomy, key, node)
    for key in _cycle_heads(nodes, taxonomy.root_id):
        yield TreeFault(TreeRule.CYCLE, key, "parent_id")


def path_from_root(taxonomy: FactorTaxonomy, node_id: str) -> list[str]:
    """Return the keys of the nodes from the root to a node, both included.

    Raises:
        KeyError: The node, or one above it, does not exist.
        ValueError: The node does not hang under the taxonomy's root.
    """
    path: list[str] = []
    seen: set[str] = set()
    current: str | None = node_id
    while current is not None and current not in seen:
        parent = taxonomy.nodes[current].parent_id
        path.append(current)
        seen.add(current)
        current = parent
    if current is not None or path[-1] != taxonomy.root_id:
        raise ValueError(f"Node “{one_line(node_id, 60)}” does not hang under the root of its taxonomy.")
    path.reverse()
    return path


def _is_sound(taxonomy: FactorTaxonomy) -> bool:
    # If each node but the root is one deeper than its parent, parents lead up step by step, so that there
    # can be no cycle and every chain ends at the one node without a parent: no search is needed.
    nodes, root_id, factor_id = taxonomy.nodes, taxonomy.root_id, taxonomy.factor_id
    root = nodes.get(root_id)
    if not root_id or root is None or root.parent_id is not None or root.depth != 0:
        return False
    for key, node in nodes.items():
        if node.factor_id != factor_id:
            return False
        if key == root_id:
            continue
        if node.parent_id is None:
            return False
        parent = nodes.get(node.parent_id)
        if parent is None or node.depth != parent.depth + 1:
            return False
    return True


def _node_faults(taxonomy: FactorTaxonomy, key: str, node: TaxonomyNode) -> Iterator[TreeFault]:
    if node.factor_id != taxonomy.factor_id:
        yield TreeFault(TreeRule.WRONG_FACTOR, key, "factor_id", {"factor": node.factor_id})
    fault = _root_fault(key, node) if key == taxonomy.root_id else _inner_fault(taxonomy.nodes, key, node)
    if fault is not None:
        yield fault


def _root_fault(key: str, node: TaxonomyNode) -> TreeFault | None:
    if node.parent_id is not None:
        return TreeFault(TreeRule.ROOT_HAS_PARENT, key, "parent_id")
    if node.depth != 0:
        return _depth_fault(key, node.depth, 0)
    return None


def _inner_fault(nodes: Mapping[str, TaxonomyNode], key: str, node: TaxonomyNode) -> TreeFault | None:
    if node.parent_id is None:
        return TreeFault(TreeRule.SECOND_ROOT, key, "parent_id")
    parent = nodes.get(node.parent_id)
    if parent is None:
        return TreeFault(TreeRule.PARENT_MISSING, key, "parent_id", {"parent": node.parent_id})
    if node.depth != parent.depth + 1:
        return _depth_fault(key, node.depth, parent.depth + 1)
    return None


def _depth_fault(key: str, depth: int, expected: int) -> TreeFault:
    return TreeFault(TreeRule.WRONG_DEPTH, key, "depth", {"depth": depth, "expected": expected})


def _shown(fact: str | int) -> str:
    if isinstance(fact, str):
        return one_line(fact, 60)
    return str(fact) if abs(fact) < 10**12 else tr("over 12 digits long")


def _cycle_heads(nodes: Mapping[str, TaxonomyNode], root_id: str) -> Iterator[str]:
    """Yield one key of each cycle of parents that does not run through the root."""
    settled: set[str] = {root_id}
    for key in nodes:
        trail: dict[str, None] = {}
        current: str | None = key
        while current is not None and current in nodes and current not in settled and current not in trail:
            trail[current] = None
            current = nodes[current].parent_id
        if current in trail:
            yield current
        settled.update(trail)
