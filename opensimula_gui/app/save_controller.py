"""Saves, verifies and re-hashes what the window shows."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from opensimula_gui.app.disk_controller import CHANGED_ON_DISK
from opensimula_gui.app.document_controller import WRITING, DocumentController
from opensimula_gui.app.mending_words import errors_left_text
from opensimula_gui.app.questions import choose_path
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import ChangedOnDiskError, SaveError
from opensimula_gui.models.edit_permissions import error_count
from opensimula_gui.services.documents import rehash_checkpoint, save_opened, verify_checkpoint
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.saving import SaveReport

_VERIFY = "verify"
_RESULT = "save-result"
"""Key of the notice that tells how the last save or check ended; the next one replaces it."""


class SaveController(QObject):
    """Everything that writes the checkpoint, or reads it again to check it.

    Attributes:
        documents: What the window shows; made here, because leaving it may take a save.

    Signals:
        save_over_requested(): the edits are to be saved over what somebody else has written.
    """

    save_over_requested = Signal()

    def __init__(self, window: MainWindow, workspace: Workspace, tasks: Tasks, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._tasks = tasks
        self._notices = notices
        self.documents = DocumentController(window, workspace, tasks, self._save)
        actions = window.actions_by_id
        actions["actionSave"].triggered.connect(self.save)
        actions["actionSaveAs"].triggered.connect(self.save_as)
        actions["actionRevert"].triggered.connect(self.revert)
        actions["actionVerify"].triggered.connect(self.verify)
        actions["actionRehash"].triggered.connect(self.rehash)
        window.status.cancel_requested.connect(self._on_status_cancel_requested)
        self.documents.session_changed.connect(self._on_documents_session_changed)

    @Slot()
    def save(self) -> None:
        """Save the edits."""
        self._tasks.start(WRITING, self._save_in_place(), Policy.REFUSE)

    @Slot()
    def save_as(self) -> None:
        """Ask for a folder and save the checkpoint with its edits there."""
        self._tasks.start(WRITING, self._choose_and_save(), Policy.REFUSE)

    @Slot()
    def revert(self) -> None:
        """Set everything that was edited back to what is on disk."""
        if self.documents.session is not None:
            self._workspace.pending.discard()
            self.documents.session.revert()

    @Slot()
    def verify(self) -> None:
        """Read every file again and tell what is wrong with what is on disk."""
        self._tasks.start(_VERIFY, self._verify(), Policy.REFUSE)

    @Slot()
    def rehash(self) -> None:
        """Let the manifest vouch for the files as they are."""
        self._tasks.start(WRITING, self._rehash(), Policy.REFUSE)

    async def _save_in_place(self) -> None:
        await self._save()

    async def _choose_and_save(self) -> None:
        dialog = QFileDialog(self._window, tr("Save checkpoint to a folder"))
        dialog.setObjectName("saveAsDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Save here"))
        target = await choose_path(dialog)
        if target is not None:
            await self._save(target)

    async def _save(self, target: Path | None = None) -> bool:
        """Save the edits, to another root if one is named; return whether everything is on disk."""
        session, opened = self.documents.session, self.documents.opened
        if session is None or opened is None:
            return False
        if not self._workspace.pending.commit():
            self._notices.show(_misfit_notice())
            return False
        if target is None and not session.is_edited:
            return True
        edits = session.edits()
        try:
            with self._busy(tr("Saving…")):
                saved, report = await save_opened(opened, edits, target)
        except SaveError as error:
            self._notices.report(error, *self._ways_out(error))
            return False
        if target is None:
            self.documents.mark_saved(saved, edits)
        elif session.edits() == edits:
            self.documents.show(saved)
        else:
            self._notices.show(_left_behind_notice(report))
            return False
        self._notices.show(_saved_notice(report, errors=error_count(saved.inspection)))
        # Something may have been edited while the save ran.
        return target is not None or not session.is_edited

    def _ways_out(self, error: SaveError) -> tuple[NoticeAction, ...]:
        save_as = NoticeAction(tr("Save as…"), self.save_as)
        if isinstance(error, ChangedOnDiskError):
            save_over = NoticeAction(tr("Save over it"), self.save_over_requested.emit)
            return NoticeAction(tr("Reload"), self.documents.reload), save_as, save_over
        return (save_as,)

    async def _verify(self) -> None:
        opened = self.documents.opened
        if opened is None:
            return
        with self._busy(tr("Verifying…"), can_cancel=True):
            fresh = await verify_checkpoint(opened.inspection.root, self._window.status.set_progress)
        self.documents.show_problems(fresh)
        self._notices.show(self._verified_notice(opened.inspection, fresh))

    async def _rehash(self) -> None:
        if self.documents.opened is None or not await self.documents.may_leave():
            return
        root = self.documents.opened.inspection.root
        with self._busy(tr("Renewing digests…")):
            report = await rehash_checkpoint(root)
        await self.documents.read_and_show(root)
        self._notices.show(_saved_notice(report))

    def _verified_notice(self, shown: CheckpointInspection, fresh: CheckpointInspection) -> Notice:
        before = {state.name: state.sha256 for state in shown.files}
        after = {state.name: state.sha256 for state in fresh.files}
        changed = [name for name in before | after if before.get(name) != after.get(name)]
        if changed:
            names = ", ".join(one_line(name, 60) for name in changed)
            reload = NoticeAction(tr("Reload"), self.documents.reload)
            text = tr("Changed on disk since it was opened: {files}.", files=names)
            hint = tr("Reload to see it as it is now.")
            return Notice("warning", text, hint, actions=(reload,), key=CHANGED_ON_DISK)
        if fresh.problem_count:
            return _problems_notice(fresh.problem_count)
        return _sound_notice(sum(state.data is not None for state in fresh.files))

    @contextmanager
    def _busy(self, text: str, *, can_cancel: bool = False) -> Iterator[None]:
        self._window.status.set_cancellable(can_cancel)
        self._window.status.set_progress(text)
        try:
            yield
        finally:
            self._window.status.set_progress(None)

    @Slot()
    def _on_status_cancel_requested(self) -> None:
        self._tasks.cancel(_VERIFY)

    @Slot()
    def _on_documents_session_changed(self) -> None:
        self._notices.dismiss(_RESULT)


def _misfit_notice() -> Notice:
    text = tr("Not saved: a field holds a text that does not fit it.")
    return Notice("error", text, tr("Mend the marked field, or press Esc in it."), key=_RESULT)


def _problems_notice(count: int) -> Notice:
    text = tr("Verified: {n} problem, listed below.", "Verified: {n} problems, listed below.", count)
    return Notice("warning", text, key=_RESULT)


def _sound_notice(files: int) -> Notice:
    text = tr(
        "Verified: {n} file read, digests and structure are sound.",
        "Verified: {n} files read, digests and structure are sound.",
        files,
    )
    return Notice("fine", text, key=_RESULT)


def _left_behind_notice(report: SaveReport) -> Notice:
    text = tr("Saved a copy in {folder}, without what was edited since then.", folder=path_text(report.root))
    hint = tr("What is shown is still the checkpoint that it is a copy of, with all edits.")
    return Notice("warning", text, hint, key=_RESULT)


def _saved_notice(report: SaveReport, *, errors: int = 0) -> Notice:
    text = tr(
        "Saved. {n} file written, digests renewed.",
        "Saved. {n} files written, digests renewed.",
        len(report.written),
    )
    warnings = [*report.warnings, *([errors_left_text(errors)] if errors else [])]
    if warnings:
        return Notice("warning", text, " ".join(warnings), key=_RESULT)
    kept = tr("The state before is kept in the backups.") if report.backup else ""
    return Notice("fine", text, kept, key=_RESULT)
