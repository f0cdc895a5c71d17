"""Which characters of a text can't be seen, by name: an editor shows text as it is, a hint tells of them."""

from __future__ import annotations

import unicodedata
from typing import Final

from opensimula_gui.checkpoint.display_text import visible
from opensimula_gui.wording import marked, tr

MAX_NAMED: Final = 3
"""How many kinds of character a hint names; the others are counted."""

_CONTROL_NAMES = {"\n": marked("line break"), "\r": marked("carriage return"), "\t": marked("tab")}


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
    named = [_name_and_count(char, text.count(char)) for char in characters[:MAX_NAMED]]
    if len(characters) > MAX_NAMED:
        named.append(tr("{n} other kind", "{n} other kinds", len(characters) - MAX_NAMED))
    return tr("Contains characters that can't be seen: {characters}.", characters=", ".join(named))


def _is_invisible(char: str) -> bool:
    return visible(char) != char or unicodedata.category(char) == "Zs"


def _name(char: str) -> str:
    # Unicode has a name for each other character, in English for everyone.
    known = unicodedata.name(char, "").lower()
    name = tr(_CONTROL_NAMES[char]) if char in _CONTROL_NAMES else known or tr("control character")
    return f"{name} U+{ord(char):04X}"


def _name_and_count(char: str, count: int) -> str:
    name = _name(char)
    if count == 1:
        return name
    return tr("{character} ({n} time)", "{character} ({n} times)", count, character=name)
