"""What taking a change over does to the session, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.branch_text import below_text
from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.bundle_value import quoted, title
from opensimula_gui.models.number_text import count_text

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change, Side
    from opensimula_gui.models.takeover.sides import TakeoverSides

_NAMED: Final = {
    Subject.FACTOR: "factor ",
    Subject.TAXONOMY: "the tree of ",
    Subject.STRATEGY: "strategy ",
}
_PAIR: Final = "forbidden_label_pairs"
_FIELDS: Final = {"factor_ids": "factors"}
_ORDERS: Final = {
    (Subject.NODE, "nodes"): "the children of {} reordered",
    (Subject.TAXONOMY, "nodes"): "the nodes of {} reordered in the file",
    (Subject.STRATEGY, "factor_ids"): "the factors of {} reordered",
    (Subject.STRATEGY, "strategies"): "strategies reordered",
}


def effect_text(sides: TakeoverSides, change: Change) -> str:
    """Return what taking a change over does, such as "'Phishing' renamed to 'Spear phishing'"."""
    kind = sides.kind(change)
    if change.subject in {Subject.RUN_CONFIG, Subject.INSTRUCTION, Subject.BUNDLE}:
        return _setting_text(sides, change)
    thing = _thing(sides, change)
    if change.subject is Subject.DOCUMENT_DIGEST:
        return "document digests reordered" if kind is ChangeKind.REORDERED else f"a document digest {kind}"
    if change.field == _PAIR:
        verb = "forbidden" if kind is ChangeKind.ADDED else "allowed"
        return f"{quoted(change.side.value or '')} {verb} in {thing}"
    if kind is ChangeKind.REORDERED:
        return _ORDERS.get((change.subject, change.field), "{} reordered").format(thing)
    if kind is ChangeKind.CHANGED and change.subject is not Subject.UNKNOWN_KEY:
        return f"the {_FIELDS.get(change.field, change.field)} of {thing} {_changed(sides, change)}"
    return f"{thing} {_verb(sides, change)}"


def _verb(sides: TakeoverSides, change: Change) -> str:
    match kind := sides.kind(change):
        case ChangeKind.ADDED | ChangeKind.REMOVED:
            return f"{kind}{below_text(change, count_text)}"
        case ChangeKind.RENAMED:
            return f"renamed to {quoted(_value(sides, change))}"
        case ChangeKind.MOVED:
            return f"moved under {quoted(_value(sides, change))}"
        case ChangeKind.DESCRIBED:
            return _described(sides, change)
    return str(kind)


def _thing(sides: TakeoverSides, change: Change) -> str:
    ours, theirs = sides.of(change)
    side = ours or theirs or change.side
    if change.subject is Subject.DOCUMENT:
        return str(change.document)
    if change.subject is Subject.UNKNOWN_KEY:
        owner = f" of {quoted(side.name)}" if side.name else ""
        return f"key {quoted(change.field)}{owner}"
    return f"{_NAMED.get(change.subject, '')}{quoted(side.name)}"


def _setting_text(sides: TakeoverSides, change: Change) -> str:
    ours, theirs = sides.of(change)
    if change.subject is Subject.RUN_CONFIG:
        name = one_line((ours or theirs or change.side).name or change.field).lower()
    elif change.field == "bundle_version":
        name = "the bundle's version"
    else:
        name = title(change.field)
    if change.subject is Subject.INSTRUCTION:
        return f"{name} changed"
    return f"{name} cleared" if theirs is None else f"{name} set to {_short(theirs)}"


def _short(side: Side) -> str:
    value = one_line(side.value or "", 32)
    return value if value.replace(".", "", 1).isdecimal() else quoted(value)


def _changed(sides: TakeoverSides, change: Change) -> str:
    return f"set to {_value(sides, change)}" if change.field == "weight" else "changed"


def _described(sides: TakeoverSides, change: Change) -> str:
    ours, theirs = sides.of(change)
    if theirs is None or theirs.value is None:
        return "no longer described"
    return "described" if ours is None or ours.value is None else "re-described"


def _value(sides: TakeoverSides, change: Change) -> str:
    theirs = sides.of(change)[1]
    return (theirs.value if theirs is not None else None) or ""
