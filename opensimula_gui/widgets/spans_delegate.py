"""Rows of a list with parts of their text marked, where the model says which parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.widgets.match_delegate import MatchDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence


class SpansDelegate(MatchDelegate):
    """Like its base, but the highlight role holds the start and end of each part, in characters."""

    def _spans(self, elided: str, text: str, highlight: Any) -> Sequence[tuple[int, int]]:
        """Return those parts, or what there is room for of them."""
        room = len(text) if elided == text else len(elided) - 1
        return [(start, min(end, room)) for start, end in highlight or () if start < room]
