"""What is on disk where a checkpoint is meant to go, and which folder to propose; all of it blocks."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME, opensimula_dir
from opensimula_gui.services.folders import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNFINISHED: Final = ".incomplete"


class DestinationKind(StrEnum):
    """What is at a checkpoint root."""

    MISSING = "missing"
    FOLDER = "folder"
    CHECKPOINT = "checkpoint"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class DestinationFacts:
    """What a look at a checkpoint root found.

    Attributes:
        root: Where it was looked.
        kind: What is there.
        unfinished: Names of partial downloads in its ``opensimula/``, which other tools leave behind.
    """

    root: Path
    kind: DestinationKind
    unfinished: tuple[str, ...] = ()


def look_at(root: Path) -> DestinationFacts:
    """Return what is at a checkpoint root; what can't be read counts as not being there."""
    folder = opensimula_dir(root)
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except (OSError, ValueError):
        names = []
    unfinished = tuple(name for name in names if name.endswith(_UNFINISHED))
    return DestinationFacts(root, _kind(root, names), unfinished)


def free_folder(parent: Path, name: str) -> Path:
    """Return a folder that does not exist yet: ``name``, or ``name-2`` and so on."""
    candidates = itertools.chain([name], (f"{name}-{number}" for number in itertools.count(2)))
    # A link that leads nowhere exists too; lexists never raises.
    return next(parent / each for each in candidates if not os.path.lexists(parent / each))


def proposed_root(name: str, opened: Iterable[Path]) -> Path:
    """Return a folder of a name that does not exist yet, beside what was opened before or in the home folder.

    Args:
        name: The folder's name; a number is added if it is taken.
        opened: Checkpoint roots, those that count most first.
    """
    own = data_folder()
    parents = (root.parent for root in opened if not root.is_relative_to(own))
    # What the program keeps for itself, such as the copy of the sample, is no place for a user's work.
    parent = next((each for each in parents if os.path.isdir(each) and os.access(each, os.W_OK)), Path.home())  # noqa: PTH112 - never raises
    return free_folder(parent, name)


def _kind(root: Path, names: list[str]) -> DestinationKind:
    if MANIFEST_FILENAME in names:
        return DestinationKind.CHECKPOINT
    # Path's own functions raise for some paths that can't exist.
    if os.path.isdir(root):  # noqa: PTH112 - see above
        return DestinationKind.FOLDER
    return DestinationKind.FILE if os.path.lexists(root) else DestinationKind.MISSING
