"""The table of sampling strategies, and what the selected one can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.summary import StrategySummary, summarise_strategies
from opensimula_gui.models.number_text import count_text, percent_text
from opensimula_gui.models.strategy_table import SORT_ROLE, STRATEGY_ROLE, StrategyTableModel
from opensimula_gui.views.page_layout import ScrollingPage, section_heading
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.share_bar import ShareBarDelegate

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession

_MAX_PAIRS = 200
_SHARE_COLUMN = 2
_FACTORS_COLUMN = 3


class StrategiesPage(QWidget):
    """Table above, details of the selected strategy below.

    Signals:
        factor_requested(int): top row of a factor that a click leads to.
    """

    factor_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: EditingSession | None = None
        self._index: TaxonomyIndex | None = None
        self.model = StrategyTableModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self.table = self._build_table()
        self._details = ScrollingPage()
        self._details.setAccessibleName("Selected strategy")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(self._details)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self._empty = EmptyState(
            "strategy",
            "No sampling strategies",
            "This checkpoint does not say how to draw its mixes. AfterImage adds strategies as it samples.",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def set_session(self, session: EditingSession | None) -> None:
        """Show the strategies of a checkpoint as they are edited; of the same one, the selected one stays."""
        number = self.selected_number if session is self._session else 0
        self._session = session
        self._index = session.index if session else None
        spec = session.strategies if session else None
        summaries = summarise_strategies(self._index, spec) if self._index is not None and spec else []
        self.model.set_strategies(summaries)
        self._stack.setCurrentIndex(0 if summaries else 1)
        if summaries:
            self.select(min(number, len(summaries) - 1))

    @property
    def selected_number(self) -> int:
        """Position in the file of the selected strategy; 0 if none is."""
        index = self._sorted.mapToSource(self.table.currentIndex())
        return max(index.row(), 0)

    def select(self, number: int) -> None:
        """Select the strategy at a position of the file."""
        index = self._sorted.mapFromSource(self.model.index(number, 0))
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def _build_table(self) -> QTableView:
        table = record_table(self._sorted, "strategyTable", "Sampling strategies")
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setItemDelegateForColumn(_SHARE_COLUMN, ShareBarDelegate(table, share_role=SORT_ROLE))
        table.horizontalHeader().setSectionResizeMode(_FACTORS_COLUMN, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)
        return table

    @Slot(QModelIndex, QModelIndex)
    def _on_table_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        strategy = current.data(STRATEGY_ROLE)
        if isinstance(strategy, StrategySummary):
            self._show_details(strategy)

    def _show_details(self, strategy: StrategySummary) -> None:
        heading = HeadingLabel(one_line(strategy.rule.name) or "(no name)")
        heading.setWordWrap(True)
        share = percent_text(strategy.share)
        combinations = count_text(strategy.combinations)
        before = " before forbidden pairs" if strategy.rule.forbidden_label_pairs else ""
        text = (
            f"Picked for {share} of the draws; takes one leaf of each factor: {combinations} mixes{before}."
        )
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for factor_id, name in zip(strategy.rule.factor_ids, strategy.factor_names, strict=True):
            rows.addLayout(self._factor_row(factor_id, name))
        with self._details.new_content() as layout:
            layout.addWidget(heading)
            layout.addWidget(PlainLabel(text, wrap=True, muted=True))
            layout.addWidget(section_heading("Factors"))
            layout.addLayout(rows)
            self._add_pairs(strategy)
            layout.addStretch()

    def _factor_row(self, factor_id: str, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        top_row = self._index.factor_row(factor_id) if self._index else NO_ROW
        if self._index is None or top_row == NO_ROW:
            row.addWidget(PlainLabel(f"{one_line(factor_id)}: not in this bundle"))
            return row
        shown = one_line(name, 80)
        button = QPushButton(icon("factor"), shown.replace("&", "&&"))
        button.setFlat(True)
        button.setAccessibleName(f"Show factor {shown}")
        button.clicked.connect(lambda: self.factor_requested.emit(top_row))
        row.addWidget(button)
        leaves = self._index.leaves(top_row)
        row.addWidget(SmallLabel(f"{count_text(leaves)} {'leaf' if leaves == 1 else 'leaves'}"))
        row.addStretch()
        return row

    def _add_pairs(self, strategy: StrategySummary) -> None:
        pairs = strategy.rule.forbidden_label_pairs
        layout = self._details.content_layout
        layout.addWidget(section_heading("Forbidden pairs"))
        if not pairs:
            layout.addWidget(PlainLabel("None: every combination may be drawn.", muted=True))
            return
        text = "A mix is drawn again if its labels contain both texts of a pair; case does not matter."
        layout.addWidget(SmallLabel(text, wrap=True))
        for first, second in pairs[:_MAX_PAIRS]:
            layout.addWidget(PlainLabel(f"{one_line(first, 120)}  ×  {one_line(second, 120)}", wrap=True))
        if len(pairs) > _MAX_PAIRS:
            rest = count_text(len(pairs) - _MAX_PAIRS)
            layout.addWidget(SmallLabel(f"and {rest} more, in the Raw page"))
