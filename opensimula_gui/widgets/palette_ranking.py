"""Which entries of a command palette fit what was typed, the best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_TEXT_CHARS: Final = 300
_ADJACENT: Final = 4
_WORD_START: Final = 6
_GAP: Final = 1


def ranked(texts: Sequence[str], query: str) -> list[int]:
    """Return the positions of the texts in which the query's characters occur in this order.

    Args:
        texts: What to choose from.
        query: What was typed; blanks and case don't count.

    Returns:
        Positions in ``texts``; whole runs and beginnings of words come first, equals stay in order.
    """
    wanted = "".join(query.lower().split())
    scores = [(match_score(text, wanted), position) for position, text in enumerate(texts)]
    fitting = [(-score, position) for score, position in scores if score is not None]
    return [position for _, position in sorted(fitting)]


def has_run(text: str, query: str) -> bool:
    """Tell whether a text has the query's characters in one piece; blanks and case don't count."""
    return "".join(query.lower().split()) in "".join(text[:MAX_TEXT_CHARS].lower().split())


def match_score(text: str, wanted: str) -> int | None:
    """Return how well a text fits lower-case characters without blanks; None if it does not."""
    lowered = text[:MAX_TEXT_CHARS].lower()
    # A run in one piece beats the same characters picked from all over the text.
    whole = lowered.find(wanted)
    if whole >= 0:
        return len(wanted) * (_ADJACENT + _WORD_START) + _WORD_START * _starts_word(lowered, whole) - whole
    score = 0
    previous = -1
    for character in wanted:
        place = lowered.find(character, previous + 1)
        if place < 0:
            return None
        is_adjacent = place == previous + 1
        score += _ADJACENT * is_adjacent + _WORD_START * _starts_word(lowered, place)
        score -= _GAP * (place - previous - 1)
        previous = place
    return score


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
