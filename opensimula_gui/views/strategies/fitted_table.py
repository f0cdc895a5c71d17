"""Tables within a scrolling page: as high as their rows, and with keys of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QTableView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MAX_ROWS: Final = 10
_FRAME: Final = 2


def fit_height(table: QTableView) -> None:
    """Make a table as high as its rows from now on, but no higher than some of them."""
    table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
    table.setFrameShape(QFrame.Shape.NoFrame)
    fitting = _Fitting(table)
    model = table.model()
    for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
        signal.connect(fitting.fit)
    fitting.fit()


class _Fitting(QObject):
    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    @Slot()
    def fit(self, *_rows: object) -> None:
        table = self._table
        rows = min(max(table.model().rowCount(), 1), _MAX_ROWS)
        height = rows * table.verticalHeader().defaultSectionSize() + _FRAME
        header = table.horizontalHeader()
        if not header.isHidden():
            height += header.sizeHint().height()
        table.setFixedHeight(height)


class TableKeys(QObject):
    """Gives keys of a table a meaning, before any shortcut of the window takes them.

    Args:
        table: The table.
        keys: What to do, by key combination.
    """

    def __init__(self, table: QTableView, keys: Mapping[tuple[int, Qt.Key], Callable[[], object]]) -> None:
        super().__init__(table)
        self._keys = keys
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that have a meaning here."""
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        }:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            action = self._keys.get((modifiers.value, Qt.Key(event.key())))
            if action is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    action()
                return True
        return super().eventFilter(watched, event)
