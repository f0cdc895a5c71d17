"""The dialog that lists the kept states of the checkpoint; it stays beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.models.backups_table import BACKUP_ROLE, BackupColumn, BackupRow, BackupsTableModel
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_SIZE: Final = QSize(720, 420)
_NONE_YET: Final = marked("Each save keeps the state before it.")
_WHAT_FOR: Final = marked(
    "Each save keeps the state that it replaces. Restoring one keeps the present state in the same way."
)


class BackupsDialog(QDialog):
    """The table of kept states and what can be done with the selected one.

    Signals:
        selection_changed(): another state is selected.
        view_requested(object): the BackupRow to show in the window, read-only.
        compare_requested(object): the BackupRow to compare with what is open.
        copy_requested(object): the BackupRow of which a copy is to be opened.
        restore_requested(object): the BackupRow that is to become what is on disk.
    """

    selection_changed = Signal()
    view_requested = Signal(object)
    compare_requested = Signal(object)
    copy_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupsDialog")
        self.setWindowTitle(tr("Backups"))
        self.resize(_SIZE)
        self.model = BackupsTableModel(self)
        self.table = record_table(self.model, "backupsTable", tr("Backups"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(BackupColumn.CHANGES, QHeaderView.ResizeMode.Stretch)
        self._empty = EmptyState("backups", tr("No backups yet"), tr(_NONE_YET))
        self._stack = QStackedWidget()
        self._compare = QPushButton(icon("compare"), tr("Compare"))
        self._view = QPushButton(icon("lock"), tr("Open read-only"))
        self._copy = QPushButton(icon("copy"), tr("Open a copy…"))
        self._restore = QPushButton(icon("backups"), tr("Restore"))
        self._actions = (self._compare, self._view, self._copy, self._restore)
        self._close = QPushButton(tr("Close"))
        self._lay_out()
        self._connect()
        self._explain()

    @property
    def selected(self) -> BackupRow | None:
        """The state that is selected."""
        backup = self.table.currentIndex().data(BACKUP_ROLE)
        return backup if isinstance(backup, BackupRow) else None

    def show_backups(self, backups: Sequence[BackupRow], now: datetime) -> None:
        """List the kept states, newest first; arguments as ``BackupsTableModel.set_backups``."""
        before = self.selected
        self.model.set_backups(backups, now)
        paths = [backup.path for backup in backups]
        row = paths.index(before.path) if before and before.path in paths else 0
        self._empty.set_texts(tr("No backups yet"), tr(_NONE_YET))
        self._stack.setCurrentIndex(1 if backups else 0)
        self.table.setCurrentIndex(self.model.index(row, 0))
        self._show_state()
        (self.table if backups else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, summary: str, hint: str) -> None:
        """Say why the states can't be listed."""
        self._empty.set_texts(summary, hint)
        self._stack.setCurrentIndex(0)

    def _explain(self) -> None:
        self.table.setWhatsThis(
            tr("The states of the checkpoint that saves have replaced. Selecting one changes nothing.")
        )
        self._compare.setWhatsThis(
            tr("Shows the selected state beside the checkpoint that is open. Nothing is changed.")
        )
        self._view.setWhatsThis(
            tr(
                "Shows the selected state in the window, to be looked at and not to be edited. What "
                "is on disk stays as it is."
            )
        )
        self._copy.setWhatsThis(
            tr("Copies the selected state to a folder that you choose, and opens it there.")
        )
        self._restore.setWhatsThis(
            tr("Makes the selected state what is on disk. The present state is kept as a backup in its turn.")
        )
        self._close.setWhatsThis(tr("Closes this dialog. Nothing is changed by it."))

    def _lay_out(self) -> None:
        hint = PlainLabel(tr(_WHAT_FOR), wrap=True, muted=True)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        hint.setContentsMargins(24, 24, 24, 16)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(listing)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 16, 24, 16)
        buttons.setSpacing(8)
        for button in self._actions:
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        for button in (self._view, self._copy, self._restore, self._close):
            button.setAutoDefault(False)
        # The safe one: it only looks.
        self._compare.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)
        self.table.activated.connect(self._on_compare_clicked)
        self._compare.clicked.connect(self._on_compare_clicked)
        self._view.clicked.connect(self._on_view_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._close.clicked.connect(self.reject)

    def _show_state(self) -> None:
        for button in self._actions:
            button.setVisible(self.model.rowCount() > 0)
            button.setEnabled(self.selected is not None)

    @Slot()
    def _on_table_current_row_changed(self) -> None:
        self._show_state()
        self.selection_changed.emit()

    @Slot()
    def _on_compare_clicked(self) -> None:
        if self.selected is not None:
            self.compare_requested.emit(self.selected)

    @Slot()
    def _on_view_clicked(self) -> None:
        if self.selected is not None:
            self.view_requested.emit(self.selected)

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self.selected is not None:
            self.copy_requested.emit(self.selected)

    @Slot()
    def _on_restore_clicked(self) -> None:
        if self.selected is not None:
            self.restore_requested.emit(self.selected)
