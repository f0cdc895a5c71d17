"""The problems of a checkpoint as a table."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.display_text import middle_elided, one_line
from opensimula_gui.checkpoint.problems import Problem, Severity
from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.roles import ICON_NAME_ROLE, PROBLEM_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ICON_NAME_ROLE", "PROBLEM_ROLE", "ProblemColumn", "ProblemsTableModel"]

_SEVERITY_WORDS: Final = {Severity.ERROR: marked("Error"), Severity.WARNING: marked("Warning")}
_SEVERITY_ICONS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_POINTER_END_CHARS: Final = 28


class ProblemColumn(IntEnum):
    """Columns of the problems table."""

    SEVERITY = 0
    MESSAGE = 1
    PLACE = 2


class ProblemsTableModel(RecordTableModel[Problem | int]):
    """One row a problem; if there are more than are listed, a last row says how many.

    The record of that last row is the number of problems that are not listed.
    """

    headers = (marked("Severity"), marked("Message"), marked("Place"))

    @property
    def problems(self) -> Sequence[Problem]:
        """The problems that are listed."""
        return [record for record in self._records if isinstance(record, Problem)]

    def set_problems(self, problems: Sequence[Problem], total: int) -> None:
        """Show other problems.

        Args:
            problems: Those to list, in this order.
            total: How many there are in all.
        """
        rest = total - len(problems)
        self._set_records([*problems, rest] if rest > 0 else list(problems))

    def problem(self, row: int) -> Problem:
        """Return the problem of a row.

        Raises:
            IndexError: The row counts the problems that are not listed, or does not exist.
        """
        return self.problems[row]

    def _answer(self, record: Problem | int, column: int, role: int) -> Any:
        if isinstance(record, int):
            is_message = column == ProblemColumn.MESSAGE and role == Qt.ItemDataRole.DisplayRole
            return tr("… and {n} more", "… and {n} more", record) if is_message else None
        if role == PROBLEM_ROLE:
            return record
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell_text(record, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            place = _place_text(record, record.pointer)
            return tooltip(place) if column == ProblemColumn.PLACE else tooltip(record.message, record.hint)
        is_icon = role == ICON_NAME_ROLE and column == ProblemColumn.SEVERITY
        return _SEVERITY_ICONS[record.severity] if is_icon else None


def _cell_text(problem: Problem, column: int) -> str:
    if column == ProblemColumn.SEVERITY:
        return tr(_SEVERITY_WORDS[problem.severity])
    if column == ProblemColumn.MESSAGE:
        return one_line(problem.message)
    return one_line(_place_text(problem, middle_elided(problem.pointer, _POINTER_END_CHARS)))


def _place_text(problem: Problem, pointer: str) -> str:
    line = "" if problem.line is None else f":{problem.line}"
    return f"{problem.file}{line}  {pointer}".strip()
