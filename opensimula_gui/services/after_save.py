"""What an inspection would find after a save, without reading a large bundle where that can be told."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
from opensimula_gui.checkpoint.edits import edited_bundle
from opensimula_gui.checkpoint.inspecting.manifest_check import digest_state, recorded_digest
from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog, in_order
from opensimula_gui.checkpoint.inspecting.run_config_check import read_run_config
from opensimula_gui.checkpoint.inspecting.strategy_check import read_strategies
from opensimula_gui.checkpoint.inspecting.value_check import VALUE_CODES, CheckedValues, ValueCheck
from opensimula_gui.checkpoint.inspection import FileRole, FileState
from opensimula_gui.checkpoint.json_text import decode_text
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS, Verdict
from opensimula_gui.services.reading import read_checkpoint

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.edits import CheckpointEdits
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.saving import SaveReport
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


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
    written = _written_roles(after, report)
    foreseen = _with_problems(after, bundle, written) if _is_foreseeable(before, written) else None
    if foreseen is not None:
        return foreseen
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


def _is_foreseeable(before: CheckpointInspection, written: frozenset[FileRole]) -> bool:
    """Tell whether the problems can be told without reading the bundle."""
    # A problem may have gone with the bytes of the manifest and the files that it names.
    opaque = {"", MANIFEST_FILENAME}
    if FileRole.BUNDLE in written:
        opaque.update(state.name for state in before.files if state.role is FileRole.BUNDLE)
    is_listed = before.problem_count == len(before.problems)
    return is_listed and not any(
        problem.file in opaque and problem.code not in VALUE_CODES for problem in before.problems
    )


def _with_problems(
    after: CheckpointInspection, bundle: TaxonomyBundle, written: frozenset[FileRole]
) -> CheckpointInspection | None:
    """Return the inspection with its problems; None if there are too many to tell which would be listed."""
    read_anew = written & {FileRole.STRATEGY, FileRole.RUN_CONFIG}
    kept = [
        problem
        for problem in after.problems
        if problem.code not in VALUE_CODES and _role(after, problem) not in read_anew
    ]
    log = ProblemLog()
    for state in after.files:
        if state.role in read_anew:
            _read_again(state, log)
    check = ValueCheck(known=after.trees)
    check.check(_values(after, bundle), log)
    if len(kept) + log.count > MAX_PROBLEMS:
        return None
    names = [state.name for state in after.files]
    texts = {state.name: _text(state) for state in after.files} if log.count else {}
    problems = in_order((*kept, *log.problems(texts, names, lambda: None)), names)
    return replace(
        after,
        verdict=Verdict.PROBLEMS if problems else Verdict.FINE,
        problems=problems,
        problem_count=len(problems),
        trees=check.trees,
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


def _read_again(state: FileState, log: ProblemLog) -> None:
    """Tell a log what is wrong with a document that was just written."""
    raw, report = json.loads(state.data or b"{}"), log.for_file(state.name)
    if state.role is FileRole.STRATEGY:
        read_strategies(raw, report)
    else:
        read_run_config(raw, report)


def _text(state: FileState) -> str:
    # What is wrong with the bytes was told when they were read.
    return decode_text(state.data or b"", ProblemLog().for_file(state.name)) or ""


def _values(inspection: CheckpointInspection, bundle: TaxonomyBundle) -> CheckedValues:
    names = {state.role: state.name for state in inspection.files}
    return CheckedValues(
        bundle,
        names[FileRole.BUNDLE],
        inspection.sampling_strategy,
        names.get(FileRole.STRATEGY, ""),
        inspection.run_config,
        names.get(FileRole.RUN_CONFIG, ""),
    )
