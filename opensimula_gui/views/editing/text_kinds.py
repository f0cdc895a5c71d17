"""The kinds of text that are edited in place: what an editor for them is, and what it takes."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from opensimula_gui.models.bundle_value import MAX_COUNT
from opensimula_gui.views.run_config.editors import BlockEditor
from opensimula_gui.views.run_config.fields import FieldKind
from opensimula_gui.views.run_config.values import Reading, read_text
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_LINE_ENDS: Final = str.maketrans(dict.fromkeys("\r\n\u2028\u2029", " "))
_MAX_LINES: Final = 16


class TextKind(Enum):
    """What a text is to the format."""

    NAME = "name"
    TEXT = "text"
    COUNT = "count"


class FlowingEditor(BlockEditor):
    """An editor as high as its text, also for a single line."""

    min_lines = 1
    max_lines = _MAX_LINES


class NameEditor(FlowingEditor):
    """An editor for a name: it wraps, but nobody can type or paste a line end into it."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert a pasted text on one line."""
        text = source.text().replace("\r\n", " ").translate(_LINE_ENDS)
        room = type(source)()
        room.setText(text)
        super().insertFromMimeData(room)


def editor_for(kind: TextKind) -> FlowingEditor:
    """Return an editor for a kind of text."""
    return FlowingEditor() if kind is TextKind.TEXT else NameEditor()


def read_typed(kind: TextKind, title: str, text: str) -> Reading:
    """Return what a typed text comes to.

    Args:
        kind: What it is to be.
        title: What it is for, for the error.
        text: The text.
    """
    if kind is TextKind.COUNT:
        return _read_count(title, text)
    reading = read_text(FieldKind.TEXT, text)
    if kind is TextKind.NAME and not reading.error and not text.strip():
        return Reading(error=tr("{title} can't be empty.", title=title))
    return reading


def _read_count(title: str, text: str) -> Reading:
    reading = read_text(FieldKind.WHOLE, text)
    if reading.error:
        return reading
    # Nothing was left out by mistake if an emptied field is told apart from 0.
    if not isinstance(reading.value, int) or not 1 <= reading.value <= MAX_COUNT:
        error = tr(
            "{title} must be at least 1 and have at most {digits} digits.",
            title=title,
            digits=len(str(MAX_COUNT)),
        )
        return Reading(error=error)
    return reading
