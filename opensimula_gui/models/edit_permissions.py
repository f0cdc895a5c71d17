"""Which parts of an opened checkpoint may be edited, and why not: a save must not lose what was not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.inspection import DigestState, FileRole
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem

_STRATEGY_DIGEST: Final = "sampling_strategy_sha256"
_LOST_BY_SAVING: Final = frozenset({"non-finite-number"})
"""Faults that AfterImage bears with, but that nobody could write again."""


def run_config_refusal(inspection: CheckpointInspection) -> str:
    """Return why the run config can't be edited, as a sentence; empty if it can."""
    if inspection.verdict is Verdict.REFUSE:
        return "This checkpoint can't be opened, so its run config can't be edited."
    if _is_run_config_unreadable(inspection):
        return "The run config can't be read, so it can't be edited here; Problems tells what to mend."
    return ""


def bundle_refusal(inspection: CheckpointInspection) -> str:
    """Return why factors, nodes and the bundle's fields can't be edited; empty if they can."""
    if inspection.bundle is None:
        return "This checkpoint can't be opened, so its taxonomies can't be edited."
    faulty, name = _faulty_files(inspection), _name(inspection, FileRole.BUNDLE)
    if name in faulty or any(p.file == name and p.code in _LOST_BY_SAVING for p in inspection.problems):
        return (
            "The taxonomies can't be edited while their file has errors, because saving could lose what was "
            "not read; Problems tells what to mend."
        )
    if MANIFEST_FILENAME in faulty:
        return (
            "The taxonomies can't be edited while the manifest does not vouch for them; "
            "Problems tells why, and Re-hash vouches for the files as they are."
        )
    return ""


def strategies_refusal(inspection: CheckpointInspection) -> str:
    """Return why the sampling strategies can't be edited; empty if they can."""
    if inspection.bundle is None:
        return "This checkpoint can't be opened, so its strategies can't be edited."
    if bundle_refusal(inspection):
        return (
            "The strategies can't be edited while the taxonomies that they draw from can't be; "
            "Problems tells what to mend."
        )
    if _name(inspection, FileRole.STRATEGY) in _faulty_files(inspection) or any(
        problem.pointer == _STRATEGY_DIGEST for problem in _errors(inspection)
    ):
        return (
            "The strategies can't be edited while their file has errors, because saving could lose what was "
            "not read; Problems tells what to mend."
        )
    return ""


def _is_run_config_unreadable(inspection: CheckpointInspection) -> bool:
    state = inspection.file(FileRole.RUN_CONFIG)
    if inspection.run_config is not None or state is None or state.state is DigestState.MISSING_FILE:
        return False
    return state.data is not None or any(problem.file == state.name for problem in _errors(inspection))


def _errors(inspection: CheckpointInspection) -> Iterator[Problem]:
    return (problem for problem in inspection.problems if problem.severity is Severity.ERROR)


def _faulty_files(inspection: CheckpointInspection) -> set[str]:
    """Return the files with an error, the manifest without those that concern the strategies alone."""
    errors = [problem for problem in _errors(inspection) if problem.pointer != _STRATEGY_DIGEST]
    if len(errors) >= MAX_PROBLEMS:
        # The list is full, so that it says nothing about the files that were read last.
        return {MANIFEST_FILENAME, *(state.name for state in inspection.files)}
    return {problem.file for problem in errors}


def _name(inspection: CheckpointInspection, role: FileRole) -> str | None:
    state = inspection.file(role)
    return state.name if state else None
