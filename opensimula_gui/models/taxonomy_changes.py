"""The changes that an edit of a node or factor takes; none where nothing would differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.change_command import Change, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyNode


def node_changes(index: TaxonomyIndex, row: int, **values: Any) -> list[Change]:
    """Return what gives fields of a row's node other values.

    Args:
        index: The taxonomies.
        row: The row.
        values: The values by field.
    """
    node = index.node(row)
    return [] if node is None else _changes(Part.NODE, row, node, node.model_copy(update=values))


def factor_changes(index: TaxonomyIndex, row: int, **values: Any) -> list[Change]:
    """Return what gives fields of a row's factor other values; arguments as ``node_changes``."""
    factor = index.factor(row)
    return [] if factor is None else _changes(Part.FACTOR, row, factor, factor.model_copy(update=values))


def rename_factor_changes(index: TaxonomyIndex, row: int, name: str) -> list[Change]:
    """Return what renames a row's factor, and with it each root that was labelled like the factor."""
    factor = index.factor(row)
    changes = factor_changes(index, row, name=name)
    for top_row in index.factor_rows(row):
        if factor is not None and index.label(top_row) == factor.name:
            changes.extend(node_changes(index, top_row, label=name))
    return changes


def revert_changes(index: TaxonomyIndex, row: int) -> list[Change]:
    """Return what makes a row's node as it is on disk, and its factor too if it is a top row."""
    return [*_node_revert(index, row), *(_factor_revert(index, row) if index.parent(row) == NO_ROW else ())]


def _node_revert(index: TaxonomyIndex, row: int) -> Iterator[Change]:
    node, saved = index.node(row), index.saved_node(row)
    if node is not None and saved is not None:
        yield from _changes(Part.NODE, row, node, saved)


def _factor_revert(index: TaxonomyIndex, row: int) -> Iterator[Change]:
    factor, saved = index.factor(row), index.saved_factor(row)
    if factor is not None and saved is not None:
        yield from _changes(Part.FACTOR, row, factor, saved)


def _changes(
    part: Part, row: int, before: TaxonomyNode | SimulaFactor, after: TaxonomyNode | SimulaFactor
) -> list[Change]:
    return [] if before == after else [Change(part, row, before, after)]
