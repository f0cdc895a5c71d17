"""Where a word occurs in a long text, by line, regardless of case."""

from __future__ import annotations

from typing import Final, NamedTuple

MAX_HITS: Final = 10_000


class TextHit(NamedTuple):
    """One occurrence.

    Attributes:
        line: Its line, from 0.
        column: First character in the line, in UTF-16 units as Qt counts.
        length: Number of UTF-16 units.
    """

    line: int
    column: int
    length: int


def folded(text: str) -> str:
    """Return a text in lower case with the same number of characters, for ``find_hits``."""
    # U+0130 is the one character whose lower case has two.
    return text.replace("\u0130", "i").lower()


def find_hits(text: str, needle: str) -> list[TextHit]:
    """Return the places where a needle occurs, at most ``MAX_HITS``, none overlapping.

    Args:
        text: A text that went through ``folded``.
        needle: What to look for, as typed; empty finds nothing.
    """
    wanted = folded(needle)
    hits: list[TextHit] = []
    line = counted = 0
    position = text.find(wanted) if wanted else -1
    while position >= 0 and len(hits) < MAX_HITS:
        line += text.count("\n", counted, position)
        counted = position
        start = text.rfind("\n", 0, position) + 1
        hits.append(TextHit(line, _units(text[start:position]), _units(wanted)))
        position = text.find(wanted, position + len(wanted))
    return hits


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
