"""What taking a change over does to the session, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.branch_text import below_text
from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.bundle_value import quoted, title
from opensimula_gui.models.number_text import localised
from opensimula_gui.models.run_config_value import TITLES_WITHIN
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change, Side
    from opensimula_gui.models.takeover.sides import TakeoverSides

_NAMED: Final = {
    Subject.FACTOR: marked("factor {name}"),
    Subject.TAXONOMY: marked("the tree of {name}"),
    Subject.STRATEGY: marked("strategy {name}"),
}
_PAIR: Final = "forbidden_label_pairs"
_ORDERS: Final = {
    (Subject.NODE, "nodes"): marked("the children of {thing} reordered"),
    (Subject.TAXONOMY, "nodes"): marked("the nodes of {thing} reordered in the file"),
    (Subject.STRATEGY, "factor_ids"): marked("the factors of {thing} reordered"),
    (Subject.STRATEGY, "strategies"): marked("strategies reordered"),
}
_REORDERED: Final = marked("{thing} reordered")
_DONE: Final = {
    ChangeKind.ADDED: marked("{thing} added"),
    ChangeKind.REMOVED: marked("{thing} removed"),
    ChangeKind.RENAMED: marked("{thing} renamed to {value}"),
    ChangeKind.MOVED: marked("{thing} moved under {value}"),
    ChangeKind.ACCEPTED: marked("{thing} accepted"),
    ChangeKind.REJECTED: marked("{thing} rejected"),
    ChangeKind.CHANGED: marked("{thing} changed"),
}


def effect_text(sides: TakeoverSides, change: Change) -> str:
    """Return what taking a change over does, such as "'Phishing' renamed to 'Spear phishing'"."""
    if change.subject in {Subject.RUN_CONFIG, Subject.INSTRUCTION, Subject.BUNDLE}:
        return _setting_text(sides, change)
    if change.subject is Subject.DOCUMENT_DIGEST:
        return _digest_text(sides.kind(change))
    return _thing_text(sides, change)


def _thing_text(sides: TakeoverSides, change: Change) -> str:
    kind, thing = sides.kind(change), _thing(sides, change)
    if change.field == _PAIR:
        return _pair_text(kind, quoted(change.side.value or ""), thing)
    if kind is ChangeKind.REORDERED:
        return tr(_ORDERS.get((change.subject, change.field), _REORDERED), thing=thing)
    if kind is ChangeKind.DESCRIBED:
        return _described_text(sides, change, thing)
    if kind is ChangeKind.CHANGED and change.subject is not Subject.UNKNOWN_KEY:
        return _changed_text(sides, change, thing)
    done = tr(_DONE[kind], thing=thing, value=quoted(_value(sides, change)))
    is_branch = kind in {ChangeKind.ADDED, ChangeKind.REMOVED}
    return done + below_text(change) if is_branch else done


def _thing(sides: TakeoverSides, change: Change) -> str:
    ours, theirs = sides.of(change)
    side = ours or theirs or change.side
    if change.subject is Subject.DOCUMENT:
        return tr(change.document.value)
    name = quoted(side.name)
    if change.subject is Subject.UNKNOWN_KEY:
        key = quoted(change.field)
        return tr("key {key} of {name}", key=key, name=name) if side.name else tr("key {key}", key=key)
    named = _NAMED.get(change.subject)
    return tr(named, name=name) if named else name


def _setting_text(sides: TakeoverSides, change: Change) -> str:
    if change.subject is Subject.RUN_CONFIG:
        name = tr(TITLES_WITHIN[change.field])
    elif change.field == "bundle_version":
        name = tr("the bundle's version")
    else:
        name = title(change.field)
    theirs = sides.of(change)[1]
    if change.subject is Subject.INSTRUCTION:
        return tr("{setting} changed", setting=name)
    if theirs is None:
        return tr("{setting} cleared", setting=name)
    return tr("{setting} set to {value}", setting=name, value=_short(theirs))


def _short(side: Side) -> str:
    value = one_line(side.value or "", 32)
    return localised(value) if value.replace(".", "", 1).isdecimal() else quoted(value)


def _digest_text(kind: ChangeKind) -> str:
    match kind:
        case ChangeKind.REORDERED:
            return tr("document digests reordered")
        case ChangeKind.ADDED:
            return tr("a document digest added")
    return tr("a document digest removed")


def _pair_text(kind: ChangeKind, pair: str, thing: str) -> str:
    if kind is ChangeKind.ADDED:
        return tr("{pair} forbidden in {thing}", pair=pair, thing=thing)
    return tr("{pair} allowed in {thing}", pair=pair, thing=thing)


def _changed_text(sides: TakeoverSides, change: Change, thing: str) -> str:
    match change.field:
        case "weight":
            return tr(
                "the weight of {thing} set to {value}", thing=thing, value=localised(_value(sides, change))
            )
        case "factor_ids":
            return tr("the factors of {thing} changed", thing=thing)
    # All other fields are named as in the file.
    return tr("the {field} of {thing} changed", field=change.field, thing=thing)


def _described_text(sides: TakeoverSides, change: Change, thing: str) -> str:
    ours, theirs = sides.of(change)
    if theirs is None or theirs.value is None:
        return tr("{thing} no longer described", thing=thing)
    if ours is None or ours.value is None:
        return tr("{thing} described", thing=thing)
    return tr("{thing} re-described", thing=thing)


def _value(sides: TakeoverSides, change: Change) -> str:
    theirs = sides.of(change)[1]
    return (theirs.value if theirs is not None else None) or ""
