"""What an inspection would find after a save, without reading a large bundle where that can be told."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
from opensimula_gui.checkpoint.edits import edited_bundle
from opensimula_gui.checkpoint.inspecting.manifest_check import digest_state, recorded_digest
from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog, in_order
from opensimula_gui.checkpoint.inspecting.relations_check import check_factors
from opensimula_gui.checkpoint.inspecting.run_config_check import check_against_bundle, read_run_config
from opensimula_gui.checkpoint.inspecting.strategy_check import check_strategies, read_strategies
from opensimula_gui.checkpoint.inspection import FileRole, FileState
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.services.reading import read_checkpoint

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.edits import CheckpointEdits
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.saving import SaveReport
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

_KNOB_CODES = frozenset({"contradicts-bundle", "knob-out-of-range"})
"""Problems of a run config that follow from its values alone, not from how the file is written."""


def inspection_after_save(
    before: CheckpointInspection, report: SaveReport, edits: CheckpointEdits
) -> CheckpointInspection:
    """Return what is on disk after a save.

    Nodes and factors that were not edited are the very objects of the inspection before.

    Args:
        before: The checkpoint as it was before.
        report: What the save did.
        edits: What was saved.
    """
    if before.bundle is None:
        return read_checkpoint(report.root)
    bundle = edited_bundle(before.bundle, edits.bundle) if edits.bundle else before.bundle
    after = _with_edits(before, report, edits, bundle)
    if _is_foreseeable(before, bundle, _written_roles(after, report)):
        return _with_problems(after, bundle, _written_roles(after, report))
    found = read_checkpoint(report.root)
    # Whoever wrote the folder since then is noticed by the next save, which compares with what we wrote.
    is_ours = found.bundle is not None and _digests(found) == _digests(after)
    return replace(found, bundle=bundle) if is_ours else after


def _with_edits(
    before: CheckpointInspection, report: SaveReport, edits: CheckpointEdits, bundle: TaxonomyBundle
) -> CheckpointInspection:
    """Return the inspection with everything that was written, and the problems from before."""
    after = replace(
        before, root=report.root, files=_files(before, report), manifest=report.manifest, bundle=bundle
    )
    written = _written_roles(after, report)
    if FileRole.BUNDLE in written:
        found = sha256_text(bundle.instruction_y)
        after = replace(after, instruction_state=digest_state(report.manifest.instruction_y_sha256, found))
    if FileRole.STRATEGY in written:
        after = replace(after, sampling_strategy=edits.sampling_strategy)
    return replace(after, run_config=edits.run_config) if FileRole.RUN_CONFIG in written else after


def _is_foreseeable(
    before: CheckpointInspection, bundle: TaxonomyBundle, written: frozenset[FileRole]
) -> bool:
    """Tell whether the problems can be told without reading the bundle."""
    # A problem may have gone with the bytes of the manifest and the files that it names.
    opaque = {"", MANIFEST_FILENAME}
    if FileRole.BUNDLE in written:
        log = ProblemLog()
        check_factors(bundle, log.for_file(""))
        if log.count:
            return False
        opaque.update(state.name for state in before.files if state.role is FileRole.BUNDLE)
        if FileRole.RUN_CONFIG not in written:
            opaque.update(
                problem.file
                for problem in before.problems
                if _role(before, problem) is FileRole.RUN_CONFIG and problem.code not in _KNOB_CODES
            )
    is_listed = before.problem_count == len(before.problems)
    return is_listed and not any(problem.file in opaque for problem in before.problems)


def _with_problems(
    after: CheckpointInspection, bundle: TaxonomyBundle, written: frozenset[FileRole]
) -> CheckpointInspection:
    roles = written & {FileRole.STRATEGY, FileRole.RUN_CONFIG}
    if FileRole.BUNDLE in written and after.run_config is not None:
        roles |= {FileRole.RUN_CONFIG}
    kept = (problem for problem in after.problems if _role(after, problem) not in roles)
    anew = (problem for state in after.files if state.role in roles for problem in _problems(state, bundle))
    problems = in_order((*kept, *anew), [state.name for state in after.files])
    return replace(
        after,
        verdict=Verdict.PROBLEMS if problems else Verdict.FINE,
        problems=problems,
        problem_count=len(problems),
    )


def _files(before: CheckpointInspection, report: SaveReport) -> tuple[FileState, ...]:
    files = {state.role: state for state in before.files}
    manifest = report.manifest
    for role, name in (
        (FileRole.MANIFEST, MANIFEST_FILENAME),
        (FileRole.BUNDLE, manifest.taxonomy_bundle_file),
        (FileRole.STRATEGY, manifest.sampling_strategy_file),
        (FileRole.RUN_CONFIG, manifest.run_config_file),
    ):
        if name is not None and name in report.files:
            data, recorded = report.files[name], recorded_digest(manifest, role)
            digest = recorded or sha256_bytes(data)
            files[role] = FileState(role, name, data, digest, recorded, digest_state(recorded, digest))
    return tuple(files[role] for role in FileRole if role in files)


def _written_roles(after: CheckpointInspection, report: SaveReport) -> frozenset[FileRole]:
    return frozenset(state.role for state in after.files if state.name in report.files)


def _role(inspection: CheckpointInspection, problem: Problem) -> FileRole | None:
    return next((state.role for state in inspection.files if state.name == problem.file), None)


def _digests(inspection: CheckpointInspection) -> dict[str, str | None]:
    return {state.name: state.sha256 for state in inspection.files}


def _problems(state: FileState, bundle: TaxonomyBundle) -> tuple[Problem, ...]:
    text = (state.data or b"{}").decode()
    log = ProblemLog()
    report = log.for_file(state.name)
    if state.role is FileRole.STRATEGY:
        check_strategies(read_strategies(json.loads(text), report), bundle, report)
    else:
        check_against_bundle(read_run_config(json.loads(text), report), bundle, report)
    return log.problems({state.name: text}, (state.name,), lambda: None)
