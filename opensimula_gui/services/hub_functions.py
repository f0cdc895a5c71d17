"""What the peer's functions for the Hub do; ``checkpoint.hub_seam`` gives them their names and defaults.

They plan and carry out in one go, so what a window would ask about is settled here: a card that is there
stays, a checkpoint with errors is refused, and a pull replaces what is there, with a backup.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import CheckpointFormatError, HubError, HubPermissionError
from opensimula_gui.checkpoint.layout import OPENSIMULA_SUBDIR, opensimula_dir
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import CardChoice
from opensimula_gui.services.hub.pulling import carry_out_pull, discard_pull, plan_pull
from opensimula_gui.services.hub.push_content import DEFAULT_MESSAGE, PushRequest
from opensimula_gui.services.hub.pushing import carry_out_push, plan_push
from opensimula_gui.services.hub.repositories import subject
from opensimula_gui.services.hub.transfer_state import Transfer
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from typing import Unpack

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.transfer import PushPlan


class PushOptions(TypedDict):
    """The keyword arguments of a push, as ``checkpoint.hub_seam.push_checkpoint_to_hub`` tells them."""

    repo_type: str
    token: str | None
    commit_message: str | None
    private: bool
    path_in_repo: str
    dataset_card: str | None


def push_checkpoint_to_hub(checkpoint_root: Path | str, repo_id: str, **options: Unpack[PushOptions]) -> str:
    """Push a checkpoint; see ``checkpoint.hub_seam``."""
    return _push(Transfer(), checkpoint_root, repo_id, options)


async def apush_checkpoint_to_hub(
    checkpoint_root: Path | str, repo_id: str, **options: Unpack[PushOptions]
) -> str:
    """Push a checkpoint on a thread of its own; see ``checkpoint.hub_seam``."""
    stop = StopFlag()
    return await run_in_thread(_push, stop, Transfer(stop=stop), checkpoint_root, repo_id, options)


def pull_checkpoint_from_hub(
    repo_id: str,
    checkpoint_root: Path | str,
    *,
    repo_type: str,
    revision: str | None,
    token: str | None,
    path_in_repo: str,
) -> Path:
    """Pull a checkpoint; see ``checkpoint.hub_seam``."""
    address = RepoAddress(repo_id, repo_type, revision, _documents_folder(path_in_repo))
    plan = plan_pull(Transfer(), address, checkpoint_root, token=token)
    try:
        report = carry_out_pull(plan)
    finally:
        discard_pull(plan)
    for sentence in report.warnings:
        # Two frames up is whoever called the function of the seam.
        warnings.warn(sentence, RuntimeWarning, stacklevel=3)
    return opensimula_dir(checkpoint_root)


def require_sound(local: CheckpointInspection) -> None:
    """Check that a checkpoint has no errors; warnings are no reason not to push it.

    Raises:
        CheckpointFormatError: It has.
    """
    errors = [problem for problem in local.problems if problem.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        raise CheckpointFormatError(
            tr(
                "{folder} has an error, so it was not pushed: {problem}",
                "{folder} has {n} errors, so it was not pushed: {problem}",
                len(errors),
                folder=one_line(str(local.root)),
                problem=first.message,
            ),
            first.hint,
            file=first.file,
            pointer=first.pointer,
        )


def require_allowed(plan: PushPlan, *, wants_private: bool) -> None:
    """Check that the account may push what is planned, and that it does not become public against a wish.

    Args:
        plan: The plan.
        wants_private: Whether the repository is meant to be private.

    Raises:
        HubPermissionError: The account may not write there, and no pull request is wanted.
        HubError: The repository is public.
    """
    where = subject(plan.address)
    if wants_private and not plan.private:
        raise HubError(
            tr("{repository} is there already and public; nothing was pushed.", repository=where),
            tr("Make it private on its page on the Hub, or push without asking for a private one."),
        )
    if not plan.can_write and not plan.create_pr:
        raise HubPermissionError(
            tr(
                "{account} may not write to {repository}; nothing was pushed.",
                account=one_line(plan.account, 80),
                repository=where,
            ),
            tr("Ask its owner for write access, or propose the change as a pull request."),
        )


def _push(transfer: Transfer, root: Path | str, repo_id: str, options: PushOptions) -> str:
    card = (options["dataset_card"] or "").strip()
    request = PushRequest(
        Path(root),
        RepoAddress(repo_id, options["repo_type"], None, _documents_folder(options["path_in_repo"])),
        message=(options["commit_message"] or "").strip() or DEFAULT_MESSAGE,
        private=options["private"],
        card_choice=CardChoice.REPLACE if card else None,
        card_text=f"{card}\n" if card else None,
    )
    plan = plan_push(transfer, request, token=options["token"])
    require_sound(plan.local)
    require_allowed(plan, wants_private=request.private)
    if plan.has_changes:
        carry_out_push(transfer, plan, token=options["token"])
    return plan.address.web_url(plan.endpoint)


def _documents_folder(path_in_repo: str) -> str:
    """Return the folder in the repository; the peer takes an empty one for the usual one."""
    return path_in_repo.strip("/") or OPENSIMULA_SUBDIR
