"""Tooltips from untrusted text, which Qt would else read as rich text."""

from __future__ import annotations

from html import escape
from typing import Final

MAX_TOOLTIP_CHARS: Final = 2_000


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows a text as it stands: every character, line ends kept, long lines wrapped.

    Args:
        text: Any text; an empty one gives no tooltip.
    """
    if not text:
        return ""
    shown = text if len(text) <= MAX_TOOLTIP_CHARS else text[:MAX_TOOLTIP_CHARS] + "…"
    # The tags make Qt take its rich-text path, in which escaped text can't become markup again; left to
    # guess, Qt would also take text that merely looks like a tag for markup. "anywhere" wraps digests too.
    return f'<p style="white-space:pre-wrap; overflow-wrap:anywhere">{escape(shown, quote=False)}</p>'
