"""What became of each node of a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Subject
from opensimula_gui.checkpoint.comparing.pairs import Pair
from opensimula_gui.checkpoint.comparing.value_text import is_same, json_value, unknown_keys
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.comparing.tree_match import TreeMatch, TreeSide
    from opensimula_gui.checkpoint.taxonomy import DocumentProvenance, TaxonomyNode


def branch_changes(trees: TreeMatch) -> Iterator[Change]:
    """Yield one change for each branch that was removed, added, or given new ids as a whole."""
    old, new = trees.old, trees.new
    for row, *size in old.branches(old.nodes.keys() - old.partners.keys()):
        yield Change(ChangeKind.REMOVED, Subject.NODE, FileRole.BUNDLE, "", old.side(row), None, *size)
    for row, *size in new.branches(new.nodes.keys() - new.partners.keys()):
        yield Change(ChangeKind.ADDED, Subject.NODE, FileRole.BUNDLE, "", None, new.side(row), *size)
    for row, nodes, _leaves in new.branches(trees.with_new_id):
        before, after = old.side(new.partners[row]), new.side(row)
        sides = before.at("id", before.id), after.at("id", after.id)
        yield Change(ChangeKind.CHANGED, Subject.NODE, FileRole.BUNDLE, "id", *sides, nodes)


def node_changes(trees: TreeMatch) -> Iterator[Change]:
    """Yield what differs between the nodes that both trees have, in the order of the new tree."""
    old, new = trees.old, trees.new
    for row, after in new.nodes.items():
        partner = new.partners.get(row)
        if partner is None:
            continue
        before = old.nodes[partner]
        if not _has_same_fields(before, after):
            yield from _text_changes(trees, (partner, row), before, after)
            if _stands_elsewhere(before, after):
                yield from _place_changes(trees, (partner, row), before, after)
                yield from _stray_changes(trees, (partner, row), before, after)
        if unknown_keys(before) or unknown_keys(after):
            pair = Pair(Subject.NODE, FileRole.BUNDLE, old.side(partner), new.side(row))
            yield from pair.unknown_keys(before.model_extra, after.model_extra)


def _has_same_fields(old: TaxonomyNode, new: TaxonomyNode) -> bool:
    # Nearly all nodes are as they were, and comparing their fields in one go is many times quicker.
    try:
        return vars(old) == vars(new)
    except RecursionError:
        # An unknown value of an excerpt nests too deeply.
        return False


def _stands_elsewhere(old: TaxonomyNode, new: TaxonomyNode) -> bool:
    return (
        old.id != new.id
        or old.parent_id != new.parent_id
        or old.depth != new.depth
        or old.factor_id != new.factor_id
    )


def _text_changes(
    trees: TreeMatch, rows: tuple[int, int], old: TaxonomyNode, new: TaxonomyNode
) -> Iterator[Change]:
    if old.label != new.label:
        yield trees.change("label", rows, (old.label, new.label), ChangeKind.RENAMED)
    if old.description != new.description:
        yield trees.change("description", rows, (old.description, new.description), ChangeKind.DESCRIBED)
    if (old.provenance or new.provenance) and not is_same(old.provenance, new.provenance):
        texts = _provenance_text(old.provenance), _provenance_text(new.provenance)
        yield trees.change("provenance", rows, texts, ChangeKind.CHANGED)


def _place_changes(
    trees: TreeMatch, rows: tuple[int, int], old: TaxonomyNode, new: TaxonomyNode
) -> Iterator[Change]:
    if old.parent_id != new.parent_id and not trees.is_same_parent(*rows):
        texts = _parent_text(trees.old, rows[0]), _parent_text(trees.new, rows[1])
        yield trees.change("parent_id", rows, texts, ChangeKind.MOVED)
    if old.depth != new.depth:
        steps = trees.old.step(rows[0]), trees.new.step(rows[1])
        # A depth that differs only because something above was moved is no news.
        if None in steps or steps[0] != steps[1]:
            yield trees.change("depth", rows, (str(old.depth), str(new.depth)), ChangeKind.CHANGED)


def _stray_changes(
    trees: TreeMatch, rows: tuple[int, int], old: TaxonomyNode, new: TaxonomyNode
) -> Iterator[Change]:
    """Yield the changes of ids which in a sound file follow from where the node stands."""
    ids, factors = (old.id, new.id), (old.factor_id, new.factor_id)
    if old.id != new.id and ids != (trees.old.keys[rows[0]], trees.new.keys[rows[1]]):
        yield trees.change("id", rows, ids, ChangeKind.CHANGED)
    if old.factor_id != new.factor_id and factors != (
        trees.old.taxonomy.factor_id,
        trees.new.taxonomy.factor_id,
    ):
        yield trees.change("factor_id", rows, factors, ChangeKind.CHANGED)


def _parent_text(tree: TreeSide, row: int) -> str | None:
    parent = tree.parent_row(row)
    return tree.nodes[row].parent_id if parent == NO_ROW else tree.nodes[parent].label


def _provenance_text(provenance: Sequence[DocumentProvenance]) -> str:
    return "\n".join(
        f"{item.document_id} {item.char_start}–{item.char_end} {item.excerpt_sha256}"
        + (f" {json_value(item.model_extra)}" if item.model_extra else "")
        for item in provenance
    )
