"""Changes of values of a checkpoint, as one step of the undo stack."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from weakref import finalize

from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject


class Part(StrEnum):
    """What a change is about, and what its key is then."""

    RUN_CONFIG = "run config"  # name of a field
    BUNDLE = "bundle"  # name of a field
    STRATEGIES = "strategies"  # empty: all of them are one value
    FACTOR = "factor"  # top row in the taxonomy index
    NODE = "node"  # row in the taxonomy index
    PLACE = "place"  # row in the taxonomy index; the value is a Place, None takes the row out


@dataclass(frozen=True, slots=True)
class Change:
    """One value that gives way to another.

    Attributes:
        part: Which part of the checkpoint holds it.
        key: Which value it is, as the part says.
        before: The value that undoing brings back.
        after: The value to set.
    """

    part: Part
    key: Any
    before: Any
    after: Any

    def turned(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.part, self.key, self.after, self.before)


class Move(StrEnum):
    """In which way the undo stack came to make changes."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Performed:
    """Changes that were just made.

    Attributes:
        text: What the step does that they belong to.
        move: Whether it was done, undone or done again.
        changes: What was changed, in order; for an undone step turned around.
    """

    text: str
    move: Move
    changes: Sequence[Change]


class ChangeCommand(QUndoCommand):
    """Make changes; undone, each value is what it was before.

    Args:
        text: What the step does, in words.
        perform: Called to make changes, for doing and undoing alike.
        changes: What to change, in order.
    """

    def __init__(self, text: str, perform: Callable[[Performed], None], changes: Sequence[Change]) -> None:
        super().__init__(text)
        self._perform = perform
        self._changes = changes
        self._next_move = Move.DO

    def redo(self) -> None:
        """Set the new values."""
        self._perform(Performed(self.text(), self._next_move, self._changes))
        self._next_move = Move.REDO

    def undo(self) -> None:
        """Bring the former values back."""
        back = [change.turned() for change in reversed(self._changes)]
        self._perform(Performed(self.text(), Move.UNDO, back))


def make_undo_stack(owner: QObject) -> QUndoStack:
    """Return an undo stack that belongs to an object and may hold ``ChangeCommand`` steps."""
    stack = QUndoStack(owner)
    finalize(owner, _empty, stack).atexit = False
    return stack


def _empty(stack: QUndoStack) -> None:
    # WORKAROUND for PySide6 (seen in 6.11, not reported yet): when the garbage collector takes an owner, it
    # may free the steps of the stack before the stack, which then frees them once more and crashes. Remove it
    # when the tests of the views in which something is edited pass without.
    if isValid(stack):
        stack.blockSignals(True)
        stack.clear()
