"""What an inspection would find after a save, without reading a large bundle that did not change."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.digests import sha256_bytes
from opensimula_gui.checkpoint.encoding import encode_manifest, encode_run_config
from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog
from opensimula_gui.checkpoint.inspecting.run_config_check import check_against_bundle, read_run_config
from opensimula_gui.checkpoint.inspection import DigestState, FileRole, FileState
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME, RUN_CONFIG_FILENAME
from opensimula_gui.checkpoint.problems import Severity, Verdict
from opensimula_gui.services.reading import read_checkpoint

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.saving import SaveReport
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


def inspection_after_save(
    before: CheckpointInspection, report: SaveReport, run_config: OpenSimulaRunConfig
) -> CheckpointInspection:
    """Return what is on disk after a save of the run config alone.

    Args:
        before: The checkpoint as it was before.
        report: What the save did.
        run_config: The run config that was saved.
    """
    name = report.manifest.run_config_file or RUN_CONFIG_FILENAME
    is_listed = before.problem_count == len(before.problems)
    if (
        before.bundle is None
        or not is_listed
        or any(p.file in {"", MANIFEST_FILENAME} for p in before.problems)
    ):
        # A problem may have gone with the bytes of the manifest, and the files that it names.
        return read_checkpoint(report.root)
    files = {state.role: state for state in before.files}
    for role, file, data in (
        (FileRole.MANIFEST, MANIFEST_FILENAME, encode_manifest(report.manifest)),
        (FileRole.RUN_CONFIG, name, encode_run_config(run_config)),
    ):
        if file in report.written:
            files[role] = FileState(role, file, data, sha256_bytes(data), None, DigestState.NOT_RECORDED)
    elsewhere = tuple(problem for problem in before.problems if problem.file != name)
    # The run config is the last of the files, so that its problems come after those that are as severe.
    problems = sorted(
        (*elsewhere, *_run_config_problems(name, run_config, before.bundle)),
        key=lambda problem: problem.severity is Severity.WARNING,
    )
    return replace(
        before,
        root=report.root,
        verdict=Verdict.PROBLEMS if problems else Verdict.FINE,
        problems=tuple(problems),
        problem_count=len(problems),
        files=tuple(files.values()),
        manifest=report.manifest,
        run_config=run_config,
    )


def _run_config_problems(
    name: str, run_config: OpenSimulaRunConfig, bundle: TaxonomyBundle
) -> tuple[Problem, ...]:
    text = encode_run_config(run_config).decode()
    log = ProblemLog()
    report = log.for_file(name)
    config = read_run_config(json.loads(text), report)
    if config is not None:
        check_against_bundle(config, bundle, report)
    return log.problems({name: text}, (name,), lambda: None)
