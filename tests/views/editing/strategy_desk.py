"""The strategies page in a window, and where its parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from opensimula_gui.models.strategy_table import StrategyColumn
from opensimula_gui.views.run_config.editors import LineEditor
from opensimula_gui.views.strategies.weight_box import WeightBox
from opensimula_gui.views.strategies_page import StrategiesPage
from tests.views.editing.conftest import press, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.strategy import StrategyMixRule
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.views.strategies.details import StrategyDetails

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class StrategyDesk:
    """The page as a user has it before them."""

    def __init__(self, session: EditingSession, show: Callable[[QWidget], QWidget], qtbot: QtBot) -> None:
        self.session = session
        self.page = StrategiesPage()
        self.page.set_session(session)
        self.elsewhere = show(self.page)
        self.page.window().resize(900, 900)
        self.table.setFocus()
        self._qtbot = qtbot

    @property
    def table(self) -> QTableView:
        return self.page.table

    @property
    def details(self) -> StrategyDetails:
        assert self.page.details is not None
        return self.page.details

    @property
    def rules(self) -> list[StrategyMixRule]:
        spec = self.session.strategies
        return list(spec.strategies) if spec is not None else []

    @property
    def names(self) -> list[str]:
        return [rule.name for rule in self.rules]

    @property
    def text(self) -> str:
        """What undo would take back."""
        return self.session.undo_stack.undoText()

    def cell(self, column: StrategyColumn, number: int | None = None) -> QModelIndex:
        row = self.page.selected_number if number is None else number
        return self.page.model.index(row, column)

    def go_to(self, number: int, column: StrategyColumn = StrategyColumn.NAME) -> None:
        """Go to a cell of a table that is not sorted, as the cursor keys do."""
        self.table.setFocus()
        self.table.setCurrentIndex(self.table.model().index(number, column))

    def edit(self, number: int, column: StrategyColumn) -> LineEditor | WeightBox:
        """Open the editor of a cell by F2."""
        self.go_to(number, column)
        press(self.table, Qt.Key.Key_F2)
        return self.open_editor()

    def open_editor(self, table: QTableView | None = None) -> LineEditor | WeightBox:
        owner = table or self.table
        editor = owner.indexWidget(owner.currentIndex())
        assert isinstance(editor, LineEditor | WeightBox)
        return editor

    def is_editing(self) -> bool:
        return isinstance(self.table.indexWidget(self.table.currentIndex()), LineEditor | WeightBox)

    def trigger(self, action_id: str) -> None:
        action = self.page.list.actions_by_id[action_id]
        assert action.isEnabled()
        action.trigger()

    def is_on(self, action_id: str) -> bool:
        return self.page.list.actions_by_id[action_id].isEnabled()

    def wait_for_counts(self) -> None:
        self._qtbot.waitUntil(lambda: self.details.counts.is_done)


def replace_text(editor: QWidget, text: str) -> None:
    """Type over what stands in an editor."""
    press(editor, Qt.Key.Key_A, CONTROL)
    type_text(editor, text)


def settle() -> None:
    """Let Qt close an editor: it does so a turn of the event loop later."""
    QApplication.processEvents()


def click(table: QTableView, item: QModelIndex) -> None:
    rect: QRect = table.visualRect(item)
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center()
    )
