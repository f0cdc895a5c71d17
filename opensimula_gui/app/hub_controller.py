"""What the window has to do with the Hub: account, pull and push, and what the status bar says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from opensimula_gui.app.account_controller import AccountController
from opensimula_gui.app.pull_controller import PullController
from opensimula_gui.app.push_controller import PushController
from opensimula_gui.checkpoint.errors import RepoAddressError
from opensimula_gui.checkpoint.repo_address import parse_repo_address
from opensimula_gui.services.hub.endpoint import endpoint

if TYPE_CHECKING:
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.save_controller import SaveController
    from opensimula_gui.app.tasks import Tasks
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.checkpoint.transfer import TransferProgress
    from opensimula_gui.services.settings import Settings


class HubController(QObject):
    """Joins the actions, the status bar and what is dropped on the window to the two dialogs.

    Attributes:
        account: Who is signed in.
        pulls: The pull dialog and what it started.
        pushes: The push dialog and what it started.
    """

    def __init__(
        self, window: MainWindow, saves: SaveController, tasks: Tasks, notices: Notices, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shown: PullController | PushController | None = None
        self.account = AccountController(window, tasks, notices)
        self.pulls = PullController(
            window, saves.documents, tasks, notices, self.account, settings, can_compare=True
        )
        self.pushes = PushController(window, saves, tasks, notices, self.account, settings)
        window.actions_by_id["actionPull"].triggered.connect(self._on_pull_triggered)
        window.actions_by_id["actionPush"].triggered.connect(self._on_push_triggered)
        window.takes_text = _is_address
        window.text_dropped.connect(self.pulls.pull)
        for transfers in (self.pulls, self.pushes):
            transfers.transfer_changed.connect(
                lambda progress, transfers=transfers: self._on_transfer_changed(transfers, progress)
            )
        window.status.transfer_requested.connect(self._on_status_transfer_requested)
        window.status.transfer_cancel_requested.connect(self._on_status_transfer_cancel_requested)

    @property
    def is_transferring(self) -> bool:
        """Whether anything is on its way."""
        return self.pulls.is_transferring or self.pushes.is_transferring

    def _on_transfer_changed(
        self, transfers: PullController | PushController, progress: TransferProgress | None
    ) -> None:
        if progress is not None:
            self._shown = transfers
        # One line has room for one transfer: the one that moved last.
        if progress is not None or transfers is self._shown:
            self._window.status.set_transfer(progress)

    @Slot()
    def _on_pull_triggered(self) -> None:
        self.pulls.pull()

    @Slot()
    def _on_push_triggered(self) -> None:
        self.pushes.push()

    @Slot()
    def _on_status_transfer_requested(self) -> None:
        if self._shown is not None:
            self._shown.show_dialog()

    @Slot()
    def _on_status_transfer_cancel_requested(self) -> None:
        if self._shown is not None:
            self._shown.cancel()


def _is_address(text: str) -> bool:
    """Tell whether a text is the address of a repository; a bare name could be any word."""
    try:
        parse_repo_address(text, endpoint=endpoint())
    except RepoAddressError:
        return False
    return "/" in text
