"""Where a difference between two checkpoints stands in the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.problems import Problem, Severity
from opensimula_gui.views.places import NodePlace, PagePlace, StrategyPlace, place_of

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.services.documents import OpenedCheckpoint
    from opensimula_gui.views.places import Place

_TREES = frozenset({"taxonomies", "factors"})


def place_of_change(change: Change, opened: OpenedCheckpoint, *, is_new: bool) -> Place | None:
    """Return the place of a difference in the open checkpoint; None if it is not there.

    Args:
        change: The difference.
        opened: What is open.
        is_new: Whether that is the new side of the comparison, not the old one.
    """
    side = change.new if is_new else change.old
    if change.document is FileRole.MANIFEST:
        return PagePlace("manifest")
    if change.document is FileRole.RUN_CONFIG:
        # A setting that was cleared still has its field.
        return _lookup(change, opened, change.field)
    if side is None:
        return None
    place = _lookup(change, opened, side.pointer)
    first = side.place[0] if side.place else ""
    if change.document is FileRole.BUNDLE:
        return place if isinstance(place, NodePlace) else None if first in _TREES else PagePlace("overview")
    return place if isinstance(place, StrategyPlace) else PagePlace("strategies")


def _lookup(change: Change, opened: OpenedCheckpoint, pointer: str) -> Place:
    state = opened.inspection.file(change.document)
    name = state.name if state else ""
    # A difference is looked for as a problem with the same pointer would be.
    return place_of(
        Problem(Severity.WARNING, "", name, pointer, None, "", ""), opened.inspection, opened.index
    )
