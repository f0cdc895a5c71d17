"""The kept states of a checkpoint as a table: when each was replaced, what changed then, and its size."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDate, QLocale, Qt, QTime

from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.size_text import size_text
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

BACKUP_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 102
"""BackupRow: the kept state behind a row."""

_UNKNOWN: Final = "…"
_WITHIN: Final = (marked("today, {time}"), marked("yesterday, {time}"))
_BEGINNING: Final = (marked("Today, {time}"), marked("Yesterday, {time}"))
"""As above, where a text begins with it."""


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One kept state.

    Attributes:
        path: Its folder.
        replaced_at: When a save replaced it.
        size_bytes: What its files take.
    """

    path: Path
    replaced_at: datetime
    size_bytes: int


class BackupColumn(IntEnum):
    """Columns of the table of backups."""

    WHEN = 0
    CHANGES = 1
    SIZE = 2


class BackupsTableModel(RecordTableModel[BackupRow]):
    """One row a kept state, newest first."""

    headers = (marked("Replaced"), marked("What changed then"), marked("Size"))
    number_columns = frozenset({int(BackupColumn.SIZE)})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = datetime.now(UTC)
        self._changes: dict[Path, str] = {}

    @property
    def backups(self) -> Sequence[BackupRow]:
        """The states that are listed."""
        return self._records

    def set_backups(self, backups: Sequence[BackupRow], now: datetime) -> None:
        """List other states.

        Args:
            backups: The states, newest first.
            now: What "today" is counted from, with a time zone.
        """
        self._now = now
        self._changes = {}
        self._set_records(tuple(backups))

    def set_changes(self, path: Path, text: str) -> None:
        """Say what changed when a state was replaced."""
        self._changes[path] = text
        row = next((row for row, backup in enumerate(self._records) if backup.path == path), None)
        if row is not None:
            cell = self.index(row, BackupColumn.CHANGES)
            self.dataChanged.emit(cell, cell)

    def _answer(self, record: BackupRow, column: int, role: int) -> Any:
        if role == BACKUP_ROLE:
            return record
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._text(record, column))
        return self._text(record, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, record: BackupRow, column: int) -> str:
        if column == BackupColumn.WHEN:
            return _moment(record.replaced_at, self._now, _BEGINNING)
        if column == BackupColumn.SIZE:
            return size_text(record.size_bytes)
        return self._changes.get(record.path, _UNKNOWN)


def date_text(when: datetime, now: datetime) -> str:
    """Return a moment in words, such as ``today, 14:02`` or ``3 March 2025, 14:02``.

    Args:
        when: The moment, with a time zone.
        now: What "today" is counted from, likewise; the words are in its time zone.
    """
    return _moment(when, now, _WITHIN)


def _moment(when: datetime, now: datetime, words: tuple[str, str]) -> str:
    """Return a moment, with other words for today and yesterday."""
    today, yesterday = words
    local = when.astimezone(now.tzinfo)
    locale = QLocale()
    time = locale.toString(QTime(local.hour, local.minute, local.second), QLocale.FormatType.ShortFormat)
    if local.date() == now.date():
        return tr(today, time=time)
    if local.date() == now.date() - timedelta(days=1):
        return tr(yesterday, time=time)
    date = QDate(local.year, local.month, local.day)
    return tr("{date}, {time}", date=locale.toString(date, QLocale.FormatType.LongFormat), time=time)
