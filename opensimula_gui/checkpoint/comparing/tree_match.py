"""Which node of one tree is which of the other: by id, and by label path where the ids are new.

The trees are taken as the taxonomy index has them, where every node stands in exactly one place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.comparing.pairs import pair_positions
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.index import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from opensimula_gui.checkpoint.comparing.bundle_match import BundleMatch, BundleSide
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.taxonomy import ExpansionStepTrace, FactorTaxonomy, TaxonomyNode

# Looked up once: an enum's members are slow to reach.
_NODE: Final = Subject.NODE
_BUNDLE: Final = FileRole.BUNDLE


class TreeSide:
    """One tree of a bundle.

    Args:
        bundle: The bundle.
        number: Position of the tree.

    Attributes:
        index: The index of the bundle.
        number: Position of the tree.
        taxonomy: The tree as the file has it.
        top_row: The row of its root.
        nodes: Its nodes by row, parents before children.
        keys: Its keys by row.
        rows: Its rows by key.
        traces: Its expansion traces by the id of the node that was expanded.
        partners: The other tree's row of each row that is in a pair.
    """

    def __init__(self, bundle: BundleSide, number: int) -> None:
        self.index: TaxonomyIndex = bundle.index
        self.number = number
        self.taxonomy: FactorTaxonomy = bundle.bundle.taxonomies[number]
        self.top_row = bundle.top_row(number)
        # A tree without nodes has a top row all the same.
        rows = list(self.index.rows_below(self.top_row)) if self.taxonomy.nodes else []
        self.keys = dict(zip(rows, map(self.index.key, rows), strict=True))
        self.rows = dict(zip(self.keys.values(), rows, strict=True))
        nodes = map(self.taxonomy.nodes.__getitem__, self.rows)
        self.nodes: dict[int, TaxonomyNode] = dict(zip(rows, nodes, strict=True))
        self.traces: dict[str, list[ExpansionStepTrace]] = {}
        for trace in self.taxonomy.expansion_traces:
            self.traces.setdefault(trace.parent_node_id, []).append(trace)
        self.partners: dict[int, int] = {}

    def side(self, row: int) -> Side:
        """Return the node of a row as a side of a change."""
        key = self.keys[row]
        place = ("taxonomies", self.number, "nodes", key)
        return Side(self.nodes[row].label, key, None, place, row, self.index)

    def field(self, row: int, name: str, value: str | None) -> Side:
        """Return a field of a node as a side of a change, with the text of its value."""
        key = self.keys[row]
        place = ("taxonomies", self.number, "nodes", key, name)
        return Side(self.nodes[row].label, key, value, place, row, self.index)

    def parent_row(self, row: int) -> int:
        """Return the row of the parent that the file names, or ``NO_ROW``; the index can have another."""
        parent_id = self.nodes[row].parent_id
        return NO_ROW if parent_id is None else self.rows.get(parent_id, NO_ROW)

    def step(self, row: int) -> int | None:
        """Return by how much a node is deeper than its parent; None if it does not hang under it."""
        parent = self.parent_row(row)
        if parent == NO_ROW or self.index.is_detached(row):
            return None
        return self.nodes[row].depth - self.nodes[parent].depth

    def branches(self, rows: Container[int]) -> Iterator[tuple[int, int, int]]:
        """Yield the top row of each branch that some rows make up, and the nodes and leaves of it below."""
        tops: dict[int, int] = {}
        for row in self.nodes:
            if row in rows:
                tops[row] = tops.get(self.index.parent(row), row)
        leaves = Counter(top for row, top in tops.items() if row != top and not self.index.children(row))
        for top, count in Counter(tops.values()).items():
            yield top, count - 1, leaves[top]


@dataclass(frozen=True, slots=True)
class TreeMatch:
    """Two trees of one factor whose nodes are paired.

    Attributes:
        old: The old tree.
        new: The new tree.
        with_new_id: Rows of the new tree that were paired by label.
    """

    old: TreeSide
    new: TreeSide
    with_new_id: set[int] = field(default_factory=set)

    def pair(self, old_row: int, new_row: int) -> None:
        """Make one node of two rows."""
        self.old.partners[old_row] = new_row
        self.new.partners[new_row] = old_row

    def change(
        self, name: str, rows: tuple[int, int], texts: tuple[str | None, str | None], kind: ChangeKind
    ) -> Change:
        """Return the change of a field of a node.

        Args:
            name: The field.
            rows: The node in the old and in the new tree.
            texts: Its old and new value.
            kind: What the change is called.
        """
        old, new = self.old.field(rows[0], name, texts[0]), self.new.field(rows[1], name, texts[1])
        return Change(kind, _NODE, _BUNDLE, name, old, new)

    def is_same_parent(self, old_row: int, new_row: int) -> bool:
        """Tell whether the parents that the files name are one node, whatever its ids."""
        above = self.old.partners.get(self.old.parent_row(old_row), NO_ROW)
        return above != NO_ROW and above == self.new.parent_row(new_row)


def match_trees(match: BundleMatch, old_number: int, new_number: int) -> TreeMatch:
    """Pair the nodes of two trees."""
    trees = TreeMatch(TreeSide(match.old, old_number), TreeSide(match.new, new_number))
    new_rows = trees.new.rows
    partners = {row: new_rows[key] for key, row in trees.old.rows.items() if key in new_rows}
    trees.old.partners.update(partners)
    trees.new.partners.update(zip(partners.values(), partners, strict=True))
    if len(trees.old.partners) < min(len(trees.old.nodes), len(trees.new.nodes)):
        _match_by_label(trees)
    return trees


def _match_by_label(trees: TreeMatch) -> None:
    """Pair what is left by label, level by level under nodes that are paired already."""
    old, new = trees.old, trees.new
    if old.top_row not in old.partners and new.top_row not in new.partners:
        _pair_with_new_id(trees, old.top_row, new.top_row)
    for row in old.nodes:
        partner, children = old.partners.get(row), old.index.children(row)
        if partner is None or not children:
            continue
        before = [child for child in children if child not in old.partners]
        after = [child for child in new.index.children(partner) if child not in new.partners]
        if before and after:
            labels = [old.nodes[child].label for child in before], [new.nodes[child].label for child in after]
            for old_position, new_position in pair_positions(labels).items():
                _pair_with_new_id(trees, before[old_position], after[new_position])


def _pair_with_new_id(trees: TreeMatch, old_row: int, new_row: int) -> None:
    trees.pair(old_row, new_row)
    trees.with_new_id.add(new_row)
