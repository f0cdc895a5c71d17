"""Collects problems: the first thousand with their place, the others as a number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from opensimula_gui.checkpoint.pointers import Path, format_pointer, locate_lines
from opensimula_gui.checkpoint.problem_hints import hint_of
from opensimula_gui.checkpoint.problems import (
    FOLDED_KINDS,
    MAX_OF_A_KIND,
    MAX_PROBLEMS,
    PROBLEM_CODES,
    Problem,
    Severity,
)
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class Report(Protocol):
    """Takes a problem of one file: its code, its place, what is wrong, and the line if it is known."""

    def __call__(self, code: str, path: Path, message: str, line: int | None = None) -> None:
        """Report one problem."""


@dataclass(frozen=True, slots=True)
class _Entry:
    code: str
    file: str
    path: Path
    message: str
    line: int | None


class ProblemLog:
    """All problems of one inspection."""

    def __init__(self) -> None:
        self._kept: dict[Severity, list[_Entry]] = {severity: [] for severity in Severity}
        self._counts: Counter[str] = Counter()

    @property
    def count(self) -> int:
        """How many problems there are in all; those of a folded kind beyond the limit are one."""
        return sum(
            min(count, MAX_OF_A_KIND + 1) if code in FOLDED_KINDS else count
            for code, count in self._counts.items()
        )

    def is_full(self, code: str) -> bool:
        """Tell whether another problem of a kind would only be counted."""
        return self._counts[code] > (MAX_OF_A_KIND if code in FOLDED_KINDS else MAX_PROBLEMS)

    def add_more(self, code: str, count: int) -> None:
        """Count problems that would not be listed anyway."""
        self._counts[code] += count

    def add(self, code: str, file: str, path: Path, message: str, line: int | None = None) -> None:
        """Take a problem; beyond the limit it is only counted."""
        self._counts[code] += 1
        if code in FOLDED_KINDS and self._counts[code] > MAX_OF_A_KIND + 1:
            return
        kept = self._kept[PROBLEM_CODES[code].severity]
        if len(kept) < MAX_PROBLEMS:
            kept.append(_Entry(code, file, path, message, line))

    def for_file(self, file: str) -> Report:
        """Return a function that reports problems of one file."""

        def report(code: str, path: Path, message: str, line: int | None = None) -> None:
            self.add(code, file, path, message, line)

        return report

    def problems(
        self, texts: Mapping[str, str], file_order: Sequence[str], tick: Callable[[], None]
    ) -> tuple[Problem, ...]:
        """Return the problems to list: errors first, then in the order of the files and lines.

        Args:
            texts: Text of each file that could be parsed, by name.
            file_order: File names; problems of the folder come before them.
            tick: Called now and then while lines are looked for.
        """
        entries = [*self._kept[Severity.ERROR], *self._kept[Severity.WARNING]][:MAX_PROBLEMS]
        entries = _with_lines(self._folded(entries), texts, tick)
        return in_order((_problem(entry) for entry in entries), file_order)

    def _folded(self, entries: Iterable[_Entry]) -> list[_Entry]:
        """Let the last problem of each kind that goes on beyond its limit say how far it does."""
        result: list[_Entry] = []
        seen: Counter[str] = Counter()
        for entry in entries:
            seen[entry.code] += 1
            rest = self._counts[entry.code] - MAX_OF_A_KIND - 1
            is_last = entry.code in FOLDED_KINDS and seen[entry.code] > MAX_OF_A_KIND
            result.append(_with_rest(entry, rest) if is_last and rest > 0 else entry)
        return result


def _with_rest(entry: _Entry, rest: int) -> _Entry:
    more = tr("There is {n} more like this.", "There are {n} more like this.", rest)
    return replace(entry, message=f"{entry.message} {more}")


def in_order(problems: Iterable[Problem], file_order: Sequence[str]) -> tuple[Problem, ...]:
    """Return problems as they are listed: errors first, then in the order of the files and lines.

    Args:
        problems: The problems.
        file_order: File names; problems of the folder come before them.
    """
    ranks = {name: rank for rank, name in enumerate(file_order)}
    return tuple(
        sorted(
            problems,
            key=lambda problem: (
                problem.severity is Severity.WARNING,
                ranks.get(problem.file, -1),
                problem.line is None,
                problem.line or 0,
            ),
        )
    )


def _with_lines(entries: list[_Entry], texts: Mapping[str, str], tick: Callable[[], None]) -> list[_Entry]:
    wanted: dict[str, set[Path]] = {}
    for entry in entries:
        if entry.path and entry.line is None and entry.file in texts:
            wanted.setdefault(entry.file, set()).add(entry.path)
    lines = {file: locate_lines(texts[file], paths, tick) for file, paths in wanted.items()}
    return [
        replace(entry, line=lines[entry.file][entry.path])
        if entry.file in lines and entry.path in lines[entry.file] and entry.line is None
        else entry
        for entry in entries
    ]


def _problem(entry: _Entry) -> Problem:
    return Problem(
        severity=PROBLEM_CODES[entry.code].severity,
        code=entry.code,
        file=entry.file,
        pointer=format_pointer(entry.path),
        line=entry.line,
        message=entry.message,
        hint=hint_of(entry.code),
    )
