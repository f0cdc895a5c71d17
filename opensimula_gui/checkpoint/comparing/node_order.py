"""Whether nodes that both trees have stand in another order: siblings, or the nodes of the whole file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.changes import ChangeKind
from opensimula_gui.checkpoint.comparing.pairs import is_reordered
from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.checkpoint.comparing.tree_match import TreeMatch


def sibling_order_changes(trees: TreeMatch) -> Iterator[Change]:
    """Yield a change for each node whose children, as far as it kept them, stand in another order."""
    old, new = trees.old, trees.new
    for row, partner in new.partners.items():
        after = new.index.children(row)
        if not after:
            continue
        before = old.index.children(partner)
        if [old.partners.get(child) for child in before] == after:
            continue
        kept = _kept_children(trees, before, after)
        if is_reordered(kept.values()):
            texts = (
                "\n".join(old.nodes[child].label for child in kept),
                "\n".join(new.nodes[after[position]].label for position in sorted(kept.values())),
            )
            yield trees.change("nodes", (partner, row), texts, ChangeKind.REORDERED)


def is_file_reordered(trees: TreeMatch, moved: Container[int]) -> bool:
    """Tell whether two files list the same nodes in another order, leaving out some rows of the new tree."""
    old, new = trees.old, trees.new
    if list(old.taxonomy.nodes) == list(new.taxonomy.nodes):
        return False
    positions = {
        row: position
        for position, row in enumerate(map(new.rows.__getitem__, new.taxonomy.nodes))
        if row not in moved
    }
    partners = (old.partners.get(old.rows[key], NO_ROW) for key in old.taxonomy.nodes)
    return is_reordered(positions[row] for row in partners if row in positions)


def _kept_children(trees: TreeMatch, before: Sequence[int], after: Sequence[int]) -> dict[int, int]:
    """Return the new position of each child that a node kept, in the old order.

    Detached rows stand behind the others only because their own place can't be shown.
    """
    old, new = trees.old, trees.new
    positions = {child: position for position, child in enumerate(after) if not new.index.is_detached(child)}
    return {
        child: positions[partner]
        for child in before
        if (partner := old.partners.get(child, NO_ROW)) in positions and not old.index.is_detached(child)
    }
