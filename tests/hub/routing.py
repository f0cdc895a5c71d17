"""Finds the handler of a request, and what every handler of a repository begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlencode

from tests.hub.exchange import Refusal, Reply, json_reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from tests.hub.accounts import Caller
    from tests.hub.exchange import Request
    from tests.hub.state import Commit, Repository, RepoType, Store

REPO_TYPES: Final[Mapping[str, RepoType]] = {"models": "model", "datasets": "dataset", "spaces": "space"}
# The group "kind" is absent from the address of a model's page and files.
API: Final = r"/api/(?P<kind>models|datasets|spaces)/(?P<namespace>[^/]+)/(?P<name>[^/]+)"
PAGE: Final = r"(?:/(?P<kind>datasets|spaces))?/(?P<namespace>[^/]+)/(?P<name>[^/]+)"


@dataclass(frozen=True)
class Call:
    """A request that a handler answers.

    Attributes:
        request: What was asked.
        store: What the Hub holds.
        caller: Who asks.
        parts: What the address names, without percent signs.
    """

    request: Request
    store: Store
    caller: Caller
    parts: Mapping[str, str]

    @property
    def repo_type(self) -> RepoType:
        """The kind of repository that the address names."""
        return REPO_TYPES[self.parts.get("kind", "models")]

    @cached_property
    def repository(self) -> Repository:
        """The repository that the address names.

        Raises:
            Refusal: It isn't there, or not for this caller: the Hub doesn't say which.
        """
        repo_id = f"{self.parts['namespace']}/{self.parts['name']}"
        found = self.store.repositories.get((self.repo_type, repo_id))
        if found is None or not self.caller.may_see(found):
            status = 401 if self.caller.user is None else 404
            raise Refusal(status, "No such repository, or not for you.", "RepoNotFound")
        return found

    @property
    def revision(self) -> str:
        """The revision that the address names."""
        return self.parts.get("revision", "main")

    @property
    def commit(self) -> Commit:
        """The commit that the address names."""
        return self.repository.commit_at(self.revision)

    def require_write(self, hint: str = "") -> None:
        """Refuse whoever may not change the repository."""
        repository = self.repository
        if not self.caller.may_write(repository):
            status = 401 if self.caller.user is None else 403
            raise Refusal(status, f"You may not change {repository.repo_id}.{hint}")

    def require_download(self) -> None:
        """Refuse whoever is not let in to a gated repository."""
        repository = self.repository
        if not self.caller.may_download(repository):
            status = 401 if self.caller.user is None else 403
            raise Refusal(status, f"Ask for access to {repository.repo_id} on its page.", "GatedRepo")


@dataclass(frozen=True)
class Route:
    """A kind of address and who answers it."""

    method: str
    address: re.Pattern[str]
    handler: Callable[[Call], Reply]


def route(method: str, address: str, handler: Callable[[Call], Reply]) -> Route:
    """Return a route; what asks for the headers only goes where GET goes."""
    return Route(method, re.compile(address), handler)


def dispatch(routes: Iterable[Route], request: Request, store: Store) -> Reply:
    """Answer a request."""
    method = "GET" if request.method == "HEAD" else request.method
    for candidate in routes:
        if candidate.method == method and (match := candidate.address.fullmatch(request.path)):
            # The address is taken apart before percent signs are read: a ref contains slashes.
            parts = {name: unquote(part) for name, part in match.groupdict().items() if part is not None}
            try:
                caller = store.accounts.caller(request.token)
                return candidate.handler(Call(request, store, caller, parts))
            except Refusal as refusal:
                return refusal.as_reply()
    return Refusal(404, f"Nothing is at {request.path}.").as_reply()


def page_reply(call: Call, entries: Sequence[Any], *, max_entries: int | None = None) -> Reply:
    """Answer with one page of a listing, and with where the next one is."""
    start = int(call.request.query.get("cursor", ["0"])[-1])
    size = min(call.store.page_size, max_entries or call.store.page_size)
    headers = {}
    if start + size < len(entries):
        query = [(name, value) for name, values in call.request.query.items() for value in values]
        following = [(name, value) for name, value in query if name != "cursor"] + [("cursor", start + size)]
        address = f"{call.store.url}{call.request.path}?{urlencode(following)}"
        headers["Link"] = f'<{address}>; rel="next"'
    return json_reply(entries[start : start + size], headers=headers)
