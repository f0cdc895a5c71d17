"""Says that it is a backup that the window shows, and leads back to the checkpoint."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from opensimula_gui.models.backups_table import date_text
from opensimula_gui.services.backups import replaced_at
from opensimula_gui.views.backup_bar import BackupBar

if TYPE_CHECKING:
    from opensimula_gui.app.document_controller import DocumentController
    from opensimula_gui.app.window import MainWindow

DISK_ACTIONS = (
    "actionReload",
    "actionVerify",
    "actionRehash",
    "actionFix",
    "actionMend",
    "actionPush",
)
"""Actions that are about the checkpoint on disk, and so are off while a backup of it is shown."""


class BackupViewController(QObject):
    """Joins the bar above the pages to what is shown.

    Args:
        window: The window.
        documents: What it shows.

    Attributes:
        bar: The bar; hidden unless a backup is shown.

    Signals:
        restore_requested(object): the folder of the backup that is to become what is on disk.
    """

    restore_requested = Signal(object)

    def __init__(self, window: MainWindow, documents: DocumentController) -> None:
        super().__init__(window)
        self._documents = documents
        self.bar = BackupBar()
        window.add_bar(self.bar)
        self.bar.back_requested.connect(self._on_bar_back_requested)
        self.bar.restore_requested.connect(self._on_bar_restore_requested)
        documents.session_changed.connect(self._show_state)

    @Slot()
    def _show_state(self) -> None:
        opened = self._documents.opened
        if opened is None or not self._documents.is_backup:
            self.bar.hide()
            return
        self.bar.show_backup(date_text(replaced_at(opened.inspection.root), datetime.now(UTC).astimezone()))
        # Screen readers speak it at once.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.bar, self.bar.accessibleName()))

    @Slot()
    def _on_bar_back_requested(self) -> None:
        root = self._documents.root
        if root is not None:
            self._documents.open(root)

    @Slot()
    def _on_bar_restore_requested(self) -> None:
        if self._documents.opened is not None:
            self.restore_requested.emit(self._documents.opened.inspection.root)
