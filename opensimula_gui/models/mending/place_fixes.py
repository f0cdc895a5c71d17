"""Remedies for nodes that can't be reached from their root: orphans, further roots, and cycles."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH, NO_ROW
from opensimula_gui.checkpoint.place import Place
from opensimula_gui.checkpoint.taxonomy import TaxonomyNode
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.mending.branch_moves import branch_moves
from opensimula_gui.models.mending.fix import Fix, number_of, preview
from opensimula_gui.models.taxonomy_steps import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.mending.case import Case

RECOVERED: Final = "Recovered"
"""Label of the node that branches are hung under when nobody can tell where they belong."""

_DEPTHS: Final = "Depths follow from the new places."
_ROOT_FIRST: Final = "Its tree has no root to hang it under. Mend that first."
_TOO_DEEP: Final = f"The branch is too deep: at most {MAX_SHOWN_DEPTH} levels can be edited here."


def hang_under_recovered(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Hang branches that can't be reached under a node of their own."""
    return _hang(case, _strays(case, problems), f"a node '{RECOVERED}'", with_node=True)


def hang_under_root(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Hang branches that can't be reached directly under their root."""
    return _hang(case, _strays(case, problems), "the root", with_node=False)


def hang_under_namesake(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Hang orphans under the node whose id, not key, is what they name as their parent."""
    index, parents = case.index, _namesakes(case, problems)
    if not parents:
        return None
    title = f"Hang {_branches(index, list(parents))} under the node of that id"
    done = f"Hung {number_of(len(parents), 'branch', 'branches')} under the node of that id."
    lines = (
        f"{quoted(index.label(row))}: under {quoted(index.label(parent))}" for row, parent in parents.items()
    )
    return Fix(
        title,
        done,
        (*preview(lines, len(parents)), _DEPTHS),
        build=lambda: Step(title, branch_moves(index, parents)),
    )


def free_root(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let a root have no parent."""
    index = case.index
    rows = [row for row in map(case.row, case.paths(problems)) if row == index.top_row(row)]
    places = {row: place for row in rows if (place := index.place(row)) is not None}
    if not places:
        return None
    which = quoted(index.label(rows[0])) if len(rows) == 1 else number_of(len(rows), "root")
    title = f"Let {which} have no parent"
    changes = [
        Change(Part.PLACE, row, place, replace(place, parent_id=None)) for row, place in places.items()
    ]
    lines = (
        f"{quoted(index.label(row))}: parent {quoted(place.parent_id or '')} → none"
        for row, place in places.items()
    )
    done = f"Freed {number_of(len(rows), 'root')} from a parent."
    return Fix(title, done, preview(lines, len(rows)), build=lambda: Step(title, changes))


def _strays(case: Case, problems: Sequence[Problem]) -> list[int]:
    """Return the heads of branches; of a cycle the node that stands below the root for show."""
    rows: dict[int, None] = {}
    for path in case.paths(problems):
        row, seen = case.row(path), set[int]()
        while row != NO_ROW and not case.index.is_detached(row) and row not in seen:
            seen.add(row)
            row = case.index.find(_parent_id(case.index, row), int(path[1]))
        if row != NO_ROW and row not in seen:
            rows[row] = None
    return list(rows)


def _namesakes(case: Case, problems: Sequence[Problem]) -> dict[int, int]:
    parents: dict[int, int] = {}
    for path in case.paths(problems):
        row, number = case.row(path), int(path[1])
        keys = case.keys_of_id(number, _parent_id(case.index, row))
        parent = case.index.find(keys[0], number) if len(keys) == 1 else NO_ROW
        if parent != NO_ROW and row not in case.index.path(parent):
            parents[row] = parent
    return parents


def _parent_id(index: TaxonomyIndex, row: int) -> str:
    node = index.node(row)
    return (node and node.parent_id) or ""


def _hang(case: Case, rows: Sequence[int], where: str, *, with_node: bool) -> Fix | None:
    if not rows:
        return None
    index = case.index
    title = f"Hang {_branches(index, rows)} under {where}"
    lines = (
        f"{quoted(index.label(row))}{_with_nodes(index, row)}: under {where} of "
        f"{quoted(index.label(index.top_row(row)))}"
        for row in rows
    )
    return Fix(
        title,
        f"Hung {number_of(len(rows), 'branch', 'branches')} under {where}.",
        (*preview(lines, len(rows)), _DEPTHS),
        build=partial(_hanging, index, title, rows, with_node=with_node),
        refusal=_refusal(case, rows),
    )


def _refusal(case: Case, rows: Sequence[int]) -> str:
    index = case.index
    for row in rows:
        top = index.top_row(row)
        if index.key(top) != case.bundle.taxonomies[index.taxonomy_number(row)].root_id:
            return _ROOT_FIRST
        if index.height(row) + 2 > MAX_SHOWN_DEPTH:
            return _TOO_DEEP
    return ""


def _hanging(index: TaxonomyIndex, title: str, rows: Sequence[int], *, with_node: bool) -> Step:
    added: list[Change] = []
    targets: dict[int, int] = {}
    for top in dict.fromkeys(map(index.top_row, rows)):
        targets[top] = top
        if with_node:
            targets[top], change = _recovered(index, top)
            added += change
    parents = {row: targets[index.top_row(row)] for row in rows}
    return Step(title, [*added, *branch_moves(index, parents)])


def _recovered(index: TaxonomyIndex, top: int) -> tuple[int, list[Change]]:
    """Return the row of a tree's node for such branches, and what adds it if there is none yet."""
    for row in index.children(top):
        if index.label(row) == RECOVERED and not index.is_detached(row):
            return row, []
    root = index.node(top)
    depth = root.depth + 1 if root else 1
    key, factor_id = index.key(top), root.factor_id if root else ""
    row = index.prepare_node(
        top, TaxonomyNode(factor_id=factor_id, parent_id=key, depth=depth, label=RECOVERED)
    )
    order = index.orders_at(top, len(index.children(top)), [row])[0]
    return row, [Change(Part.PLACE, row, None, Place(top, order, key, depth))]


def _branches(index: TaxonomyIndex, rows: Sequence[int]) -> str:
    if len(rows) == 1:
        return quoted(index.label(rows[0]))
    return number_of(len(rows), "branch", "branches")


def _with_nodes(index: TaxonomyIndex, row: int) -> str:
    below = sum(1 for _ in index.rows_below(row)) - 1
    return f" with {number_of(below, 'node')} below" if below else ""
