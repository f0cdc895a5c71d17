"""The tree of all taxonomies with its filter on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

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
from opensimula_gui.views.tree_state import TreeState
from opensimula_gui.widgets.branch_tree_view import BranchTreeView
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.shown_rows import Draft

_INDENTATION = 14
_WIDTH_FOR_COLUMN = {1: 280, 2: 200}
"""Narrowest pane, in device-independent pixels, that still shows children (1) and leaves (2)."""
_NUMBER_COLUMN_CHARS = 8


class TaxonomyPane(QWidget):
    """Filter field above the tree.

    Signals:
        node_selected(int): a row of the index was selected by the user.
        selection_changed(): other rows are selected, one or several, than before.
        draft_named(object): the user has named a row that is to be added; carries its ``Draft``.
        long_name_requested(int): a row of the index is to be renamed, but not here: its name is too long or
            has characters that can't be seen.
        pending_changed(): whether a name is typed that was not kept yet may have changed.
    """

    node_selected = Signal(int)
    selection_changed = Signal()
    draft_named = Signal(object)
    long_name_requested = Signal(int)
    pending_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TaxonomyTreeModel(self)
        self._expanded_before_filter: list[int] | None = None
        self._following = True
        self._is_telling = False
        self._row_before_draft = NO_ROW
        # Before the tree listens to the model: whatever it selects in place of a row that goes is no choice.
        self.model.rowsAboutToBeRemoved.connect(self._on_model_rows_about_to_be_removed)
        self.model.rowsRemoved.connect(self._on_model_rows_removed)
        self.model.modelAboutToBeReset.connect(self._on_model_rows_about_to_be_removed)
        self.filter = SearchField(tr("Filter labels and ids"), self)
        self.filter.setObjectName("taxonomyFilter")
        self.filter.setAccessibleName(tr("Filter taxonomy"))
        self.filter.setWhatsThis(
            tr("Shows only nodes whose label or id holds this text, and what is above them. None is removed.")
        )
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
        self._names.closeEditor.connect(self._on_names_close_editor)
        self._state = TreeState(self.tree, self.model)
        self.model.modelReset.connect(self._on_model_reset)
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
        self._state.forget()
        self._state.is_kept = False
        self.model.set_session(session)
        self._state.is_kept = True
        self._expand_first()

    def set_index(self, index: TaxonomyIndex | None) -> None:
        """Show taxonomies that nobody edits; else like ``set_session``."""
        self._expanded_before_filter = None
        self.filter.clear()
        self._state.is_kept = False
        self.model.set_index(index)
        self._state.is_kept = True
        self._expand_first()

    def _expand_first(self) -> None:
        index = self.model.taxonomy_index
        if index is not None:
            for row in index.top_rows[:1]:
                self.tree.setExpanded(self.model.index_of(row), True)

    def select_row(self, row: int) -> None:
        """Select and show a row, and no other; a filter that hides it is lifted."""
        if self._is_telling and row == self.selected_row():
            # Whoever hears of a choice shows it everywhere, here too; but it may be one of several.
            return
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

    def select_rows(self, rows: Sequence[int]) -> None:
        """Select rows and show the first of them, which becomes the current one; see ``select_row``."""
        if self.selected_row() != rows[0] or self.selected_rows() != [*rows]:
            self.select_row(rows[0])
        if len(rows) > 1:
            self._following = False
            self._state.select(rows, rows[0])
            self._following = True
        self.show_current()

    def show_current(self) -> None:
        """Scroll to the current row, after the rows were laid out anew if they have to be.

        Left to itself a tree lays out by a timer, so that its paint would wait for all that other timers do.
        """
        self.tree.scrollTo(self.tree.currentIndex())

    def selected_row(self) -> int:
        """Return the current row, which is the one that was selected last, or ``NO_ROW``."""
        if self.model.draft is not None:
            return self._row_before_draft
        return self.model.row_of(self.tree.currentIndex())

    def selected_rows(self) -> list[int]:
        """Return all selected rows; the current one alone if none is."""
        if self.model.draft is None:
            rows = [self.model.row_of(item) for item in self.tree.selectionModel().selectedRows()]
            if rows:
                return rows
        row = self.selected_row()
        return [] if row == NO_ROW else [row]

    def name_draft(self, draft: Draft) -> None:
        """Show a row that is to be added, with an editor for its name; ``draft_named`` tells of the name."""
        self.discard_pending()
        self._row_before_draft = self.selected_row()
        item = self.model.start_draft(draft)
        self.tree.expand(item.parent())
        self._following = False
        self.tree.setCurrentIndex(item)
        self._following = True
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tree.edit(item)

    def announce(self, text: str) -> None:
        """Let a screen reader say something; the keyboard focus stays where it is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.tree, text))

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

    def _build_tree(self) -> BranchTreeView:
        tree = BranchTreeView(self)
        tree.setObjectName("taxonomyTree")
        tree.setAccessibleName(tr("Taxonomy tree"))
        tree.setWhatsThis(
            tr(
                "The taxonomies: each factor with the nodes below it, which get more special from "
                "level to level. Selecting a node shows it at the right; moving or renaming one is a "
                "step that undo takes back."
            )
        )
        tree.setModel(self.model)
        tree.setUniformRowHeights(True)
        tree.setIndentation(_INDENTATION)
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.make_draggable()
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
        tree.selectionModel().selectionChanged.connect(self.selection_changed)
        return tree

    @Slot(QModelIndex, QModelIndex)
    def _on_tree_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._following and current.isValid():
            self._is_telling = True
            self.node_selected.emit(self.model.row_of(current))
            self._is_telling = False

    @Slot()
    def _on_model_rows_about_to_be_removed(self) -> None:
        self._following = False

    @Slot()
    def _on_model_rows_removed(self) -> None:
        self._following = True

    @Slot()
    def _on_model_reset(self) -> None:
        self._following = True
        if self.model.matches is not None:
            self.filter.set_hit_count(len(self.model.matches.rows))
        self.selection_changed.emit()

    @Slot()
    def _on_names_close_editor(self) -> None:
        draft = self.model.end_draft()
        if draft is not None:
            self.select_row(self._row_before_draft)
            if draft.label is not None:
                self.draft_named.emit(draft)

    @Slot(str)
    def _on_filter_text_changed(self, text: str) -> None:
        if self.model.taxonomy_index is None:
            return
        selected = self.selected_row()
        if self._expanded_before_filter is None:
            self._expanded_before_filter = self._state.expanded_rows()
        self._state.is_kept = False
        self.model.filter(text)
        self._state.is_kept = True
        if self.model.matches is None:
            self.filter.set_hit_count(None)
            self._state.expand(self._expanded_before_filter)
            self._expanded_before_filter = None
        else:
            for index in self.model.rows_to_expand():
                self.tree.setExpanded(index, True)
        if selected != NO_ROW and self.model.index_of(selected).isValid():
            self.select_row(selected)

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
