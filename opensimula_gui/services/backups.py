"""The kept states of a checkpoint: listing them, reading one, bringing one back, copying one elsewhere.

All of it blocks, so it belongs on a thread.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.display_text import path_text
from opensimula_gui.checkpoint.errors import SaveError, UnreadableFileError
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.layout import opensimula_dir
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.staging import NewState
from opensimula_gui.checkpoint.transaction import exclusive_save, replace_state
from opensimula_gui.services.disk_state import UNREADABLE, expected_files, look_at
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opensimula_gui.checkpoint.inspection import CheckpointInspection

_STAMP_FORMAT: Final = "%Y%m%dT%H%M%SZ"
_STAMP_CHARS: Final = 16


@dataclass(frozen=True, slots=True)
class KeptState:
    """A state that a save replaced.

    Attributes:
        path: The folder that holds its files.
        replaced_at: When the save took place.
        size_bytes: What its files take on disk.
    """

    path: Path
    replaced_at: datetime
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Restoration:
    """What a restore did.

    Attributes:
        backup: Where the state before is kept; None if nothing had to be written.
        warnings: What went wrong after the old state was in its place, in sentences.
    """

    backup: Path | None
    warnings: tuple[str, ...] = ()


def list_kept_states(root: Path) -> tuple[KeptState, ...]:
    """Return the kept states of a checkpoint, newest first.

    Raises:
        UnreadableFileError: The system won't list them.
    """
    try:
        return tuple(_kept_state(path) for path in reversed(list_backups(root)))
    except OSError as error:
        raise UnreadableFileError(
            tr("The backups of {folder} can't be listed.", folder=path_text(root)),
            tr("Check the permissions of its folder, then try again."),
            str(error),
        ) from error


def replaced_at(path: Path) -> datetime:
    """Return when a save replaced a kept state, from the name of its folder.

    Raises:
        OSError: The name does not tell, and the folder can't be looked at.
    """
    try:
        return datetime.strptime(path.name[:_STAMP_CHARS], _STAMP_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        # A name of the right shape that is no date: somebody else made it.
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def read_kept_state(path: Path, progress: Callable[[str, float], None] | None = None) -> CheckpointInspection:
    """Read a kept state; bad content never raises.

    Args:
        path: Its folder.
        progress: As ``inspect_checkpoint`` takes it.

    Returns:
        The state, with its own folder as the root.
    """
    with _as_root(path) as root:
        return replace(inspect_checkpoint(root, progress=progress), root=path)


def restore_state(opened: CheckpointInspection, path: Path) -> Restoration:
    """Make the documents of a kept state those of the checkpoint; what is there now becomes a backup.

    Documents that the kept state lacks go; all files that are no documents stay.

    Args:
        opened: The checkpoint as it was opened or last saved.
        path: Folder of the kept state.

    Raises:
        UnreadableFileError: The kept state can't be read.
        ChangedOnDiskError: Somebody wrote the checkpoint this very moment.
        LockedError: Another program is saving there right now.
        SaveError: The system refused something; what was on disk is still there.
    """
    written = _documents(read_kept_state(path))
    folder = opensimula_dir(opened.root)
    # What is not there any more must go on being looked for, so that a document never stays by accident.
    looked_for = dict.fromkeys((*expected_files(opened), *written))
    with exclusive_save(opened.root):
        found = look_at(looked_for, folder).found
        removed = frozenset(name for name, digest in found.items() if digest and name not in written)
        if not removed and all(_is_there(folder / name, data) for name, data in written.items()):
            return Restoration(None)
        expected = {name: digest for name, digest in found.items() if digest != UNREADABLE}
        done = replace_state(opened.root, NewState(folder, written, removed, expected))
    return Restoration(done.backup, done.warnings)


def copy_state(path: Path, target: Path) -> tuple[str, ...]:
    """Make a checkpoint of its own from a kept state.

    Args:
        path: Folder of the kept state.
        target: Root of the new checkpoint; it must not hold one yet.

    Returns:
        What went wrong after the copy was in its place, in sentences.

    Raises:
        LockedError: Another program is saving there right now.
        SaveError: There is a checkpoint already, or the system refused something; nothing was written.
    """
    if target.resolve().is_relative_to(path.resolve().parent):
        raise SaveError(
            tr("{folder} lies among the backups, which later saves remove.", folder=path_text(target)),
            tr("Choose a folder outside of it."),
        )
    with exclusive_save(target):
        if opensimula_dir(target).exists():
            raise SaveError(
                tr(
                    "{folder} holds a checkpoint already; nothing was written there.",
                    folder=path_text(target),
                ),
                tr("Choose an empty or new folder for the copy."),
            )
        return replace_state(target, NewState(path, {})).warnings


def _kept_state(path: Path) -> KeptState:
    size_bytes = sum(entry.stat(follow_symlinks=False).st_size for entry in os.scandir(path))
    return KeptState(path, replaced_at(path), size_bytes)


def _documents(kept: CheckpointInspection) -> Mapping[str, bytes]:
    if kept.verdict is Verdict.REFUSE:
        raise UnreadableFileError(
            tr(
                "The state in {folder} can't be restored: it can't be opened either.",
                folder=path_text(kept.root),
            ),
            tr("Choose another state, or look at its files."),
            kept.problems[0].message if kept.problems else "",
        )
    return {state.name: state.data for state in kept.files if state.data is not None}


def _is_there(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


@contextlib.contextmanager
def _as_root(path: Path) -> Iterator[Path]:
    """Lend a kept state a root of its own: a backup lies in no folder of the name that is read."""
    with tempfile.TemporaryDirectory(prefix="opensimula-", ignore_cleanup_errors=True) as root:
        folder = opensimula_dir(root)
        try:
            folder.symlink_to(path.absolute(), target_is_directory=True)
        except OSError:
            # Windows lets not everybody make links.
            with contextlib.suppress(OSError):
                shutil.copytree(path, folder)
        yield Path(root)
