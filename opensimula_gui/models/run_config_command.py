"""One change of one run-config field, as a step of the undo stack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from opensimula_gui.models.run_config_value import change_text

if TYPE_CHECKING:
    from collections.abc import Callable


class ChangeRunConfigCommand(QUndoCommand):
    """Set a field; undone, it gets its former value back.

    Args:
        write: Called with the field and its value, for doing and undoing alike.
        field: Name of the field.
        before: The value that undoing brings back.
        after: The value to set, None to clear.
    """

    def __init__(
        self,
        write: Callable[[str, object | None], None],
        field: str,
        before: object | None,
        after: object | None,
    ) -> None:
        super().__init__(change_text(field, before, after))
        self._write = write
        self._field = field
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Set the new value."""
        self._write(self._field, self._after)

    def undo(self) -> None:
        """Bring the former value back."""
        self._write(self._field, self._before)
