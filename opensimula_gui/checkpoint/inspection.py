"""Opening a checkpoint to look at it: everything that can be shown, and everything that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.problems import Problem, Verdict
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


class DigestState(StrEnum):
    """How a recorded digest compares with the bytes on disk."""

    VERIFIED = "verified"
    MISMATCH = "mismatch"
    NOT_RECORDED = "not recorded"
    MISSING_FILE = "missing file"


class FileRole(StrEnum):
    """Which of the four documents a file is."""

    MANIFEST = "manifest"
    BUNDLE = "taxonomy bundle"
    STRATEGY = "sampling strategy"
    RUN_CONFIG = "run config"


@dataclass(frozen=True, slots=True)
class FileState:
    """One document as it was read.

    Attributes:
        role: Which document it is.
        name: File name inside ``opensimula/``.
        data: The bytes that were read, hashed and parsed; None if the file is missing or was not read.
        sha256: Lower-case hex digest of ``data``; None without data.
        recorded_sha256: What the manifest says; None if it says nothing.
        state: How the two compare; the manifest and the run config have no digest.
    """

    role: FileRole
    name: str
    data: bytes | None
    sha256: str | None
    recorded_sha256: str | None
    state: DigestState


@dataclass(frozen=True, slots=True)
class CheckpointInspection:
    """All that could be read of a checkpoint.

    Attributes:
        root: The checkpoint root: the folder that holds ``opensimula/``.
        verdict: *refuse* if no document can be shown.
        problems: At most ``MAX_PROBLEMS`` of them, errors first, then by file and line.
        problem_count: How many there are in all.
        files: The documents that were looked for, manifest first.
        manifest: None if refused.
        bundle: None if refused; faulty parts are left out or shown as far as they make sense.
        sampling_strategy: None if there is none or it can't be shown.
        run_config: None if there is none or it can't be shown.
        instruction_state: How the recorded digest of ``instruction_y`` compares with the bundle's.
    """

    root: Path
    verdict: Verdict
    problems: tuple[Problem, ...]
    problem_count: int
    files: tuple[FileState, ...]
    manifest: OpenSimulaManifest | None = None
    bundle: TaxonomyBundle | None = None
    sampling_strategy: SamplingStrategySpec | None = None
    run_config: OpenSimulaRunConfig | None = None
    instruction_state: DigestState = DigestState.NOT_RECORDED

    def file(self, role: FileRole) -> FileState | None:
        """Return the state of one document, or None if it was not looked for."""
        return next((state for state in self.files if state.role is role), None)


def inspect_checkpoint(
    path: Path | str, *, progress: Callable[[str, float], None] | None = None
) -> CheckpointInspection:
    """Read a checkpoint and list all that is wrong with it; bad content never raises.

    Args:
        path: The checkpoint root, its ``opensimula/`` folder, or a file in there.
        progress: Called now and then, from the calling thread, with what is being done and the share that
            is done (0 to 1). It may raise to stop the inspection; that exception passes through.

    Returns:
        What can be shown, and the problems.
    """
    raise NotImplementedError
