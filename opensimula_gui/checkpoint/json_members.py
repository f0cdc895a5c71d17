"""Members of an object in a JSON text: where each stands, and how to change one and nothing else."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from opensimula_gui.checkpoint.json_text import NO_VALUE, parse_text
from opensimula_gui.checkpoint.pointers import format_pointer

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.pointers import Path

_BLANKS: Final = re.compile(r"[ \t\n\r]*")


class Member(NamedTuple):
    """One member of an object: its key, and where it, its value and its end stand in the text."""

    key: str
    start: int
    value: int
    end: int


def duplicate_paths(text: str) -> dict[str, Path]:
    """Return the place of each key that stands more than once in an object, by its pointer.

    Args:
        text: A JSON text; one that can't be parsed has none.
    """
    found: dict[str, Path] = {}

    def note(code: str, path: Path, message: str, line: int | None = None) -> None:  # noqa: ARG001 - a Report
        if code == "duplicate-key":
            found[format_pointer(path)] = path

    value = parse_text(text, note, lambda: None)
    return {} if value is NO_VALUE else found


def without_duplicates(text: str, path: Path, *, keep_first: bool) -> str:
    """Return a text in which a key stands once in its object; all else is as it was, blanks included.

    Args:
        text: A JSON text that can be parsed.
        path: Place of the key: one of ``duplicate_paths``.
        keep_first: Whether the first member of that key stays, not the last.
    """
    members = _Objects(text).members(path[:-1])
    same = [number for number, member in enumerate(members) if member.key == path[-1]]
    removed = same[1:] if keep_first else same[:-1]
    kept = [number for number in range(len(members)) if number not in removed]
    for number in reversed(removed):
        if number < kept[-1]:
            # Up to the next member, so that the blanks before that one are those that stood here.
            text = text[: members[number].start] + text[members[number + 1].start :]
        else:
            text = text[: members[number - 1].end] + text[members[number].end :]
    return text


def with_text_value(text: str, path: Path, value: str) -> str:
    """Return a JSON text with another text as the value of a member; all else is as it was.

    Args:
        text: A JSON text that can be parsed.
        path: Place of the member.
        value: Its new value.

    Raises:
        LookupError: There is no such member.
    """
    member = [member for member in _Objects(text).members(path[:-1]) if member.key == path[-1]][-1]
    return f"{text[: member.value]}{json.dumps(value, ensure_ascii=False)}{text[member.end :]}"


class _Objects:
    """Finds an object in a text. Of a key that stands twice, the last one leads on, as in parsing."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._read = json.JSONDecoder(
            object_pairs_hook=lambda _pairs: None, parse_int=len, parse_float=len, parse_constant=len
        ).raw_decode

    def members(self, path: Path) -> list[Member]:
        at = self._blanks(0)
        for key in path:
            at = self._item(at, key) if isinstance(key, int) else self._value(at, key)
        return self._members(at)

    def _value(self, at: int, key: str) -> int:
        return [member.value for member in self._members(at) if member.key == key][-1]

    def _item(self, at: int, position: int) -> int:
        at = self._blanks(at + 1)
        for _ in range(position):
            at = self._blanks(self._read(self._text, at)[1])
            at = self._blanks(at + 1)
        return at

    def _members(self, at: int) -> list[Member]:
        members: list[Member] = []
        at = self._blanks(at + 1)
        while self._text[at] == '"':
            key, end = self._read(self._text, at)
            value = self._blanks(self._blanks(end) + 1)
            end = self._read(self._text, value)[1]
            members.append(Member(key, at, value, end))
            at = self._blanks(end)
            at = self._blanks(at + 1) if self._text[at] == "," else at
        return members

    def _blanks(self, at: int) -> int:
        match = _BLANKS.match(self._text, at)
        return match.end() if match else at
