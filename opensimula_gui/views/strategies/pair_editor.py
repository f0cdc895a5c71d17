"""The forbidden pairs of the selected strategy: a table to edit, what each blocks, a form for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QToolButton, QVBoxLayout, QWidget

from opensimula_gui.models.pair_table import PairColumn, PairTableModel
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.page_layout import section_heading
from opensimula_gui.views.record_table import record_table
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.strategies.cells import CellDelegate, EditedCellDelegate
from opensimula_gui.views.strategies.fitted_table import TableKeys, fit_height
from opensimula_gui.views.strategies.pair_form import PairForm, finding_advice
from opensimula_gui.views.strategies.readings import read_pair_text
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

    from opensimula_gui.models.mix_counts import MixCounts

_PLAIN: Final = Qt.KeyboardModifier.NoModifier.value
_HELP: Final = marked(
    "A mix is drawn again if both texts of a pair occur in its joined labels, even within words; "
    "case does not matter."
)
_NONE: Final = marked("None: every combination may be drawn.")


class PairEditor(QWidget):
    """F2 edits a cell, Delete removes the selected pairs.

    Args:
        counts: Tells what the pairs block.
        parent: The parent widget.

    Signals:
        add_requested(str, str): a pair is to be added.
        change_requested(int, str, str): the pair of a position is to be another one.
        remove_requested(object): the pairs of these positions (list of int) are to go.
        revert_requested(): the pairs on disk are to come back.
        pending_changed(): whether something is typed that was not kept yet may have changed.
    """

    add_requested = Signal(str, str)
    change_requested = Signal(int, str, str)
    remove_requested = Signal(object)
    revert_requested = Signal()
    pending_changed = Signal()

    def __init__(self, counts: MixCounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        self._complaint = ""
        self.model = PairTableModel(counts, self)
        self.model.edit_requested.connect(self._on_model_edit_requested)
        self._cells = EditedCellDelegate(tr("Text of a forbidden pair"), read_pair_text, parent=self)
        self._cells.complained.connect(self._on_cells_complained)
        self._cells.pending_changed.connect(self.pending_changed)
        self.table = self._build_table()
        self.form = PairForm(counts, self)
        self.form.add_requested.connect(self.add_requested)
        self.form.pending_changed.connect(self.pending_changed)
        self.remove_button = self._build_remove_button()
        self._none = SmallLabel(tr(_NONE), wrap=True, selectable=False, parent=self)
        self._advice = AdviceLines(self.table, self)
        self._edited = EditedLine(tr("forbidden pairs"), self)
        self._edited.revert_requested.connect(self.revert_requested)
        self._lay_out()
        counts.counted.connect(self._on_counts_counted)
        self.table.selectionModel().currentRowChanged.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(self._refresh)

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self._cells.has_pending or self.form.has_pending

    @property
    def advice_text(self) -> str:
        """What is said about the current pair, with a word for each icon."""
        return self._advice.text()

    @property
    def edited_words(self) -> str:
        """What is said about the difference from disk; empty without one."""
        return self._edited.words()

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if a text does not fit, which then stays in its editor."""
        return self._cells.commit_pending() and (not self.form.has_pending or self.form.add())

    def discard_pending(self) -> None:
        """Forget what is typed."""
        self._cells.discard_pending()
        self.form.clear()

    def show_pairs(self, pairs: Sequence[tuple[str, str]], *, can_edit: bool, edited_words: str) -> None:
        """Show the pairs of a strategy.

        Args:
            pairs: All of them.
            can_edit: Whether they can be edited.
            edited_words: What to say about the difference from disk; empty without one.
        """
        if len(pairs) != self.model.rowCount():
            # Qt warns of an editor whose row goes while it is open.
            self._cells.discard_pending()
        self.model.set_can_edit(can_edit)
        self.model.set_pairs(pairs)
        self.table.setVisible(bool(pairs))
        self._none.setVisible(not pairs)
        self.form.set_can_edit(can_edit)
        self._edited.show_edited(edited_words, can_revert=can_edit)
        self._refresh()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(section_heading(tr("Forbidden pairs")))
        heading.addStretch(1)
        heading.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(heading)
        column.addWidget(SmallLabel(tr(_HELP), wrap=True, selectable=False, parent=self))
        for widget in (self._none, self.table, self._advice, self.form, self._edited):
            column.addWidget(widget)
        for before, after in ((self.table, self.remove_button), (self.remove_button, self.form.first)):
            QWidget.setTabOrder(before, after)

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "forbiddenPairs", tr("Forbidden pairs"))
        # Before the form, which it precedes in the tab order.
        table.setParent(self)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setItemDelegate(CellDelegate(table))
        header = table.horizontalHeader()
        for column in (PairColumn.FIRST, PairColumn.SECOND):
            table.setItemDelegateForColumn(column, self._cells)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        fit_height(table)
        table.setWhatsThis(
            tr(
                "Pairs of texts that must not meet: a mix whose labels hold both is drawn again. F2 "
                "edits a text, Del removes the selected pairs."
            )
        )
        keys = {
            (_PLAIN, Qt.Key.Key_F2): self._edit_cell,
            (_PLAIN, Qt.Key.Key_Delete): self._remove_selected,
        }
        TableKeys(table, keys)
        return table

    def _build_remove_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("removePairs")
        button.setIcon(icon("remove"))
        button.setAccessibleName(tr("Remove the selected pairs"))
        button.setWhatsThis(
            tr("Removes the selected pairs, so that their labels may meet again. Undo takes it back.")
        )
        button.setToolTip(plain_tooltip(tr("Remove the selected pairs (Del)")))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._remove_selected)
        return button

    def _selected(self) -> list[int]:
        return sorted(item.row() for item in self.table.selectionModel().selectedRows())

    def _edit_cell(self) -> None:
        item = self.table.currentIndex()
        column = item.column() if item.column() in self.model.editable_columns else PairColumn.FIRST
        item = item.siblingAtColumn(column)
        if item.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.setCurrentIndex(item)
            self.table.edit(item)

    @Slot()
    def _remove_selected(self) -> None:
        rows = self._selected()
        if not rows or not self.form.first.isEnabled():
            return
        self.remove_requested.emit(rows)
        left = self.model.rowCount()
        if left:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            index = self.model.index(min(rows[0], left - 1), PairColumn.FIRST)
            self.table.selectionModel().setCurrentIndex(index, flags)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _refresh(self, *_items: object) -> None:
        self.remove_button.setEnabled(bool(self._selected()) and self.form.first.isEnabled())
        self._advice.set_advice(self._current_advice(), can_fix=False)

    def _current_advice(self) -> list[Advice]:
        if self._complaint:
            return [Advice(Level.ERROR, self._complaint)]
        pair = self.model.pair(self.table.currentIndex().row())
        finding = self._counts.finding(pair) if pair is not None else None
        if finding is not None:
            return finding_advice(finding)
        flawed = self.model.flawed()
        if not flawed:
            return []
        text = tr(
            "{n} pair may not do what is meant; select it to see why.",
            "{n} pairs may not do what is meant; select one to see why.",
            flawed,
        )
        return [Advice(Level.WARNING, text)]

    @Slot(int, int, object)
    def _on_model_edit_requested(self, row: int, column: int, text: object) -> None:
        pair = self.model.pair(row)
        if pair is not None:
            first, second = (str(text), pair[1]) if column == PairColumn.FIRST else (pair[0], str(text))
            self.change_requested.emit(row, first, second)

    @Slot(str)
    def _on_cells_complained(self, why: str) -> None:
        self._complaint = why
        self._refresh()

    @Slot()
    def _on_counts_counted(self) -> None:
        self._refresh()
        if self._counts.is_done:
            self.form.offer_labels()
