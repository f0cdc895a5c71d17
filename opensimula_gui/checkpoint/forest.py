"""Where every row of the taxonomy index stands: a forest, whatever the parents in the file say."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_SHOWN_DEPTH: Final = 200
"""Levels of nesting that item views stand without running out of stack."""

NO_ROW: Final = -1
"""In place of a row: there is none."""


class Forest:
    """Parent, children and number of leaves of each row; trees are added one after the other.

    A row that can't be reached from the top of its tree (an orphan, a member of a cycle), or that lies deeper
    than ``MAX_SHOWN_DEPTH``, is hung directly under the top and counts as detached.

    Attributes:
        parents: The row above each row, ``NO_ROW`` for a top row.
        leaf_counts: How many leaves lie below each row; 0 for a leaf.
        children: The rows directly below a row, in the order of the file; leaves are left out.
        detached: Rows whose real place can't be shown.
    """

    def __init__(self) -> None:
        self.parents = array("i")
        self.leaf_counts = array("i")
        self.children: dict[int, list[int]] = {}
        self.detached: set[int] = set()

    def add_rows(self, count: int) -> None:
        """Add rows that hang nowhere yet."""
        self.parents.extend([NO_ROW] * count)
        self.leaf_counts.extend([0] * count)

    def hang_tree(self, above: Mapping[int, int], top_row: int) -> None:
        """Hang each row of one tree in exactly one place.

        Args:
            above: Each row's parent in the file, ``NO_ROW`` for none, in the order of the file.
            top_row: The row that is to stand above all others.
        """
        below: dict[int, list[int]] = {}
        loose: list[int] = []
        for row, parent in above.items():
            if parent == NO_ROW:
                loose.append(row)
            else:
                below.setdefault(parent, []).append(row)
        order: list[int] = []
        placed: set[int] = set()
        # Orphans and cut branches first, in file order; what is then still unplaced lies on cycles.
        self._place_branch(top_row, below, placed, order, loose)
        for head in loose:
            self._place_detached(head, top_row, below, placed, order, loose)
        for head in above:
            self._place_detached(head, top_row, below, placed, order, loose)
        self._count_leaves(order)

    def _place_detached(
        self,
        head: int,
        top_row: int,
        below: dict[int, list[int]],
        placed: set[int],
        order: list[int],
        loose: list[int],
    ) -> None:
        if head in placed:
            return
        self.parents[head] = top_row
        self.children.setdefault(top_row, []).append(head)
        self.detached.add(head)
        self._place_branch(head, below, placed, order, loose)

    def _place_branch(
        self, head: int, below: dict[int, list[int]], placed: set[int], order: list[int], loose: list[int]
    ) -> None:
        placed.add(head)
        level = [head]
        for _ in range(MAX_SHOWN_DEPTH):
            order.extend(level)
            next_level: list[int] = []
            for row in level:
                children = [child for child in below.get(row, ()) if child not in placed]
                if children:
                    placed.update(children)
                    self.children.setdefault(row, []).extend(children)
                    next_level.extend(children)
                    for child in children:
                        self.parents[child] = row
            level = next_level
            if not level:
                return
        order.extend(level)
        for row in level:
            loose.extend(child for child in below.get(row, ()) if child not in placed)

    def _count_leaves(self, order: Sequence[int]) -> None:
        for row in reversed(order):
            parent = self.parents[row]
            if parent != NO_ROW:
                self.leaf_counts[parent] += self.leaf_counts[row] or 1
