"""Numbers as the user's locale writes them, of any size."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QLocale

_QT_INTEGERS: Final = 2**63
_SHORTEST: Final = QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value


def count_text(count: int) -> str:
    """Return a count with its digits grouped; a power of ten in place of one that Qt can't hold."""
    if count < _QT_INTEGERS:
        return QLocale().toString(count)
    return f"≈ 10^{math.floor(math.log10(count))}"


def localised(number: str) -> str:
    """Return a number that Python wrote with the decimal sign of the user's locale."""
    return number.replace(".", QLocale().decimalPoint())


def percent_text(share: float) -> str:
    """Return a share (0 to 1) in percent, with one decimal."""
    locale = QLocale()
    return f"{locale.toString(share * 100, 'f', 1)}\u00a0{locale.percent()}"


def shortest_text(number: float) -> str:
    """Return the shortest text that reads as this number again."""
    return QLocale().toString(float(number), "g", _SHORTEST)
