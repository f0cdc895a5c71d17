"""Opens, saves, verifies and closes the one checkpoint of a window."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from opensimula_gui.app.questions import Button, ask_about_edits, choose_path
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import ChangedOnDiskError, SaveError
from opensimula_gui.checkpoint.problems import Severity, Verdict
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.services.documents import (
    OpenedCheckpoint,
    open_checkpoint,
    rehash_checkpoint,
    save_run_config,
)
from opensimula_gui.services.sample import sample_copy
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.saving import SaveReport

_LOADING_PAGE_DELAY_S = 0.15
"""Checkpoints that open faster than this come without a flash of the progress page."""

_OPEN = "open"
_SAVE = "save"
_RESULT = "document-result"


class DocumentController(QObject):
    """What the window has open, and everything that can be done to it as a whole.

    Signals:
        session_changed(object): the EditingSession that is shown now, or None.
        checkpoint_opened(object): the OpenedCheckpoint that was opened, saved elsewhere or reloaded.
        opening_ended(bool): an attempt to open is over; whether the checkpoint is shown.
    """

    session_changed = Signal(object)
    checkpoint_opened = Signal(object)
    opening_ended = Signal(bool)

    def __init__(self, window: MainWindow, workspace: Workspace, tasks: Tasks, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._tasks = tasks
        self._notices = notices
        self._opened: OpenedCheckpoint | None = None
        self._refused: Path | None = None
        self.session: EditingSession | None = None
        actions = window.actions_by_id
        for action_id, slot in (
            ("actionOpen", self.choose_and_open),
            ("actionOpenSample", self.open_sample),
            ("actionSave", self.save),
            ("actionSaveAs", self.save_as),
            ("actionRevert", self.revert),
            ("actionReload", self.reload),
            ("actionCloseCheckpoint", self.close_checkpoint),
            ("actionVerify", self.verify),
            ("actionRehash", self.rehash),
        ):
            actions[action_id].triggered.connect(slot)
        workspace.start_page.open_requested.connect(self.choose_and_open)
        workspace.start_page.sample_requested.connect(self.open_sample)
        workspace.start_page.recent_requested.connect(self.open)
        workspace.refusal_page.open_requested.connect(self.choose_and_open)
        workspace.refusal_page.retry_requested.connect(self.reload)
        workspace.loading_page.cancel_requested.connect(lambda: tasks.cancel(_OPEN))
        workspace.document.run_config.pending_changed.connect(self._show_state)
        window.path_dropped.connect(self.open)
        window.status.cancel_requested.connect(lambda: tasks.cancel(_SAVE))

    # What the user asks for.

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open a checkpoint in place of the one that is shown."""
        self._tasks.start(_OPEN, self._leave_and_open(path), Policy.REPLACE)

    @Slot()
    def choose_and_open(self) -> None:
        """Ask for a folder and open it."""
        self._tasks.start("choose", self._choose_and_open(), Policy.REFUSE)

    @Slot()
    def open_sample(self) -> None:
        """Open the user's own copy of the sample."""
        self._tasks.start(_OPEN, self._open_sample(), Policy.REPLACE)

    @Slot()
    def reload(self) -> None:
        """Read what is shown, or was refused, from disk again."""
        path = self._opened.inspection.root if self._opened else self._refused
        if path is not None:
            self.open(path)

    @Slot()
    def save(self) -> None:
        """Save the edits."""
        self._tasks.start(_SAVE, self._save(None), Policy.REFUSE)

    @Slot()
    def save_as(self) -> None:
        """Ask for a folder and save the checkpoint with its edits there."""
        self._tasks.start(_SAVE, self._choose_and_save(), Policy.REFUSE)

    @Slot()
    def revert(self) -> None:
        """Set every edited field back to what is on disk."""
        if self.session is not None:
            self._workspace.document.run_config.discard_pending()
            self.session.revert()

    @Slot()
    def close_checkpoint(self) -> None:
        """Close the checkpoint and show the start page."""
        self._tasks.start("close", self._close(), Policy.REFUSE)

    @Slot()
    def verify(self) -> None:
        """Read every file again and tell what is wrong with what is on disk."""
        self._tasks.start(_SAVE, self._verify(), Policy.REFUSE)

    @Slot()
    def rehash(self) -> None:
        """Let the manifest vouch for the files as they are."""
        self._tasks.start(_SAVE, self._rehash(), Policy.REFUSE)

    async def may_leave(self) -> bool:
        """Ask about unsaved edits, once; return whether what is shown may go."""
        session = self.session
        if session is None:
            return True
        form = self._workspace.document.run_config
        if not form.commit_pending():
            form.discard_pending()
        if not session.is_edited:
            return True
        name = one_line(session.run_config.name or session.inspection.root.name, 80)
        answer = await ask_about_edits(self._window, name, len(session.edited_fields()))
        if answer is Button.Save:
            return await self._save(None)
        return answer is Button.Discard

    # How it is done.

    async def _leave_and_open(self, path: Path) -> None:
        if await self.may_leave():
            await self._open(path)

    async def _choose_and_open(self) -> None:
        dialog = QFileDialog(self._window, "Open checkpoint")
        dialog.setObjectName("openDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        path = await choose_path(dialog)
        if path is not None:
            self.open(path)

    async def _open_sample(self) -> None:
        if await self.may_leave():
            await self._open(await sample_copy())

    async def _open(self, path: Path) -> None:
        shown = False
        try:
            with self._loading(path):
                opened = await open_checkpoint(path, self._workspace.loading_page.set_progress)
            shown = opened.inspection.verdict is not Verdict.REFUSE
            if shown:
                self._show(opened)
            else:
                self._refuse(opened.inspection)
        finally:
            self.opening_ended.emit(shown)

    @contextmanager
    def _loading(self, path: Path) -> Iterator[None]:
        """Show the progress page while something is opened, unless it is done at once."""
        stack, page = self._window.stack, self._workspace.loading_page
        before = stack.currentWidget()
        page.start(f"Opening '{one_line(path.name, 80)}'")
        delay = asyncio.get_running_loop().call_later(_LOADING_PAGE_DELAY_S, stack.setCurrentWidget, page)
        try:
            yield
        finally:
            delay.cancel()
            if before is not None:
                stack.setCurrentWidget(before)

    def _show(self, opened: OpenedCheckpoint) -> None:
        self._replace_session(EditingSession(opened.inspection, opened.index, self), opened)
        self._notices.dismiss(_RESULT)
        self.checkpoint_opened.emit(opened)

    def _refuse(self, inspection: CheckpointInspection) -> None:
        self._replace_session(None, None)
        self._refused = inspection.root
        self._workspace.refusal_page.show_refusal(inspection)
        self._workspace.problems.set_inspection(inspection)
        self._window.stack.setCurrentWidget(self._workspace.refusal_page)
        self._window.status.set_path(one_line(str(inspection.root)))
        self._show_problem_count(inspection)

    def _replace_session(self, session: EditingSession | None, opened: OpenedCheckpoint | None) -> None:
        old = self.session
        self.session, self._opened, self._refused = session, opened, None
        self._workspace.set_session(session)
        if session is not None:
            session.run_config_changed.connect(self._show_state)
            session.edited_changed.connect(self._show_state)
        if old is not None:
            old.deleteLater()
        self.session_changed.emit(session)
        self._show_state()

    async def _choose_and_save(self) -> None:
        dialog = QFileDialog(self._window, "Save checkpoint to a folder")
        dialog.setObjectName("saveAsDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Save here")
        target = await choose_path(dialog)
        if target is not None:
            await self._save(target)

    async def _save(self, target: Path | None) -> bool:
        """Save the edits, to another root if one is named; return whether everything is on disk."""
        session, opened = self.session, self._opened
        if session is None or opened is None:
            return False
        if not self._workspace.document.run_config.commit_pending():
            text = "One field holds a text that can't be saved."
            self._notices.show(
                Notice("error", text, "Mend the marked field, or press Esc in it.", key=_RESULT)
            )
            return False
        if target is None and not session.is_edited:
            self._notices.show(Notice("info", "Nothing to save: no field differs from disk.", key=_RESULT))
            return True
        saved_config = session.run_config
        try:
            with self._busy("Saving…"):
                saved, report = await save_run_config(opened, saved_config, target)
        except SaveError as error:
            self._notices.report(error, *self._ways_out(error))
            return False
        self._notices.show(_save_notice(report))
        if target is not None:
            self._show(saved)
            return True
        self._opened = saved
        session.mark_saved(saved.inspection)
        self._after_save(saved.inspection)
        return True

    def _after_save(self, inspection: CheckpointInspection) -> None:
        """Refresh what shows the bytes on disk; tree and inspector stay as they are."""
        self._workspace.document.refresh_disk_state()
        self._workspace.problems.set_inspection(inspection)
        self._show_state()

    def _ways_out(self, error: SaveError) -> tuple[NoticeAction, ...]:
        save_as = NoticeAction("Save as…", self.save_as)
        if isinstance(error, ChangedOnDiskError):
            return NoticeAction("Reload", self.reload), save_as
        return (save_as,)

    async def _close(self) -> None:
        if await self.may_leave():
            self._replace_session(None, None)

    async def _verify(self) -> None:
        opened = self._opened
        if opened is None:
            return
        with self._busy("Verifying…"):
            fresh = await open_checkpoint(opened.inspection.root, self._on_work_progressed)
        self._workspace.problems.set_inspection(fresh.inspection)
        self._show_problem_count(fresh.inspection)
        self._notices.show(self._verify_notice(opened.inspection, fresh.inspection))

    def _verify_notice(self, shown: CheckpointInspection, fresh: CheckpointInspection) -> Notice:
        changed = [state.name for state in fresh.files if _digest(shown, state.name) != state.sha256]
        if changed:
            names = ", ".join(one_line(name, 60) for name in changed)
            text = f"Changed on disk since it was opened: {names}."
            return Notice(
                "warning",
                text,
                "Reload to see it as it is now.",
                actions=(NoticeAction("Reload", self.reload),),
                key=_RESULT,
            )
        if fresh.problem_count:
            count = "1 problem" if fresh.problem_count == 1 else f"{fresh.problem_count} problems"
            return Notice("warning", f"Verified: {count}, listed below.", key=_RESULT)
        files = sum(state.data is not None for state in fresh.files)
        return Notice("fine", f"Verified: {files} files read, digests and structure are sound.", key=_RESULT)

    async def _rehash(self) -> None:
        if self._opened is None or not await self.may_leave():
            return
        root = self._opened.inspection.root
        with self._busy("Renewing digests…"):
            report = await rehash_checkpoint(root)
        await self._open(root)
        self._notices.show(_save_notice(report))

    @contextmanager
    def _busy(self, text: str) -> Iterator[None]:
        self._window.status.set_progress(text)
        try:
            yield
        finally:
            self._window.status.set_progress(None)

    def _on_work_progressed(self, step: str, share: float) -> None:
        self._window.status.set_progress(step, share)

    def _show_problem_count(self, inspection: CheckpointInspection) -> None:
        errors = sum(problem.severity is Severity.ERROR for problem in inspection.problems)
        self._window.status.set_problems(inspection.problem_count, errors=errors)

    @Slot()
    def _show_state(self, *_changed: object) -> None:
        """Say in title, status bar and actions what is open and whether it is edited."""
        session = self.session
        edited = session is not None and (
            session.is_edited or self._workspace.document.run_config.has_pending
        )
        name = one_line(session.run_config.name or session.inspection.root.name, 80) if session else ""
        self._window.setWindowTitle(f"{name}[*] — OpenSimula" if name else "OpenSimula")
        self._window.setWindowModified(edited)
        for action_id in ("actionSave", "actionRevert"):
            self._window.actions_by_id[action_id].setEnabled(edited)
        if session is None:
            self._window.status.set_path("Nothing is open")
            self._window.status.set_edits(0)
            self._window.status.set_problems(None)
        else:
            self._window.status.set_path(one_line(str(session.inspection.root)))
            self._window.status.set_edits(len(session.edited_fields()))
            self._show_problem_count(session.inspection)


def _digest(inspection: CheckpointInspection, name: str) -> str | None:
    return next((state.sha256 for state in inspection.files if state.name == name), None)


def _save_notice(report: SaveReport) -> Notice:
    count = len(report.written)
    files = "1 file" if count == 1 else f"{count} files"
    kept = " The state before is in the backups." if report.backup else ""
    text = f"Saved. {files} written, digests renewed.{kept}"
    if report.warnings:
        return Notice("warning", text, " ".join(report.warnings), key=_RESULT)
    return Notice("fine", text, key=_RESULT)
