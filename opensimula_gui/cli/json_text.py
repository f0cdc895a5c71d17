"""JSON for scripts."""

from __future__ import annotations

import json
import math


def json_text(document: object) -> str:
    """Return a document as indented JSON; text stays readable, whatever its script."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False)


def json_number(value: float) -> float | None:
    """Return a number, or None for infinity and NaN, which JSON does not know."""
    return value if math.isfinite(value) else None
