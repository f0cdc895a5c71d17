"""The nodes of an outline as an item model: what would be added, and what of it is there already."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_MUTED_ROLE
from opensimula_gui.models.sibling_labels import label_key
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from opensimula_gui.checkpoint.outline import OutlineItem

_ROOT: Final = QModelIndex()
_NO_NODE: Final = -1
_IS_THERE: Final = marked("Is there already")
_IS_TWICE: Final = marked("Twice in this list")


class OutlineColumn(IntEnum):
    """Columns of the preview."""

    LABEL = 0
    REMARK = 1


class OutlineTreeModel(QAbstractItemModel):
    """The nodes of an outline; an item's ``internalId`` is its number, counted down the page.

    The second column says what is odd about a node, or else how it is described.

    Attributes:
        repeated: How many nodes have the label of a sibling, here or where they are to be added.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[OutlineItem] = []
        self._parents: list[int] = []
        self._positions: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._remarks: dict[int, str] = {}
        self.repeated = 0
        self._answers: Mapping[int, Callable[[int, bool], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: lambda number, _is_label: self._tooltip(number),
            Qt.ItemDataRole.AccessibleTextRole: self._accessible_text,
            ICON_NAME_ROLE: lambda number, is_label: self._icon_name(number) if is_label else None,
            IS_MUTED_ROLE: lambda number, is_label: not is_label and number not in self._remarks,
        }

    def set_items(self, items: Sequence[OutlineItem], existing: Collection[str] = ()) -> None:
        """Show other nodes.

        Args:
            items: The nodes, those below them inside.
            existing: Keys of the labels among which the first of them are to be added.
        """
        self.beginResetModel()
        self._items, self._parents, self._positions = [], [], []
        self._children, self._remarks = {}, {}
        stack = [(item, _NO_NODE) for item in reversed(items)]
        while stack:
            item, parent = stack.pop()
            number = len(self._items)
            self._items.append(item)
            self._parents.append(parent)
            siblings = self._children.setdefault(parent, [])
            self._positions.append(len(siblings))
            siblings.append(number)
            stack.extend((child, number) for child in reversed(item.children))
        self._mark_repeated(existing)
        self.endResetModel()

    def _mark_repeated(self, existing: Collection[str]) -> None:
        for parent, numbers in self._children.items():
            seen: set[str] = set()
            for number in numbers:
                key = label_key(self._items[number].label)
                if parent == _NO_NODE and key in existing:
                    self._remarks[number] = _IS_THERE
                elif key in seen:
                    self._remarks[number] = _IS_TWICE
                seen.add(key)
        self.repeated = len(self._remarks)

    def _text(self, number: int, is_label: bool) -> str:  # noqa: FBT001 - as all answers
        item = self._items[number]
        if is_label:
            return one_line(item.label)
        return self._remark(number) or one_line(item.description or "")

    def _accessible_text(self, number: int, is_label: bool) -> str:  # noqa: FBT001 - likewise
        remark = self._remark(number) if is_label else ""
        return ", ".join(filter(None, (self._text(number, is_label), remark)))

    def _tooltip(self, number: int) -> str:
        item = self._items[number]
        return tooltip(item.label, item.description or "", self._remark(number))

    def _remark(self, number: int) -> str:
        return tr(self._remarks[number]) if number in self._remarks else ""

    def _icon_name(self, number: int) -> str:
        if number in self._remarks:
            return "warning"
        return "node" if self._items[number].children else "leaf"

    # Overrides of Qt.

    def index(
        self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex = _ROOT
    ) -> QModelIndex:
        """Return the item at a place below another one."""
        children = self._children_of(parent)
        if 0 <= row < len(children) and 0 <= column < len(OutlineColumn):
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, child: QModelIndex | QPersistentModelIndex) -> QModelIndex:  # type: ignore[override]  # QObject has a parent() of its own
        """Return the item above."""
        above = self._parents[child.internalId()] if child.isValid() else _NO_NODE
        return _ROOT if above == _NO_NODE else self.createIndex(self._positions[above], 0, above)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many nodes stand directly below an item."""
        return len(self._children_of(parent))

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: ARG002 - Qt's signature
        """Return the number of columns."""
        return len(OutlineColumn)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a role says about a cell."""
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(index.internalId(), index.column() == OutlineColumn.LABEL)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (tr("To be added"), tr("Description"))[section]
        return None

    def _children_of(self, parent: QModelIndex | QPersistentModelIndex) -> Sequence[int]:
        if parent.column() > 0:
            return ()
        return self._children.get(parent.internalId() if parent.isValid() else _NO_NODE, ())
