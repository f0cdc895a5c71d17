"""Values of sampling strategies: checked before they are set, and put into words."""

from __future__ import annotations

import math
from itertools import count
from typing import TYPE_CHECKING

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def checked_weight(weight: float) -> float:
    """Return a weight that strategies can be drawn by.

    Raises:
        ValueError: It is not positive and finite; the text says so to the user.
    """
    if not math.isfinite(weight):
        raise ValueError(tr("The weight must be a finite number."))
    if weight <= 0:
        raise ValueError(tr("The weight must be greater than 0."))
    return weight


def are_normal(weights: Iterable[float]) -> bool:
    """Tell whether weights add up to 1, as far as floating-point numbers can."""
    return math.isclose(sum(weights), 1.0, rel_tol=1e-12)


def weight_text(weight: float) -> str:
    """Return a weight as it is typed: with a point, and without decimals if it has none."""
    return repr(float(weight)).removesuffix(".0")


def unused_name(wish: str, taken: Collection[str]) -> str:
    """Return a name that nothing has yet: the one that is wished for, or that with a number."""
    if wish not in taken:
        return wish
    stem, _blank, number = wish.rpartition(" ")
    base, first = (stem, int(number) + 1) if stem and number.isdecimal() else (wish, 2)
    return next(name for number in count(first) if (name := f"{base} {number}") not in taken)
