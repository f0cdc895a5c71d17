"""Why some kinds of changes can't be taken over, whatever else is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import Subject

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change

UNKNOWN_KEY: Final = (
    "Keys that this program does not know can be taken over for nodes, factors and strategies only."
)
FIRST: Final = "Take that over first, or both together."
NO_REMOVAL: Final = "A whole document can't be removed here."

_NO_REASON: Final = "It can't be edited here."
_GROWTH: Final = "How nodes were expanded is a record of the run, which can't be edited."
_BY_SUBJECT: Final = {
    Subject.MANIFEST: "Each save writes the manifest anew.",
    Subject.DOCUMENT: "This document can't be taken over as a whole.",
}
_BY_FIELD: Final = {
    "bundle_version": "The version of the format can't be edited.",
    "depth": "A node's depth follows from where it stands.",
    "expansion_traces": _GROWTH,
    "factor_id": "A node's factor follows from the tree that it stands in.",
    "factors": "The order of factors can't be edited.",
    "id": "Ids can't be edited.",
    "per_depth_plans": _GROWTH,
    "root_id": "Ids can't be edited.",
    "taxonomies": "The order of trees can't be edited.",
}


def reason(change: Change) -> str:
    """Return why a change can't be taken over for which there is no way at all."""
    return _BY_SUBJECT.get(change.subject) or _BY_FIELD.get(change.field, _NO_REASON)
