"""Where on the Hub a checkpoint lives, and how people write that down: ``org/name``, or a web address."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import RepoAddressError
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME, OPENSIMULA_SUBDIR
from opensimula_gui.wording import tr

DATASET: Final = "dataset"
REPO_TYPES: Final = (DATASET, "model", "space")
"""The kinds of repositories that can hold a checkpoint; the Hub has more."""

DEFAULT_ENDPOINT: Final = "https://huggingface.co"

_REPO_ID = re.compile(r"(?:[A-Za-z0-9][\w\-.]{0,95}/)?[A-Za-z0-9_][\w\-.]{0,95}", re.ASCII)
_FORBIDDEN_IN_IDS: Final = ("--", "..")
_TYPE_SEGMENTS: Final = {"datasets": "dataset", "models": "model", "spaces": "space"}
_FILE_SEGMENTS: Final = frozenset({"blob", "resolve", "raw"})
_VIEW_SEGMENTS: Final = _FILE_SEGMENTS | {"tree", "commit", "commits"}
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_ID_PARTS: Final = 2
_MAX_REVISION_CHARS: Final = 256


@dataclass(frozen=True, slots=True)
class RepoAddress:
    """A folder of a repository on the Hub.

    Attributes:
        repo_id: ``namespace/name``, or the bare name of a legacy repository.
        repo_type: One of ``REPO_TYPES``.
        revision: Branch, tag, pull request (``refs/pr/3``) or commit; None means the main branch.
        path_in_repo: Folder that holds the manifest, with ``/`` between its parts; empty for the root.
    """

    repo_id: str
    repo_type: str = DATASET
    revision: str | None = None
    path_in_repo: str = OPENSIMULA_SUBDIR

    def file_path(self, name: str) -> str:
        """Return the path in the repository of a document."""
        return f"{self.path_in_repo}/{name}" if self.path_in_repo else name

    def web_url(self, endpoint: str = DEFAULT_ENDPOINT) -> str:
        """Return the address of the repository's page."""
        prefix = "" if self.repo_type == "model" else f"{self.repo_type}s/"
        return f"{endpoint.rstrip('/')}/{prefix}{self.repo_id}"

    def commit_url(self, commit: str, endpoint: str = DEFAULT_ENDPOINT) -> str:
        """Return the address of a commit's page."""
        return f"{self.web_url(endpoint)}/commit/{quote(commit, safe='')}"


def checked_address(address: RepoAddress) -> RepoAddress:
    """Return an address in its normal form.

    Raises:
        RepoAddressError: A part of it can't exist on the Hub.
    """
    require_repo_id(address.repo_id)
    if address.repo_type not in REPO_TYPES:
        raise RepoAddressError(
            tr("“{type}” is no type of repository.", type=one_line(address.repo_type, 40)),
            tr("Choose one of {types}.", types=", ".join(REPO_TYPES)),
        )
    if address.revision is not None:
        _require_revision(address.revision)
    return replace(address, path_in_repo=_checked_path(address.path_in_repo))


def require_repo_id(repo_id: str) -> None:
    """Check that a repository id is one that the Hub could have given.

    Raises:
        RepoAddressError: It is not.
    """
    is_fine = (
        _REPO_ID.fullmatch(repo_id)
        and not any(part in repo_id for part in _FORBIDDEN_IN_IDS)
        and not repo_id.endswith((".git", "-", "."))
        and "./" not in repo_id
        and "-/" not in repo_id
    )
    if not is_fine:
        raise RepoAddressError(
            tr("“{id}” is no repository id.", id=one_line(repo_id, 80)),
            tr("Write it as owner/name, with letters, digits, '-', '_' and '.'."),
        )


