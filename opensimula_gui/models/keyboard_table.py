"""The keys of the program as a table, made from its actions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.roles import ICON_NAME_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked

if TYPE_CHECKING:
    from collections.abc import Sequence


class KeyColumn(IntEnum):
    """Columns of the table."""

    ACTION = 0
    KEYS = 1
    MENU = 2
    MEANING = 3


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action.

    Attributes:
        action: Its name, without the mark of its mnemonic.
        keys: Its keys as this system writes them; empty if it has none.
        menu: The menu it stands in.
        meaning: What it does.
        icon: Name of its icon.
    """

    action: str
    keys: str
    menu: str
    meaning: str
    icon: str


class KeyboardModel(RecordTableModel[KeyRow]):
    """Actions, a row each.

    Args:
        rows: The actions, in the order of the menus.
    """

    headers = (marked("Action"), marked("Keys"), marked("Menu"), marked("What it does"))

    def __init__(self, rows: Sequence[KeyRow]) -> None:
        super().__init__()
        self._set_records(rows)

    def _answer(self, record: KeyRow, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return (record.action, record.keys, record.menu, record.meaning)[column]
        if role == Qt.ItemDataRole.ToolTipRole and column == KeyColumn.MEANING:
            return tooltip(record.meaning)
        if role == ICON_NAME_ROLE and column == KeyColumn.ACTION:
            return record.icon
        return None
