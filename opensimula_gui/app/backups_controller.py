"""Lists the kept states of the checkpoint, says what changed between them, and brings them back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from opensimula_gui.app.document_controller import WRITING
from opensimula_gui.app.questions import choose_path
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.display_text import path_text
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.models.backups_table import BackupRow, date_text
from opensimula_gui.models.comparison_words import documents_text
from opensimula_gui.services.backups import (
    copy_state,
    list_kept_states,
    read_kept_state,
    replaced_at,
    restore_state,
)
from opensimula_gui.services.documents import verify_checkpoint
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.views.backups_dialog import BackupsDialog
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.save_controller import SaveController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.services.documents import OpenedCheckpoint

_LIST: Final = "list-backups"
_TELL: Final = "tell-backup-changes"
_RESTORED: Final = "backup-result"
_QUICK_BYTES: Final = 4 * 10**6
"""States up to this size are compared without being selected; larger ones take their second each."""


class BackupsController(QObject):
    """Joins the list of backups to the window and the disk.

    Args:
        window: The window.
        saves: Its documents are what has backups.
        tasks: Runs what takes time.
        notices: Tells what became of a restore or a copy.

    Signals:
        compare_requested(object, str): folder and title of a state to compare with what is open.
    """

    compare_requested = Signal(object, str)

    def __init__(self, window: MainWindow, saves: SaveController, tasks: Tasks, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._documents = saves.documents
        self._tasks = tasks
        self._notices = notices
        self._made: BackupsDialog | None = None
        self._listed: OpenedCheckpoint | None = None
        self._told: dict[Path, str] = {}
        window.actions_by_id["actionBackups"].triggered.connect(self.show_dialog)
        tasks.running_changed.connect(self._on_tasks_running_changed)

    @property
    def dialog(self) -> BackupsDialog:
        """The dialog; made when it is wanted for the first time."""
        if self._made is None:
            dialog = self._made = BackupsDialog(self._window)
            dialog.selection_changed.connect(self._tell_changes)
            dialog.view_requested.connect(self._on_dialog_view_requested)
            dialog.compare_requested.connect(self._on_dialog_compare_requested)
            dialog.copy_requested.connect(self._on_dialog_copy_requested)
            dialog.restore_requested.connect(self._on_dialog_restore_requested)
            dialog.finished.connect(self._on_dialog_finished)
        return self._made

    @Slot()
    def show_dialog(self) -> None:
        """Show the list."""
        if self._documents.opened is not None:
            self._list()
            dialog = self.dialog
            dialog.show()
            dialog.raise_()
            dialog.activateWindow()

    def title_of(self, replaced_at: datetime) -> str:
        """Return how a state is named that was replaced at a moment."""
        return tr("Backup, replaced {date}", date=date_text(replaced_at, _now()))

    def _list(self) -> None:
        root = self._documents.root
        if root is not None:
            self._listed = self._documents.opened
            self._tasks.start(_LIST, self._show_list(root), Policy.REPLACE)

    async def _show_list(self, root: Path) -> None:
        try:
            states = await run_in_thread(list_kept_states, StopFlag(), root)
        except OpenSimulaError as error:
            self.dialog.show_failure(error.summary, error.hint)
            return
        rows = [BackupRow(state.path, state.replaced_at, state.size_bytes) for state in states]
        self._told = {}
        self.dialog.show_backups(rows, _now())
        self._tell_changes()

    @Slot()
    def _tell_changes(self) -> None:
        if self._documents.opened is not None and self.dialog.isVisible():
            self._tasks.start(_TELL, self._tell_each(), Policy.REPLACE)

    async def _tell_each(self) -> None:
        """Say of the selected state, and of all small ones, what changed when it was replaced."""
        current = await self._on_disk()
        if current is None:
            return
        for path, newer in self._pairs():
            if path not in self._told:
                stop = StopFlag()
                text = await run_in_thread(_changes, stop, stop, path, newer, current)
                self._told[path] = text
                self.dialog.model.set_changes(path, text)

    def _pairs(self) -> Iterator[tuple[Path, Path | None]]:
        """Yield the states to tell of, each with the one that replaced it; None is what is on disk now."""
        rows = self.dialog.model.backups
        newer = [None, *(row.path for row in rows)]
        pairs = list(zip(rows, newer, strict=False))
        selected = self.dialog.selected
        yield from ((row.path, after) for row, after in pairs if row == selected)
        yield from ((row.path, after) for row, after in pairs if row.size_bytes <= _QUICK_BYTES)

    async def _on_disk(self) -> CheckpointInspection | None:
        """Return the checkpoint as it is on disk, as far as we know; it is read while a backup is shown."""
        opened, root = self._documents.opened, self._documents.root
        if opened is None or root is None:
            return None
        return await verify_checkpoint(root) if self._documents.is_backup else opened.inspection

    @Slot(object)
    def _on_dialog_view_requested(self, row: BackupRow) -> None:
        self.dialog.close()
        self._documents.open_backup(row.path)
        self._window.activateWindow()

    @Slot(object)
    def _on_dialog_compare_requested(self, row: BackupRow) -> None:
        self.compare_requested.emit(row.path, self.title_of(row.replaced_at))

    @Slot(object)
    def _on_dialog_copy_requested(self, row: BackupRow) -> None:
        self._tasks.start(WRITING, self._choose_and_copy(row), Policy.REFUSE)

    async def _choose_and_copy(self, row: BackupRow) -> None:
        dialog = QFileDialog(self.dialog, tr("Copy the backup to a folder"))
        dialog.setObjectName("backupCopyDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Copy here"))
        if self._documents.root is not None:
            dialog.setDirectory(str(self._documents.root.parent))
        target = await choose_path(dialog)
        if target is None:
            return
        warnings = await run_in_thread(copy_state, StopFlag(), row.path, target)
        text = tr(
            "The backup of {date} was copied to {folder}.",
            date=date_text(row.replaced_at, _now()),
            folder=path_text(target),
        )
        if await self._documents.may_leave():
            await self._documents.read_and_show(target)
        self._show_result(text, "", warnings)

    @Slot(object)
    def restore(self, path: Path) -> None:
        """Make a kept state the one on disk.

        Args:
            path: Its folder.
        """
        self._tasks.start(WRITING, self._restore(path), Policy.REFUSE)

    @Slot(object)
    def _on_dialog_restore_requested(self, row: BackupRow) -> None:
        self.restore(row.path)

    async def _restore(self, path: Path) -> None:
        if not await self._documents.may_leave():
            return
        opened = await self._on_disk()
        if opened is None:
            return
        self._window.status.set_cancellable(False)
        self._window.status.set_progress(tr("Restoring…"))
        try:
            done = await run_in_thread(restore_state, StopFlag(), opened, path)
        finally:
            self._window.status.set_progress(None)
        when = date_text(replaced_at(path), _now())
        # What was edited and given up must go even if the files are the same.
        await self._documents.read_and_show(opened.root)
        if done.backup is None:
            text = tr("Nothing to restore: the files are as they were until {date}.", date=when)
            self._show_result(text, "", ())
        else:
            text = tr("Restored the state that was replaced {date}.", date=when)
            self._show_result(text, tr("The state before is kept in the backups."), done.warnings)

    def _show_result(self, text: str, hint: str, warnings: tuple[str, ...]) -> None:
        if warnings:
            self._notices.show(Notice("warning", text, " ".join(warnings), key=_RESTORED))
        else:
            self._notices.show(Notice("fine", text, hint, key=_RESTORED))

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._tasks.cancel(_TELL)

    @Slot()
    def _on_tasks_running_changed(self) -> None:
        """List anew after a save or a restore, and when something else is open."""
        opened = self._documents.opened
        if self._made is None or not self._made.isVisible() or opened is self._listed:
            return
        if opened is None:
            self._made.close()
        elif not self._tasks.is_running(WRITING):
            self._list()


def _changes(stop: StopFlag, path: Path, newer: Path | None, current: CheckpointInspection) -> str:
    def look(_step: str, _share: float) -> None:
        stop.check()

    old = read_kept_state(path, look)
    new = current if newer is None else read_kept_state(newer, look)
    if Verdict.REFUSE in {old.verdict, new.verdict}:
        return tr("Not known: it can't be opened") if old.verdict is Verdict.REFUSE else tr("Not known")
    return documents_text(compare_checkpoints(old, new))


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
