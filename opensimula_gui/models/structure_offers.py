"""Which edits of the shape of trees make sense for the rows that are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex


def structure_offers(
    index: TaxonomyIndex, rows: Sequence[int], current: int, siblings: Sequence[int]
) -> frozenset[str]:
    """Return the ids of the actions that make sense.

    What is refused with a reason that is worth knowing, such as deleting a root, makes sense.

    Args:
        index: The rows.
        rows: The selected rows.
        current: The row that was selected last.
        siblings: The rows beside that, itself included, as they can be seen.
    """
    offers = {"actionAddChild", "actionDeleteBranch"}
    parents = {index.parent(row) for row in rows}
    if index.parent(current) != NO_ROW:
        offers.add("actionAddSibling")
    if NO_ROW not in parents:
        offers |= {"actionDuplicate", "actionCutNodes"}
    if len(parents) == 1 and index.parent(current) in parents and NO_ROW not in parents:
        chosen = set(rows)
        if siblings[0] not in chosen:
            offers.add("actionMoveUp")
        if siblings[-1] not in chosen:
            offers.add("actionMoveDown")
        if len(chosen) > 1 and current in chosen:
            offers.add("actionMerge")
    return frozenset(offers | {"actionPasteNodes"})
