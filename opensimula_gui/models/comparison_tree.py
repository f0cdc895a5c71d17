"""The differences between two checkpoints as a tree of two levels: documents and factors, then changes.

What costs time for 100,000 differences is done once by ``listed``, which needs no Qt and belongs on a thread.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from opensimula_gui.checkpoint.display_text import MAX_LINE_CHARS, one_line
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.models import comparison_words as words
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.roles import ICON_NAME_ROLE
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.comparing.changes import (
        Change,
        ChangeKind,
        CheckpointComparison,
        Side,
    )

MAX_ROWS: Final = 10_000
"""Most changes that are listed at a time; nobody reads more, and a filter finds the others."""

CHANGE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 101
"""Change: the difference behind a row; None for a group."""

_ROOT: Final = QModelIndex()
_HEADERS: Final = (marked("Change"), marked("What"), marked("Place"))
_GROUP_CHARS: Final = 80


class ComparisonColumn(IntEnum):
    """Columns of the tree of differences."""

    CHANGE = 0
    WHAT = 1
    PLACE = 2
    BEFORE = 3
    AFTER = 4


@dataclass(frozen=True, slots=True)
class Group:
    """A document, or a factor with its tree.

    Attributes:
        title: What it is called.
        icon: Name of its icon.
    """

    title: str
    icon: str


@dataclass(frozen=True, slots=True)
class ListedComparison:
    """A comparison made ready to be shown.

    Attributes:
        comparison: The differences.
        groups: What they are listed under, in their order.
        group_numbers: The group of each difference.
        search_texts: What a filter looks at, for each difference, case folded.
    """

    comparison: CheckpointComparison
    groups: tuple[Group, ...]
    group_numbers: Sequence[int]
    search_texts: Sequence[str]


def listed(comparison: CheckpointComparison) -> ListedComparison:
    """Make a comparison ready to be shown."""
    groups: dict[Group, int] = {}
    names: dict[tuple[int, object], str] = {}
    documents = _document_groups()
    numbers = array("i")
    for change in comparison.changes:
        group = _factor_group(change, names) or documents[change.document]
        numbers.append(groups.setdefault(group, len(groups)))
    texts = tuple(_search_text(change) for change in comparison.changes)
    return ListedComparison(comparison, tuple(groups), numbers, texts)


class ComparisonTreeModel(QAbstractItemModel):
    """Groups with the differences that a filter lets through, at most ``MAX_ROWS`` of them.

    Attributes:
        hit_count: How many differences the filter lets through.
        shown_count: How many of them are listed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: ListedComparison | None = None
        self._groups: list[int] = []
        self._counts: dict[int, int] = {}
        self._rows: dict[int, list[int]] = {}
        self._headers = tuple(map(tr, (*_HEADERS, *words.SIDES)))
        self.hit_count = 0
        self.shown_count = 0

    def set_listing(self, listing: ListedComparison | None) -> None:
        """Show another comparison, all of it; None shows none."""
        self._listing = listing
        self.set_filter("")

    def set_side_names(self, old: str, new: str) -> None:
        """Name the columns of both sides."""
        self._headers = (*map(tr, _HEADERS), old, new)
        self.headerDataChanged.emit(
            Qt.Orientation.Horizontal, ComparisonColumn.BEFORE, ComparisonColumn.AFTER
        )

    def group(self, row: int) -> Group | None:
        """Return what changes are listed under in a row of the first level."""
        return self._listing.groups[self._groups[row]] if self._listing else None

    def flat_row(self, index: QModelIndex) -> int:
        """Return how many listed changes stand above one, or above those of a group."""
        group = index.parent().row() if index.parent().isValid() else index.row()
        above = sum(len(self._rows[number]) for number in self._groups[: max(group, 0)])
        return above + (index.row() if index.parent().isValid() else 0)

    def index_at(self, flat_row: int) -> QModelIndex:
        """Return the change that so many others stand above, or the last one if there are fewer."""
        for row, number in enumerate(self._groups):
            count = len(self._rows[number])
            if flat_row < count or row + 1 == len(self._groups):
                return self.index(min(flat_row, count - 1), 0, self.index(row, 0))
            flat_row -= count
        return QModelIndex()

    def index_of(self, change: Change) -> QModelIndex:
        """Return the listed change of the same kind and place as another one, from this listing or not."""
        if self._listing is not None:
            changes = self._listing.comparison.changes
            for row, number in enumerate(self._groups):
                for at, hit in enumerate(self._rows[number]):
                    if _is_same(changes[hit], change):
                        return self.index(at, 0, self.index(row, 0))
        return QModelIndex()

    def changes_of(self, index: QModelIndex) -> list[Change]:
        """Return the change of a row, or all listed ones of a group."""
        change = self._change(index)
        if change is not None:
            return [change]
        if self._listing is None or not index.isValid():
            return []
        changes = self._listing.comparison.changes
        return [changes[hit] for hit in self._rows[self._groups[index.row()]]]

    def set_filter(self, text: str, kind: ChangeKind | None = None) -> None:
        """Let through only differences of one kind, or with a text in names, values or fields.

        Args:
            text: What to look for, case ignored; empty lets everything through.
            kind: The kind; None lets all kinds through.
        """
        hits = self._hits(text.casefold(), kind)
        numbers = self._listing.group_numbers if self._listing else ()
        counts: dict[int, int] = {}
        rows: dict[int, list[int]] = {}
        for at, hit in enumerate(hits):
            group = numbers[hit]
            counts[group] = counts.get(group, 0) + 1
            if at < MAX_ROWS:
                rows.setdefault(group, []).append(hit)
        self.beginResetModel()
        self._counts, self._rows, self._groups = counts, rows, sorted(rows)
        self.hit_count, self.shown_count = len(hits), min(len(hits), MAX_ROWS)
        self.endResetModel()

    def _hits(self, needle: str, kind: ChangeKind | None) -> Sequence[int]:
        if self._listing is None:
            return ()
        changes, texts = self._listing.comparison.changes, self._listing.search_texts
        hits: Sequence[int] = range(len(changes))
        if kind is not None:
            hits = [at for at in hits if changes[at].kind is kind]
        return [at for at in hits if needle in texts[at]] if needle else hits

    def _change(self, index: QModelIndex | QPersistentModelIndex) -> Change | None:
        if self._listing is None or not index.internalId():
            return None
        group = self._groups[index.internalId() - 1]
        return self._listing.comparison.changes[self._rows[group][index.row()]]

    def _group_answer(self, row: int, column: int, role: int) -> Any:
        if self._listing is None or column != ComparisonColumn.CHANGE:
            return None
        group = self._listing.groups[self._groups[row]]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{group.title} ({count_text(self._counts[self._groups[row]])})"
        return group.icon if role == ICON_NAME_ROLE else None

    # Overrides of Qt.

    def index(
        self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex = _ROOT
    ) -> QModelIndex:
        """Return the item at a place below another one; a group has the id 0, a change that of its group."""
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(ComparisonColumn)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex:  # type: ignore[override]  # QObject has a parent() of its own
        """Return the group of a change."""
        number = child.internalId() if child.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return the number of groups, or of changes in one."""
        if not parent.isValid():
            return len(self._groups)
        is_group = not parent.internalId() and parent.column() == 0
        return len(self._rows[self._groups[parent.row()]]) if is_group else 0

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return the number of columns."""
        return len(ComparisonColumn)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a cell; it is worked out when a view asks for it."""
        if not index.isValid():
            return None
        change = self._change(index)
        if change is None:
            return self._group_answer(index.row(), index.column(), role)
        if role == CHANGE_ROLE:
            return change
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell_text(change, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(_cell_text(change, index.column()))
        is_icon = role == ICON_NAME_ROLE and index.column() == ComparisonColumn.CHANGE
        return words.KIND_ICONS[change.kind] if is_icon else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        is_name = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if is_name and 0 <= section < len(self._headers) else None


def _cell_text(change: Change, column: int) -> str:
    match column:
        case ComparisonColumn.CHANGE:
            return tr(words.KIND_WORDS[change.kind])
        case ComparisonColumn.WHAT:
            return words.subject_text(change)
        case ComparisonColumn.PLACE:
            return words.place_text(change)
    return words.cell_texts(change)[column == ComparisonColumn.AFTER]


def _is_same(one: Change, other: Change) -> bool:
    heads = ((change.kind, change.subject, change.document, change.field) for change in (one, other))
    return next(heads) == next(heads) and one.side.place == other.side.place


def _document_groups() -> dict[FileRole, Group]:
    return {role: Group(tr(words.DOCUMENT_WORDS[role]), words.DOCUMENT_ICONS[role]) for role in FileRole}


def _factor_group(change: Change, names: dict[tuple[int, object], str]) -> Group | None:
    name = _factor_name(change.side, names) if change.document is FileRole.BUNDLE else ""
    return Group(one_line(name, _GROUP_CHARS), "factor") if name else None


def _factor_name(side: Side, names: dict[tuple[int, object], str]) -> str:
    """Return the name of the factor in whose tree a thing stands; looked up once for each tree."""
    if side.index is None:
        return side.name if side.place[:1] == ("factors",) else ""
    key = (id(side.index), side.place[:2])
    if key not in names:
        factor = side.index.factor(side.row)
        names[key] = factor.name if factor else side.index.label(side.index.path(side.row)[0])
    return names[key]


def _search_text(change: Change) -> str:
    parts = [change.field]
    for side in (change.old, change.new):
        if side is not None:
            parts += (side.name[:MAX_LINE_CHARS], side.id, (side.value or "")[:MAX_LINE_CHARS])
    return "\n".join(dict.fromkeys(parts)).casefold()
