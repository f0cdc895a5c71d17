"""Which rows of a taxonomy index a filter shows, and how to walk them; all of it on demand."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.index import Matches, TaxonomyIndex


class Draft(NamedTuple):
    """A row that is shown before it exists, for as long as its name is being typed.

    Attributes:
        row: A row that the index has prepared.
        parent: The row that it is shown below.
        position: How many siblings are to stand before it in the index.
        label: What it is to be called; None as long as nobody has said so.
    """

    row: int
    parent: int
    position: int
    label: str | None = None


class ShownRows:
    """The rows that match and their ancestors; every row without matches.

    Args:
        index: The rows.
        matches: What a search found; None shows everything.
    """

    def __init__(self, index: TaxonomyIndex, matches: Matches | None = None) -> None:
        self._index = index
        self._matches = matches
        self._children: dict[int, Sequence[int]] = {}
        self._positions = array("i", [NO_ROW]) * len(index)
        self._draft: Draft | None = None

    def set_draft(self, draft: Draft | None) -> None:
        """Show a row before it exists, in place of the one that was shown so far; None shows none."""
        parents = [each.parent for each in (self._draft, draft) if each is not None]
        self._draft = draft
        self.forget(*parents)

    def shown_position(self, parent: int, position: int) -> int:
        """Return how many shown children stand before a position among all children of a row."""
        if self._matches is None:
            return position
        return sum(self.contains(row) for row in self._index.children(parent)[:position])

    def true_position(self, parent: int, shown: int) -> int:
        """Return the position among all children of a row that a position among the shown ones means."""
        rows, every = self.children(parent), self._index.children(parent)
        if not rows or self._matches is None:
            return shown if rows else len(every)
        return every.index(rows[shown]) if shown < len(rows) else every.index(rows[-1]) + 1

    def forget(self, *parents: int) -> None:
        """Look at the children of some rows anew, of which some came, went or moved."""
        for parent in parents:
            self._children.pop(parent, None)
        self._positions.extend([NO_ROW] * (len(self._index) - len(self._positions)))

    def children(self, parent: int) -> Sequence[int]:
        """Return the shown rows directly below a row, or the shown top rows for ``NO_ROW``."""
        shown = self._children.get(parent)
        if shown is None:
            shown = self._children[parent] = self._list_children(parent)
            for position, row in enumerate(shown):
                self._positions[row] = position
        return shown

    def contains(self, row: int) -> bool:
        """Tell whether a row exists and is shown, or is shown although it does not exist yet."""
        if not self._index.exists(row):
            return self._draft is not None and row == self._draft.row
        return self._matches is None or bool(self._matches.visible[row])

    def parent(self, row: int) -> int:
        """Return the row that a shown one stands below, or ``NO_ROW``."""
        draft = self._draft
        if draft is not None and row == draft.row:
            return draft.parent
        return self._index.parent(row)

    def position(self, row: int) -> int:
        """Return the place of a shown row among its shown siblings."""
        parent = self.parent(row)
        if parent not in self._children or self._positions[row] == NO_ROW:
            self.children(parent)
        return self._positions[row]

    def is_hit(self, row: int) -> bool:
        """Tell whether a row itself matches, not only something below it."""
        if self._matches is None:
            return False
        rows = self._matches.rows
        at = bisect_left(rows, row)
        return at < len(rows) and rows[at] == row

    def hits(self) -> Iterator[int]:
        """Yield the rows that match from the top of the tree to its bottom."""
        stack = [*reversed(self.children(NO_ROW))] if self._matches else []
        while stack:
            row = stack.pop()
            if self.is_hit(row):
                yield row
            stack.extend(reversed(self.children(row)))

    def next_hit(self, row: int, step: int) -> int:
        """Return the hit after a row in the order of the tree (before it for a negative step), going around.

        Args:
            row: Where to start; a row that is not shown stands for the edge of the tree.
            step: Only its sign counts.

        Returns:
            The hit, or ``NO_ROW`` if there is none at all.
        """
        if not self._matches or not self._matches.rows:
            return NO_ROW
        # A shown row that is no hit has a hit below, so this passes no more rows than the tree is deep.
        walk = self._row_below if step > 0 else self._row_above
        row = walk(row if self.contains(row) else NO_ROW)
        while not self.is_hit(row):
            row = walk(row)
        return row

    def _row_below(self, row: int) -> int:
        if below := self.children(row):
            return below[0]
        while row != NO_ROW:
            parent = self.parent(row)
            siblings = self.children(parent)
            place = self.position(row) + 1
            if place < len(siblings):
                return siblings[place]
            row = parent
        return self.children(NO_ROW)[0]

    def _row_above(self, row: int) -> int:
        if row != NO_ROW:
            parent, place = self.parent(row), self.position(row)
            if place == 0 and parent != NO_ROW:
                return parent
            row = self.children(parent)[place - 1] if place else NO_ROW
        while below := self.children(row):
            row = below[-1]
        return row

    def _list_children(self, parent: int) -> Sequence[int]:
        rows = self._index.children(parent)
        if self._matches is not None:
            visible = self._matches.visible
            rows = [row for row in rows if visible[row]]
        draft = self._draft
        if draft is None or draft.parent != parent:
            return rows
        place = self.shown_position(parent, draft.position)
        return [*rows[:place], draft.row, *rows[place:]]
