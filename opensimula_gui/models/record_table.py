"""What the read-only tables of this package share: one record a row, told cell by cell."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

Record = TypeVar("Record")

_ROOT: Final = QModelIndex()
_NUMBER_ALIGNMENT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RecordTableModel(QAbstractTableModel, Generic[Record]):
    """A table whose rows are replaced all at once.

    Subclasses name their columns and answer for one cell.
    """

    headers: ClassVar[Sequence[str]] = ()
    """The English names of the columns, marked for translation; an empty one for a column without a name."""

    number_columns: ClassVar[frozenset[int]] = frozenset()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: Sequence[Record] = ()

    @abstractmethod
    def _answer(self, record: Record, column: int, role: int) -> Any:
        """Return what a role says about one cell of a record's row."""

    def _set_records(self, records: Sequence[Record]) -> None:
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    # Overrides of Qt.

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a cell; numbers are right-aligned."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBER_ALIGNMENT if index.column() in self.number_columns else None
        return self._answer(self._records[index.row()], index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name and alignment."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.headers):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self.number_columns:
            return _NUMBER_ALIGNMENT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr(self.headers[section]) if self.headers[section] else ""
