"""What a difference between two checkpoints is called, where it stands, and what is shown of both sides."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.branch_text import below_text
from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.display_text import MAX_LINE_CHARS, one_line, visible
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.models.number_text import count_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opensimula_gui.checkpoint.comparing.changes import Change, CheckpointComparison, Side

SIDES: Final = ("Before", "After")
"""What the sides are called if they have no names of their own."""

KIND_WORDS: Final = {
    ChangeKind.ADDED: "Added",
    ChangeKind.REMOVED: "Removed",
    ChangeKind.RENAMED: "Renamed",
    ChangeKind.MOVED: "Moved",
    ChangeKind.REORDERED: "Reordered",
    ChangeKind.DESCRIBED: "Re-described",
    ChangeKind.ACCEPTED: "Accepted",
    ChangeKind.REJECTED: "Rejected",
    ChangeKind.CHANGED: "Changed",
}
KIND_ICONS: Final = {
    ChangeKind.ADDED: "expand",
    ChangeKind.REMOVED: "remove",
    ChangeKind.RENAMED: "edited",
    ChangeKind.MOVED: "forward",
    ChangeKind.REORDERED: "transfer",
    ChangeKind.DESCRIBED: "edited",
    ChangeKind.ACCEPTED: "verify",
    ChangeKind.REJECTED: "close",
    ChangeKind.CHANGED: "edited",
}
DOCUMENT_WORDS: Final = {
    FileRole.MANIFEST: "Manifest",
    FileRole.BUNDLE: "Taxonomy bundle",
    FileRole.STRATEGY: "Sampling strategy",
    FileRole.RUN_CONFIG: "Run config",
}
DOCUMENT_ICONS: Final = {
    FileRole.MANIFEST: "manifest",
    FileRole.BUNDLE: "overview",
    FileRole.STRATEGY: "strategy",
    FileRole.RUN_CONFIG: "run-config",
}

_SUBJECT_WORDS: Final = {
    Subject.DOCUMENT: "Whole document",
    Subject.MANIFEST: "Manifest",
    Subject.INSTRUCTION: "Instruction",
    Subject.BUNDLE: "Bundle",
    Subject.DOCUMENT_DIGEST: "Document digest",
    Subject.FACTOR: "Factor",
    Subject.TAXONOMY: "Tree",
    Subject.NODE: "Node",
    Subject.STRATEGY: "Strategy",
    Subject.UNKNOWN_KEY: "Unknown key",
}
_FIELD_WORDS: Final = {
    "expansion_traces": "expansion",
    "factor_id": "factor id",
    "factor_ids": "factors",
    "forbidden_label_pairs": "forbidden pair",
    "format_version": "format version",
    "bundle_version": "version",
    "per_depth_plans": "plans",
    "proposal_N": "proposals N",
    "root_id": "root",
    "target_depth_D": "target depth D",
}
_ORDER_WORDS: Final = {
    (Subject.NODE, "nodes"): "children",
    (Subject.TAXONOMY, "nodes"): "nodes in the file",
    (Subject.STRATEGY, "factor_ids"): "factors",
}
_OWN_FIELDS: Final = frozenset({"label", "name", "description", "parent_id", "accepted", "instruction_y"})
"""Fields that the kind of change names already."""

_NONE: Final = "–"
_EMPTY: Final = "(empty)"
_LABEL_CHARS: Final = 60
_FIRST_LABELS: Final = 1
_LAST_LABELS: Final = 4
_SHARED_CHARS: Final = 24
"""How much of what two texts share is left before the place where they part."""


def counts_text(comparison: CheckpointComparison) -> str:
    """Return how many differences there are, such as ``3 differences: 2 renamed, 1 added``."""
    if comparison.is_same:
        return "No differences"
    number = "1 difference" if comparison.count == 1 else f"{count_text(comparison.count)} differences"
    return f"{number}: {kinds_text(comparison.counts)}"


def documents_text(comparison: CheckpointComparison) -> str:
    """Return how many differences there are in each document, such as ``Run config: 1 changed``."""
    if comparison.is_same:
        return "No differences"
    told = ((DOCUMENT_WORDS[role], comparison.in_document(role)) for role in FileRole)
    parts = [f"{name}: {kinds_text(_count(changes))}" for name, changes in told if changes]
    return " · ".join(parts)


def kinds_text(counts: Mapping[ChangeKind, int]) -> str:
    """Return how many there are of each kind that there is."""
    shown = [f"{count_text(number)} {KIND_WORDS[kind].lower()}" for kind, number in counts.items() if number]
    return ", ".join(shown)


def subject_text(change: Change) -> str:
    """Return what kind of thing has changed, and which field of it."""
    if change.subject is Subject.RUN_CONFIG:
        return one_line(change.side.name or change.field)
    thing = _SUBJECT_WORDS[change.subject]
    if change.subject is Subject.UNKNOWN_KEY:
        return f"{thing} “{one_line(change.field, _LABEL_CHARS)}”"
    if change.subject is Subject.DOCUMENT_DIGEST or not change.field or change.field in _OWN_FIELDS:
        return thing
    if change.kind is ChangeKind.REORDERED:
        field = _ORDER_WORDS.get((change.subject, change.field), "")
    else:
        field = _FIELD_WORDS.get(change.field, one_line(change.field, _LABEL_CHARS))
    return f"{thing}, {field}" if field else thing


def place_text(change: Change) -> str:
    """Return the labels down to the thing; empty if it is no part of a tree or list."""
    if change.subject in {Subject.RUN_CONFIG, Subject.DOCUMENT}:
        return ""
    side = change.side
    # A factor has a name of its own, whatever the root of its tree is called.
    path = (change.subject is not Subject.FACTOR and side.path) or ((side.name,) if side.name else ())
    labels = [one_line(label, _LABEL_CHARS) or _EMPTY for label in _ends(path)]
    if len(path) > len(labels):
        labels.insert(_FIRST_LABELS, "…")
    return " › ".join(labels)


def cell_texts(change: Change) -> tuple[str, str]:
    """Return what is shown of both sides on one line each; of long texts, from where they part."""
    before, after = _value(change, change.old), _value(change, change.new)
    if before is None or after is None:
        return _cell(before), _cell(after)
    start = _parting(before, after) if max(len(before), len(after)) > _LABEL_CHARS else 0
    return _cell(before, start), _cell(after, start)


def whole_texts(change: Change) -> tuple[str, str]:
    """Return the texts of both sides as they are; empty for the side that lacks the thing."""
    return _whole(change, change.old), _whole(change, change.new)


def _count(changes: Iterable[Change]) -> Mapping[ChangeKind, int]:
    found = Counter(change.kind for change in changes)
    return {kind: found[kind] for kind in ChangeKind}


def _ends(path: tuple[str, ...]) -> tuple[str, ...]:
    if len(path) <= _FIRST_LABELS + _LAST_LABELS + 1:
        return path
    return path[:_FIRST_LABELS] + path[-_LAST_LABELS:]


def _value(change: Change, side: Side | None) -> str | None:
    if side is None:
        return None
    if change.kind in {ChangeKind.ACCEPTED, ChangeKind.REJECTED}:
        is_accepted = (change.kind is ChangeKind.ACCEPTED) is (side is change.new)
        return "accepted" if is_accepted else "rejected"
    is_whole = side.value is None and change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED}
    value = side.name + below_text(change, count_text) if is_whole else side.value
    return value.replace("\n", " · ") if value and _is_list(change) else value


def _whole(change: Change, side: Side | None) -> str:
    if side is None:
        return ""
    if change.kind is ChangeKind.MOVED:
        return " › ".join(side.path[:-1])
    value = side.value if _is_list(change) else _value(change, side)
    node = side.index.node(side.row) if side.index and side.row >= 0 else None
    if change.subject is Subject.NODE and not change.field and node and node.description:
        return f"{value}\n\n{node.description}"
    return value or ""


def _is_list(change: Change) -> bool:
    return change.kind is ChangeKind.REORDERED or change.field == "factor_ids"


def _parting(before: str, after: str) -> int:
    both = zip(before, after, strict=False)
    shared = next((at for at, (old, new) in enumerate(both) if old != new), min(len(before), len(after)))
    return max(shared - _SHARED_CHARS, 0)


def _cell(text: str | None, start: int = 0) -> str:
    if not text:
        return _NONE if text is None else _EMPTY
    end = start + MAX_LINE_CHARS
    # Line ends show as symbols: what differs may stand in a later line.
    return ("…" if start else "") + visible(text[start:end]) + ("…" if end < len(text) else "")
