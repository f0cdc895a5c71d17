"""Both sides of a comparison of which one is the session, and which row of it is which thing over there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.changes import ChangeKind
from opensimula_gui.checkpoint.comparing.tree_match import match_trees
from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH, NO_ROW
from opensimula_gui.checkpoint.tree_rules import tree_faults
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.checkpoint.comparing.changes import Change, CheckpointComparison, Side
    from opensimula_gui.checkpoint.comparing.tree_match import TreeSide
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession

_TURNED = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.ACCEPTED: ChangeKind.REJECTED,
    ChangeKind.REJECTED: ChangeKind.ACCEPTED,
}


class TakeoverSides:
    """What both sides of a comparison hold, and how to find a thing of one on the other.

    Args:
        session: The session; it must say what it said when it was compared.
        comparison: The comparison.
        other: The checkpoint on the other side.
        is_session_new: Whether the session is the new side, not the old one.

    Attributes:
        session: The session.
        index: Its rows.
        other: The other checkpoint.
        match: Which factor and tree is which.
        ours: The session's bundle as it was compared, with an index of its own.
        theirs: The other bundle, likewise.
        factors: Our position of each factor that both have, by theirs.
        trees: The same for trees.
    """

    def __init__(
        self,
        session: EditingSession,
        comparison: CheckpointComparison,
        other: CheckpointParts,
        *,
        is_session_new: bool,
    ) -> None:
        assert session.index is not None  # noqa: S101 - without a bundle there is no session
        self.session = session
        self.index: TaxonomyIndex = session.index
        self.other = other
        self.match = comparison.match
        self._is_new = is_session_new
        if is_session_new:
            self.ours, self.theirs = self.match.new, self.match.old
            self.factors: Mapping[int, int] = self.match.factors
            self.trees: Mapping[int, int] = self.match.trees
        else:
            self.ours, self.theirs = self.match.old, self.match.new
            self.factors = _turned(self.match.factors)
            self.trees = _turned(self.match.trees)
        self._pairs: dict[tuple[int, int], TreePair] = {}

    def of(self, change: Change) -> tuple[Side | None, Side | None]:
        """Return our side and theirs of a change."""
        return (change.new, change.old) if self._is_new else (change.old, change.new)

    def kind(self, change: Change) -> ChangeKind:
        """Return what happens to our side when a change is taken over."""
        return _TURNED.get(change.kind, change.kind) if self._is_new else change.kind

    def their_trees(self, position: int | None) -> Sequence[int]:
        """Return the trees of a factor that only they have; of None, those of factors that both have."""
        by_factor = self.match.removed_trees if self._is_new else self.match.added_trees
        return by_factor.get(position, ())

    def our_factor_id(self, their_id: str) -> str | None:
        """Return the id that a factor of theirs has on our side; None if we have no such factor."""
        position = self.theirs.factor_position(their_id)
        if position is None or position not in self.factors:
            return None
        return self.ours.bundle.factors[self.factors[position]].id

    def factor_row(self, position: int) -> int:
        """Return the row of a factor of ours, by its position in what was compared."""
        factor = self.ours.bundle.factors[position]
        return self._factor_rows.get(id(factor), NO_ROW)

    def tree_row(self, number: int) -> int:
        """Return the top row of a tree of ours, by its position in what was compared."""
        return self.index.find(self.ours.index.key(self.ours.top_row(number)), number)

    def pair(self, change: Change) -> TreePair:
        """Return the two trees in which a change of a node stands, or of a tree that both have."""
        ours, theirs = self.of(change)
        if theirs is not None:
            their_number = _number(theirs)
            numbers = self.trees[their_number], their_number
        else:
            assert ours is not None  # noqa: S101 - a change has a side at least
            our_number = _number(ours)
            numbers = our_number, _turned(self.trees)[our_number]
        if numbers not in self._pairs:
            self._pairs[numbers] = TreePair(self, *numbers)
        return self._pairs[numbers]

    def is_turned(self) -> bool:
        """Tell whether the comparison goes from theirs to ours."""
        return self._is_new

    @cached_property
    def _factor_rows(self) -> dict[int, int]:
        # By the very object: two factors may have the same id.
        return {id(self.index.factor(row)): row for row in reversed(self.index.top_rows)}


class TreePair:
    """One tree of a factor as both sides have it, with the rows of the session.

    Args:
        sides: Both sides.
        our_number: Position of the tree in our bundle as it was compared.
        their_number: Its position in theirs.

    Attributes:
        index: The rows of the session.
        ours: Our tree as it was compared.
        theirs: Their tree.
        top_row: Its top row in the session.
        rows: The rows of the session by key, in the order of the file.
    """

    def __init__(self, sides: TakeoverSides, our_number: int, their_number: int) -> None:
        is_turned = sides.is_turned()
        numbers = (their_number, our_number) if is_turned else (our_number, their_number)
        trees = match_trees(sides.match, *numbers)
        self.index = sides.index
        self.ours, self.theirs = (trees.new, trees.old) if is_turned else (trees.old, trees.new)
        self.top_row = sides.tree_row(our_number)
        self.rows = {key: self.index.find(key, our_number) for key in self.ours.taxonomy.nodes}

    @cached_property
    def shape_refusal(self) -> str:
        """Why nodes can't come, go or move by taking over, as a sentence; empty if they can."""
        if _is_faulty(self.ours):
            return tr("The tree has errors here, so where its nodes stand can't be taken over.")
        if _is_faulty(self.theirs):
            return tr("The tree has errors on the other side, so where its nodes stand can't be taken over.")
        depths = (max(node.depth for node in tree.nodes.values()) for tree in (self.ours, self.theirs))
        if sum(depths) + 2 > MAX_SHOWN_DEPTH:
            return tr("The trees are too deep for taking over where nodes stand.")
        return ""

    def our_row(self, side: Side) -> int:
        """Return the row of the session of a node on our side."""
        return self.rows[side.id]

    def here(self, their_row: int) -> int:
        """Return the row of the session that is a node of theirs, or ``NO_ROW``."""
        partner = self.theirs.partners.get(their_row, NO_ROW)
        return NO_ROW if partner == NO_ROW else self.rows[self.ours.index.key(partner)]

    def there(self, row: int) -> int:
        """Return the row of theirs that is a node of the session, or ``NO_ROW``."""
        return self.ours.partners.get(self.ours.rows[self.index.key(row)], NO_ROW)

    def parent_here(self, their_row: int) -> int:
        """Return the row of the session that is the parent of a node of theirs, or ``NO_ROW``."""
        return self.here(self.theirs.index.parent(their_row))

    def branch(self, tree: TreeSide, head: int) -> Iterator[int]:
        """Yield a row of one of the trees and those below it, as far as the other side has none of them."""
        stack = [head]
        while stack:
            row = stack.pop()
            yield row
            stack.extend(below for below in tree.index.children(row) if below not in tree.partners)


def _is_faulty(tree: TreeSide) -> bool:
    return next(tree_faults(tree.taxonomy), None) is not None


def _number(side: Side) -> int:
    number = side.place[1]
    assert isinstance(number, int)  # noqa: S101 - so the places of trees begin
    return number


def _turned(pairs: Mapping[int, int]) -> dict[int, int]:
    return {new: old for old, new in pairs.items()}
