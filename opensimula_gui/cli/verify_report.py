"""What ``opensimula verify`` prints for one path: for people, and for scripts."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from opensimula_gui.checkpoint.display_text import one_line, visible
from opensimula_gui.checkpoint.problems import Problem, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.inspection import CheckpointInspection

_COLOR = {Verdict.FINE: "green", Verdict.PROBLEMS: "yellow", Verdict.REFUSE: "red"}
_SEVERITY_WIDTH = len("warning")


def report_as_json(path: str, inspection: CheckpointInspection) -> dict[str, object]:
    """Return verdict and problems under their stable names; ``path`` is what the user typed."""
    return {
        "path": path,
        "verdict": inspection.verdict.value,
        "problems": [asdict(problem) for problem in _problems(inspection)],
    }


def report_as_text(path: str, inspection: CheckpointInspection) -> str:
    """Return a line and a hint for each problem, then one line with the verdict."""
    lines = [line for problem in _problems(inspection) for line in _problem_lines(problem)]
    return "\n".join([*lines, _verdict_line(path, inspection)])


def _problems(inspection: CheckpointInspection) -> Iterator[Problem]:
    yield from inspection.problems
    rest = inspection.problem_count - len(inspection.problems)
    if rest:
        message = f"{rest:,} more problems are not listed."
        hint = "Mend those that are listed, then verify again."
        yield Problem(Severity.WARNING, "more-problems", "", "", None, message, hint)


def _problem_lines(problem: Problem) -> Iterator[str]:
    color = "red" if problem.severity is Severity.ERROR else "yellow"
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    parts = (
        click.style(problem.severity.value.ljust(_SEVERITY_WIDTH), fg=color),
        problem.code,
        click.style(visible(place), dim=True) if place else "",
        visible(problem.pointer),
        visible(problem.message),
    )
    yield "  ".join(part for part in parts if part)
    if problem.hint:
        yield " " * (_SEVERITY_WIDTH + 2) + visible(problem.hint)


def _verdict_line(path: str, inspection: CheckpointInspection) -> str:
    count = inspection.problem_count
    text = {
        Verdict.FINE: "fine",
        Verdict.PROBLEMS: "1 problem" if count == 1 else f"{count:,} problems",
        Verdict.REFUSE: "refused: no document can be shown",
    }[inspection.verdict]
    name = click.style(one_line(path), bold=True)
    return f"{name}: {click.style(text, fg=_COLOR[inspection.verdict])}"
