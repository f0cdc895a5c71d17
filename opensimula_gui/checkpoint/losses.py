"""What a save would lose, because it could not be read whole or can't be written as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.file_state import FileRole, FileState
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem

_PLACEHOLDER: Final = marked("It is left out, or what the format asks for takes its place.")
_NULL: Final = marked("It is left out, or null takes its place.")
_OUTCOMES: Final[Mapping[str, str]] = {
    "duplicate-key": marked("Only the last one stays."),
    "lone-surrogate": marked("The broken character becomes U+FFFD."),
    "not-utf-8": marked("The text stays as it is guessed here."),
    "number-too-long": _NULL,
    "non-finite-number": _NULL,
    "wrong-type": _PLACEHOLDER,
    "missing-field": _PLACEHOLDER,
    "out-of-range": _PLACEHOLDER,
}
"""Codes of what is not written back as it is on disk, and what becomes of it."""

_NOT_READ: Final = marked("Nothing of the file could be read.")
_REPLACED: Final = marked("An edit of it puts a new document in the place of the whole file.")

_KEPT_BY_RUN_CONFIG: Final = frozenset({"wrong-type", "non-finite-number"})
"""A run config writes such values back until somebody gives the field another one."""

_WEIGHTS: Final = frozenset({"weight-not-positive", "weight-infinite"})
"""Values that have to be mended before anything is saved, so that they can't be lost by it."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a save would not write back.

    Attributes:
        file: Name inside ``opensimula/``.
        pointer: Place in the file; empty for the whole of it.
        line: Line in the file, counted from 1; None if it is not known.
        message: What is wrong with it, in one sentence.
        outcome: What becomes of it, in one sentence.
        is_whole_file: Whether nothing at all could be read of the file.
    """

    file: str
    pointer: str
    line: int | None
    message: str
    outcome: str
    is_whole_file: bool = False


def losses(inspection: CheckpointInspection) -> tuple[Loss, ...]:
    """Return what saving each document of an opened checkpoint would lose.

    A document that is not edited keeps its bytes, so that nothing of it is lost. Of problems that are not
    listed nothing can be told.
    """
    return (*_lost_documents(inspection), *_lost_values(inspection))


def _lost_documents(inspection: CheckpointInspection) -> Iterator[Loss]:
    shown = {
        FileRole.STRATEGY: inspection.sampling_strategy is not None,
        FileRole.RUN_CONFIG: inspection.run_config is not None,
    }
    for state in inspection.files:
        problem = _first_error(inspection, state)
        if not shown.get(state.role, True) and (state.data is not None or problem):
            # A list that is full may lack the error that says why.
            line, message = (problem.line, problem.message) if problem else (None, tr(_NOT_READ))
            yield Loss(state.name, "", line, message, tr(_REPLACED), is_whole_file=True)


def _first_error(inspection: CheckpointInspection, state: FileState) -> Problem | None:
    errors = (problem for problem in inspection.problems if problem.severity is Severity.ERROR)
    return next((problem for problem in errors if problem.file == state.name), None)


def _lost_values(inspection: CheckpointInspection) -> Iterator[Loss]:
    run_config = inspection.file(FileRole.RUN_CONFIG)
    unread = {loss.file for loss in _lost_documents(inspection)}
    weights = {problem.pointer for problem in inspection.problems if problem.code in _WEIGHTS}
    for problem in inspection.problems:
        is_kept = run_config is not None and problem.file == run_config.name
        if (
            problem.code not in _OUTCOMES
            or problem.file in unread
            or (is_kept and problem.code in _KEPT_BY_RUN_CONFIG)
            or (problem.code == "non-finite-number" and problem.pointer in weights)
        ):
            continue
        outcome = tr(_OUTCOMES[problem.code])
        yield Loss(problem.file, problem.pointer, problem.line, problem.message, outcome)
