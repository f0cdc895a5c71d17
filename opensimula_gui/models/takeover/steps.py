"""Taking changes over: what of a choice can be done, what it does in words, and the one step that does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.models.takeover.factors import FactorDraft
from opensimula_gui.models.takeover.shape import TreeShape
from opensimula_gui.models.takeover.sides import TakeoverSides
from opensimula_gui.models.takeover.strategies import StrategyDraft
from opensimula_gui.models.takeover.tree_changes import tree_changes
from opensimula_gui.models.takeover.values import ValueDraft
from opensimula_gui.models.takeover.words import effect_text
from opensimula_gui.models.taxonomy_steps import Step
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.checkpoint.comparing.changes import Change as Difference
    from opensimula_gui.checkpoint.comparing.changes import CheckpointComparison
    from opensimula_gui.models.change_command import Change
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.takeover.sides import TreePair

_SHAPE_KINDS: Final = frozenset(
    {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED, ChangeKind.REORDERED}
)


@dataclass(frozen=True, slots=True)
class TakeoverOffer:
    """What taking some changes over would do.

    Attributes:
        possible: The changes that can be taken over.
        refused: The others, each with the reason as a sentence.
        effect: What it does to the session, as part of a sentence; empty if nothing can be taken over.
    """

    possible: tuple[Difference, ...]
    refused: tuple[tuple[Difference, str], ...]
    effect: str


class Takeover:
    """Takes changes of a comparison over into the session that is one of its sides.

    Args:
        session: The session; it must say what it said when it was compared.
        comparison: The comparison.
        other: The checkpoint on the other side.
        is_session_new: Whether the session is the new side, not the old one.
    """

    def __init__(
        self,
        session: EditingSession,
        comparison: CheckpointComparison,
        other: CheckpointParts,
        *,
        is_session_new: bool,
    ) -> None:
        self._sides = TakeoverSides(session, comparison, other, is_session_new=is_session_new)

    def offer(self, changes: Sequence[Difference]) -> TakeoverOffer:
        """Tell what of some changes can be taken over, and what that does."""
        draft = self._settled(changes)
        possible = tuple(draft.taken)
        refused = tuple(
            (change, draft.refused[id(change)]) for change in changes if id(change) in draft.refused
        )
        return TakeoverOffer(possible, refused, self._effect(possible))

    def step(self, changes: Sequence[Difference]) -> Step:
        """Return the step that takes over what of some changes can be; it prepares the rows that it adds."""
        draft = self._settled(changes)
        count = len(draft.taken)
        text = (
            tr("Take over: {effect}", effect=self._effect(draft.taken))
            if count == 1
            else tr("Take over {n} change", "Take over {n} changes", count)
        )
        return Step(text, list(draft.changes()))

    def _settled(self, changes: Sequence[Difference]) -> _Draft:
        refused: dict[int, str] = {}
        while True:
            draft = _Draft(self._sides, changes, refused)
            given_up = {id(change): why for change, why in draft.settle()}
            if not given_up:
                return draft
            # What is given up may be what something else needs.
            refused = draft.refused | given_up

    def _effect(self, taken: Sequence[Difference]) -> str:
        if not taken:
            return ""
        if len(taken) == 1:
            return effect_text(self._sides, taken[0])
        return tr("{n} change", "{n} changes", len(taken))


class _Draft:
    """Everything that is taken over together.

    Args:
        sides: Both sides.
        changes: The changes that are wanted.
        refused: Reasons of those that were given up already, by the identity of the change.

    Attributes:
        taken: The changes that can be taken over, as far as is known before ``settle``.
        refused: Why the others can't.
    """

    def __init__(self, sides: TakeoverSides, changes: Sequence[Difference], refused: dict[int, str]) -> None:
        self._sides = sides
        self._values = ValueDraft(sides)
        self._strategies = StrategyDraft(sides)
        self._factors = FactorDraft(sides)
        self._shapes: dict[int, TreeShape] = {}
        self.refused = dict(refused)
        self.taken: list[Difference] = []
        for change in changes:
            if id(change) not in refused:
                self._try(change)

    def settle(self) -> Iterator[tuple[Difference, str]]:
        """Yield what can't be done without something that is not taken over, and why."""
        for shape in self._shapes.values():
            yield from shape.settle()
        yield from self._strategies.settle(self._factors.coming)

    def changes(self) -> Iterator[Change]:
        """Yield what is to be changed in the session; new rows are prepared by this."""
        # Values of nodes first: a node says where it stands, and so it would say something else after a move.
        yield from self._values.changes()
        for shape in self._shapes.values():
            yield from tree_changes(shape)
        yield from self._factors.changes()
        yield from self._strategies.changes(self._factors.gone)

    def _try(self, change: Difference) -> None:
        try:
            self._take(change)
        except ValueError as error:
            self.refused[id(change)] = str(error)
        else:
            self.taken.append(change)

    def _take(self, change: Difference) -> None:
        if refusal := self._refusal(change):
            raise ValueError(refusal)
        if change.document is FileRole.STRATEGY:
            self._strategies.take(change)
        elif change.subject in {Subject.FACTOR, Subject.TAXONOMY} and not change.field:
            self._factors.take(change)
        elif _is_shape(change):
            self._shape(change).take(self._sides, change)
        else:
            self._values.take(change)

    def _refusal(self, change: Difference) -> str:
        session = self._sides.session
        if change.document is FileRole.RUN_CONFIG:
            return session.run_config_refusal
        if change.document is FileRole.STRATEGY:
            return session.strategies_refusal
        return session.bundle_refusal

    def _shape(self, change: Difference) -> TreeShape:
        pair: TreePair = self._sides.pair(change)
        return self._shapes.setdefault(pair.top_row, TreeShape(pair))


def _is_shape(change: Difference) -> bool:
    if change.subject is Subject.NODE:
        return change.kind in _SHAPE_KINDS
    return change.subject is Subject.TAXONOMY and change.field == "nodes"