def parse_repo_address(text: str, *, endpoint: str = DEFAULT_ENDPOINT) -> RepoAddress:
    """Read an address as people write or copy it.

    Args:
        text: ``owner/name``, ``datasets/owner/name``, ``hf://…``, or the address of any page of a repository.
        endpoint: The Hub whose web addresses count.

    Returns:
        The address; what the text does not say has its default.

    Raises:
        RepoAddressError: The text is no address of a repository.
    """
    stripped = text.strip()
    hosts = {_host(endpoint), _host(DEFAULT_ENDPOINT)}
    if _host(f"https://{stripped}") in hosts:
        # Browsers leave the scheme out where they show an address.
        stripped = f"https://{stripped}"
    if "://" not in stripped:
        return checked_address(_from_segments(stripped.strip("/").split("/"), is_web=False))
    scheme, _, rest = stripped.partition("://")
    if scheme.lower() != "hf" and (scheme.lower() not in _DEFAULT_PORTS or _host(stripped) not in hosts):
        raise RepoAddressError(
            tr("“{address}” is no address on {hub}.", address=one_line(stripped, 80), hub=endpoint),
            tr("Copy the address of the repository's page, or write owner/name."),
        )
    path = rest if scheme.lower() == "hf" else urlsplit(stripped).path
    segments = [unquote(part) for part in path.split("/") if part]
    return checked_address(_from_segments(segments, is_web=True))


def _host(address: str) -> str:
    """Return the host of a web address, with an unusual port; empty if there is none."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    host = parts.hostname or ""
    return host if port in {None, _DEFAULT_PORTS.get(parts.scheme)} else f"{host}:{port}"


def _from_segments(segments: list[str], *, is_web: bool) -> RepoAddress:
    repo_type = DATASET
    if segments and segments[0] in _TYPE_SEGMENTS:
        repo_type = _TYPE_SEGMENTS[segments[0]]
        segments = segments[1:]
    elif is_web or len(segments) > _ID_PARTS:
        # The pages of models have no prefix.
        repo_type = "model"
    repo_id = "/".join(segments[:_ID_PARTS])
    rest = segments[_ID_PARTS:]
    if len(rest) < _ID_PARTS or rest[0] not in _VIEW_SEGMENTS:
        # Any page of a repository means the repository; a text with that many parts means nothing.
        return RepoAddress(repo_id if is_web else "/".join(segments), repo_type)
    revision, path = _revision_and_path(rest[1:], is_file=rest[0] in _FILE_SEGMENTS)
    return RepoAddress(repo_id, repo_type, revision, path)


def _revision_and_path(rest: list[str], *, is_file: bool) -> tuple[str, str]:
    """Split what follows ``tree/`` in a web address: a pull request has slashes in its name."""
    joined = "/".join(rest)
    count = 3 if joined.startswith("refs/pr/") else 1
    parts = joined.split("/") if count > 1 else rest
    revision, path = "/".join(parts[:count]), parts[count:]
    if path and path[-1].endswith(".json"):
        path = path[:-1] or [""]
    elif is_file:
        # Another file, such as the card, does not say where the checkpoint is.
        path = []
    return revision, "/".join(path) if path else OPENSIMULA_SUBDIR


def _require_revision(revision: str) -> None:
    is_fine = (
        0 < len(revision) <= _MAX_REVISION_CHARS and revision.isprintable() and not re.search(r"\s", revision)
    )
    if not is_fine:
        raise RepoAddressError(
            tr("“{revision}” is no revision.", revision=one_line(revision, 80)),
            tr("Give a branch, a tag or a commit, or leave it empty."),
        )


def _checked_path(path: str) -> str:
    parts = [part for part in path.split("/") if part]
    if any(part in {".", ".."} or "\\" in part or not part.isprintable() for part in parts):
        raise RepoAddressError(
            tr("“{path}” is no folder of a repository.", path=one_line(path, 80)),
            tr(
                "Give the folder that holds {manifest}, usually {folder}.",
                manifest=MANIFEST_FILENAME,
                folder=OPENSIMULA_SUBDIR,
            ),
        )
    return "/".join(parts)
