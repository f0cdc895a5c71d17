"""Reads an indented list of any make as the nodes that it stands for, and says what had to be repaired.

Levels follow from what stands above: a line that is further in than another one stands below it, and so does
one of the same indentation whose mark no line before has, such as a dash under a number. Marks are dashes,
bullets and numbers; headings of Markdown stand above everything that is no heading. A line that begins with
``>`` goes on with the description of the node above it. The marks of a quoted mail are taken off first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.forest import MAX_SHOWN_DEPTH
from opensimula_gui.checkpoint.outline import OutlineItem
from opensimula_gui.checkpoint.outline_quoting import unquoted
from opensimula_gui.wording import number_text, tr

MAX_ITEMS: Final = 10_000
"""Nodes that one outline can add."""

MAX_CHARS: Final = 1_000_000
"""Characters of an outline that are read."""

MAX_COMPLAINTS: Final = 100
"""Complaints that are kept; of those beyond there is only the number."""

_TAB: Final = 4
_MAX_QUOTES: Final = 32
_LABEL_CHARS: Final = 40
_HEADING_INDENT: Final = -7
"""Headings of level 1 to 6 stand left of all other lines."""

_LINE_END = re.compile("\r\n|\r|\n")
_BLANKS = re.compile("[ \t\u00a0\u2000-\u200a\u3000]*")
_QUOTE = re.compile("(?:[ \t]*>)+")
_ONE_QUOTE = re.compile("[ \t]*> ?")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_SEPARATOR = re.compile(r"[-*_=~#]{3,}")
_BULLET = re.compile(r"([-*+•‣◦▪▫■□●○–—·⁃∙]|\(?\d{1,9}[.)]|\(?[A-Za-z]\)|o(?=\t))(?:\s+(.*))?", re.DOTALL)
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Complaint:
    """What was repaired or left out.

    Attributes:
        line: Number of the line, from 1.
        text: What about it, as a sentence.
    """

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What an indented list says.

    Attributes:
        items: The nodes, those below them inside.
        count: How many nodes there are in all.
        height: How many levels they take.
        complaints: What was left out or repaired, the former first, and about ``MAX_COMPLAINTS`` at most.
        unlisted: How many complaints there are beyond those.
    """

    items: tuple[OutlineItem, ...] = ()
    count: int = 0
    height: int = 0
    complaints: tuple[Complaint, ...] = ()
    unlisted: int = 0


def read_outline(text: str, max_levels: int = MAX_SHOWN_DEPTH) -> Outline:
    """Return what an indented list says; whatever it is, something can be made of it.

    Args:
        text: The list, untrusted.
        max_levels: How many levels of nodes there may be; what is further in is put on the last of them.
    """
    return _Reader(max_levels).read(text)


class _Level(NamedTuple):
    """A node that others can stand below.

    Attributes:
        indent: How far in it stands.
        mark: What its line begins with; empty for a line without.
        label: Its label.
    """

    indent: int
    mark: str
    label: str


class _Node(NamedTuple):
    level: int
    label: str
    description: list[str]


