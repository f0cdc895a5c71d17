"""Where a node stands: below which row, among which siblings, and what it says of that itself."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

Order = int | Fraction
"""Key by which the nodes of a tree stand one after the other; there is always one between two others."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a row of the taxonomy index.

    Attributes:
        parent: The row above; ``NO_ROW`` for a top row.
        order: Place among the nodes of the tree; of a top row, among the top rows.
        parent_id: What the node says its parent is.
        depth: What the node says its depth is.
        is_detached: Whether it stands there only because its real place can't be shown.
    """

    parent: int
    order: Order
    parent_id: str | None
    depth: int
    is_detached: bool = False


def order_between(before: Order | None, after: Order | None) -> Order:
    """Return an order after one and before another.

    Args:
        before: What it has to follow; None for nothing.
        after: What has to follow it; None for nothing.
    """
    if before is None:
        return 0 if after is None else ceil(after) - 1
    whole = floor(before) + 1
    if after is None or whole < after:
        return whole
    return Fraction(before + after) / 2
