"""What the critic made of the proposals for one node: kept, merged, added, dropped.

The file records two lists of labels, not which became which. A proposal that stands among the children is
kept; one that shares most of its words with a child probably was merged into it; any other was dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.taxonomy import ChildProposalRaw, ExpansionStepTrace

_WORD = re.compile(r"\w+")
_SAME_WORDS_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class CriticChild:
    """One child that the critic let pass.

    Attributes:
        child: Its label and description.
        proposed: How many proposals had this very label (case ignored); 0 if the critic added or reworded it.
        merged: Labels of other proposals that probably went into it.
    """

    child: ChildProposalRaw
    proposed: int
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expansion:
    """One expansion step, sorted out.

    Attributes:
        proposals: How many labels were proposed in all, doubles included.
        children: What the critic let pass, in its order.
        dropped: Proposals of which nothing is left, each label once, in the order of the proposals.
    """

    proposals: int
    children: tuple[CriticChild, ...]
    dropped: tuple[ChildProposalRaw, ...]


def read_expansion(trace: ExpansionStepTrace) -> Expansion:
    """Sort out what became of each proposal of an expansion step."""
    counts = Counter(_key(proposal.label) for proposal in trace.raw_proposals)
    proposals = _first_of_each(trace.raw_proposals)
    child_keys = [_key(child.label) for child in trace.children_after_critic]
    merged: dict[int, list[str]] = {}
    dropped: list[ChildProposalRaw] = []
    for key, proposal in proposals.items():
        if key in child_keys:
            continue
        target = _closest(key, child_keys)
        if target is None:
            dropped.append(proposal)
        else:
            merged.setdefault(target, []).append(proposal.label)
    children = tuple(
        CriticChild(child, counts[child_keys[position]], tuple(merged.get(position, ())))
        for position, child in enumerate(trace.children_after_critic)
    )
    return Expansion(len(trace.raw_proposals), children, tuple(dropped))


def _first_of_each(proposals: Sequence[ChildProposalRaw]) -> dict[str, ChildProposalRaw]:
    """Return the first proposal of each label, by its key, described as the first that is."""
    first: dict[str, ChildProposalRaw] = {}
    for proposal in proposals:
        before = first.setdefault(_key(proposal.label), proposal)
        if before.description is None and proposal.description is not None:
            described = before.model_copy(update={"description": proposal.description})
            first[_key(proposal.label)] = described
    return first


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def _closest(key: str, child_keys: list[str]) -> int | None:
    """Return the position of the child that shares most words with a proposal, if it shares enough."""
    words = set(_WORD.findall(key))
    best, best_share = None, 0.0
    for position, child_key in enumerate(child_keys):
        child_words = set(_WORD.findall(child_key))
        share = len(words & child_words) / (len(words | child_words) or 1)
        if share > best_share:
            best, best_share = position, share
    return best if best_share >= _SAME_WORDS_SHARE else None
