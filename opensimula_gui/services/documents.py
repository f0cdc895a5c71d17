"""Opening, verifying and saving checkpoints without holding up the event loop."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.folder import find_root
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.saving import rehash, save_edits
from opensimula_gui.checkpoint.summary import FactorSummary, summarise_factors
from opensimula_gui.services.after_save import inspection_after_save
from opensimula_gui.services.backups import read_kept_state
from opensimula_gui.services.reading import read_checkpoint
from opensimula_gui.services.slow_release import release_slowly
from opensimula_gui.services.threads import LoopProgress, StopFlag, run_in_thread
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.edits import CheckpointEdits
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.saving import SaveReport

    ProgressCallback = Callable[[str, float], None]

_READING_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class OpenedCheckpoint:
    """A checkpoint that was read, ready to be shown.

    Attributes:
        inspection: What could be read, and what is wrong.
        index: The rows over its taxonomies; None if it was refused.
        factors: The shape of each of its trees, by top row; counting the nodes takes time too.
    """

    inspection: CheckpointInspection
    index: TaxonomyIndex | None
    factors: tuple[FactorSummary, ...] = ()


async def open_checkpoint(path: Path | str, on_progress: ProgressCallback | None = None) -> OpenedCheckpoint:
    """Read a checkpoint for the window; bad content never raises.

    Args:
        path: The checkpoint root, its ``opensimula/`` folder, or a file in there.
        on_progress: Called on the event loop, at most 20 times a second for each step, with what is being
            done and the share that is done (0 to 1).

    Raises:
        SaveError: A save was interrupted, and what it left can't be put right.
    """
    stop = StopFlag()
    return await run_in_thread(_open, stop, path, LoopProgress(on_progress, stop))


async def open_backup(path: Path, on_progress: ProgressCallback | None = None) -> OpenedCheckpoint:
    """Read a kept state for the window, with its own folder as the root; arguments as ``open_checkpoint``."""
    stop = StopFlag()
    return await run_in_thread(_open_backup, stop, path, LoopProgress(on_progress, stop))


async def verify_checkpoint(
    path: Path | str, on_progress: ProgressCallback | None = None
) -> CheckpointInspection:
    """Read a checkpoint only to see what is wrong with what is on disk; arguments as ``open_checkpoint``."""
    stop = StopFlag()
    return await run_in_thread(_read, stop, path, LoopProgress(on_progress, stop))


async def save_opened(
    opened: OpenedCheckpoint, edits: CheckpointEdits, target: Path | None = None
) -> tuple[OpenedCheckpoint, SaveReport]:
    """Save what was edited, all of it or nothing; all other documents keep their bytes.

    A save that has begun can't be stopped: cancelling this only stops waiting for it.

    Args:
        opened: The checkpoint as it was opened or last saved.
        edits: What is to differ.
        target: Another root to save a whole copy to; None saves in place.

    Returns:
        The checkpoint as it is on disk now, and what was done. Saved in place, it has the same index, which
        is to be rebased; a copy has an index of its own.

    Raises:
        SaveError: Nothing was written.
        CheckpointFormatError: Likewise: an edit can't be written.
    """
    return await run_in_thread(_save, StopFlag(), opened, edits, target)


async def rehash_checkpoint(path: Path | str) -> SaveReport:
    """Write a new manifest with the digests of what is on disk.

    Raises:
        CheckpointFormatError: AfterImage could not load what is on disk.
        SaveError: Nothing was written.
    """
    return await run_in_thread(rehash, StopFlag(), find_root(path))


def _open(path: Path | str, progress: ProgressCallback) -> OpenedCheckpoint:
    # A collection would hold up the event loop for as long as it takes to visit every object made here.
    with paused_collector():
        opened = _read_and_index(path, progress)
        # These objects live as long as the window: full collections need not look at them again.
        gc.freeze()
        return opened


def _open_backup(path: Path, progress: ProgressCallback) -> OpenedCheckpoint:
    with paused_collector():
        inspection = read_kept_state(path, lambda step, share: progress(step, share * _READING_SHARE))
        if inspection.bundle is not None:
            release_slowly(inspection.bundle)
        progress(tr("Laying out the tree"), _READING_SHARE)
        opened = _indexed(inspection)
        gc.freeze()
        return opened


def _read(path: Path | str, progress: ProgressCallback) -> CheckpointInspection:
    inspection = read_checkpoint(path, progress)
    if inspection.bundle is not None:
        release_slowly(inspection.bundle)
    return inspection


def _read_and_index(path: Path | str, progress: ProgressCallback) -> OpenedCheckpoint:
    inspection = _read(path, lambda step, share: progress(step, share * _READING_SHARE))
    progress(tr("Laying out the tree"), _READING_SHARE)
    return _indexed(inspection)


def _indexed(inspection: CheckpointInspection) -> OpenedCheckpoint:
    if inspection.bundle is None:
        return OpenedCheckpoint(inspection, None)
    index = TaxonomyIndex(inspection.bundle)
    return OpenedCheckpoint(inspection, index, tuple(summarise_factors(index)))


def _save(
    opened: OpenedCheckpoint, edits: CheckpointEdits, target: Path | None
) -> tuple[OpenedCheckpoint, SaveReport]:
    report = save_edits(
        opened.inspection,
        bundle=edits.bundle,
        sampling_strategy=edits.sampling_strategy,
        run_config=edits.run_config,
        target=target,
    )
    inspection = opened.inspection
    if report.written:
        inspection = inspection_after_save(inspection, report, edits)
    # A copy is another checkpoint, whose index knows nothing of the edits.
    return replace(opened, inspection=inspection) if target is None else _indexed(inspection), report
