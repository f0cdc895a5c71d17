"""A part of a text on one line, with the places in it that are to be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opensimula_gui.checkpoint.display_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

_CONTEXT_CHARS: Final = 16
"""How much is left before the first marked place, if it does not stand near the beginning."""

_NEAR_CHARS: Final = 36

_MAX_CHARS: Final = 240


class MarkedExcerpt(NamedTuple):
    """What a row shows of a text.

    Attributes:
        text: The excerpt, with nothing invisible in it; ellipses stand for what was left out.
        spans: Start and end of each marked place in it.
    """

    text: str
    spans: tuple[tuple[int, int], ...]


def marked_excerpt(text: str, spans: Iterable[tuple[int, int]]) -> MarkedExcerpt:
    """Return an excerpt that begins shortly before the first place.

    Args:
        text: Any text.
        spans: Start and end of each place in it, ascending and apart from each other.
    """
    places = list(spans)
    is_far = bool(places) and places[0][1] > _NEAR_CHARS
    start = max(0, places[0][0] - _CONTEXT_CHARS) if is_far else 0
    end = start + _MAX_CHARS
    shown = "…" if start else ""
    marks: list[tuple[int, int]] = []
    done = start
    for first, last in places:
        if first >= end:
            break
        shown += visible(text[done:first])
        marked = visible(text[first : min(last, end)])
        marks.append((len(shown), len(shown) + len(marked)))
        shown += marked
        done = min(last, end)
    shown += visible(text[done:end])
    return MarkedExcerpt(shown + ("…" if len(text) > end else ""), tuple(marks))
