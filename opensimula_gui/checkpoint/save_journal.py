"""Replace a folder where the system can't exchange two: two renames, and a journal to finish or undo them.

Between the two renames there is no ``opensimula/``. The journal says which folder is the new state and where
the old one went, so that whoever opens the checkpoint next can finish what a crash cut short.
"""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.backups import is_backup_name
from opensimula_gui.checkpoint.errors import SaveError
from opensimula_gui.checkpoint.layout import BACKUPS_SUBDIR, opensimula_dir
from opensimula_gui.checkpoint.staging import is_staging_name, open_regular, sync_folder, write_new_file

if TYPE_CHECKING:
    from pathlib import Path

JOURNAL_FILENAME: Final = ".opensimula-journal.json"
"""Lies beside ``opensimula/`` from before the first rename until after the second."""

_MAX_JOURNAL_BYTES: Final = 4096


def replace_by_renames(root: Path, staged: Path, backup: Path) -> None:
    """Move ``opensimula/`` to a backup and a staged folder into its place.

    Args:
        root: The checkpoint root, whose save lock is held.
        staged: The complete new state, in its folder beside ``opensimula/``.
        backup: A free path in the backups folder, on the same file system.

    Raises:
        OSError: It failed. The old state is in its place, or the journal stays for the next open.
    """
    folder = opensimula_dir(root)
    try:
        _write_journal(root, staged, backup)
        folder.rename(backup)
        try:
            staged.rename(folder)
        except OSError:
            backup.rename(folder)
            raise
    finally:
        if os.path.lexists(folder):
            with contextlib.suppress(OSError):
                (root / JOURNAL_FILENAME).unlink()


def settle_journal(root: Path) -> bool:
    """Finish what a crash cut short between the two renames.

    Args:
        root: A checkpoint root, whose save lock is held.

    Returns:
        Whether ``opensimula/`` had to be put back into its place.

    Raises:
        OSError: It can't be done now; the journal stays.
    """
    journal = root / JOURNAL_FILENAME
    if not os.path.lexists(journal):
        return False
    # The new state was complete before the journal was written, so it is the first choice.
    found = (
        [] if os.path.lexists(opensimula_dir(root)) else [path for path in _moves(journal) if path.is_dir()]
    )
    if found:
        found[0].rename(opensimula_dir(root))
        sync_folder(root)
    journal.unlink()
    return bool(found)


def _write_journal(root: Path, staged: Path, backup: Path) -> None:
    write_new_file(root / JOURNAL_FILENAME, json.dumps([staged.parent.name, backup.name]).encode())
    sync_folder(root)


def _moves(journal: Path) -> list[Path]:
    """Return the new state and the old one; nothing from a journal that no saver of ours has written."""
    try:
        with open_regular(journal) as descriptor:
            names = json.loads(os.read(descriptor, _MAX_JOURNAL_BYTES))
    except (ValueError, SaveError):
        return []
    match names:
        case [str(new), str(old)] if is_staging_name(new) and is_backup_name(old):
            return [opensimula_dir(journal.parent / new), journal.parent / BACKUPS_SUBDIR / old]
    return []
