"""Messages inside the window, in place of message boxes: what happened, what to do, details on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opensimula_gui.widgets.notice import Notice, NoticeAction
from opensimula_gui.widgets.notice_row import NoticeRow
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["MAX_NOTICES", "Notice", "NoticeAction", "NoticeBar"]

MAX_NOTICES: Final = 3


class NoticeBar(QWidget):
    """A stack of notices, the newest on top; it takes no room while there are none.

    Signals:
        dismissed(Notice): The user closed a notice.
    """

    dismissed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoticeRow] = []
        self.setAccessibleName(tr("Notices"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice on top; one with the same key is replaced, the oldest beyond three goes."""
        same = [row for row in self._rows if notice.key and row.notice.key == notice.key]
        self._remove(same)
        self._remove(self._rows[MAX_NOTICES - 1 :])
        row = NoticeRow(notice, self)
        row.close_requested.connect(self._on_row_close_requested)
        self._rows.insert(0, row)
        self._column.insertWidget(0, row)
        self.show()
        # Screen readers speak it at once; the keyboard focus stays where the user works.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, row.accessibleName()))

    def dismiss(self, key: str) -> None:
        """Take away the notice with a key, if it is there."""
        self._remove([row for row in self._rows if row.notice.key == key])

    def clear(self) -> None:
        """Take away all notices."""
        self._remove(self._rows)

    def notices(self) -> list[Notice]:
        """Return what is shown, the newest first."""
        return [row.notice for row in self._rows]

    def _on_row_close_requested(self, row: NoticeRow) -> None:
        self._remove([row])
        self.dismissed.emit(row.notice)

    def _remove(self, rows: Iterable[NoticeRow]) -> None:
        for row in list(rows):
            self._rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.setVisible(bool(self._rows))
