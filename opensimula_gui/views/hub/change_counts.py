"""How many files of a plan change in which way, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.transfer import FileChange
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opensimula_gui.checkpoint.transfer import PlannedFile


def change_counts(files: Iterable[PlannedFile], order: Iterable[FileChange]) -> str:
    """Return a count for each kind of change that occurs, such as "3 new, 1 changed".

    Args:
        files: The files of a plan.
        order: The kinds of change that are told, in this order.
    """
    counts = Counter(file.change for file in files)
    return ", ".join(_words(change, counts[change]) for change in order if counts[change])


def _words(change: FileChange, count: int) -> str:
    match change:
        case FileChange.ADDED:
            return tr("{n} new", "{n} new", count)
        case FileChange.CHANGED:
            return tr("{n} changed", "{n} changed", count)
        case FileChange.REMOVED:
            return tr("{n} removed", "{n} removed", count)
        case FileChange.SAME:
            return tr("{n} unchanged", "{n} unchanged", count)
