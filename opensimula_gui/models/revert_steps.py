"""Steps that make what was edited in the taxonomies as it is on disk: one value, one row, or everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.taxonomy_steps import (
    Step,
    factor_changes,
    factor_name,
    node_changes,
    rename_factor_changes,
)
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.place import Place


_NODE_REVERTS: Final = {
    "label": marked("Revert the label of {node}"),
    "description": marked("Revert the description of {node}"),
}


def revert_row(index: TaxonomyIndex, row: int) -> Step:
    """Make a row's node and its place as they are on disk, and its factor too if it is a top row.

    Raises:
        ValueError: The row can't go back to its place; the text says why to the user.
    """
    name = quoted(index.label(row))
    place, back = index.place(row), index.place_back(row)
    changes = list(_value_reverts(index, row))
    if place != back:
        if back is not None and back.parent != NO_ROW:
            _require_place(index, row, back, name)
        changes.append(Change(Part.PLACE, row, place, back))
    return Step(tr("Revert {node}", node=name), changes)


def revert_node_value(index: TaxonomyIndex, row: int, field: str) -> Step:
    """Make the label or the description of a row's node as it is on disk."""
    values = {field: getattr(index.saved_node(row), field)}
    text = tr(_NODE_REVERTS[field], node=quoted(index.label(row)))
    return Step(text, node_changes(index, row, **values))


def revert_factor_value(index: TaxonomyIndex, row: int, field: str) -> Step:
    """Make one field of a row's factor as it is on disk; a name takes its roots along."""
    saved = getattr(index.saved_factor(row), field)
    is_name = field == "name"
    changes = (
        rename_factor_changes(index, row, saved) if is_name else factor_changes(index, row, **{field: saved})
    )
    return Step(tr("Revert factor {factor}", factor=quoted(factor_name(index, row))), changes)


def revert_all(index: TaxonomyIndex) -> list[Change]:
    """Return what makes all nodes, factors and places as they are on disk."""
    changes = [change for row in index.reworded_rows() for change in _value_reverts(index, row)]
    places = index.places_on_disk()
    # All out first, the deepest before what they hang below, and then in again from the top: nothing is
    # ever put below itself, and each depth is counted from a row that stands where it is to stand.
    now = {row: place for row in places if (place := index.place(row)) is not None}
    deepest_first = sorted(now, key=index.depth, reverse=True)
    changes.extend(Change(Part.PLACE, row, now[row], None) for row in deepest_first)
    changes.extend(Change(Part.PLACE, row, None, place) for row, place in places.items() if place is not None)
    return changes


def _value_reverts(index: TaxonomyIndex, row: int) -> Iterator[Change]:
    node, saved = index.node(row), index.saved_node(row)
    if node is not None and saved is not None and node != saved:
        yield Change(Part.NODE, row, node, saved)
    factor, saved_factor = index.factor(row), index.saved_factor(row)
    if row == index.top_row(row) and factor != saved_factor:
        yield Change(Part.FACTOR, row, factor, saved_factor)


def _require_place(index: TaxonomyIndex, row: int, back: Place, name: str) -> None:
    if not index.exists(back.parent):
        raise ValueError(
            tr("{node} can't go back: what it stood under was deleted. Undo that first.", node=name)
        )
    if row in index.path(back.parent):
        raise ValueError(
            tr("{node} can't go back: what it stood under is below it now. Move that away first.", node=name)
        )
