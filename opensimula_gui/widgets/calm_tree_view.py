"""A tree view that keeps calm when the focus comes or goes: the current row is painted anew, no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeView

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class CalmTreeView(QTreeView):
    """For trees in which one row at most is selected.

    Qt paints every row, which takes longer than all else that ends an edit in place; but no row except for
    the current one looks different without the focus.
    """

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint the current row with the focus."""
        self._hold_updates(hold=True)
        super().focusInEvent(event)
        self._hold_updates(hold=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint the current row without the focus."""
        self._hold_updates(hold=True)
        super().focusOutEvent(event)
        self._hold_updates(hold=False)

    def _hold_updates(self, *, hold: bool) -> None:
        # By the attribute: setUpdatesEnabled() makes up for what was held back by painting all of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, hold)
        row = self.visualRect(self.currentIndex())
        if not hold and row.isValid():
            self.viewport().update(0, row.top(), self.viewport().width(), row.height())
