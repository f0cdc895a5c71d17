"""A long text handed out in pieces that a text view takes without a stall."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE_CHARS: Final = 20_000
"""Longer lines are cut: Qt lays out one line at once, and a million characters take it minutes."""
_CHUNK_CHARS: Final = 16_000
_CHUNK_LINES: Final = 400
# Qt would break the line at these, and line numbers would no longer be those of the file.
_BREAKS: Final = str.maketrans({"\r": "␍", "\u2028": "‹U+2028›", "\u2029": "‹U+2029›"})


def line_chunks(text: str) -> Iterator[str]:
    """Yield the text in pieces of whole lines, each of bounded size; monstrous lines are cut.

    Args:
        text: The text; it is never copied as a whole.
    """
    lines: list[str] = []
    size = 0
    position = 0
    while position <= len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        lines.append(_bounded(text, position, end))
        size += len(lines[-1])
        position = end + 1
        if size >= _CHUNK_CHARS or len(lines) >= _CHUNK_LINES:
            yield "\n".join(lines) + ("\n" if position <= len(text) else "")
            lines, size = [], 0
    if lines:
        yield "\n".join(lines)


def _bounded(text: str, start: int, end: int) -> str:
    cut = end - start - MAX_LINE_CHARS
    if cut > 0:
        more = tr("‹{n} more character›", "‹{n} more characters›", cut)
        return f"{text[start : start + MAX_LINE_CHARS].translate(_BREAKS)} {more}"
    return text[start:end].removesuffix("\r").translate(_BREAKS)
