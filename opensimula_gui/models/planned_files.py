"""The files of a pull or a push as a table: what would happen to each of them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.transfer import FileChange, PlannedFile
from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.roles import COPY_ROLE, ICON_NAME_ROLE, IS_MUTED_ROLE
from opensimula_gui.models.size_text import size_text
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["COPY_ROLE", "ICON_NAME_ROLE", "PlannedFileColumn", "PlannedFilesModel"]

_WORDS: Final = {
    FileChange.ADDED: marked("New"),
    FileChange.CHANGED: marked("Changed"),
    FileChange.SAME: marked("Unchanged"),
    FileChange.REMOVED: marked("Removed"),
}
_ICONS: Final = {
    FileChange.ADDED: "expand",
    FileChange.CHANGED: "edited",
    FileChange.SAME: "node",
    FileChange.REMOVED: "remove",
}
_NONE: Final = "–"


class PlannedFileColumn(IntEnum):
    """Columns of the table of planned files."""

    FILE = 0
    CHANGE = 1
    SIZE = 2
    OLD_SIZE = 3


class PlannedFilesModel(RecordTableModel[PlannedFile]):
    """One row a file, in the order of the plan; a file that stays as it is is muted."""

    headers = (marked("File"), marked("What happens"), marked("Size"), marked("Size before"))
    number_columns = frozenset({int(PlannedFileColumn.SIZE), int(PlannedFileColumn.OLD_SIZE)})

    def set_files(self, files: Sequence[PlannedFile]) -> None:
        """Show the files of another plan; an empty sequence shows none."""
        self._set_records(tuple(files))

    def _answer(self, record: PlannedFile, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell_text(record, column)
        if role == COPY_ROLE:
            return record.path
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(record.path) if column == PlannedFileColumn.FILE else None
        if role == IS_MUTED_ROLE:
            return record.change is FileChange.SAME
        is_icon = role == ICON_NAME_ROLE and column == PlannedFileColumn.CHANGE
        return _ICONS[record.change] if is_icon else None


def _cell_text(file: PlannedFile, column: int) -> str:
    if column == PlannedFileColumn.FILE:
        return one_line(file.path)
    if column == PlannedFileColumn.CHANGE:
        return tr(_WORDS[file.change])
    if column == PlannedFileColumn.SIZE:
        return _NONE if file.change is FileChange.REMOVED else size_text(file.size_bytes)
    return _NONE if file.old_size_bytes is None else size_text(file.old_size_bytes)
