"""Where the top-level keys of a YAML mapping stand, so that a line can be added without rewriting the others.

It is no YAML parser: it knows what cards are written in, and refuses what it can't follow with certainty
(anchors, types with ``!``, tabs, unindented text in quotes). What lies below a key is only passed over.
Whoever reads the result can rely on it: what is reported as a key is one, and no key is missed.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.wording import tr

_CLOSERS = {"[": "]", "{": "}"}
_NO_START = frozenset(",[]{}#&*!|>%@`")
_STRANGE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|\r(?!\n)"
)
# Blanks are spelt out: a no-break space, for one, is text to YAML.
_PLAIN_END = re.compile(r":(?=[ \t\r\n]|\Z)| #|[\r\n]|\Z")
_FLOW_PLAIN = re.compile(
    r"(?:[^ \t\r\n,\[\]{}?:#]|:(?=[^ \t\r\n,\[\]{}])|(?<![ \t\r\n])#| +(?=[^ \t\r\n,\[\]{}?:#]))+"
)
# Of YAML's escapes, JSON lacks a few that nobody writes, and two that programs write for non-ASCII text.
_LONG_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|U000([0-9A-Fa-f]{5})|.)")
_BLOCK_SCALAR_HEAD = re.compile(r"[|>][-+1-9]{0,2}")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text or number: where it begins, and where it has ended."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Flow:
    """A list or mapping in brackets.

    Attributes:
        end: Behind the closing bracket.
        items: Its items, or None if some item is no scalar or it is no list.
        last_end: Behind the last item, comma or opening bracket: where another item goes.
        needs_comma: Whether a comma must stand before another item.
    """

    end: int
    items: tuple[Scalar, ...] | None
    last_end: int
    needs_comma: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of the mapping.

    Attributes:
        key: The key.
        start: Begin of its line.
        value_start: Behind its colon.
        end: Begin of the next key's line, or the end of the text.
    """

    key: str
    start: int
    value_start: int
    end: int


