"""The one way in which views reach taxonomies: rows with a parent, children, a label and counts.

Views never touch ``FactorTaxonomy.nodes``. What lies behind the index may change (columns, a worker
process, a memory map) without a view noticing. The index is a forest whatever the file says: every node
stands in it exactly once. A node that can't be reached from its root (an orphan, a member of a cycle), or
that lies deeper than item views can bear, is hung directly under its factor and marked as detached.

The index is also where edits live: it holds the nodes and factors as they are now, while the bundle that
it was made from stays as it is on disk.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum
from itertools import compress
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.edits import BundleEdits
from opensimula_gui.checkpoint.forest import MAX_SHOWN_DEPTH, NO_ROW, Forest
from opensimula_gui.checkpoint.replacements import Replacements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.taxonomy import (
        ExpansionStepTrace,
        FactorTaxonomy,
        SimulaFactor,
        TaxonomyBundle,
        TaxonomyNode,
    )

__all__ = ["MAX_SHOWN_DEPTH", "NO_ROW", "LeafReason", "Matches", "TaxonomyIndex"]


class LeafReason(StrEnum):
    """Why a node has no children."""

    TARGET_DEPTH = "target depth"
    CRITIC_KEPT_NONE = "critic kept none"
    FRONTIER_CUT = "frontier cut"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Matches:
    """Hits of a search over labels and ids.

    Attributes:
        rows: Rows that match, ascending.
        visible: One byte per row of the index: 1 if the row or something below it matches.
    """

    rows: Sequence[int]
    visible: bytearray


@dataclass(slots=True)
class _Tree:
    """What the index keeps of one top row and everything below it; ``taxonomy`` is as it is on disk."""

    top_row: int
    factor_number: int
    taxonomy: FactorTaxonomy | None
    number: int
    row_by_key: dict[str, int]
    traces: dict[str, list[ExpansionStepTrace]]


class TaxonomyIndex:
    """Rows 0 to ``len(index) - 1`` over all factors of a bundle; factors are the top rows.

    Top rows follow the order of ``bundle.factors``; then come taxonomies whose factor is missing. A factor
    without a taxonomy has a top row without a node.

    Args:
        bundle: The bundle as it is on disk. It is read, never changed.

    Attributes:
        target_depth: Depth D that the trees were to reach, which tells one kind of leaf.
    """

    def __init__(self, bundle: TaxonomyBundle) -> None:
        self.target_depth = bundle.target_depth_D
        self._nodes: list[TaxonomyNode | None] = []
        self._keys: list[str] = []
        self._tree_of_row = array("i")
        self._forest = Forest()
        self._trees: list[_Tree] = []
        self._factors = list(bundle.factors)
        self._node_edits = Replacements(self._nodes)
        self._factor_edits = Replacements(self._factors)
        for factor_number, number in _top_rows(bundle):
            self._add_tree(bundle, factor_number, number)
        self._parents, self._children = self._forest.parents, self._forest.children
        # Made here and not by the first search: an index is made off the event loop, a search is a keystroke.
        self._search_lines = [self._search_line(row) for row in range(len(self._keys))]

    def __len__(self) -> int:
        return len(self._nodes)

    @property
    def top_rows(self) -> Sequence[int]:
        """The factors' rows."""
        return [tree.top_row for tree in self._trees]

    def parent(self, row: int) -> int:
        """Return the row above, or ``NO_ROW`` for a top row."""
        return self._parents[row]

    def children(self, row: int) -> Sequence[int]:
        """Return the rows directly below, in the order of the file."""
        return self._children.get(row, ())

    def leaves(self, row: int) -> int:
        """Return how many leaves lie below a row; 0 for a leaf."""
        return self._forest.leaf_counts[row]

    def depth(self, row: int) -> int:
        """Return how many rows lie above."""
        return len(self.path(row)) - 1

    def path(self, row: int) -> list[int]:
        """Return the rows from the top row to this one, both included."""
        rows = [row]
        while (row := self._parents[row]) != NO_ROW:
            rows.append(row)
        rows.reverse()
        return rows

    def label(self, row: int) -> str:
        """Return the whole label, as untrusted text; the factor's name for a factor without a tree."""
        node = self._nodes[row]
        if node is not None:
            return node.label
        factor = self.factor(row)
        return factor.name if factor else ""

    def node(self, row: int) -> TaxonomyNode | None:
        """Return the node behind a row; None for a factor without a tree."""
        return self._nodes[row]

    def key(self, row: int) -> str:
        """Return the key under which the node stands in ``nodes`` (its id, in a sound file)."""
        return self._keys[row]

    def factor(self, row: int) -> SimulaFactor | None:
        """Return the factor of a row's tree; None if the bundle lacks it."""
        number = self._tree(row).factor_number
        return self._factors[number] if number >= 0 else None

    def taxonomy_number(self, row: int) -> int:
        """Return the position of a row's tree in ``bundle.taxonomies``, or -1 without a tree."""
        return self._tree(row).number

    def per_depth_plans(self, row: int) -> Sequence[str]:
        """Return the plans of a row's tree; plan i was written after the nodes of depth i + 1."""
        taxonomy = self._tree(row).taxonomy
        return taxonomy.per_depth_plans if taxonomy else ()

    def traces(self, row: int) -> Sequence[ExpansionStepTrace]:
        """Return the recorded expansions of a node; one in a sound file, none if it never was expanded."""
        return self._tree(row).traces.get(self._keys[row], ())

    def is_detached(self, row: int) -> bool:
        """Tell whether the row hangs under its factor because its real place can't be shown."""
        return row in self._forest.detached

    def leaf_reason(self, row: int) -> LeafReason | None:
        """Return why a node is a leaf; None if it has children or no node."""
        node = self._nodes[row]
        if node is None or row in self._children:
            return None
        if node.depth >= self.target_depth:
            return LeafReason.TARGET_DEPTH
        traces = self.traces(row)
        if any(trace.children_after_critic for trace in traces):
            return LeafReason.NOT_RECORDED  # The children that it got are gone.
        if traces:
            return LeafReason.CRITIC_KEPT_NONE
        return LeafReason.FRONTIER_CUT if self._tree(row).traces else LeafReason.NOT_RECORDED

    def rows_below(self, row: int) -> Iterator[int]:
        """Yield a row and all rows below it, parents before children."""
        stack = [row]
        while stack:
            row = stack.pop()
            yield row
            stack.extend(reversed(self.children(row)))

    def find(self, node_id: str, taxonomy_number: int | None = None) -> int:
        """Return the row of a node.

        Args:
            node_id: Its key in ``nodes``.
            taxonomy_number: Look in this taxonomy alone; None takes the first that has the id.

        Returns:
            The row, or ``NO_ROW``.
        """
        for tree in self._trees:
            if taxonomy_number in (None, tree.number) and node_id in tree.row_by_key:
                return tree.row_by_key[node_id]
        return NO_ROW

    def factor_row(self, factor_id: str) -> int:
        """Return the top row of a factor, or ``NO_ROW`` if the bundle has no such factor or tree."""
        for tree in self._trees:
            factor = self.factor(tree.top_row)
            if (factor and factor.id == factor_id) or (
                tree.taxonomy and tree.taxonomy.factor_id == factor_id
            ):
                return tree.top_row
        return NO_ROW

    def search(self, text: str) -> Matches | None:
        """Find rows whose label or id contains a text, case ignored.

        Args:
            text: What to look for; blanks around it are ignored.

        Returns:
            The matches, or None if there is nothing to look for.
        """
        needle = text.strip().casefold()
        if not needle:
            return None
        # One pass over small strings costs the same for a rare and for a common word: 8 ms at 100,000 rows.
        visible = bytearray([needle in line for line in self._search_lines])
        rows = list(compress(range(len(visible)), visible))
        above = set(compress(self._parents, visible))
        while above := {row for row in above if row != NO_ROW and not visible[row]}:
            for row in above:
                visible[row] = 1
            above = {self._parents[row] for row in above}
        return Matches(rows, visible)

    def factor_rows(self, row: int) -> Sequence[int]:
        """Return the top rows of a row's factor, several if it has several trees; none without a factor."""
        number = self._tree(row).factor_number
        return [tree.top_row for tree in self._trees if tree.factor_number == number >= 0]

    def replace_node(self, row: int, node: TaxonomyNode) -> None:
        """Put another node in a row that has one; its place in the tree must be the same."""
        self._node_edits.put(row, node)
        self._search_lines[row] = self._search_line(row)

    def replace_factor(self, row: int, factor: SimulaFactor) -> None:
        """Put another factor, of the same id, in the place of a row's factor."""
        self._factor_edits.put(self._tree(row).factor_number, factor)
        for top_row in self.factor_rows(row):
            self._search_lines[top_row] = self._search_line(top_row)

    def saved_node(self, row: int) -> TaxonomyNode | None:
        """Return the node behind a row as it is on disk."""
        return self._node_edits.saved(row)

    def saved_factor(self, row: int) -> SimulaFactor | None:
        """Return the factor of a row's tree as it is on disk; None if the bundle lacks it."""
        number = self._tree(row).factor_number
        return self._factor_edits.saved(number) if number >= 0 else None

    def is_factor_edited(self, row: int) -> bool:
        """Tell whether the factor of a row's tree differs from the one on disk."""
        return self._factor_edits.is_edited(self._tree(row).factor_number)

    def is_edited(self, row: int) -> bool:
        """Tell whether a row's node, or the factor that it stands for, differs from what is on disk."""
        return self._node_edits.is_edited(row) or (
            self._parents[row] == NO_ROW and self.is_factor_edited(row)
        )

    def edited_rows(self) -> frozenset[int]:
        """Return the rows for which ``is_edited`` holds."""
        factors = self._factor_edits.edited()
        tops = (tree.top_row for tree in self._trees if tree.factor_number in factors)
        return frozenset((*self._node_edits.edited(), *tops))

    def edit_counts(self) -> tuple[int, int]:
        """Return how many nodes and factors differ from disk; a root counts as its factor if that differs."""
        both = sum(self.is_factor_edited(row) and self._node_edits.is_edited(row) for row in self.top_rows)
        return len(self._node_edits) - both, len(self._factor_edits)

    def edits(self) -> BundleEdits:
        """Return what differs from disk, as it is now."""
        nodes: dict[int, dict[str, TaxonomyNode]] = {}
        edited = self._node_edits.edited().items()
        for row, node in ((row, node) for row, node in edited if node is not None):
            nodes.setdefault(self.taxonomy_number(row), {})[self._keys[row]] = node
        return BundleEdits(factors=self._factor_edits.edited(), nodes=nodes)

    def rebase(self, bundle: TaxonomyBundle) -> None:
        """Compare with another bundle on disk from now on; nodes and factors stay as they are now.

        Args:
            bundle: A bundle with the same factors and nodes in the same places, such as a save leaves.
        """
        for tree in self._trees:
            if tree.taxonomy is not None:
                before, tree.taxonomy = tree.taxonomy, bundle.taxonomies[tree.number]
                self._rebase_tree(tree.row_by_key, before.nodes, tree.taxonomy.nodes)
        for number, factor in enumerate(bundle.factors):
            self._factor_edits.rebase(number, factor)

    def _rebase_tree(
        self, rows: dict[str, int], before: dict[str, TaxonomyNode], after: dict[str, TaxonomyNode]
    ) -> None:
        if before is after:
            return
        # A save hands back the very objects that it did not write, so that few have to be compared.
        for row, old, new in zip(rows.values(), before.values(), after.values(), strict=True):
            if old is not new:
                self._node_edits.rebase(row, new)

    def _tree(self, row: int) -> _Tree:
        return self._trees[self._tree_of_row[row]]

    def _search_line(self, row: int) -> str:
        return f"{self.label(row)}\x1f{self._keys[row]}".casefold()

    def _add_tree(self, bundle: TaxonomyBundle, factor_number: int, number: int) -> None:
        taxonomy = bundle.taxonomies[number] if number >= 0 else None
        first = len(self._nodes)
        nodes = taxonomy.nodes if taxonomy else {}
        rows = {key: first + offset for offset, key in enumerate(nodes)}
        self._nodes.extend(nodes.values())
        self._keys.extend(nodes)
        if not nodes:
            self._nodes.append(None)
            self._keys.append("")
        count = len(self._nodes) - first
        self._forest.add_rows(count)
        self._tree_of_row.extend([len(self._trees)] * count)
        traces: dict[str, list[ExpansionStepTrace]] = {}
        for trace in taxonomy.expansion_traces if taxonomy else ():
            traces.setdefault(trace.parent_node_id, []).append(trace)
        top_row = first
        if taxonomy and nodes:
            top_row = rows.get(taxonomy.root_id, first)
            parents = (node.parent_id for node in nodes.values())
            above = (NO_ROW if parent is None else rows.get(parent, NO_ROW) for parent in parents)
            self._forest.hang_tree(dict(zip(rows.values(), above, strict=True)), top_row)
        self._trees.append(_Tree(top_row, factor_number, taxonomy, number, rows, traces))


def _top_rows(bundle: TaxonomyBundle) -> Iterator[tuple[int, int]]:
    """Yield positions of factor and taxonomy for each top row; -1 where the bundle lacks one."""
    numbers: dict[str, list[int]] = {}
    for number, taxonomy in enumerate(bundle.taxonomies):
        numbers.setdefault(taxonomy.factor_id, []).append(number)
    for factor_number, factor in enumerate(bundle.factors):
        for number in numbers.pop(factor.id, [-1]):
            yield factor_number, number
    for rest in numbers.values():
        for number in rest:
            yield -1, number
