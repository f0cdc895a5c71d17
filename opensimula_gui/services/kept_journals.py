"""Journals that an earlier run has left: finding the ones of a checkpoint, and what becomes of them.

A journal belongs to whoever holds its file. One that another window is writing is left alone. Journals stay
until their user decides; only those that were discarded, and those of checkpoints that are not there any
more, go by themselves, 30 days after they were last written. All of it blocks, so it belongs on a thread.
"""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from opensimula_gui.services.folders import data_folder
from opensimula_gui.services.held_file import HeldFile
from opensimula_gui.services.journal_file import (
    FORMAT,
    MAX_JOURNAL_BYTES,
    JournalContent,
    JournalHeader,
    decode_journal,
)
from opensimula_gui.services.journal_writer import SUFFIX, UNFINISHED_SUFFIX, journal_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KEPT_DAYS: Final = 30
_DISCARDED_SUFFIX: Final = ".discarded"
_BROKEN_SUFFIX: Final = ".broken"
_DAY_S: Final = 24 * 60 * 60


@dataclass(slots=True)
class KeptJournal:
    """A journal with edits that nobody has decided about; nobody else can have it meanwhile.

    Attributes:
        file: The file that holds it.
        header: What the edits were made on.
        records: Text of each record.
        written_at: When it was last written.
        is_damaged: Whether some of it can't be read.
    """

    file: HeldFile
    header: JournalHeader
    records: tuple[str, ...]
    written_at: datetime
    is_damaged: bool

    def release(self) -> None:
        """Leave it for the next start."""
        self.file.close()

    def finish(self) -> None:
        """Delete it: its edits are in other hands now. What can't be read of it is set aside."""
        if self.is_damaged:
            set_aside(self.file)
        else:
            self.file.remove()

    def discard(self) -> DiscardedJournal:
        """Take it out of sight; for 30 days it can be brought back."""
        path = self.file.path.with_suffix(_DISCARDED_SUFFIX)
        back = DiscardedJournal(self.file.path, path)
        os.utime(self.file.path)
        self.file.rename(path)
        self.file.close()
        return back


@dataclass(frozen=True, slots=True)
class DiscardedJournal:
    """A journal that was discarded.

    Attributes:
        original: Where it was.
        path: Where it is now.
    """

    original: Path
    path: Path

    def bring_back(self) -> None:
        """Let it be found again."""
        self.path.rename(self.original)


@dataclass(frozen=True, slots=True)
class FoundJournals:
    """What was found for a checkpoint.

    Attributes:
        journal: The newest journal with edits; None if there is none.
        broken: Files that no edit could be read of, where they are kept now.
        newer: Whether a newer version of this program has left one.
    """

    journal: KeptJournal | None
    broken: tuple[Path, ...] = ()
    newer: bool = False


def journals_folder() -> Path:
    """Return the folder for journals of unsaved edits; it need not exist."""
    return data_folder() / "unsaved-edits"


def find_journals(root: Path, folder: Path | None = None) -> FoundJournals:
    """Look for journals of a checkpoint that nobody holds.

    Args:
        root: The checkpoint root.
        folder: Where journals are kept; None takes the user's own.
    """
    search = _Search()
    files = _free_files((folder or journals_folder()).glob(f"{journal_prefix(root)}*{SUFFIX}"))
    for file in sorted(files, key=HeldFile.written_at, reverse=True):
        search.look_at(file)
    return FoundJournals(search.journal, tuple(search.broken), search.newer)


def roots_with_edits(roots: Iterable[Path], folder: Path | None = None) -> frozenset[Path]:
    """Return those of some checkpoint roots that have a journal which nobody holds."""
    folder = folder or journals_folder()
    return frozenset(root for root in roots if _has_edits(folder, journal_prefix(root)))


def set_aside(file: HeldFile) -> Path:
    """Let go of a file that can't be read, under a name that nobody looks for; return where it is now."""
    path = file.path.with_suffix(_BROKEN_SUFFIX)
    with contextlib.suppress(OSError):
        file.rename(path)
    file.close()
    return file.path


def remove_old_journals(folder: Path | None = None) -> None:
    """Delete what was discarded 30 days ago, what belongs to no checkpoint for so long, and leavings."""
    folder = folder or journals_folder()
    now = time.time()
    for path in (*folder.glob(f"*{_DISCARDED_SUFFIX}"), *folder.glob(f"*{UNFINISHED_SUFFIX}")):
        file = HeldFile.take(path)
        if file is not None:
            _remove_if(file, is_old=now - file.written_at() > KEPT_DAYS * _DAY_S)
    for file in _free_files(folder.glob(f"*{SUFFIX}")):
        is_old = now - file.written_at() > KEPT_DAYS * _DAY_S
        _remove_if(file, is_old=is_old and _is_orphan(file))


class _Search:
    """Goes through the journals of a checkpoint, the newest first."""

    def __init__(self) -> None:
        self.journal: KeptJournal | None = None
        self.broken: list[Path] = []
        self.newer = False

    def look_at(self, file: HeldFile) -> None:
        """Take a file, set it aside or let go of it."""
        if self.journal is not None:
            file.close()
            return
        content = _content(file)
        header = content.header if content else None
        if header is not None and header.format > FORMAT:
            self.newer = True
            file.close()
        elif content is not None and header is not None and header.format == FORMAT and content.records:
            written_at = datetime.fromtimestamp(file.written_at(), UTC)
            self.journal = KeptJournal(file, header, content.records, written_at, content.is_damaged)
        elif content is not None and not content.is_damaged and not content.records:
            # Its writer died before the first edit was in it.
            file.remove()
        else:
            self.broken.append(set_aside(file))


def _free_files(paths: Iterable[Path]) -> list[HeldFile]:
    return [file for path in paths if (file := HeldFile.take(path)) is not None]


def _has_edits(folder: Path, prefix: str) -> bool:
    files = _free_files(folder.glob(f"{prefix}*{SUFFIX}"))
    found = any(file.size() for file in files)
    for file in files:
        file.close()
    return found


def _is_orphan(file: HeldFile) -> bool:
    content = _content(file)
    return content is not None and content.header is not None and not content.header.path.exists()


def _content(file: HeldFile) -> JournalContent | None:
    """Return what a journal holds; None if the file is too large, or the system won't read it."""
    try:
        return decode_journal(file.read()) if file.size() <= MAX_JOURNAL_BYTES else None
    except OSError:
        return None


def _remove_if(file: HeldFile, *, is_old: bool) -> None:
    with contextlib.suppress(OSError):
        if is_old:
            file.remove()
    file.close()
