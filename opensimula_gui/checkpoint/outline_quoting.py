"""Labels and descriptions that an outline could not give back as they are: they are written in quotes.

The quotes are those of JSON. A text in quotes is only read as one where it needed them, so that a label with
quotes of its own keeps them.
"""

from __future__ import annotations

import json
import re
from typing import Final

_UNSAFE: Final = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")
"""Controls and line ends of any kind; a tab within a text stands there safely."""


def stands_on_a_line(text: str) -> bool:
    """Tell whether a text has no line ends and no controls."""
    return _UNSAFE.search(text) is None


def needs_quotes(text: str) -> bool:
    """Tell whether a label would be lost, cut or read as another one without quotes."""
    is_bare = bool(text) and text == text.strip() and stands_on_a_line(text)
    return not is_bare or unquoted(text) is not None


def quoted(text: str) -> str:
    """Return a text in quotes, on one line."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def unquoted(text: str) -> str | None:
    """Return the text that stands in quotes; None if these are no quotes, or quotes of the text itself."""
    if len(text) < len('""') or text[0] != '"' or text[-1] != '"':
        return None
    try:
        inner = str(json.loads(text))
        inner.encode()
    except ValueError:
        return None
    return inner if needs_quotes(inner) else None
