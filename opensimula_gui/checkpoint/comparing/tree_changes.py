"""What differs between the trees of two bundles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.comparing.node_changes import branch_changes, node_changes
from opensimula_gui.checkpoint.comparing.node_order import is_file_reordered, sibling_order_changes
from opensimula_gui.checkpoint.comparing.pairs import Pair, is_reordered
from opensimula_gui.checkpoint.comparing.traces import trace_changes
from opensimula_gui.checkpoint.comparing.tree_match import match_trees
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.comparing.bundle_match import BundleMatch, BundleSide
    from opensimula_gui.checkpoint.comparing.tree_match import TreeMatch


def taxonomy_changes(match: BundleMatch) -> Iterator[Change]:
    """Yield what differs between the trees; a tree that came or went with its factor is told there."""
    for number in match.removed_trees.get(None, ()):
        side = _side(match.old, number)
        size = match.old.size([number])
        yield Change(ChangeKind.REMOVED, Subject.TAXONOMY, FileRole.BUNDLE, "", side, None, *size)
    for number in match.added_trees.get(None, ()):
        side = _side(match.new, number)
        size = match.new.size([number])
        yield Change(ChangeKind.ADDED, Subject.TAXONOMY, FileRole.BUNDLE, "", None, side, *size)
    # Trees that only follow their factors into another order are no news.
    if is_reordered(match.trees.values()) and not is_reordered(match.factors.values()):
        whole = Pair(Subject.TAXONOMY, FileRole.BUNDLE, Side(), Side())
        orders = _order(match.old, list(match.trees)), _order(match.new, sorted(match.trees.values()))
        yield whole.changed("taxonomies", *orders, ChangeKind.REORDERED)
    for old_number, new_number in match.trees.items():
        pair = Pair(
            Subject.TAXONOMY, FileRole.BUNDLE, _side(match.old, old_number), _side(match.new, new_number)
        )
        yield from _tree_changes(pair, match_trees(match, old_number, new_number))


def _order(bundle: BundleSide, numbers: list[int]) -> str:
    return "\n".join(_side(bundle, number).name for number in numbers)


def _side(bundle: BundleSide, number: int) -> Side:
    factor_id = bundle.bundle.taxonomies[number].factor_id
    place = ("taxonomies", number)
    return Side(bundle.factor_name(factor_id), factor_id, None, place, bundle.top_row(number), bundle.index)


def _tree_changes(pair: Pair, trees: TreeMatch) -> Iterator[Change]:
    old, new = trees.old.taxonomy, trees.new.taxonomy
    if not _is_same_root(trees):
        yield pair.changed("root_id", old.root_id, new.root_id)
    if old.per_depth_plans != new.per_depth_plans:
        plans = "\n\n".join(old.per_depth_plans), "\n\n".join(new.per_depth_plans)
        yield pair.changed("per_depth_plans", *plans)
    yield from pair.unknown_keys(old.model_extra, new.model_extra)
    yield from branch_changes(trees)
    changes = list(node_changes(trees))
    reordered = list(sibling_order_changes(trees))
    moved = {change.side.row for change in changes if change.kind is ChangeKind.MOVED}
    # The order in which leaves are numbered when a mix is drawn; siblings in another order imply another one.
    if not reordered and is_file_reordered(trees, moved):
        yield pair.changed("nodes", None, None, ChangeKind.REORDERED)
    yield from changes
    yield from reordered
    yield from trace_changes(pair, trees)


def _is_same_root(trees: TreeMatch) -> bool:
    old_id, new_id = trees.old.taxonomy.root_id, trees.new.taxonomy.root_id
    partner = trees.old.partners.get(trees.old.rows.get(old_id, NO_ROW), NO_ROW)
    return old_id == new_id or (partner != NO_ROW and partner == trees.new.rows.get(new_id))
