"""Problems that follow from values alone, kept up with the edits; the others are found by reading a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog, in_order
from opensimula_gui.checkpoint.inspecting.run_config_check import check_against_bundle, check_ranges
from opensimula_gui.checkpoint.inspection import FileRole
from opensimula_gui.checkpoint.layout import RUN_CONFIG_FILENAME

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.models.editing_session import EditingSession

LIVE_CODES: Final = frozenset({"contradicts-bundle", "knob-out-of-range"})
"""Problems of a run config that can be told from what it says now and from D and N."""


def with_live_problems(found: CheckpointInspection, session: EditingSession) -> CheckpointInspection:
    """Return what was found on disk, with the problems that depend on edits as they are now.

    Args:
        found: An inspection of the session's checkpoint.
        session: The checkpoint with its edits.
    """
    bundle = session.inspection.bundle
    is_listed = found.problem_count == len(found.problems)
    if bundle is None or not is_listed or session.is_read_only:
        return found
    state = found.file(FileRole.RUN_CONFIG)
    name = state.name if state is not None else RUN_CONFIG_FILENAME
    log = ProblemLog()
    check_ranges(session.run_config, log.for_file(name))
    fields = dict(session.bundle_fields)
    check_against_bundle(session.run_config, bundle.model_copy(update=fields), log.for_file(name))
    kept = [problem for problem in found.problems if problem.code not in LIVE_CODES]
    lines = {(problem.code, problem.pointer): problem.line for problem in found.problems}
    # A problem that is not on disk yet has no line there.
    anew = [
        replace(problem, line=lines.get((problem.code, problem.pointer)))
        for problem in log.problems({}, (), lambda: None)
    ]
    problems = in_order((*kept, *anew), [*(document.name for document in found.files), name])
    return replace(found, problems=problems, problem_count=len(problems))
