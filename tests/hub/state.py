"""What the Hub holds: repositories with their history, in memory."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

from tests.hub.accounts import Accounts
from tests.hub.exchange import Refusal
from tests.hub.git_objects import Blob, commit_oid, tree_oid

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RepoType = Literal["model", "dataset", "space"]
GatedMode = Literal["auto", "manual", False]

_MIN_SHA_PREFIX: Final = 7
_FIRST_COMMIT: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_COMMIT_INTERVAL: Final = timedelta(minutes=7)


@dataclass(frozen=True)
class Commit:
    """One state of a repository.

    Attributes:
        sha: Its name.
        title: First line of the message.
        description: The rest of the message.
        author: Name of the account.
        date: When; no two commits of a Hub share it.
        parent: Name of the commit before.
        files: Everything that is there, by path.
        changed: Paths that differ from the parent, in order.
    """

    sha: str
    title: str
    description: str
    author: str
    date: datetime
    parent: str | None
    files: Mapping[str, Blob] = field(repr=False)
    changed: tuple[str, ...] = ()


@dataclass(frozen=True)
class PullRequest:
    """A proposed change, whose commits lie on ``refs/pr/<number>``."""

    number: int
    title: str
    description: str
    author: str
    base: str
    status: str = "open"


@dataclass
class Repository:
    """A repository.

    Attributes:
        repo_id: Namespace and name.
        repo_type: Model, dataset or space.
        private: Whether only its namespace sees it.
        gated: Whether its files are for those let in only.
        sdk: What a space runs on.
        refs: Commit names by full name of the ref.
        pulls: Pull requests by number.
        commits: Every commit by name.
        large_files: Content of large file storage by SHA-256.
        parts: What has arrived of large files that come in parts, by SHA-256 and number.
        admitted: Names of the users let in to a gated repository.
    """

    repo_id: str
    repo_type: RepoType = "dataset"
    private: bool = False
    gated: GatedMode = False
    sdk: str | None = None
    refs: dict[str, str] = field(default_factory=dict)
    pulls: dict[int, PullRequest] = field(default_factory=dict)
    commits: dict[str, Commit] = field(default_factory=dict, repr=False)
    large_files: dict[str, bytes] = field(default_factory=dict, repr=False)
    parts: dict[tuple[str, int], bytes] = field(default_factory=dict, repr=False)
    admitted: set[str] = field(default_factory=set)

    @property
    def namespace(self) -> str:
        """The user or organisation that owns it."""
        return self.repo_id.partition("/")[0]

    @property
    def web_path(self) -> str:
        """Where its page is, below the address of the Hub."""
        return f"/{self.repo_id}" if self.repo_type == "model" else f"/{self.repo_type}s/{self.repo_id}"

    @property
    def head(self) -> Commit:
        """The newest commit of the main branch."""
        return self.commits[self.refs["refs/heads/main"]]

    def names(self, folder: str) -> dict[str, str]:
        """Return the short names of refs below a folder like ``refs/heads/`` with their commits."""
        return {
            ref.removeprefix(folder): sha for ref, sha in sorted(self.refs.items()) if ref.startswith(folder)
        }

    def full_ref(self, revision: str) -> str | None:
        """Return the full name of a branch, a tag or a pull request."""
        candidates = (f"refs/heads/{revision}", f"refs/tags/{revision}", revision)
        return next((ref for ref in candidates if ref in self.refs), None)

    def commit_at(self, revision: str) -> Commit:
        """Return the commit that a branch, tag, pull request or beginning of a name means.

        Raises:
            Refusal: There is none.
        """
        if ref := self.full_ref(revision):
            return self.commits[self.refs[ref]]
        found = [sha for sha in self.commits if len(revision) >= _MIN_SHA_PREFIX and sha.startswith(revision)]
        if len(found) != 1:
            raise Refusal(404, f"There is no revision {revision}.", "RevisionNotFound")
        return self.commits[found[0]]

    def history(self, commit: Commit) -> Iterator[Commit]:
        """Yield a commit and those before it."""
        yield commit
        while commit.parent:
            commit = self.commits[commit.parent]
            yield commit

    def last_change(self, commit: Commit, path: str) -> Commit:
        """Return the commit that last touched a file, or anything in a folder."""
        touched = (
            past
            for past in self.history(commit)
            if any(changed == path or changed.startswith(f"{path}/") for changed in past.changed)
        )
        return next(touched, commit)


class Store:
    """Everything that one Hub holds.

    Attributes:
        url: Where the Hub listens.
        files_url: Where large files are uploaded to and downloaded from.
        accounts: Who may do what.
        lock: Held while a request is answered, so that answers see whole states.
        lfs_threshold_bytes: From this size on a file goes to large file storage.
        lfs_part_bytes: From this size on an upload is split into parts of this size.
        page_size: Entries per page of a listing.
    """

    def __init__(self) -> None:
        self.url = ""
        self.files_url = ""
        self.accounts = Accounts()
        self.lock = threading.RLock()
        self.lfs_threshold_bytes = 10 * 1024 * 1024
        self.lfs_part_bytes = 512 * 1024 * 1024
        self.page_size = 1000
        self.repositories: dict[tuple[RepoType, str], Repository] = {}
        self._commit_count = 0

    def create(self, repository: Repository, author: str) -> Repository:
        """Add a repository; like the real Hub's, it starts with one commit of its attributes."""
        self.repositories[repository.repo_type, repository.repo_id] = repository
        attributes = self.blob(b"*.parquet filter=lfs diff=lfs merge=lfs -text\n")
        self.commit(repository, {".gitattributes": attributes}, author=author, title="initial commit")
        return repository

    def find(self, repo_type: RepoType, repo_id: str) -> Repository:
        """Return a repository.

        Raises:
            KeyError: There is none.
        """
        return self.repositories[repo_type, repo_id]

    def blob(self, data: bytes) -> Blob:
        """Return content as it would be stored."""
        return Blob(data, lfs=self.is_large(len(data)))

    def is_large(self, size_bytes: int) -> bool:
        """Return whether a file of this size goes to large file storage."""
        return size_bytes >= max(self.lfs_threshold_bytes, 1)

    def commit(
        self,
        repository: Repository,
        changes: Mapping[str, Blob | None],
        *,
        author: str,
        title: str,
        description: str = "",
        ref: str = "refs/heads/main",
        parent: str | None = None,
    ) -> Commit:
        """Add a commit and move a ref to it.

        Args:
            repository: Where.
            changes: New content by path, None for what goes.
            author: Who.
            title: First line of the message.
            description: The rest of the message.
            ref: What to move.
            parent: What to build upon, if it isn't what the ref points at.
        """
        parent = parent or repository.refs.get(ref)
        before = repository.commits[parent].files if parent else {}
        merged = {**before, **changes}
        files = {path: blob for path, blob in sorted(merged.items()) if blob is not None}
        changed = tuple(path for path in sorted(merged) if files.get(path) != before.get(path))
        date = _FIRST_COMMIT + self._commit_count * _COMMIT_INTERVAL
        self._commit_count += 1
        message = f"{title}\n\n{description}" if description else title
        sha = commit_oid(tree_oid(files), parent, author, int(date.timestamp()), message)
        commit = Commit(sha, title, description, author, date, parent, files, changed)
        repository.commits[sha] = commit
        repository.refs[ref] = sha
        repository.large_files.update({blob.sha256: blob.data for blob in files.values() if blob.lfs})
        return commit
