"""Hands the edits of one session to the journal, as they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from opensimula_gui.models.step_recorder import StepRecorder
from opensimula_gui.services.disk_state import expected_files
from opensimula_gui.services.journal_writer import Baseline

if TYPE_CHECKING:
    from opensimula_gui.models.change_command import Performed
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.services.edit_journal import EditJournal


class EditRecording(QObject):
    """Keeps the journal at what the session would lose: nothing while nothing is edited.

    Args:
        session: The session, which owns this.
        journal: Its journal.
    """

    def __init__(self, session: EditingSession, journal: EditJournal) -> None:
        super().__init__(session)
        self._session = session
        self._journal = journal
        self._recorder = StepRecorder(session)
        journal.begin(self._baseline())
        session.step_performed.connect(self._on_session_step_performed)
        session.disk_state_changed.connect(self._on_session_disk_state_changed)

    def rewrite(self) -> None:
        """Replace the journal by a shorter one that says the same."""
        if self._session.is_edited:
            self._journal.rewrite(self._baseline(), self._recorder.record_all().text)

    def stop(self, *, keep: bool) -> None:
        """Record nothing any more.

        Args:
            keep: Whether what is recorded is to be offered at the next start.
        """
        self._session.step_performed.disconnect(self._on_session_step_performed)
        self._session.disk_state_changed.disconnect(self._on_session_disk_state_changed)
        if not keep:
            self._journal.clear()
        self._journal.end()

    def _baseline(self) -> Baseline:
        inspection = self._session.inspection
        return Baseline(inspection.root, expected_files(inspection))

    @Slot(object)
    def _on_session_step_performed(self, performed: Performed) -> None:
        edits = self._session.edit_counts()
        if edits.total:
            self._journal.append(self._recorder.record(performed, edits.words()).text)
        else:
            self._recorder.start_anew()
            self._journal.clear()

    @Slot()
    def _on_session_disk_state_changed(self) -> None:
        if self._session.is_edited:
            self.rewrite()
        else:
            self._recorder.start_anew()
            self._journal.clear()
            self._journal.begin(self._baseline())
