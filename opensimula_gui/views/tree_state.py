"""What is open and selected in the taxonomy tree, kept while rows go, come back, or are all shown anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Slot

from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTreeView

    from opensimula_gui.models.taxonomy_tree import TaxonomyTreeModel

_Flag = QItemSelectionModel.SelectionFlag


class TreeState(QObject):
    """Watches the model of a tree.

    Attributes:
        is_kept: Whether what is open and selected survives when the model shows all rows anew.
    """

    def __init__(self, tree: QTreeView, model: TaxonomyTreeModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self.is_kept = True
        self._open_in_gone: dict[int, list[int]] = {}
        self._open: list[int] = []
        self._selected: list[int] = []
        self._current = NO_ROW
        model.rowsAboutToBeRemoved.connect(self._on_model_rows_about_to_be_removed)
        model.rowsInserted.connect(self._on_model_rows_inserted)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    def forget(self) -> None:
        """Forget the rows that are gone: others are shown from now on."""
        self._open_in_gone.clear()

    def expanded_rows(self, *heads: QModelIndex) -> list[int]:
        """Return the expanded rows, parents before children; only what is open is looked at.

        Args:
            heads: Where to look; nothing means everywhere.
        """
        rows: list[int] = []
        items = [*heads] or self._below(QModelIndex())
        for item in items:
            if self._tree.isExpanded(item):
                rows.append(self._model.row_of(item))
                items.extend(self._below(item))
        return rows

    def expand(self, rows: Sequence[int]) -> None:
        """Expand rows, as far as they are shown."""
        for row in rows:
            self._tree.setExpanded(self._model.index_of(row), True)

    def select(self, rows: Sequence[int], current: int) -> None:
        """Select rows, as far as they are shown, and make one of them the current one."""
        chosen = QItemSelection()
        for item in filter(QModelIndex.isValid, map(self._model.index_of, rows)):
            chosen.select(item, item)
        selection = self._tree.selectionModel()
        selection.setCurrentIndex(self._model.index_of(current), _Flag.NoUpdate)
        selection.select(chosen, _Flag.ClearAndSelect | _Flag.Rows)

    def _below(self, parent: QModelIndex) -> list[QModelIndex]:
        return [self._model.index(row, 0, parent) for row in range(self._model.rowCount(parent))]

    @Slot(QModelIndex, int, int)
    def _on_model_rows_about_to_be_removed(self, parent: QModelIndex, first: int, last: int) -> None:
        for item in (self._model.index(row, 0, parent) for row in range(first, last + 1)):
            if self._tree.isExpanded(item):
                self._open_in_gone[self._model.row_of(item)] = self.expanded_rows(item)

    @Slot(QModelIndex, int, int)
    def _on_model_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        for item in (self._model.index(row, 0, parent) for row in range(first, last + 1)):
            self.expand(self._open_in_gone.pop(self._model.row_of(item), ()))

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        if self.is_kept:
            self._open = self.expanded_rows()
            self._selected = [self._model.row_of(item) for item in self._tree.selectionModel().selectedRows()]
            self._current = self._model.row_of(self._tree.currentIndex())

    @Slot()
    def _on_model_reset(self) -> None:
        if self.is_kept:
            self.expand(self._open)
            self.select(self._selected, self._current)
