"""What a check of one tree found, kept so that it can be told again after edits elsewhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opensimula_gui.checkpoint.pointers import Path
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of a tree.

    Attributes:
        code: Its kind, a key of ``PROBLEM_CODES``.
        path: Its place, seen from the taxonomy.
        words: Says what is wrong, with the names that the tree has by then.
    """

    code: str
    path: Path
    words: Callable[[FactorTaxonomy], str]


@dataclass(slots=True)
class Tally(Generic[Item]):
    """The first items of each kind, and how many more there are.

    Attributes:
        kept: The first items.
        more: By kind, how many were not kept.
    """

    kept: list[Item] = field(default_factory=list)
    more: Counter[str] = field(default_factory=Counter)


def tally(items: Iterable[Item], kind: Callable[[Item], str], limit: int) -> Tally[Item]:
    """Keep the first items of each kind, and count the others.

    Args:
        items: The items; they are gone through once.
        kind: Tells the kind of an item.
        limit: How many of each kind to keep.
    """
    result: Tally[Item] = Tally()
    counts: Counter[str] = Counter()
    for item in items:
        name = kind(item)
        counts[name] += 1
        if counts[name] <= limit:
            result.kept.append(item)
    result.more = Counter({name: count - limit for name, count in counts.items() if count > limit})
    return result
