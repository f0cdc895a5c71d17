"""Colours for one line of JSON; a JSON string has no line end in it, so each line stands for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPalette, QTextCharFormat, QTextLayout

from opensimula_gui.widgets.colors import SemanticName, semantic_color

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_COLORED_CHARS: Final = 2_000
_TOKEN = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*+"(?=\s*:))|(?P<string>"(?:[^"\\]|\\.)*+"?)'
    r"|(?P<number>-?\b\d[\d.eE+-]*)|(?P<word>\b(?:true|false|null|NaN|Infinity)\b)"
)
_COLORS: Final[dict[str, SemanticName]] = {
    "key": "code_key",
    "string": "code_string",
    "number": "code_number",
    "word": "code_word",
}


def json_formats(line: str, palette: QPalette) -> list[QTextLayout.FormatRange]:
    """Return the formats of a line's tokens; what lies beyond ``MAX_COLORED_CHARS`` stays plain."""
    return [_format(kind, start, length, palette) for kind, start, length in json_tokens(line)]


def json_tokens(line: str) -> Iterator[tuple[str, int, int]]:
    """Yield kind, start and length of each token, in UTF-16 units as Qt counts."""
    head = line[:MAX_COLORED_CHARS]
    counted = units = 0
    for found in _TOKEN.finditer(head):
        units += _units(head[counted : found.start()])
        counted = found.start()
        yield found.lastgroup or "", units, _units(found[0])


def _format(kind: str, start: int, length: int, palette: QPalette) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(semantic_color(palette, _COLORS[kind]))
    colored = QTextLayout.FormatRange()
    colored.start, colored.length, colored.format = start, length, look
    return colored


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
