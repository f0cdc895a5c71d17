"""Both texts of a difference side by side, as they are, however long or strange."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSplitter, QTextEdit, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import visible_lines
from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.labels import SmallLabel
from opensimula_gui.widgets.line_chunks import line_chunks
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARGIN: Final = 8
_MAX_MARKED_CHARS: Final = 200_000
"""In longer texts nothing is marked: finding it would take longer than a frame."""


class ComparisonTexts(QSplitter):
    """The old text at the left, the new one at the right.

    Attributes:
        before: Shows the old text.
        after: Shows the new text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.before = _LongText("comparisonBefore")
        self.after = _LongText("comparisonAfter")
        self.setChildrenCollapsible(False)
        self._titles = SmallLabel(), SmallLabel()
        for view, title in zip((self.before, self.after), self._titles, strict=True):
            self.addWidget(_titled(view, title))
            view.loaded.connect(self._mark)
        self.set_side_names(tr("Before"), tr("After"))

    def set_side_names(self, old: str, new: str) -> None:
        """Name both sides."""
        for view, title, name in zip((self.before, self.after), self._titles, (old, new), strict=True):
            title.setText(name)
            view.setAccessibleName(name)

    def show_texts(self, before: str, after: str, *, hints: Sequence[str] = ("", "")) -> None:
        """Show two texts.

        Args:
            before: The old text.
            after: The new text.
            hints: What is said in place of an empty one.
        """
        for view, text, hint in zip((self.before, self.after), (before, after), hints, strict=True):
            view.setPlaceholderText(hint)
            view.load(text)

    @Slot()
    def _mark(self) -> None:
        """Mark what differs, from the first to the last character that does, and bring it into view."""
        if self.before.is_loading or self.after.is_loading:
            return
        texts = [self.before.toPlainText(), self.after.toPlainText()]
        if not all(texts) or max(map(len, texts)) > _MAX_MARKED_CHARS:
            return
        start = _shared(*texts)
        # What is shared at the end must not reach back into what is shared at the start.
        rests = [text[start:][::-1] for text in texts]
        end = _shared(*rests)
        for view, rest in zip((self.before, self.after), rests, strict=True):
            view.mark(start, start + len(rest) - end)


class _LongText(QPlainTextEdit):
    """Shows a text that is loaded in slices while the event loop runs.

    Signals:
        loaded(): the whole text is there.
    """

    loaded = Signal()

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(_MARGIN)
        self._chunks: Iterator[str] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._load_next)

    def load(self, text: str) -> None:
        """Show a text; very long lines are cut with a visible mark."""
        self.clear()
        self.setExtraSelections([])
        self._chunks = line_chunks(text)
        self._timer.start()
        self._load_next()

    @property
    def is_loading(self) -> bool:
        """Whether there is more text to come."""
        return self._timer.isActive()

    def mark(self, start: int, end: int) -> None:
        """Mark a range of characters, in Python's count, and scroll to it."""
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16_length(text[:start]))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        mark = QTextEdit.ExtraSelection()
        cursor.setPosition(_utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(semantic_color(self.palette(), "match"))
        self.setExtraSelections([mark])

    @Slot()
    def _load_next(self) -> None:
        chunk = next(self._chunks, None)
        if chunk is None:
            self._timer.stop()
            self.loaded.emit()
        else:
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(visible_lines(chunk))


def _shared(one: str, other: str) -> int:
    """Return with how many equal characters two texts begin."""
    both = enumerate(zip(one, other, strict=False))
    return next((at for at, pair in both if pair[0] != pair[1]), min(len(one), len(other)))


def _utf16_length(text: str) -> int:
    """Return how many characters a text has in Qt's count."""
    return len(text) + sum(char > "\uffff" for char in text)


def _titled(view: _LongText, title: SmallLabel) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(0)
    title.setContentsMargins(8, 0, 8, 0)
    column.addWidget(title)
    column.addWidget(view, 1)
    return box
