"""The taxonomy tree as an item model: lazy, filtered without a proxy, never recursive."""

from __future__ import annotations

import secrets
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont

from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models import taxonomy_cells as cells
from opensimula_gui.models.roles import (
    HIGHLIGHT_ROLE,
    ICON_NAME_ROLE,
    IS_DETACHED_ROLE,
    IS_DRAFT_ROLE,
    IS_EDITED_ROLE,
    IS_FACTOR_ROLE,
    IS_MUTED_ROLE,
    ROW_ROLE,
)
from opensimula_gui.models.shown_rows import Draft, ShownRows
from opensimula_gui.models.structure_steps import move_refusal
from opensimula_gui.models.taxonomy_cells import TaxonomyColumn
from opensimula_gui.models.taxonomy_drag import ROWS_TYPE, move_step, rows_data, rows_in
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from PySide6.QtCore import SignalInstance

    from opensimula_gui.checkpoint.index import Matches, TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.row_move import RowMove
    from opensimula_gui.models.taxonomy_cells import CellAnswer


__all__ = [
    "HIGHLIGHT_ROLE",
    "ICON_NAME_ROLE",
    "IS_DETACHED_ROLE",
    "IS_DRAFT_ROLE",
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

_MAX_SINGLE_ROWS: Final = 100
"""Changed rows that are told one by one; of more it costs less to say that any may have changed."""

_ROOT: Final = QModelIndex()
_Flag = Qt.ItemFlag
_FLAGS: Final = _Flag.ItemIsSelectable | _Flag.ItemIsEnabled
_TARGET_FLAGS: Final = _FLAGS | _Flag.ItemIsDropEnabled
_NODE_FLAGS: Final = _TARGET_FLAGS | _Flag.ItemIsDragEnabled


class TaxonomyTreeModel(QAbstractItemModel):
    """Factors as top rows, their nodes below; columns are those of ``TaxonomyColumn``.

    An item's ``internalId`` is its row in the index. The model resets when the index or the filter changes.
    If the model was given a session that allows it, labels can be edited, and nodes dragged to another place
    in their tree.

    Attributes:
        draft: A row that this model alone knows, while somebody types its name; None without one.

    Signals:
        edit_refused(str): what somebody typed or dropped does not fit; carries the reason, as a sentence.
    """

    edit_refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index: TaxonomyIndex | None = None
        self._session: EditingSession | None = None
        self._is_editable = False
        self._owner = ""
        self._cut: frozenset[int] = frozenset()
        self._cut_font = QFont()
        self._cut_font.setItalic(True)
        self.draft: Draft | None = None
        self._is_resetting = False
        self._matches: Matches | None = None
        self._needle = ""
        self._shown: ShownRows | None = None
        # Painting asks for a dozen roles a cell, most of which no tree answers: one lookup has to settle it.
        self._answers: Mapping[int, CellAnswer] = {
            **cells.ANSWERS,
            Qt.ItemDataRole.FontRole: lambda _index, row, _column: (
                self._cut_font if row in self._cut else None
            ),
            Qt.ItemDataRole.AccessibleTextRole: cells.beside_label(self._accessible_text),
            HIGHLIGHT_ROLE: cells.beside_label(self._highlight),
            IS_MUTED_ROLE: lambda index, row, _column: row in self._cut or cells.is_muted(index, row),
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
        self._session, self._is_editable, self._cut = None, False, frozenset()
        self._reset(index, None, "")

    def set_session(self, session: EditingSession | None) -> None:
        """Show the taxonomies of a session, and follow its edits; None shows nothing."""
        self.set_index(session.index if session is not None else None)
        self._session = session
        self._owner = secrets.token_hex(8)
        if session is not None:
            self._on_session_permissions_changed()
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

    def shown_siblings(self, row: int) -> Sequence[int]:
        """Return the shown rows that stand below the same one as a row does, that included."""
        if self._index is None or self._shown is None:
            return ()
        return self._shown.children(self._index.parent(row))

    def shown_neighbours(self, row: int) -> list[int]:
        """Return the rows that stand nearest to a shown one: siblings below, siblings above, rows above."""
        if self._index is None or self._shown is None or not self._shown.contains(row):
            return []
        siblings, at = self.shown_siblings(row), self._shown.position(row)
        above = self._index.path(row)[-2::-1]
        return [*siblings[at + 1 :], *reversed(siblings[:at]), *above]

    @property
    def cut_rows(self) -> frozenset[int]:
        """The rows that are shown as cut, to be pasted elsewhere."""
        return self._cut

    def set_cut_rows(self, rows: Iterable[int]) -> None:
        """Show rows as cut, and no others."""
        before, self._cut = self._cut, frozenset(rows)
        for row in before ^ self._cut:
            self._on_session_row_changed(row)

    def start_draft(self, draft: Draft) -> QModelIndex:
        """Show a row before it exists; the name that it is given is kept for ``end_draft``.

        Returns:
            Its item.
        """
        self.end_draft()
        if self._shown is None:
            return QModelIndex()
        position = self._shown.shown_position(draft.parent, draft.position)
        self.beginInsertRows(self.index_of(draft.parent), position, position)
        self._shown.set_draft(draft)
        self.draft = draft
        self.endInsertRows()
        return self.index_of(draft.row)

    def end_draft(self) -> Draft | None:
        """Show the draft no more, if there is one, and return it with the label that it was given."""
        draft = self.draft
        if draft is None or self._shown is None:
            return None
        position = self._shown.position(draft.row)
        self.beginRemoveRows(self.index_of(draft.parent), position, position)
        self._shown.set_draft(None)
        self.draft = None
        self.endRemoveRows()
        return draft

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
        self.draft = None
        self.endResetModel()

    def _children(self, parent: QModelIndex | QPersistentModelIndex) -> Sequence[int]:
        if self._shown is None or parent.column() > 0:
            return ()
        return self._shown.children(self.row_of(parent))

    def _highlight(self, _index: TaxonomyIndex, row: int) -> str | None:
        return self._needle if self._shown is not None and self._shown.is_hit(row) else None

    def _accessible_text(self, index: TaxonomyIndex, row: int) -> str:
        text = cells.accessible_text(index, row)
        return tr("{row}, cut", row=text) if row in self._cut else text

    def _session_slots(self, session: EditingSession) -> Iterator[tuple[SignalInstance, Callable[..., None]]]:
        yield session.nodes_changed, self._on_session_nodes_changed
        yield session.factor_changed, self._on_session_row_changed
        yield session.bundle_value_changed, self._on_session_all_changed
        yield session.disk_state_changed, self._on_session_all_changed
        yield session.structure_changing, self._on_session_structure_changing
        yield session.structure_changed, self._on_session_structure_changed
        yield session.step_performed, self._on_session_step_performed
        yield session.permissions_changed, self._on_session_permissions_changed

    @Slot()
    def _on_session_permissions_changed(self) -> None:
        self._is_editable = self._session is not None and not self._session.bundle_refusal

    @Slot(int)
    def _on_session_row_changed(self, row: int) -> None:
        item = self.index_of(row) if not self._is_resetting else QModelIndex()
        if item.isValid():
            # Of the label alone: columns that are as wide as their numbers would be measured anew.
            self.dataChanged.emit(item, item)

    @Slot(object)
    def _on_session_nodes_changed(self, rows: AbstractSet[int]) -> None:
        if len(rows) > _MAX_SINGLE_ROWS:
            self._on_session_all_changed()
            return
        for row in rows:
            self._on_session_row_changed(row)

    @Slot()
    def _on_session_all_changed(self, *_field: str) -> None:
        # Marks and icons alone: whoever paints the rows that can be seen asks for theirs.
        if self.rowCount() and not self._is_resetting:
            last = self.index(self.rowCount() - 1, cells.COLUMN_COUNT - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @Slot(object)
    def _on_session_structure_changing(self, move: RowMove) -> None:
        self.end_draft()
        if self._matches is not None:
            # What a filter shows depends on all that is below a row: it is found again when all is done.
            if not self._is_resetting:
                self._is_resetting = True
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
        if self._is_resetting:
            return
        self._shown.forget(move.old_parent, move.parent)
        if move.is_added:
            self.endInsertRows()
        elif move.is_removed:
            self.endRemoveRows()
        elif self._is_move(move):
            self.endMoveRows()
        self._tell_of_counts(move)

    @Slot(object)
    def _on_session_step_performed(self, _performed: object) -> None:
        if self._is_resetting and self._index is not None:
            self._is_resetting = False
            self._matches = self._index.search(self._needle)
            self._shown = ShownRows(self._index, self._matches)
            self.endResetModel()

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
            self.dataChanged.emit(item, item.siblingAtColumn(cells.COLUMN_COUNT - 1))
        self._on_session_row_changed(move.row)

    # Overrides of Qt.

    def index(
        self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex = _ROOT
    ) -> QModelIndex:
        """Return the item at a place below another one."""
        children = self._children(parent)
        if 0 <= row < len(children) and 0 <= column < cells.COLUMN_COUNT:
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex:  # type: ignore[override]  # QObject has a parent() of its own
        """Return the item above, invalid for a factor."""
        if self._index is None or self._shown is None or not child.isValid():
            return QModelIndex()
        parent = self._shown.parent(child.internalId())
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
        return cells.COLUMN_COUNT

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a cell."""
        answer = self._answers.get(role)
        if answer is None or self._index is None or not index.isValid():
            return None
        row = index.internalId()
        if self.draft is not None and row == self.draft.row:
            return cells.draft_answer(self._index, row, index.column(), role)
        return answer(self._index, row, index.column())

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what can be done with a cell: if the session says so, labels edited and nodes dragged."""
        if not index.isValid() or self._shown is None:
            return Qt.ItemFlag.NoItemFlags
        if not self._is_editable:
            return _FLAGS
        is_node = self._shown.parent(index.internalId()) != NO_ROW
        flags = _NODE_FLAGS if is_node else _TARGET_FLAGS
        return flags | _Flag.ItemIsEditable if index.column() == TaxonomyColumn.LABEL else flags

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
        if self.draft is not None and row == self.draft.row:
            self.draft = self.draft._replace(label=str(value))
            return True
        is_factor = cells.is_factor(self._index, row) and self._index.factor(row) is not None
        rename = self._session.set_factor_name if is_factor else self._session.set_node_label
        try:
            rename(row, str(value))
        except ValueError as error:
            self.edit_refused.emit(str(error))
            return False
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Say that nodes are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the format of rows that are moved."""
        return [ROWS_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return rows as a drag holds them."""
        return rows_data(self._owner, dict.fromkeys(map(self.row_of, indexes)))

    def rows_in(self, data: QMimeData) -> list[int]:
        """Return the rows that a drag or the clipboard holds; none if they are of another tree."""
        return rows_in(data, self._owner)

    def canDropMimeData(
        self,
        data: QMimeData,
        _action: Qt.DropAction,
        _row: int,
        _column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell whether rows may be dropped below an item: it has to be of their tree, and not below them."""
        rows = rows_in(data, self._owner)
        return (
            bool(rows)
            and self._index is not None
            and self._is_editable
            and not move_refusal(self._index, rows, self.row_of(parent))
        )

    def dropMimeData(
        self,
        data: QMimeData,
        _action: Qt.DropAction,
        row: int,
        _column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Move rows below an item: to a place among its shown children, or after all of them."""
        rows, target = rows_in(data, self._owner), self.row_of(parent)
        if not rows or self._index is None or self._shown is None or self._session is None:
            return False
        position = self._shown.true_position(target, row) if row >= 0 else None
        try:
            step = move_step(self._index, rows, target, position)
            if step is not None:
                self._session.perform(step)
        except (ValueError, ReadOnlyError) as error:
            self.edit_refused.emit(str(error))
            return False
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a column."""
        return cells.header(section, role) if orientation == Qt.Orientation.Horizontal else None
