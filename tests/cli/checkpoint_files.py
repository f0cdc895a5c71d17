"""What is on disk and on the Hub, as bytes by path, so that tests can compare the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hub.server import LoopbackHub
    from tests.hub.state import RepoType

_FOLDER = "opensimula/"


def documents(root: Path) -> dict[str, bytes]:
    """Return the documents of a checkpoint."""
    return {f"{_FOLDER}{path.name}": path.read_bytes() for path in (root / "opensimula").iterdir()}


def everything(root: Path) -> dict[str, bytes]:
    """Return all files below a checkpoint root, the backups included."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def documents_on_hub(
    hub: LoopbackHub, repo_id: str, revision: str = "main", repo_type: RepoType = "dataset"
) -> dict[str, bytes]:
    """Return what a repository has in the usual folder."""
    files = hub.files(repo_id, revision, repo_type=repo_type)
    return {path: data for path, data in files.items() if path.startswith(_FOLDER)}
