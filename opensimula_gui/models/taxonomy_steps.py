"""Each edit of a node or factor: what it is called, and the changes that it takes.

There are no changes where nothing would differ. What does not fit raises ``ValueError`` with a sentence for
the user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.bundle_value import checked_name, checked_text, describe_text, quoted, rename_text
from opensimula_gui.models.change_command import Change, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyNode


class Step(NamedTuple):
    """One step of the undo stack.

    Attributes:
        text: What it does, such as "Rename 'Phishing' to 'Spear phishing'".
        changes: What to change, in order.
    """

    text: str
    changes: list[Change]


def rename_node(index: TaxonomyIndex, row: int, text: str) -> Step:
    """Give the node of a row another label."""
    label = checked_name("A label", text)
    return Step(rename_text(index.label(row), label), _node_changes(index, row, label=label))


def describe_node(index: TaxonomyIndex, row: int, text: str | None) -> Step:
    """Give the node of a row another description, or none."""
    node, after = index.node(row), _checked_description(text)
    words = describe_text(index.label(row), node.description if node else None, after)
    return Step(words, _node_changes(index, row, description=after))


def rename_factor(index: TaxonomyIndex, row: int, text: str) -> Step:
    """Give the factor of a row another name, and each root that was labelled like it."""
    name = checked_name("The name of a factor", text)
    words = rename_text(_factor_name(index, row), name, "factor ")
    return Step(words, _rename_factor_changes(index, row, name))


def describe_factor(index: TaxonomyIndex, row: int, text: str | None) -> Step:
    """Give the factor of a row another description, or none."""
    factor, after = index.factor(row), _checked_description(text)
    before = factor.description if factor else None
    words = describe_text(_factor_name(index, row), before, after, "factor ")
    return Step(words, _factor_changes(index, row, description=after))


def accept_factor(index: TaxonomyIndex, row: int, *, accepted: bool) -> Step:
    """Accept or reject the factor of a row."""
    verb = "Accept" if accepted else "Reject"
    words = f"{verb} factor {quoted(_factor_name(index, row))}"
    return Step(words, _factor_changes(index, row, accepted=accepted))


def revert_row(index: TaxonomyIndex, row: int) -> Step:
    """Make a row's node as it is on disk, and its factor too if it is a top row."""
    return Step(f"Revert {quoted(index.label(row))}", revert_changes(index, row))


def revert_node_value(index: TaxonomyIndex, row: int, field: str) -> Step:
    """Make one field of a row's node as it is on disk."""
    values = {field: getattr(index.saved_node(row), field)}
    return Step(f"Revert the {field} of {quoted(index.label(row))}", _node_changes(index, row, **values))


def revert_factor_value(index: TaxonomyIndex, row: int, field: str) -> Step:
    """Make one field of a row's factor as it is on disk; a name takes its roots along."""
    saved = getattr(index.saved_factor(row), field)
    is_name = field == "name"
    changes = (
        _rename_factor_changes(index, row, saved)
        if is_name
        else _factor_changes(index, row, **{field: saved})
    )
    return Step(f"Revert factor {quoted(_factor_name(index, row))}", changes)


def revert_changes(index: TaxonomyIndex, row: int) -> list[Change]:
    """Return the changes of ``revert_row``."""
    return [*_node_revert(index, row), *(_factor_revert(index, row) if index.parent(row) == NO_ROW else ())]


def _node_changes(index: TaxonomyIndex, row: int, **values: Any) -> list[Change]:
    node = index.node(row)
    return [] if node is None else _changes(Part.NODE, row, node, node.model_copy(update=values))


def _factor_changes(index: TaxonomyIndex, row: int, **values: Any) -> list[Change]:
    factor = index.factor(row)
    return [] if factor is None else _changes(Part.FACTOR, row, factor, factor.model_copy(update=values))


def _rename_factor_changes(index: TaxonomyIndex, row: int, name: str) -> list[Change]:
    factor = index.factor(row)
    changes = _factor_changes(index, row, name=name)
    for top_row in index.factor_rows(row):
        if factor is not None and index.label(top_row) == factor.name:
            changes.extend(_node_changes(index, top_row, label=name))
    return changes


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


def _checked_description(text: str | None) -> str | None:
    return None if text is None else checked_text("A description", text)


def _factor_name(index: TaxonomyIndex, row: int) -> str:
    factor = index.factor(row)
    return factor.name if factor else ""
