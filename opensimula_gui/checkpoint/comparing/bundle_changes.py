"""What differs between two bundles: their own fields, then factors, then trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.comparing.factors import factor_changes
from opensimula_gui.checkpoint.comparing.pairs import Pair, is_reordered, pair_positions, unpaired
from opensimula_gui.checkpoint.comparing.tree_changes import taxonomy_changes
from opensimula_gui.checkpoint.file_state import FileRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.comparing.bundle_match import BundleMatch

_FIELDS: Final = dict.fromkeys(("bundle_version", "target_depth_D", "proposal_N"), ChangeKind.CHANGED)


def bundle_changes(match: BundleMatch) -> Iterator[Change]:
    """Yield what differs between two bundles."""
    old, new = match.old.bundle, match.new.bundle
    pair = Pair(Subject.BUNDLE, FileRole.BUNDLE, Side(), Side())
    if old.instruction_y != new.instruction_y:
        instruction = Pair(Subject.INSTRUCTION, FileRole.BUNDLE, Side(), Side())
        yield instruction.changed("instruction_y", old.instruction_y, new.instruction_y)
    yield from pair.fields(old, new, _FIELDS)
    yield from _digest_changes(old.document_digests, new.document_digests)
    yield from pair.unknown_keys(old.model_extra, new.model_extra)
    yield from factor_changes(match)
    yield from taxonomy_changes(match)


def _digest_changes(old: list[str], new: list[str]) -> Iterator[Change]:
    whole = Side().at("document_digests")
    pairs = pair_positions((old, new))
    for position in unpaired(len(old), pairs):
        yield _digest_change(ChangeKind.REMOVED, whole.at(position, old[position]), None)
    for position in unpaired(len(new), pairs.values()):
        yield _digest_change(ChangeKind.ADDED, None, whole.at(position, new[position]))
    if is_reordered(pairs.values()):
        yield _digest_change(ChangeKind.REORDERED, whole, whole)


def _digest_change(kind: ChangeKind, old: Side | None, new: Side | None) -> Change:
    return Change(kind, Subject.DOCUMENT_DIGEST, FileRole.BUNDLE, "document_digests", old, new)
