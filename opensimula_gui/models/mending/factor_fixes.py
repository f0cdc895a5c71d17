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
from opensimula_gui.models.mending.fix import Fix, preview
from opensimula_gui.models.taxonomy_steps import Step, factor_changes, factor_name
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.mending.case import Case


def create_trees(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give accepted factors that have none a tree of which there is only the root."""
    index = case.index
    rows = [row for row in _tops(case, problems) if index.node(row) is None]
    title = (
        tr("Create the tree of {name}", name=_name(index, rows[0]))
        if len(rows) == 1
        else tr("Create {n} tree", "Create {n} trees", len(rows))
    )

    def build() -> Step:
        return Step(title, [change for row in rows for change in add_tree(index, row).step.changes])

    lines = (
        tr("{name}: a tree with a root of that name", name=quoted(factor_name(index, row))) for row in rows
    )
    done = tr("Created {n} tree.", "Created {n} trees.", len(rows))
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
    title = (
        tr("Drop the tree of {name}", name=_name(index, rows[0]))
        if len(rows) == 1
        else tr("Drop {n} tree", "Drop {n} trees", len(rows))
    )
    return _dropping_trees(index, title, rows)


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
    title = (
        tr("Keep the first factor of each id") if len(rows) > 1 else tr("Keep the first factor of that id")
    )
    lines = (
        tr("{name}: goes; the first of that id keeps its trees", name=quoted(factor_name(index, row)))
        for row in rows
    )
    done = tr("Dropped {n} factor.", "Dropped {n} factors.", len(rows))
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
    title = (
        tr("Keep the last factor of each id") if len(changes) > 1 else tr("Keep the last factor of that id")
    )
    lines = (
        tr(
            "{name}: goes; {other} takes its place and its trees",
            name=quoted(change.before.name),
            other=quoted(change.after.name),
        )
        for change in changes.values()
    )
    dropped = [_place_change(index, row) for row in rows]
    done = tr("Dropped {n} factor.", "Dropped {n} factors.", len(changes))
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
    if not rows:
        return None
    title = (
        tr("Give {name} another id", name=quoted(index.label(rows[0])))
        if len(rows) == 1
        else tr("Give {n} node another id", "Give {n} nodes another id", len(rows))
    )
    lines = (
        tr(
            "{name}: another id in place of {id}",
            name=quoted(index.label(row)),
            id=quoted(index.key(row)),
        )
        for row in rows
    )
    done = tr("Gave {n} node another id.", "Gave {n} nodes another id.", len(rows))
    return Fix(title, done, preview(lines, len(rows)), build=partial(_renaming, index, title, rows))


def _set_accepted(case: Case, problems: Sequence[Problem], *, accepted: bool) -> Fix | None:
    index = case.index
    changes = [c for row in _tops(case, problems) for c in factor_changes(index, row, accepted=accepted)]
    if not changes:
        return None
    names = [quoted(factor_name(index, change.key)) for change in changes]
    title, done = _accepting_words(names) if accepted else _rejecting_words(names)
    line = tr("{name}: accepted") if accepted else tr("{name}: not accepted")
    lines = (line.format(name=name) for name in names)
    return Fix(title, done, preview(lines, len(names)), build=lambda: Step(title, changes))


def _accepting_words(names: Sequence[str]) -> tuple[str, str]:
    count = len(names)
    title = (
        tr("Accept {name}", name=names[0])
        if count == 1
        else tr("Accept {n} factor", "Accept {n} factors", count)
    )
    return title, tr("Accepted {n} factor.", "Accepted {n} factors.", count)


def _rejecting_words(names: Sequence[str]) -> tuple[str, str]:
    count = len(names)
    title = (
        tr("Reject {name}", name=names[0])
        if count == 1
        else tr("Reject {n} factor", "Reject {n} factors", count)
    )
    return title, tr("Rejected {n} factor.", "Rejected {n} factors.", count)


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
    title = _first_kept_title(index, rows) if which == 0 else _last_kept_title(index, rows)
    return _dropping_trees(index, title, rows)


def _first_kept_title(index: TaxonomyIndex, dropped: Sequence[int]) -> str:
    if len(dropped) == 1:
        return tr("Keep the first tree of {name}", name=_name(index, dropped[0]))
    return tr("Keep the first tree of {n} factor", "Keep the first tree of {n} factors", len(dropped))


def _last_kept_title(index: TaxonomyIndex, dropped: Sequence[int]) -> str:
    if len(dropped) == 1:
        return tr("Keep the last tree of {name}", name=_name(index, dropped[0]))
    return tr("Keep the last tree of {n} factor", "Keep the last tree of {n} factors", len(dropped))


def _dropping_trees(index: TaxonomyIndex, title: str, rows: Sequence[int]) -> Fix | None:
    if not rows:
        return None
    lines = (_tree_line(index, row) for row in rows)
    done = tr("Dropped {n} tree.", "Dropped {n} trees.", len(rows))
    return Fix(title, done, preview(lines, len(rows)), build=_dropping(index, title, rows))


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


def _name(index: TaxonomyIndex, top: int) -> str:
    return quoted(factor_name(index, top) or index.label(top))


def _tree_line(index: TaxonomyIndex, row: int) -> str:
    nodes = sum(1 for below in index.rows_below(row) if index.node(below) is not None)
    return tr(
        "{name}: its tree of {n} node goes",
        "{name}: its tree of {n} nodes goes",
        nodes,
        name=quoted(index.label(row)),
    )
