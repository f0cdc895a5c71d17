"""JSON for scripts."""

from __future__ import annotations

import json
import math
from typing import Final

_MAX_INTEGER: Final = 10**300
"""Integers below this fit a double, which is how many readers of JSON take them."""


def json_text(document: object) -> str:
    """Return a document as indented JSON; text stays readable, whatever its script."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False)


def json_number(value: float) -> float | None:
    """Return a number, or None for what JSON does not know (infinity, NaN) or no reader can hold."""
    is_sound = math.isfinite(value) if isinstance(value, float) else abs(value) < _MAX_INTEGER
    return value if is_sound else None
