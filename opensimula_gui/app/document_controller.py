"""Opens and closes the one checkpoint of a window, and says what is open and whether it is edited."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from opensimula_gui.app.questions import EditsAnswer, ask_about_edits, choose_path
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.backups import backed_up_root
from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import UnreadableFileError
from opensimula_gui.checkpoint.problems import Severity, Verdict
from opensimula_gui.models.edit_counts import EditCounts
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.live_problems import LiveProblems
from opensimula_gui.services.documents import OpenedCheckpoint, open_backup, open_checkpoint
from opensimula_gui.services.sample import sample_copy
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.edits import CheckpointEdits
    from opensimula_gui.checkpoint.inspection import CheckpointInspection

_LOADING_PAGE_DELAY_S = 0.15
"""Checkpoints that open faster than this come without a flash of the progress page."""

WRITING = "write"
"""Key of the tasks that write the checkpoint: what leaves it waits for them, quitting too."""

_OPEN = "open"
_NAME_CHARS = 80


class DocumentController(QObject):
    """What the window shows.

    Args:
        window: The window.
        workspace: Its panes and pages.
        tasks: Runs what takes time.
        save: Saves the edits before they are left behind; returns whether they are on disk.

    Attributes:
        opened: What is shown; None if nothing is.
        session: Its edits; None if nothing is shown.
        let_go: Called before edits are left unsaved, with whether to keep them for the next start; returns
            whether they may be left. None if they can't be kept.

    Signals:
        session_changed(object): the EditingSession that is shown now, or None.
        checkpoint_opened(object): the OpenedCheckpoint that is shown from now on.
        opening_ended(bool): an attempt to open is over; whether the checkpoint is shown.
        edits_changed(): what differs from disk may have changed, and the window says so by now.
    """

    session_changed = Signal(object)
    checkpoint_opened = Signal(object)
    opening_ended = Signal(bool)
    edits_changed = Signal()

    def __init__(
        self, window: MainWindow, workspace: Workspace, tasks: Tasks, save: Callable[[], Awaitable[bool]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._tasks = tasks
        self._save = save
        self._refused: Path | None = None
        self._problems = LiveProblems(self)
        self._problems.changed.connect(self._on_problems_changed)
        self.opened: OpenedCheckpoint | None = None
        self.session: EditingSession | None = None
        self.let_go: Callable[[bool], Awaitable[bool]] | None = None
        actions = window.actions_by_id
        actions["actionOpen"].triggered.connect(self.choose_and_open)
        actions["actionOpenSample"].triggered.connect(self.open_sample)
        actions["actionReload"].triggered.connect(self.reload)
        actions["actionCloseCheckpoint"].triggered.connect(self.close_checkpoint)
        workspace.start_page.open_requested.connect(self.choose_and_open)
        workspace.start_page.sample_requested.connect(self.open_sample)
        workspace.start_page.recent_requested.connect(self.open)
        workspace.refusal_page.open_requested.connect(self.choose_and_open)
        workspace.refusal_page.retry_requested.connect(self.reload)
        workspace.loading_page.cancel_requested.connect(self._on_loading_page_cancel_requested)
        workspace.pending.changed.connect(self.show_state)
        window.path_dropped.connect(self.open)

    @property
    def root(self) -> Path | None:
        """Root of the checkpoint that is shown, or of which a backup is shown; None if nothing is."""
        shown = self.opened.inspection.root if self.opened is not None else None
        return shown and (backed_up_root(shown) or shown)

    @property
    def is_backup(self) -> bool:
        """Whether what is shown is a backup, which nothing can be saved to."""
        return self.opened is not None and backed_up_root(self.opened.inspection.root) is not None

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open a checkpoint in place of the one that is shown."""
        self._tasks.start(_OPEN, self._leave_and_open(path), Policy.REPLACE)

    @Slot(object)
    def open_backup(self, path: Path) -> None:
        """Show a kept state of the checkpoint in its place, read-only."""
        self._tasks.start(_OPEN, self.read_and_show_backup(path), Policy.REPLACE)

    @Slot()
    def choose_and_open(self) -> None:
        """Ask for a folder and open it."""
        self._tasks.start("choose", self._choose_and_open(), Policy.REFUSE)

    @Slot()
    def open_sample(self) -> None:
        """Open the user's own copy of the sample."""
        self._tasks.start(_OPEN, self._leave_and_open_sample(), Policy.REPLACE)

    @Slot()
    def reload(self) -> None:
        """Read what is shown, or was refused, from disk again."""
        path = self.opened.inspection.root if self.opened else self._refused
        if path is not None:
            self.open(path)

    @Slot()
    def close_checkpoint(self) -> None:
        """Close the checkpoint and show the start page."""
        self._tasks.start("close", self._leave_and_close(), Policy.REFUSE)

    async def may_leave(self) -> bool:
        """Ask about unsaved edits, once; return whether what is shown may go."""
        # A save that runs may leave nothing to ask about.
        await self._tasks.finished(WRITING)
        session = self.session
        if session is None:
            return True
        if not self._workspace.pending.commit():
            self._workspace.pending.discard()
        if not session.is_edited:
            return True
        can_keep = self.let_go is not None
        answer = await ask_about_edits(self._window, _name(session), session.edit_counts(), can_keep=can_keep)
        if answer is EditsAnswer.SAVE:
            return await self._save()
        if answer is EditsAnswer.CANCEL:
            return False
        return self.let_go is None or await self.let_go(answer is EditsAnswer.KEEP)

    async def read_and_show(self, path: Path) -> None:
        """Read a checkpoint and show it, or why it can't be shown; unsaved edits are not asked about."""
        shown = False
        try:
            with self._loading(path):
                opened = await open_checkpoint(path, self._workspace.loading_page.set_progress)
            shown = opened.inspection.verdict is not Verdict.REFUSE
            if shown:
                self.show(opened)
            else:
                self._refuse(opened.inspection)
        finally:
            self.opening_ended.emit(shown)

    async def read_and_show_backup(self, path: Path) -> None:
        """Read a kept state and show it, read-only; ask about unsaved edits once it can be shown.

        Raises:
            UnreadableFileError: It can't be shown.
        """
        with self._loading(path):
            opened = await open_backup(path, self._workspace.loading_page.set_progress)
        if opened.inspection.verdict is Verdict.REFUSE:
            problems = opened.inspection.problems
            raise UnreadableFileError(
                tr("The backup in {folder} can't be opened.", folder=path_text(path)),
                tr("Choose another one, or look at its files."),
                problems[0].message if problems else "",
            )
        if await self.may_leave():
            self.show(opened)

    def show(self, opened: OpenedCheckpoint) -> None:
        """Show a checkpoint that has been read."""
        self._replace_session(EditingSession(opened.inspection, opened.index, opened.factors, self), opened)
        if not self.is_backup:
            self.checkpoint_opened.emit(opened)

    def mark_saved(self, saved: OpenedCheckpoint, edits: CheckpointEdits) -> None:
        """Take the state that a save left on disk as the new baseline; the undo history stays."""
        if self.session is not None:
            self.opened = saved
            self.session.mark_saved(saved.inspection, edits)
            self._workspace.document.show_disk_state()
            self.show_problems(saved.inspection)
            self.show_state()

    def show_problems(self, found: CheckpointInspection) -> None:
        """List what was found in the panel and count it in the status bar; edits add to it and take away."""
        self._problems.set_found(found)

    @Slot(object)
    def _on_problems_changed(self, inspection: CheckpointInspection) -> None:
        self._workspace.problems.set_inspection(inspection)
        errors = sum(problem.severity is Severity.ERROR for problem in inspection.problems)
        self._window.status.set_problems(inspection.problem_count, errors=errors)

    @Slot()
    def show_state(self, *_changed: object) -> None:
        """Say in title, status bar and actions what is open and whether it is edited."""
        session = self.session
        edited = session is not None and (session.is_edited or self._workspace.pending.has_any)
        self._window.setWindowTitle(f"{_title(session)} — OpenSimula" if session else "OpenSimula")
        self._window.setWindowModified(edited)
        for action_id in ("actionSave", "actionRevert"):
            self._window.actions_by_id[action_id].setEnabled(edited)
        counts = session.edit_counts() if session else EditCounts()
        self._window.status.set_edits(counts.total, counts.words())
        self.edits_changed.emit()

    async def _leave_and_open(self, path: Path) -> None:
        if await self.may_leave():
            await self.read_and_show(path)

    async def _leave_and_open_sample(self) -> None:
        if await self.may_leave():
            await self.read_and_show(await sample_copy())

    async def _leave_and_close(self) -> None:
        if await self.may_leave():
            self._replace_session(None, None)

    async def _choose_and_open(self) -> None:
        dialog = QFileDialog(self._window, tr("Open checkpoint"))
        dialog.setObjectName("openDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        if self.root is not None:
            # Runs usually lie side by side.
            dialog.setDirectory(str(self.root.parent))
        path = await choose_path(dialog)
        if path is not None:
            self.open(path)

    @contextmanager
    def _loading(self, path: Path) -> Iterator[None]:
        """Show the progress page while something is opened, unless it is done at once."""
        stack, page = self._window.stack, self._workspace.loading_page
        before = stack.currentWidget()
        page.start(tr("Opening '{name}'", name=one_line(path.name, _NAME_CHARS)))
        delay = asyncio.get_running_loop().call_later(_LOADING_PAGE_DELAY_S, stack.setCurrentWidget, page)
        try:
            yield
        finally:
            delay.cancel()
            # What was shown before may have been closed meanwhile, which showed something else.
            if before is not None and stack.currentWidget() is page:
                stack.setCurrentWidget(before)

    def _refuse(self, inspection: CheckpointInspection) -> None:
        self._replace_session(None, None)
        self._refused = inspection.root
        self._workspace.refusal_page.show_refusal(inspection)
        self._window.stack.setCurrentWidget(self._workspace.refusal_page)
        self._window.status.set_path(path_text(inspection.root))
        self.show_problems(inspection)

    def _replace_session(self, session: EditingSession | None, opened: OpenedCheckpoint | None) -> None:
        old = self.session
        self.session, self.opened, self._refused = session, opened, None
        self._problems.set_session(session)
        self._workspace.set_session(session)
        if session is None:
            self._window.status.set_path(tr("Nothing is open"))
            self._window.status.set_problems(None)
        else:
            # Once for each step, however many values it changes.
            session.undo_stack.indexChanged.connect(self.show_state)
            self._window.status.set_path(path_text(session.inspection.root))
            self.show_problems(session.inspection)
        if old is not None:
            old.deleteLater()
        self.session_changed.emit(session)
        self.show_state()

    @Slot()
    def _on_loading_page_cancel_requested(self) -> None:
        self._tasks.cancel(_OPEN)


def _title(session: EditingSession) -> str:
    # The placeholder is where an edited checkpoint gets its mark; a backup is never edited.
    is_backup = backed_up_root(session.inspection.root) is not None
    name = _name(session)
    return tr("{name} (backup, read-only)", name=name) if is_backup else f"{name}[*]"


def _name(session: EditingSession) -> str:
    return one_line(session.run_config.name or session.inspection.root.name, _NAME_CHARS)
