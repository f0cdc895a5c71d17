"""Says what a deletion took along, and offers to undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.models.branch_facts import BranchFacts, sample_words
from opensimula_gui.services.sample_counts import count_samples_through
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.models.editing_session import EditingSession

_KEY: Final = "branch-deleted"
_TASK: Final = "count-samples"
_NOWHERE: Final = -1


class DeletionNotice(QObject):
    """The notice about the deletion that was the last step; when another step is made or undone, it goes."""

    def __init__(self, window: MainWindow, workspace: Workspace, tasks: Tasks, notices: Notices) -> None:
        super().__init__(window)
        self._undo = NoticeAction(tr("Undo"), window.actions_by_id["actionUndo"].trigger)
        self._tasks = tasks
        self._notices = notices
        self._session: EditingSession | None = None
        self._deleted_at = _NOWHERE
        workspace.undo_group.indexChanged.connect(self._on_undo_group_index_changed)

    def set_session(self, session: EditingSession | None) -> None:
        """Tell of the deletions of another session."""
        self._session = session
        self._dismiss()

    def tell(self, facts: BranchFacts) -> None:
        """Say what the last step deleted; which samples point there, as soon as they are counted."""
        session = self._session
        if session is not None:
            self._deleted_at = session.undo_stack.index()
            self._show(tr("Deleted {branches}.", branches=facts.words()))
            self._tasks.start(_TASK, self._count_samples(session, facts), Policy.REPLACE)

    async def _count_samples(self, session: EditingSession, facts: BranchFacts) -> None:
        count = await count_samples_through(session.inspection.root, facts.ids)
        if count is not None:
            deleted = tr("Deleted {branches}.", branches=facts.words())
            self._show(f"{deleted} {sample_words(count, facts.nodes)}")

    def _show(self, text: str) -> None:
        self._notices.show(Notice("fine", text, actions=(self._undo,), key=_KEY))

    def _dismiss(self) -> None:
        self._deleted_at = _NOWHERE
        self._tasks.cancel(_TASK)
        self._notices.dismiss(_KEY)

    @Slot()
    def _on_undo_group_index_changed(self, *_index: int) -> None:
        if self._session is not None and self._session.undo_stack.index() != self._deleted_at:
            self._dismiss()
