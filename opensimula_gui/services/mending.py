"""Mending files on disk, and finding out why a digest does not match, without holding up the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.digest_doctor import diagnose, is_original, mismatches
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.folder import CheckpointFolder
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME, MAX_SMALL_FILE_BYTES
from opensimula_gui.checkpoint.rewriting import Rewrite, rewrite_document
from opensimula_gui.checkpoint.saving import rehash
from opensimula_gui.services.backups import read_kept_state
from opensimula_gui.services.threads import StopFlag, run_in_thread

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from opensimula_gui.checkpoint.digest_doctor import Diagnosis, Mismatch
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.saving import SaveReport


async def mend_file(
    opened: CheckpointInspection, name: str, way: Rewrite | None, pointers: Collection[str]
) -> SaveReport:
    """Mend one file of a checkpoint on disk.

    Args:
        opened: The checkpoint as it was opened.
        name: The file.
        way: How its text is mended; None writes a manifest with the digests of what is on disk.
        pointers: Places in the file that it is about, for those ways that need them.

    Raises:
        CheckpointFormatError: It can't be mended in this way.
        SaveError: Nothing was written.
    """
    if way is None:
        return await run_in_thread(rehash, StopFlag(), opened.root)
    return await run_in_thread(rewrite_document, StopFlag(), opened, name, way, pointers)


async def diagnose_digests(opened: CheckpointInspection) -> tuple[Diagnosis, ...]:
    """Tell of each digest that does not match why that is, as far as it can be told."""
    stop = StopFlag()
    return await run_in_thread(_diagnose_all, stop, opened, stop)


def _diagnose_all(opened: CheckpointInspection, stop: StopFlag) -> tuple[Diagnosis, ...]:
    found: list[Diagnosis] = []
    read: dict[Path, CheckpointInspection] = {}
    for mismatch in mismatches(opened):
        diagnosis = diagnose(mismatch, opened)
        if not diagnosis.causes:
            diagnosis = diagnose(mismatch, opened, _kept_state(opened.root, mismatch, read, stop))
        found.append(diagnosis)
    return tuple(found)


def _kept_state(
    root: Path, mismatch: Mismatch, read: dict[Path, CheckpointInspection], stop: StopFlag
) -> CheckpointInspection | None:
    """Return the kept state that a digest was taken of, else the newest one; None if there is none."""

    def state(path: Path) -> CheckpointInspection:
        if path not in read:
            read[path] = read_kept_state(path, lambda _text, _share: stop.check())
        return read[path]

    try:
        paths = list_backups(root)[::-1]
    except OSError:
        # Without backups there is less to tell, and nothing else is lost.
        return None
    # A state is not read whole to learn that it is another one.
    named = (path for path in paths if _names(path, mismatch.expected))
    original = next((kept for kept in map(state, named) if is_original(mismatch, kept)), None)
    return original or (state(paths[0]) if paths else None)


def _names(folder: Path, digest: str) -> bool:
    try:
        return digest.encode() in CheckpointFolder(folder).read(MANIFEST_FILENAME, MAX_SMALL_FILE_BYTES)
    except OpenSimulaError:
        return False
