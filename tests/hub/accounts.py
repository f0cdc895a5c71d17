"""People, their tokens, and what these permit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from tests.hub.exchange import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.hub.state import Repository

TokenRole = Literal["read", "write", "fineGrained"]
WRITING_ROLES: Final = ("admin", "write", "contributor")


@dataclass
class Token:
    """What a request is signed with.

    Attributes:
        value: The secret.
        role: What it permits; ``fineGrained`` permits what ``scopes`` say.
        scopes: Permissions like ``repo.write`` by the user, organisation or repository they hold for.
        expired: Whether its time is over.
    """

    value: str
    role: TokenRole = "write"
    scopes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    expired: bool = False

    def permits(self, permission: str, *entities: str) -> bool:
        """Return whether it permits something on any of the entities."""
        if self.role != "fineGrained":
            return self.role == "write" or permission.endswith(".read")
        return any(permission in self.scopes.get(entity, ()) for entity in entities)


@dataclass
class User:
    """A person.

    Attributes:
        name: Of the account.
        orgs: Role in each organisation: admin, write, contributor or read.
    """

    name: str
    orgs: dict[str, str] = field(default_factory=dict)

    def belongs_to(self, namespace: str) -> bool:
        """Return whether repositories of this namespace are also theirs."""
        return namespace == self.name or namespace in self.orgs


@dataclass(frozen=True)
class Caller:
    """Who sends a request: both are None for somebody who isn't signed in."""

    user: User | None = None
    token: Token | None = None

    @property
    def name(self) -> str:
        """Their name.

        Raises:
            Refusal: They are not signed in.
        """
        if self.user is None:
            raise Refusal(401, "Please sign in first.")
        return self.user.name

    def may_see(self, repository: Repository) -> bool:
        """Return whether the repository exists for them."""
        return not repository.private or self._permits("repo.content.read", repository)

    def may_download(self, repository: Repository) -> bool:
        """Return whether they get files, which a gated repository gives only to those let in."""
        if not self.may_see(repository):
            return False
        if not repository.gated or self._permits("repo.content.read", repository):
            return True
        return self.user is not None and self.user.name in repository.admitted

    def may_write(self, repository: Repository) -> bool:
        """Return whether they may change the repository."""
        return self.may_create(repository.namespace, repository.repo_id)

    def may_create(self, namespace: str, *entities: str) -> bool:
        """Return whether they may write in a namespace, or to one repository in it."""
        if self.user is None or self.token is None:
            return False
        role = "admin" if namespace == self.user.name else self.user.orgs.get(namespace)
        return role in WRITING_ROLES and self.token.permits("repo.write", namespace, *entities)

    def may_propose(self, repository: Repository) -> bool:
        """Return whether they may open a pull request."""
        if self.token is None or not self.may_see(repository):
            return False
        return self.token.permits("discussion.write", repository.namespace, repository.repo_id)

    def _permits(self, permission: str, repository: Repository) -> bool:
        if self.user is None or self.token is None or not self.user.belongs_to(repository.namespace):
            return False
        return self.token.permits(permission, repository.namespace, repository.repo_id)


class Accounts:
    """Everybody whom the Hub knows."""

    def __init__(self) -> None:
        self.users: dict[str, User] = {}
        self._tokens: dict[str, tuple[User, Token]] = {}

    def add(self, name: str, token: Token, orgs: Iterable[str] | Mapping[str, str]) -> User:
        """Add a user with a token, or one more token of a user."""
        user = self.users.setdefault(name, User(name))
        user.orgs.update(orgs if isinstance(orgs, Mapping) else dict.fromkeys(orgs, "write"))
        self._tokens[token.value] = (user, token)
        return user

    def expire(self, token: str) -> None:
        """End the life of a token."""
        self._tokens[token][1].expired = True

    def revoke(self, token: str) -> None:
        """Forget a token."""
        del self._tokens[token]

    def caller(self, token: str | None) -> Caller:
        """Return who sends a request with this token.

        Raises:
            Refusal: The token is unknown or expired.
        """
        if token is None:
            return Caller()
        if token not in self._tokens:
            # The client tells a bad token from a hidden repository by this very message.
            raise Refusal(401, "Invalid credentials in Authorization header")
        user, known = self._tokens[token]
        if known.expired:
            raise Refusal(401, "This access token has expired.")
        return Caller(user, known)
