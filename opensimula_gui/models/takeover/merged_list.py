"""A list that gets some of what another one has: items come, go, or stand in the order of the other one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class MergedList:
    """Which items of our list stay and which of theirs come, and in what order; items are their positions.

    Attributes:
        count: How many items our list has.
        there: The item of theirs that each of ours is, as far as they have it.
        gone: Our items that go.
        coming: Their items that come.
        is_reordered: Whether what both have is to stand in their order.
    """

    count: int
    there: Mapping[int, int]
    gone: set[int] = field(default_factory=set)
    coming: set[int] = field(default_factory=set)
    is_reordered: bool = False

    def order(self) -> list[tuple[int, bool]]:
        """Return the items in order, each with whether it is one of theirs."""
        items = [(position, False) for position in range(self.count) if position not in self.gone]
        if self.is_reordered:
            common = sorted((item[0] for item in items if item[0] in self.there), key=self.there.__getitem__)
            wished = iter(common)
            items = [(next(wished), False) if item[0] in self.there else item for item in items]
        here = {theirs: (ours, False) for ours, theirs in self.there.items()}
        for new in sorted(self.coming):
            # After the nearest one that stands before it there.
            before = (here.get(theirs, (theirs, True)) for theirs in reversed(range(new)))
            at = next((items.index(item) + 1 for item in before if item in items), 0)
            items.insert(at, (new, True))
        return items
