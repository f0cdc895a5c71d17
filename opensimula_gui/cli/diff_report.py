"""What ``opensimula diff`` prints: one line a change for people, every change for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from opensimula_gui.checkpoint.comparing.branch_text import below_text
from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.display_text import MAX_LINE_CHARS, one_line, visible
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.cli.json_text import json_text
from opensimula_gui.cli.text_table import MAX_CELL_WIDTH, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.comparing.changes import Change, CheckpointComparison, Side
    from opensimula_gui.checkpoint.inspection import CheckpointInspection

MAX_LINES: Final = 50
"""Most changes that are listed for one document; the rest is counted."""

_COLOR: Final = {ChangeKind.ADDED: "green", ChangeKind.REMOVED: "red"}
_KIND_WIDTH: Final = max(map(len, ChangeKind))
_NAME_WIDTH: Final = 40
_LAST_LABELS: Final = 2
_SHARED_CHARS: Final = 12
"""How much of what two long texts share is shown before the place where they part."""

_NAMED: Final = frozenset({Subject.FACTOR, Subject.TAXONOMY, Subject.NODE, Subject.STRATEGY})
"""Subjects of which there are many; any other is told by its field."""

_ORDERS: Final = {
    (Subject.NODE, "nodes"): "children",
    (Subject.TAXONOMY, "nodes"): "nodes in the file",
    (Subject.STRATEGY, "factor_ids"): "factors",
    (Subject.DOCUMENT_DIGEST, "document_digests"): "document digests",
}


def comparison_as_json(
    old: CheckpointInspection, new: CheckpointInspection, comparison: CheckpointComparison | None
) -> str:
    """Return a comparison as one JSON object; None stands for one that could not be made."""
    return json_text(
        {
            "old": {"path": str(old.root), "verdict": old.verdict.value},
            "new": {"path": str(new.root), "verdict": new.verdict.value},
            "is_same": comparison.is_same if comparison else None,
            "counts": dict(comparison.counts) if comparison else {},
            "changes": [_change_json(change) for change in comparison.changes] if comparison else [],
        }
    )


def comparison_as_text(
    old: CheckpointInspection, new: CheckpointInspection, comparison: CheckpointComparison
) -> str:
    """Return a comparison as lines, grouped by document."""
    return "\n".join(_lines(old, new, comparison))


def _change_json(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "subject": change.subject.value,
        "document": change.document.value,
        "field": change.field,
        "old": _side_json(change.old),
        "new": _side_json(change.new),
        "nodes_below": change.nodes_below,
        "leaves_below": change.leaves_below,
    }


def _side_json(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    return {
        "name": side.name,
        "id": side.id,
        "value": side.value,
        "path": side.path,
        "pointer": side.pointer,
    }


def _lines(
    old: CheckpointInspection, new: CheckpointInspection, comparison: CheckpointComparison
) -> Iterator[str]:
    yield click.style(f"{one_line(str(old.root))} → {one_line(str(new.root))}", bold=True)
    for role in FileRole:
        changes = comparison.in_document(role)
        if not changes:
            continue
        yield ""
        yield click.style(role.value.capitalize(), bold=True) + click.style(f" ({len(changes):,})", dim=True)
        yield from map(_line, changes[:MAX_LINES])
        if len(changes) > MAX_LINES:
            yield f"  and {len(changes) - MAX_LINES:,} more"
    yield ""
    yield _total(comparison)


def _total(comparison: CheckpointComparison) -> str:
    if comparison.is_same:
        return click.style("No differences.", fg="green")
    kinds = ", ".join(f"{count:,} {kind.value}" for kind, count in comparison.counts.items() if count)
    number = "1 difference" if comparison.count == 1 else f"{comparison.count:,} differences"
    return f"{number}: {kinds}"


def _line(change: Change) -> str:
    kind = click.style(change.kind.value.ljust(_KIND_WIDTH), fg=_COLOR.get(change.kind, "yellow"))
    return f"  {kind}  {_words(change)}"


def _words(change: Change) -> str:
    thing = _thing(change)
    match change.kind:
        case ChangeKind.RENAMED:
            return f"{thing} → {_new_name(change)}"
        case ChangeKind.MOVED:
            return f"{thing} → {_place(change.side)}"
        case ChangeKind.REORDERED:
            order = _ORDERS.get((change.subject, change.field), change.field)
            return f"{thing}: {order}" if thing else order
        case ChangeKind.ADDED | ChangeKind.REMOVED:
            value = change.side.value
            shown = "" if value is None else f": {_shown(value)}"
            return f"{thing}{below_text(change)}{shown}"
        case ChangeKind.ACCEPTED | ChangeKind.REJECTED:
            return thing
    return f"{thing}: {_values(change)}{below_text(change)}"


def _thing(change: Change) -> str:
    """Return what a change is about; of two names the old one, under which it was known so far."""
    side = change.old or change.side
    where = _where(side)
    if change.subject is Subject.DOCUMENT:
        return "the whole document"
    if change.subject is Subject.DOCUMENT_DIGEST:
        return "" if change.kind is ChangeKind.REORDERED else "document digest"
    if change.subject is Subject.UNKNOWN_KEY:
        key = f"unknown key {fitted(change.field, _NAME_WIDTH)}"
        return f"{key} of {where}" if where else key
    if change.subject not in _NAMED:
        return change.field
    if not where:
        return ""
    is_field = change.field and change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CHANGED}
    return f"{change.subject.value} {where}" + (f", {change.field}" if is_field else "")


def _where(side: Side) -> str:
    path = side.path
    return _path_text(path) if len(path) > 1 else fitted(side.name, _NAME_WIDTH)


def _place(side: Side) -> str:
    above = side.path[:-1]
    return f"under {_path_text(above)}" if above else "the root"


def _path_text(path: Sequence[str]) -> str:
    shown = [fitted(label, _NAME_WIDTH) for label in (path[0], *path[1:][-_LAST_LABELS:])]
    if len(path) > 1 + _LAST_LABELS:
        shown.insert(1, "…")
    return " › ".join(shown)


def _new_name(change: Change) -> str:
    old, new = (change.old or change.side).name, change.side.name
    return _parted(old, new, _NAME_WIDTH)[1]


def _values(change: Change) -> str:
    old, new = ((side.value if side else None) for side in (change.old, change.new))
    if old is None or new is None:
        return f"{_shown(old)} → {_shown(new)}"
    if change.field == "factor_ids":
        old, new = (" × ".join(value.split("\n")) for value in (old, new))
    return " → ".join(_parted(old, new))


def _parted(old: str, new: str, width: int = MAX_CELL_WIDTH) -> tuple[str, str]:
    """Return what is shown of two texts: if they start alike, from a little before where they part."""
    shown = _shown(old, width), _shown(new, width)
    if shown[0] != shown[1]:
        return shown
    both = enumerate(zip(old, new, strict=False))
    shared = next((at for at, pair in both if pair[0] != pair[1]), min(len(old), len(new)))
    start = max(shared - _SHARED_CHARS, 0)
    return _shown(f"…{old[start:]}", width), _shown(f"…{new[start:]}", width)


def _shown(value: str | None, width: int = MAX_CELL_WIDTH) -> str:
    if not value:
        return "none" if value is None else "empty"
    # Line ends show as symbols: what differs may stand in a later line.
    return fitted(visible(value[: MAX_LINE_CHARS + 1]), width)