class YamlOutline:
    """Finds its way through a text whose top level is a block mapping.

    All positions are offsets in the text, and every method raises ``CheckpointFormatError`` for what can't be
    followed with certainty.

    Args:
        text: Whole lines of YAML.
        first_line: Number of its first line in the file, for messages.
    """

    def __init__(self, text: str, first_line: int = 1) -> None:
        self.text = text
        self._first_line = first_line
        if strange := _STRANGE.search(text):
            raise self.unclear(tr("a control character"), strange.start())

    def unclear(self, reason: str, position: int) -> CheckpointFormatError:
        """Return the error for a place that can't be followed.

        Args:
            reason: What the line has, in the user's language.
            position: The place.
        """
        line = self._first_line + self.text.count("\n", 0, position)
        return CheckpointFormatError(
            tr(
                "The front matter of README.md can't be extended safely: line {line} has {reason}.",
                line=line,
                reason=reason,
            ),
            tr("Keep README.md as it is, or replace it with the new card."),
        )

    def entries(self) -> list[Entry]:
        """Return the top-level keys in their order."""
        heads: list[tuple[str, int, int]] = []
        position = self.content_start(0)
        while position < len(self.text):
            column = self.column(position)
            if not column and not self.is_dash(position):
                key, value_start = self._key(position)
                heads.append((key, position, value_start))
                position = self._pass_line(self.skip_blanks(value_start), 0, has_key=True)
            elif heads:
                position = self._pass_line(position, column - 1)
            else:
                raise self.unclear(tr("no key"), position)
            position = self.content_start(position)
        ends = [start for _, start, _ in heads[1:]] + [len(self.text)]
        return [Entry(*head, end) for head, end in zip(heads, ends, strict=False)]

    def scalar(self, position: int) -> Scalar:
        """Return the scalar that starts here: quoted, or plain up to a colon, a comment or the line's end."""
        if self.text[position] in "'\"":
            return Scalar(position, self._quoted_end(position))
        if self.text[position] in _NO_START or self._is_lone(position, "-?:"):
            raise self.unclear(tr("a part that is not understood"), position)
        length = len(self.text[position : self._plain_end(position)].rstrip(" "))
        return self._without_tabs(Scalar(position, position + length))

    def value(self, scalar: Scalar) -> str:
        """Return what a scalar on one line says, as text."""
        text = self.text[scalar.start : scalar.end]
        if "\n" in text:
            raise self.unclear(tr("a value of several lines"), scalar.start)
        if text.startswith("'"):
            return text[1:-1].replace("''", "'")
        if not text.startswith('"'):
            return text
        try:
            return str(json.loads(_LONG_ESCAPE.sub(_json_escape, text), strict=False))
        except ValueError:
            raise self.unclear(tr("an unknown escape"), scalar.start) from None

    def flow(self, start: int) -> Flow:
        """Return the list or mapping whose opening bracket stands here."""
        closers: list[str] = []
        items: list[Scalar] = []
        is_flat, is_ready, position, last_end = self.text[start] == "[", True, start, start
        while True:
            position = self._skip_to_token(position)
            character, end = self.text[position], position + 1
            if character in _CLOSERS and is_ready:
                closers.append(_CLOSERS[character])
                is_flat = is_flat and len(closers) == 1
            elif character == closers[-1]:
                closers.pop()
                if not closers:
                    return Flow(end, tuple(items) if is_flat else None, last_end, not is_ready)
                is_ready = False
            elif character in ",:" and not is_ready:
                is_flat = is_flat and character == ","
                is_ready = True
            elif is_ready:
                items.append(self._flow_scalar(position))
                is_ready, end = False, items[-1].end
            else:
                raise self.unclear(tr("a list or mapping that is not understood"), position)
            position = last_end = end

    def finish_line(self, position: int) -> int:
        """Return the begin of the next line, if nothing but a comment follows on this one."""
        after = self.skip_blanks(position)
        if not self.is_line_over(after) or (after == position and self.text.startswith("#", after)):
            raise self.unclear(tr("text behind a value"), position)
        return self.next_line(after)

    def content_start(self, line_start: int) -> int:
        """Return where the text of the first line begins that is neither blank nor a comment."""
        position = self._indented(line_start)
        while position < len(self.text) and self.is_line_over(position):
            position = self._indented(self.next_line(position))
        return position

    def column(self, position: int) -> int:
        """Return how many characters stand before on the same line."""
        return position - self.text.rfind("\n", 0, position) - 1

    def is_line_over(self, position: int) -> bool:
        """Tell whether a line ends here, or its comment begins."""
        return position >= len(self.text) or self.text[position] in "#\r\n"

    def is_dash(self, position: int) -> bool:
        """Tell whether an item of a list begins here."""
        return self._is_lone(position, "-")

    def skip_blanks(self, position: int) -> int:
        """Return the first position that is no blank."""
        while self.text.startswith(" ", position):
            position += 1
        return position

    def next_line(self, position: int) -> int:
        """Return the begin of the next line."""
        return min(self._line_end(position) + 1, len(self.text))

    def colon_end(self, position: int) -> int:
        """Return the position behind the colon that makes what ends here a key, or -1 if there is none."""
        position = self.skip_blanks(position)
        return position + 1 if self._is_lone(position, ":") else -1

    def _is_lone(self, position: int, characters: str) -> bool:
        """Tell whether one of these characters stands here, with a blank or nothing behind it."""
        return (
            self.text[position : position + 1] in tuple(characters)
            and self.text[position + 1 : position + 2].strip(" \t\r\n") == ""
        )

    def _indented(self, line_start: int) -> int:
        position = self.skip_blanks(line_start)
        if self.text.startswith("\t", position):
            raise self.unclear(tr("a tab"), position)
        return position

    def _line_end(self, position: int) -> int:
        end = self.text.find("\n", position)
        return len(self.text) if end < 0 else end

    def _plain_end(self, position: int) -> int:
        match = _PLAIN_END.search(self.text, position)
        return match.start() if match else len(self.text)

    def _key(self, position: int) -> tuple[str, int]:
        scalar = self.scalar(position)
        value_start = self.colon_end(scalar.end)
        key = self.value(scalar)
        if value_start < 0 or key == "<<":
            raise self.unclear(tr("no plain key"), position)
        return key, value_start

    def _pass_line(self, position: int, parent: int, *, has_key: bool = False) -> int:
        """Return the begin of the first line that does not belong to what begins here.

        Args:
            position: Where the line's text, or the value of its key, begins.
            parent: Column of the innermost key or dash so far; text indented by more belongs to it.
            has_key: Whether a key stands before, after which only a value can come.
        """
        line_start = position - self.column(position)
        while not self.is_line_over(position):
            if self.is_dash(position) and not has_key:
                parent = position - line_start
                position = self.skip_blanks(position + 1)
                continue
            if self.text[position] in "|>":
                return self._pass_block_scalar(position, parent)
            if self.text[position] in _CLOSERS:
                return self.finish_line(self.flow(position).end)
            scalar = self.scalar(position)
            value_start = self.colon_end(scalar.end)
            if value_start < 0:
                return self._pass_value(scalar, parent)
            if has_key:
                raise self.unclear(tr("two keys"), position)
            has_key, parent = True, position - line_start
            position = self.skip_blanks(value_start)
        return self.next_line(position)

    def _pass_value(self, scalar: Scalar, parent: int) -> int:
        position = self.finish_line(scalar.end)
        if self.text[scalar.start] in "'\"" or "#" in self.text[scalar.end : position]:
            return position
        while position < len(self.text):
            start = self._indented(position)
            is_blank = self.text.startswith(("\r", "\n"), start)
            if not is_blank and (start - position <= parent or self.text[start] == "#"):
                break
            end = start if is_blank else self._plain_end(start)
            position = self.finish_line(end)
            if "#" in self.text[end:position]:
                break
        return position

    def _pass_block_scalar(self, position: int, parent: int) -> int:
        head = _BLOCK_SCALAR_HEAD.match(self.text, position)
        position = self.finish_line(head.end() if head else position)
        while position < len(self.text):
            start = self.skip_blanks(position)
            if start - position <= parent and self.text[start : start + 1].strip(" \r\n"):
                break
            position = self.next_line(start)
        return position

    def _quoted_end(self, start: int) -> int:
        quote = self.text[start]
        position = start + 1
        while position < len(self.text):
            character = self.text[position]
            if character == "\n":
                self._check_continuation(position + 1, closers="")
            if character == quote:
                if quote == '"' or not self.text.startswith("''", position):
                    return position + 1
                position += 1
            is_escape = character == "\\" and quote == '"' and not self.text.startswith("\n", position + 1)
            position += 2 if is_escape else 1
        raise self.unclear(tr("a quote that does not end"), start)

    def _skip_to_token(self, position: int) -> int:
        """Return the next position in brackets that is no blank, line end or comment."""
        while position < len(self.text):
            character = self.text[position]
            if character == "\n":
                self._check_continuation(position + 1, closers="#]}")
            if character == "#" and self.text[position - 1] in " \n":
                position = self._line_end(position)
            elif character in " \r\n":
                position += 1
            else:
                return position
        raise self.unclear(tr("a bracket that does not end"), len(self.text) - 1)

    def _check_continuation(self, line_start: int, closers: str) -> None:
        """Refuse a line within quotes or brackets that could be meant as a key of its own."""
        if self.text[line_start : line_start + 1].strip(f" \r\n{closers}"):
            raise self.unclear(tr("quotes or brackets that go on without indentation"), line_start - 1)

    def _flow_scalar(self, position: int) -> Scalar:
        if self.text[position] in "'\"":
            return Scalar(position, self._quoted_end(position))
        match = _FLOW_PLAIN.match(self.text, position)
        if match is None or self.text[position] in _NO_START or self._is_lone(position, "-"):
            raise self.unclear(tr("an item that is not understood"), position)
        return self._without_tabs(Scalar(position, match.end()))

    def _without_tabs(self, scalar: Scalar) -> Scalar:
        if "\t" in self.text[scalar.start : scalar.end]:
            raise self.unclear(tr("a tab"), scalar.start)
        return scalar


def _json_escape(match: re.Match[str]) -> str:
    if match[1]:
        return f"\\u00{match[1]}"
    return chr(int(match[2], 16)) if match[2] else match[0]
