"""Pulling a checkpoint: download into a folder of our own, check it there, swap it in as one transaction."""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.digests import sha256_bytes
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import CheckpointFormatError, MissingFileError, RepoNotFoundError
from opensimula_gui.checkpoint.folder import CheckpointFolder, require_plain_name
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.layout import (
    MANIFEST_FILENAME,
    MAX_BUNDLE_BYTES,
    MAX_SMALL_FILE_BYTES,
    RUN_CONFIG_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
    opensimula_dir,
)
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.repo_address import checked_address
from opensimula_gui.checkpoint.saving import SaveReport
from opensimula_gui.checkpoint.staging import NewState
from opensimula_gui.checkpoint.transaction import exclusive_save, recover_interrupted_save, replace_state
from opensimula_gui.checkpoint.transfer import DestinationState, FileChange, PlannedFile, PullPlan
from opensimula_gui.services.hub.client import hub_api
from opensimula_gui.services.hub.endpoint import endpoint
from opensimula_gui.services.hub.failures import told_in_words
from opensimula_gui.services.hub.remote_files import download, find_files
from opensimula_gui.services.hub.repositories import head_commit, subject
from opensimula_gui.services.slow_release import release_slowly
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from huggingface_hub import HfApi

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.services.hub.transfer_state import Transfer

_DEFAULT_NAMES: Final = (
    MANIFEST_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    RUN_CONFIG_FILENAME,
)
_staging_folders: set[Path] = set()
"""Those that nobody has removed yet."""


@dataclass(frozen=True, slots=True)
class _Present:
    """A document that the destination has."""

    sha256: str
    size_bytes: int


def plan_pull(
    transfer: Transfer, address: RepoAddress, destination: Path | str, *, token: str | bool | None = None
) -> PullPlan:
    """Download a checkpoint into a folder of ours, and find out what pulling it would do.

    Args:
        transfer: The conversation that this is a part of.
        address: Where the checkpoint is.
        destination: The checkpoint root that it is meant for; it need not exist, and is not touched.
        token: A token, False for none, None for the stored one.

    Returns:
        The plan. Give it to ``carry_out_pull`` or to ``discard_pull``.

    Raises:
        RepoAddressError: The address can't exist.
        RepoNotFoundError: There is no such repository or revision, or no checkpoint in it.
        TooLargeError: A file is over its limit; it was not downloaded.
        HubError: The Hub said no, or could not be reached.
    """
    address = checked_address(address)
    root = Path(destination)
    recover_interrupted_save(root)
    with told_in_words(subject(address)):
        staging = Path(tempfile.mkdtemp(prefix="opensimula-pull-"))
    _staging_folders.add(staging)
    try:
        with transfer.active(), told_in_words(subject(address)):
            api = hub_api(token)
            transfer.begin(tr("Looking at {repository}", repository=address.repo_id))
            commit = head_commit(api, address)
            _download_documents(transfer, api, address, commit.sha, staging)
            transfer.begin(tr("Checking what was downloaded"))
        staged = inspect_checkpoint(staging, progress=lambda _step, _share: transfer.check())
        if staged.bundle is not None:
            # Views hold the plan, and drop it on the event loop's thread.
            release_slowly(staged.bundle)
        names = {state.name for state in staged.files if _is_plain_name(state.name)}
        present = _present_documents(root, names)
        transfer.check()
    except BaseException:
        _remove(staging)
        raise
    files = tuple(_planned_files(staged, present))
    state = _destination_state(files, present)
    expected = {name: document.sha256 if document else None for name, document in present.items()}
    return PullPlan(address, endpoint(), commit, root, state, files, staged, staging, expected)


def carry_out_pull(plan: PullPlan) -> SaveReport:
    """Swap in what a plan has downloaded; the state before becomes a backup.

    Args:
        plan: The plan; it is used up.

    Returns:
        What was done; nothing is written if nothing differs.

    Raises:
        CheckpointFormatError: What was downloaded is no checkpoint that can be opened.
        ChangedOnDiskError: Somebody wrote the destination since the plan was made.
        SaveError: The system refused something; every old byte is on disk.
    """
    manifest = plan.staged.manifest
    if plan.staged.verdict is Verdict.REFUSE or manifest is None:
        raise CheckpointFormatError(
            tr(
                "What {repository} holds can't be opened: {problem}",
                repository=subject(plan.address),
                problem=_first_problem(plan.staged),
            ),
            tr("Choose another revision, or ask whoever pushed it."),
        )
    written = {
        state.name: state.data
        for state in plan.staged.files
        if state.data is not None and plan.expected.get(state.name) != state.sha256
    }
    removed = frozenset(file.path for file in plan.files if file.change is FileChange.REMOVED)
    if not written and not removed:
        discard_pull(plan)
        return SaveReport(manifest, plan.destination)
    folder = opensimula_dir(plan.destination)
    with exclusive_save(plan.destination):
        state = NewState(folder, written, removed=removed, expected=plan.expected)
        replacement = replace_state(plan.destination, state)
    discard_pull(plan)
    return SaveReport(manifest, plan.destination, tuple(written), replacement.backup, replacement.warnings)


