"""What a planned or finished push is, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.transfer import CARD_FILENAME, CardChoice, FileChange
from opensimula_gui.models.number_text import count_text
from opensimula_gui.views.overview_page import local_date

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import PushPlan, PushResult
    from opensimula_gui.widgets.colors import Severity

NAME_CHARS: Final = 80
_TITLE_CHARS: Final = 100
_SHA_CHARS: Final = 8
_MAX_SINCE: Final = 6
_CHANGE_WORDS: Final = {
    FileChange.ADDED: "new",
    FileChange.CHANGED: "changed",
    FileChange.SAME: "unchanged",
    FileChange.REMOVED: "removed",
}


def rights_words(plan: PushPlan) -> tuple[str, Severity]:
    """Return what the account may do there, and how good that is."""
    name = one_line(plan.account, NAME_CHARS)
    if plan.head is None:
        return f"{name} may make this repository", "fine"
    if plan.can_write:
        return f"{name} may write here", "fine"
    if plan.create_pr:
        return f"{name} may not write here; a pull request asks those who may", "info"
    return f"{name} may not write here; a pull request can be made instead", "error"


def repository_words(plan: PushPlan) -> str:
    """Return whether the repository is there, and who can see it."""
    kind = plan.address.repo_type
    seen_by = "seen by its members alone" if plan.private else "everybody can see it"
    visibility = "private" if plan.private else "public"
    if plan.head is None:
        return f"New: the push makes a {visibility} {kind}, {seen_by}"
    return f"Exists: a {visibility} {kind}, {seen_by}"


def base_words(plan: PushPlan) -> str:
    """Return the commit that the plan was made against."""
    if plan.head is None:
        return "Nothing yet"
    note = plan.head
    parts = [one_line(note.title, _TITLE_CHARS), one_line(note.author, NAME_CHARS)]
    date = local_date(note.date) if note.date else ""
    return " · ".join([note.sha[:_SHA_CHARS], *filter(None, [*parts, date])])


def commit_words(plan: PushPlan) -> str:
    """Return where the commit goes."""
    branch = one_line(plan.address.revision or "main", NAME_CHARS)
    return f"a pull request for {branch}" if plan.create_pr else branch


def change_words(plan: PushPlan) -> str:
    """Return how many files change in which way."""
    counts = Counter(file.change for file in plan.files)
    return ", ".join(
        f"{count_text(counts[change])} {words}" for change, words in _CHANGE_WORDS.items() if counts[change]
    )


def card_words(plan: PushPlan) -> str:
    """Return what happens to the repository's card."""
    has_card = has_remote_card(plan)
    if plan.card.choice is CardChoice.MERGE:
        return "Stays as it is, with our tags added"
    if plan.card.choice is CardChoice.REPLACE:
        return "Is replaced" if has_card else "Is added"
    return "Stays as it is" if has_card else "None is added"


def result_words(plan: PushPlan, result: PushResult) -> str:
    """Return what a push has done, in one sentence."""
    where = one_line(plan.address.repo_id, NAME_CHARS)
    what = "A pull request was made in" if result.pull_request_url else "Pushed to"
    return f"{what} {where}: {change_words(plan)}."


def since_words(since: tuple[str, ...]) -> str:
    """Return the commits that came in between, a line for each, the latest first."""
    lines = [f"• {one_line(text, 2 * _TITLE_CHARS)}" for text in since[:_MAX_SINCE]]
    if len(since) > _MAX_SINCE:
        lines.append(f"… and {len(since) - _MAX_SINCE} more")
    return "\n".join(["Came in between:", *lines]) if lines else ""


def count_of(count: int, singular: str) -> str:
    """Return a count with its noun."""
    return f"{count_text(count)} {singular if count == 1 else singular + 's'}"


def has_remote_card(plan: PushPlan) -> bool:
    """Tell whether there is a card in the repository, be it one that can't be read as text."""
    return any(file.path == CARD_FILENAME and file.old_size_bytes is not None for file in plan.files)
