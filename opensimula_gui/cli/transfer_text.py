"""What ``opensimula pull`` and ``opensimula push`` print of their plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.layout import OPENSIMULA_SUBDIR
from opensimula_gui.checkpoint.problems import Severity, Verdict
from opensimula_gui.checkpoint.transfer import CARD_FILENAME, CardChoice, DestinationState, FileChange
from opensimula_gui.cli.text_table import fitted, pad_right, table
from opensimula_gui.services.hub.repositories import commit_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.checkpoint.transfer import CommitNote, PlannedFile, PullPlan, PushPlan

_LINE_WIDTH: Final = 100
_KEY_WIDTH: Final = 12
_THOUSAND: Final = 1000
_DESTINATION_STATES: Final = {
    DestinationState.EMPTY: "no checkpoint there yet",
    DestinationState.SAME: "holds this already",
    DestinationState.DIFFERENT: "holds another state",
}


def pull_plan_as_text(plan: PullPlan) -> str:
    """Return where a checkpoint comes from and goes to, what happens to each file, and the verdict."""
    state = _DESTINATION_STATES[plan.destination_state]
    return "\n".join(
        [
            _heading(plan.address.web_url(plan.endpoint)),
            *_place_facts(plan.address, "Revision"),
            *_commit_facts("Commit", plan.commit),
            _fact("Into", f"{one_line(str(plan.destination))} ({state})"),
            _fact("Checkpoint", verdict_text(plan.staged)),
            "",
            *_file_lines(plan.files),
            "",
        ]
    )


def push_plan_as_text(plan: PushPlan) -> str:
    """Return where a checkpoint goes, who pushes it, and what happens to each file."""
    return "\n".join(
        [
            _heading(plan.address.web_url(plan.endpoint)),
            *_place_facts(plan.address, "Branch"),
            *_target_facts(plan),
            _fact("Account", one_line(plan.account, 80)),
            _fact("Message", fitted(plan.message, _LINE_WIDTH)),
            _fact("Checkpoint", verdict_text(plan.local)),
            _fact("Card", _card_text(plan)),
            "",
            *_file_lines(plan.files),
            "",
        ]
    )


def verdict_text(inspection: CheckpointInspection) -> str:
    """Return what the strict reader says of a checkpoint, in a few words."""
    match inspection.verdict:
        case Verdict.FINE:
            return click.style("fine", fg="green")
        case Verdict.REFUSE:
            return click.style("can't be opened", fg="red")
        case Verdict.PROBLEMS:
            color = "red" if has_errors(inspection) else "yellow"
            return click.style(problem_count_text(inspection), fg=color)


def problem_count_text(inspection: CheckpointInspection) -> str:
    """Return how many problems a checkpoint has, and how bad they are."""
    count = inspection.problem_count
    plural = "" if count == 1 else "s"
    if not has_errors(inspection):
        return f"{count:,} warning{plural}"
    # Not more than a thousand are listed, the errors first.
    if count == len(inspection.problems) and inspection.problems[-1].severity is Severity.ERROR:
        return f"{count:,} error{plural}"
    return f"{count:,} problems, errors among them"


def has_errors(inspection: CheckpointInspection) -> bool:
    """Tell whether a checkpoint has errors; they come first among its problems."""
    return bool(inspection.problems) and inspection.problems[0].severity is Severity.ERROR


def size_text(size_bytes: int) -> str:
    """Return a size such as ``41.8 kB``; powers of a thousand, as the Hub counts."""
    size = float(size_bytes)
    for unit in ("B", "kB", "MB"):
        if size < _THOUSAND:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= _THOUSAND
    return f"{size:.1f} GB"


def _heading(url: str) -> str:
    return click.style(one_line(url), bold=True)


def _fact(key: str, value: str) -> str:
    return f"  {click.style(pad_right(key, _KEY_WIDTH), dim=True)} {value}"


def _place_facts(address: RepoAddress, revision_key: str) -> Iterator[str]:
    if address.revision is not None:
        yield _fact(revision_key, one_line(address.revision, 80))
    if address.path_in_repo != OPENSIMULA_SUBDIR:
        yield _fact("Folder", one_line(address.path_in_repo) or "the top of the repository")


def _commit_facts(key: str, note: CommitNote) -> Iterator[str]:
    yield _fact(key, one_line(note.sha, 40))
    if note.title:
        yield _fact("", fitted(commit_in_words(note), _LINE_WIDTH))


def _target_facts(plan: PushPlan) -> Iterator[str]:
    if plan.head is None:
        visibility = "private" if plan.private else "public"
        yield _fact("Repository", f"a new {visibility} {plan.address.repo_type}")
    else:
        yield _fact("Repository", "private" if plan.private else "public")
        yield from _commit_facts("On top of", plan.head)
    if plan.create_pr:
        yield _fact("As", "a pull request")
    elif not plan.can_write:
        yield _fact("As", click.style("not possible: no right to write there", fg="red"))


def _card_text(plan: PushPlan) -> str:
    if plan.card.choice is CardChoice.KEEP:
        return f"{CARD_FILENAME} stays as it is"
    if plan.card.remote is None:
        return f"{CARD_FILENAME} is written"
    return f"{CARD_FILENAME} is replaced"


def _file_lines(files: Iterable[PlannedFile]) -> list[str]:
    rows = [
        (
            fitted(file.path, _LINE_WIDTH),
            file.change.value,
            "" if file.change is FileChange.REMOVED else size_text(file.size_bytes),
            "" if file.old_size_bytes is None else size_text(file.old_size_bytes),
        )
        for file in files
    ]
    return table(("File", "Change", "Size", "Before"), rows, numbers=frozenset({2, 3}))
