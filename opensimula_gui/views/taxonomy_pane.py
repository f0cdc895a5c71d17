"""The tree of all taxonomies with its filter on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.taxonomy_tree import (
    HIGHLIGHT_ROLE,
    ICON_NAME_ROLE,
    IS_EDITED_ROLE,
    IS_MUTED_ROLE,
    TaxonomyColumn,
    TaxonomyTreeModel,
)
from opensimula_gui.views.editing.name_delegate import NameDelegate, fits_in_place
from opensimula_gui.widgets.calm_tree_view import CalmTreeView
from opensimula_gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession

_INDENTATION = 14
_WIDTH_FOR_COLUMN = {1: 280, 2: 200}
"""Narrowest pane, in device-independent pixels, that still shows children (1) and leaves (2)."""
_NUMBER_COLUMN_CHARS = 8


class TaxonomyPane(QWidget):
    """Filter field above the tree.

    Signals:
        node_selected(int): a row of the index was selected by the user.
        long_name_requested(int): a row of the index is to be renamed, but not here: its name is too long or
            has characters that can't be seen.
        pending_changed(): whether a name is typed that was not kept yet may have changed.
    """

    node_selected = Signal(int)
    long_name_requested = Signal(int)
    pending_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TaxonomyTreeModel(self)
        self._expanded_before_filter: list[int] | None = None
        self._following = True
        self.filter = SearchField("Filter labels and ids", self)
        self.filter.setObjectName("taxonomyFilter")
        self.filter.setAccessibleName("Filter taxonomy")
        self.filter.textChanged.connect(self._on_filter_text_changed)
        self.filter.entered_results.connect(self._on_filter_entered_results)
        self.filter.next_requested.connect(self._on_filter_next_requested)
        self.filter.previous_requested.connect(self._on_filter_previous_requested)
        self._names = NameDelegate(
            highlight_role=HIGHLIGHT_ROLE,
            icon_role=ICON_NAME_ROLE,
            muted_role=IS_MUTED_ROLE,
            mark_role=IS_EDITED_ROLE,
            parent=self,
        )
        self._names.pending_changed.connect(self.pending_changed)
        self.tree = self._build_tree()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        filter_row = QVBoxLayout()
        filter_row.setContentsMargins(8, 8, 8, 8)
        filter_row.addWidget(self.filter)
        layout.addLayout(filter_row)
        layout.addWidget(self.tree)
        for keys, step in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(lambda step=step: self._go_to_hit(step))

    def set_session(self, session: EditingSession | None) -> None:
        """Show another checkpoint's taxonomies, unfiltered, the first factor expanded."""
        self._expanded_before_filter = None
        self.filter.clear()
        self.model.set_session(session)
        self._expand_first()

    def set_index(self, index: TaxonomyIndex | None) -> None:
        """Show taxonomies that nobody edits; else like ``set_session``."""
        self._expanded_before_filter = None
        self.filter.clear()
        self.model.set_index(index)
        self._expand_first()

    def _expand_first(self) -> None:
        index = self.model.taxonomy_index
        if index is not None:
            for row in index.top_rows[:1]:
                self.tree.setExpanded(self.model.index_of(row), True)

    def select_row(self, row: int) -> None:
        """Select and show a row; a filter that hides it is lifted."""
        if not self.model.index_of(row).isValid():
            self.filter.clear()
        target = self.model.index_of(row)
        if not target.isValid():
            return
        self._following = False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.tree.selectionModel().setCurrentIndex(target, flags)
        self.tree.scrollTo(target)
        self._following = True

    def selected_row(self) -> int:
        """Return the selected row, or ``NO_ROW``."""
        current = self.tree.currentIndex()
        return self.model.row_of(current) if current.isValid() else NO_ROW

    def expand_branch(self, limit: int = 5000) -> None:
        """Expand the selected branch, at most ``limit`` rows of it: expanding costs time for each."""
        index = self.model.taxonomy_index
        if index is None or self.selected_row() == NO_ROW:
            return
        for count, row in enumerate(index.rows_below(self.selected_row())):
            if count == limit:
                break
            if index.children(row):
                self.tree.setExpanded(self.model.index_of(row), True)

    def rename(self) -> None:
        """Open the editor of the selected row's name, here or where it can be edited."""
        item = self.tree.currentIndex().siblingAtColumn(TaxonomyColumn.LABEL)
        if not self.model.flags(item) & Qt.ItemFlag.ItemIsEditable:
            return
        if fits_in_place(item.data(Qt.ItemDataRole.EditRole)):
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.edit(item)
        else:
            self.long_name_requested.emit(self.model.row_of(item))

    @property
    def has_pending(self) -> bool:
        """Whether a name is typed that was not kept yet."""
        return self._names.editor is not None and self._names.editor.is_changed()

    def commit_pending(self) -> bool:
        """Keep the name that is typed and close its editor; return False if it does not fit."""
        editor = self._names.editor
        if editor is None:
            return True
        fits = not editor.is_changed() or bool(editor.typed().strip())
        if fits:
            self._names.commitData.emit(editor)
            self._names.closeEditor.emit(editor)
        return fits

    def discard_pending(self) -> None:
        """Forget the name that is typed."""
        if self._names.editor is not None:
            self._names.closeEditor.emit(self._names.editor)

    def focus_filter(self) -> None:
        """Put the cursor into the filter and select what stands in it."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _build_tree(self) -> QTreeView:
        tree = CalmTreeView(self)
        tree.setObjectName("taxonomyTree")
        tree.setAccessibleName("Taxonomy tree")
        tree.setModel(self.model)
        tree.setUniformRowHeights(True)
        tree.setIndentation(_INDENTATION)
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Without the key F2, which comes as an action.
        tree.setEditTriggers(QAbstractItemView.EditTrigger.SelectedClicked)
        tree.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setItemDelegateForColumn(TaxonomyColumn.LABEL, self._names)
        header = tree.header()
        header.setStretchLastSection(False)
        # Widths follow the visible rows alone; measuring 1,000 rows would cost 15 ms on every keystroke.
        header.setResizeContentsPrecision(0)
        header.setMinimumSectionSize(_NUMBER_COLUMN_CHARS * header.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        tree.selectionModel().currentRowChanged.connect(self._on_tree_current_row_changed)
        return tree

    @Slot(QModelIndex, QModelIndex)
    def _on_tree_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._following and current.isValid():
            self.node_selected.emit(self.model.row_of(current))

    @Slot(str)
    def _on_filter_text_changed(self, text: str) -> None:
        if self.model.taxonomy_index is None:
            return
        selected = self.selected_row()
        if self._expanded_before_filter is None:
            self._expanded_before_filter = self._expanded_rows()
        hits = self.model.filter(text)
        if self.model.matches is None:
            self.filter.set_hit_count(None)
            for row in self._expanded_before_filter:
                self.tree.setExpanded(self.model.index_of(row), True)
            self._expanded_before_filter = None
        else:
            self.filter.set_hit_count(hits)
            for index in self.model.rows_to_expand():
                self.tree.setExpanded(index, True)
        if selected != NO_ROW and self.model.index_of(selected).isValid():
            self.select_row(selected)

    def _expanded_rows(self) -> list[int]:
        """Return the expanded rows, parents before children; only what is open is looked at."""
        rows: list[int] = []
        open_indexes = [QModelIndex()]
        for parent in open_indexes:
            for number in range(self.model.rowCount(parent)):
                index = self.model.index(number, 0, parent)
                if self.tree.isExpanded(index):
                    rows.append(self.model.row_of(index))
                    open_indexes.append(index)
        return rows

    @Slot()
    def _on_filter_entered_results(self) -> None:
        # The hit first: a tree without a current row makes its first one current when it gets the focus.
        if self.model.matches is not None and self.selected_row() not in set(self.model.matches.rows):
            self._go_to_hit(1)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_filter_next_requested(self) -> None:
        self._go_to_hit(1)

    @Slot()
    def _on_filter_previous_requested(self) -> None:
        self._go_to_hit(-1)

    def _go_to_hit(self, step: int) -> None:
        row = self.model.next_hit(self.selected_row(), step)
        if row != NO_ROW:
            self.select_row(row)
            self.node_selected.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give narrow panes to the labels: the numbers go first."""
        super().resizeEvent(event)
        for column, width in _WIDTH_FOR_COLUMN.items():
            self.tree.setColumnHidden(column, self.width() < width)
