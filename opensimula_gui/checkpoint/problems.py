"""What can be wrong with a checkpoint, told so that it can be shown, listed and sorted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MAX_PROBLEMS: Final = 1000
"""How many problems are listed; the rest is counted."""


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"


class Verdict(StrEnum):
    """What an inspection comes to."""

    FINE = "fine"
    PROBLEMS = "problems"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a checkpoint.

    Attributes:
        severity: ``error`` if the peer refuses or loses something because of it, else ``warning``.
        code: Stable name of the kind of fault, a key of ``PROBLEM_CODES``.
        file: Name inside ``opensimula/``; empty if it concerns the folder.
        pointer: Place in the file, such as ``taxonomies[2].nodes["node_ab"].depth``; may be empty.
        line: Line in the file, counted from 1; None if it has none.
        message: What is wrong, in one sentence.
        hint: What to do about it.
    """

    severity: Severity
    code: str
    file: str
    pointer: str
    line: int | None
    message: str
    hint: str
