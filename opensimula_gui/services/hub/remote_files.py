"""Single files of a repository at one commit: their sizes and digests, and their bytes, checked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.errors import HubError, TooLargeError
from opensimula_gui.services.hub.repositories import subject
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from huggingface_hub import HfApi

    from opensimula_gui.checkpoint.repo_address import RepoAddress


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """What the Hub says of a file.

    Attributes:
        path: Path in the repository.
        size_bytes: Its size.
        digest: What its content hashes to.
        is_large: Whether ``digest`` is the SHA-256 of a large file, or the SHA-1 of a git object.
    """

    path: str
    size_bytes: int
    digest: str
    is_large: bool

    def holds(self, data: bytes) -> bool:
        """Tell whether the file has just this content."""
        if len(data) != self.size_bytes:
            return False
        if self.is_large:
            return hashlib.sha256(data).hexdigest() == self.digest
        # Git's own name for a content; nobody's safety hangs on it.
        blob = hashlib.sha1(b"blob %d\0" % len(data), usedforsecurity=False)
        blob.update(data)
        return blob.hexdigest() == self.digest


def find_files(api: HfApi, address: RepoAddress, commit: str, paths: Iterable[str]) -> dict[str, RemoteFile]:
    """Return those of the paths that are files of a commit."""
    from huggingface_hub.hf_api import RepoFile  # noqa: PLC0415 - loaded on first use

    wanted = list(dict.fromkeys(paths))
    found = api.get_paths_info(address.repo_id, paths=wanted, repo_type=address.repo_type, revision=commit)
    return {
        entry.path: RemoteFile(
            entry.path,
            int(entry.lfs.size if entry.lfs else entry.size),
            str(entry.lfs.sha256 if entry.lfs else entry.blob_id),
            entry.lfs is not None,
        )
        for entry in found
        if isinstance(entry, RepoFile) and entry.path in wanted
    }


def download(
    api: HfApi, address: RepoAddress, commit: str, file: RemoteFile, folder: Path, max_bytes: int
) -> bytes:
    """Download one file of a commit and check that it is what the commit holds.

    Args:
        api: The client.
        address: The repository.
        commit: Full id of the commit.
        file: What the Hub says of the file.
        folder: An empty folder of ours that the download may use.
        max_bytes: Largest size that is accepted; a larger file is not even asked for.

    Returns:
        The content.

    Raises:
        TooLargeError: It is larger than ``max_bytes``.
        HubError: What arrived is something else.
    """
    if file.size_bytes > max_bytes:
        raise TooLargeError(
            tr(
                "{file} of {repository} is over {megabytes} MB; it was not downloaded.",
                file=file.path,
                repository=subject(address),
                megabytes=max_bytes // 2**20,
            ),
            tr("This is no document that AfterImage has written; ask whoever pushed it."),
            file=file.path,
        )
    path = api.hf_hub_download(
        address.repo_id, file.path, repo_type=address.repo_type, revision=commit, local_dir=folder
    )
    data = Path(path).read_bytes()
    if not file.holds(data):
        raise HubError(
            tr(
                "{file} of {repository} arrived damaged; nothing was written.",
                file=file.path,
                repository=subject(address),
            ),
            tr("Try again; if it happens twice, a proxy may be changing what passes through."),
        )
    return data
