"""Keeps a journal of what is edited in the window, so that unsaved edits outlive the program."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.app.edit_recording import EditRecording
from opensimula_gui.services.edit_journal import EditJournal
from opensimula_gui.services.kept_journals import journals_folder
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.document_controller import DocumentController
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow

_PATIENCE_S: Final = 5
"""A disk that has not answered for so long must not keep the program from quitting."""

_TROUBLE: Final = "edit-journal"


class JournalController(QObject):
    """Records the edits of what is open, until they are saved or given up.

    Args:
        window: The window.
        documents: What is open in it; it asks here before it lets go of edits.
        notices: Tells when edits can't be recorded.

    Attributes:
        journal: Where they are recorded.
    """

    def __init__(self, window: MainWindow, documents: DocumentController, notices: Notices) -> None:
        super().__init__(window)
        self._notices = notices
        self._recording: EditRecording | None = None
        self._keeps = False
        self.journal = EditJournal(
            journals_folder(), self._on_journal_failed, self._on_journal_rewrite_wanted
        )
        self._documents = documents
        documents.let_go = self.let_go
        documents.session_changed.connect(self._on_documents_session_changed)

    async def let_go(self, keep: bool) -> bool:  # noqa: FBT001 - an answer
        """Prepare for leaving edits that are not saved.

        Args:
            keep: Whether they are to be offered at the next start.

        Returns:
            Whether they may be left.
        """
        self._keeps = keep and await self.journal.settled()
        if keep and not self._keeps:
            text = tr("The edits can't be kept for next time: their journal can't be written.")
            hint = tr("Save them, or save the checkpoint to another folder.")
            self._notices.show(Notice("error", text, hint, key=_TROUBLE))
        return self._keeps or not keep

    async def close(self) -> None:
        """End the recording, and wait until the journal is as it is to stay."""
        self._stop()
        try:
            await asyncio.wait_for(self.journal.settled(), _PATIENCE_S)
        except TimeoutError:
            return
        finally:
            self.journal.close()

    def _stop(self) -> None:
        recording, self._recording = self._recording, None
        if recording is not None:
            recording.stop(keep=self._keeps)
        self._keeps = False

    @Slot(object)
    def _on_documents_session_changed(self, _session: object) -> None:
        self._stop()
        session = self._documents.session
        if session is not None:
            self._recording = EditRecording(session, self.journal)

    def _on_journal_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            self._notices.report(error)
            return
        reason = error.strerror or tr("the system refuses it")
        text = tr("Unsaved edits can't be written to their journal: {reason}.", reason=reason)
        hint = tr(
            "Save your work soon: if the program ended now, the edits since the last save would be lost."
        )
        self._notices.show(Notice("warning", text, hint, key=_TROUBLE))

    def _on_journal_rewrite_wanted(self) -> None:
        if self._recording is not None:
            self._recording.rewrite()
