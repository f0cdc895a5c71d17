"""Tooltips made of untrusted text: Qt guesses whether a tooltip is HTML, so they are HTML, escaped."""

from __future__ import annotations

from html import escape
from typing import Final

from opensimula_gui.checkpoint.display_text import visible_lines

MAX_PARAGRAPH_CHARS: Final = 600
"""More text than this covers half a screen and is better read in the inspector."""


def tooltip(*paragraphs: str) -> str:
    """Return a tooltip that shows each text as it is, one below the other; empty ones are left out."""
    shown = [_paragraph(text) for text in paragraphs if text]
    return f"<qt>{''.join(shown)}</qt>" if shown else ""


def _paragraph(text: str) -> str:
    # A cut pair of carriage return and line feed would show half of it, hence the cut before the cleaning.
    cut = text[:MAX_PARAGRAPH_CHARS] + ("…" if len(text) > MAX_PARAGRAPH_CHARS else "")
    return f'<p style="white-space: pre-wrap">{escape(visible_lines(cut))}</p>'
