"""The states before each save, in ``.opensimula-backups/`` beside ``opensimula/``."""

from __future__ import annotations

import os
import re
import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.errors import SaveError
from opensimula_gui.checkpoint.layout import BACKUPS_SUBDIR
from opensimula_gui.checkpoint.staging import STAGING_PREFIX
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

MAX_BACKUPS = 20
MAX_BACKUP_BYTES = 512 * 2**20

_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\d{4,})")


def list_backups(root: Path) -> list[Path]:
    """Return the kept states of a checkpoint root, oldest first; each is a whole ``opensimula/`` folder."""
    folder = root / BACKUPS_SUBDIR
    if folder.is_symlink() or not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if is_backup_name(path.name) and not path.is_symlink())


def next_backup(root: Path) -> Path:
    """Return a free path for one more backup, which sorts after all others; make the folder for it.

    Raises:
        SaveError: The backups folder is a link: what lies behind it is not ours to delete from.
        OSError: The folder can't be made.
    """
    folder = root / BACKUPS_SUBDIR
    if folder.is_symlink():
        raise SaveError(
            tr("{folder} is a link to another folder, so no backup can be kept there.", folder=folder),
            tr("Remove the link, then save again."),
        )
    folder.mkdir(exist_ok=True)
    stamp, sequence = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"), 0
    last = list_backups(root)[-1:]
    # Within a second, or after the clock was set back, the newest still has to sort last.
    if last and (match := _NAME.fullmatch(last[0].name)) and match[1] >= stamp:
        stamp, sequence = match[1], int(match[2]) + 1
    return folder / f"{stamp}-{sequence:04d}"


def is_backup_name(name: str) -> bool:
    """Tell whether a name is one that a save gives a backup."""
    return _NAME.fullmatch(name) is not None


def backed_up_root(folder: Path) -> Path | None:
    """Return the checkpoint root of which a folder is a kept state; None if it is none."""
    is_kept = is_backup_name(folder.name) and folder.parent.name == BACKUPS_SUBDIR
    return folder.parent.parent if is_kept else None


def prune_backups(root: Path) -> None:
    """Remove the oldest backups until at most 20 and at most 512 MB are left; the newest always stays.

    Raises:
        OSError: A backup can't be read or removed.
    """
    total = 0
    for age, backup in enumerate(reversed(list_backups(root))):
        total += _size_bytes(backup)
        if age and (age >= MAX_BACKUPS or total > MAX_BACKUP_BYTES):
            # Renamed first, so that a crash leaves no backup behind that is half there.
            doomed = root / f"{STAGING_PREFIX}{backup.name}"
            backup.rename(doomed)
            shutil.rmtree(doomed)


def _size_bytes(folder: Path) -> int:
    return sum(
        os.lstat(os.path.join(place, name)).st_size  # noqa: PTH118 - os.walk yields plain strings
        for place, _, names in os.walk(folder)
        for name in names
    )
