"""Why some kinds of changes can't be taken over, whatever else is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import Subject
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change

_UNKNOWN_KEY: Final = marked(
    "Keys that this program does not know can be taken over for nodes, factors and strategies only."
)
_NO_REMOVAL: Final = marked("A whole document can't be removed here.")
_NO_REASON: Final = marked("It can't be edited here.")
_GROWTH: Final = marked("How nodes were expanded is a record of the run, which can't be edited.")
_IDS: Final = marked("Ids can't be edited.")
_BY_SUBJECT: Final = {
    Subject.MANIFEST: marked("Each save writes the manifest anew."),
    Subject.DOCUMENT: marked("This document can't be taken over as a whole."),
}
_BY_FIELD: Final = {
    "bundle_version": marked("The version of the format can't be edited."),
    "depth": marked("A node's depth follows from where it stands."),
    "expansion_traces": _GROWTH,
    "factor_id": marked("A node's factor follows from the tree that it stands in."),
    "factors": marked("The order of factors can't be edited."),
    "id": _IDS,
    "per_depth_plans": _GROWTH,
    "root_id": _IDS,
    "taxonomies": marked("The order of trees can't be edited."),
}


def reason(change: Change) -> str:
    """Return why a change can't be taken over for which there is no way at all."""
    return tr(_BY_SUBJECT.get(change.subject) or _BY_FIELD.get(change.field, _NO_REASON))


def unknown_key() -> str:
    """Return why the key of something can't be taken over."""
    return tr(_UNKNOWN_KEY)


def no_removal() -> str:
    """Return why a document can't be taken away."""
    return tr(_NO_REMOVAL)


def needed_first(why: str) -> str:
    """Return a reason that lasts only until what it names was taken over."""
    first = tr("Take that over first, or both together.")
    return f"{why} {first}"
