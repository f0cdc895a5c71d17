"""The two editors of the form: one line (text and numbers) and several lines.

Numbers are typed into a line, not a spin box: a spin box can't be empty, so unset would look like 0, and it
hides what does not fit its range. Both editors write back only what the user changed.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from opensimula_gui.views.run_config.block_text import block_text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

MAX_CHARS: Final = 20_000
"""Longest text that is edited here; Qt's text layout stalls on much longer ones."""

MIN_LINES: Final = 2
MAX_LINES: Final = 8


class Editor(Protocol):
    """What a row asks of its editor.

    The *shown* text is the one that the editor was last given; the *typed* one is what stands there now.
    """

    def show_text(self, text: str) -> None:
        """Show a text, whole or its head if it is too long to edit, and forget what was typed."""

    def typed(self) -> str:
        """Return the text as it is now; the shown one, to the last character, if nobody touched it."""

    def is_changed(self) -> bool:
        """Return whether the typed text differs from the shown one."""

    def is_cut(self) -> bool:
        """Return whether only the head of the text is shown, so that it can't be edited."""

    def can_undo(self) -> bool:
        """Return whether there is typing to take back."""

    def can_redo(self) -> bool:
        """Return whether there is typing to bring back."""

    def type_over(self, text: str) -> None:
        """Replace all text as if the user had typed it."""


class LineEditor(QLineEdit):
    """A line of text or a number.

    Signals:
        typed_changed: The user changed the text.
        overfilled: A pasted text was too long and has been cut.
    """

    typed_changed = Signal()
    overfilled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original = ""
        self._shown = ""
        self.setMaxLength(MAX_CHARS)
        self.textChanged.connect(self.typed_changed)
        self.inputRejected.connect(self.overfilled)

    def show_text(self, text: str) -> None:
        """See ``Editor``; the cursor stays where it is as far as the new text allows."""
        position = self.cursorPosition() if self.hasFocus() else 0
        with QSignalBlocker(self):
            self.setText(text)
        self._original = text
        self._shown = self.text()
        self.setCursorPosition(min(position, len(self._shown)))

    def typed(self) -> str:
        """See ``Editor``."""
        return self.text() if self.is_changed() else self._original

    def is_changed(self) -> bool:
        """See ``Editor``."""
        return self.text() != self._shown

    def is_cut(self) -> bool:
        """See ``Editor``."""
        return self._shown != self._original

    def can_undo(self) -> bool:
        """See ``Editor``."""
        return self.isUndoAvailable()

    def can_redo(self) -> bool:
        """See ``Editor``."""
        return self.isRedoAvailable()

    def type_over(self, text: str) -> None:
        """See ``Editor``."""
        self.selectAll()
        self.insert(text)


class BlockEditor(QPlainTextEdit):
    """A text of several lines, as high as its content within limits.

    Attributes:
        min_lines: Height in lines that it has at least.
        max_lines: Height in lines beyond which it scrolls.

    Signals:
        typed_changed: The user changed the text.
        overfilled: A pasted text was too long and has been cut.
    """

    typed_changed = Signal()
    overfilled = Signal()

    min_lines = MIN_LINES
    max_lines = MAX_LINES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original = ""
        self._text = block_text("")
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self._fit_height()

    def show_text(self, text: str) -> None:
        """See ``Editor``."""
        self._original = text
        self._text = block_text(text[:MAX_CHARS])
        position = self.textCursor().position() if self.hasFocus() else 0
        with QSignalBlocker(self):
            self.setPlainText(self._text.shown)
        self._shown = self._raw()
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._fit_height()

    def typed(self) -> str:
        """See ``Editor``."""
        return self._text.original(self._raw()) if self.is_changed() else self._original

    def is_changed(self) -> bool:
        """See ``Editor``."""
        return self._raw() != self._shown

    def is_cut(self) -> bool:
        """See ``Editor``."""
        return len(self._original) > MAX_CHARS

    def can_undo(self) -> bool:
        """See ``Editor``."""
        return self.document().isUndoAvailable()

    def can_redo(self) -> bool:
        """See ``Editor``."""
        return self.document().isRedoAvailable()

    def type_over(self, text: str) -> None:
        """See ``Editor``."""
        self.selectAll()
        self.insertPlainText(text)

    def _raw(self) -> str:
        # toPlainText() would turn no-break spaces into blanks and U+2028 into line feeds.
        return self.document().toRawText()

    def _on_text_changed(self) -> None:
        self._fit_height()
        self.typed_changed.emit()

    def _fit_height(self) -> None:
        # The layout of a plain-text document measures its height in lines, wrapped ones included.
        lines = min(max(int(self.document().size().height()), self.min_lines), self.max_lines)
        margins = 2 * ceil(self.document().documentMargin())
        # Two pixels more, or rounding makes the last line scroll.
        height = lines * self.fontMetrics().lineSpacing() + margins + 2
        if height != self.height():
            self.setFixedHeight(height)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is selected with its no-break spaces, which Qt would make plain blanks."""
        data = QMimeData()
        data.setText(self._text.original(self.textCursor().selectedText()))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert as much of a pasted text as fits."""
        text = source.text()
        room = max(MAX_CHARS - self.document().characterCount(), 0)
        self.insertPlainText(text[:room])
        if len(text) > room:
            self.overfilled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the wrapping."""
        super().resizeEvent(event)
        self._fit_height()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the user is in here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
