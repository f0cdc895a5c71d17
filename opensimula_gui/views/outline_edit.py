"""The field in which an indented list is pasted or typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.outline_reading import MAX_CHARS
from opensimula_gui.widgets.numbered_text import NumberedText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_LINE_ENDS: Final = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
_START_OF_LINE: Final = re.compile(r"\s*(?:[-*+•]\s+)?")
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlineEdit(NumberedText):
    """Lines with their numbers; a new line begins as the one before it, and Tab leads on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        # What tells the levels stands at the left, whatever the labels are written in.
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)

    def set_text(self, text: str) -> None:
        """Show another text, as far as it is read at all."""
        # One character more, so that it is told that there was more.
        self.setPlainText(text[: MAX_CHARS + 1])

    def text(self) -> str:
        """Return what is typed; unlike Qt's ``toPlainText``, with the blanks that don't break."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line as far in as the one before, with the same bullet."""
        if event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            cursor = self.textCursor()
            start = _START_OF_LINE.match(cursor.block().text()[: cursor.positionInBlock()])
            cursor.insertText(f"\n{start[0] if start else ''}")
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)
