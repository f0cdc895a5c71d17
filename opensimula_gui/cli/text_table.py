"""Aligned columns for a terminal, where a CJK character takes two cells and a combining mark none."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

import click

from opensimula_gui.checkpoint.display_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_CELL_WIDTH: Final = 48
"""Wider texts are cut, so that a row of a table mostly stays on one line."""

_ZERO_WIDTH = frozenset({"\u200d", *map(chr, range(0xFE00, 0xFE10))})


def width(text: str) -> int:
    """Return how many cells of a terminal a line takes."""
    return sum(map(_cells, text))


def fitted(text: str, limit: int = MAX_CELL_WIDTH) -> str:
    """Return untrusted text as one safe line of at most ``limit`` cells."""
    line = one_line(text)
    if width(line) <= limit:
        return line
    end, used = 0, 1
    while used + _cells(line[end]) <= limit:
        used += _cells(line[end])
        end += 1
    return f"{line[:end]}…"


def pad_right(text: str, cells: int) -> str:
    """Return a text filled up with blanks on its right."""
    return text + " " * (cells - width(text))


def pad_left(text: str, cells: int) -> str:
    """Return a text filled up with blanks on its left."""
    return " " * (cells - width(text)) + text


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: frozenset[int]) -> list[str]:
    """Return the lines of a table, with two blanks between columns.

    Args:
        headings: One for each column.
        rows: Texts that are safe to print, as many as there are headings.
        numbers: Positions of the columns that are aligned at the right.
    """
    widths = [max(map(width, column)) for column in zip(headings, *rows, strict=True)]

    def line(cells: Sequence[str], style: Callable[[str], str] = str) -> str:
        padded = [
            (pad_left if position in numbers else pad_right)(cell, widths[position])
            for position, cell in enumerate(cells)
        ]
        return "  " + style("  ".join(padded).rstrip())

    return [line(headings, _muted), *map(line, rows)]


def _muted(text: str) -> str:
    return click.style(text, dim=True)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or character in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
