"""The commands that talk to the Hub: ``opensimula pull`` and ``opensimula push``."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import (
    ChangedOnDiskError,
    CheckpointFormatError,
    HubConflictError,
    HubPermissionError,
    SignInError,
)
from opensimula_gui.checkpoint.folder import find_root
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.repo_address import checked_address, parse_repo_address
from opensimula_gui.checkpoint.transfer import CardChoice, DestinationState
from opensimula_gui.cli.failures import CommandFailure, print_warning
from opensimula_gui.cli.progress_line import ProgressLine
from opensimula_gui.cli.transfer_text import (
    has_errors,
    problem_count_text,
    pull_plan_as_text,
    push_plan_as_text,
)
from opensimula_gui.services import transfers
from opensimula_gui.services.hub.endpoint import endpoint
from opensimula_gui.services.hub.pulling import carry_out_pull, discard_pull, plan_pull
from opensimula_gui.services.hub.push_content import DEFAULT_MESSAGE, PushRequest
from opensimula_gui.services.hub.pushing import plan_push
from opensimula_gui.services.hub.repositories import subject
from opensimula_gui.services.hub.transfer_state import Transfer
from opensimula_gui.services.hub_functions import require_allowed, require_sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.checkpoint.transfer import PullPlan, PushPlan, PushResult

_MAX_CARD_BYTES: Final = 2**20
_DRY_RUN: Final = "Nothing was written: this was a dry run."


class Conflict(CommandFailure):
    """Carrying on would overwrite what somebody else has made."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class PushChoices:
    """What a user says about a push, beside what and where.

    Attributes:
        private: Whether the repository is meant to be private.
        message: Title of the commit; None for a plain one.
        card: A file to replace the card by; None leaves a card alone that is there.
        create_pr: Whether to make a pull request.
        allow_errors: Whether to push a checkpoint that has errors.
        dry_run: Whether to stop after saying what would happen.
    """

    private: bool
    message: str | None
    card: str | None
    create_pr: bool
    allow_errors: bool
    dry_run: bool


def repo_address(
    text: str, *, repo_type: str | None, revision: str | None, path_in_repo: str | None
) -> RepoAddress:
    """Return the address that a user means: what the options say, else what the text says.

    Raises:
        RepoAddressError: It can't exist on the Hub.
    """
    said = {"repo_type": repo_type, "revision": revision, "path_in_repo": path_in_repo}
    address = parse_repo_address(text, endpoint=endpoint())
    return checked_address(
        replace(address, **{name: value for name, value in said.items() if value is not None})
    )


def pull(address: RepoAddress, directory: str, *, may_replace: bool, dry_run: bool) -> None:
    """Pull a checkpoint into a folder, and print what is done.

    Raises:
        Conflict: The folder holds another state, and it may not be replaced.
        CommandFailure: What is there can't be opened, or nobody is signed in.
        OpenSimulaError: The Hub said no or could not be reached, or the system refused to write.
    """
    root = _destination(directory)
    with _told_for_terminals(), ProgressLine() as progress:
        plan = plan_pull(Transfer(progress), address, root)
    try:
        click.echo(pull_plan_as_text(plan))
        _require_openable(plan)
        if plan.destination_state is DestinationState.DIFFERENT and not may_replace:
            raise Conflict(
                f"{one_line(str(root))} holds another state of a checkpoint; nothing was written.",
                "Name another DIR, or add --replace: the state that is there is kept as a backup.",
            )
        _warn_of_problems(plan, dry_run=dry_run)
        if plan.destination_state is DestinationState.SAME:
            click.echo(f"Nothing to pull: {one_line(str(root))} holds this already.")
        elif dry_run:
            click.echo(_DRY_RUN)
        else:
            _carry_out_pull(plan)
    finally:
        discard_pull(plan)


def push(directory: str, address: RepoAddress, choices: PushChoices) -> None:
    """Push a checkpoint, and print what is done.

    Raises:
        Conflict: Somebody else pushed at the same time.
        CommandFailure: The checkpoint has errors, its card can't be read, or the account may not write there.
        OpenSimulaError: The Hub said no or could not be reached.
    """
    card_text = None if choices.card is None else _read_card(choices.card)
    request = PushRequest(
        find_root(directory),
        address,
        message=(choices.message or "").strip() or DEFAULT_MESSAGE,
        private=choices.private,
        create_pr=choices.create_pr,
        card_choice=None if card_text is None else CardChoice.REPLACE,
        card_text=card_text,
    )
    with _told_for_terminals():
        with ProgressLine() as progress:
            plan = plan_push(Transfer(progress), request)
        click.echo(push_plan_as_text(plan))
        _require_pushable(plan, choices)
        if not plan.has_changes:
            click.echo(f"Nothing to push: {subject(address)} holds all of this already.")
        elif choices.dry_run:
            click.echo(_DRY_RUN)
        else:
            _print_result(_carry_out_push(plan))


