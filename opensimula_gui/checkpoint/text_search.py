"""Finding a text, or what a regular expression describes, in many texts, and what replacing it would give.

The expressions are those of the module ``regex``, a superset of Python's own. Python's ``re`` keeps the
interpreter lock while it matches and can't be stopped: one unlucky expression would freeze the window.
"""

from __future__ import annotations

import math
import re
import time
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from opensimula_gui.checkpoint.display_text import visible
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_ADDED_CHARS: Final = 1_000_000
"""A text that would grow by more than this is refused: an expression can multiply a long text by itself."""

MAX_MARKS: Final = 32
"""So many places of a text are told; nobody sees more of them in a row of a table."""

_TEXT_LIMIT_S: Final = 1.0
_BLINK_S: Final = 0.02
_SEARCH_LIMIT_S: Final = 20.0
_MAX_REPEATS: Final = 100_000
_COUNT: Final = re.compile(r"\{\s*(\d+)")
# True where no word is cut: not between two characters of a word.
_WORD_EDGE: Final = r"(?!(?<=\w)(?=\w))"

Side = Literal["find", "replace"]


class _Faults(NamedTuple):
    """What can be wrong with what was typed on one side."""

    no_group: str
    large_number: str
    at_place: str


_FAULTS: Final[Mapping[Side, _Faults]] = {
    "find": _Faults(
        marked("The expression is not valid: it names a group that there is not."),
        marked("The expression is not valid: a number in it is too large."),
        marked("The expression is not valid at character {position}: {reason}."),
    ),
    "replace": _Faults(
        marked("The replacement is not valid: it names a group that there is not."),
        marked("The replacement is not valid: a number in it is too large."),
        marked("The replacement is not valid at character {position}: {reason}."),
    ),
}


class QueryError(ValueError):
    """What was typed can't be searched for, or can't replace anything; the text says so to the user.

    Attributes:
        side: Whether the fault is in what to find or in what to put in its place.
    """

    def __init__(self, side: Side, text: str) -> None:
        super().__init__(text)
        self.side = side


class TooLongError(ValueError):
    """A text would become longer than ``MAX_ADDED_CHARS`` allow."""


@dataclass(frozen=True, slots=True)
class Query:
    r"""What to find, and what to put in its place.

    Attributes:
        find: A text, or a regular expression; never empty.
        replacement: A text; with an expression, ``\\1`` and ``\\g<name>`` stand for its groups.
        is_regex: Whether ``find`` is an expression.
        match_case: Whether capitals and small letters differ.
        whole_words: Whether no word may be cut.
    """

    find: str
    replacement: str = ""
    is_regex: bool = False
    match_case: bool = False
    whole_words: bool = False


class Mark(NamedTuple):
    """Where something was found, and what stands there afterwards; ends are exclusive."""

    start: int
    end: int
    new_start: int
    new_end: int


