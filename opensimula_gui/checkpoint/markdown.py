"""Untrusted text as Markdown that shows that text alone: no link, image, HTML, heading or cell of its own.

The dialect is GitHub's, which the Hub shows. What is written here is safe in a paragraph, a list item, a
heading and a table cell alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import visible, visible_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAX_INLINE_CHARS: Final = 200
"""Longest text in a heading, a cell or a list item, unless its caller allows more."""

_NO_TEXT = "*(empty)*"
_BLANKS = re.compile(r"[ \t\r\n]+")
# Bare addresses become links by themselves, whatever is escaped in them: only code is left alone.
_LINK = re.compile(r"//|www\.|@|\w\.[^\W\d_]{2}", re.IGNORECASE)
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$#]")
# A backslash before "(" would start a formula on the Hub, so it is written as an entity.
_ENTITIES = {"\\": "&#92;", "<": "&lt;", ">": "&gt;", "&": "&amp;"}
_BLOCK_START = re.compile(r"(?:(?=[-+=])|(\d{1,9})(?=[.)](?: |$)))")
_NOT_IN_CODE = re.compile(r"([\\|]+)")


def inline(text: str, limit: int = MAX_INLINE_CHARS) -> str:
    """Return a text on one line, as Markdown.

    Line ends become blanks, invisible characters show, and what looks like an address is set as code.

    Args:
        text: Any text.
        limit: Most characters to keep; what is cut is marked by an ellipsis.
    """
    line = visible(_BLANKS.sub(" ", _cut(text, limit)).strip(" "))
    if not line:
        return _NO_TEXT
    words = " ".join(_as_code(word) if _LINK.search(word) else _escaped(word) for word in line.split(" "))
    return _BLOCK_START.sub(r"\1\\", words, count=1) if _BLOCK_START.match(words) else words


def code(text: str, limit: int = MAX_INLINE_CHARS) -> str:
    """Return a name or id on one line, as Markdown code; cut after ``limit`` characters."""
    return _as_code(visible(_cut(text, limit))) if text else _NO_TEXT


def paragraphs(text: str, limit: int) -> list[str]:
    """Return the lines of a text that aren't blank, each as Markdown for a paragraph of its own."""
    return [inline(line, limit) for line in re.split("[\r\n]+", _cut(text, limit)) if line.strip(" \t")]


def fenced(text: str, language: str = "") -> list[str]:
    """Return the lines of a code block that shows a text of several lines."""
    shown = visible_lines(text)
    longest = max(map(len, re.findall("`+", shown)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}{language}", *shown.split("\n"), fence]


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: int = 0) -> list[str]:
    """Return the lines of a table.

    Args:
        headings: Safe Markdown, one for each column.
        rows: Safe Markdown, as many cells as there are headings.
        numbers: How many of the last columns are aligned at the right.
    """
    rules = ["---"] * (len(headings) - numbers) + ["---:"] * numbers
    return [f"| {' | '.join(cells)} |" for cells in (headings, rules, *rows)]


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit]}…"


def _escaped(word: str) -> str:
    return _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), word)


def _as_code(text: str) -> str:
    # In a table, a bar ends the cell even in code, and a backslash before it is read in two ways.
    pieces = _NOT_IN_CODE.split(text)
    return "".join(
        _escaped(piece) if number % 2 else _code_span(piece) for number, piece in enumerate(pieces) if piece
    )


def _code_span(text: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    # One blank at both ends is taken off again by whoever shows it.
    blank = " " if text.strip(" ") and (text[0] in "` " or text[-1] in "` ") else ""
    return f"{fence}{blank}{text}{blank}{fence}"
