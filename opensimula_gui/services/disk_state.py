"""What the folder of a checkpoint holds now, compared with what was opened; and a way to put that back.

All of it blocks, so it belongs on a thread. Only digests tell whether anything has changed: a touch changes
every date and nothing else.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.digests import sha256_bytes
from opensimula_gui.checkpoint.errors import CheckpointFormatError, MissingFileError, UnreadableFileError
from opensimula_gui.checkpoint.folder import CheckpointFolder
from opensimula_gui.checkpoint.inspection import FileRole
from opensimula_gui.checkpoint.layout import (
    MANIFEST_FILENAME,
    MAX_BUNDLE_BYTES,
    MAX_SMALL_FILE_BYTES,
    RUN_CONFIG_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    opensimula_dir,
)
from opensimula_gui.checkpoint.staging import NewState
from opensimula_gui.checkpoint.transaction import exclusive_save, replace_state

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from opensimula_gui.checkpoint.inspection import CheckpointInspection

    Marks = tuple[tuple[int, ...] | None, ...]

UNREADABLE: Final = "unreadable"
"""Stands for the digest of what is there but is no regular file, is too large, or can't be read."""

_SMALL_FILES: Final = frozenset({MANIFEST_FILENAME, SAMPLING_STRATEGY_FILENAME, RUN_CONFIG_FILENAME})
_COARSEST_CLOCK_NS: Final = 2_000_000_000
"""FAT dates a file to two seconds, more coarsely than any other file system."""


@dataclass(frozen=True, slots=True)
class DiskState:
    """What was found in a folder.

    Attributes:
        expected: What should be there: SHA-256 by file name, None for a file that must not be there.
        found: What is there instead, likewise; ``UNREADABLE`` for what has no digest.
        marks: Identity, size and dates of each file before it was read; None if they can't be relied on to
            change with the next write.
    """

    expected: Mapping[str, str | None]
    found: Mapping[str, str | None]
    marks: Marks | None

    @property
    def changed(self) -> tuple[str, ...]:
        """Names of the files that are not what was expected, in the order in which they were expected."""
        return tuple(name for name, digest in self.expected.items() if self.found[name] != digest)

    @property
    def is_gone(self) -> bool:
        """Whether not one of the files is there any more."""
        return bool(self.changed) and not any(self.found.values())


def changed_files(expected: Mapping[str, str | None], folder: Path) -> tuple[str, ...]:
    """Return the names of the files in a folder that are not what was expected.

    Args:
        expected: SHA-256 by file name, None for a file that must not be there.
        folder: The folder ``opensimula/``; it need not exist.
    """
    return look_at(expected, folder).changed


def look_at(expected: Mapping[str, str | None], folder: Path, before: DiskState | None = None) -> DiskState:
    """Return what is in a folder.

    Args:
        expected: SHA-256 by file name, None for a file that must not be there.
        folder: The folder ``opensimula/``; it need not exist.
        before: What the last look has found; returned again, without reading, if no file was written since.
    """
    marks = _marks(expected, folder)
    if before is not None and marks is not None and (before.expected, before.marks) == (expected, marks):
        return before
    documents = CheckpointFolder(folder)
    return DiskState(expected, {name: _digest(documents, name) for name in expected}, marks)


def expected_files(inspection: CheckpointInspection) -> dict[str, str | None]:
    """Return what the folder of a checkpoint holds as long as nobody else writes there.

    Args:
        inspection: The checkpoint as it was opened or last saved.

    Returns:
        SHA-256 by file name, None for a file that was missing; a file that could not be read is left out.
    """
    unread = {problem.file for problem in inspection.problems if problem.code == "unreadable-file"}
    expected = {state.name: state.sha256 for state in inspection.files if state.name not in unread}
    if inspection.file(FileRole.STRATEGY) is None:
        # It is loaded even if the manifest doesn't name it, so it matters when one comes.
        expected.setdefault(SAMPLING_STRATEGY_FILENAME, None)
    return expected


def put_back(inspection: CheckpointInspection) -> tuple[str, ...]:
    """Write a checkpoint as it was opened over what others have made of it; theirs becomes a backup.

    Args:
        inspection: The checkpoint as it was opened or last saved.

    Returns:
        What went wrong after it was in its place, in sentences.

    Raises:
        ChangedOnDiskError: Somebody wrote there this very moment.
        LockedError: Another program is saving there right now.
        SaveError: The system refused something; what was on disk is still there.
    """
    expected, folder = expected_files(inspection), opensimula_dir(inspection.root)
    with exclusive_save(inspection.root):
        now = look_at(expected, folder)
        if not now.changed:
            return ()
        state = NewState(
            folder,
            written={state.name: state.data for state in inspection.files if state.data is not None},
            removed=frozenset(name for name, digest in expected.items() if digest is None),
            expected={name: digest for name, digest in now.found.items() if digest != UNREADABLE},
        )
        return replace_state(inspection.root, state).warnings


def _digest(folder: CheckpointFolder, name: str) -> str | None:
    try:
        return sha256_bytes(
            folder.read(name, MAX_SMALL_FILE_BYTES if name in _SMALL_FILES else MAX_BUNDLE_BYTES)
        )
    except MissingFileError:
        return None
    except (CheckpointFormatError, UnreadableFileError):
        return UNREADABLE


def _marks(names: Iterable[str], folder: Path) -> Marks | None:
    try:
        marks = tuple(_mark(folder / name) for name in names)
    except (OSError, ValueError):
        return None
    # What was written within the last tick of the file system's clock may be written again under that date.
    newest_ns = max((max(mark[-2:]) for mark in marks if mark is not None), default=0)
    return marks if newest_ns < time.time_ns() - _COARSEST_CLOCK_NS else None


def _mark(path: Path) -> tuple[int, ...] | None:
    try:
        facts = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns
