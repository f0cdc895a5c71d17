"""Edits that an earlier run has left, and what they were made on; it blocks, so it belongs on a thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME
from opensimula_gui.models.step_record import read_step
from opensimula_gui.services.backups import list_kept_states, read_kept_state
from opensimula_gui.services.disk_state import changed_files, expected_files
from opensimula_gui.services.kept_journals import find_journals, set_aside

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.models.step_record import StepRecord
    from opensimula_gui.services.kept_journals import KeptJournal
    from opensimula_gui.services.threads import StopFlag


@dataclass(frozen=True, slots=True)
class FoundEdits:
    """What was found for a checkpoint.

    Attributes:
        journal: The newest journal with edits; None if there is none.
        steps: Its steps.
        broken: Files that no edit could be read of, where they are kept now.
        newer: Whether a newer version of this program has left edits.
    """

    journal: KeptJournal | None
    steps: Sequence[StepRecord]
    broken: Sequence[Path]
    newer: bool


def find_edits(root: Path) -> FoundEdits:
    """Look for edits of a checkpoint that nobody has decided about, and hold their journal."""
    found = find_journals(root)
    if found.journal is None:
        return FoundEdits(None, (), found.broken, found.newer)
    steps = _readable_steps(found.journal)
    if steps:
        return FoundEdits(found.journal, steps, found.broken, found.newer)
    return FoundEdits(None, (), (*found.broken, set_aside(found.journal.file)), found.newer)


def _readable_steps(journal: KeptJournal) -> list[StepRecord]:
    """Return the steps up to the first that can't be read: what comes after it was made on top of it."""
    steps: list[StepRecord] = []
    for record in journal.records:
        try:
            steps.append(read_step(record))
        except ValueError:
            journal.is_damaged = True
            break
    return steps


def edited_state(
    stop: StopFlag, now: CheckpointInspection, files: Mapping[str, str | None]
) -> tuple[CheckpointInspection, TaxonomyIndex | None]:
    """Return the state that edits were made on.

    Args:
        stop: Ends it early.
        now: What is on disk now; returned if the other state is not among the backups either.
        files: What the edits were made on: SHA-256 by name.
    """
    wanted = _documents(files)
    for state in () if is_baseline(now, files) else list_kept_states(now.root):
        stop.check()
        if not changed_files(wanted, state.path):
            kept = read_kept_state(state.path, lambda _step, _share: stop.check())
            # In the place of the checkpoint: a backup as such can't be edited.
            now = replace(kept, root=now.root)
            break
    with paused_collector():
        return now, TaxonomyIndex(now.bundle) if now.bundle is not None else None


def is_baseline(inspection: CheckpointInspection, files: Mapping[str, str | None]) -> bool:
    """Tell whether edits were made on what is on disk."""
    return _documents(expected_files(inspection)) == _documents(files)


def _documents(files: Mapping[str, str | None]) -> dict[str, str | None]:
    """Leave out the manifest: it says nothing that could be edited, and a renewed digest changes it."""
    return {name: digest for name, digest in files.items() if name != MANIFEST_FILENAME}
