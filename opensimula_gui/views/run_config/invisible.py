"""Which characters of a text can't be seen, by name: an editor shows text as it is, a hint tells of them."""

from __future__ import annotations

import unicodedata
from typing import Final

from opensimula_gui.checkpoint.display_text import visible

MAX_NAMED: Final = 3
"""How many kinds of character a hint names; the others are counted."""

_CONTROL_NAMES = {"\n": "line break", "\r": "carriage return", "\t": "tab"}


def invisible_characters(text: str, *, multiline: bool) -> list[str]:
    """Return each kind of invisible character in a text, in the order of their code points.

    Args:
        text: Any text.
        multiline: Whether line breaks and tabs are plain to see, as in an editor of several lines.
    """
    plain = {" ", "\n", "\t"} if multiline else {" "}
    return sorted(char for char in set(text) - plain if _is_invisible(char))


def describe_invisible(text: str, characters: list[str]) -> str:
    """Return a sentence that names invisible characters and says how often they occur."""
    named = [
        f"{_name(char)} ({count} times)" if (count := text.count(char)) > 1 else _name(char)
        for char in characters[:MAX_NAMED]
    ]
    if len(characters) > MAX_NAMED:
        named.append(f"{len(characters) - MAX_NAMED} other kinds")
    return f"Contains characters that can't be seen: {', '.join(named)}."


def _is_invisible(char: str) -> bool:
    return visible(char) != char or unicodedata.category(char) == "Zs"


def _name(char: str) -> str:
    name = _CONTROL_NAMES.get(char) or unicodedata.name(char, "control character").lower()
    return f"{name} U+{ord(char):04X}"
