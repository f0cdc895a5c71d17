"""The preview of replacing a text: one row a text that would change, each of which can be left out."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.change_command import Part
from opensimula_gui.models.marked_excerpt import MarkedExcerpt, marked_excerpt
from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.replacement_plan import PlannedChange, ReplacementPlan
from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_MUTED_ROLE, ROW_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.text_search import Mark
    from opensimula_gui.models.replacement_plan import TextPlace

MARKS_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 103
"""Start and end of each place to mark in the text of a cell, counted in characters."""

_LABEL_CHARS: Final = 60
_FIRST_LABELS: Final = 1
_LAST_LABELS: Final = 3
_KINDS: Final = {
    (Part.NODE, "label"): marked("Label"),
    (Part.FACTOR, "name"): marked("Factor name"),
    (Part.NODE, "description"): marked("Description"),
    (Part.FACTOR, "description"): marked("Factor description"),
}


class ReplacementColumn(IntEnum):
    """Columns of the preview."""

    PLACE = 0
    KIND = 1
    BEFORE = 2
    AFTER = 3


class ReplacementTableModel(RecordTableModel[PlannedChange]):
    """One row a planned change; whatever is not refused can be checked.

    Signals:
        checked_changed(): which changes are to be made has changed.
    """

    headers: ClassVar[Sequence[str]] = (marked("Place"), marked("Text"), marked("Before"), marked("After"))

    checked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: ReplacementPlan | None = None
        self._index: TaxonomyIndex | None = None
        self._left_out: set[int] = set()
        self._marks_of: tuple[str, list[Mark]] = ("", [])
        self._answers: Mapping[int, Callable[[PlannedChange, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: self._tooltip,
            ROW_ROLE: lambda record, _column: record.row,
            MARKS_ROLE: self._spans,
            ICON_NAME_ROLE: lambda record, column: "warning" if _tells_refusal(record, column) else None,
            IS_MUTED_ROLE: _tells_refusal,
        }

    @property
    def plan(self) -> ReplacementPlan | None:
        """What is shown."""
        return self._plan

    @property
    def refused_count(self) -> int:
        """How many changes can't be made."""
        return self._plan.refused_count if self._plan is not None else 0

    @property
    def checked_count(self) -> int:
        """How many changes are to be made."""
        return len(self._records) - self.refused_count - len(self._left_out)

    def set_plan(self, plan: ReplacementPlan | None, index: TaxonomyIndex | None) -> None:
        """Show another plan, all checked; what was left out of the same query stays so.

        Args:
            plan: The plan; None shows nothing.
            index: The taxonomies that it was made for.
        """
        changes: Sequence[PlannedChange] = plan.changes if plan is not None else ()
        is_same = plan is not None and self._plan is not None and plan.query == self._plan.query
        places = {self._records[row].place for row in self._left_out} if is_same else set()
        self._left_out = _rows_in(changes, places) if places else set()
        self._plan, self._index, self._marks_of = plan, index, ("", [])
        self._set_records(changes)
        self.checked_changed.emit()

    def checked_changes(self) -> list[PlannedChange]:
        """Return the changes that are to be made, in order."""
        left_out = self._left_out
        return [
            change for row, change in enumerate(self._records) if not change.refusal and row not in left_out
        ]

    def check(self, rows: Iterable[int], *, checked: bool) -> None:
        """Take the changes of rows in, or leave them out; refused ones stay as they are."""
        feasible = {row for row in rows if not self._records[row].refusal}
        self._left_out = self._left_out - feasible if checked else self._left_out | feasible
        first, last = self.index(0, 0), self.index(self.rowCount() - 1, 0)
        self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
        self.checked_changed.emit()

    def check_all(self, *, checked: bool) -> None:
        """Take all changes in that are not refused, or leave all out."""
        self.check(range(self.rowCount()), checked=checked)

    def is_checked(self, row: int) -> bool:
        """Tell whether the change of a row is to be made."""
        return not self._records[row].refusal and row not in self._left_out

    def _answer(self, record: PlannedChange, column: int, role: int) -> Any:
        answer = self._answers.get(role)
        return answer(record, column) if answer is not None else None

    def _spans(self, record: PlannedChange, column: int) -> Sequence[tuple[int, int]]:
        if column < ReplacementColumn.BEFORE or _tells_refusal(record, column):
            return ()
        return self._excerpt(record, column).spans

    def _text(self, record: PlannedChange, column: int) -> str:
        if column == ReplacementColumn.PLACE:
            return self._place_text(record)
        if column == ReplacementColumn.KIND:
            return tr(_KINDS[record.part, record.field])
        if _tells_refusal(record, column):
            return record.refusal
        return self._excerpt(record, column).text

    def _tooltip(self, record: PlannedChange, column: int) -> str:
        if column == ReplacementColumn.BEFORE:
            return tooltip(record.before)
        if column == ReplacementColumn.AFTER and not record.refusal:
            return tooltip(record.after)
        return tooltip(self._text(record, column))

    def _place_text(self, record: PlannedChange) -> str:
        """Return the labels down to the row; of a deep one, the first and the last."""
        index, row = self._index, record.row
        if index is None or not index.exists(row):
            return ""
        path = index.path(row)
        labels = [one_line(index.label(above), _LABEL_CHARS) for above in path]
        if len(labels) > _FIRST_LABELS + _LAST_LABELS:
            labels[_FIRST_LABELS:-_LAST_LABELS] = ["…"]
        return " › ".join(labels)

    def _excerpt(self, record: PlannedChange, column: int) -> MarkedExcerpt:
        marks = self._marks(record.before)
        if column == ReplacementColumn.BEFORE:
            return marked_excerpt(record.before, [(mark.start, mark.end) for mark in marks])
        return marked_excerpt(record.after, [(mark.new_start, mark.new_end) for mark in marks])

    def _marks(self, text: str) -> list[Mark]:
        # Painting a row asks for the same marks several times over.
        if self._marks_of[0] is not text and self._plan is not None:
            self._marks_of = (text, self._plan.search.marks(text))
        return self._marks_of[1]

    # Overrides of Qt.

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a cell; the first one of a row has a box unless it is refused."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            if not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
                return None
            return Qt.CheckState.Checked if self.is_checked(index.row()) else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take the change of a row in, or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.check([index.row()], checked=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell; the first one of a row is checked unless it is refused."""
        flags = super().flags(index)
        is_box = index.isValid() and index.column() == ReplacementColumn.PLACE
        if is_box and not self._records[index.row()].refusal:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


def _rows_in(changes: Sequence[PlannedChange], places: Collection[TextPlace]) -> set[int]:
    return {row for row, change in enumerate(changes) if not change.refusal and change.place in places}


def _tells_refusal(record: PlannedChange, column: int) -> bool:
    return bool(record.refusal) and column == ReplacementColumn.AFTER
