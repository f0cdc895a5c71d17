"""Which row of the taxonomy index hangs below which: a forest, whatever the parents in the file say."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
        children: The rows directly below a row, in the order of the file; leaves are left out. Below
            ``NO_ROW`` stand the top rows.
        detached: Rows whose real place can't be shown.
    """

    def __init__(self) -> None:
        self.parents = array("i")
        self.leaf_counts = array("i")
        self.children: dict[int, list[int]] = {NO_ROW: []}
        self.detached: set[int] = set()

    def add_rows(self, count: int) -> None:
        """Add rows that hang nowhere yet."""
        self.parents.extend([NO_ROW] * count)
        self.leaf_counts.extend([0] * count)

    def hang(self, row: int, parent: int, position: int) -> None:
        """Hang a row, with all that hangs below it, below another one or among the top rows.

        Args:
            row: A row that hangs nowhere.
            parent: A row that does not hang below it, or ``NO_ROW``.
            position: How many siblings are to stand before it.
        """
        was_leaf = parent not in self.children
        self.children.setdefault(parent, []).insert(position, row)
        self.parents[row] = parent
        self._add_leaves(parent, self.leaf_counts[row] or 1, is_other_end=was_leaf)

    def take_down(self, row: int) -> None:
        """Let a row hang nowhere, with all that hangs below it."""
        parent = self.parents[row]
        siblings = self.children[parent]
        siblings.remove(row)
        if not siblings and parent != NO_ROW:
            del self.children[parent]
        self.parents[row] = NO_ROW
        self._add_leaves(parent, -(self.leaf_counts[row] or 1), is_other_end=parent not in self.children)

    def top(self, row: int) -> int:
        """Return the row above that hangs below no other one."""
        while (parent := self.parents[row]) != NO_ROW:
            row = parent
        return row

    def heads(self, rows: Iterable[int]) -> list[int]:
        """Return the rows of some that hang below no other of them, from the top of the forest down."""
        chosen = set(rows)
        return sorted((row for row in chosen if chosen.isdisjoint(self._above(row))), key=self._way)

    def height(self, row: int) -> int:
        """Return how many levels a row and all that hangs below it take; 1 for a leaf."""
        level, height = [row], 0
        while level:
            level = [child for row in level for child in self.children.get(row, ())]
            height += 1
        return height

    def branch(self, row: int) -> list[int]:
        """Return a row and all rows below it, level by level, which is quicker than their order."""
        rows = level = [row]
        while level := [child for above in level for child in self.children.get(above, ())]:
            rows = rows + level
        return rows

    def rows_below(self, row: int) -> Iterator[int]:
        """Yield a row and all rows below it, parents before children."""
        stack = [row]
        while stack:
            row = stack.pop()
            yield row
            if (below := self.children.get(row)) is not None:
                stack.extend(reversed(below))

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

    def _above(self, row: int) -> Iterator[int]:
        while (row := self.parents[row]) != NO_ROW:
            yield row

    def _way(self, row: int) -> list[int]:
        """Return at which child to turn on the way down to a row."""
        rows = [*reversed([row, *self._above(row)])]
        return [self.children[self.parents[row]].index(row) for row in rows]

    def _add_leaves(self, row: int, count: int, *, is_other_end: bool) -> None:
        """Count leaves that came below a row, or went (negative); the row was, or is now, one itself."""
        if row == NO_ROW:
            return
        self.leaf_counts[row] += count
        count -= is_other_end * (1 if count > 0 else -1)
        while (row := self.parents[row]) != NO_ROW:
            self.leaf_counts[row] += count

    def _count_leaves(self, order: Sequence[int]) -> None:
        for row in reversed(order):
            parent = self.parents[row]
            if parent != NO_ROW:
                self.leaf_counts[parent] += self.leaf_counts[row] or 1
