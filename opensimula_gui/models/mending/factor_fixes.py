"""Remedies for factors and trees that don't belong together, and for ids that stand twice."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.base import new_id
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.factor_steps import add_tree
from opensimula_gui.models.mending.fix import Fix, number_of, preview
from opensimula_gui.models.taxonomy_steps import Step, factor_changes, factor_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.mending.case import Case


def create_trees(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give accepted factors that have none a tree of which there is only the root."""
    index = case.index
    rows = [row for row in _tops(case, problems) if index.node(row) is None]
    title = f"Create {_the(index, rows, 'tree')}"

    def build() -> Step:
        return Step(title, [change for row in rows for change in add_tree(index, row).step.changes])

    lines = (f"{quoted(factor_name(index, row))}: a tree with a root of that name" for row in rows)
    done = f"Created {number_of(len(rows), 'tree')}."
    return Fix(title, done, preview(lines, len(rows)), build=build) if rows else None


def reject_factors(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let factors without a tree count as not accepted."""
    return _set_accepted(case, problems, accepted=False)


def accept_factors(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let factors that have a tree count as accepted."""
    return _set_accepted(case, problems, accepted=True)


def drop_trees(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Drop trees that belong to no factor."""
    rows = _tops(case, problems)
    index = case.index
    title = f"Drop {_the(index, rows, 'tree')}"
    lines = (_tree_line(index, row) for row in rows)
    done = f"Dropped {number_of(len(rows), 'tree')}."
    return Fix(title, done, preview(lines, len(rows)), build=_dropping(index, title, rows)) if rows else None


def keep_first_tree(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Keep the first tree of each factor."""
    return _keep_tree(case, problems, 0)


def keep_last_tree(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Keep the last tree of each factor, which is the one that AfterImage draws from."""
    return _keep_tree(case, problems, -1)


def keep_first_factor(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Drop factors whose id another one had before; their trees are those of the first one already."""
    rows = _tops(case, problems)
    index = case.index
    title = "Keep the first factor of each id" if len(rows) > 1 else "Keep the first factor of that id"
    lines = (f"{quoted(factor_name(index, row))}: goes; the first of that id keeps its trees" for row in rows)
    done = f"Dropped {number_of(len(rows), 'factor')}."
    return Fix(title, done, preview(lines, len(rows)), build=_dropping(index, title, rows)) if rows else None


def keep_last_factor(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let the first factor of an id be what the last one is, and drop that one."""
    index = case.index
    changes: dict[int, Change] = {}
    rows = _tops(case, problems)
    for row in rows:
        factor = index.factor(row)
        first = index.factor_row(factor.id) if factor else NO_ROW
        if factor is not None and first not in (NO_ROW, row):
            changes[first] = Change(Part.FACTOR, first, index.factor(first), factor.model_copy())
    if not changes:
        return None
    title = "Keep the last factor of each id" if len(changes) > 1 else "Keep the last factor of that id"
    lines = (
        f"{quoted(change.before.name)}: goes; {quoted(change.after.name)} takes its place and its trees"
        for change in changes.values()
    )
    dropped = [_place_change(index, row) for row in rows]
    done = f"Dropped {number_of(len(changes), 'factor')}."
    return Fix(
        title,
        done,
        preview(lines, len(changes)),
        build=lambda: Step(title, [*changes.values(), *dropped]),
    )


def give_new_ids(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give nodes another id whose id stands in another tree too; roots and expanded nodes keep theirs."""
    index = case.index
    rows = [index.find(str(path[3]), int(path[1])) for path in case.paths(problems)]
    rows = [row for row in rows if row != index.top_row(row) and not index.traces(row)]
    which = quoted(index.label(rows[0])) if len(rows) == 1 else number_of(len(rows), "node")
    title = f"Give {which} another id"
    lines = (f"{quoted(index.label(row))}: another id in place of {quoted(index.key(row))}" for row in rows)
    done = f"Gave {number_of(len(rows), 'node')} another id."
    return (
        Fix(title, done, preview(lines, len(rows)), build=partial(_renaming, index, title, rows))
        if rows
        else None
    )


def _set_accepted(case: Case, problems: Sequence[Problem], *, accepted: bool) -> Fix | None:
    index = case.index
    changes = [c for row in _tops(case, problems) for c in factor_changes(index, row, accepted=accepted)]
    if not changes:
        return None
    names = [quoted(factor_name(index, change.key)) for change in changes]
    which = names[0] if len(names) == 1 else number_of(len(names), "factor")
    title = f"{'Accept' if accepted else 'Reject'} {which}"
    lines = (f"{name}: {'' if accepted else 'not '}accepted" for name in names)
    done = f"{'Accepted' if accepted else 'Rejected'} {number_of(len(names), 'factor')}."
    return Fix(title, done, preview(lines, len(names)), build=lambda: Step(title, changes))


def _keep_tree(case: Case, problems: Sequence[Problem], which: int) -> Fix | None:
    index = case.index
    dropped: dict[int, None] = {}
    for top in _tops(case, problems):
        trees = sorted(
            (row for row in index.top_rows if _factor_id(case, row) == _factor_id(case, top)),
            key=index.taxonomy_number,
        )
        kept = trees[which]
        dropped.update((row, None) for row in trees if row != kept)
    rows = list(dropped)
    word = "first" if which == 0 else "last"
    title = f"Keep the {word} tree of {_the(index, rows, 'factor').removeprefix('the factor of ')}"
    lines = (_tree_line(index, row) for row in rows)
    done = f"Dropped {number_of(len(rows), 'tree')}."
    return Fix(title, done, preview(lines, len(rows)), build=_dropping(index, title, rows)) if rows else None


def _factor_id(case: Case, top: int) -> str | None:
    number = case.index.taxonomy_number(top)
    return case.bundle.taxonomies[number].factor_id if number >= 0 else None


def _dropping(index: TaxonomyIndex, title: str, rows: Sequence[int]) -> Callable[[], Step]:
    return lambda: Step(title, [_place_change(index, row) for row in rows])


def _place_change(index: TaxonomyIndex, row: int) -> Change:
    return Change(Part.PLACE, row, index.place(row), None)


def _renaming(index: TaxonomyIndex, title: str, rows: Sequence[int]) -> Step:
    changes: list[Change] = []
    for row in rows:
        node, place = index.node(row), index.place(row)
        if node is None or place is None:
            continue
        new = index.prepare_node(row, node.model_copy(update={"id": new_id("node")}))
        changes.append(Change(Part.PLACE, new, None, place))
        for child in index.children(row):
            old = index.place(child)
            if old is not None:
                moved = replace(old, parent=new, parent_id=index.key(new))
                changes.append(Change(Part.PLACE, child, old, moved))
        changes.append(Change(Part.PLACE, row, place, None))
    return Step(title, changes)


def _tops(case: Case, problems: Sequence[Problem]) -> list[int]:
    return [case.top_row(path) for path in case.paths(problems)]


def _the(index: TaxonomyIndex, rows: Sequence[int], noun: str) -> str:
    if len(rows) == 1:
        return f"the {noun} of {quoted(factor_name(index, rows[0]) or index.label(rows[0]))}"
    return number_of(len(rows), noun)


def _tree_line(index: TaxonomyIndex, row: int) -> str:
    nodes = sum(1 for below in index.rows_below(row) if index.node(below) is not None)
    return f"{quoted(index.label(row))}: its tree of {number_of(nodes, 'node')} goes"
