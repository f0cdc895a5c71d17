"""Untrusted text made safe to show on one line or in a terminal: what is invisible becomes visible."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Final

from opensimula_gui.wording import number_text, tr

MAX_EXACT_COUNT: Final = 10**18
"""Counts below this are written with all their digits."""

MAX_LINE_CHARS: Final = 512
"""Longest text that an item view is given; longer ones stall Qt's text layout."""

# Controls, line and paragraph separators, zero-width and bidi characters, lone surrogates. The joiner U+200D
# and variation selectors stay: emoji and many scripts are written with them.
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_LINE_END = re.compile("[\n\r\u2028\u2029]")
_NAMED = {"\n": "⏎", "\t": "⇥", "\r": "␍"}


def visible(text: str) -> str:
    """Return the text with each invisible character as ``‹U+202E›``, line ends and tabs as symbols."""
    return _INVISIBLE.sub(lambda match: _NAMED.get(match[0], f"‹U+{ord(match[0]):04X}›"), text)


def one_line(text: str, limit: int = MAX_LINE_CHARS) -> str:
    """Return the first line of a text, at most ``limit`` characters long, fit for one row of a view.

    Args:
        text: Any text; only its first ``limit + 1`` characters are looked at.
        limit: Most characters to keep; what is cut is marked by an ellipsis.
    """
    head = text[: limit + 1]
    first = (_LINE_END.split(head, maxsplit=1)[0] or head[:1])[:limit]
    return visible(first) + ("…" if len(first) < len(text) else "")


def visible_lines(text: str) -> str:
    """Return a text for a multi-line display: line feeds and tabs stay, other invisible characters show."""
    return _INVISIBLE.sub(
        lambda match: match[0] if match[0] in "\n\t" else f"‹U+{ord(match[0]):04X}›",
        text.replace("\r\n", "\n"),
    )


def middle_elided(text: str, keep: int = 8) -> str:
    """Return an id or digest with its middle left out: the first and last ``keep`` characters."""
    if len(text) <= 2 * keep + 1:
        return visible(text)
    return f"{visible(text[:keep])}…{visible(text[-keep:])}"


def count_text(count: int) -> str:
    """Return a count with its digits grouped; beyond 10^18 only how long it is: nobody reads more.

    Python refuses to write integers of several thousand digits, and a hostile strategy has such counts.
    """
    if abs(count) < MAX_EXACT_COUNT:
        return number_text(count)
    return tr("about 10^{exponent}", exponent=int(math.log10(abs(count))))


def path_text(path: Path) -> str:
    """Return a path on one line, the user's home folder as ``~``."""
    home = Path.home()
    shown = Path("~") / path.relative_to(home) if path.is_relative_to(home) else path
    return one_line(str(shown))
