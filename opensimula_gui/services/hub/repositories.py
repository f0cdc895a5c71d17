"""What there is on the Hub: the account's repositories, their revisions, their history."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.errors import HubError
from opensimula_gui.checkpoint.transfer import CommitNote, Revision, RevisionKind
from opensimula_gui.services.hub.client import hub_api
from opensimula_gui.services.hub.failures import strange_answer, told_in_words
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from huggingface_hub import HfApi

    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.services.hub.transfer_state import Transfer

MAX_LISTED: Final = 200
"""Most repositories, and most commits, that are listed: more than anybody picks from."""

_SUBJECTS: Final = {
    "dataset": marked("dataset {name}"),
    "model": marked("model {name}"),
    "space": marked("space {name}"),
}


def own_repositories(transfer: Transfer, names: Iterable[str], repo_type: str) -> list[str]:
    """Return the ids of an account's repositories, those changed last first.

    Args:
        transfer: The conversation that this is a part of.
        names: The account and its organizations.
        repo_type: One of ``REPO_TYPES``.

    Raises:
        HubError: The Hub can't be asked.
    """
    with transfer.active(), told_in_words(tr("the list of repositories")):
        api = hub_api()
        listings: dict[str, Callable[..., Iterable[Any]]] = {
            "dataset": api.list_datasets,
            "model": api.list_models,
            "space": api.list_spaces,
        }
        return [
            str(repo.id)
            for name in names
            for repo in itertools.islice(listings[repo_type](author=name, sort="last_modified"), MAX_LISTED)
        ]


def list_revisions(transfer: Transfer, address: RepoAddress) -> list[Revision]:
    """Return branches, tags, pull requests and the latest commits of a repository.

    Args:
        transfer: The conversation that this is a part of.
        address: The repository; its revision says whose commits are listed.

    Raises:
        HubError: There is no such repository, or the Hub can't be asked.
    """
    with transfer.active(), told_in_words(subject(address)):
        api = hub_api()
        refs = api.list_repo_refs(address.repo_id, repo_type=address.repo_type, include_pull_requests=True)
        commits = latest_commits(api, address, address.revision or "main")
    known = {note.sha: note for note in commits}
    kinds = (
        (refs.branches, RevisionKind.BRANCH),
        (refs.tags, RevisionKind.TAG),
        (refs.pull_requests or [], RevisionKind.PULL_REQUEST),
    )
    named = [
        Revision(
            # A pull request is asked for by its whole ref, the others by their short names.
            ref.ref if kind is RevisionKind.PULL_REQUEST else ref.name,
            kind,
            known.get(ref.target_commit, CommitNote(ref.target_commit, "")),
        )
        for group, kind in kinds
        for ref in group
    ]
    return [*named, *(Revision(note.sha, RevisionKind.COMMIT, note) for note in commits)]


def latest_commits(api: HfApi, address: RepoAddress, revision: str) -> list[CommitNote]:
    """Return the latest commits of a revision, the newest first; at most one page of the Hub's list."""
    from urllib.parse import quote  # noqa: PLC0415

    from huggingface_hub import get_session  # noqa: PLC0415 - loaded on first use
    from huggingface_hub.utils._headers import build_hf_headers  # noqa: PLC0415 - see above
    from huggingface_hub.utils._http import hf_raise_for_status  # noqa: PLC0415 - see above

    # The client's own function reads the whole history, however long it is.
    url = f"{api.endpoint}/api/{address.repo_type}s/{address.repo_id}/commits/{quote(revision, safe='')}"
    response = get_session().get(url, headers=build_hf_headers(token=api.token))
    hf_raise_for_status(response)
    try:
        return [_note(item) for item in response.json()[:MAX_LISTED]]
    except (AttributeError, KeyError, TypeError) as error:
        raise strange_answer(subject(address)) from error


def head_commit(api: HfApi, address: RepoAddress) -> CommitNote:
    """Return the commit that an address stands for."""
    info = api.repo_info(address.repo_id, repo_type=address.repo_type, revision=address.revision)
    if not info.sha:
        raise HubError(
            tr("{repository} is empty.", repository=subject(address)),
            tr("Push something first, or choose another repository."),
        )
    commits = latest_commits(api, address, info.sha)
    return next((note for note in commits if note.sha == info.sha), CommitNote(info.sha, ""))


def subject(address: RepoAddress) -> str:
    """Return how messages speak of a repository."""
    text = _SUBJECTS.get(address.repo_type, "{type} {name}")
    return tr(text, type=address.repo_type, name=address.repo_id)


def commit_in_words(note: CommitNote) -> str:
    """Return a commit as one line for people."""
    text = note.title or note.sha[:10]
    if note.author:
        text = tr("{commit} by {author}", commit=text, author=note.author)
    return f"{text}, {note.date}" if note.date else text


def _note(item: dict[str, Any]) -> CommitNote:
    authors = ", ".join(str(author.get("user", "")) for author in item.get("authors") or ())
    return CommitNote(str(item["id"]), str(item.get("title", "")), authors, _date(item.get("date")))


def _date(text: object) -> str:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return ""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