def discard_pull(plan: PullPlan) -> None:
    """Remove what a plan has downloaded; the destination is not touched."""
    _remove(plan.staging)


def _remove(staging: Path) -> None:
    shutil.rmtree(staging, ignore_errors=True)
    _staging_folders.discard(staging)


@atexit.register
def _remove_all() -> None:
    """Remove what is left when the program ends in the middle of a pull."""
    for staging in tuple(_staging_folders):
        _remove(staging)


def _download_documents(
    transfer: Transfer, api: HfApi, address: RepoAddress, commit: str, staging: Path
) -> None:
    """Download the manifest, and then the documents that it names, and nothing else."""
    folder = opensimula_dir(staging)
    folder.mkdir()
    cache = staging / "download"
    cache.mkdir()
    first = address.file_path(MANIFEST_FILENAME)
    found = find_files(api, address, commit, [first])
    if first not in found:
        raise RepoNotFoundError(
            tr(
                "There is no checkpoint in {repository}: it has no file {file}.",
                repository=subject(address),
                file=one_line(first, 120),
            ),
            tr("Check the revision and the path in the repository."),
        )
    manifest = download(api, address, commit, found[first], cache, MAX_SMALL_FILE_BYTES)
    (folder / MANIFEST_FILENAME).write_bytes(manifest)
    limits = _named_documents(manifest)
    files = find_files(api, address, commit, [address.file_path(name) for name in limits])
    total_bytes = sum(file.size_bytes for file in files.values())
    transfer.begin(tr("Downloading {repository}", repository=address.repo_id), total_bytes)
    for name, limit in limits.items():
        file = files.get(address.file_path(name))
        if file is not None:
            (folder / name).write_bytes(download(api, address, commit, file, cache, limit))
    shutil.rmtree(cache)


def _named_documents(manifest: bytes) -> dict[str, int]:
    """Return the names of the other documents and their size limits; the reader tells what is wrong there."""
    try:
        fields = json.loads(manifest)
    except (ValueError, RecursionError):
        fields = None
    named = fields if isinstance(fields, dict) else {}
    names = (
        (named.get("run_config_file"), MAX_SMALL_FILE_BYTES),
        (named.get("sampling_strategy_file") or SAMPLING_STRATEGY_FILENAME, MAX_SMALL_FILE_BYTES),
        (named.get("taxonomy_bundle_file") or TAXONOMY_BUNDLE_FILENAME, MAX_BUNDLE_BYTES),
    )
    return {str(name): limit for name, limit in names if _is_plain_name(name)}


def _is_plain_name(name: object) -> bool:
    if not isinstance(name, str) or name == MANIFEST_FILENAME:
        return False
    try:
        require_plain_name(name)
    except CheckpointFormatError:
        return False
    return True


def _present_documents(root: Path, names: set[str]) -> dict[str, _Present | None]:
    """Return each document that the destination has, and None for those that it lacks."""
    folder = CheckpointFolder(opensimula_dir(root))
    present: dict[str, _Present | None] = {}
    for name in sorted(names | set(_DEFAULT_NAMES)):
        try:
            data = folder.read(name, MAX_BUNDLE_BYTES)
        except MissingFileError:
            present[name] = None
        else:
            present[name] = _Present(sha256_bytes(data), len(data))
    return present


def _planned_files(
    staged: CheckpointInspection, present: dict[str, _Present | None]
) -> Iterator[PlannedFile]:
    wanted = {state.name: state for state in staged.files if state.data is not None}
    for state in wanted.values():
        before = present[state.name]
        size_bytes = len(state.data or b"")
        if before is None:
            yield PlannedFile(state.name, FileChange.ADDED, size_bytes)
        else:
            change = FileChange.SAME if before.sha256 == state.sha256 else FileChange.CHANGED
            yield PlannedFile(state.name, change, size_bytes, before.size_bytes)
    for name, document in present.items():
        if document is not None and name not in wanted:
            yield PlannedFile(name, FileChange.REMOVED, document.size_bytes, document.size_bytes)


def _destination_state(
    files: tuple[PlannedFile, ...], present: dict[str, _Present | None]
) -> DestinationState:
    if not any(present.values()):
        return DestinationState.EMPTY
    is_same = all(file.change is FileChange.SAME for file in files)
    return DestinationState.SAME if is_same else DestinationState.DIFFERENT


def _first_problem(staged: CheckpointInspection) -> str:
    return staged.problems[0].message if staged.problems else tr("no manifest was found.")
