"""A tree view that keeps calm when the focus comes or goes: the current row is painted anew, no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeView

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class CalmTreeView(QTreeView):
    """For trees in which one row is selected most of the time.

    Qt paints every row, which takes longer than all else that ends an edit in place; but no row except for
    the selected ones looks different without the focus.
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
        if hold:
            return
        row = self.visualRect(self.currentIndex())
        if self._selects_several():
            self.viewport().update()
        elif row.isValid():
            self.viewport().update(0, row.top(), self.viewport().width(), row.height())

    def _selects_several(self) -> bool:
        if self.model() is None:
            return False
        chosen = self.selectionModel().selection()
        return chosen.size() > 1 or (chosen.size() == 1 and chosen.at(0).height() > 1)
