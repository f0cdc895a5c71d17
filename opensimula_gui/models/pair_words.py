"""What forbidden pairs block, and what may be wrong with them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.pair_flaws import FlawKind, PairFlaw
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.number_text import count_text, percent_text
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.models.mix_counts import PairFinding

_LEAST_SHARE: Final = 0.0005
"""What is less would read as no percent at all."""


def flaw_text(flaw: PairFlaw) -> str:
    """Return what there is to know about a pair, in a sentence or two."""
    text, label = quoted(flaw.text), quoted(flaw.label)
    match flaw.kind:
        case FlawKind.BOTH_EMPTY:
            return tr("Both texts are empty, and every label holds an empty text: every mix is blocked.")
        case FlawKind.ONE_EMPTY:
            return tr("Every label holds an empty text, so every mix with {text} is blocked.", text=text)
        case FlawKind.ONE_LABEL_HOLDS_BOTH:
            return tr("{label} holds both texts by itself: every mix with it is blocked.", label=label)
        case FlawKind.PART_OF_WORD:
            return tr(
                "{text} also matches within a word of {label}, since parts of words count.",
                text=text,
                label=label,
            )
        case FlawKind.NOT_FOUND:
            return tr("No mix of these factors holds {text}, so this pair blocks nothing.", text=text)


def blocked_text(finding: PairFinding) -> str:
    """Return how many mixes a pair blocks, such as "1,056 of 354,816"."""
    blocked = "?" if finding.blocked is None else count_text(finding.blocked)
    return tr("{part} of {total}", part=blocked, total=count_text(finding.total))


def blocks_sentence(finding: PairFinding) -> str:
    """Return how many mixes a pair would block, as a sentence."""
    total = count_text(finding.total)
    if finding.blocked is None:
        return tr("How many of {total} combinations this pair blocks takes too long to count.", total=total)
    blocked, share = count_text(finding.blocked), _share(finding.blocked, finding.total)
    if not share:
        return tr(
            "Blocks {blocked} of {total} combination.",
            "Blocks {blocked} of {total} combinations.",
            finding.total,
            blocked=blocked,
            total=total,
        )
    return tr(
        "Blocks {blocked} of {total} combination ({share}).",
        "Blocks {blocked} of {total} combinations ({share}).",
        finding.total,
        blocked=blocked,
        total=total,
        share=share,
    )


def mixes_text(total: int, blocked: int | None, at_least: int) -> str:
    """Return how many mixes a strategy can draw, and how many of them its pairs block.

    Args:
        total: How many there are, forbidden ones included.
        blocked: How many are blocked; None if that is not known.
        at_least: How many are blocked for certain.
    """
    mixes = tr("{total} combination", "{total} combinations", total, total=count_text(total))
    if not (at_least if blocked is None else blocked):
        return mixes
    if blocked is not None:
        count, share = count_text(blocked), _share(blocked, total)
        if not share:
            return tr("{combinations}, {count} blocked", combinations=mixes, count=count)
        return tr("{combinations}, {count} blocked ({share})", combinations=mixes, count=count, share=share)
    count, share = count_text(at_least), _share(at_least, total)
    if not share:
        return tr("{combinations}, at least {count} blocked", combinations=mixes, count=count)
    return tr(
        "{combinations}, at least {count} blocked ({share})", combinations=mixes, count=count, share=share
    )


def _share(blocked: int, total: int) -> str:
    """Return which part of all mixes is blocked; empty if none is, or there are none."""
    if not blocked or not total:
        return ""
    share = blocked / total
    return percent_text(share) if share >= _LEAST_SHARE else tr("under {share}", share=percent_text(0.001))
