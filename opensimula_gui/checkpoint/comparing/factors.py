"""What became of each factor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.comparing.pairs import Pair, is_reordered, unpaired
from opensimula_gui.checkpoint.file_state import FileRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opensimula_gui.checkpoint.comparing.bundle_match import BundleMatch, BundleSide

_FIELDS: Final = {
    "id": ChangeKind.CHANGED,
    "name": ChangeKind.RENAMED,
    "description": ChangeKind.DESCRIBED,
}


def factor_changes(match: BundleMatch) -> Iterator[Change]:
    """Yield what differs between the factors of two bundles, apart from what differs inside their trees."""
    yield from _removed(match)
    yield from _added(match)
    if is_reordered(match.factors.values()):
        whole = Pair(Subject.FACTOR, FileRole.BUNDLE, Side(), Side())
        orders = _order(match.old, match.factors), _order(match.new, sorted(match.factors.values()))
        yield whole.changed("factors", *orders, ChangeKind.REORDERED)
    for old_position, new_position in match.factors.items():
        yield from _field_changes(match, old_position, new_position)


def _order(side: BundleSide, positions: Iterable[int]) -> str:
    return "\n".join(side.bundle.factors[position].name for position in positions)


def _removed(match: BundleMatch) -> Iterator[Change]:
    for position in unpaired(len(match.old.bundle.factors), match.factors):
        size = match.old.size(match.removed_trees.get(position, ()))
        side = _side(match.old, position)
        yield Change(ChangeKind.REMOVED, Subject.FACTOR, FileRole.BUNDLE, "", side, None, *size)


def _added(match: BundleMatch) -> Iterator[Change]:
    for position in unpaired(len(match.new.bundle.factors), match.factors.values()):
        size = match.new.size(match.added_trees.get(position, ()))
        side = _side(match.new, position)
        yield Change(ChangeKind.ADDED, Subject.FACTOR, FileRole.BUNDLE, "", None, side, *size)


def _field_changes(match: BundleMatch, old_position: int, new_position: int) -> Iterator[Change]:
    old, new = match.old.bundle.factors[old_position], match.new.bundle.factors[new_position]
    pair = Pair(
        Subject.FACTOR, FileRole.BUNDLE, _side(match.old, old_position), _side(match.new, new_position)
    )
    yield from pair.fields(old, new, _FIELDS)
    verdict = ChangeKind.ACCEPTED if new.accepted else ChangeKind.REJECTED
    yield from pair.fields(old, new, {"accepted": verdict})
    yield from pair.unknown_keys(old.model_extra, new.model_extra)


def _side(side: BundleSide, position: int) -> Side:
    factor = side.bundle.factors[position]
    row = side.factor_row(factor.id)
    return Side(factor.name, factor.id, None, ("factors", position), row, side.index)
