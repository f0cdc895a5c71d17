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
from opensimula_gui.models.mending.fix import Fix, preview
from opensimula_gui.models.taxonomy_steps import Step
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.mending.case import Case

RECOVERED: Final = "Recovered"
"""Label of the node that branches are hung under when nobody can tell where they belong."""

_DEPTHS: Final = marked("Depths follow from the new places.")
_ROOT_FIRST: Final = marked("Its tree has no root to hang it under. Mend that first.")
_TOO_DEEP: Final = marked("The branch is too deep: at most {levels} levels can be edited here.")


def hang_under_recovered(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Hang branches that can't be reached under a node of their own."""
    return _hang(case, _strays(case, problems), with_node=True)


def hang_under_root(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Hang branches that can't be reached directly under their root."""
    return _hang(case, _strays(case, problems), with_node=False)


def hang_under_namesake(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Hang orphans under the node whose id, not key, is what they name as their parent."""
    index, parents = case.index, _namesakes(case, problems)
    if not parents:
        return None
    count = len(parents)
    title = (
        tr("Hang {name} under the node of that id", name=quoted(index.label(next(iter(parents)))))
        if count == 1
        else tr(
            "Hang {n} branch under the node of that id", "Hang {n} branches under the node of that id", count
        )
    )
    done = tr(
        "Hung {n} branch under the node of that id.", "Hung {n} branches under the node of that id.", count
    )
    lines = (
        tr("{name}: under {parent}", name=quoted(index.label(row)), parent=quoted(index.label(parent)))
        for row, parent in parents.items()
    )
    return Fix(
        title,
        done,
        (*preview(lines, count), tr(_DEPTHS)),
        build=lambda: Step(title, branch_moves(index, parents)),
    )


def free_root(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let a root have no parent."""
    index = case.index
    rows = [row for row in map(case.row, case.paths(problems)) if row == index.top_row(row)]
    places = {row: place for row in rows if (place := index.place(row)) is not None}
    if not places:
        return None
    title = (
        tr("Let {name} have no parent", name=quoted(index.label(rows[0])))
        if len(rows) == 1
        else tr("Let {n} root have no parent", "Let {n} roots have no parent", len(rows))
    )
    changes = [
        Change(Part.PLACE, row, place, replace(place, parent_id=None)) for row, place in places.items()
    ]
    lines = (
        tr(
            "{name}: parent {parent} → none",
            name=quoted(index.label(row)),
            parent=quoted(place.parent_id or ""),
        )
        for row, place in places.items()
    )
    done = tr("Freed {n} root from a parent.", "Freed {n} roots from a parent.", len(rows))
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


def _hang(case: Case, rows: Sequence[int], *, with_node: bool) -> Fix | None:
    if not rows:
        return None
    index = case.index
    title, done = _recovering_words(index, rows) if with_node else _rooting_words(index, rows)
    line = (
        tr("{branch}: under a node '{label}' of {root}")
        if with_node
        else tr("{branch}: under the root of {root}")
    )
    lines = (
        line.format(branch=_branch(index, row), label=RECOVERED, root=quoted(index.label(index.top_row(row))))
        for row in rows
    )
    return Fix(
        title,
        done,
        (*preview(lines, len(rows)), tr(_DEPTHS)),
        build=partial(_hanging, index, title, rows, with_node=with_node),
        refusal=_refusal(case, rows),
    )


def _recovering_words(index: TaxonomyIndex, rows: Sequence[int]) -> tuple[str, str]:
    count = len(rows)
    title = (
        tr("Hang {name} under a node '{label}'", name=quoted(index.label(rows[0])), label=RECOVERED)
        if count == 1
        else tr(
            "Hang {n} branch under a node '{label}'",
            "Hang {n} branches under a node '{label}'",
            count,
            label=RECOVERED,
        )
    )
    done = tr(
        "Hung {n} branch under a node '{label}'.",
        "Hung {n} branches under a node '{label}'.",
        count,
        label=RECOVERED,
    )
    return title, done


def _rooting_words(index: TaxonomyIndex, rows: Sequence[int]) -> tuple[str, str]:
    count = len(rows)
    title = (
        tr("Hang {name} under the root", name=quoted(index.label(rows[0])))
        if count == 1
        else tr("Hang {n} branch under the root", "Hang {n} branches under the root", count)
    )
    return title, tr("Hung {n} branch under the root.", "Hung {n} branches under the root.", count)


def _refusal(case: Case, rows: Sequence[int]) -> str:
    index = case.index
    for row in rows:
        top = index.top_row(row)
        if index.key(top) != case.bundle.taxonomies[index.taxonomy_number(row)].root_id:
            return tr(_ROOT_FIRST)
        if index.height(row) + 2 > MAX_SHOWN_DEPTH:
            return tr(_TOO_DEEP, levels=MAX_SHOWN_DEPTH)
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


def _branch(index: TaxonomyIndex, row: int) -> str:
    name, below = quoted(index.label(row)), sum(1 for _ in index.rows_below(row)) - 1
    if not below:
        return name
    return tr("{name} with {n} node below", "{name} with {n} nodes below", below, name=name)
