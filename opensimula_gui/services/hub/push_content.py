"""What a push consists of: the verified documents, the card, and what of ours is stale on the other side."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.card import build_card, merge_card
from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import CheckpointFormatError, MissingFileError
from opensimula_gui.checkpoint.layout import (
    MANIFEST_FILENAME,
    RUN_CONFIG_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
    opensimula_dir,
)
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.transfer import (
    CARD_FILENAME,
    CardChoice,
    CardPlan,
    FileChange,
    PlannedFile,
)
from opensimula_gui.services.hub.remote_files import RemoteFile, download, find_files
from opensimula_gui.services.reading import read_checkpoint
from opensimula_gui.services.slow_release import release_slowly
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from huggingface_hub import HfApi

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.checkpoint.transfer import CommitNote

DEFAULT_MESSAGE: Final = "Update the OpenSimula checkpoint"

_OUR_NAMES: Final = (
    MANIFEST_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    RUN_CONFIG_FILENAME,
)
_MAX_CARD_BYTES: Final = 2**20


@dataclass(frozen=True, slots=True)
class PushRequest:
    """What a user wants to push.

    Attributes:
        root: The checkpoint root.
        address: Repository, branch (None for the main one), and folder in it.
        message: Title of the commit.
        private: Whether a repository that does not exist yet is made private.
        create_pr: Whether to make a pull request in place of a commit on the branch.
        card_choice: What to do with the card; None keeps one that is there, and makes one if there is none.
        card_text: A card of the user's own, in place of the one that we would write.
    """

    root: Path
    address: RepoAddress
    message: str = DEFAULT_MESSAGE
    private: bool = False
    create_pr: bool = False
    card_choice: CardChoice | None = None
    card_text: str | None = None


@dataclass(frozen=True, slots=True)
class Remote:
    """What a repository holds of ours at one commit.

    Attributes:
        files: What there is of our files and of the card, by path.
        card: The card's text; None if there is none, or it can't be read as text.
        card_problem: Why the card can't be read, in words; empty if it can.
    """

    files: Mapping[str, RemoteFile] = field(default_factory=dict)
    card: str | None = None
    card_problem: str = ""


@dataclass(frozen=True, slots=True)
class PushContent:
    """The files of a push; the attributes are those of a ``PushPlan``."""

    files: tuple[PlannedFile, ...]
    card: CardPlan
    payload: Mapping[str, bytes]
    removed: tuple[str, ...]


def documents_to_push(root: Path | str) -> CheckpointInspection:
    """Read the checkpoint that is to be pushed.

    Raises:
        MissingFileError: There is no manifest.
        CheckpointFormatError: It can't be opened, or one of its documents can't be read.
    """
    inspection = read_checkpoint(root)
    if inspection.bundle is not None:
        # Views hold the plan, and drop it on the event loop's thread.
        release_slowly(inspection.bundle)
    # What can't be read would look as if it were not there, and would go from the repository too.
    unread = [problem for problem in inspection.problems if problem.code == "unreadable-file"]
    if inspection.verdict is not Verdict.REFUSE and not unread:
        return inspection
    where = one_line(str(opensimula_dir(inspection.root) / MANIFEST_FILENAME))
    problem = unread[0] if unread else inspection.problems[0]
    if problem.code in {"no-checkpoint", "missing-manifest"}:
        raise MissingFileError(
            tr("No OpenSimula manifest at {file}.", file=where), tr("Save the checkpoint first.")
        )
    raise CheckpointFormatError(
        tr(
            "{folder} can't be pushed: {problem}",
            folder=one_line(str(inspection.root)),
            problem=problem.message,
        ),
        problem.hint,
        file=problem.file,
        pointer=problem.pointer,
    )


def read_remote(
    api: HfApi, address: RepoAddress, head: CommitNote | None, local: CheckpointInspection
) -> Remote:
    """Look at what a repository holds of ours."""
    if head is None:
        return Remote()
    names = dict.fromkeys([*_OUR_NAMES, *(state.name for state in local.files)])
    paths = [address.file_path(name) for name in names]
    files = find_files(api, address, head.sha, [*paths, CARD_FILENAME])
    if CARD_FILENAME not in files:
        return Remote(files)
    try:
        return Remote(files, _read_card(api, address, head.sha, files[CARD_FILENAME]))
    except (CheckpointFormatError, UnicodeDecodeError):
        trouble = tr("The card is too large, or no text, so it can only be kept or replaced.")
        return Remote(files, None, trouble)


def plan_content(request: PushRequest, local: CheckpointInspection, remote: Remote) -> PushContent:
    """Compare the documents with what is there, and settle what happens to the card.

    Raises:
        CheckpointFormatError: A document would take the place of the card.
    """
    address = request.address
    documents = {address.file_path(state.name): state.data for state in local.files if state.data is not None}
    if CARD_FILENAME in documents:
        raise CheckpointFormatError(
            tr("A document is called {file}, as is the card of the repository.", file=CARD_FILENAME),
            tr("Choose a folder in the repository, or correct the name in the manifest."),
            file=MANIFEST_FILENAME,
        )
    # A card is made from an index of all nodes: a full collection would come in the middle.
    with paused_collector():
        card = _plan_card(request, local, remote)
    wanted = dict(documents)
    if card.choice is not CardChoice.KEEP:
        wanted[CARD_FILENAME] = card.text.encode(errors="replace")
    stale = tuple(path for path in remote.files if path not in documents and path != CARD_FILENAME)
    files = (*_planned(wanted, remote), *_left_alone(wanted, stale, remote))
    changed = {file.path for file in files if file.change in {FileChange.ADDED, FileChange.CHANGED}}
    payload = {path: data for path, data in wanted.items() if path in changed}
    return PushContent(files, card, payload, stale)


def _read_card(api: HfApi, address: RepoAddress, commit: str, file: RemoteFile) -> str:
    with tempfile.TemporaryDirectory(prefix="opensimula-card-") as folder:
        return download(api, address, commit, file, Path(folder), _MAX_CARD_BYTES).decode()


def _plan_card(request: PushRequest, local: CheckpointInspection, remote: Remote) -> CardPlan:
    address = request.address
    generated = request.card_text
    if generated is None:
        generated = build_card(
            local, repo_id=address.repo_id, repo_type=address.repo_type, path_in_repo=address.path_in_repo
        )
    has_card = CARD_FILENAME in remote.files
    choice = request.card_choice or (CardChoice.KEEP if has_card else CardChoice.REPLACE)
    if choice is CardChoice.MERGE and remote.card is not None:
        try:
            return CardPlan(choice, remote.card, generated, merge_card(remote.card, generated))
        except CheckpointFormatError as error:
            return CardPlan(CardChoice.KEEP, remote.card, generated, remote.card, error.summary)
    if choice is CardChoice.REPLACE or (choice is CardChoice.MERGE and not has_card):
        return CardPlan(CardChoice.REPLACE, remote.card, generated, generated, remote.card_problem)
    return CardPlan(CardChoice.KEEP, remote.card, generated, remote.card or "", remote.card_problem)


def _planned(wanted: Mapping[str, bytes], remote: Remote) -> Iterator[PlannedFile]:
    for path, data in wanted.items():
        there = remote.files.get(path)
        if there is None:
            yield PlannedFile(path, FileChange.ADDED, len(data))
        else:
            change = FileChange.SAME if there.holds(data) else FileChange.CHANGED
            yield PlannedFile(path, change, len(data), there.size_bytes)


def _left_alone(wanted: Mapping[str, bytes], stale: tuple[str, ...], remote: Remote) -> Iterator[PlannedFile]:
    for path, file in remote.files.items():
        if path in stale:
            yield PlannedFile(path, FileChange.REMOVED, file.size_bytes, file.size_bytes)
        elif path not in wanted:
            yield PlannedFile(path, FileChange.SAME, file.size_bytes, file.size_bytes)
