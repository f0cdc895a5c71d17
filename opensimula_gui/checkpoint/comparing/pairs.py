"""Which thing of the old checkpoint is which of the new one, and the changes between the two of a pair."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.comparing.value_text import is_same, json_value, shown_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from pydantic import BaseModel

    from opensimula_gui.checkpoint.file_state import FileRole


def pair_positions(*passes: tuple[Sequence[Hashable], Sequence[Hashable]]) -> dict[int, int]:
    """Pair the items of two lists by equal keys.

    Args:
        passes: The keys of the old and of the new items; a later pass pairs only what is left. Items with the
            same key are paired in their order.

    Returns:
        New position by old position, in the order of the old ones.
    """
    if passes[0][0] == passes[0][1]:
        return {position: position for position in range(len(passes[0][0]))}
    pairs: dict[int, int] = {}
    paired: set[int] = set()
    for old_keys, new_keys in passes:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for position in reversed(range(len(new_keys))):
            if position not in paired:
                waiting[new_keys[position]].append(position)
        for position, key in enumerate(old_keys):
            if position not in pairs and waiting.get(key):
                pairs[position] = waiting[key].pop()
                paired.add(pairs[position])
    return dict(sorted(pairs.items()))


def unpaired(count: int, paired: Iterable[int]) -> list[int]:
    """Return the positions of a list that are in no pair."""
    taken = set(paired)
    return [position for position in range(count) if position not in taken]


def is_reordered(positions: Iterable[int]) -> bool:
    """Tell whether items stand in another order, from their new positions in the old order."""
    return any(before > after for before, after in pairwise(positions))


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing as both checkpoints have it.

    Attributes:
        subject: What kind of thing it is.
        document: The document in which it stands.
        old: The thing in the old checkpoint.
        new: The thing in the new checkpoint.
    """

    subject: Subject
    document: FileRole
    old: Side
    new: Side

    def changed(
        self, key: str, old: str | None, new: str | None, kind: ChangeKind = ChangeKind.CHANGED
    ) -> Change:
        """Return the change of a field that both have, from the texts of its values."""
        return Change(kind, self.subject, self.document, key, self.old.at(key, old), self.new.at(key, new))

    def fields(self, old: BaseModel, new: BaseModel, kinds: Mapping[str, ChangeKind]) -> Iterator[Change]:
        """Yield the changes of some fields of a model.

        Args:
            old: The model in the old checkpoint.
            new: The model in the new checkpoint.
            kinds: The fields to look at, and what a change of each is called.
        """
        for key, kind in kinds.items():
            before, after = getattr(old, key), getattr(new, key)
            if not is_same(before, after):
                yield self.changed(key, shown_text(before), shown_text(after), kind)

    def optional(self, subject: Subject, key: str, old: str | None, new: str | None) -> Iterator[Change]:
        """Yield the change of a key that either may lack, from the texts of its values; None is no value."""
        if old == new:
            return
        kind = ChangeKind.CHANGED
        if old is None or new is None:
            kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED
        yield Change(
            kind,
            subject,
            self.document,
            key,
            None if old is None else self.old.at(key, old),
            None if new is None else self.new.at(key, new),
        )

    def unknown_keys(self, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> Iterator[Change]:
        """Yield the changes of keys that this version does not know."""
        before, after = old or {}, new or {}
        for key in dict.fromkeys((*before, *after)):
            texts = (json_value(keys[key]) if key in keys else None for keys in (before, after))
            yield from self.optional(Subject.UNKNOWN_KEY, key, *texts)
