"""The table of kept states."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from opensimula_gui.models.backups_table import BACKUP_ROLE, BackupRow, BackupsTableModel, date_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

NOW = datetime(2025, 3, 4, 1, 30, tzinfo=timezone(timedelta(hours=2)))


def at(hours_ago: float) -> datetime:
    return (NOW - timedelta(hours=hours_ago)).astimezone(UTC)


def plain(text: str) -> str:
    # Qt writes a narrow no-break space before AM and PM.
    return text.replace("\u202f", " ")


def test_moments_are_told_in_the_time_of_the_user() -> None:
    assert plain(date_text(at(1), NOW)) == "today, 12:30 AM"
    assert plain(date_text(at(2), NOW)) == "yesterday, 11:30 PM"
    assert plain(date_text(at(48), NOW)) == "Sunday, March 2, 2025, 1:30 AM"


def test_a_state_is_told_with_what_changed_as_soon_as_that_is_known(
    check_model: Callable[[QAbstractItemModel], None],
) -> None:
    model = BackupsTableModel()
    rows = [BackupRow(Path("b"), at(1), 159_600), BackupRow(Path("a"), at(2), 1)]
    model.set_backups(rows, NOW)
    model.set_changes(Path("a"), "Run config: 1 changed")
    model.set_changes(Path("gone"), "")
    shown = [[plain(model.index(row, column).data()) for column in range(3)] for row in range(2)]
    assert shown == [
        ["Today, 12:30 AM", "…", "159.6 kB"],
        ["Yesterday, 11:30 PM", "Run config: 1 changed", "1 byte"],
    ]
    assert model.index(1, 1).data(BACKUP_ROLE) is rows[1]
    assert "Run config" in model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert list(model.backups) == rows
    check_model(model)
    model.set_backups(rows[:1], NOW)
    assert model.rowCount() == 1
