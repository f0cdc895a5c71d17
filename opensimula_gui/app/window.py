"""The window: an empty frame that is painted at once, and furnished right after."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
    from PySide6.QtWidgets import QMenu

    from opensimula_gui.app.status_bar import StatusBar
    from opensimula_gui.widgets.notice_bar import NoticeBar

DEFAULT_SIZE = (1280, 800)
MINIMUM_SIZE = (760, 480)

_MAX_TEXT_CHARS = 500


class MainWindow(QMainWindow):
    """Frame of the program; it knows no checkpoint.

    Attributes:
        stack: The pages of the middle.
        actions_by_id: Every action of the table, by its id; there once the window is furnished.
        submenus: Menus that are filled later, by name; there once the window is furnished.
        status: The status bar; there once the window is furnished.
        notice_bar: Notices above the pages; there once the window is furnished.
        takes_text: Tells whether a text that is dropped or pasted means anything; at first none does.

    Signals:
        close_requested(): the user wants to close the window; whoever listens closes it by ``close_now``.
        path_dropped(object): a local path was dropped on the window.
        text_dropped(str): a text that ``takes_text`` accepts was dropped on the window, or pasted.
    """

    close_requested = Signal()
    path_dropped = Signal(object)
    text_dropped = Signal(str)

    actions_by_id: dict[str, QAction]
    submenus: dict[str, QMenu]
    status: StatusBar
    notice_bar: NoticeBar
    _column: QVBoxLayout

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("OpenSimula")
        self.setMinimumSize(*MINIMUM_SIZE)
        self.resize(*DEFAULT_SIZE)
        self._may_close = False
        self.takes_text: Callable[[str], bool] = lambda _text: False
        self.stack = QStackedWidget()

    def furnish(self) -> None:
        """Add actions, menus, toolbar, status bar and notices; their imports can wait for the first paint."""
        from opensimula_gui.app.actions import build_actions  # noqa: PLC0415
        from opensimula_gui.app.menus import build_menus, build_toolbar  # noqa: PLC0415
        from opensimula_gui.app.status_bar import StatusBar  # noqa: PLC0415
        from opensimula_gui.widgets.icons import icon  # noqa: PLC0415
        from opensimula_gui.widgets.notice_bar import NoticeBar  # noqa: PLC0415

        self.setWindowIcon(icon("app"))
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.actions_by_id = build_actions(self)
        self.addActions(list(self.actions_by_id.values()))
        self.submenus = build_menus(self, self.actions_by_id)
        build_toolbar(self, self.actions_by_id)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.notice_bar = NoticeBar()
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice_bar)
        column.addWidget(self.stack, 1)
        self._column = column
        self.setCentralWidget(central)

    def add_bar(self, bar: QWidget) -> None:
        """Add a bar right above the pages; whoever adds it shows and hides it."""
        self._column.insertWidget(self._column.indexOf(self.stack), bar)

    def _text(self, data: QMimeData) -> str:
        text = data.text().strip() if data.hasText() else ""
        return text if text and len(text) <= _MAX_TEXT_CHARS and self.takes_text(text) else ""

    def take_pasted(self) -> bool:
        """Take the text on the clipboard if it means something; return whether it does."""
        text = self._text(QGuiApplication.clipboard().mimeData())
        if text:
            self.text_dropped.emit(text)
        return bool(text)

    def close_now(self) -> None:
        """Close without asking."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever holds the edits before closing."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_requested.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files and folders, and texts that mean something."""
        if _local_paths(event.mimeData()) or self._text(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass on the first local path, or the text."""
        paths, text = _local_paths(event.mimeData()), self._text(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.path_dropped.emit(Path(paths[0]))
        elif text:
            event.acceptProposedAction()
            self.text_dropped.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a pasted text that means something, where no field takes it."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.take_pasted():
            event.accept()
        else:
            super().keyPressEvent(event)


def _local_paths(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
