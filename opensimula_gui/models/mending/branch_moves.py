"""Changes that put branches in their places, with depths that are right afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH
from opensimula_gui.checkpoint.place import Place
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.taxonomy_steps import node_changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opensimula_gui.checkpoint.index import TaxonomyIndex


def branch_moves(index: TaxonomyIndex, parents: Mapping[int, int]) -> list[Change]:
    """Return what hangs branches where they can be reached, and makes the depths in them follow.

    What could not be shown in its place, because the way up from there led into a cycle, goes along.

    Args:
        index: The rows.
        parents: The row to hang each branch under, by the branch's head.
    """
    # Depths first: a node says how deep it is in the place where it is, and a move shifts them all.
    values: list[Change] = []
    moves: list[Change] = []
    tails = _tails(index, parents)
    for head, parent in parents.items():
        above = index.node(parent)
        depths = {parent: above.depth if above else 0}
        for row, new_parent in _with_tails(index, head, parent, tails):
            values += _level_changes(index, row)
            moves.append(_move(index, row, new_parent, depths[new_parent] + 1))
            depths[row] = depths[new_parent] + 1
            for below in index.rows_below(row):
                if below != row:
                    depths[below] = depths[index.parent(below)] + 1
    return [*values, *moves]


def _with_tails(
    index: TaxonomyIndex, head: int, parent: int, tails: Mapping[int, list[int]]
) -> Iterator[tuple[int, int]]:
    """Yield a head and each row that belongs below it but is not shown there, with its new parents."""
    yield head, parent
    reached = [head]
    while reached:
        for row in index.rows_below(reached.pop()):
            for tail in tails.get(row, ()):
                if len(index.path(row)) + index.height(tail) < MAX_SHOWN_DEPTH:
                    yield tail, row
                    reached.append(tail)


def _tails(index: TaxonomyIndex, heads: Mapping[int, int]) -> dict[int, list[int]]:
    """Return the rows that are not shown below their parent, by that parent; some heads are left out."""
    tails: dict[int, list[int]] = {}
    for top in dict.fromkeys(map(index.top_row, heads)):
        number = index.taxonomy_number(top)
        for row in index.children(top):
            node = index.node(row)
            if (
                index.is_detached(row)
                and row not in heads
                and node is not None
                and node.parent_id is not None
            ):
                tails.setdefault(index.find(node.parent_id, number), []).append(row)
    return tails


def _move(index: TaxonomyIndex, row: int, parent: int, depth: int) -> Change:
    place = index.place(row)
    # It keeps its order: where a node stands in the file is not what is wrong with it.
    order = place.order if place else 0
    return Change(Part.PLACE, row, place, Place(parent, order, index.key(parent), depth))


def _level_changes(index: TaxonomyIndex, head: int) -> Iterator[Change]:
    """Yield what makes the depths below a head follow from the one that the head says it has."""
    node = index.node(head)
    depths = {head: node.depth if node else 0}
    for row in index.rows_below(head):
        if row != head:
            depths[row] = depths[index.parent(row)] + 1
            yield from node_changes(index, row, depth=depths[row])
