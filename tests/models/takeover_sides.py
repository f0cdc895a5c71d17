"""Two checkpoints of which one is open, and taking over what is different."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint import encoding, inspect_checkpoint
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.takeover.steps import Takeover
from opensimula_gui.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.checkpoint.comparing.changes import Change, CheckpointComparison
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


def sample() -> CheckpointInspection:
    return inspect_checkpoint(resource_path("sample"))


def session_of(bundle: TaxonomyBundle) -> EditingSession:
    """Return a session on the sample with another bundle."""
    return EditingSession(replace(sample(), bundle=bundle))


class Desk:
    """A session and another checkpoint.

    Attributes:
        session: What is open.
        other: The other side.
        is_session_new: Whether the comparison goes from the other side to the session.
    """

    def __init__(
        self, session: EditingSession, other: CheckpointParts, *, is_session_new: bool = False
    ) -> None:
        self.session = session
        self.other = other
        self.is_session_new = is_session_new

    def compare(self) -> CheckpointComparison:
        sides = (self.session.working_copy(), self.other)
        return compare_checkpoints(*(reversed(sides) if self.is_session_new else sides))

    def changes(self, wanted: Callable[[Change], bool] = lambda _change: True) -> list[Change]:
        return [change for change in self.compare().changes if wanted(change)]

    def takeover(self, comparison: CheckpointComparison) -> Takeover:
        return Takeover(self.session, comparison, self.other, is_session_new=self.is_session_new)

    def take(self, wanted: Callable[[Change], bool] = lambda _change: True) -> str:
        """Take over some changes, as one step; return what it is called."""
        comparison = self.compare()
        changes = [change for change in comparison.changes if wanted(change)]
        assert changes
        before = self.session.undo_stack.index()
        step = self.takeover(comparison).step(changes)
        self.session.perform(step)
        assert self.session.undo_stack.index() == before + bool(step.changes)
        return step.text

    def refusals(self, wanted: Callable[[Change], bool] = lambda _change: True) -> list[str]:
        """Return why some changes can't be taken over."""
        comparison = self.compare()
        changes = [change for change in comparison.changes if wanted(change)]
        assert changes
        return [why for _change, why in self.takeover(comparison).offer(changes).refused]

    def bytes(self) -> bytes:
        """Return the session's bundle as it would be saved."""
        bundle = self.session.working_copy().bundle
        assert bundle is not None
        return encoding.encode_bundle(bundle)
