"""Texts that are edited beside each other: what is typed in any of them, kept or given up at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.views.editing.editable_text import EditableText


class TextGroup(QObject):
    """Joins editable texts to the undo stack of a session.

    Args:
        session: What they edit.
        parent: Owner in Qt's tree.

    Signals:
        pending_changed(): Whether something is typed that was not kept yet may have changed.
    """

    pending_changed = Signal()

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._texts: list[EditableText] = []

    def add(self, text: EditableText) -> None:
        """Take a text in."""
        self._texts.append(text)
        text.pending_changed.connect(self.pending_changed)
        text.undo_requested.connect(self._on_undo_requested)
        text.redo_requested.connect(self._on_redo_requested)

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return any(text.is_pending for text in self._texts)

    def commit_pending(self) -> bool:
        """Keep what is typed.

        Returns:
            False if a text does not fit; it stays, and its editor gets the focus.
        """
        refused = [text for text in self._texts if not text.commit()]
        for text in refused[:1]:
            text.start_editing()
        return not refused

    def discard_pending(self) -> None:
        """Forget what is typed."""
        for text in self._texts:
            text.discard()

    @Slot()
    def _on_undo_requested(self) -> None:
        self._session.undo_stack.undo()

    @Slot()
    def _on_redo_requested(self) -> None:
        self._session.undo_stack.redo()
