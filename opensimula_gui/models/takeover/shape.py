"""Which nodes of one tree come, go and move by taking over, and which of that can't be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Subject
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.bundle_value import quoted, require_writable
from opensimula_gui.models.takeover import reasons
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.comparing.tree_match import TreeSide
    from opensimula_gui.models.takeover.sides import TakeoverSides, TreePair


@dataclass(frozen=True, slots=True)
class Arrival:
    """A branch of theirs that is to come."""

    change: Change
    rows: tuple[int, ...]
    """Their rows, the head first, parents before children."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A branch of ours that is to go."""

    change: Change
    rows: tuple[int, ...]
    """Rows of the session, the head first."""


@dataclass(frozen=True, slots=True)
class Relocation:
    """A node that is to stand elsewhere in its tree."""

    change: Change
    their_row: int


class TreeShape:
    """What of a tree's shape is to be taken over.

    Args:
        pair: The tree on both sides.

    Attributes:
        arrivals: Branches that come, by their row of the head.
        departures: Branches that go, by the row of the head.
        moves: Nodes that move, by row.
        reordered: Rows whose children are to stand in their order.
        is_file_reordered: Whether all nodes are to stand in the order of their file.
    """

    def __init__(self, pair: TreePair) -> None:
        self.pair = pair
        self.arrivals: dict[int, Arrival] = {}
        self.departures: dict[int, Departure] = {}
        self.moves: dict[int, Relocation] = {}
        self.reordered: set[int] = set()
        self.is_file_reordered = False

    def take(self, sides: TakeoverSides, change: Change) -> None:
        """Take a change of the shape.

        Raises:
            ValueError: It can't be taken over, whatever else is; the text says why.
        """
        pair = self.pair
        if pair.shape_refusal:
            raise ValueError(pair.shape_refusal)
        ours, theirs = sides.of(change)
        kind = sides.kind(change)
        if kind is ChangeKind.ADDED and theirs is not None:
            self._take_arrival(change, theirs.row)
        elif kind is ChangeKind.REMOVED and ours is not None:
            rows = (pair.rows[pair.ours.index.key(row)] for row in pair.branch(pair.ours, ours.row))
            departure = Departure(change, tuple(rows))
            self.departures[departure.rows[0]] = departure
        elif kind is ChangeKind.MOVED and ours is not None and theirs is not None:
            self.moves[pair.our_row(ours)] = Relocation(change, theirs.row)
        elif change.subject is Subject.TAXONOMY:
            self.is_file_reordered = True
        elif ours is not None:
            self.reordered.add(pair.our_row(ours))

    def settle(self) -> Iterator[tuple[Change, str]]:
        """Yield what can't be done without something that is not taken over, and why."""
        yield from self._homeless()
        yield from self._circling()
        yield from self._keeping()

    def _take_arrival(self, change: Change, head: int) -> None:
        pair = self.pair
        if pair.theirs.index.parent(head) == NO_ROW:
            raise ValueError(tr("A tree has one root, which goes and comes with its factor only."))
        rows = tuple(pair.branch(pair.theirs, head))
        title = tr("A node of this branch")
        for row in rows:
            require_writable(title, pair.theirs.nodes[row])
        self.arrivals[head] = Arrival(change, rows)

    def _homeless(self) -> Iterator[tuple[Change, str]]:
        """Yield moves to below what is not here."""
        theirs = self.pair.theirs
        coming = {row for arrival in self.arrivals.values() for row in arrival.rows}
        for move in self.moves.values():
            above = theirs.index.parent(move.their_row)
            if self.pair.here(above) == NO_ROW and above not in coming:
                why = tr("It stands there under {name}, which is not here.", name=_name(theirs, above))
                yield move.change, reasons.needed_first(why)

    def _circling(self) -> Iterator[tuple[Change, str]]:
        """Yield moves to below themselves."""
        for row, move in self.moves.items():
            if self._hangs_below_itself(row):
                above = self.pair.theirs.index.parent(move.their_row)
                name = _name(self.pair.theirs, above)
                why = tr("It stands there under {name}, which stands below it here.", name=name)
                yield move.change, reasons.needed_first(why)

    def _hangs_below_itself(self, row: int) -> bool:
        pair, seen, above = self.pair, {row}, row
        while above != NO_ROW:
            move = self.moves.get(above)
            if move is None:
                above = pair.index.parent(above)
            else:
                their_row = pair.theirs.index.parent(move.their_row)
                # Through a branch that is to come.
                while their_row != NO_ROW and pair.here(their_row) == NO_ROW:
                    their_row = pair.theirs.index.parent(their_row)
                above = pair.here(their_row)
            if above in seen:
                return above == row
            seen.add(above)
        return False

    def _keeping(self) -> Iterator[tuple[Change, str]]:
        """Yield branches that can't go, because there are nodes in them that stay."""
        index = self.pair.index
        for departure in self.departures.values():
            going = set(departure.rows)
            staying = (
                below
                for row in departure.rows
                for below in index.children(row)
                if below not in going and below not in self.moves
            )
            kept = next(staying, None)
            if kept is not None:
                why = tr("{name} below it stands elsewhere there.", name=quoted(index.label(kept)))
                yield departure.change, reasons.needed_first(why)


def _name(tree: TreeSide, row: int) -> str:
    return quoted(tree.nodes[row].label)
