"""What went wrong, inside a dialog: a sentence, what to do, details to copy, and the page that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opensimula_gui.views.hub.page_link import PageLink
from opensimula_gui.widgets.notice_bar import Notice, NoticeBar

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.errors import OpenSimulaError
    from opensimula_gui.widgets.notice import NoticeAction

_KEY: Final = "failure"


class FailurePanel(QWidget):
    """One notice at most, and a link; it takes no room while nothing is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = NoticeBar()
        self._link = PageLink()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addWidget(self._link)
        self._bar.dismissed.connect(self.clear)
        self.hide()

    def show_error(self, error: OpenSimulaError, *actions: NoticeAction, page_url: str = "") -> None:
        """Tell an error.

        Args:
            error: What went wrong, in words.
            actions: Ways out.
            page_url: Address of the page where the user can do something about it.
        """
        self.show_notice(Notice("error", error.summary, error.hint, error.detail, actions, _KEY), page_url)

    def show_notice(self, notice: Notice, page_url: str = "") -> None:
        """Tell something in place of what was told before."""
        self.clear()
        self._bar.show_notice(notice)
        self._link.set_url(page_url)
        self.show()

    def notice(self) -> Notice | None:
        """Return what is told."""
        return next(iter(self._bar.notices()), None)

    @Slot()
    def clear(self) -> None:
        """Take it back."""
        self._bar.clear()
        self._link.set_url("")
        self.hide()
