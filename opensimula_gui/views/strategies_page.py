"""The sampling strategies: a table of all of them, and below it the editors of the selected one."""

from __future__ import annotations

from contextlib import suppress
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.summary import summarise_strategies
from opensimula_gui.models.change_command import Part, Performed
from opensimula_gui.models.factor_choice import drawable_factors
from opensimula_gui.models.strategy_origins import origins
from opensimula_gui.models.strategy_table import StrategyColumn
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.strategies.commands import StrategyCommands
from opensimula_gui.views.strategies.details import StrategyDetails
from opensimula_gui.views.strategies.strategy_list import StrategyList
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.icons import icon
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QTableView

    from opensimula_gui.checkpoint.strategy import StrategyMixRule
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.strategy_table import StrategyTableModel

_NO_STRATEGIES = marked(
    "AfterImage can't draw a mix without a strategy. "
    "It adds strategies as it samples, and you can add one here."
)
_MOST_FOR_TABLE = 0.45
_LABEL_PARTS = frozenset({Part.NODE, Part.PLACE, Part.FACTOR})


class StrategiesPage(QWidget):
    """Table above, editors of the selected strategy below.

    Signals:
        factor_requested(int): top row of a factor that a click leads to.
        pending_changed(): whether something is typed that was not kept yet may have changed.
    """

    factor_requested = Signal(int)
    pending_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: EditingSession | None = None
        self._details: StrategyDetails | None = None
        self._shown_rules: list[StrategyMixRule] = []
        self._is_stale = False
        self._is_leaving = False
        self._is_refreshing = False
        self._is_divided_by_user = False
        self._refusal = RefusalLine("")
        self._refusal.setContentsMargins(16, 12, 16, 8)
        self._refusal.hide()
        self.list = StrategyList()
        self._commands = StrategyCommands(self.list, self._leave_details, self)
        self._order = EditedLine(tr("the strategies"))
        self._order.setContentsMargins(16, 4, 16, 4)
        self._add_button = QPushButton(icon("add"), tr("Add strategy"))
        self._add_button.setObjectName("addFirstStrategy")
        self._add_button.setWhatsThis(
            tr(
                "Adds a sampling strategy, which names the factors that are drawn together. This one "
                "draws from all accepted factors."
            )
        )
        self._empty = EmptyState(
            "strategy", tr("No sampling strategies"), tr(_NO_STRATEGIES), [self._add_button]
        )
        self._splitter = self._build_splitter()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._refusal)
        self._column.addWidget(self._order)
        self._column.addWidget(self._stack, 1)
        self._connect()

    @property
    def table(self) -> QTableView:
        """The table of strategies."""
        return self.list.table

    @property
    def model(self) -> StrategyTableModel:
        """What the table shows, in the order of the file."""
        return self.list.model

    @property
    def details(self) -> StrategyDetails | None:
        """The editors of the selected strategy; None without a checkpoint."""
        return self._details

    @property
    def order_words(self) -> str:
        """What is said about strategies that are gone or stand elsewhere; empty if all stand as on disk."""
        return self._order.words()

    @property
    def refusal_text(self) -> str:
        """Why nothing can be edited; empty if it can."""
        return "" if self._refusal.isHidden() else self._refusal.label.text()

    @property
    def selected_number(self) -> int:
        """Position in the file of the selected strategy; 0 if none is."""
        return self.list.number

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self.list.has_pending or (self._details is not None and self._details.has_pending)

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if something does not fit, which then stays in its editor."""
        fits = self.list.commit_pending()
        return (self._details is None or self._details.commit_pending()) and fits

    def discard_pending(self) -> None:
        """Forget what is typed."""
        self.list.discard_pending()
        if self._details is not None:
            self._details.discard_pending()

    def select(self, number: int) -> None:
        """Select the strategy at a position of the file."""
        self.list.select(number)

    def set_session(self, session: EditingSession | None) -> None:
        """Show the strategies of a checkpoint, and follow its edits; None empties the page."""
        if session is not self._session:
            self._follow(session)
        self._refresh()

    def _build_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.splitterMoved.connect(self._on_splitter_splitter_moved)
        return splitter

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_list_current_changed)
        self.list.details_requested.connect(self._on_list_details_requested)
        self.list.pending_changed.connect(self.pending_changed)
        self._order.revert_requested.connect(self._commands.revert_all)
        self._add_button.clicked.connect(self._commands.add)

    def _follow(self, session: EditingSession | None) -> None:
        if self._session is not None:
            # Pages fill late: the session that was shown before may be deleted already, its connections too.
            with suppress(RuntimeError):
                for signal, slot in self._session_slots(self._session):
                    signal.disconnect(slot)
        self._session, self._shown_rules = session, []
        self._commands.session = session
        if self._details is not None:
            self._details.hide()
            self._details.deleteLater()
        self._details = None
        self._refusal.hide()
        self.list.show_strategies([], [], can_edit=False)
        if session is None:
            return
        for signal, slot in self._session_slots(session):
            signal.connect(slot)
        if session.index is not None:
            self._details = StrategyDetails(session, session.index)
            self._details.factor_requested.connect(self.factor_requested)
            self._details.pending_changed.connect(self.pending_changed)
            self._splitter.addWidget(self._details)

    def _session_slots(self, session: EditingSession) -> Iterator[tuple[SignalInstance, Callable[..., None]]]:
        yield session.step_performed, self._on_session_step_performed
        yield session.disk_state_changed, self._refresh_or_wait
        yield session.permissions_changed, self._refresh_or_wait

    @Slot()
    def _refresh_or_wait(self) -> None:
        """Show what the session says now, or when the page is looked at."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        session, self._is_stale = self._session, False
        spec = session.strategies if session is not None else None
        rules = list(spec.strategies) if spec is not None else []
        if session is None or session.index is None:
            return
        saved = session.inspection.sampling_strategy
        on_disk = list(saved.strategies) if saved is not None else []
        found, can_edit = origins(on_disk, rules), not session.strategies_refusal
        self._refusal.label.setText(session.strategies_refusal)
        self._refusal.setHidden(can_edit)
        is_own = self._commands.is_performing or self._is_leaving
        changed = None if is_own else _first_difference(self._shown_rules, rules)
        self._shown_rules = rules
        summaries = summarise_strategies(session.index, spec) if spec is not None else []
        self._is_refreshing = True
        self.list.show_strategies(summaries, found, can_edit=can_edit)
        self._is_refreshing = False
        self.list.complain("")
        self._order.show_edited(_order_words(on_disk, found), can_revert=can_edit)
        self._show_empty_state(session, is_empty=not rules)
        self._divide()
        if rules:
            self._select_after_change(changed, len(rules))
            self._show_details()

    def _select_after_change(self, changed: int | None, count: int) -> None:
        """Select the first strategy that undo or redo changed, unless something is being typed."""
        if not self.table.currentIndex().isValid():
            self.select(changed or 0)
        elif changed is not None and not self.has_pending:
            self.select(min(changed, count - 1))

    def _show_empty_state(self, session: EditingSession, *, is_empty: bool) -> None:
        can_add = session.index is not None and bool(drawable_factors(session.index))
        self._add_button.setEnabled(can_add and not session.strategies_refusal)
        sentences = [tr(_NO_STRATEGIES)]
        if not can_add:
            sentences.append(tr("No accepted factor has a taxonomy that one could draw from."))
        self._empty.set_texts(tr("No sampling strategies"), " ".join(sentences))
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._stack.setCurrentWidget(self._empty if is_empty else self._splitter)
        if is_empty and had_focus:
            self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_details(self) -> None:
        spec = self._session.strategies if self._session is not None else None
        row = self.model.row(self.selected_number)
        # While an editor of the strategy shown before is being left, that one stays.
        if self._details is None or spec is None or row is None or self._is_leaving:
            return
        self._details.show_strategy(self.selected_number, spec, row.saved)

    def _leave_details(self) -> None:
        """Keep what is typed if it fits: the editors are about to show another strategy."""
        self._is_leaving = True
        if self._details is not None and not self._details.commit_pending():
            self._details.discard_pending()
        self._is_leaving = False

    def _divide(self) -> None:
        """Give the table the room of its rows, and less than the details have, unless the user chose."""
        height = self._stack.height()
        if not self._is_divided_by_user and self._splitter.count() > 1:
            above = min(self.list.sizeHint().height(), int(height * _MOST_FOR_TABLE))
            self._splitter.setSizes([above, height - above])

    @Slot()
    def _on_splitter_splitter_moved(self, *_place: int) -> None:
        self._is_divided_by_user = True

    @Slot()
    def _on_list_current_changed(self) -> None:
        # Rows that come and go move the selection before the numbers are right again.
        if not self._is_refreshing:
            self._leave_details()
            self._show_details()

    @Slot(int)
    def _on_list_details_requested(self, column: int) -> None:
        if self._details is not None:
            is_pairs = column == StrategyColumn.FORBIDDEN_PAIRS
            self._details.focus_pairs() if is_pairs else self._details.focus_factors()

    @Slot(object)
    def _on_session_step_performed(self, performed: Performed) -> None:
        parts = {change.part for change in performed.changes}
        if self._details is not None and parts & {Part.NODE, Part.PLACE}:
            self._details.show_labels()
        if parts & (_LABEL_PARTS | {Part.STRATEGIES}):
            self._refresh_or_wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        self._divide()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was edited while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()


def _first_difference(before: list[StrategyMixRule], after: list[StrategyMixRule]) -> int | None:
    if not before:
        return None
    pairs = enumerate(zip_longest(before, after))
    return next((number for number, (old, new) in pairs if old is not new and old != new), None)


def _order_words(on_disk: list[StrategyMixRule], found: list[StrategyMixRule | None]) -> str:
    """Return what no single strategy shows: that some are gone, or stand elsewhere."""
    places = {id(rule): place for place, rule in enumerate(on_disk)}
    order = [places[id(rule)] for rule in found if rule is not None]
    gone = len(on_disk) - len(order)
    words = [tr("{n} strategy removed", "{n} strategies removed", gone)] if gone else []
    if order != sorted(order):
        words.append(tr("order changed"))
    return tr("Edited: {changes}", changes=", ".join(words)) if words else ""
