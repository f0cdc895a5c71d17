"""Takes differences over into what is open, and keeps the comparison true while that is edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.models.comparison_tree import ListedComparison, listed
from opensimula_gui.models.takeover.steps import Takeover
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from opensimula_gui.app.document_controller import DocumentController
    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.takeover.steps import TakeoverOffer
    from opensimula_gui.views.comparison_dialog import ComparedSide, ComparisonDialog

REFRESH: Final = "refresh-comparison"
QUIET_MS: Final = 150
"""A burst of edits is over when nothing was edited for so long."""

_NOT_OPEN: Final = marked("Nothing can be taken over: what was compared is not open any more.")


@dataclass(frozen=True, slots=True)
class ComparedWithOpen:
    """A comparison of which one side is what is open.

    Attributes:
        session: What is open, as it was when it was compared.
        other: What the other side holds.
        is_session_new: Whether the session is the new side, not the old one.
        labels: Names the old and the new side as they are now.
    """

    session: EditingSession
    other: CheckpointParts
    is_session_new: bool
    labels: Callable[[], tuple[ComparedSide, ComparedSide]]


class TakeoverController(QObject):
    """Joins the dialog of differences to the session that is one of the sides.

    Args:
        dialog: The dialog.
        documents: Knows what is open.
        tasks: Runs what takes time.
        undo_actions: Undo and redo, which the dialog is to have too.

    Signals:
        saved(): what is open was saved, so that what is on disk is not what it was.
    """

    saved = Signal()

    def __init__(
        self,
        dialog: ComparisonDialog,
        documents: DocumentController,
        tasks: Tasks,
        undo_actions: list[QAction],
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._documents = documents
        self._tasks = tasks
        self._session: EditingSession | None = None
        self._is_stale = False
        self._compared: ComparedWithOpen | None = None
        self._takeover: Takeover | None = None
        self._done = ""
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._start_refresh)
        # Whoever takes something over must be able to take it back without leaving the dialog.
        dialog.addActions(undo_actions)
        dialog.selection_changed.connect(self._show_offer)
        dialog.takeover.requested.connect(self._on_takeover_requested)
        documents.session_changed.connect(self._on_documents_session_changed)

    def begin(self, session: EditingSession | None) -> None:
        """Let go of what was compared before, and watch a session that is being compared.

        Args:
            session: What is open, if it is one of the sides.
        """
        self._tasks.cancel(REFRESH)
        self._quiet.stop()
        self._let_go_of_session()
        self._session, self._is_stale = session, False
        self._compared = self._takeover = None
        self._done = ""
        self._dialog.takeover.hide()
        if session is not None:
            session.undo_stack.indexChanged.connect(self._on_session_edited)
            session.permissions_changed.connect(self._show_offer)
            session.disk_state_changed.connect(self.saved)

    def start(self, listing: ListedComparison, compared: ComparedWithOpen) -> None:
        """Offer to take differences over.

        Args:
            listing: The comparison that the dialog shows.
            compared: What was compared; its session is the one that was watched meanwhile.
        """
        self._compared = compared
        self._dialog.takeover.setVisible(not listing.comparison.is_same)
        if self._is_stale:
            self._start_refresh()
        else:
            self._set_listing(listing, compared)
        self._show_offer()

    def _let_go_of_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.undo_stack.indexChanged.disconnect(self._on_session_edited)
            session.permissions_changed.disconnect(self._show_offer)
            session.disk_state_changed.disconnect(self.saved)

    def _set_listing(self, listing: ListedComparison, compared: ComparedWithOpen) -> None:
        self._is_stale = False
        self._takeover = Takeover(
            compared.session, listing.comparison, compared.other, is_session_new=compared.is_session_new
        )

    @Slot()
    def _show_offer(self) -> None:
        if self._compared is None:
            return
        line = self._dialog.takeover
        if self._session is None:
            line.show_refusal(tr(_NOT_OPEN))
        elif self._takeover is None:
            line.show_refusal(tr("Comparing anew…"))
        else:
            line.show_offer(self._takeover.offer(self._dialog.selected_changes()))

    @Slot()
    def _on_takeover_requested(self) -> None:
        if self._session is None or self._takeover is None:
            return
        changes = self._dialog.selected_changes()
        done = _done_text(self._takeover.offer(changes))
        self._session.perform(self._takeover.step(changes))
        self._done = done
        self._quiet.stop()
        self._start_refresh()

    @Slot(int)
    def _on_session_edited(self, _index: int) -> None:
        # What is listed may not be true any more, so that it can't be taken over either.
        self._takeover, self._is_stale = None, True
        self._done = ""
        self._quiet.start()
        self._show_offer()

    @Slot()
    def _on_documents_session_changed(self) -> None:
        if self._session is not self._documents.session:
            self._let_go_of_session()
            self._takeover = None
            self._show_offer()

    @Slot()
    def _start_refresh(self) -> None:
        # A closed window has no event loop any more.
        window = self._dialog.parentWidget()
        if self._dialog.isVisible() and window is not None and window.isVisible():
            self._tasks.start(REFRESH, self._refresh(), Policy.REPLACE)

    async def _refresh(self) -> None:
        compared = self._compared
        if compared is None or self._session is None:
            return
        ours, theirs = compared.session.working_copy(), compared.other
        sides = (theirs, ours) if compared.is_session_new else (ours, theirs)
        listing = await run_in_thread(compare_and_list, StopFlag(), *sides)
        if self._quiet.isActive() or compared is not self._compared:
            return  # It was edited meanwhile.
        self._set_listing(listing, compared)
        self._dialog.refresh(listing, *compared.labels())
        self._dialog.takeover.setVisible(not listing.comparison.is_same)
        self._dialog.message.setText(self._done)
        self._show_offer()


def _done_text(offer: TakeoverOffer) -> str:
    if len(offer.possible) == 1:
        return tr("Taken over: {change}. Undo takes it back.", change=offer.effect)
    return tr("Taken over {changes}. Undo takes it back.", changes=offer.effect)


def compare_and_list(old: CheckpointParts, new: CheckpointParts) -> ListedComparison:
    """Compare two checkpoints and make the comparison ready to be shown; it belongs on a thread."""
    # A collection would hold up the event loop for as long as it takes to visit every object made here.
    with paused_collector():
        return listed(compare_checkpoints(old, new))
