"""What a pull or a push would do, as frozen plans: the preview shows them, and nothing else is carried out.

They live here, apart from the code that talks to the Hub, because views show them and views know no network.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.repo_address import RepoAddress

CARD_FILENAME: Final = "README.md"
"""The card of a repository: the page that people see first; it lies at the root."""


class FileChange(StrEnum):
    """What a transfer would do to one file at its destination."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of a plan.

    Attributes:
        path: Name in ``opensimula/`` for a pull, path in the repository for a push.
        change: What happens to it.
        size_bytes: Its size after the transfer; the size of what goes for a removed file.
        old_size_bytes: Its size at the destination before; None if it is not there.
    """

    path: str
    change: FileChange
    size_bytes: int
    old_size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class CommitNote:
    """A commit of a repository, as its history tells it; every text is untrusted.

    Attributes:
        sha: Its full id.
        title: First line of its message.
        author: Who made it; empty if unknown.
        date: When: UTC, ISO 8601, whole seconds; empty if unknown.
    """

    sha: str
    title: str
    author: str = ""
    date: str = ""


class RevisionKind(StrEnum):
    """What a revision of a repository is."""

    BRANCH = "branch"
    TAG = "tag"
    PULL_REQUEST = "pull request"
    COMMIT = "commit"


@dataclass(frozen=True, slots=True)
class Revision:
    """One entry of a repository's own list of revisions.

    Attributes:
        name: What to ask the Hub for: branch, tag, ``refs/pr/3`` or a commit id.
        kind: What it is.
        commit: The commit that it stands for; its title and date are empty where the Hub does not tell.
    """

    name: str
    kind: RevisionKind
    commit: CommitNote


class DestinationState(StrEnum):
    """What is at the destination of a pull."""

    EMPTY = "empty"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class PullPlan:
    """A pull that was downloaded and checked, and has not touched its destination yet.

    Attributes:
        address: The repository, the revision that was asked for, and the folder in it.
        endpoint: The Hub that it came from.
        commit: The commit that the revision resolved to.
        destination: The checkpoint root that it would be written to.
        destination_state: What is there now.
        files: What would happen to each file, in the order of the format.
        staged: The checkpoint as it was downloaded, read by the strict reader; its verdict counts.
        staging: Folder of ours that holds the download; removed by ``discard_pull`` or after the pull.
        expected: SHA-256 of each document at the destination, None for one that must not be there.
    """

    address: RepoAddress
    endpoint: str
    commit: CommitNote
    destination: Path
    destination_state: DestinationState
    files: tuple[PlannedFile, ...]
    staged: CheckpointInspection
    staging: Path
    expected: Mapping[str, str | None]


class CardChoice(StrEnum):
    """What a push does with the repository's card."""

    KEEP = "keep"
    MERGE = "merge"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class CardPlan:
    """The card as it is and as it would be.

    Attributes:
        choice: What was chosen.
        remote: The card in the repository; None if there is none.
        generated: The card that we would write.
        text: What would be in the repository afterwards.
        problem: Why the cards can't be merged, in words; empty if they can.
    """

    choice: CardChoice
    remote: str | None
    generated: str
    text: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PushPlan:
    """A push that was prepared against one commit, and has written nothing yet.

    Attributes:
        address: The repository, the branch that is written to, and the folder in it.
        endpoint: The Hub that it goes to.
        account: Name of the account that pushes.
        head: The commit that the plan was made against; None if the repository does not exist yet.
        private: Whether the repository is, or is to be made, private.
        create_pr: Whether the commit goes into a pull request.
        can_write: Whether the account may write to the branch; if not, a pull request may still be possible.
        message: Title of the commit.
        files: What would happen to each file, the card included.
        card: The card as it is and as it would be.
        local: The checkpoint that is pushed, as it is on disk.
        payload: The bytes of each file that is added or changed, by path in the repository.
        removed: Paths in the repository that go.
    """

    address: RepoAddress
    endpoint: str
    account: str
    head: CommitNote | None
    private: bool
    create_pr: bool
    can_write: bool
    message: str
    files: tuple[PlannedFile, ...]
    card: CardPlan
    local: CheckpointInspection
    payload: Mapping[str, bytes]
    removed: tuple[str, ...]

    @property
    def has_changes(self) -> bool:
        """Whether there is anything to push."""
        return bool(self.payload or self.removed)


@dataclass(frozen=True, slots=True)
class PushResult:
    """A push that took place.

    Attributes:
        commit_url: Page of the commit.
        commit: Its full id.
        pull_request_url: Page of the pull request; None if it was a plain commit.
        confirmed_later: Whether the reply was lost, and the Hub told afterwards that the commit is there.
    """

    commit_url: str
    commit: str
    pull_request_url: str | None = None
    confirmed_later: bool = False


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization that an account belongs to.

    Attributes:
        name: Its name, a namespace for repositories.
        may_write: Whether the account may make repositories there, as far as the Hub tells.
    """

    name: str
    may_write: bool


@dataclass(frozen=True, slots=True)
class Account:
    """Who the token belongs to; never the token itself.

    Attributes:
        name: The account's name, its own namespace.
        organizations: Where it may have rights too.
        may_write: Whether the token may write at all.
        from_environment: Whether an environment variable holds the token, which signing out can't remove.
    """

    name: str
    organizations: tuple[Organization, ...] = ()
    may_write: bool = True
    from_environment: bool = False


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """How far a transfer is.

    Attributes:
        step: What is being done, in words.
        done_bytes: Bytes that went over the wire in this transfer, both directions.
        total_bytes: How many there will be; 0 if that is not known yet.
        bytes_per_s: Speed over the last second or so.
    """

    step: str
    done_bytes: int
    total_bytes: int
    bytes_per_s: float
