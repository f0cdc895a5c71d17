"""The one way in which views reach taxonomies: rows with a parent, children, a label and counts.

Views never touch ``FactorTaxonomy.nodes``. What lies behind the index may change (columns, a worker
process, a memory map) without a view noticing. The index is a forest whatever the file says: every node
stands in it exactly once. A node that can't be reached from its root (an orphan, a member of a cycle), or
that lies deeper than item views can bear, is hung directly under its factor and marked as detached.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum
from itertools import compress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.taxonomy import (
        ExpansionStepTrace,
        FactorTaxonomy,
        SimulaFactor,
        TaxonomyBundle,
        TaxonomyNode,
    )

MAX_SHOWN_DEPTH: Final = 200
"""Levels of nesting that item views stand without running out of stack."""

NO_ROW: Final = -1
"""In place of a row: there is none."""


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
    """What the index keeps of one top row and everything below it."""

    top_row: int
    factor: SimulaFactor | None
    taxonomy: FactorTaxonomy | None
    number: int
    row_by_key: dict[str, int]
    traces: dict[str, list[ExpansionStepTrace]]


class TaxonomyIndex:
    """Rows 0 to ``len(index) - 1`` over all factors of a bundle; factors are the top rows.

    Top rows follow the order of ``bundle.factors``; then come taxonomies whose factor is missing. A factor
    without a taxonomy has a top row without a node.

    Args:
        bundle: The bundle to show. It is read, never changed; an edited bundle needs a new index.
    """

    def __init__(self, bundle: TaxonomyBundle) -> None:
        self._target_depth = bundle.target_depth_D
        self._nodes: list[TaxonomyNode | None] = []
        self._keys: list[str] = []
        self._parents = array("i")
        self._tree_of_row = array("i")
        self._leaf_counts = array("i")
        self._children: dict[int, list[int]] = {}
        self._detached: set[int] = set()
        self._trees: list[_Tree] = []
        for factor, number in _top_rows(bundle):
            self._add_tree(factor, bundle.taxonomies[number] if number >= 0 else None, number)
        # Made here and not by the first search: an index is made off the event loop, a search is a keystroke.
        self._search_lines = [f"{self.label(row)}\x1f{key}".casefold() for row, key in enumerate(self._keys)]

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
        return self._leaf_counts[row]

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
        return self._tree(row).factor

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
        return row in self._detached

    def leaf_reason(self, row: int) -> LeafReason | None:
        """Return why a node is a leaf; None if it has children or no node."""
        node = self._nodes[row]
        if node is None or row in self._children:
            return None
        if node.depth >= self._target_depth:
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
            if (tree.factor and tree.factor.id == factor_id) or (
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

    def _tree(self, row: int) -> _Tree:
        return self._trees[self._tree_of_row[row]]

    def _add_tree(self, factor: SimulaFactor | None, taxonomy: FactorTaxonomy | None, number: int) -> None:
        first = len(self._nodes)
        nodes = taxonomy.nodes if taxonomy else {}
        rows = {key: first + offset for offset, key in enumerate(nodes)}
        self._nodes.extend(nodes.values())
        self._keys.extend(nodes)
        if not nodes:
            self._nodes.append(None)
            self._keys.append("")
        count = len(self._nodes) - first
        self._parents.extend([NO_ROW] * count)
        self._leaf_counts.extend([0] * count)
        self._tree_of_row.extend([len(self._trees)] * count)
        traces: dict[str, list[ExpansionStepTrace]] = {}
        for trace in taxonomy.expansion_traces if taxonomy else ():
            traces.setdefault(trace.parent_node_id, []).append(trace)
        top_row = first
        if taxonomy and nodes:
            top_row = rows.get(taxonomy.root_id, first)
            order = self._place(rows, top_row)
            self._count_leaves(order)
        self._trees.append(_Tree(top_row, factor, taxonomy, number, rows, traces))

    def _place(self, rows: dict[str, int], top_row: int) -> list[int]:
        """Hang every row of a tree in exactly one place; return them, parents before children."""
        below: dict[int, list[int]] = {}
        loose: list[int] = []
        for row in rows.values():
            node = self._nodes[row]
            parent = rows.get(node.parent_id, NO_ROW) if node and node.parent_id is not None else NO_ROW
            if parent == NO_ROW:
                loose.append(row)
            else:
                below.setdefault(parent, []).append(row)
        order: list[int] = []
        placed: set[int] = set()
        # Orphans and cut branches first, in file order; what is then still unplaced lies on cycles.
        self._place_branch(top_row, below, placed, order, loose)
        for head in loose:
            self._place_detached(head, top_row, below, placed, order, loose)
        for head in rows.values():
            self._place_detached(head, top_row, below, placed, order, loose)
        return order

    def _place_detached(
        self,
        head: int,
        top_row: int,
        below: dict[int, list[int]],
        placed: set[int],
        order: list[int],
        loose: list[int],
    ) -> None:
        if head in placed:
            return
        self._parents[head] = top_row
        self._children.setdefault(top_row, []).append(head)
        self._detached.add(head)
        self._place_branch(head, below, placed, order, loose)

    def _place_branch(
        self, head: int, below: dict[int, list[int]], placed: set[int], order: list[int], loose: list[int]
    ) -> None:
        placed.add(head)
        level = [head]
        for _ in range(MAX_SHOWN_DEPTH):
            order.extend(level)
            next_level: list[int] = []
            for row in level:
                children = [child for child in below.get(row, ()) if child not in placed]
                if children:
                    placed.update(children)
                    self._children.setdefault(row, []).extend(children)
                    next_level.extend(children)
                    for child in children:
                        self._parents[child] = row
            level = next_level
            if not level:
                return
        order.extend(level)
        for row in level:
            loose.extend(child for child in below.get(row, ()) if child not in placed)

    def _count_leaves(self, order: Sequence[int]) -> None:
        for row in reversed(order):
            parent = self._parents[row]
            if parent != NO_ROW:
                self._leaf_counts[parent] += self._leaf_counts[row] or 1


def _top_rows(bundle: TaxonomyBundle) -> Iterator[tuple[SimulaFactor | None, int]]:
    """Yield a factor (or None) and the position of its taxonomy (or -1) for each top row."""
    numbers: dict[str, list[int]] = {}
    for number, taxonomy in enumerate(bundle.taxonomies):
        numbers.setdefault(taxonomy.factor_id, []).append(number)
    for factor in bundle.factors:
        for number in numbers.pop(factor.id, [-1]):
            yield factor, number
    for rest in numbers.values():
        for number in rest:
            yield None, number
