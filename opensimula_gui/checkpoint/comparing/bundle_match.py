"""Which factor and which tree of one bundle is which of the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.pairs import pair_positions, unpaired
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence


class BundleSide:
    """A bundle with the ways through it that a comparison needs.

    Args:
        bundle: The bundle; None stands for one without factors.
    """

    def __init__(self, bundle: TaxonomyBundle | None) -> None:
        self.bundle = bundle or TaxonomyBundle(instruction_y="", target_depth_D=1, proposal_N=1)
        self.index = TaxonomyIndex(self.bundle)
        self._top_rows: dict[int, int] = {}
        self._factor_rows: dict[str, int] = {}
        for row in self.index.top_rows:
            self._top_rows[self.index.taxonomy_number(row)] = row
            factor = self.index.factor(row)
            if factor is not None:
                self._factor_rows.setdefault(factor.id, row)
        self._positions: dict[str, int] = {}
        for position, factor in enumerate(self.bundle.factors):
            self._positions.setdefault(factor.id, position)

    def factor_position(self, factor_id: str) -> int | None:
        """Return the position of the first factor with an id, or None if there is none."""
        return self._positions.get(factor_id)

    def factor_name(self, factor_id: str) -> str:
        """Return the name of a factor, or its id if the bundle lacks it."""
        position = self._positions.get(factor_id)
        return factor_id if position is None else self.bundle.factors[position].name

    def factor_row(self, factor_id: str) -> int:
        """Return the top row of the first factor with an id."""
        return self._factor_rows[factor_id]

    def top_row(self, number: int) -> int:
        """Return the top row of a tree, by its position."""
        return self._top_rows[number]

    def size(self, numbers: Iterable[int]) -> tuple[int, int]:
        """Return how many nodes and leaves some trees have, given by their positions."""
        nodes = leaves = 0
        for number in numbers:
            count = len(self.bundle.taxonomies[number].nodes)
            nodes += count
            leaves += self.index.leaves(self._top_rows[number]) or min(count, 1)
        return nodes, leaves


@dataclass(frozen=True, slots=True)
class BundleMatch:
    """Two bundles whose factors and trees are paired.

    Attributes:
        old: The old bundle.
        new: The new bundle.
        factors: New position by old position of each factor that both have, in the old order.
        trees: The same for taxonomies.
        old_keys: By factor id of the old bundle, what identifies the factor in both.
        new_keys: The same for ids of the new bundle.
        removed_trees: Positions of the trees that only the old bundle has, by the position of their factor if
            only the old bundle has that, too; the others under None.
        added_trees: The same for the new bundle.
    """

    old: BundleSide
    new: BundleSide
    factors: Mapping[int, int]
    trees: Mapping[int, int]
    old_keys: Mapping[str, Hashable]
    new_keys: Mapping[str, Hashable]
    removed_trees: Mapping[int | None, Sequence[int]]
    added_trees: Mapping[int | None, Sequence[int]]

    def keys_of_old(self, factor_ids: Iterable[str]) -> list[Hashable]:
        """Return what identifies some factors of the old bundle in both."""
        return [self.old_keys.get(factor_id, factor_id) for factor_id in factor_ids]

    def keys_of_new(self, factor_ids: Iterable[str]) -> list[Hashable]:
        """Return what identifies some factors of the new bundle in both."""
        return [self.new_keys.get(factor_id, factor_id) for factor_id in factor_ids]


def match_bundles(old: TaxonomyBundle | None, new: TaxonomyBundle | None) -> BundleMatch:
    """Pair factors by id, then by name; trees by their factor."""
    before, after = BundleSide(old), BundleSide(new)
    factors = pair_positions(
        ([factor.id for factor in before.bundle.factors], [factor.id for factor in after.bundle.factors]),
        ([factor.name for factor in before.bundle.factors], [factor.name for factor in after.bundle.factors]),
    )
    # A position in the new bundle is what both share; a factor that is in no pair keeps its id, a text.
    old_keys = _keys(before, factors)
    new_keys = _keys(after, {position: position for position in factors.values()})
    trees = pair_positions(
        (
            [old_keys.get(tree.factor_id, tree.factor_id) for tree in before.bundle.taxonomies],
            [new_keys.get(tree.factor_id, tree.factor_id) for tree in after.bundle.taxonomies],
        )
    )
    return BundleMatch(
        before,
        after,
        factors,
        trees,
        old_keys,
        new_keys,
        _unpaired_trees(before, trees, factors),
        _unpaired_trees(after, trees.values(), factors.values()),
    )


def _keys(side: BundleSide, common: Mapping[int, int]) -> dict[str, Hashable]:
    keys: dict[str, Hashable] = {}
    for position, factor in enumerate(side.bundle.factors):
        if position in common:
            keys.setdefault(factor.id, common[position])
    return keys


def _unpaired_trees(
    side: BundleSide, trees: Collection[int], factors: Collection[int]
) -> dict[int | None, list[int]]:
    known = set(factors)
    by_factor: dict[int | None, list[int]] = {}
    for number in unpaired(len(side.bundle.taxonomies), trees):
        position = side.factor_position(side.bundle.taxonomies[number].factor_id)
        by_factor.setdefault(None if position in known else position, []).append(number)
    return by_factor
