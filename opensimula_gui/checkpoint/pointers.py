"""Places in a JSON document: as pointers for people, and as lines of its text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from opensimula_gui.checkpoint.display_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Path: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the top of a document, such as ``("taxonomies", 2, "nodes", "node_ab")``."""

Trie: TypeAlias = "dict[str | int, Trie]"

MAX_LOCATED_LEVELS: Final = 40
"""Deeper places get the line of their ancestor at this level; the format itself has eight levels."""

_MAX_KEY_CHARS = 200
_FIELD = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_BLANKS = re.compile(r"[ \t\n\r]*")


def format_pointer(path: Path) -> str:
    """Return a place as ``taxonomies[2].nodes["node_ab"].depth``; keys of nodes are always quoted."""
    parts: list[str] = []
    for position, key in enumerate(path[: MAX_LOCATED_LEVELS + 1]):
        if isinstance(key, int):
            parts.append(f"[{key}]")
        elif (
            _FIELD.fullmatch(key)
            and len(key) <= _MAX_KEY_CHARS
            and path[position - 1 : position] != ("nodes",)
        ):
            parts.append(f".{key}" if parts else key)
        else:
            parts.append(f"[{json.dumps(one_line(key, _MAX_KEY_CHARS), ensure_ascii=False)}]")
    return "".join(parts)


def locate_lines(
    text: str, paths: Iterable[Path], tick: Callable[[], None] = lambda: None
) -> dict[Path, int]:
    """Return the line, counted from 1, on which each place starts, in one pass over the text.

    Args:
        text: A JSON text that has been parsed without an error.
        paths: Places to find. Of a key that stands twice in an object, the last one counts, as in parsing.
        tick: Called for each object that is passed over.

    Returns:
        The lines of the places that exist, and of the deepest ancestor that exists for the others.
    """
    wanted = {path: path[:MAX_LOCATED_LEVELS] for path in paths}
    trie: Trie = {}
    for path in wanted.values():
        branch = trie
        for key in path:
            branch = branch.setdefault(key, {})
    offsets = _Walk(text, tick).run(trie)
    lines = _lines_of(text, offsets.values())
    return {path: lines[_deepest(offsets, short)] for path, short in wanted.items()}


def _deepest(offsets: dict[Path, int], path: Path) -> int:
    while path not in offsets:
        path = path[:-1]
    return offsets[path]


def _lines_of(text: str, offsets: Iterable[int]) -> dict[int, int]:
    lines: dict[int, int] = {}
    line, before = 1, 0
    for offset in sorted(set(offsets)):
        line += text.count("\n", before, offset)
        before = offset
        lines[offset] = line
    return lines


class _Walk:
    """Goes down only where a wanted place lies; all else is skipped by the scanner in C."""

    def __init__(self, text: str, tick: Callable[[], None]) -> None:
        self._text = text
        self._offsets: dict[Path, int] = {}
        # Numbers are taken as their length: a long one need not become an integer. The hook keeps nothing,
        # and being Python it lets other threads run in between.
        self._skip = json.JSONDecoder(
            object_pairs_hook=lambda _pairs: tick(), parse_int=len, parse_float=len, parse_constant=len
        ).raw_decode

    def run(self, trie: Trie) -> dict[Path, int]:
        self._value(self._blanks(0), (), trie)
        return self._offsets

    def _blanks(self, at: int) -> int:
        match = _BLANKS.match(self._text, at)
        return match.end() if match else at

    def _value(self, at: int, path: Path, trie: Trie) -> int:
        """Note where a value starts, find the places in it, and return its end."""
        self._offsets.setdefault(path, at)
        opening = self._text[at] if trie else ""
        if opening == "{":
            return self._members(at, path, trie)
        if opening == "[":
            return self._items(at, path, trie)
        end: int = self._skip(self._text, at)[1]
        return end

    def _members(self, at: int, path: Path, trie: Trie) -> int:
        at = self._blanks(at + 1)
        while self._text[at] == '"':
            start = at
            key, at = self._skip(self._text, at)
            at = self._blanks(self._blanks(at) + 1)
            if key in trie:
                self._offsets[(*path, key)] = start
                at = self._value(at, (*path, key), trie[key])
            else:
                at = self._skip(self._text, at)[1]
            at = self._next(at)
        return at + 1

    def _items(self, at: int, path: Path, trie: Trie) -> int:
        at = self._blanks(at + 1)
        position = 0
        while self._text[at] != "]":
            if position in trie:
                self._offsets.pop((*path, position), None)
                at = self._value(at, (*path, position), trie[position])
            else:
                at = self._skip(self._text, at)[1]
            position += 1
            at = self._next(at)
        return at + 1

    def _next(self, at: int) -> int:
        at = self._blanks(at)
        return self._blanks(at + 1) if self._text[at] == "," else at