@contextlib.contextmanager
def _told_for_terminals() -> Iterator[None]:
    """Say what to do in a terminal, where an error has a hint for a window."""
    try:
        yield
    except SignInError as error:
        hint = "Sign in with “hf auth login”, or put a token in HF_TOKEN."
        raise CommandFailure(error.summary, hint) from error


def _destination(directory: str) -> Path:
    """Return the checkpoint root that is meant by a folder, which need not exist."""
    if os.path.lexists(directory) and not os.path.isdir(directory):  # noqa: PTH112 - pathlib's would raise
        raise CommandFailure(f"{one_line(directory)} is no folder.", "Name the folder to pull into.")
    return find_root(directory)


def _require_openable(plan: PullPlan) -> None:
    if plan.staged.verdict is Verdict.REFUSE:
        problem = plan.staged.problems[0]
        place = f"{problem.file}: " if problem.file and problem.file not in problem.message else ""
        raise CommandFailure(
            f"The checkpoint of {subject(plan.address)} can't be opened; nothing was written. "
            f"{one_line(place)}{problem.message}",
            "Name another --revision, or ask whoever pushed it.",
        )


def _warn_of_problems(plan: PullPlan, *, dry_run: bool) -> None:
    if plan.staged.verdict is Verdict.PROBLEMS:
        first = plan.staged.problems[0]
        what = one_line(
            f"the first: {first.message}"
            if dry_run
            else f"opensimula verify {plan.destination} lists what is wrong."
        )
        print_warning(f"the checkpoint has {problem_count_text(plan.staged)}; {what}")


def _carry_out_pull(plan: PullPlan) -> None:
    try:
        with _undisturbed():
            report = carry_out_pull(plan)
    except ChangedOnDiskError as error:
        raise Conflict(error.summary, "Run the command again to see what it would do now.") from error
    for sentence in report.warnings:
        print_warning(sentence)
    click.echo(f"Pulled into {one_line(str(report.root))}.")
    if report.backup is not None:
        click.echo(f"The state before is kept in {one_line(str(report.backup))}.")


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Let no Ctrl-C break off what takes a moment and is better done whole."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _read_card(path: str) -> str:
    shown = one_line(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MAX_CARD_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one"
        raise CommandFailure(f"{shown} can't be read: {reason}.", "Name a text file for --card.") from error
    if len(data) > _MAX_CARD_BYTES:
        raise CommandFailure(
            f"{shown} is larger than 1 MB, so it is no card.", "Name a text file for --card."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandFailure(f"{shown} is no UTF-8 text.", "Save it as UTF-8, then push again.") from error
    if not text.strip():
        raise CommandFailure(f"{shown} is empty.", "Leave out --card to keep the card or have one written.")
    return text


def _require_pushable(plan: PushPlan, choices: PushChoices) -> None:
    if choices.allow_errors and has_errors(plan.local):
        print_warning(f"the checkpoint has {problem_count_text(plan.local)}.")
    elif not choices.allow_errors:
        try:
            require_sound(plan.local)
        except CheckpointFormatError as error:
            hint = "opensimula verify lists what is wrong; --allow-errors pushes it all the same."
            raise CommandFailure(error.summary, hint) from error
    try:
        require_allowed(plan, wants_private=choices.private)
    except HubPermissionError as error:
        hint = "Ask its owner for write access, or add --create-pr to propose the change."
        raise CommandFailure(error.summary, hint) from error


def _carry_out_push(plan: PushPlan) -> PushResult:
    try:
        with ProgressLine() as progress:
            # On a thread, as in the window: Ctrl-C ends it at once, or has the Hub asked what became of it.
            return asyncio.run(transfers.push(plan, progress))
    except HubConflictError as error:
        if error.since:
            click.echo("Pushed by others in between:", err=True)
        for line in error.since:
            click.echo(f"  {one_line(line)}", err=True)
        raise Conflict(error.summary, "Run the command again to see what it would do now.") from error


def _print_result(result: PushResult) -> None:
    if result.confirmed_later:
        print_warning("there was no reply, but the Hub confirms that the commit has arrived.")
    if result.pull_request_url is not None:
        click.echo(f"Proposed: {one_line(result.pull_request_url)}")
    else:
        click.echo(f"Pushed: {one_line(result.commit_url)}")
