"""Factors that come and go with their trees, and what their going does to the strategies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.place import Place
from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyNode
from opensimula_gui.models.bundle_value import checked_name, checked_text, quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.structure_steps import Addition
from opensimula_gui.models.taxonomy_steps import Step, factor_name
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec


@dataclass(frozen=True, slots=True)
class FactorRemoval:
    """What removing a factor takes along.

    Attributes:
        name: Its name.
        nodes: Nodes of its trees.
        shortened: Names of the strategies that draw from other factors too, and lose this one.
        dropped: Names of the strategies that draw from no other factor, and go with it.
    """

    name: str
    nodes: int
    shortened: tuple[str, ...]
    dropped: tuple[str, ...]


def add_factor(index: TaxonomyIndex, name: str, description: str | None = None) -> Addition:
    """Add an accepted factor, after all others, with a tree of which there is only the root."""
    factor = SimulaFactor(
        name=checked_name(tr("The name of a factor"), name),
        description=None if description is None else checked_text(tr("A description"), description),
    )
    row = index.prepare_factor(factor, TaxonomyNode(factor_id=factor.id, label=factor.name))
    changes = _put_top(index, row, len(index.top_rows))
    return Addition(Step(tr("Add factor {factor}", factor=quoted(name)), changes), [row])


def add_tree(index: TaxonomyIndex, row: int) -> Addition:
    """Give a factor that has no tree one of which there is only the root.

    Args:
        index: The rows.
        row: The factor's row.

    Raises:
        ValueError: It has a tree; the text says so to the user.
    """
    factor = index.factor(row)
    if factor is None or index.node(row) is not None:
        raise ValueError(tr("{factor} has a tree already.", factor=quoted(index.label(row))))
    place = index.place(row)
    new = index.prepare_tree(TaxonomyNode(factor_id=factor.id, label=factor.name), row)
    order = place.order if place else len(index.top_rows)
    changes = [
        Change(Part.PLACE, row, place, None),
        Change(Part.PLACE, new, None, Place(NO_ROW, order, None, 0)),
    ]
    return Addition(Step(tr("Create the tree of {factor}", factor=quoted(factor.name)), changes), [new])


def describe_removal(index: TaxonomyIndex, row: int, spec: SamplingStrategySpec | None) -> FactorRemoval:
    """Return what removing the factor of a row takes along."""
    factor = index.factor(row)
    factor_id = factor.id if factor else ""
    users = [rule for rule in spec.strategies if factor_id in rule.factor_ids] if spec else []
    dropped = [rule for rule in users if set(rule.factor_ids) == {factor_id}]
    return FactorRemoval(
        name=factor_name(index, row),
        nodes=sum(1 for top in _tops(index, row) for below in index.rows_below(top) if index.node(below)),
        shortened=tuple(rule.name for rule in users if rule not in dropped),
        dropped=tuple(rule.name for rule in dropped),
    )


def remove_factor(index: TaxonomyIndex, row: int, spec: SamplingStrategySpec | None) -> Step:
    """Remove the factor of a row with all its trees, and what strategies know of it.

    Args:
        index: The rows.
        row: Any row of the factor, or of a tree whose factor is missing.
        spec: The strategies as they are now.
    """
    factor = index.factor(row)
    name = factor.name if factor else index.label(index.top_row(row))
    changes = [Change(Part.PLACE, top, index.place(top), None) for top in _tops(index, row)]
    if factor and spec and any(factor.id in rule.factor_ids for rule in spec.strategies):
        changes.append(Change(Part.STRATEGIES, "", spec, _without_factor(spec, factor.id)))
    return Step(tr("Remove factor {factor}", factor=quoted(name)), changes)


def _without_factor(spec: SamplingStrategySpec, factor_id: str) -> SamplingStrategySpec:
    rules = [
        rule.model_copy(update={"factor_ids": [other for other in rule.factor_ids if other != factor_id]})
        if factor_id in rule.factor_ids
        else rule
        for rule in spec.strategies
    ]
    return spec.model_copy(update={"strategies": [rule for rule in rules if rule.factor_ids]})


def _tops(index: TaxonomyIndex, row: int) -> Sequence[int]:
    return [*index.factor_rows(row)] or [index.top_row(row)]


def _put_top(index: TaxonomyIndex, row: int, position: int) -> list[Change]:
    order = index.orders_at(NO_ROW, position, [row])[0]
    return [Change(Part.PLACE, row, None, Place(NO_ROW, order, None, 0))]
