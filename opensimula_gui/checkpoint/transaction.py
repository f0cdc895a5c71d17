"""Replace all files of ``opensimula/`` in one step: afterwards there is the old state or the new one, whole.

A complete sibling folder is built and synced, and then exchanged with ``opensimula/``; the old folder becomes
the newest backup by that same step. Where the system can't exchange folders, a journal takes its place.
"""

from __future__ import annotations

import contextlib
import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.backups import next_backup, prune_backups
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import LockedError, OpenSimulaError, SaveError
from opensimula_gui.checkpoint.exchange import ExchangeUnavailableError, exchange
from opensimula_gui.checkpoint.layout import opensimula_dir
from opensimula_gui.checkpoint.save_journal import JOURNAL_FILENAME, replace_by_renames, settle_journal
from opensimula_gui.checkpoint.save_lock import LOCK_FILENAME, save_lock
from opensimula_gui.checkpoint.staging import (
    is_staging_name,
    remove_quietly,
    stage,
    staging_folder,
    sync_folder,
)
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opensimula_gui.checkpoint.staging import NewState

_NO_SPACE: Final = marked("Free some space, then save again.")
_MAY_NOT_WRITE: Final = (
    marked("{folder} was not saved: you may not write there."),
    marked("Change the permissions, or save a copy elsewhere."),
)
_REASONS: Final = {
    errno.ENOSPC: (marked("{folder} was not saved: the disk is full."), _NO_SPACE),
    errno.EDQUOT: (marked("{folder} was not saved: your disk quota is used up."), _NO_SPACE),
    errno.EACCES: _MAY_NOT_WRITE,
    errno.EPERM: _MAY_NOT_WRITE,
    errno.EROFS: (
        marked("{folder} was not saved: the disk is read-only."),
        marked("Save a copy elsewhere."),
    ),
}
"""Summary and hint by error number."""

_OTHER_REASON: Final = (
    marked("{folder} was not saved: the system reported an error."),
    marked("See the details, then save again or save a copy elsewhere."),
)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A save that took place.

    Attributes:
        backup: Where the old state is; None if there was none.
        warnings: Sentences about what went wrong after the new state was in its place.
    """

    backup: Path | None
    warnings: tuple[str, ...]


@contextlib.contextmanager
def exclusive_save(root: Path) -> Iterator[None]:
    """Hold a checkpoint for one save: nobody else saves, and what dead savers left behind is settled.

    Args:
        root: The checkpoint root; made if it is missing, and removed again if nothing was saved.

    Raises:
        LockedError: Another program is saving right now.
        SaveError: The system refused something; every old byte is still on disk.
    """
    with _told_as_save_error(root), _existing_folder(root), save_lock(root):
        _require_own_folder(root)
        settle_journal(root)
        _sweep(root)
        yield


def replace_state(
    root: Path, state: NewState, *, check: Callable[[Path], object] | None = None
) -> Replacement:
    """Make a new state the content of ``opensimula/``, at once and durably.

    Args:
        root: The checkpoint root, held by ``exclusive_save``.
        state: What is to be there.
        check: Called with a checkpoint root that holds the new state, before it takes effect; it may raise.

    Returns:
        Where the old state went, and what could not be confirmed afterwards.

    Raises:
        ChangedOnDiskError: The source of the state is not what was expected.
        SaveError: The source holds something that can't be carried over.
        OSError: The system refused; every old byte is still on disk.
    """
    folder = opensimula_dir(root)
    with staging_folder(root) as staged:
        stage(state, staged)
        if check is not None:
            check(staged.parent)
        backup = _put_in_place(root, staged) if folder.exists() else None
        if backup is None:
            staged.rename(folder)
    return Replacement(backup, tuple(_settle(root, backup)))


def recover_interrupted_save(root: Path | str) -> bool:
    """Put a checkpoint right that a save left behind when it was killed.

    To be called before opening. It costs one look at the folder if there is nothing to do, and leaves
    alone what a living saver is about to finish.

    Args:
        root: The checkpoint root; it need not exist.

    Returns:
        Whether ``opensimula/`` was missing and is back.

    Raises:
        SaveError: ``opensimula/`` is missing and the system won't let us put it back.
    """
    root = Path(root)
    try:
        left_over = any(_is_left_over(path.name) for path in root.iterdir())
    except OSError:
        # Opening the checkpoint will tell that in its own words.
        return False
    if not left_over:
        return False
    try:
        with _told_as_save_error(root), save_lock(root):
            repaired = settle_journal(root)
            _sweep(root)
            return repaired
    except LockedError:
        return False
    except SaveError:
        if opensimula_dir(root).exists():
            # The litter has to wait until somebody may write here.
            return False
        raise


def _put_in_place(root: Path, staged: Path) -> Path:
    backup = next_backup(root)
    try:
        # The new state takes the backup's name, so that the exchange itself makes the old one the backup.
        staged.rename(backup)
        try:
            exchange(opensimula_dir(root), backup)
        except ExchangeUnavailableError:
            backup.rename(staged)
            replace_by_renames(root, staged, backup)
        except OSError:
            backup.rename(staged)
            raise
    except OSError:
        with contextlib.suppress(OSError):
            backup.parent.rmdir()
        raise
    return backup


def _settle(root: Path, backup: Path | None) -> Iterator[str]:
    """Do what is left once the new state is in place; failing here must not look like a failed save."""
    try:
        sync_folder(root)
        if backup is not None:
            sync_folder(backup.parent)
    except OSError as error:
        yield tr(
            "The new state is in place, but the system did not confirm that it has reached the disk "
            "({reason}). The state before is among the backups.",
            reason=error.strerror,
        )
    try:
        prune_backups(root)
    except OSError as error:
        yield tr("Saved, but old backups could not be removed ({reason}).", reason=error.strerror)


def _is_left_over(name: str) -> bool:
    return is_staging_name(name) or name in {JOURNAL_FILENAME, LOCK_FILENAME}


def _sweep(root: Path) -> None:
    """Remove folders of dead savers: whoever holds the lock is the only living one."""
    for path in root.iterdir():
        if is_staging_name(path.name):
            # What can't be removed now is tried again by the next save; it is in nobody's way.
            remove_quietly(path)


def _require_own_folder(root: Path) -> None:
    folder = opensimula_dir(root)
    if folder.is_symlink():
        raise SaveError(
            tr(
                "{folder} is a link to another folder, which a save would have to replace.",
                folder=one_line(str(folder)),
            ),
            tr("Put the folder itself there, or save a copy elsewhere."),
        )
    if folder.exists() and not os.access(
        folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids
    ):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


@contextlib.contextmanager
def _existing_folder(root: Path) -> Iterator[None]:
    """Make the root if need be; take back what was made if nothing gets into it."""
    missing = [folder for folder in (root, *root.parents) if not folder.exists()]
    root.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            for folder in missing:
                folder.rmdir()


@contextlib.contextmanager
def _told_as_save_error(root: Path) -> Iterator[None]:
    try:
        yield
    except OpenSimulaError:
        raise
    except OSError as error:
        summary, hint = _REASONS.get(error.errno or 0, _OTHER_REASON)
        raise SaveError(tr(summary, folder=one_line(str(root))), tr(hint), str(error)) from error
