"""Makes recorded steps again in a session, as far as they fit what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.models.added_rows import MisfitError
from opensimula_gui.models.change_command import Move
from opensimula_gui.models.recorded_changes import RecordedChanges
from opensimula_gui.models.taxonomy_steps import Step

if TYPE_CHECKING:
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.step_record import RowName, StepRecord


class StepReplay:
    """Makes the steps of one journal again, one after the other.

    A step whose values are not what they were when it was made is left out as a whole.

    Args:
        session: The session; it may have edits of its own.

    Attributes:
        fitting: How many steps were made.
        misfits: How many steps were left out.
    """

    def __init__(self, session: EditingSession) -> None:
        self.fitting = 0
        self.misfits = 0
        self._session = session
        self._rows: dict[RowName, int] = {}
        self._first = session.undo_stack.index()
        self._done: list[StepRecord] = []
        self._position = 0

    def perform(self, record: StepRecord) -> None:
        """Make a step again, if it fits."""
        try:
            if not self._move_on_stack(record):
                self._make(record)
        except (MisfitError, ReadOnlyError, ValueError):
            self.misfits += 1
        else:
            self.fitting += 1

    def _move_on_stack(self, record: StepRecord) -> bool:
        """Undo or redo a step that was made here, if that is what the record does."""
        stack, at = self._session.undo_stack, self._position
        if record.move is Move.UNDO and self._is_own(at - 1) and record.takes_back(self._done[at - 1]):
            stack.undo()
            self._position -= 1
        elif record.move is Move.REDO and self._is_own(at) and record.repeats(self._done[at]):
            stack.redo()
            self._position += 1
        else:
            return False
        return True

    def _is_own(self, number: int) -> bool:
        """Tell whether a step that was made here is the next one to be undone or done again."""
        stack = self._session.undo_stack
        return (
            0 <= number < len(self._done)
            and stack.index() == self._first + self._position
            and stack.text(self._first + number) == one_line(self._done[number].text)
        )

    def _make(self, record: StepRecord) -> None:
        changes = RecordedChanges(self._session, self._rows, record).read()
        stack = self._session.undo_stack
        before = stack.index()
        self._session.perform(Step(one_line(record.text), changes))
        if stack.index() == before + 1 == self._first + self._position + 1:
            self._done[self._position :] = [record]
            self._position += 1
