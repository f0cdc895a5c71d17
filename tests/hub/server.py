"""A Hub on loopback for tests: the real client speaks to it over HTTP, and nothing leaves the machine.

Run as a program it serves the sample checkpoint until it is asked to end, for manual tries and for
programs under test: ``python -m tests.hub.server``.
"""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from tests.hub.accounts import Token
from tests.hub.exchange import json_reply
from tests.hub.faults import FaultBook
from tests.hub.origin import Origin, RecordingOrigin
from tests.hub.routes.table import ROUTES
from tests.hub.routing import dispatch
from tests.hub.state import Repository, Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.hub.accounts import TokenRole
    from tests.hub.exchange import Exchange, Reply, Request
    from tests.hub.state import Commit, GatedMode, PullRequest, RepoType


class LoopbackHub:
    """A Hub that runs while the ``with`` block does.

    Attributes:
        store: What it holds, and how it behaves: thresholds, page size.
        faults: What is to go wrong.
        second_origin: Another address, which must see neither token nor upload.
        files_origin: Where large files are after ``move_large_files``, as on the real Hub, which has
            them on other hosts than its own.
    """

    def __init__(self) -> None:
        self.store = Store()
        self.faults = FaultBook()
        self.second_origin = RecordingOrigin()
        self._origin = Origin(self._answer, self._play)
        self.files_origin = Origin(self._answer, self._play)
        self.store.url = self.store.files_url = self._origin.url

    def __enter__(self) -> Self:
        for origin in (self._origin, self.files_origin, self.second_origin):
            origin.start()
        return self

    def __exit__(self, *_details: object) -> None:
        self.faults.close()
        with ExitStack() as stack:
            for origin in (self._origin, self.files_origin, self.second_origin):
                stack.callback(origin.stop)

    @property
    def url(self) -> str:
        """The endpoint."""
        return self._origin.url

    @property
    def requests(self) -> list[Request]:
        """What reached the Hub, in order."""
        return self._origin.requests

    def move_large_files(self) -> None:
        """Hand out addresses on another origin for large files from now on."""
        self.store.files_url = self.files_origin.url

    def _answer(self, request: Request) -> Reply:
        with self.store.lock:
            try:
                return dispatch(ROUTES, request, self.store)
            except Exception as error:  # noqa: BLE001 - it is raised when the Hub ends
                self._origin.failures.append(error)
                return json_reply({"error": "The loopback Hub has a bug."}, status=500)

    def _play(self, exchange: Exchange) -> None:
        if planted := self.faults.take(exchange.request):
            planted.fault.play(exchange, planted.gate)
        else:
            exchange.send(exchange.answer())

    def add_user(
        self,
        name: str,
        token: str,
        orgs: Iterable[str] | Mapping[str, str] = (),
        role: TokenRole = "write",
        scopes: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        """Add a user, or one more token of a user.

        Args:
            name: Of the account.
            token: What they sign with.
            orgs: Their organisations, in which they may write, or their role by organisation.
            role: What the token permits.
            scopes: Permissions of a fine-grained token by user, organisation or repository.
        """
        granted = {entity: frozenset(permissions) for entity, permissions in (scopes or {}).items()}
        with self.store.lock:
            self.store.accounts.add(name, Token(token, role, granted), orgs)

    def expire(self, token: str) -> None:
        """End the life of a token."""
        with self.store.lock:
            self.store.accounts.expire(token)

    def revoke(self, token: str) -> None:
        """Forget a token."""
        with self.store.lock:
            self.store.accounts.revoke(token)

    def add_repo(
        self,
        repo_id: str,
        repo_type: RepoType = "dataset",
        *,
        private: bool = False,
        gated: GatedMode = False,
        sdk: str | None = None,
    ) -> Repository:
        """Add a repository; it starts with one commit that holds ``.gitattributes``."""
        repository = Repository(repo_id, repo_type, private, gated, sdk)
        with self.store.lock:
            return self.store.create(repository, repository.namespace)

    def repository(self, repo_id: str, repo_type: RepoType = "dataset") -> Repository:
        """Return a repository, to look at or to change its settings."""
        return self.store.find(repo_type, repo_id)

    def has_repo(self, repo_id: str, repo_type: RepoType = "dataset") -> bool:
        """Return whether there is such a repository."""
        return (repo_type, repo_id) in self.store.repositories

    def commit(
        self,
        repo_id: str,
        files: Mapping[str, bytes | None],
        message: str = "Somebody else's change",
        author: str = "bob",
        *,
        repo_type: RepoType = "dataset",
        branch: str = "main",
    ) -> str:
        """Commit as if somebody else did, and return the name of the commit.

        Args:
            repo_id: Where.
            files: New content by path, None for what goes.
            message: Title, and after an empty line the description.
            author: Who.
            repo_type: Where.
            branch: Where.
        """
        title, _, description = message.partition("\n\n")
        with self.store.lock:
            repository = self.store.find(repo_type, repo_id)
            changes = {path: None if data is None else self.store.blob(data) for path, data in files.items()}
            made = self.store.commit(
                repository,
                changes,
                author=author,
                title=title,
                description=description,
                ref=f"refs/heads/{branch}",
            )
        return made.sha

    def tag(
        self, repo_id: str, name: str, revision: str = "main", *, repo_type: RepoType = "dataset"
    ) -> None:
        """Name a commit."""
        self._add_ref(f"refs/tags/{name}", repo_id, revision, repo_type)

    def branch(
        self, repo_id: str, name: str, revision: str = "main", *, repo_type: RepoType = "dataset"
    ) -> None:
        """Start a branch."""
        self._add_ref(f"refs/heads/{name}", repo_id, revision, repo_type)

    def _add_ref(self, ref: str, repo_id: str, revision: str, repo_type: RepoType) -> None:
        with self.store.lock:
            repository = self.store.find(repo_type, repo_id)
            repository.refs[ref] = repository.commit_at(revision).sha

    def files(
        self, repo_id: str, revision: str = "main", *, repo_type: RepoType = "dataset"
    ) -> dict[str, bytes]:
        """Return what is there, by path."""
        with self.store.lock:
            commit = self.store.find(repo_type, repo_id).commit_at(revision)
            return {path: blob.data for path, blob in commit.files.items()}

    def head(self, repo_id: str, revision: str = "main", *, repo_type: RepoType = "dataset") -> str:
        """Return the name of the newest commit."""
        with self.store.lock:
            return self.store.find(repo_type, repo_id).commit_at(revision).sha

    def commits(
        self, repo_id: str, revision: str = "main", *, repo_type: RepoType = "dataset"
    ) -> list[Commit]:
        """Return the history, the newest commit first."""
        with self.store.lock:
            repository = self.store.find(repo_type, repo_id)
            return list(repository.history(repository.commit_at(revision)))

    def pull_requests(self, repo_id: str, *, repo_type: RepoType = "dataset") -> list[PullRequest]:
        """Return the pull requests in the order in which they were opened."""
        with self.store.lock:
            return list(self.store.find(repo_type, repo_id).pulls.values())


def main() -> None:
    """Serve the sample until asked to end."""
    from tests.hub.seed import seed_sample  # noqa: PLC0415 - it needs the program, which the Hub does not

    ended = threading.Event()
    # A shell makes what it starts in the background deaf to an interrupt, unless it listens by itself.
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, lambda *_: ended.set())
    with LoopbackHub() as hub:
        seed_sample(hub)
        sys.stdout.write(f"{hub.url}\n")
        sys.stdout.flush()
        ended.wait()


if __name__ == "__main__":
    main()
