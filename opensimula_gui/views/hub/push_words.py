"""What a planned or finished push is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.transfer import CARD_FILENAME, CardChoice, FileChange
from opensimula_gui.views.hub.change_counts import change_counts
from opensimula_gui.views.hub.repo_types import repo_type_words
from opensimula_gui.views.overview_page import local_date
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import PushPlan, PushResult
    from opensimula_gui.widgets.colors import Severity

NAME_CHARS: Final = 80
_TITLE_CHARS: Final = 100
_SHA_CHARS: Final = 8
_MAX_SINCE: Final = 6
_ORDER: Final = (FileChange.ADDED, FileChange.CHANGED, FileChange.SAME, FileChange.REMOVED)


def rights_words(plan: PushPlan) -> tuple[str, Severity]:
    """Return what the account may do there, and how good that is."""
    name = one_line(plan.account, NAME_CHARS)
    if plan.head is None:
        return tr("{name} may make this repository", name=name), "fine"
    if plan.can_write:
        return tr("{name} may write here", name=name), "fine"
    if plan.create_pr:
        said = tr("{name} may not write here; a pull request asks those who may", name=name)
        return said, "info"
    said = tr("{name} may not write here; a pull request can be made instead", name=name)
    return said, "error"


def repository_words(plan: PushPlan) -> str:
    """Return whether the repository is there, and who can see it."""
    what = repo_type_words(plan.address.repo_type, private=plan.private)
    if plan.head is None:
        if plan.private:
            return tr("New: the push makes {repository}, seen by its members alone", repository=what)
        return tr("New: the push makes {repository}, everybody can see it", repository=what)
    if plan.private:
        return tr("Exists: {repository}, seen by its members alone", repository=what)
    return tr("Exists: {repository}, everybody can see it", repository=what)


def base_words(plan: PushPlan) -> str:
    """Return the commit that the plan was made against."""
    if plan.head is None:
        return tr("Nothing yet")
    note = plan.head
    parts = [one_line(note.title, _TITLE_CHARS), one_line(note.author, NAME_CHARS)]
    date = local_date(note.date) if note.date else ""
    return " · ".join([note.sha[:_SHA_CHARS], *filter(None, [*parts, date])])


def commit_words(plan: PushPlan) -> str:
    """Return where the commit goes."""
    branch = one_line(plan.address.revision or "main", NAME_CHARS)
    return tr("a pull request for {branch}", branch=branch) if plan.create_pr else branch


def change_words(plan: PushPlan) -> str:
    """Return how many files change in which way."""
    return change_counts(plan.files, _ORDER)


def card_words(plan: PushPlan) -> str:
    """Return what happens to the repository's card."""
    has_card = has_remote_card(plan)
    if plan.card.choice is CardChoice.MERGE:
        return tr("Stays as it is, with our tags added")
    if plan.card.choice is CardChoice.REPLACE:
        return tr("Is replaced") if has_card else tr("Is added")
    return tr("Stays as it is") if has_card else tr("None is added")


def result_words(plan: PushPlan, result: PushResult) -> str:
    """Return what a push has done, in one sentence."""
    where = one_line(plan.address.repo_id, NAME_CHARS)
    changes = change_words(plan)
    if result.pull_request_url:
        said = tr("A pull request was made in {repository}: {changes}.", repository=where, changes=changes)
    else:
        said = tr("Pushed to {repository}: {changes}.", repository=where, changes=changes)
    return said


def since_words(since: tuple[str, ...]) -> str:
    """Return the commits that came in between, a line for each, the latest first."""
    lines = [f"• {one_line(text, 2 * _TITLE_CHARS)}" for text in since[:_MAX_SINCE]]
    if len(since) > _MAX_SINCE:
        lines.append(tr("… and {n} more", "… and {n} more", len(since) - _MAX_SINCE))
    return "\n".join([tr("Came in between:"), *lines]) if lines else ""


def has_remote_card(plan: PushPlan) -> bool:
    """Tell whether there is a card in the repository, be it one that can't be read as text."""
    return any(file.path == CARD_FILENAME and file.old_size_bytes is not None for file in plan.files)
