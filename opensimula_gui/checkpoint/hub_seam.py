"""The peer's functions for the Hub, under the peer's names.

The one place where the format reaches up to the services, and on purpose not by an import statement: the
module that talks to the Hub is named in a string and loaded by the first call. So a script finds the whole
API in one package, and the package itself still loads neither an event loop nor a network.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal

from opensimula_gui.checkpoint.layout import OPENSIMULA_SUBDIR

if TYPE_CHECKING:
    from pathlib import Path

RepoType = Literal["dataset", "model", "space"]
"""The kinds of repositories that can hold a checkpoint."""

_FUNCTIONS: Final = "opensimula_gui.services.hub_functions"


def push_checkpoint_to_hub(
    checkpoint_root: Path | str,
    repo_id: str,
    *,
    repo_type: RepoType = "dataset",
    token: str | None = None,
    commit_message: str | None = None,
    private: bool = False,
    path_in_repo: str = OPENSIMULA_SUBDIR,
    dataset_card: str | None = None,
) -> str:
    """Push a checkpoint to the Hub: all of it in one commit, and nothing if the repository holds it already.

    Only the documents that the manifest names and README.md leave the machine. Documents of ours that the
    checkpoint no longer has are deleted in the same commit. A README.md that is there stays unless
    ``dataset_card`` is given; where there is none, one is written from the checkpoint.

    Args:
        checkpoint_root: The folder that holds ``opensimula/``.
        repo_id: The repository, as ``owner/name``; it is made if it does not exist.
        repo_type: ``dataset``, ``model`` or ``space``.
        token: A token; None for the one that the user has stored.
        commit_message: Title of the commit; None or empty for a plain one.
        private: Make a new repository private, and refuse to push to one that is public.
        path_in_repo: Folder in the repository that holds the documents.
        dataset_card: A text for README.md, in place of what is there.

    Returns:
        The address of the repository's page.

    Raises:
        FileNotFoundError: There is no manifest (``MissingFileError``).
        ValueError: The checkpoint has errors (``CheckpointFormatError``), or the repository can't exist
            (``RepoAddressError``).
        PermissionError: Nobody is signed in (``SignInError``), or the account may not write there
            (``HubPermissionError``).
        OSError: Somebody else pushed meanwhile (``HubConflictError``), or the Hub said no or could not be
            reached (``HubError``).
    """
    url: str = _load().push_checkpoint_to_hub(
        checkpoint_root,
        repo_id,
        repo_type=repo_type,
        token=token,
        commit_message=commit_message,
        private=private,
        path_in_repo=path_in_repo,
        dataset_card=dataset_card,
    )
    return url


async def apush_checkpoint_to_hub(
    checkpoint_root: Path | str,
    repo_id: str,
    *,
    repo_type: RepoType = "dataset",
    token: str | None = None,
    commit_message: str | None = None,
    private: bool = False,
    path_in_repo: str = OPENSIMULA_SUBDIR,
    dataset_card: str | None = None,
) -> str:
    """Push a checkpoint to the Hub as ``push_checkpoint_to_hub`` does, on a thread of its own.

    Cancelling stops waiting at once, and the push too, unless the Hub has all of the commit by then. To push
    again tells: what has arrived is not pushed twice.
    """
    url: str = await _load().apush_checkpoint_to_hub(
        checkpoint_root,
        repo_id,
        repo_type=repo_type,
        token=token,
        commit_message=commit_message,
        private=private,
        path_in_repo=path_in_repo,
        dataset_card=dataset_card,
    )
    return url


def pull_checkpoint_from_hub(
    repo_id: str,
    checkpoint_root: Path | str,
    *,
    repo_type: RepoType = "dataset",
    revision: str | None = None,
    token: str | None = None,
    path_in_repo: str = OPENSIMULA_SUBDIR,
) -> Path:
    """Pull a checkpoint from the Hub into a folder.

    It is downloaded elsewhere, checked, and then takes the place of what is there in one step; the state
    before becomes a backup. Only the documents that the manifest names are downloaded.

    Args:
        repo_id: The repository, as ``owner/name``.
        checkpoint_root: The folder that is to hold ``opensimula/``; it is made if it does not exist.
        repo_type: ``dataset``, ``model`` or ``space``.
        revision: Branch, tag, pull request (``refs/pr/3``) or commit; None for the main branch.
        token: A token; None for the one that the user has stored, if any.
        path_in_repo: Folder in the repository that holds the documents.

    Returns:
        The folder ``opensimula/`` with what was pulled.

    Raises:
        FileNotFoundError: There is no such repository or revision, or no checkpoint in it
            (``RepoNotFoundError``).
        ValueError: What is there can't be opened (``CheckpointFormatError``), or the repository can't exist
            (``RepoAddressError``).
        OSError: The Hub said no or could not be reached (``HubError``), or the system refused to write
            (``SaveError``).
    """
    folder: Path = _load().pull_checkpoint_from_hub(
        repo_id,
        checkpoint_root,
        repo_type=repo_type,
        revision=revision,
        token=token,
        path_in_repo=path_in_repo,
    )
    return folder


def _load() -> Any:
    return import_module(_FUNCTIONS)
