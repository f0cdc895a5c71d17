"""Lets the user mend a checkpoint that opened read-only because of its errors, problem by problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.app.document_controller import WRITING
from opensimula_gui.app.mending_words import (
    fixed_notice,
    mending_fix,
    read_only_notice,
    started_notice,
    undone_notice,
)
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.digest_doctor import mismatches
from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.losses import losses
from opensimula_gui.models.digest_words import difference_lines, sentence
from opensimula_gui.models.edit_permissions import must_be_mended
from opensimula_gui.models.mending.fix import Remedy
from opensimula_gui.models.mending.remedies import remedies
from opensimula_gui.services.backups import restore_state
from opensimula_gui.services.mending import diagnose_digests, mend_file
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.save_controller import SaveController
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.checkpoint.digest_doctor import Diagnosis
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.mending.fix import FileWork, Fix
    from opensimula_gui.models.taxonomy_steps import Step

_READ_ONLY: Final = "read-only"
"""Key of the notice that says that the checkpoint is read-only, and of those that follow from its button."""

_FIXED: Final = "fixed"
"""Key of the notice that says what was mended last."""

_DIAGNOSE: Final = "diagnose-digests"


class MendingController(QObject):
    """Joins the problems panel to the session and the disk.

    Args:
        window: The window.
        workspace: Its panes and pages.
        saves: Its documents are what is mended.
        places: Knows which node is shown.
        tasks: Runs what takes time.
        notices: Says what was done, and how to take it back.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        saves: SaveController,
        places: PlacesController,
        tasks: Tasks,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._documents = saves.documents
        self._places = places
        self._tasks = tasks
        self._notices = notices
        self._session: EditingSession | None = None
        self._diagnoses: Sequence[Diagnosis] = ()
        self._question: Fix | None = None
        self._mend = window.actions_by_id["actionMend"]
        self._mend.triggered.connect(self.mend)
        window.actions_by_id["actionFix"].triggered.connect(self.show_remedies)
        panel = workspace.problems
        panel.remedies_requested.connect(self._on_problems_remedies_requested)
        panel.fix_requested.connect(self._on_problems_fix_requested)

    def set_session(self, session: EditingSession | None) -> None:
        """Say of another checkpoint whether it is read-only, and why its digests don't match."""
        self._session = session
        self._notices.dismiss(_READ_ONLY)
        self._notices.dismiss(_FIXED)
        if session is not None:
            session.permissions_changed.connect(self._on_session_permissions_changed)
            session.disk_state_changed.connect(self._diagnose)
        self._show_state()
        self._diagnose()

    @Slot()
    def mend(self) -> None:
        """Let the checkpoint be edited; if a save would lose something, ask first."""
        session = self._session
        if session is None or not _can_be_mended(session):
            return
        found = session.inspection
        lost, unlisted = losses(found), found.problem_count - len(found.problems)
        if lost or unlisted:
            self._question = mending_fix(lost, unlisted)
            self._workspace.show_problems()
            self._workspace.problems.show_remedies([Remedy(self._question)])
        else:
            self._start()

    @Slot()
    def show_remedies(self) -> None:
        """Bring up the problems, and show what would mend the selected one."""
        self._workspace.show_problems()
        self._workspace.problems.request_remedies()

    def _start(self) -> None:
        if self._session is not None:
            self._session.start_mending()
            self._notices.show(started_notice(_READ_ONLY))
            self._workspace.show_problems()

    @Slot()
    def _show_state(self) -> None:
        """Say that the checkpoint is read-only if it is, and how to change that."""
        session = self._session
        is_offered = session is not None and _can_be_mended(session)
        self._mend.setEnabled(is_offered)
        if session is not None and is_offered:
            action = NoticeAction(tr("Mend it"), self.mend)
            self._notices.show(read_only_notice(session.inspection, action, _READ_ONLY))

    @Slot()
    def _on_session_permissions_changed(self) -> None:
        self._notices.dismiss(_READ_ONLY)
        self._show_state()
        self._workspace.document.show_permissions()
        if self._places.shown_row != NO_ROW:
            self._workspace.inspector.show_row(self._places.shown_row)

    @Slot(object)
    def _on_problems_remedies_requested(self, problem: Problem) -> None:
        panel, session = self._workspace.problems, self._session
        if session is None or panel.inspection is None:
            return
        if session.bundle_refusal and not _can_be_mended(session):
            panel.show_no_remedy(session.bundle_refusal)
            return
        found = remedies(problem, session, panel.inspection)
        if found:
            panel.show_remedies(found, self._notes(problem))
        else:
            panel.show_no_remedy(_no_remedy(session, problem))

    def _notes(self, problem: Problem) -> list[str]:
        """Return what is known of a digest that does not match."""
        return [
            line
            for diagnosis in self._diagnoses
            if diagnosis.mismatch.field == problem.pointer
            for line in (sentence(diagnosis), *difference_lines(diagnosis))
        ]

    @Slot(object)
    def _on_problems_fix_requested(self, fix: Fix) -> None:
        session = self._session
        if session is None:
            return
        if fix is self._question:
            self._workspace.problems.close_preview()
            self._start()
        elif fix.work is not None:
            self._tasks.start(WRITING, self._mend_file(fix, fix.work), Policy.REFUSE)
        elif fix.build is not None:
            if session.bundle_refusal:
                # The wish to mend it could not be clearer; only a loss takes a question of its own.
                self.mend()
            if not session.bundle_refusal:
                self._perform(session, fix.build, fix.done)

    def _perform(self, session: EditingSession, build: Callable[[], Step], done: str) -> None:
        self._workspace.problems.close_preview()
        if not self._workspace.pending.commit():
            self._workspace.pending.discard()
        try:
            session.perform(build())
        except (ReadOnlyError, ValueError) as error:
            self._notices.show(Notice("warning", str(error), key=_FIXED))
            return
        stack = session.undo_stack
        at = stack.index()

        def undo() -> None:
            self._notices.dismiss(_FIXED)
            # Whatever was done since then is not what this button is about.
            if stack.index() == at:
                stack.undo()

        self._notices.dismiss(_READ_ONLY)
        self._notices.show(fixed_notice(done, "", NoticeAction(tr("Undo"), undo), key=_FIXED))

    async def _mend_file(self, fix: Fix, work: FileWork) -> None:
        if not await self._documents.may_leave() or self._documents.opened is None:
            return
        opened = self._documents.opened.inspection
        report = await mend_file(opened, work.name, work.way, work.pointers)
        await self._read_again(opened.root)
        kept = " ".join(report.warnings) or tr("The state before is kept in the backups.")
        backup = report.backup
        actions = () if backup is None else (NoticeAction(tr("Undo"), lambda: self._undo_file(backup)),)
        self._notices.show(fixed_notice(fix.done, kept, *actions, key=_FIXED))

    def _undo_file(self, backup: Path) -> None:
        self._tasks.start(WRITING, self._restore(backup), Policy.REFUSE)

    async def _restore(self, backup: Path) -> None:
        if not await self._documents.may_leave() or self._documents.opened is None:
            return
        opened = self._documents.opened.inspection
        await run_in_thread(restore_state, StopFlag(), opened, backup)
        await self._read_again(opened.root)
        self._notices.show(undone_notice(_FIXED))

    async def _read_again(self, root: Path) -> None:
        was_mending = self._session is not None and self._session.is_mending
        await self._documents.read_and_show(root)
        if was_mending and self._session is not None:
            self._session.start_mending()

    @Slot()
    def _diagnose(self) -> None:
        self._show_diagnoses(())
        self._tasks.cancel(_DIAGNOSE)
        if self._session is not None and mismatches(self._session.inspection):
            self._tasks.start(_DIAGNOSE, self._find_causes(self._session), Policy.REPLACE)

    async def _find_causes(self, session: EditingSession) -> None:
        diagnoses = await diagnose_digests(session.inspection)
        if session is self._session:
            self._show_diagnoses(diagnoses)

    def _show_diagnoses(self, diagnoses: Sequence[Diagnosis]) -> None:
        self._diagnoses = diagnoses
        self._workspace.document.manifest.set_diagnoses(diagnoses)


def _can_be_mended(session: EditingSession) -> bool:
    """Tell whether a session is read-only for no other reason than that nobody has wished to mend it yet."""
    return bool(session.bundle_refusal) and must_be_mended(session.inspection)


def _no_remedy(session: EditingSession, problem: Problem) -> str:
    if session.is_edited:
        return tr("This is mended already; it goes from this list when you save.")
    return tr("There is nothing here that would mend it safely. {hint}", hint=problem.hint)
