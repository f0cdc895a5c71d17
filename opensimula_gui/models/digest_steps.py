"""Document digests that are typed or pasted: read, and added to those of the bundle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.wording import number_text, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

MAX_ADDED: Final = 10_000
"""Digests that can be added at once."""

_DIGEST: Final = re.compile(r"[0-9A-Fa-f]{64}")
_BETWEEN: Final = re.compile(r"""[\s,;"'\[\]]+""")


class MoreDigests(NamedTuple):
    """Digests with some more.

    Attributes:
        digests: All of them; the new ones come last.
        repeated: How many were left out, because they are there already.
    """

    digests: list[str]
    repeated: int


def read_digests(text: str) -> list[str]:
    """Return the SHA-256 digests of a text, in lower case.

    Args:
        text: Digests with blanks, line ends, commas or quotes between them.

    Raises:
        ValueError: Something is no digest; the text says so to the user.
    """
    parts = [part for part in _BETWEEN.split(text, MAX_ADDED + 2) if part]
    for part in parts[:MAX_ADDED]:
        if not _DIGEST.fullmatch(part):
            raise ValueError(
                tr(
                    "{text} is no SHA-256 digest, which has 64 digits from 0 to 9 and a to f.",
                    text=quoted(part),
                )
            )
    if len(parts) > MAX_ADDED:
        raise ValueError(tr("At most {most} digests can be added at once.", most=number_text(MAX_ADDED)))
    return [part.lower() for part in parts]


def with_digests(digests: Sequence[str], new: Sequence[str]) -> MoreDigests:
    """Return digests with more of them; what is there already is left out."""
    there = set(digests)
    added = [digest for digest in dict.fromkeys(new) if digest not in there]
    return MoreDigests([*digests, *added], len(new) - len(added))


def without_digests(digests: Sequence[str], positions: Collection[int]) -> list[str]:
    """Return digests without those of some positions."""
    gone = frozenset(positions)
    return [digest for position, digest in enumerate(digests) if position not in gone]
