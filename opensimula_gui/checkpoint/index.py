"""The one way in which views reach taxonomies: rows with a parent, children, a label and counts.

Views never touch ``FactorTaxonomy.nodes``. What lies behind the index may change (columns, a worker
process, a memory map) without a view noticing. The index is a forest whatever the file says: every node
stands in it exactly once. A node that can't be reached from its root (an orphan, a member of a cycle), or
that lies deeper than item views can bear, is hung directly under its factor and marked as detached.

The index is also where edits live: it holds the nodes and factors as they are now, while the bundle that
it was made from stays as it is on disk. A row is never given to another node: one that was deleted keeps its
row, without a place, so that whatever was done to it can be undone.
"""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.edits import BundleEdits, NewStructure
from opensimula_gui.checkpoint.forest import MAX_SHOWN_DEPTH, NO_ROW, Forest
from opensimula_gui.checkpoint.indexed_tree import IndexedTree, order_in_file, trees_of
from opensimula_gui.checkpoint.placing import Placing
from opensimula_gui.checkpoint.replacements import Replacements
from opensimula_gui.checkpoint.row_search import Matches, best_rows, search_rows
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.place import Order, Place
    from opensimula_gui.checkpoint.taxonomy import (
        ExpansionStepTrace,
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
        self._trees: list[IndexedTree] = []
        self._present: list[IndexedTree] | None = None
        self._factors = list(bundle.factors)
        self._factors_on_disk: Sequence[int] = range(len(self._factors))
        self._placing = Placing(self._forest, self._nodes)
        self._node_edits = Replacements(self._nodes)
        self._factor_edits = Replacements(self._factors)
        for factor_number, number in trees_of(bundle):
            self._add_tree(bundle, factor_number, number)
        self._parents, self._children = self._forest.parents, self._forest.children
        # Made here and not by the first search: an index is made off the event loop, a search is a keystroke.
        self._search_lines = [self._search_line(row) for row in range(len(self._keys))]

    def __len__(self) -> int:
        return len(self._nodes)

    @property
    def top_rows(self) -> Sequence[int]:
        """The factors' rows."""
        return self._children[NO_ROW]

    def parent(self, row: int) -> int:
        """Return the row above, or ``NO_ROW`` for a top row."""
        return self._parents[row]

    def children(self, row: int) -> Sequence[int]:
        """Return the rows directly below, in the order of the file; below ``NO_ROW`` stand the top rows."""
        return self._children.get(row, ())

    def exists(self, row: int) -> bool:
        """Tell whether there is such a row, and it is neither deleted nor still to be added."""
        return 0 <= row < len(self._nodes) and self._placing.exists(row)

    def leaves(self, row: int) -> int:
        """Return how many leaves lie below a row; 0 for a leaf."""
        return self._forest.leaf_counts[row]

    def top_row(self, row: int) -> int:
        """Return the top row of the tree that a row belongs to, or did before it was deleted."""
        return self._tree(row).top_row

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
        return self._placing.node(row)

    def key(self, row: int) -> str:
        """Return the key under which the node stands in ``nodes`` (its id, in a sound file)."""
        return self._keys[row]

    def factor(self, row: int) -> SimulaFactor | None:
        """Return the factor of a row's tree; None if the bundle lacks it."""
        number = self._tree(row).factor_number
        return self._factors[number] if number >= 0 else None

    def taxonomy_number(self, row: int) -> int:
        """Return the position of a row's tree in ``bundle.taxonomies`` as it is now, or -1 without a tree."""
        tree = self._tree(row)
        return self._present_trees().index(tree) if tree.taxonomy is not None else -1

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
        node = self.node(row)
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
        return self._forest.rows_below(row)

    def find(self, node_id: str, taxonomy_number: int | None = None) -> int:
        """Return the row of a node.

        Args:
            node_id: Its key in ``nodes``.
            taxonomy_number: Look in this taxonomy alone; None takes the first that has the id.

        Returns:
            The row, or ``NO_ROW``.
        """
        trees = self._present_trees()
        for tree in trees if taxonomy_number is None else trees[taxonomy_number : taxonomy_number + 1]:
            row = tree.row_by_key.get(node_id, NO_ROW)
            if self.exists(row):
                return row
        return NO_ROW

    def factor_row(self, factor_id: str) -> int:
        """Return the top row of a factor, or ``NO_ROW`` if the bundle has no such factor or tree."""
        for tree in map(self._tree, self.top_rows):
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
        return search_rows(self._search_lines, self._parents, text, self._placing.gone_rows())

    def best_matches(self, text: str, limit: int) -> list[int]:
        """Return at most ``limit`` rows whose label or id contains a text, the best first."""
        return best_rows(self._search_lines, text, limit, self._placing.gone_rows())

    def factor_rows(self, row: int) -> Sequence[int]:
        """Return the top rows of a row's factor, several if it has several trees; none without a factor."""
        number = self._tree(row).factor_number
        return [top for top in self.top_rows if self._tree(top).factor_number == number >= 0]

    def replace_node(self, row: int, node: TaxonomyNode) -> None:
        """Put another node in a row that has one; what it says of its place must be what ``place`` says."""
        self._node_edits.put(row, self._placing.as_in_file(row, node))
        self._tree(row).now = None
        self._search_lines[row] = self._search_line(row)

    def replace_factor(self, row: int, factor: SimulaFactor) -> None:
        """Put another factor, of the same id, in the place of a row's factor."""
        self._factor_edits.put(self._tree(row).factor_number, factor)
        for top_row in self.factor_rows(row):
            self._search_lines[top_row] = self._search_line(top_row)

    def saved_node(self, row: int) -> TaxonomyNode | None:
        """Return the node behind a row as it is on disk, but for its place."""
        return self._placing.placed(row, self._node_edits.saved(row))

    def saved_factor(self, row: int) -> SimulaFactor | None:
        """Return the factor of a row's tree as it is on disk; None if the bundle lacks it."""
        number = self._tree(row).factor_number
        return self._factor_edits.saved(number) if number >= 0 else None

    def is_factor_edited(self, row: int) -> bool:
        """Tell whether the factor of a row's tree differs from the one on disk."""
        return self._factor_edits.is_edited(self._tree(row).factor_number)

    def is_edited(self, row: int) -> bool:
        """Tell whether a row's node, its place, or the factor that it stands for, differs from disk."""
        return (
            self._node_edits.is_edited(row)
            or self._placing.is_edited(row)
            or (self._parents[row] == NO_ROW and self.is_factor_edited(row))
        )

    def edited_rows(self) -> frozenset[int]:
        """Return the rows for which ``is_edited`` holds, but for those that are not there any more."""
        factors = self._factor_edits.edited()
        tops = (row for row in self.top_rows if self._tree(row).factor_number in factors)
        rows = (*self._node_edits.edited(), *self._placing.changed_rows(), *tops)
        return frozenset(filter(self.exists, rows))

    def reworded_rows(self) -> list[int]:
        """Return the rows whose node or factor differs from disk, places left aside; gone ones too."""
        factors = self._factor_edits.edited()
        tops = (tree.top_row for tree in self._trees if tree.factor_number in factors)
        return sorted({*self._node_edits.edited(), *tops})

    def edit_counts(self) -> tuple[int, int]:
        """Return how many nodes and factors differ from disk; a root counts as its factor if that differs.

        A branch that was moved counts as one node, one that was deleted or added with all its nodes.
        """
        present = self._present_factors()
        factors = present.intersection(self._factor_edits.edited())
        came_or_went = present.symmetric_difference(self._factors_on_disk)
        nodes = {*self._node_edits.edited(), *self._placing.changed_rows()}
        own = (
            row
            for row in nodes
            if self.exists(row) and not self._tree(row).is_counted(row, factors, came_or_went)
        )
        removed = sum(
            count
            for head, count in self._placing.removed_branches()
            if self._tree(head).factor_number not in came_or_went
        )
        return sum(1 for _row in own) + removed, len(factors | came_or_went)

    def edits(self) -> BundleEdits:
        """Return what differs from disk, as it is now."""
        if self._placing.is_changed:
            return BundleEdits(structure=self._structure())
        nodes: dict[int, dict[str, TaxonomyNode]] = {}
        for row in self._node_edits.edited():
            node = self.node(row)
            if node is not None and self.exists(row):
                nodes.setdefault(self._tree(row).number, {})[self._keys[row]] = node
        on_disk = {number: position for position, number in enumerate(self._factors_on_disk)}
        factors = self._factor_edits.edited().items()
        return BundleEdits(
            factors={on_disk[number]: factor for number, factor in factors if number in on_disk}, nodes=nodes
        )

    def place(self, row: int) -> Place | None:
        """Return where a row stands; None if it was deleted, or is still to be added."""
        return self._placing.place(row)

    def place_back(self, row: int) -> Place | None:
        """Return where a row stands on disk, if nothing else is put back; None if it is not there."""
        return self._placing.place_back(row)

    def places_on_disk(self) -> Mapping[int, Place | None]:
        """Return where each row that stands elsewhere now stands on disk; parents before their children."""
        return self._placing.places_on_disk()

    def orders_at(self, parent: int, position: int, rows: Sequence[int]) -> list[Order]:
        """Return orders that put rows in a position among children; see ``Placing.orders_at``."""
        return self._placing.orders_at(parent, position, rows)

    def heads(self, rows: Iterable[int]) -> list[int]:
        """Return the rows of some that stand below no other of them, from the top of the tree down."""
        return self._forest.heads(row for row in rows if self.exists(row))

    def height(self, row: int) -> int:
        """Return how many levels a row and all that stands below it take; 1 for a leaf."""
        return self._forest.height(row)

    def position(self, row: int, place: Place) -> int:
        """Return how many siblings stand before a row in a place, as it is or as it would be."""
        return self._placing.position(row, place)

    def set_place(self, row: int, place: Place | None) -> None:
        """Put a row, with all that hangs below it, in a place; None deletes it from the tree.

        Args:
            row: The row.
            place: Where to, which must not lie below the row itself.
        """
        self._placing.set_place(row, place)
        self._present = self._tree(row).now = None

    def known_row(self, tree_row: int, key: str) -> int:
        """Return the row of a key in a row's tree, with a place or without; ``NO_ROW`` if it is unknown."""
        return self._tree(tree_row).row_by_key.get(key, NO_ROW)

    def prepare_node(
        self, tree_row: int, node: TaxonomyNode, above: int = NO_ROW, order: Order | None = None
    ) -> int:
        """Make a row for a node that is to be added.

        Args:
            tree_row: Any row of the tree that it is for.
            node: The node; its id is its key, which ``known_row`` must not know.
            above: A row that is to be added too, below which it hangs from now on; ``NO_ROW`` leaves it
                without a place.
            order: Its order below that row, after all that hang there; None comes last in the file.

        Returns:
            The row. ``set_place`` adds it, with all that hangs below it.
        """
        number = self._tree_of_row[tree_row]
        row = self._new_row(number, node, node.id)
        self._trees[number].row_by_key[node.id] = row
        self._placing.add_new(row, above, order)
        return row

    def add_record(self, row: int, traces: Sequence[ExpansionStepTrace], plans: Sequence[str] = ()) -> None:
        """Take over how nodes grew that are to be added to a row's tree; see ``IndexedTree.add_record``."""
        self._tree(row).add_record(traces, plans)

    def prepare_tree(self, root: TaxonomyNode, factor_row: int) -> int:
        """Make a top row, still without a place, for another tree of a factor.

        Args:
            root: Its root, which bears the factor's id.
            factor_row: Any row of the factor.
        """
        return self._prepare_tree(root, self._tree(factor_row).factor_number)

    def prepare_factor(self, factor: SimulaFactor, root: TaxonomyNode) -> int:
        """Make a top row, still without a place, for a factor with a tree of one node, and return it."""
        self._factors.append(factor)
        return self._prepare_tree(root, len(self._factors) - 1)

    def rebase(self, bundle: TaxonomyBundle, structure: NewStructure | None = None) -> None:
        """Compare with another bundle on disk from now on; nodes and factors stay as they are now.

        Args:
            bundle: A bundle such as a save leaves.
            structure: What was saved, if nodes or factors came, went or moved; else none may have.
        """
        if structure is not None:
            self._renumber(bundle, structure)
        for tree in (tree for tree in self._trees if tree.number >= 0):
            before, tree.taxonomy, tree.now = tree.taxonomy, bundle.taxonomies[tree.number], None
            self._rebase_nodes(tree, before.nodes if before else {})
        for number, factor in zip(self._factors_on_disk, bundle.factors, strict=True):
            self._factor_edits.rebase(number, factor)

    def _rebase_nodes(self, tree: IndexedTree, before: Mapping[str, TaxonomyNode]) -> None:
        after = tree.taxonomy.nodes if tree.taxonomy else {}
        if before is after:
            return
        # A save hands back the very objects that it did not write, so that few have to be compared.
        for key, new in after.items():
            if new is not before.get(key):
                row = tree.row_by_key[key]
                self._node_edits.rebase(row, self._placing.kept(row, new))

    def _renumber(self, bundle: TaxonomyBundle, structure: NewStructure) -> None:
        """Take in which trees and factors, and which of their nodes, are on disk now."""
        there = [tree for tree in self._trees if self._placing.was_there(tree.top_row, structure.snapshot)]
        self._factors_on_disk = sorted({tree.factor_number for tree in there if tree.factor_number >= 0})
        on_disk: dict[int, bool] = {}
        for tree in self._trees:
            tree.number = -1
            on_disk[tree.top_row] = tree in there
        for number, tree in enumerate(tree for tree in sorted(there, key=order_in_file) if tree.taxonomy):
            tree.number = number
        for tree in self._trees:
            nodes = bundle.taxonomies[tree.number].nodes if tree.number >= 0 else {}
            on_disk.update((row, key in nodes) for key, row in tree.row_by_key.items())
        self._placing.rebase(structure.snapshot, on_disk)

    def _structure(self) -> NewStructure:
        factors = [self._factors[number] for number in sorted(self._present_factors())]
        trees = [tree.gathered(self._nodes_of) for tree in self._present_trees()]
        return NewStructure(factors, trees, self._placing.snapshot())

    def _nodes_of(self, tree: IndexedTree) -> dict[str, TaxonomyNode]:
        return self._placing.nodes_in_order(tree.row_by_key.values(), self._keys)

    def _present_trees(self) -> list[IndexedTree]:
        """Return the trees that have nodes and a place, in the order of the file."""
        if self._present is None:
            trees = (self._tree(row) for row in self.top_rows)
            self._present = sorted((tree for tree in trees if tree.taxonomy is not None), key=order_in_file)
        return self._present

    def _present_factors(self) -> set[int]:
        return {number for row in self.top_rows if (number := self._tree(row).factor_number) >= 0}

    def _tree(self, row: int) -> IndexedTree:
        return self._trees[self._tree_of_row[row]]

    def _search_line(self, row: int) -> str:
        return f"{self.label(row)}\x1f{self._keys[row]}".casefold()

    def _new_row(self, tree_number: int, node: TaxonomyNode, key: str) -> int:
        row = len(self._nodes)
        self._nodes.append(node)
        self._keys.append(key)
        self._tree_of_row.append(tree_number)
        self._search_lines.append(self._search_line(row))
        self._forest.add_rows(1)
        return row

    def _prepare_tree(self, root: TaxonomyNode, factor_number: int) -> int:
        row = self._new_row(len(self._trees), root, root.id)
        taxonomy = FactorTaxonomy(factor_id=root.factor_id, root_id=root.id)
        order = len(self._trees)
        self._trees.append(IndexedTree(row, factor_number, taxonomy, -1, order, {root.id: row}, {}))
        self._placing.add_new(row, NO_ROW)
        return row

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
        all_traces = taxonomy.expansion_traces if taxonomy else []
        traces: dict[str, list[ExpansionStepTrace]] = {}
        for trace in all_traces:
            traces.setdefault(trace.parent_node_id, []).append(trace)
        top_row = first
        # On disk trees come before all that are new.
        order = number - len(bundle.taxonomies)
        if taxonomy and nodes:
            top_row = rows.get(taxonomy.root_id, first)
            parents = (node.parent_id for node in nodes.values())
            above = (NO_ROW if parent is None else rows.get(parent, NO_ROW) for parent in parents)
            self._forest.hang_tree(dict(zip(rows.values(), above, strict=True)), top_row)
        self._placing.add_top(top_row)
        self._trees.append(
            IndexedTree(top_row, factor_number, taxonomy, number, order, rows, traces, all_traces)
        )
