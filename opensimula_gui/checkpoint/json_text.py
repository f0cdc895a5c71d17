"""From the bytes of a document to its JSON value, with every oddity of the text told on the way."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.pointers import Path

MAX_NESTING: Final = 200
"""Most containers around a value that the peer's JSON parser reads."""

NO_VALUE: Final = object()
"""In place of a JSON value: the text has none."""

_BOM = b"\xef\xbb\xbf"
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7}) ", re.MULTILINE)
_LONG_INTEGER_DIGITS = 4300

# Files that other tools leave in place of the document: how they start, the problem's code, what it says.
_FOREIGN_STARTS: Final = (
    (b"\x1f\x8b", "compressed-file", marked("The file is gzip data, not JSON.")),
    (b"PK\x03\x04", "compressed-file", marked("The file is a zip archive, not JSON.")),
    (b"version https://git-lfs", "lfs-pointer", marked("The file is a Git LFS pointer, not JSON.")),
    (b"<!doctype html", "html-file", marked("The file is a web page, not JSON.")),
    (b"<html", "html-file", marked("The file is a web page, not JSON.")),
)


class _LongInteger(float):
    """Stands for an integer with more digits than Python converts."""


def decode_text(data: bytes, report: Report) -> str | None:
    """Return the text of a document, or None if it is none at all.

    Args:
        data: The bytes as read.
        report: Takes the problems.
    """
    if not data.strip(b" \t\r\n\0"):
        report("empty-file", (), tr("The file is empty."), 1)
        return None
    start = data[:64].lstrip().lower()
    for magic, code, message in _FOREIGN_STARTS:
        if start.startswith(magic):
            report(code, (), tr(message), 1)
            return None
    if data.startswith(_BOM):
        report("byte-order-mark", (), tr("The file starts with a byte order mark."), 1)
        data = data[len(_BOM) :]
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return _decode_foreign(data, error.start, report)


def parse_text(text: str, report: Report, tick: Callable[[], None]) -> Any:
    """Return the JSON value of a text, or ``NO_VALUE``.

    Keys that stand twice, numbers that are none and broken characters are reported with their place;
    broken characters come out as U+FFFD.

    Args:
        text: The text of a document.
        report: Takes the problems.
        tick: Called for each object; it may raise to stop the parsing.
    """
    notes = _Notes(tick)
    try:
        value = notes.parse(text)
    except json.JSONDecodeError as error:
        _report_broken(text, error, report)
        return NO_VALUE
    except RecursionError:
        report("too-deeply-nested", (), tr("The values are nested too deeply to be read."), 1)
        return NO_VALUE
    # A plain search is many times quicker than an expression; whole pairs only cost the walk.
    if notes.is_odd or "\\ud" in text or "\\uD" in text:
        value = _Oddities(notes.duplicates, report, tick).clean(value)
    return value


def _decode_foreign(data: bytes, position: int, report: Report) -> str:
    line = data.count(b"\n", 0, position) + 1
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        report("not-utf-8", (), tr("The file is UTF-16 text, not UTF-8."), 1)
        return data.decode("utf-16", "replace")
    try:
        halves = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        report("not-utf-8", (), tr("Line {line} is not UTF-8; it is shown as Latin-1.", line=line), line)
        return data.decode("latin-1")
    report("cesu-8", (), tr("Line {line} has a character that is encoded as surrogates.", line=line), line)
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _report_broken(text: str, error: json.JSONDecodeError, report: Report) -> None:
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        report("merge-conflict", (), tr("Line {line} is a conflict marker.", line=line), line)
    elif error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        report(
            "truncated-json",
            (),
            tr("The JSON text ends too early, in line {line}.", line=error.lineno),
            error.lineno,
        )
    else:
        report(
            "invalid-json",
            (),
            tr(
                "Line {line}, column {column} is no valid JSON: {reason}.",
                line=error.lineno,
                column=error.colno,
                reason=one_line(error.msg),
            ),
            error.lineno,
        )


