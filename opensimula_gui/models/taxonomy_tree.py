"""The taxonomy tree as an item model: lazy, filtered without a proxy, never recursive."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.models import taxonomy_cells as cells
from opensimula_gui.models.roles import (
    HIGHLIGHT_ROLE,
    ICON_NAME_ROLE,
    IS_DETACHED_ROLE,
    IS_EDITED_ROLE,
    IS_FACTOR_ROLE,
    IS_MUTED_ROLE,
    ROW_ROLE,
)
from opensimula_gui.models.shown_rows import ShownRows
from opensimula_gui.models.taxonomy_cells import TaxonomyColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtCore import SignalInstance

    from opensimula_gui.checkpoint.index import Matches
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.row_move import RowMove

    _RowAnswer = Callable[[TaxonomyIndex, int], Any]
    _CellAnswer = Callable[[TaxonomyIndex, int, int], Any]

__all__ = [
    "HIGHLIGHT_ROLE",
    "ICON_NAME_ROLE",
    "IS_DETACHED_ROLE",
    "IS_EDITED_ROLE",
    "IS_FACTOR_ROLE",
    "IS_MUTED_ROLE",
    "MAX_UNCOVERED_HITS",
    "ROW_ROLE",
    "TaxonomyColumn",
    "TaxonomyTreeModel",
]

MAX_UNCOVERED_HITS: Final = 100
"""Hits to expand for: more rows than a screen has. Expanding everything takes 500 ms at 100,000 nodes."""

_ROOT: Final = QModelIndex()
_FLAGS: Final = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_HEADERS: Final = ("Label", "Children", "Leaves")
_HEADER_TIPS: Final = (
    "Factors, and below each the nodes of its taxonomy",
    "Nodes directly below",
    "Nodes without children, anywhere below",
)
_NUMBER_ALIGNMENT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _in_each_column(answer: _RowAnswer) -> _CellAnswer:
    return lambda index, row, _column: answer(index, row)


def _beside_label(answer: _RowAnswer) -> _CellAnswer:
    return lambda index, row, column: answer(index, row) if column == TaxonomyColumn.LABEL else None


def _alignment(column: int) -> Qt.AlignmentFlag | None:
    return None if column == TaxonomyColumn.LABEL else _NUMBER_ALIGNMENT


class TaxonomyTreeModel(QAbstractItemModel):
    """Factors as top rows, their nodes below; columns are those of ``TaxonomyColumn``.

    An item's ``internalId`` is its row in the index. The model resets when the index or the filter changes.
    Labels can be edited if the model was given a session that allows it.

    Signals:
        edit_refused(str): a name that somebody typed does not fit; carries the reason, as a sentence.
    """

    edit_refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index: TaxonomyIndex | None = None
        self._session: EditingSession | None = None
        self._label_flags = _FLAGS
        self._matches: Matches | None = None
        self._needle = ""
        self._shown: ShownRows | None = None
        # Painting asks for a dozen roles a cell, most of which no tree answers: one lookup has to settle it.
        self._answers: Mapping[int, _CellAnswer] = {
            Qt.ItemDataRole.DisplayRole: cells.cell_text,
            Qt.ItemDataRole.TextAlignmentRole: lambda _index, _row, column: _alignment(column),
            Qt.ItemDataRole.ToolTipRole: _in_each_column(cells.row_tooltip),
            Qt.ItemDataRole.AccessibleTextRole: _beside_label(cells.accessible_text),
            Qt.ItemDataRole.EditRole: _beside_label(cells.name),
            HIGHLIGHT_ROLE: _beside_label(self._highlight),
            ICON_NAME_ROLE: _beside_label(cells.icon_name),
            IS_FACTOR_ROLE: _in_each_column(cells.is_factor),
            IS_MUTED_ROLE: _in_each_column(cells.is_muted),
            IS_EDITED_ROLE: _beside_label(TaxonomyIndex.is_edited),
            IS_DETACHED_ROLE: _in_each_column(TaxonomyIndex.is_detached),
            ROW_ROLE: lambda _index, row, _column: row,
        }

    @property
    def taxonomy_index(self) -> TaxonomyIndex | None:
        """The rows that are shown; None before the first ``set_index``."""
        return self._index

    @property
    def matches(self) -> Matches | None:
        """What the filter found; None without a filter."""
        return self._matches

    def set_index(self, index: TaxonomyIndex | None) -> None:
        """Show other taxonomies, unfiltered and not to be edited; None shows nothing."""
        if self._session is not None:
            for signal, slot in self._session_slots(self._session):
                signal.disconnect(slot)
        self._session, self._label_flags = None, _FLAGS
        self._reset(index, None, "")

    def set_session(self, session: EditingSession | None) -> None:
        """Show the taxonomies of a session, and follow its edits; None shows nothing."""
        self.set_index(session.index if session is not None else None)
        self._session = session
        if session is not None:
            self._label_flags = _FLAGS if session.bundle_refusal else _FLAGS | Qt.ItemFlag.ItemIsEditable
            for signal, slot in self._session_slots(session):
                signal.connect(slot)

    def filter(self, text: str) -> int:
        """Show only rows whose label or id contains a text, and their ancestors.

        Args:
            text: What to look for, case ignored; empty or blank shows everything.

        Returns:
            How many rows match.
        """
        needle = text.strip()
        if self._index is not None and needle != self._needle:
            self._reset(self._index, self._index.search(needle), needle)
        return len(self._matches.rows) if self._matches else 0

    def rows_to_expand(self, limit: int = MAX_UNCOVERED_HITS) -> list[QModelIndex]:
        """Return what to expand so that the first hits can be seen: their ancestors, top-down, each once.

        Args:
            limit: How many hits to uncover.
        """
        if self._index is None or self._shown is None:
            return []
        ancestors: dict[int, None] = {}
        for hit in islice(self._shown.hits(), limit):
            ancestors.update(dict.fromkeys(self._index.path(hit)[:-1]))
        return [self.index_of(row) for row in ancestors]

    def next_hit(self, from_row: int, step: int) -> int:
        """Return the row of the hit after a row, or before it for a negative step, going around at the ends.

        Args:
            from_row: Row of the index to start from; ``NO_ROW`` starts at the edge of the tree.
            step: Only its sign counts.

        Returns:
            The row, or ``NO_ROW`` if nothing matches.
        """
        return self._shown.next_hit(from_row, step) if self._shown else NO_ROW

    def index_of(self, row: int) -> QModelIndex:
        """Return the item of a row of the index; an invalid one if the filter hides it."""
        if self._shown is None or not self._shown.contains(row):
            return QModelIndex()
        return self.createIndex(self._shown.position(row), TaxonomyColumn.LABEL, row)

    def row_of(self, item: QModelIndex | QPersistentModelIndex) -> int:
        """Return the row of the index behind an item, or ``NO_ROW`` for an invalid one."""
        return item.internalId() if item.isValid() else NO_ROW

    def _reset(self, index: TaxonomyIndex | None, matches: Matches | None, needle: str) -> None:
        self.beginResetModel()
        self._index, self._matches, self._needle = index, matches, needle
        self._shown = None if index is None else ShownRows(index, matches)
        self.endResetModel()

    def _children(self, parent: QModelIndex | QPersistentModelIndex) -> Sequence[int]:
        if self._shown is None or parent.column() > 0:
            return ()
        return self._shown.children(self.row_of(parent))

    def _highlight(self, _index: TaxonomyIndex, row: int) -> str | None:
        return self._needle if self._shown is not None and self._shown.is_hit(row) else None

    def _session_slots(self, session: EditingSession) -> Iterator[tuple[SignalInstance, Callable[..., None]]]:
        yield session.node_changed, self._on_session_row_changed
        yield session.factor_changed, self._on_session_row_changed
        yield session.bundle_value_changed, self._on_session_all_changed
        yield session.disk_state_changed, self._on_session_all_changed
        yield session.structure_changing, self._on_session_structure_changing
        yield session.structure_changed, self._on_session_structure_changed

    @Slot(int)
    def _on_session_row_changed(self, row: int) -> None:
        item = self.index_of(row)
        if item.isValid():
            # Of the label alone: columns that are as wide as their numbers would be measured anew.
            self.dataChanged.emit(item, item)

    @Slot()
    def _on_session_all_changed(self, *_field: str) -> None:
        # Marks and icons alone: whoever paints the rows that can be seen asks for theirs.
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(_HEADERS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @Slot(object)
    def _on_session_structure_changing(self, move: RowMove) -> None:
        if self._matches is not None:
            # What a filter shows depends on all that is below a row: it is found again afterwards.
            self.beginResetModel()
        elif move.is_added:
            self.beginInsertRows(self.index_of(move.parent), move.position, move.position)
        elif move.is_removed:
            self.beginRemoveRows(self.index_of(move.old_parent), move.old_position, move.old_position)
        elif self._is_move(move):
            old, new = self.index_of(move.old_parent), self.index_of(move.parent)
            # Qt counts in what it moves: below its own place everything stands one further down.
            past = move.old_parent == move.parent and move.position > move.old_position
            self.beginMoveRows(old, move.old_position, move.old_position, new, move.position + past)

    @Slot(object)
    def _on_session_structure_changed(self, move: RowMove) -> None:
        if self._index is None or self._shown is None:
            return
        if self._matches is not None:
            self._matches = self._index.search(self._needle)
            self._shown = ShownRows(self._index, self._matches)
            self.endResetModel()
            return
        self._shown.forget(move.old_parent, move.parent)
        if move.is_added:
            self.endInsertRows()
        elif move.is_removed:
            self.endRemoveRows()
        elif self._is_move(move):
            self.endMoveRows()
        self._tell_of_counts(move)

    def _is_move(self, move: RowMove) -> bool:
        before, after = (move.old_parent, move.old_position), (move.parent, move.position)
        return move.position >= 0 and before != after

    def _tell_of_counts(self, move: RowMove) -> None:
        """Say that the numbers of all rows above have changed, and the marks of the row itself."""
        if self._index is None:
            return
        above = {row for row in (move.old_parent, move.parent) if row != NO_ROW and self._index.exists(row)}
        for row in {below for parent in above for below in self._index.path(parent)}:
            item = self.index_of(row)
            self.dataChanged.emit(item, item.siblingAtColumn(len(_HEADERS) - 1))
        self._on_session_row_changed(move.row)

    # Overrides of Qt.

    def index(
        self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex = _ROOT
    ) -> QModelIndex:
        """Return the item at a place below another one."""
        children = self._children(parent)
        if 0 <= row < len(children) and 0 <= column < len(_HEADERS):
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex:  # type: ignore[override]  # QObject has a parent() of its own
        """Return the item above, invalid for a factor."""
        if self._index is None or self._shown is None or not child.isValid():
            return QModelIndex()
        parent = self._index.parent(child.internalId())
        # What stands above a shown row is shown. Painting a row asks for this a dozen times.
        return _ROOT if parent == NO_ROW else self.createIndex(self._shown.position(parent), 0, parent)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many rows are shown below an item."""
        return len(self._children(parent))

    def hasChildren(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> bool:
        """Tell whether rows are shown below an item."""
        return bool(self._children(parent))

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: ARG002 - Qt's signature
        """Return the number of columns."""
        return len(_HEADERS)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a cell."""
        answer = self._answers.get(role)
        if answer is None or self._index is None or not index.isValid():
            return None
        return answer(self._index, index.internalId(), index.column())

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell; labels can be edited if the session says so."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return self._label_flags if index.column() == TaxonomyColumn.LABEL else _FLAGS

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Rename what a row shows: the factor in a top row, else the node."""
        if role != Qt.ItemDataRole.EditRole or self._session is None or self._index is None:
            return False
        row = self.row_of(index)
        is_factor = cells.is_factor(self._index, row) and self._index.factor(row) is not None
        rename = self._session.set_factor_name if is_factor else self._session.set_node_label
        try:
            rename(row, str(value))
        except ValueError as error:
            self.edit_refused.emit(str(error))
            return False
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_HEADERS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _HEADERS[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _HEADER_TIPS[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None
