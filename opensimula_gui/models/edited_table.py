"""What the tables that are edited in place share: rows come and go singly, and cells ask for other values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from opensimula_gui.models.record_table import Record, RecordTableModel

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT = QModelIndex()


class EditedTableModel(RecordTableModel[Record]):
    """A table whose rows are told apart, so that a selection or an open editor outlives an edit.

    It changes nothing itself: whoever shows it makes the edit and then gives it the new records.

    Signals:
        edit_requested(int, int, object): the cell of a row and column is to have another value.
    """

    edit_requested = Signal(int, int, object)

    editable_columns: frozenset[int] = frozenset()
    """Columns whose cells can be edited."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._can_edit = False

    def set_can_edit(self, can_edit: bool) -> None:  # noqa: FBT001 - a setter
        """Choose whether cells can be edited at all."""
        self._can_edit = can_edit

    def _update_records(self, records: Sequence[Record], before: Sequence[Any], after: Sequence[Any]) -> None:
        """Show other records; rows that stay are kept.

        Args:
            records: The records.
            before: For each record that is shown now, what tells it from the others.
            after: Likewise for the new ones.
        """
        start = 0
        shortest = min(len(before), len(after))
        while start < shortest and before[start] == after[start]:
            start += 1
        end = 0
        while end < shortest - start and before[-1 - end] == after[-1 - end]:
            end += 1
        gone, come = len(before) - start - end, len(after) - start - end
        # What was edited is other than before as well: as many rows as there were are the same rows.
        stay = min(gone, come)
        self._remove_rows(start + stay, gone - stay)
        self._insert_rows(records, start + stay, come - stay)
        self._records = records
        if records:
            last = self.index(len(records) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _remove_rows(self, first: int, count: int) -> None:
        if count:
            self.beginRemoveRows(_ROOT, first, first + count - 1)
            self._records = [*self._records[:first], *self._records[first + count :]]
            self.endRemoveRows()

    def _insert_rows(self, records: Sequence[Record], first: int, count: int) -> None:
        if count:
            self.beginInsertRows(_ROOT, first, first + count - 1)
            self._records = [*self._records[:first], *records[first : first + count], *self._records[first:]]
            self.endInsertRows()

    # Overrides of Qt.

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = super().flags(index)
        if self._can_edit and index.isValid() and index.column() in self.editable_columns:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Ask for another value of a cell."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.edit_requested.emit(index.row(), index.column(), value)
        return True
