"""The text of a card: to read, or to write one's own."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from opensimula_gui.checkpoint.display_text import visible_lines
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

MAX_CHARS: Final = 100_000
"""A longer card is cut where it is shown, and can't be edited here; so is one with more lines."""
MAX_LINES: Final = 5_000
MAX_LINE_CHARS: Final = 5_000
"""A card with longer lines can't be edited here; Qt lays a line out at once."""


class CardText(QPlainTextEdit):
    """A plain text in a monospace font; what is edited is never what was cut or made visible."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(mono_font(self.font()))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(8)

    def show_text(self, text: str) -> None:
        """Show a text to read: cut if it is too long, with what is invisible made visible."""
        self.setReadOnly(True)
        lines = text[:MAX_CHARS].split("\n", MAX_LINES)[:MAX_LINES]
        shown = "\n".join(map(_bounded, lines))
        rest = len(text) - sum(map(len, lines)) - len(lines) + 1
        self._replace(visible_lines(shown) + _rest(rest))

    def edit_text(self, text: str) -> None:
        """Show a text to edit, as it is; the cursor stays where it was if this is the text already."""
        self.setReadOnly(False)
        self._replace(text)

    def edited_text(self) -> str:
        """Return the text with plain line feeds, and with the blanks that it has."""
        # The usual way to read it would turn every no-break space into a blank.
        raw = self.document().toRawText().replace("\u2029", "\n")
        return raw.encode("utf-8", "replace").decode()

    def _replace(self, text: str) -> None:
        if text != self.edited_text():
            self.setPlainText(text)


def can_be_edited(text: str) -> bool:
    """Tell whether a text is short enough for the editor."""
    lines = text.split("\n", MAX_LINES)
    return len(text) <= MAX_CHARS and len(lines) <= MAX_LINES and max(map(len, lines)) <= MAX_LINE_CHARS


def _bounded(line: str) -> str:
    rest = len(line) - MAX_LINE_CHARS
    if rest <= 0:
        return line
    note = tr("‹{n} more characters›", "‹{n} more characters›", rest)
    return f"{line[:MAX_LINE_CHARS]} {note}"


def _rest(rest: int) -> str:
    if rest <= 0:
        return ""
    note = tr("‹Cut here: {n} more characters›", "‹Cut here: {n} more characters›", rest)
    return f"\n\n{note}"
