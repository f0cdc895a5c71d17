"""How the nodes of a tree hang together: read in one pass, and kept up with edits without another one."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import compress, count, islice, pairwise
from operator import is_not
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyNode

_NOWHERE: Final = math.nan
"""Depth below a parent that does not exist: equal to nothing."""


@dataclass(frozen=True, slots=True)
class Families:
    """The nodes of a tree, parents with their children.

    Attributes:
        labels: The labels of all nodes, in their order.
        sizes: How many children each node has that has any; a parent may be missing.
        are_sound: Whether all of them make one tree; why no search is needed to tell says ``tree_rules``.
    """

    labels: list[str]
    sizes: dict[str, int]
    are_sound: bool


def read_families(taxonomy: FactorTaxonomy, tick: Callable[[], None]) -> Families:
    """Read a tree.

    Args:
        taxonomy: The tree; it is not changed.
        tick: Called for each family.
    """
    # In a file, siblings follow each other. All nodes of a large tree are too much for the processor's
    # caches, so that touching one is what costs, and looking up parents too; both are done but once.
    nodes, root_id, factor_id = taxonomy.nodes, taxonomy.root_id, taxonomy.factor_id
    labels: list[str] = []
    starts: list[tuple[str | None, int]] = []
    are_sound, family, depth = bool(root_id), object(), 0.0
    for key, node in nodes.items():
        parent = node.parent_id
        if parent != family:
            tick()
            family = parent
            starts.append((parent, len(labels)))
            depth = 0 if parent is None else _depth_below(nodes.get(parent))
        labels.append(node.label)
        if node.depth != depth or node.factor_id != factor_id or (parent is None and key != root_id):
            are_sound = False
    sizes: dict[str, int] = {}
    for (parent, start), (_next, end) in pairwise([*starts, (None, len(labels))]):
        if parent is not None:
            sizes[parent] = sizes.get(parent, 0) + end - start
    return Families(labels, sizes, are_sound and root_id in nodes)


@dataclass(frozen=True, slots=True)
class TreeDelta:
    """What differs between a tree and what an edit made of it.

    Attributes:
        before: The tree as it was.
        after: The tree as it is.
        start: How many nodes at the start are the very same.
        old_keys: Keys of the nodes from there on, until the rest of the nodes is the same again.
        new_keys: Likewise as it is now.
        gone: Keys of the nodes that are not there any more.
        fresh: Keys of the nodes that are new or other objects than before.
    """

    before: FactorTaxonomy
    after: FactorTaxonomy
    start: int
    old_keys: Sequence[str]
    new_keys: Sequence[str]
    gone: Sequence[str]
    fresh: Sequence[str]

    @property
    def is_moved(self) -> bool:
        """Whether any node came, went, hangs somewhere else now, or stands before another one than it did."""
        return self.old_keys != self.new_keys or any(
            _place(self.before, key) != _place(self.after, key) for key in self.fresh
        )

    @property
    def is_renamed(self) -> bool:
        """Whether any node has another label, if none is moved."""
        old, nodes = self.before.nodes, self.after.nodes
        return any(old[key].label != nodes[key].label for key in self.fresh)


def tree_delta(before: FactorTaxonomy, after: FactorTaxonomy) -> TreeDelta | None:
    """Return what differs between two states of a tree; None if they are not of the same tree."""
    if (before.factor_id, before.root_id) != (after.factor_id, after.root_id):
        return None
    # Most edits touch few nodes. Two passes in C find where those begin and end.
    old, new = before.nodes, after.nodes
    both = min(len(old), len(new))
    start = _same_count(old.values(), new.values(), both)
    tail = min(_same_count(reversed(old.values()), reversed(new.values()), both), both - start)
    old_part = dict(islice(old.items(), start, len(old) - tail))
    new_part = dict(islice(new.items(), start, len(new) - tail))
    return TreeDelta(
        before,
        after,
        start,
        list(old_part),
        list(new_part),
        gone=[key for key in old_part if key not in new_part],
        fresh=[key for key, node in new_part.items() if old_part.get(key) is not node],
    )


def _same_count(some: Iterable[TaxonomyNode], others: Iterable[TaxonomyNode], most: int) -> int:
    """Return how many objects are the same from the start, which can be all of so many."""
    return next(compress(count(), map(is_not, some, others)), most)


def sizes_after(delta: TreeDelta, sizes: Mapping[str, int]) -> dict[str, int] | None:
    """Return how many children each node has after an edit of a sound tree; None if it may not be sound now.

    Args:
        delta: The edit.
        sizes: How many children each node had before.
    """
    old, nodes = delta.before.nodes, delta.after.nodes
    touched = [*delta.gone, *(key for key in delta.fresh if key in old)]
    left = Counter(old[key].parent_id for key in touched)
    for key in touched:
        # Where a node went or has another depth, its children must have been looked at too.
        is_elsewhere = key not in nodes or nodes[key].depth != old[key].depth
        if is_elsewhere and left[key] != sizes.get(key, 0):
            return None
    if delta.after.root_id not in nodes or not all(_is_in_place(delta.after, key) for key in delta.fresh):
        return None
    result: Counter[str | None] = Counter()
    result.update(sizes)
    result.subtract(left)
    result.update(nodes[key].parent_id for key in delta.fresh)
    return {key: size for key, size in result.items() if size and key is not None}


def _is_in_place(taxonomy: FactorTaxonomy, key: str) -> bool:
    node = taxonomy.nodes[key]
    is_below = node.parent_id is not None
    depth = _depth_below(taxonomy.nodes.get(node.parent_id)) if node.parent_id is not None else 0
    return (
        node.depth == depth and node.factor_id == taxonomy.factor_id and is_below == (key != taxonomy.root_id)
    )


def _depth_below(parent: TaxonomyNode | None) -> float:
    return _NOWHERE if parent is None else parent.depth + 1


def _place(taxonomy: FactorTaxonomy, key: str) -> tuple[str, str | None, int]:
    node = taxonomy.nodes[key]
    return node.factor_id, node.parent_id, node.depth
