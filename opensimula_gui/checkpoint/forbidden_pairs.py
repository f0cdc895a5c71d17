"""How many mixes forbidden pairs block, counted exactly as a draw matches them, without drawing any.

A mix takes one leaf of each factor of a strategy, in order. Its text is their labels joined with a blank, in
lower case, and a pair blocks it if both of its texts occur in there, be it within a label or across the blank
between two.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.mix_walk import Budget, FactorLabels, PairTexts, TooMuchWorkError, allowed_ways

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["MAX_STEPS", "Combinations", "FactorLabels", "blocked_combinations"]

MAX_STEPS: Final = 40_000
"""Default limit of the work for one count; about 50 ms."""


class Combinations:
    """All mixes that a strategy could draw.

    Args:
        factors: The labels of each factor, in the order of the strategy.

    Attributes:
        factors: The same.
        total: How many mixes there are, forbidden ones included.
    """

    def __init__(self, factors: Sequence[FactorLabels]) -> None:
        self.factors = factors
        self.total = math.prod(factor.leaves for factor in factors)

    def blocked(self, pairs: Iterable[tuple[str, str]], max_steps: int = MAX_STEPS) -> int | None:
        """Return how many mixes at least one of some pairs blocks.

        Args:
            pairs: The forbidden pairs, as they are written.
            max_steps: How much work it may take.

        Returns:
            The exact number; None if it would take more work.
        """
        lowered = [(first.lower(), second.lower()) for first, second in pairs]
        if not self.total or not lowered:
            return 0
        if ("", "") in lowered:
            return self.total
        try:
            return self.total - allowed_ways(self.factors, PairTexts(lowered), Budget(max_steps))
        except TooMuchWorkError:
            return None


def blocked_combinations(
    leaf_labels: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]
) -> int | None:
    """Return how many mixes of leaves at least one of some forbidden pairs blocks.

    Whoever counts several times over the same labels keeps the ``Combinations``.

    Args:
        leaf_labels: The labels of each factor's leaves, the factors in the order of the strategy.
        pairs: The forbidden pairs of the strategy.

    Returns:
        The exact number, or None if it would take too long to count.
    """
    return Combinations([FactorLabels(labels) for labels in leaf_labels]).blocked(pairs)