class _Notes:
    """What the parser notices beside the value itself."""

    def __init__(self, tick: Callable[[], None]) -> None:
        self.duplicates: dict[int, tuple[dict[str, Any], dict[str, int]]] = {}
        self.is_odd = False
        self._tick = tick

    def parse(self, text: str) -> Any:
        try:
            return self._decoder().decode(text)
        except json.JSONDecodeError:
            raise
        except ValueError:
            # An integer was too long. Hooking every integer would cost time, so that is done only now.
            return self._decoder(self._integer).decode(text)

    def _decoder(self, parse_int: Callable[[str], float] | None = None) -> json.JSONDecoder:
        return json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_float=self._float,
            parse_constant=self._float,
            parse_int=parse_int,
        )

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        self._tick()
        members = dict(pairs)
        if len(members) != len(pairs):
            counts: dict[str, int] = {}
            for key, _ in pairs:
                counts[key] = counts.get(key, 0) + 1
            self.is_odd = True
            # The object is kept with its note, so that its id stays its own.
            self.duplicates[id(members)] = members, {key: count for key, count in counts.items() if count > 1}
        return members

    def _float(self, digits: str) -> float:
        number = float(digits)
        self.is_odd |= not math.isfinite(number)
        return number

    def _integer(self, digits: str) -> float:
        if len(digits.lstrip("-")) <= _LONG_INTEGER_DIGITS:
            return int(digits)
        self.is_odd = True
        return _LongInteger("inf")


class _Oddities:
    """Walks a parsed document that is known to be odd, tells where, and mends broken characters."""

    def __init__(
        self,
        duplicates: dict[int, tuple[dict[str, Any], dict[str, int]]],
        report: Report,
        tick: Callable[[], None],
    ) -> None:
        self._duplicates = duplicates
        self._report = report
        self._tick = tick

    def clean(self, value: Any) -> Any:
        """Report what is odd in a value and return it with broken characters replaced."""
        holder = [value]
        # No recursion: the document may nest as deep as the parser could go.
        stack: list[tuple[Any, Path]] = [(holder, ())]
        while stack:
            container, path = stack.pop()
            self._tick()
            if isinstance(container, dict):
                self._duplicates_of(container, path)
                self._clean_keys(container, path)
                items: Any = list(container.items())
            else:
                items = list(enumerate(container))
            below = []
            for key, item in items:
                place = () if container is holder else (*path, key)
                if isinstance(item, dict | list):
                    below.append((item, place))
                else:
                    container[key] = self._clean_scalar(item, place)
            stack.extend(reversed(below))
        return holder[0]

    def _duplicates_of(self, members: dict[str, Any], path: Path) -> None:
        for key, count in self._duplicates.get(id(members), (members, {}))[1].items():
            self._report(
                "duplicate-key",
                (*path, key),
                tr(
                    "“{key}” stands {n} time in one object; only the last one is read.",
                    "“{key}” stands {n} times in one object; only the last one is read.",
                    count,
                    key=one_line(key, 60),
                ),
            )

    def _clean_keys(self, members: dict[str, Any], path: Path) -> None:
        if not any(_SURROGATE.search(key) for key in members):
            return
        cleaned = {_SURROGATE.sub("\ufffd", key): item for key, item in members.items()}
        members.clear()
        members.update(cleaned)
        self._report("lone-surrogate", path, tr("A key has half of a surrogate pair in it."))

    def _clean_scalar(self, item: Any, path: Path) -> Any:
        if isinstance(item, str) and _SURROGATE.search(item):
            self._report("lone-surrogate", path, tr("The text has half of a surrogate pair in it."))
            return _SURROGATE.sub("\ufffd", item)
        if isinstance(item, _LongInteger):
            self._report(
                "number-too-long",
                path,
                tr("The number has more than {digits} digits.", digits=_LONG_INTEGER_DIGITS),
            )
        elif isinstance(item, float) and not math.isfinite(item):
            self._report("non-finite-number", path, tr("The value is not a finite number."))
        return item
