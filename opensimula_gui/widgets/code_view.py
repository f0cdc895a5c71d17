"""A read-only view of a file's text: line numbers, JSON colours, search; 30 MB don't stall it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from opensimula_gui.widgets.colors import blended, semantic_color
from opensimula_gui.widgets.json_colors import json_formats
from opensimula_gui.widgets.line_chunks import line_chunks
from opensimula_gui.widgets.numbered_text import NumberedText
from opensimula_gui.widgets.text_hits import TextHit, find_hits, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

_SLICE_MS: Final = 8
_MAX_MARKS: Final = 500


class CodeView(NumberedText):
    """Shows a text that is loaded in slices while the event loop runs.

    Signals:
        loaded(): The whole text is there.
        hits_changed(int): The search was done again after loading; carries the number of hits.
    """

    loaded = Signal()
    hits_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._chunks: Iterator[str] = iter(())
        self._is_loading = False
        self._folded_parts: list[str] = []
        self._folded = ""
        self._wanted_line = 0
        self._needle = ""
        self._hits: list[TextHit] = []
        self._current = 0
        self._color_state = 1
        self._slice_timer = QTimer(self)
        self._slice_timer.timeout.connect(self._on_slice_timer_timeout)
        self._paint_timer = QTimer(self)
        self._paint_timer.setSingleShot(True)
        self._paint_timer.timeout.connect(self._on_paint_timer_timeout)
        self.cursorPositionChanged.connect(self._paint_timer.start)
        self.verticalScrollBar().valueChanged.connect(self._paint_timer.start)

    def set_text_in_chunks(self, text: str) -> None:
        """Show a text; what was being loaded before is given up.

        Args:
            text: Any text; lines over 20,000 characters are cut with a visible mark.
        """
        self._slice_timer.stop()
        self.clear()
        self._chunks = line_chunks(text)
        self._folded_parts = []
        self._folded = ""
        self._wanted_line = 0
        self._hits, self._current = [], 0
        self._is_loading = True
        self._on_slice_timer_timeout()
        if self._is_loading:
            self._slice_timer.start(0)

    def is_loading(self) -> bool:
        """Return whether there is more text to come."""
        return self._is_loading

    def text_length(self) -> int:
        """Return the number of characters shown so far, in UTF-16 units."""
        return self.document().characterCount() - 1

    def find_text(self, text: str) -> int:
        """Mark all places of a text, regardless of case, and go to the first one below the cursor.

        Args:
            text: What to look for; empty ends the search.

        Returns:
            Number of hits in what is loaded, at most 10,000.
        """
        self._needle = text
        self._search()
        if self._hits:
            here = (self.textCursor().blockNumber(), 0)
            self._go_to_hit(bisect_left(self._hits, here) % len(self._hits))
        return len(self._hits)

    def find_next(self) -> None:
        """Go to the next hit, after the last one to the first."""
        if self._hits:
            self._go_to_hit(self._current % len(self._hits))

    def find_previous(self) -> None:
        """Go to the hit before, from the first one to the last."""
        if self._hits:
            self._go_to_hit((self._current - 2) % len(self._hits))

    def current_hit(self) -> int:
        """Return the number of the hit at the cursor, from 1; 0 if there is none."""
        return self._current

    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line and show it, as soon as it is loaded.

        Args:
            line: Number of the line, from 1; beyond the end is the last line.
        """
        if self._is_loading and line > self.blockCount():
            self._wanted_line = line
            return
        self._wanted_line = 0
        super().go_to_line(line)

    @Slot()
    def _on_slice_timer_timeout(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for chunk in self._chunks:
            cursor.insertText(chunk)
            self._folded_parts.append(folded(chunk))
            if clock.elapsed() >= _SLICE_MS:
                break
        else:
            self._finish_loading()
        if self._wanted_line:
            self.go_to_line(self._wanted_line)
        self._paint_timer.start()

    def _finish_loading(self) -> None:
        self._slice_timer.stop()
        self._is_loading = False
        if self._needle:
            self._search()
            self.hits_changed.emit(len(self._hits))
        self.loaded.emit()

    def _search(self) -> None:
        if self._folded_parts:
            self._folded = "".join((self._folded, *self._folded_parts))
            self._folded_parts = []
        self._hits = find_hits(self._folded, self._needle)
        self._current = 0
        self._paint_timer.start()

    def _go_to_hit(self, position: int) -> None:
        hit = self._hits[position]
        self._current = position + 1
        self.setTextCursor(self._hit_cursor(hit))
        self.centerCursor()

    def _hit_cursor(self, hit: TextHit) -> QTextCursor:
        start = self.document().findBlockByNumber(hit.line).position() + hit.column
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + hit.length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @Slot()
    def _on_paint_timer_timeout(self) -> None:
        """Colour and mark what is on the screen; the rest waits until it is scrolled to."""
        blocks = [block for block, _ in self.visible_blocks()]
        for block in blocks:
            if block.userState() != self._color_state:
                block.setUserState(self._color_state)
                block.layout().setFormats(json_formats(block.text(), self.palette()))
        if blocks:
            self._mark_hits(blocks[0].blockNumber(), blocks[-1].blockNumber())
        self.viewport().update()

    def _mark_hits(self, first: int, last: int) -> None:
        marks = [self._line_mark()]
        start = bisect_left(self._hits, (first, 0))
        for hit in self._hits[start : start + _MAX_MARKS]:
            if hit.line > last:
                break
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._hit_cursor(hit)
            mark.format.setBackground(semantic_color(self.palette(), "match"))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _line_mark(self) -> QTextEdit.ExtraSelection:
        palette = self.palette()
        mark = QTextEdit.ExtraSelection()
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        mark.format.setBackground(blended(text, base, 0.05))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.cursor = self.textCursor()
        mark.cursor.clearSelection()
        return mark

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Colour what comes into sight."""
        super().resizeEvent(event)
        self._paint_timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Colour anew after a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color_state += 1
            self._paint_timer.start()
