"""The problems of a checkpoint as it is edited: what follows from values is told of the values as they are.

What can only be found by reading bytes stays as it was found, until a save writes other bytes.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog, in_order
from opensimula_gui.checkpoint.inspecting.relations_check import check_keys
from opensimula_gui.checkpoint.inspecting.run_config_check import check_ranges
from opensimula_gui.checkpoint.inspecting.strategy_check import read_strategies
from opensimula_gui.checkpoint.inspecting.value_check import VALUE_CODES, CheckedValues, ValueCheck
from opensimula_gui.checkpoint.layout import (
    RUN_CONFIG_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
)
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.editing_session import EditingSession

_RANGE: Final = "knob-out-of-range"
_KEY_DIFFERS: Final = "node-key-differs"

_PARTS_CODES: Final = frozenset(
    {
        "wrong-type",
        "missing-field",
        "out-of-range",
        "loose-type",
        "weight-not-positive",
        "weight-infinite",
        "strategy-factor-twice",
        "empty-forbidden-text",
        "no-strategies",
    }
)
"""Problems of a single value as it was read, which go when it gets another one."""

_FILE_NAMES: Final = {
    FileRole.BUNDLE: TAXONOMY_BUNDLE_FILENAME,
    FileRole.STRATEGY: SAMPLING_STRATEGY_FILENAME,
    FileRole.RUN_CONFIG: RUN_CONFIG_FILENAME,
}
_STEP = re.compile(r'\.?([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]')
_NOTHING: Final = object()


class LiveCheck:
    """Checks a session after its edits, and looks only at what they touched.

    Args:
        session: The checkpoint with its edits.
    """

    def __init__(self, session: EditingSession) -> None:
        self._session = session
        self._check = ValueCheck(known=session.inspection.trees)

    def problems(self, found: CheckpointInspection) -> CheckpointInspection:
        """Return what was found on disk, with the problems that depend on edits as they are now.

        Args:
            found: An inspection of the session's checkpoint. One whose list is not whole is left alone.
        """
        session = self._session
        is_listed = found.problem_count == len(found.problems)
        if not session.is_edited and session.inspection.trees:
            # The next edit begins here, and differs least from what is on disk.
            self._check = ValueCheck(known=session.inspection.trees)
        if found.verdict is Verdict.REFUSE or not is_listed or not session.is_edited:
            return found
        now = session.working_copy()
        kept = [problem for problem in found.problems if self._is_kept(problem, found, now)]
        log = self._log(found, now)
        told = log.problems({}, (), lambda: None)
        known = set(map(_identity, kept))
        anew = [problem for problem in told if _identity(problem) not in known]
        # A problem that is not on disk yet has no line there.
        lines = {_identity(problem): problem.line for problem in found.problems}
        placed = (replace(problem, line=lines.get(_identity(problem))) for problem in anew)
        order = dict.fromkeys([*(state.name for state in found.files), *_names(found).values()])
        problems = in_order((*kept, *placed), tuple(order))[:MAX_PROBLEMS]
        return replace(
            found,
            verdict=Verdict.PROBLEMS if problems else Verdict.FINE,
            problems=problems,
            problem_count=len(kept) + len(anew) + log.count - len(told),
        )

    def _log(self, found: CheckpointInspection, now: CheckpointInspection) -> ProblemLog:
        """Return the problems that follow from the values as they are now."""
        names, log, session = _names(found), ProblemLog(), self._session
        bundle_file, strategy_file, config_file = (names[role] for role in _FILE_NAMES)
        if session.strategies is not None and session.strategies is not session.inspection.sampling_strategy:
            read_strategies(session.strategies.model_dump(warnings=False), log.for_file(strategy_file))
        check_ranges(session.run_config, log.for_file(config_file))
        if now.bundle is not None:
            strategies, config = now.sampling_strategy, now.run_config
            values = CheckedValues(now.bundle, bundle_file, strategies, strategy_file, config, config_file)
            self._check.check(values, log)
            if any(problem.code == _KEY_DIFFERS for problem in found.problems):
                check_keys(now.bundle, log.for_file(bundle_file))
        return log

    def _is_kept(self, problem: Problem, found: CheckpointInspection, now: CheckpointInspection) -> bool:
        """Tell whether a problem that was found on disk is still one, and none that is told anew."""
        if problem.code in VALUE_CODES or problem.code == _RANGE:
            return False
        if problem.code not in _PARTS_CODES and problem.code != _KEY_DIFFERS:
            return True
        role = next((role for role, name in _names(found).items() if name == problem.file), None)
        before = _value(_document(self._session.inspection, role), problem.pointer)
        after = _value(_document(now, role), problem.pointer)
        if problem.code == _KEY_DIFFERS and before != _key_of(problem.pointer):
            return False
        return before is after or before == after


def _identity(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.code, problem.pointer


def _names(found: CheckpointInspection) -> Mapping[FileRole, str]:
    names = {state.role: state.name for state in found.files if state.role in _FILE_NAMES}
    return {**_FILE_NAMES, **names}


def _document(inspection: CheckpointInspection, role: FileRole | None) -> object:
    match role:
        case FileRole.BUNDLE:
            return inspection.bundle
        case FileRole.STRATEGY:
            return inspection.sampling_strategy
        case FileRole.RUN_CONFIG:
            return inspection.run_config
        case _:
            return None


def _value(document: object, pointer: str) -> object:
    """Return what stands at a place of a document, or ``_NOTHING``."""
    value: Any = document
    for step in _steps(pointer):
        if isinstance(value, list) and isinstance(step, int):
            value = value[step] if step < len(value) else _NOTHING
        elif isinstance(value, dict):
            value = value.get(step, _NOTHING)
        else:
            value = getattr(value, "__dict__", {}).get(step, _NOTHING)
    return value


def _key_of(pointer: str) -> object:
    keys = [step for step in _steps(pointer) if isinstance(step, str)]
    return keys[-2] if len(keys) > 1 else _NOTHING


def _steps(pointer: str) -> Iterator[str | int]:
    for field, number, key in _STEP.findall(pointer):
        yield int(number) if number else json.loads(key) if key else field
