"""Whole factors, and trees of factors, that come and go by taking over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.comparing.tree_match import TreeSide
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.place import Place
from opensimula_gui.checkpoint.tree_rules import tree_faults
from opensimula_gui.models.bundle_value import checked_name, require_writable
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.takeover.arrangement import arrived_orders
from opensimula_gui.models.takeover.incoming import IncomingBranch, free_key
from opensimula_gui.models.takeover.place_draft import PlaceDraft
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.comparing.changes import Change as Difference
    from opensimula_gui.checkpoint.place import Order
    from opensimula_gui.checkpoint.taxonomy import TaxonomyNode
    from opensimula_gui.models.takeover.sides import TakeoverSides


class FactorDraft:
    """Factors and trees that are to come and go; nothing is done.

    Args:
        sides: Both sides.

    Attributes:
        coming: Their ids of the factors that come.
        gone: Our ids of the factors that go.
    """

    def __init__(self, sides: TakeoverSides) -> None:
        self._sides = sides
        self._index = sides.index
        self._factors: list[int] = []
        self._trees: list[int] = []
        self._leaving: dict[int, None] = {}
        self.coming: set[str] = set()
        self.gone: set[str] = set()

    def take(self, change: Difference) -> None:
        """Take a factor or tree that comes or goes.

        Raises:
            ValueError: It can't be taken over; the text says why.
        """
        ours, theirs = self._sides.of(change)
        is_coming = self._sides.kind(change) is ChangeKind.ADDED
        if is_coming and theirs is not None:
            number = theirs.place[1]
            assert isinstance(number, int)  # noqa: S101 - so the places of factors and trees go on
            (self._take_factor if change.subject is Subject.FACTOR else self._take_tree)(number)
        elif ours is not None:
            number = ours.place[1]
            assert isinstance(number, int)  # noqa: S101 - likewise
            self._leave(change, number)

    def changes(self) -> Iterator[Change]:
        """Yield the changes; new rows are prepared by this."""
        for top in self._leaving:
            yield Change(Part.PLACE, top, self._index.place(top), None)
        for number in self._trees:
            yield from self._tree_changes(number)
        for position in self._factors:
            yield from self._factor_changes(position)

    def _take_factor(self, position: int) -> None:
        theirs = self._sides.theirs
        factor = theirs.bundle.factors[position]
        checked_name(tr("The name of a factor"), factor.name)
        require_writable(tr("The factor"), factor)
        row = self._index.factor_row(factor.id)
        if factor.id in self.coming or (row != NO_ROW and row not in self._leaving):
            raise ValueError(tr("There is a factor of the same id here."))
        trees = self._sides.their_trees(position)
        for number in trees:
            self._require_sound(number)
        if not trees and self._gone_top(factor.id) == NO_ROW:
            raise ValueError(tr("A factor that has no tree can't be added here; add one by hand."))
        self._factors.append(position)
        self.coming.add(factor.id)

    def _take_tree(self, number: int) -> None:
        our_id = self._sides.our_factor_id(self._sides.theirs.bundle.taxonomies[number].factor_id)
        if our_id is None:
            raise ValueError(tr("The factor of this tree is not here."))
        if self._index.node(self._index.factor_row(our_id)) is not None:
            raise ValueError(tr("The factor of this tree has another one here."))
        self._require_sound(number)
        self._trees.append(number)

    def _leave(self, change: Difference, number: int) -> None:
        if change.subject is Subject.FACTOR:
            row = self._sides.factor_row(number)
            self.gone.add(self._sides.ours.bundle.factors[number].id)
            self._leaving.update(dict.fromkeys(self._index.factor_rows(row)))
            return
        row = self._sides.tree_row(number)
        if row == NO_ROW or self._index.factor(row) is not None:
            raise ValueError(tr("A tree goes with its factor only."))
        self._leaving[row] = None

    def _require_sound(self, number: int) -> None:
        tree = TreeSide(self._sides.theirs, number)
        if next(tree_faults(tree.taxonomy), None) is not None or any(map(tree.index.is_detached, tree.nodes)):
            raise ValueError(tr("The tree has errors on the other side, so it can't be taken over."))
        title = tr("A node of the tree")
        for node in tree.nodes.values():
            require_writable(title, node)

    def _factor_changes(self, position: int) -> Iterator[Change]:
        factor = self._sides.theirs.bundle.factors[position]
        known = self._gone_top(factor.id)
        if known != NO_ROW and self._index.factor(known) != factor:
            yield Change(Part.FACTOR, known, self._index.factor(known), factor)
        trees = self._sides.their_trees(position)
        if not trees:
            yield from self._put_top(known)
        for number in trees:
            tree = TreeSide(self._sides.theirs, number)
            key = tree.index.key(tree.top_row)
            top = self._gone_top(factor.id, key)
            if top != NO_ROW and self._index.find(key) == NO_ROW:
                yield from self._grow(tree, top, factor.id)
            elif known != NO_ROW:
                new = self._index.prepare_tree(self._root(tree, factor.id), known)
                yield from self._grow(tree, new, factor.id, is_new=True)
            else:
                # Further trees of the factor go by the row of the first.
                known = self._index.prepare_factor(factor, self._root(tree, factor.id))
                yield from self._grow(tree, known, factor.id, is_new=True)

    def _tree_changes(self, number: int) -> Iterator[Change]:
        """Yield what puts a tree in the place of a factor's row that has none."""
        tree = TreeSide(self._sides.theirs, number)
        our_id = self._sides.our_factor_id(tree.taxonomy.factor_id) or ""
        row = self._index.factor_row(our_id)
        place = self._index.place(row)
        yield Change(Part.PLACE, row, place, None)
        top = self._index.prepare_tree(self._root(tree, our_id), row)
        yield from self._grow(tree, top, our_id, is_new=True, order=place.order if place else None)

    def _root(self, tree: TreeSide, factor_id: str) -> TaxonomyNode:
        key = free_key(self._index, tree.index.key(tree.top_row), self._leaving_rows())
        return tree.nodes[tree.top_row].model_copy(update={"id": key, "factor_id": factor_id})

    def _grow(
        self, tree: TreeSide, top: int, factor_id: str, *, is_new: bool = False, order: Order | None = None
    ) -> Iterator[Change]:
        """Yield what makes a tree of a row without a place what it is there, and puts it among the others."""
        made = top if is_new else NO_ROW
        rows = list(tree.index.rows_below(tree.top_row))
        branch = IncomingBranch(self._index, top, tree, rows, self._leaving_rows(), made_head=made)
        yield from branch.value_changes()

        def order_here(row: int) -> Order:
            return top if row == branch.head else branch.order(row)

        stayed = sorted((branch.head, *branch.hung()), key=order_here)
        wished = [tree.rows[key] for key in tree.taxonomy.nodes]
        parents = {row: tree.index.parent(row) for row in wished}
        orders = arrived_orders(stayed, wished, parents, order_here, len(self._index) - 1, branch.head)
        draft = PlaceDraft(self._index)
        branch.make(draft, orders, 0, factor_id)
        yield from draft.changes
        yield from self._put_top(top, order)
        self._index.add_record(top, branch.traces(), tree.taxonomy.per_depth_plans if is_new else ())

    def _put_top(self, top: int, order: Order | None = None) -> Iterator[Change]:
        if order is None:
            back = self._index.place_back(top)
            order = back.order if back else self._index.orders_at(NO_ROW, len(self._index.top_rows), [top])[0]
        yield Change(Part.PLACE, top, None, Place(NO_ROW, order, None, 0))

    def _gone_top(self, factor_id: str, key: str | None = None) -> int:
        """Return a top row that a factor had here before; with a key, that of the root with this id."""
        for top in dict.fromkeys(map(self._index.top_row, range(len(self._index)))):
            factor = self._index.factor(top)
            is_of_factor = factor is not None and factor.id == factor_id
            if is_of_factor and not self._index.exists(top) and key in {None, self._index.key(top)}:
                return top
        return NO_ROW

    def _leaving_rows(self) -> set[int]:
        return {row for top in self._leaving for row in self._index.rows_below(top)}