class TextSearch:
    """One search through many texts, which must come to an end in time.

    Args:
        query: What to find.
        clock: Seconds that pass.

    Raises:
        QueryError: Nothing can be found, or replaced, like this.
    """

    def __init__(self, query: Query, clock: Callable[[], float] = time.monotonic) -> None:
        self._compiled = _compiled(query)
        self._new = query.replacement if query.is_regex else query.replacement.replace("\\", r"\\")
        self._references = self._new.count("\\")
        self._expand = _expander(query, self._compiled)
        self._query = query
        self._clock = clock
        self._ends_s = clock() + _SEARCH_LIMIT_S

    def replaced(self, text: str) -> str:
        """Return what a text becomes; the text itself if nothing is found in it.

        Raises:
            QueryError: The expression takes too long to be matched with the texts.
            TooLongError: The text would become too long.
        """
        limit_s = min(_TEXT_LIMIT_S, self._ends_s - self._clock())
        try:
            if self._may_grow_too_long(len(text)):
                return self._replaced_with_care(text, limit_s)
            return str(self._compiled.sub(self._new, text, **self._limits(limit_s)))
        except (TimeoutError, MemoryError) as error:
            raise QueryError("find", _too_slow(limit_s)) from error

    def marks(self, text: str) -> list[Mark]:
        """Return the first ``MAX_MARKS`` places in a text; none if they can't be told within a blink."""
        marks: list[Mark] = []
        grown = 0
        try:
            for match in islice(self._compiled.finditer(text, **self._limits(_BLINK_S)), MAX_MARKS):
                (start, end), new = match.span(), self._expand(match)
                marks.append(Mark(start, end, start + grown, start + grown + len(new)))
                grown += len(new) - (end - start)
        except (TimeoutError, MemoryError):
            return []
        return marks

    def _limits(self, limit_s: float) -> dict[str, Any]:
        # A plain text is found in less time than it takes to watch the time.
        if not self._query.is_regex:
            return {}
        # Concurrent: the interpreter lock is given up while it matches.
        return {"timeout": max(limit_s, 0.0), "concurrent": True}

    def _may_grow_too_long(self, length: int) -> bool:
        if not self._query.is_regex:
            found, new = len(self._query.find), len(self._query.replacement)
            return (length // found) * (new - found) > MAX_ADDED_CHARS
        # Each place of a text can be found, and each reference can stand for all of the text.
        return (length + 1) * (len(self._new) + self._references * length) > MAX_ADDED_CHARS

    def _replaced_with_care(self, text: str, limit_s: float) -> str:
        parts: list[str] = []
        done = length = 0
        for match in self._compiled.finditer(text, **self._limits(limit_s)):
            start, end = match.span()
            new = self._expand(match)
            parts += (text[done:start], new)
            length += start - done + len(new)
            done = end
            if length > len(text) + MAX_ADDED_CHARS:
                raise TooLongError
        return "".join((*parts, text[done:]))


def _engine() -> Any:
    import regex  # noqa: PLC0415 - 20 ms that only those pay who search

    return regex


def _compiled(query: Query) -> Any:
    regex = _engine()
    pattern = query.find if query.is_regex else regex.escape(query.find)
    if query.is_regex:
        _require_small(pattern)
    flags = 0 if query.match_case else regex.IGNORECASE
    try:
        # By itself first, so that it can't close a group that is put around it.
        compiled = regex.compile(pattern, flags)
        if query.whole_words:
            compiled = regex.compile(f"{_WORD_EDGE}{_grouped(compiled)}{_WORD_EDGE}", flags)
    except (regex.error, ValueError, OverflowError) as error:
        raise QueryError("find", _fault("find", error)) from error
    except (RecursionError, MemoryError) as error:
        raise QueryError("find", tr("The expression is nested too deep.")) from error
    return compiled


def _require_small(pattern: str) -> None:
    # A fixed count is written out when an expression is compiled, and counts within counts multiply.
    if math.prod(max(1, int(count[:9])) for count in _COUNT.findall(pattern)) > _MAX_REPEATS:
        text = tr("The expression counts too far; use + or * in place of a large count.")
        raise QueryError("find", text)


def _grouped(compiled: Any) -> str:
    # A comment at the end of a verbose expression would swallow the bracket.
    line_end = "\n" if compiled.flags & _engine().VERBOSE else ""
    return f"(?:{compiled.pattern}{line_end})"


def _expander(query: Query, compiled: Any) -> Callable[[Any], str]:
    """Return what gives the text in the place of a match."""
    regex = _engine()
    new = query.replacement
    if not query.is_regex or "\\" not in new:
        return lambda _match: new
    try:
        # A match of the same groups, whatever the expression wants to be matched with.
        regex.compile(_grouped(compiled) + "|", compiled.flags).match("", timeout=_TEXT_LIMIT_S).expand(new)
    except TimeoutError as error:
        raise QueryError("find", _too_slow(_TEXT_LIMIT_S)) from error
    except (regex.error, LookupError, ValueError, OverflowError) as error:
        raise QueryError("replace", _fault("replace", error)) from error
    return lambda match: str(match.expand(new))


def _fault(side: Side, error: Exception) -> str:
    reason, position = getattr(error, "msg", None), getattr(error, "pos", None)
    faults = _FAULTS[side]
    if isinstance(error, LookupError) or reason == "invalid group reference":
        return tr(faults.no_group)
    if reason is None or position is None:
        return tr(faults.large_number)
    return tr(faults.at_place, position=position + 1, reason=visible(reason))


def _too_slow(limit_s: float) -> str:
    if limit_s < _TEXT_LIMIT_S:
        return tr("The search takes too long; make the expression simpler.")
    return tr("The expression takes too long; a repetition within a repetition is mostly the reason.")
