"""Items of a list that were replaced, beside what stands in their place on disk."""

from __future__ import annotations

from typing import Generic, TypeVar

Item = TypeVar("Item")


class Replacements(Generic[Item]):
    """Knows which items of a list differ from those on disk.

    Args:
        items: The list; it is changed in place, so that whoever reads it pays for nothing.
    """

    def __init__(self, items: list[Item]) -> None:
        self._items = items
        self._saved: dict[int, Item] = {}

    def put(self, position: int, item: Item) -> None:
        """Put another item in a place; one that equals the saved one is no edit."""
        self._settle(position, item, self.saved(position))

    def saved(self, position: int) -> Item:
        """Return what stands in a place on disk."""
        return self._saved.get(position, self._items[position])

    def is_edited(self, position: int) -> bool:
        """Tell whether the item in a place differs from the saved one."""
        return position in self._saved

    def edited(self) -> dict[int, Item]:
        """Return the items that differ, by their place, in the order of the list."""
        return {position: self._items[position] for position in sorted(self._saved)}

    def __len__(self) -> int:
        """Return how many items differ."""
        return len(self._saved)

    def rebase(self, position: int, saved: Item) -> None:
        """Compare a place with another item on disk from now on; the item in the list stays."""
        self._settle(position, self._items[position], saved)

    def _settle(self, position: int, item: Item, saved: Item) -> None:
        if item == saved:
            self._items[position] = saved
            self._saved.pop(position, None)
        else:
            self._items[position] = item
            self._saved[position] = saved
