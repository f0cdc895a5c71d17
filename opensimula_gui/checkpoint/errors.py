"""Every error that this package raises on purpose, in one tree.

OpenSimulaError
├── CheckpointFormatError (ValueError)      a document does not say what the format asks for
│   ├── UnsupportedFormatError              a foreign or newer format
│   ├── DigestMismatchError                 bytes and manifest disagree
│   ├── InvalidTaxonomyError                a tree breaks an invariant
│   ├── UnsafePathError                     a file name leads out of the folder or to a special file
│   └── TooLargeError                       a file is over its size limit
├── MissingFileError (FileNotFoundError)    no manifest, or no bundle
├── UnreadableFileError (OSError)           the system refuses to read or list something
├── CheckpointerStateError (RuntimeError)   the Checkpointer was used out of order
├── ReadOnlyError (RuntimeError)            an edit of something that saving could make worse
├── SamplingError (ValueError)              a strategy can't be drawn from this bundle
├── ExhaustedSamplingError (RuntimeError)   every draw hit a forbidden pair
├── SaveError (OSError)                     a save failed; nothing on disk has changed
│   ├── ChangedOnDiskError                  somebody else wrote the folder since it was opened
│   └── LockedError                         another program is saving right now
└── HubError (OSError)                      the Hub, or the way to it, said no
    ├── RepoAddressError (ValueError)       a repository, revision or path that can't exist
    ├── RepoNotFoundError (FileNotFoundError) no such repository or revision, or not for this account
    ├── SignInError (PermissionError)       no token, or one that the Hub does not take
    ├── HubPermissionError (PermissionError) the account may not do this
    ├── HubUnreachableError                 no answer: no network, a timeout, or the Hub has trouble
    ├── HubConflictError                    somebody else pushed since the preview
    └── OutcomeUnknownError                 the reply was lost, and the Hub can't be asked

Where the peer's contract names a built-in type, the class inherits from it too. Bugs stay outside the tree.
"""

from __future__ import annotations


class OpenSimulaError(Exception):
    """Base of the tree: what failed, what to do next, and details for a report.

    Args:
        summary: One sentence: what failed, on which object.
        hint: What the user can do next; may be empty.
        detail: Text for *Details* (a system message, a pydantic report); may be empty.
    """

    def __init__(self, summary: str, hint: str = "", detail: str = "") -> None:
        super().__init__(summary)
        self.summary = summary
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return self.summary


class CheckpointFormatError(OpenSimulaError, ValueError):
    """A document does not say what the format asks for.

    Args:
        summary: One sentence: what failed, on which object.
        hint: What the user can do next; may be empty.
        detail: Text for *Details*; may be empty.
        file: Name of the file inside ``opensimula/``; empty if it concerns the folder.
        pointer: Place in the file, such as ``taxonomies[2].nodes["node_ab"].depth``; may be empty.
    """

    def __init__(
        self, summary: str, hint: str = "", detail: str = "", *, file: str = "", pointer: str = ""
    ) -> None:
        super().__init__(summary, hint, detail)
        self.file = file
        self.pointer = pointer


class UnsupportedFormatError(CheckpointFormatError):
    """The manifest names a foreign producer or format, or a newer format version."""


class DigestMismatchError(CheckpointFormatError):
    """The bytes on disk are not the ones that the manifest was written for."""


class InvalidTaxonomyError(CheckpointFormatError):
    """A factor taxonomy breaks an invariant of a rooted tree."""


class UnsafePathError(CheckpointFormatError):
    """A file name in the manifest leads out of the folder, through a link, or to a special file."""


class TooLargeError(CheckpointFormatError):
    """A file is larger than its limit; it was not read."""


class MissingFileError(OpenSimulaError, FileNotFoundError):
    """The checkpoint has no manifest, or the bundle that it names is missing."""


class UnreadableFileError(OpenSimulaError, OSError):
    """The operating system refuses to read or list something."""


class CheckpointerStateError(OpenSimulaError, RuntimeError):
    """A Checkpointer was used outside its context or out of order."""


class ReadOnlyError(OpenSimulaError, RuntimeError):
    """Something was to be edited that could not be read whole, so that saving it would lose the rest."""


class SamplingError(OpenSimulaError, ValueError):
    """A strategy can't be drawn from this bundle."""


class ExhaustedSamplingError(OpenSimulaError, RuntimeError):
    """Every draw of a mix hit a forbidden label pair."""


class SaveError(OpenSimulaError, OSError):
    """A save failed; every old byte is still on disk."""


class ChangedOnDiskError(SaveError):
    """Somebody else wrote the folder since it was opened."""


class LockedError(SaveError):
    """Another program is saving this checkpoint right now."""


class HubError(OpenSimulaError, OSError):
    """The Hub, or the way to it, said no; what is on disk has not changed."""


class RepoAddressError(HubError, ValueError):
    """A repository id, revision or path that can't exist on the Hub."""


class RepoNotFoundError(HubError, FileNotFoundError):
    """There is no such repository or revision, or this account can't see it."""


class SignInError(HubError, PermissionError):
    """There is no token, or the Hub does not take it."""


class HubPermissionError(HubError, PermissionError):
    """The account may not do this in that repository."""


class HubUnreachableError(HubError):
    """No usable answer came: no network, a timeout, a foreign page, or the Hub has trouble."""


class HubConflictError(HubError):
    """The repository has moved since it was looked at; nothing was pushed.

    Args:
        summary: One sentence: what failed, on which object.
        hint: What the user can do next.
        detail: Text for *Details*; may be empty.
        since: Title, author and date of each commit that came in between, in words, the latest first.
    """

    def __init__(
        self, summary: str, hint: str = "", detail: str = "", *, since: tuple[str, ...] = ()
    ) -> None:
        super().__init__(summary, hint, detail)
        self.since = since


class OutcomeUnknownError(HubError):
    """The reply to a push was lost and the Hub could not be asked: it may have arrived or not."""