class _Reader:
    """Takes line after line.

    Args:
        max_levels: How many levels of nodes there may be.
    """

    def __init__(self, max_levels: int) -> None:
        self._max_levels = max_levels
        self._nodes: list[_Node] = []
        self._open: list[_Level] = []
        self._described: _Node | None = None
        self._is_full = False
        self._cuts: list[Complaint] = []
        self._complaints: list[Complaint] = []
        self._unlisted = 0

    def read(self, text: str) -> Outline:
        """Return what a text says."""
        lines = _LINE_END.split(text[:MAX_CHARS].removeprefix("\ufeff"))
        if len(text) > MAX_CHARS:
            # The last line may be cut.
            lines.pop()
        for number, line in enumerate(self._without_quotes(lines), start=1):
            self._take(number, line)
            if self._is_full:
                break
        if len(text) > MAX_CHARS:
            self._cuts.append(_too_long(len(lines)))
        height = max((node.level for node in self._nodes), default=-1) + 1
        complaints = (*self._cuts, *self._complaints)
        return Outline(_nested(self._nodes), len(self._nodes), height, complaints, self._unlisted)

    def _without_quotes(self, lines: list[str]) -> list[str]:
        first = next((number for number, line in enumerate(lines) if line.strip()), 0)
        quote = _QUOTE.match(lines[first]) if lines else None
        if quote is None:
            return lines
        depth = min(quote[0].count(">"), _MAX_QUOTES)
        self._complain(
            first + 1,
            tr(
                "Line {line} begins with '>': the marks of a quoted mail were taken off.",
                line=number_text(first + 1),
            ),
        )
        return [_unquoted_line(line, depth) for line in lines]

    def _take(self, number: int, line: str) -> None:
        if _HALF_CHARACTER.search(line):
            line = _HALF_CHARACTER.sub("\ufffd", line)
            self._complain(
                number,
                tr(
                    "Line {line} contains half a character; '{sign}' takes its place.",
                    line=number_text(number),
                    sign="\ufffd",
                ),
            )
        text = line.strip()
        if not text:
            return
        if text[0] == ">":
            self._describe(number, line.lstrip()[1:].removeprefix(" "))
        elif _SEPARATOR.fullmatch(text):
            self._complain(number, tr("Line {line} has no label; it was left out.", line=number_text(number)))
        else:
            self._add(number, *_parsed(line, text))

    def _describe(self, number: int, text: str) -> None:
        if self._described is None:
            self._complain(
                number,
                tr("Line {line} describes nothing: no node stands above it.", line=number_text(number)),
            )
        else:
            self._described.description.append(text)

    def _add(self, number: int, indent: int, mark: str, text: str) -> None:
        label = unquoted(text)
        label = text if label is None else label
        if not label.strip():
            self._described = None
            self._complain(number, tr("Line {line} has no label; it was left out.", line=number_text(number)))
            return
        if len(self._nodes) == MAX_ITEMS:
            self._is_full = True
            self._cuts.append(_too_many(number))
            return
        self._close(number, indent, mark)
        if len(self._open) == self._max_levels:
            self._open.pop()
            self._complain(number, _too_deep(number, self._max_levels))
        self._described = _Node(len(self._open), label, [])
        self._nodes.append(self._described)
        self._open.append(_Level(indent, mark, label))

    def _close(self, number: int, indent: int, mark: str) -> None:
        """Leave the branches in which a line does not stand."""
        left: _Level | None = None
        while self._open and self._open[-1].indent > indent:
            left = self._open.pop()
        if (indent, mark) in {(level.indent, level.mark) for level in self._open}:
            while self._open.pop()[:2] != (indent, mark):
                pass
        elif left is not None and self._open and self._open[-1].indent == indent:
            self._open.pop()
        elif left is not None:
            beside = one_line(left.label, _LABEL_CHARS)
            text = tr(
                "Line {line} stands between two levels; it was put beside '{label}'.",
                line=number_text(number),
                label=beside,
            )
            self._complain(number, text)

    def _complain(self, number: int, text: str) -> None:
        if len(self._complaints) < MAX_COMPLAINTS:
            self._complaints.append(Complaint(number, text))
        else:
            self._unlisted += 1


def _too_long(line: int) -> Complaint:
    text = tr(
        "Only {characters} characters are read: what follows line {line} was left out.",
        characters=number_text(MAX_CHARS),
        line=number_text(line),
    )
    return Complaint(line, text)


def _too_many(line: int) -> Complaint:
    text = tr(
        "At most {nodes} nodes can be added at once: line {line} and what follows were left out.",
        nodes=number_text(MAX_ITEMS),
        line=number_text(line),
    )
    return Complaint(line, text)


def _too_deep(line: int, max_levels: int) -> str:
    return tr(
        "Line {line} is nested too deep: {n} level fits here. It was put on that one.",
        "Line {line} is nested too deep: {n} levels fit here. It was put on the last of them.",
        max_levels,
        line=number_text(line),
    )


def _parsed(line: str, text: str) -> tuple[int, str, str]:
    """Return how far in a line stands, its mark, and the rest of it."""
    if heading := _HEADING.fullmatch(text):
        return _HEADING_INDENT + len(heading[1]), "#", heading[2]
    blanks = _BLANKS.match(line)
    indent = len(blanks[0].expandtabs(_TAB)) if blanks else 0
    bullet = _BULLET.fullmatch(text)
    if bullet is None:
        return indent, "", text
    mark = bullet[1]
    kind = "1" if mark.strip("(.)").isdigit() else "a" if ")" in mark else mark
    return indent, kind, bullet[2] or ""


def _unquoted_line(line: str, depth: int) -> str:
    for _ in range(depth):
        quote = _ONE_QUOTE.match(line)
        if quote is None:
            break
        line = line[quote.end() :]
    return line


def _nested(nodes: list[_Node]) -> tuple[OutlineItem, ...]:
    """Return the items of a list in which those below a node follow it, one level further in."""
    below: dict[int, list[OutlineItem]] = {}
    for node in reversed(nodes):
        children = below.pop(node.level + 1, [])
        item = OutlineItem(node.label, _description(node.description), tuple(reversed(children)))
        below.setdefault(node.level, []).append(item)
    return tuple(reversed(below.get(0, [])))


def _description(lines: list[str]) -> str | None:
    if not lines:
        return None
    inner = unquoted(lines[0]) if len(lines) == 1 else None
    return "\n".join(lines) if inner is None else inner
