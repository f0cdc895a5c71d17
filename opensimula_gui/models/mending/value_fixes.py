"""Remedies for values of nodes: depths, factor ids, and ids that are not the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.mending.fix import Fix, number_of, preview
from opensimula_gui.models.taxonomy_steps import Step, node_changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.taxonomy import TaxonomyNode
    from opensimula_gui.models.change_command import Change
    from opensimula_gui.models.mending.case import Case

_MAX_SHOWN_DEPTH: Final = 10**12
_ON_CYCLE: Final = "Nodes that are their own ancestors have no right depth. Mend the cycle first."


def recompute_depths(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give each node of a tree the depth that its place asks for."""
    paths = case.paths(problems)
    if not paths:
        return None
    numbers = dict.fromkeys(int(path[1]) for path in paths)
    changes = [change for number in numbers for change in _depth_changes(case, number)]
    name = quoted(case.index.label(case.top_row(paths[0])))
    title = f"Recompute the depths in {name if len(numbers) == 1 else number_of(len(numbers), 'tree')}"
    if not {case.row(path) for path in paths} & {change.key for change in changes}:
        return Fix(title, "", refusal=_ON_CYCLE)
    return _fix(case, title, f"Recomputed {number_of(len(changes), 'depth')}.", "depth", changes)


def set_factor_ids(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let nodes bear the factor of their tree."""
    changes: list[Change] = []
    for path in case.paths(problems):
        changes += node_changes(case.index, case.row(path), factor_id=case.taxonomy(path).factor_id)
    title = f"Give {_nodes(case, changes)} the factor of {'its tree' if len(changes) == 1 else 'their trees'}"
    done = f"Set the factor of {number_of(len(changes), 'node')}."
    return _fix(case, title, done, "factor_id", changes) if changes else None


def set_ids(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Make the id of a node its key.

    It is the key by which AfterImage finds parents, roots, expansions and drawn leaves, so that a new key
    would break what names the old one. The id alone is only counted.
    """
    changes: list[Change] = []
    for path in case.paths(problems):
        changes += node_changes(case.index, case.row(path), id=str(path[3]))
    title = f"Set the id of {_nodes(case, changes)} to the key"
    return _fix(case, title, f"Set {number_of(len(changes), 'id')}.", "id", changes) if changes else None


def _depth_changes(case: Case, number: int) -> list[Change]:
    return [
        change
        for key, depth in case.wrong_depths(number).items()
        for change in node_changes(case.index, case.index.find(key, number), depth=depth)
    ]


def _fix(case: Case, title: str, done: str, field: str, changes: Sequence[Change]) -> Fix:
    lines = (
        f"{quoted(case.index.label(change.key))}: {field} {_shown(change.before, field)} → "
        f"{_shown(change.after, field)}"
        for change in changes
    )
    return Fix(title, done, preview(lines, len(changes)), build=lambda: Step(title, list(changes)))


def _shown(node: TaxonomyNode, field: str) -> str:
    value = getattr(node, field)
    if isinstance(value, int):
        return str(value) if abs(value) < _MAX_SHOWN_DEPTH else "of over 12 digits"
    return quoted(str(value))


def _nodes(case: Case, changes: Sequence[Change]) -> str:
    if len(changes) == 1:
        return quoted(case.index.label(changes[0].key))
    return number_of(len(changes), "node")
