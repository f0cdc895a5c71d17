"""What forbidden pairs block, and what may be wrong with them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.pair_flaws import FlawKind, PairFlaw
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.number_text import count_text, percent_text

if TYPE_CHECKING:
    from opensimula_gui.models.mix_counts import PairFinding

_LEAST_SHARE: Final = 0.0005
"""What is less would read as no percent at all."""


def flaw_text(flaw: PairFlaw) -> str:
    """Return what there is to know about a pair, in a sentence or two."""
    text, label = quoted(flaw.text), quoted(flaw.label)
    match flaw.kind:
        case FlawKind.BOTH_EMPTY:
            return "Both texts are empty, and every label holds an empty text: every mix is blocked."
        case FlawKind.ONE_EMPTY:
            return f"Every label holds an empty text, so every mix with {text} is blocked."
        case FlawKind.ONE_LABEL_HOLDS_BOTH:
            return f"{label} holds both texts by itself: every mix with it is blocked."
        case FlawKind.PART_OF_WORD:
            return f"{text} also matches within a word of {label}, since parts of words count."
        case FlawKind.NOT_FOUND:
            return f"No mix of these factors holds {text}, so this pair blocks nothing."


def blocked_text(finding: PairFinding) -> str:
    """Return how many mixes a pair blocks, such as "1,056 of 354,816"."""
    if finding.blocked is None:
        return f"? of {count_text(finding.total)}"
    return f"{count_text(finding.blocked)} of {count_text(finding.total)}"


def blocks_sentence(finding: PairFinding) -> str:
    """Return how many mixes a pair would block, as a sentence."""
    total = count_text(finding.total)
    if finding.blocked is None:
        return f"How many of {total} combinations this pair blocks takes too long to count."
    what = "combination" if finding.total == 1 else "combinations"
    return f"Blocks {count_text(finding.blocked)} of {total} {what}{_share(finding.blocked, finding.total)}."


def mixes_text(total: int, blocked: int | None, at_least: int) -> str:
    """Return how many mixes a strategy can draw, and how many of them its pairs block.

    Args:
        total: How many there are, forbidden ones included.
        blocked: How many are blocked; None if that is not known.
        at_least: How many are blocked for certain.
    """
    mixes = f"{count_text(total)} {'combination' if total == 1 else 'combinations'}"
    if blocked is not None:
        return f"{mixes}, {count_text(blocked)} blocked{_share(blocked, total)}" if blocked else mixes
    return f"{mixes}, at least {count_text(at_least)} blocked{_share(at_least, total)}" if at_least else mixes


def _share(blocked: int, total: int) -> str:
    if not blocked or not total:
        return ""
    share = blocked / total
    return f" ({percent_text(share)})" if share >= _LEAST_SHARE else f" (under {percent_text(0.001)})"
