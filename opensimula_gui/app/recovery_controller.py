"""Offers the unsaved edits that an earlier run has left, and makes them again or shows them."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.app import recovery_words as words
from opensimula_gui.app.found_edits import edited_state, find_edits, is_baseline
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.models.edit_permissions import must_be_mended
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.saved_steps import are_saved
from opensimula_gui.models.step_replay import StepReplay
from opensimula_gui.services.kept_journals import remove_old_journals, roots_with_edits
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.app.comparison_controller import ComparisonController
    from opensimula_gui.app.document_controller import DocumentController
    from opensimula_gui.app.journal_controller import JournalController
    from opensimula_gui.app.memory_controller import MemoryController
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.models.step_record import StepRecord
    from opensimula_gui.services.kept_journals import DiscardedJournal, KeptJournal

_LOOK: Final = "look-for-edits"
_DECIDE: Final = "decide-on-edits"
_SHOW: Final = "show-edits"
_MARK: Final = "mark-recent"
_BITE_S: Final = 0.01
"""Longest time for which making edits again holds up the event loop."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """Edits that nobody has decided about.

    Attributes:
        session: What is open, to which they belong.
        journal: The journal that holds them.
        steps: Its steps.
    """

    session: EditingSession
    journal: KeptJournal
    steps: Sequence[StepRecord]


class RecoveryController(QObject):
    """Looks for edits when a checkpoint is opened, and marks checkpoints that have some on the start page.

    Args:
        window: The window.
        documents: What is open in it.
        journals: Records what is edited from now on.
        comparisons: Shows what is on disk beside what was edited.
        memory: Knows the checkpoints on the start page.
        tasks: Runs what takes time.
        notices: Shows the offers.
    """

    def __init__(
        self,
        window: MainWindow,
        documents: DocumentController,
        journals: JournalController,
        comparisons: ComparisonController,
        memory: MemoryController,
        tasks: Tasks,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._documents = documents
        self._journal = journals.journal
        self._comparisons = comparisons
        self._memory = memory
        self._tasks = tasks
        self._notices = notices
        self._offer: _Offer | None = None
        documents.session_changed.connect(self._on_documents_session_changed)
        documents.checkpoint_opened.connect(self._look_again)

    @Slot()
    def mark_recent(self) -> None:
        """Mark the checkpoints on the start page that have unsaved edits."""
        self._tasks.start(_MARK, self._mark_recent(), Policy.REPLACE)

    def close(self) -> None:
        """Leave what nobody has decided about for the next start."""
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.journal.release()

    async def _mark_recent(self) -> None:
        await self._journal.settled()
        await run_in_thread(remove_old_journals, StopFlag())
        roots = await run_in_thread(roots_with_edits, StopFlag(), self._memory.recent_roots())
        self._memory.mark_edited(roots)

    @Slot()
    def _look_again(self) -> None:
        session = self._documents.session
        if session is not None:
            self._tasks.start(_LOOK, self._look(session), Policy.REPLACE)

    async def _look(self, session: EditingSession) -> None:
        # What was just left here has to be on disk, and let go of.
        await self._journal.settled()
        found = await run_in_thread(find_edits, StopFlag(), session.inspection.root)
        if found.broken:
            self._notices.show(words.broken_notice(found.broken))
        elif found.newer:
            self._notices.show(words.newer_notice())
        if found.journal is None:
            return
        if session is not self._documents.session:
            found.journal.release()
            return
        self.close()
        self._offer = _Offer(session, found.journal, found.steps)
        await self._make_offer(self._offer)

    async def _make_offer(self, offer: _Offer) -> None:
        session, journal = offer.session, offer.journal
        what = offer.steps[-1].edits, journal.written_at
        restore, discard = self._restore_offer, self._discard_offer
        if is_baseline(session.inspection, journal.header.files):
            notice = words.offer_notice(*what, restore, discard, is_damaged=journal.is_damaged)
            self._notices.show(notice)
        elif not session.is_edited and are_saved(session, offer.steps):
            # The program ended between a save and the end of the journal.
            await self._finish(offer)
            self._look_again()
        else:
            notice = words.changed_notice(
                *what, self._show_offer, restore, discard, is_damaged=journal.is_damaged
            )
            self._notices.show(notice)

    def _restore_offer(self) -> None:
        if self._offer is not None:
            self._tasks.start(_DECIDE, self._restore(self._offer), Policy.REFUSE)

    def _discard_offer(self) -> None:
        if self._offer is not None:
            self._tasks.start(_DECIDE, self._discard(self._offer), Policy.REFUSE)

    def _show_offer(self) -> None:
        if self._offer is not None:
            self._tasks.start(_SHOW, self._show(self._offer), Policy.REPLACE)

    async def _restore(self, offer: _Offer) -> None:
        self._notices.dismiss(words.OFFER)
        _permit(offer.session)
        replay = StepReplay(offer.session)
        if not await self._replay(replay, offer):
            return
        # The edits are recorded again as they are made; the old journal goes when the new one is on disk.
        is_kept = await self._journal.settled()
        if self._offer is not offer:
            return
        if replay.misfits:
            count = len(offer.steps)
            notice = words.misfits_notice(replay.fitting, count, self._show_offer, self._discard_offer)
            self._notices.show(notice)
            return
        if is_kept:
            await self._finish(offer)
        self._notices.show(words.restored_notice(offer.steps[-1].edits))

    async def _replay(self, replay: StepReplay, offer: _Offer) -> bool:
        """Make the steps of an offer again, bit by bit; return whether it is still open at the end."""
        due_s = time.monotonic() + _BITE_S
        for step in offer.steps:
            if time.monotonic() > due_s:
                await asyncio.sleep(0)
                due_s = time.monotonic() + _BITE_S
            if self._offer is not offer:
                return False
            replay.perform(step)
        return True

    async def _finish(self, offer: _Offer) -> None:
        self._offer = None
        try:
            await run_in_thread(offer.journal.finish, StopFlag())
        except OSError as error:
            self._notices.show(words.stuck_notice(error))

    async def _discard(self, offer: _Offer) -> None:
        self._notices.dismiss(words.OFFER)
        self._offer = None
        try:
            discarded = await run_in_thread(offer.journal.discard, StopFlag())
        except OSError as error:
            self._notices.show(words.stuck_notice(error))
            return
        self._notices.show(words.discarded_notice(partial(self._bring_back, discarded)))
        self._look_again()

    def _bring_back(self, discarded: DiscardedJournal) -> None:
        self._notices.dismiss(words.DISCARDED)
        self._tasks.start(_DECIDE, self._bring_back_and_look(discarded), Policy.REFUSE)

    async def _bring_back_and_look(self, discarded: DiscardedJournal) -> None:
        try:
            await run_in_thread(discarded.bring_back, StopFlag())
        except OSError as error:
            self._notices.show(words.stuck_notice(error))
        self._look_again()

    async def _show(self, offer: _Offer) -> None:
        now = offer.session.inspection
        stop = StopFlag()
        base, index = await run_in_thread(edited_state, stop, stop, now, offer.journal.header.files)
        edited = EditingSession(base, index)
        _permit(edited)
        replay = StepReplay(edited)
        if await self._replay(replay, offer):
            fitting = replay.fitting if replay.misfits else None
            title = words.edited_title(offer.journal.written_at, fitting, len(offer.steps))
            self._comparisons.compare_inspections(now, tr("On disk now"), edited.working_copy(), title)
        edited.deleteLater()

    @Slot()
    def _on_documents_session_changed(self) -> None:
        self.close()
        self._tasks.cancel(_SHOW)
        for key in (words.OFFER, words.DISCARDED):
            self._notices.dismiss(key)
        session = self._documents.session
        if session is None:
            self.mark_recent()
        else:
            session.disk_state_changed.connect(self._on_session_disk_state_changed)

    @Slot()
    def _on_session_disk_state_changed(self) -> None:
        if self._offer is None:
            # What was restored is saved now, or saved over.
            self._notices.dismiss(words.OFFER)


def _permit(session: EditingSession) -> None:
    """Let a checkpoint with errors be edited: it was, or there would be no edits."""
    if must_be_mended(session.inspection):
        session.start_mending()
