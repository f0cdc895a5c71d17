"""What about a forbidden pair its author may not have meant, since texts are matched and not words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.forbidden_pairs import Combinations

_MAX_PLACES: Final = 20_000
"""Of so many places where a text occurs one finds out in about 15 ms whether it is cut from a word."""

_MAX_PLACES_PER_LABEL: Final = 20


class FlawKind(StrEnum):
    """Why a pair may block more, or less, than it seems to."""

    BOTH_EMPTY = "both empty"
    ONE_EMPTY = "one empty"
    ONE_LABEL_HOLDS_BOTH = "one label holds both"
    PART_OF_WORD = "part of word"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class PairFlaw:
    """One thing to know about a pair.

    Attributes:
        kind: What it is.
        text: The text of the pair that it is about, as it is written; for an empty one the other text.
        label: A label that shows it, as it is written; empty if none does.
    """

    kind: FlawKind
    text: str
    label: str = ""


def pair_flaws(combinations: Combinations, pair: tuple[str, str]) -> list[PairFlaw]:
    """Return what there is to know about a forbidden pair, the gravest first.

    Args:
        combinations: What the strategy could draw.
        pair: The pair as it is written.
    """
    first, second = pair
    if not first and not second:
        return [PairFlaw(FlawKind.BOTH_EMPTY, "")]
    if not first or not second:
        other = first or second
        return [PairFlaw(FlawKind.ONE_EMPTY, other), *_text_flaws(combinations, other)]
    texts = dict.fromkeys(pair)
    return [
        *_shared(combinations, pair),
        *(flaw for text in texts for flaw in _text_flaws(combinations, text)),
    ]


def _shared(combinations: Combinations, pair: tuple[str, str]) -> Iterator[PairFlaw]:
    shorter, longer = sorted((text.lower() for text in pair), key=len)
    for factor in combinations.factors:
        for number in factor.holding(longer):
            if shorter in factor.labels[number]:
                yield PairFlaw(FlawKind.ONE_LABEL_HOLDS_BOTH, pair[0], factor.written[number])
                return


def _text_flaws(combinations: Combinations, text: str) -> Iterator[PairFlaw]:
    label = _cut_word(combinations, text.lower())
    if label is not None:
        yield PairFlaw(FlawKind.PART_OF_WORD, text, label)
    elif combinations.total and combinations.blocked([(text, text)]) == 0:
        yield PairFlaw(FlawKind.NOT_FOUND, text)


def _cut_word(combinations: Combinations, text: str) -> str | None:
    """Return a label that holds a text, but not as a word or words of its own."""
    looked = 0
    for factor in combinations.factors:
        for number in factor.holding(text):
            places = list(islice(_places(factor.labels[number], text), _MAX_PLACES_PER_LABEL))
            looked += len(places)
            if looked > _MAX_PLACES:
                return None
            if not any(_is_whole(factor.labels[number], place, text) for place in places):
                return factor.written[number]
    return None


def _places(label: str, text: str) -> Iterator[int]:
    place = label.find(text)
    while place >= 0:
        yield place
        place = label.find(text, place + 1)


def _is_whole(label: str, place: int, text: str) -> bool:
    end = place + len(text)
    return not _is_cut(label[place - 1 : place], text[0]) and not _is_cut(text[-1], label[end : end + 1])


def _is_cut(before: str, after: str) -> bool:
    """Tell whether there is no end of a word between two characters, of which one may be missing."""
    return before.isalnum() and after.isalnum()
