"""The one way in which anything that went wrong, or right, reaches the user."""

from __future__ import annotations

import asyncio
import logging
import platform
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from opensimula_gui import __version__
from opensimula_gui.app.event_log import Event, EventLog
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from types import TracebackType

    from opensimula_gui.app.window import MainWindow

_GOOD_NEWS_MS = 8_000


class Notices:
    """Shows notices in the window's bar, and unknown errors in a dialog with copyable details."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.log = EventLog()

    def show(self, notice: Notice) -> None:
        """Show a notice until it is dismissed or replaced; good news leaves by itself."""
        self._window.notice_bar.show_notice(notice)
        if notice.severity in {"warning", "error"}:
            self.log.add(notice.severity, " ".join(filter(None, (notice.text, notice.hint, notice.detail))))
        if notice.severity == "fine":
            QTimer.singleShot(_GOOD_NEWS_MS, self._window, partial(self._let_go, notice))

    def dismiss(self, key: str) -> None:
        """Take back the notice of that key."""
        self._window.notice_bar.dismiss(key)

    def report(self, error: BaseException, *actions: NoticeAction) -> None:
        """Tell the user about an error: a known one in words, an unknown one with details to copy."""
        if isinstance(error, OpenSimulaError):
            self.show(
                Notice("error", error.summary, error.hint, error.detail, actions, key=type(error).__name__)
            )
        else:
            _BugDialog(self.log.add_error(error), self._window).open()

    def _let_go(self, notice: Notice) -> None:
        if notice in self._window.notice_bar.notices():
            self._window.notice_bar.dismiss(notice.key)

    def stop_listening(self) -> None:
        """Note no more warnings of libraries: the window is gone."""
        logging.getLogger().removeHandler(self.log)

    def catch_everything(self) -> None:
        """Send exceptions from slots and threads here; Python calls these hooks instead of printing."""

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            try:
                asyncio.get_running_loop()
            except RuntimeError:
                # Nobody could see a dialog: the program is starting or has ended.
                sys.__excepthook__(kind, error, trace)
            else:
                self.report(error)

        sys.excepthook = hook
        logging.getLogger().addHandler(self.log)


class _BugDialog(QDialog):
    """An error that nobody foresaw, with what a report needs; nothing of the checkpoint's content."""

    def __init__(self, error: Event, parent: MainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("bugDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Unexpected error"))
        self.resize(640, 400)
        details = QPlainTextEdit(_report_text(error))
        details.setReadOnly(True)
        details.setFont(mono_font(details.font()))
        details.setAccessibleName(tr("Details"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        said = tr(
            "Something went wrong that the program did not foresee. Your files are as they were unless "
            "it said that it saved. Save your edits to another folder and start again; the details help "
            "to mend it."
        )
        layout.addWidget(PlainLabel(said, wrap=True))
        layout.addWidget(details, 1)
        layout.addWidget(buttons)


def _report_text(error: Event) -> str:
    """Return the details, in English whatever the window speaks: others are to read them."""
    head = f"opensimula-gui {__version__}, Python {platform.python_version()}, {platform.platform()}"
    places = [f"  {place}" for place in error.places]
    return "\n".join([head, "", f"{error.kind}: {error.text}", "", *places])
