"""Remedies for values of nodes: depths, factor ids, and ids that are not the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.mending.fix import Fix, preview
from opensimula_gui.models.taxonomy_steps import Step, node_changes
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.taxonomy import TaxonomyNode
    from opensimula_gui.models.change_command import Change
    from opensimula_gui.models.mending.case import Case

_MAX_SHOWN_DEPTH: Final = 10**12
_ON_CYCLE: Final = marked("Nodes that are their own ancestors have no right depth. Mend the cycle first.")


def recompute_depths(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give each node of a tree the depth that its place asks for."""
    paths = case.paths(problems)
    if not paths:
        return None
    numbers = dict.fromkeys(int(path[1]) for path in paths)
    changes = [change for number in numbers for change in _depth_changes(case, number)]
    title = (
        tr("Recompute the depths in {name}", name=quoted(case.index.label(case.top_row(paths[0]))))
        if len(numbers) == 1
        else tr("Recompute the depths in {n} tree", "Recompute the depths in {n} trees", len(numbers))
    )
    if not {case.row(path) for path in paths} & {change.key for change in changes}:
        return Fix(title, "", refusal=tr(_ON_CYCLE))
    done = tr("Recomputed {n} depth.", "Recomputed {n} depths.", len(changes))
    return _fix(case, title, done, "depth", changes)


def set_factor_ids(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let nodes bear the factor of their tree."""
    changes: list[Change] = []
    for path in case.paths(problems):
        changes += node_changes(case.index, case.row(path), factor_id=case.taxonomy(path).factor_id)
    if not changes:
        return None
    count = len(changes)
    title = (
        tr("Give {name} the factor of its tree", name=_name(case, changes[0]))
        if count == 1
        else tr("Give {n} node the factor of their trees", "Give {n} nodes the factor of their trees", count)
    )
    done = tr("Set the factor of {n} node.", "Set the factor of {n} nodes.", count)
    return _fix(case, title, done, "factor_id", changes)


def set_ids(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Make the id of a node its key.

    It is the key by which AfterImage finds parents, roots, expansions and drawn leaves, so that a new key
    would break what names the old one. The id alone is only counted.
    """
    changes: list[Change] = []
    for path in case.paths(problems):
        changes += node_changes(case.index, case.row(path), id=str(path[3]))
    if not changes:
        return None
    count = len(changes)
    title = (
        tr("Set the id of {name} to the key", name=_name(case, changes[0]))
        if count == 1
        else tr("Set the id of {n} node to the key", "Set the id of {n} nodes to the key", count)
    )
    return _fix(case, title, tr("Set {n} id.", "Set {n} ids.", count), "id", changes)


def _depth_changes(case: Case, number: int) -> list[Change]:
    return [
        change
        for key, depth in case.wrong_depths(number).items()
        for change in node_changes(case.index, case.index.find(key, number), depth=depth)
    ]


def _fix(case: Case, title: str, done: str, field: str, changes: Sequence[Change]) -> Fix:
    # The field is named as in the file.
    lines = (
        f"{_name(case, change)}: {field} {_shown(change.before, field)} → {_shown(change.after, field)}"
        for change in changes
    )
    return Fix(title, done, preview(lines, len(changes)), build=lambda: Step(title, list(changes)))


def _shown(node: TaxonomyNode, field: str) -> str:
    value = getattr(node, field)
    if isinstance(value, int):
        return str(value) if abs(value) < _MAX_SHOWN_DEPTH else tr("of over 12 digits")
    return quoted(str(value))


def _name(case: Case, change: Change) -> str:
    return quoted(case.index.label(change.key))
