"""What the taxonomy index keeps of each tree of a bundle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.taxonomy import (
        ExpansionStepTrace,
        FactorTaxonomy,
        TaxonomyBundle,
        TaxonomyNode,
    )


@dataclass(slots=True, eq=False)
class IndexedTree:
    """What the index keeps of one top row and everything below it.

    Attributes:
        top_row: Row of its root, or of its factor if it has no tree.
        factor_number: Position of its factor in the list of the index; -1 without one.
        taxonomy: The tree as it is on disk, or without nodes for one that is new; None without a tree.
        number: Its position in ``bundle.taxonomies`` on disk; -1 if it is not there.
        order: Where it comes among all trees in a file.
        row_by_key: The rows of its nodes.
        traces: The recorded expansions of its nodes, by key.
        all_traces: All of them in the order of the file, those of nodes that were deleted since too.
        now: The tree as it is now, if it was asked for since its last edit.
    """

    top_row: int
    factor_number: int
    taxonomy: FactorTaxonomy | None
    number: int
    order: int
    row_by_key: dict[str, int]
    traces: dict[str, list[ExpansionStepTrace]]
    all_traces: Sequence[ExpansionStepTrace] = ()
    now: FactorTaxonomy | None = None

    def is_counted(self, row: int, edited: set[int], came_or_went: set[int]) -> bool:
        """Tell whether an edit of a row counts as one of its factor, given the factors that differ."""
        number = self.factor_number
        return number in came_or_went or (row == self.top_row and number in edited)

    def gathered(self, nodes_of: Callable[[IndexedTree], dict[str, TaxonomyNode]]) -> FactorTaxonomy:
        """Return the tree as it is now; nodes are gathered once after each edit of the tree.

        Args:
            nodes_of: Gathers the nodes of a tree, in the order of the file.
        """
        if self.now is None:
            self.now = self.with_nodes(nodes_of(self))
        return self.now

    def add_record(self, traces: Sequence[ExpansionStepTrace], plans: Sequence[str]) -> None:
        """Take over how nodes grew that are to be added; traces come and go with their nodes.

        Args:
            traces: Their traces.
            plans: The plans of the tree, if it is to be added as a whole; else none.
        """
        self.all_traces, self.now = [*self.all_traces, *traces], None
        for trace in traces:
            self.traces.setdefault(trace.parent_node_id, []).append(trace)
        if plans and self.taxonomy is not None:
            self.taxonomy = self.taxonomy.model_copy(update={"per_depth_plans": list(plans)})

    def with_nodes(self, nodes: dict[str, TaxonomyNode]) -> FactorTaxonomy:
        """Return the tree with other nodes, without the traces of those that went.

        Args:
            nodes: The nodes in the order of the file.

        Returns:
            The object on disk if nothing differs from it.

        Raises:
            ValueError: There is no tree.
        """
        if self.taxonomy is None:
            raise ValueError("A factor without a tree has no nodes.")
        if self.number >= 0 and _are_same(nodes, self.taxonomy.nodes):
            return self.taxonomy
        known = self.row_by_key
        traces = [
            trace
            for trace in self.all_traces
            if trace.parent_node_id in nodes or trace.parent_node_id not in known
        ]
        return self.taxonomy.model_copy(update={"nodes": nodes, "expansion_traces": traces})


def order_in_file(tree: IndexedTree) -> int:
    """Return the key by which the trees of a file are in order."""
    return tree.order


def _are_same(nodes: Mapping[str, TaxonomyNode], others: Mapping[str, TaxonomyNode]) -> bool:
    """Tell whether the same nodes stand in the same order."""
    return len(nodes) == len(others) and all(
        key == other_key and node is other
        for (key, node), (other_key, other) in zip(nodes.items(), others.items(), strict=True)
    )


def trees_of(bundle: TaxonomyBundle) -> Iterator[tuple[int, int]]:
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
