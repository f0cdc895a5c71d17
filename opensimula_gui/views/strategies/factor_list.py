"""The check list of factors that the selected strategy draws from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.factor_choice import FactorChoiceModel, FactorColumn, FactorOption
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.record_table import record_table
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.strategies.cells import CellDelegate
from opensimula_gui.views.strategies.fitted_table import TableKeys, fit_height
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN: Final = Qt.KeyboardModifier.NoModifier.value
_GO_WIDTH: Final = 36


class FactorList(QWidget):
    """Space checks and unchecks a factor; Enter and the arrow lead to it.

    Signals:
        draw_requested(object, bool): the strategy is to draw from a ``FactorOption``, or no more.
        factor_requested(int): top row of a factor to show.
        revert_requested(): the factors on disk are to come back.
    """

    draw_requested = Signal(object, bool)
    factor_requested = Signal(int)
    revert_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FactorChoiceModel(self)
        self.model.draw_requested.connect(self.draw_requested)
        self.table = self._build_table()
        self._advice = AdviceLines(self.table, self)
        self._edited = EditedLine(tr("factors"), self)
        self._edited.revert_requested.connect(self.revert_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.table, self._advice, self._edited):
            column.addWidget(widget)

    @property
    def advice_text(self) -> str:
        """What is said about the choice, with a word for each icon."""
        return self._advice.text()

    @property
    def edited_words(self) -> str:
        """What is said about the difference from disk; empty without one."""
        return self._edited.words()

    def show_options(self, options: Sequence[FactorOption], *, can_edit: bool, edited_words: str) -> None:
        """Show the factors.

        Args:
            options: All of them.
            can_edit: Whether they can be checked.
            edited_words: What to say about the difference from disk; empty without one.
        """
        self.model.set_options(options, can_edit=can_edit)
        self._edited.show_edited(edited_words, can_revert=can_edit)
        self.complain("")

    def complain(self, why: str) -> None:
        """Say why a choice was refused; an empty text takes that back."""
        self._advice.set_advice([Advice(Level.ERROR, why)] if why else [], can_fix=False)

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "strategyFactors", tr("Factors to draw from"))
        table.setItemDelegate(CellDelegate(table))
        header = table.horizontalHeader()
        header.setSectionResizeMode(FactorColumn.REMARK, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_GO_WIDTH)
        header.setSectionResizeMode(FactorColumn.GO, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(FactorColumn.GO, _GO_WIDTH)
        header.hide()
        table.setWhatsThis(
            tr(
                "The factors that the strategy draws from: a mix gets one leaf of each that is "
                "ticked. A tick changes the strategy alone; the arrow leads to the factor."
            )
        )
        fit_height(table)
        table.clicked.connect(self._on_table_clicked)
        keys = {
            (_PLAIN, Qt.Key.Key_Space): self._toggle,
            (_PLAIN, Qt.Key.Key_Return): self._go,
            (_PLAIN, Qt.Key.Key_Enter): self._go,
        }
        TableKeys(table, keys)
        return table

    def _toggle(self) -> None:
        item = self.table.currentIndex().siblingAtColumn(FactorColumn.NAME)
        state = item.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            is_checked = Qt.CheckState(state) == Qt.CheckState.Checked
            after = Qt.CheckState.Unchecked if is_checked else Qt.CheckState.Checked
            self.model.setData(item, after, Qt.ItemDataRole.CheckStateRole)

    def _go(self) -> None:
        option = self.model.option(self.table.currentIndex().row())
        if option is not None and option.row != NO_ROW:
            self.factor_requested.emit(option.row)

    @Slot(QModelIndex)
    def _on_table_clicked(self, index: QModelIndex) -> None:
        if index.column() == FactorColumn.GO:
            self._go()
