"""Pushing a checkpoint: one commit with everything, made against the commit that the user saw."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import (
    HubConflictError,
    HubError,
    HubPermissionError,
    HubUnreachableError,
    OutcomeUnknownError,
)
from opensimula_gui.checkpoint.repo_address import checked_address
from opensimula_gui.checkpoint.transfer import PushPlan, PushResult
from opensimula_gui.services.hub.account import current_account
from opensimula_gui.services.hub.client import hub_api
from opensimula_gui.services.hub.commit_request import MAIN_BRANCH, pull_request_page, send_commit
from opensimula_gui.services.hub.endpoint import endpoint
from opensimula_gui.services.hub.failures import told_in_words
from opensimula_gui.services.hub.push_content import (
    DEFAULT_MESSAGE,
    PushRequest,
    documents_to_push,
    plan_content,
    read_remote,
)
from opensimula_gui.services.hub.remote_files import find_files
from opensimula_gui.services.hub.repositories import (
    commit_in_words,
    head_commit,
    latest_commits,
    subject,
)
from opensimula_gui.services.hub.transfer_state import Transfer
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from huggingface_hub import HfApi

    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.checkpoint.transfer import Account, CommitNote

_EXISTS: Final = 409
_FORBIDDEN: Final = 403
_PULL_REQUESTS_LOOKED_AT: Final = 10


@dataclass(frozen=True, slots=True)
class _Repository:
    """What is known of the repository that is pushed to; without a head it does not exist yet."""

    head: CommitNote | None
    private: bool
    can_write: bool


def plan_push(
    transfer: Transfer,
    request: PushRequest,
    *,
    account: Account | None = None,
    token: str | bool | None = None,
) -> PushPlan:
    """Find out what a push would do; nothing is written.

    Args:
        transfer: The conversation that this is a part of.
        request: What is to be pushed, where, and how.
        account: Whose token it is, if that is known already.
        token: A token; None for the stored one.

    Returns:
        The plan.

    Raises:
        MissingFileError: There is no manifest to push.
        CheckpointFormatError: The checkpoint can't be opened.
        SignInError: There is no token, or the Hub does not take it.
        HubPermissionError: The account may neither write there nor make the repository.
        HubError: The Hub said no, or could not be reached.
    """
    address = checked_address(request.address)
    request = replace(request, address=address)
    local = documents_to_push(request.root)
    account = account or current_account(transfer, token)
    with transfer.active(), told_in_words(subject(address)):
        api = hub_api(token)
        transfer.begin(tr("Looking at {repository}", repository=address.repo_id))
        repository = _look(api, address, account, private=request.private)
        remote = read_remote(api, address, repository.head, local)
    content = plan_content(request, local, remote)
    return PushPlan(
        address=address,
        endpoint=endpoint(),
        account=account.name,
        head=repository.head,
        private=repository.private,
        # There is nothing yet that a pull request could be made to.
        create_pr=request.create_pr and repository.head is not None,
        can_write=repository.can_write,
        message=request.message.strip() or DEFAULT_MESSAGE,
        files=content.files,
        card=content.card,
        local=local,
        payload=content.payload,
        removed=content.removed,
    )


def carry_out_push(transfer: Transfer, plan: PushPlan, *, token: str | bool | None = None) -> PushResult:
    """Push what a plan says, in one commit, if the repository is still as the plan saw it.

    Args:
        transfer: The conversation that this is a part of.
        plan: The plan.
        token: A token; None for the stored one.

    Returns:
        The commit; the one that is there if there is nothing to push.

    Raises:
        HubConflictError: Somebody else pushed since; nothing was written.
        HubPermissionError: The account may not write there; a pull request may be possible.
        OutcomeUnknownError: The reply was lost, and the Hub could not be asked what became of the push.
        HubError: The Hub said no, or could not be reached; nothing was written.
    """
    address = plan.address
    with transfer.active(), told_in_words(subject(address)):
        api = hub_api(token)
        transfer.begin(tr("Looking at {repository}", repository=address.repo_id))
        parent = _require_same_head(api, plan)
        if not plan.has_changes:
            return PushResult(address.commit_url(parent, plan.endpoint), parent)
        try:
            # Told in words in here, because some of these failures leave open what became of the commit.
            with told_in_words(subject(address)):
                return send_commit(transfer, api, plan, parent)
        except HubConflictError as error:
            raise _conflict(api, plan, parent) from error
        except HubUnreachableError as failure:
            if not transfer.is_past_stopping:
                raise
            lost = failure
    return find_outcome(Transfer(), plan, lost, token=token)


def find_outcome(
    transfer: Transfer, plan: PushPlan, failure: HubError | None = None, *, token: str | bool | None = None
) -> PushResult:
    """Ask the Hub what became of a push whose reply was lost.

    Args:
        transfer: A conversation of its own.
        plan: What was pushed.
        failure: How the reply was lost; None if somebody stopped waiting for it.
        token: A token; None for the stored one.

    Returns:
        The commit, if it has arrived.

    Raises:
        HubUnreachableError: It had not arrived when the Hub was asked.
        OutcomeUnknownError: The Hub can't be asked.
    """
    address = plan.address
    try:
        with transfer.active(), told_in_words(subject(address)):
            transfer.begin(tr("Asking what became of the push to {repository}", repository=address.repo_id))
            found = _find_commit(hub_api(token), plan)
    except HubError as error:
        raise OutcomeUnknownError(
            tr(
                "The reply was lost, and the Hub can't be asked if the push to {repository} arrived.",
                repository=subject(address),
            ),
            tr(
                "Look at {address}, or preview again: nothing is pushed twice.",
                address=address.web_url(plan.endpoint),
            ),
            error.summary,
        ) from error
    if found is not None:
        return found
    raise _not_arrived(address, failure)


def _not_arrived(address: RepoAddress, failure: HubError | None) -> HubUnreachableError:
    """Return the error for a push that the Hub does not have."""
    # The Hub may still be at work on it, so that nothing more than this is certain.
    if failure is None:
        return HubUnreachableError(
            tr(
                "The push was stopped at its very end; when it was asked again, the Hub did not have the "
                "push to {repository}.",
                repository=subject(address),
            ),
            tr("Try again in a while. The preview then shows if it came in late."),
        )
    return HubUnreachableError(
        tr(
            "{failure}; when it was asked again, the Hub did not have the push to {repository}.",
            failure=failure.summary.rstrip("."),
            repository=subject(address),
        ),
        tr("{hint} The preview then shows if it came in late.", hint=failure.hint),
        failure.detail,
    )


def _look(api: HfApi, address: RepoAddress, account: Account, *, private: bool) -> _Repository:
    if not account.may_write:
        raise HubPermissionError(
            tr("The token of {account} may only read.", account=one_line(account.name, 80)),
            tr("Sign in with a token that may write; its permissions are chosen when it is made."),
        )
    try:
        info = api.repo_info(address.repo_id, repo_type=address.repo_type)
    except HubError:
        raise
    except Exception as error:
        from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError  # noqa: PLC0415

        if not isinstance(error, RepositoryNotFoundError) or isinstance(error, GatedRepoError):
            raise
        _require_namespace(address, account)
        return _Repository(None, private, can_write=True)
    head = head_commit(api, replace(address, revision=address.revision or MAIN_BRANCH))
    return _Repository(head, bool(info.private), _may_write(api, address))


def _require_namespace(address: RepoAddress, account: Account) -> None:
    namespace, slash, _name = address.repo_id.partition("/")
    own = {account.name, *(entry.name for entry in account.organizations if entry.may_write)}
    if slash and namespace not in own:
        raise HubPermissionError(
            tr(
                "There is no {repository} that {account} can see or make.",
                repository=subject(address),
                account=one_line(account.name, 80),
            ),
            tr(
                "Choose an owner from {owners}, or ask for access.",
                owners=one_line(", ".join(sorted(own)), 200),
            ),
        )


def _may_write(api: HfApi, address: RepoAddress) -> bool:
    from huggingface_hub.errors import HfHubHTTPError  # noqa: PLC0415 - loaded on first use

    try:
        api.auth_check(address.repo_id, repo_type=address.repo_type, write=True)
    except HfHubHTTPError as error:
        if error.response.status_code == _FORBIDDEN:
            return False
        raise
    return True


def _require_same_head(api: HfApi, plan: PushPlan) -> str:
    """Return the commit to push on top of, having made the repository if need be.

    The Hub itself does not check the parent of a commit that changes nothing, so it is checked here too.
    """
    address = plan.address
    if plan.head is None:
        _make_repository(api, plan)
    head = head_commit(api, replace(address, revision=address.revision or MAIN_BRANCH))
    if plan.head is not None and head.sha != plan.head.sha:
        raise _conflict(api, plan, plan.head.sha)
    return head.sha


def _make_repository(api: HfApi, plan: PushPlan) -> None:
    from huggingface_hub.errors import HfHubHTTPError  # noqa: PLC0415 - loaded on first use

    address = plan.address
    try:
        api.create_repo(
            address.repo_id,
            repo_type=address.repo_type,
            private=plan.private,
            space_sdk="static" if address.repo_type == "space" else None,
        )
    except HfHubHTTPError as error:
        if error.response.status_code != _EXISTS:
            raise
        # It may hold anything by now, and be public where a private one was wanted.
        raise _conflict(api, plan, None) from error


def _conflict(api: HfApi, plan: PushPlan, parent: str | None) -> HubConflictError:
    """Return the error for a repository that has moved on from a commit, or that is there by now."""
    where = subject(plan.address)
    try:
        with told_in_words(where):
            commits = latest_commits(api, plan.address, plan.address.revision or MAIN_BRANCH)
    except HubError:
        commits = []
    newer = itertools.takewhile(lambda note: note.sha != parent, commits)
    since = tuple(commit_in_words(note) for note in newer)
    return HubConflictError(
        tr("There was a change in {repository} since you looked; nothing was pushed.", repository=where)
        if parent
        else tr("There is a {repository} by now; nothing was pushed.", repository=where),
        tr("Look at what came in between, then preview and push again."),
        "\n".join(since),
        since=since,
    )


def _find_commit(api: HfApi, plan: PushPlan) -> PushResult | None:
    if plan.create_pr:
        return _find_pull_request(api, plan)
    for note in latest_commits(api, plan.address, plan.address.revision or MAIN_BRANCH):
        if plan.head is not None and note.sha == plan.head.sha:
            return None
        if _is_ours(api, plan, note):
            return PushResult(
                plan.address.commit_url(note.sha, plan.endpoint), note.sha, confirmed_later=True
            )
    return None


def _find_pull_request(api: HfApi, plan: PushPlan) -> PushResult | None:
    address = plan.address
    refs = api.list_repo_refs(address.repo_id, repo_type=address.repo_type, include_pull_requests=True)
    names = [ref.ref.rpartition("/")[2] for ref in refs.pull_requests or []]
    numbers = sorted((int(name) for name in names if name.isdecimal()), reverse=True)
    for number in numbers[:_PULL_REQUESTS_LOOKED_AT]:
        for note in latest_commits(api, address, f"refs/pr/{number}")[:1]:
            if _is_ours(api, plan, note):
                page = pull_request_page(plan, number)
                return PushResult(
                    address.commit_url(note.sha, plan.endpoint), note.sha, page, confirmed_later=True
                )
    return None


def _is_ours(api: HfApi, plan: PushPlan, note: CommitNote) -> bool:
    """Tell whether a commit is the one that a plan was to make: its title, and every byte that it wrote."""
    if note.title.strip() != plan.message.partition("\n")[0].strip():
        return False
    found = find_files(api, plan.address, note.sha, [*plan.payload, *plan.removed])
    return not any(path in found for path in plan.removed) and all(
        path in found and found[path].holds(data) for path, data in plan.payload.items()
    )
