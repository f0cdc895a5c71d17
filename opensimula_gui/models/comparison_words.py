"""What a difference between two checkpoints is called, where it stands, and what is shown of both sides."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.branch_text import below_text
from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.display_text import MAX_LINE_CHARS, one_line, visible
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.run_config_value import TITLES_WITHIN
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opensimula_gui.checkpoint.comparing.changes import Change, CheckpointComparison, Side

SIDES: Final = (marked("Before"), marked("After"))
"""What the sides are called if they have no names of their own, in English."""

KIND_WORDS: Final = {
    ChangeKind.ADDED: marked("Added"),
    ChangeKind.REMOVED: marked("Removed"),
    ChangeKind.RENAMED: marked("Renamed"),
    ChangeKind.MOVED: marked("Moved"),
    ChangeKind.REORDERED: marked("Reordered"),
    ChangeKind.DESCRIBED: marked("Re-described"),
    ChangeKind.ACCEPTED: marked("Accepted"),
    ChangeKind.REJECTED: marked("Rejected"),
    ChangeKind.CHANGED: marked("Changed"),
}
"""What a difference does, in English."""

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
    FileRole.MANIFEST: marked("Manifest"),
    FileRole.BUNDLE: marked("Taxonomy bundle"),
    FileRole.STRATEGY: marked("Sampling strategy"),
    FileRole.RUN_CONFIG: marked("Run config"),
}
"""What a document is called, in English."""

DOCUMENT_ICONS: Final = {
    FileRole.MANIFEST: "manifest",
    FileRole.BUNDLE: "overview",
    FileRole.STRATEGY: "strategy",
    FileRole.RUN_CONFIG: "run-config",
}

_COUNT_WORDS: Final = {
    ChangeKind.ADDED: marked("{count} added"),
    ChangeKind.REMOVED: marked("{count} removed"),
    ChangeKind.RENAMED: marked("{count} renamed"),
    ChangeKind.MOVED: marked("{count} moved"),
    ChangeKind.REORDERED: marked("{count} reordered"),
    ChangeKind.DESCRIBED: marked("{count} re-described"),
    ChangeKind.ACCEPTED: marked("{count} accepted"),
    ChangeKind.REJECTED: marked("{count} rejected"),
    ChangeKind.CHANGED: marked("{count} changed"),
}
_SUBJECT_WORDS: Final = {
    Subject.DOCUMENT: marked("Whole document"),
    Subject.MANIFEST: marked("Manifest"),
    Subject.INSTRUCTION: marked("Instruction"),
    Subject.BUNDLE: marked("Bundle"),
    Subject.DOCUMENT_DIGEST: marked("Document digest"),
    Subject.FACTOR: marked("Factor"),
    Subject.TAXONOMY: marked("Tree"),
    Subject.NODE: marked("Node"),
    Subject.STRATEGY: marked("Strategy"),
    Subject.UNKNOWN_KEY: marked("Unknown key “{key}”"),
}
_SUBJECT_WORDS_WITHIN: Final = {
    Subject.DOCUMENT: marked("whole document"),
    Subject.MANIFEST: marked("manifest"),
    Subject.INSTRUCTION: marked("instruction"),
    Subject.BUNDLE: marked("bundle"),
    Subject.DOCUMENT_DIGEST: marked("document digest"),
    Subject.FACTOR: marked("factor"),
    Subject.TAXONOMY: marked("tree"),
    Subject.NODE: marked("node"),
    Subject.STRATEGY: marked("strategy"),
    Subject.UNKNOWN_KEY: marked("unknown key “{key}”"),
}
_FIELD_WORDS: Final = {
    "expansion_traces": marked("expansion"),
    "factor_id": marked("factor id"),
    "factor_ids": marked("factors"),
    "forbidden_label_pairs": marked("forbidden pair"),
    "format_version": marked("format version"),
    "bundle_version": marked("version"),
    "per_depth_plans": marked("plans"),
    "proposal_N": marked("proposals N"),
    "root_id": marked("root"),
    "target_depth_D": marked("target depth D"),
}
_ORDER_WORDS: Final = {
    (Subject.NODE, "nodes"): marked("children"),
    (Subject.TAXONOMY, "nodes"): marked("nodes in the file"),
    (Subject.STRATEGY, "factor_ids"): marked("factors"),
}
_OWN_FIELDS: Final = frozenset({"label", "name", "description", "parent_id", "accepted", "instruction_y"})
"""Fields that the kind of change names already."""

_NONE: Final = "–"
_EMPTY: Final = marked("(empty)")
_LABEL_CHARS: Final = 60
_FIRST_LABELS: Final = 1
_LAST_LABELS: Final = 4
_SHARED_CHARS: Final = 24
"""How much of what two texts share is left before the place where they part."""


def counts_text(comparison: CheckpointComparison) -> str:
    """Return how many differences there are, such as ``3 differences: 2 renamed, 1 added``."""
    if comparison.is_same:
        return tr("No differences")
    number = tr("{n} difference", "{n} differences", comparison.count)
    return tr("{differences}: {kinds}", differences=number, kinds=kinds_text(comparison.counts))


def documents_text(comparison: CheckpointComparison) -> str:
    """Return how many differences there are in each document, such as ``Run config: 1 changed``."""
    if comparison.is_same:
        return tr("No differences")
    told = ((tr(DOCUMENT_WORDS[role]), comparison.in_document(role)) for role in FileRole)
    parts = [
        tr("{document}: {kinds}", document=name, kinds=kinds_text(_count(changes)))
        for name, changes in told
        if changes
    ]
    return " · ".join(parts)


def kinds_text(counts: Mapping[ChangeKind, int]) -> str:
    """Return how many there are of each kind that there is."""
    shown = ((_COUNT_WORDS[kind], number) for kind, number in counts.items() if number)
    return ", ".join(tr(words, count=count_text(number)) for words, number in shown)


def subject_text(change: Change) -> str:
    """Return what kind of thing has changed, and which field of it."""
    if change.subject is Subject.RUN_CONFIG:
        return one_line(change.side.name or change.field)
    return _thing_text(change, _SUBJECT_WORDS[change.subject])


def subject_within(change: Change) -> str:
    """Return the same for the middle of a sentence."""
    if change.subject is Subject.RUN_CONFIG:
        is_known = change.field in TITLES_WITHIN
        return tr(TITLES_WITHIN[change.field]) if is_known else one_line(change.field)
    return _thing_text(change, _SUBJECT_WORDS_WITHIN[change.subject])


def _thing_text(change: Change, words: str) -> str:
    if change.subject is Subject.UNKNOWN_KEY:
        return tr(words, key=one_line(change.field, _LABEL_CHARS))
    thing = tr(words)
    if change.subject is Subject.DOCUMENT_DIGEST or not change.field or change.field in _OWN_FIELDS:
        return thing
    if change.kind is ChangeKind.REORDERED:
        words = _ORDER_WORDS.get((change.subject, change.field), "")
        field = tr(words) if words else ""
    else:
        is_known = change.field in _FIELD_WORDS
        field = tr(_FIELD_WORDS[change.field]) if is_known else one_line(change.field, _LABEL_CHARS)
    return f"{thing}, {field}" if field else thing


def place_text(change: Change) -> str:
    """Return the labels down to the thing; empty if it is no part of a tree or list."""
    if change.subject in {Subject.RUN_CONFIG, Subject.DOCUMENT}:
        return ""
    side = change.side
    # A factor has a name of its own, whatever the root of its tree is called.
    path = (change.subject is not Subject.FACTOR and side.path) or ((side.name,) if side.name else ())
    labels = [one_line(label, _LABEL_CHARS) or tr(_EMPTY) for label in _ends(path)]
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
        return tr("accepted") if is_accepted else tr("rejected")
    is_whole = side.value is None and change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED}
    value = side.name + below_text(change) if is_whole else side.value
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
        return _NONE if text is None else tr(_EMPTY)
    end = start + MAX_LINE_CHARS
    # Line ends show as symbols: what differs may stand in a later line.
    return ("…" if start else "") + visible(text[start:end]) + ("…" if end < len(text) else "")
