"""Each edit of a node or factor: what it is called, and the changes that it takes.

There are no changes where nothing would differ. What does not fit raises ``ValueError`` with a sentence for
the user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from opensimula_gui.models.bundle_value import checked_name, checked_text, describe_text, quoted, rename_text
from opensimula_gui.models.change_command import Change, Part

if TYPE_CHECKING:
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
    return Step(rename_text(index.label(row), label), node_changes(index, row, label=label))


def describe_node(index: TaxonomyIndex, row: int, text: str | None) -> Step:
    """Give the node of a row another description, or none."""
    node, after = index.node(row), _checked_description(text)
    words = describe_text(index.label(row), node.description if node else None, after)
    return Step(words, node_changes(index, row, description=after))


def rename_factor(index: TaxonomyIndex, row: int, text: str) -> Step:
    """Give the factor of a row another name, and each root that was labelled like it."""
    name = checked_name("The name of a factor", text)
    words = rename_text(factor_name(index, row), name, "factor ")
    return Step(words, rename_factor_changes(index, row, name))


def describe_factor(index: TaxonomyIndex, row: int, text: str | None) -> Step:
    """Give the factor of a row another description, or none."""
    factor, after = index.factor(row), _checked_description(text)
    before = factor.description if factor else None
    words = describe_text(factor_name(index, row), before, after, "factor ")
    return Step(words, factor_changes(index, row, description=after))


def accept_factor(index: TaxonomyIndex, row: int, *, accepted: bool) -> Step:
    """Accept or reject the factor of a row."""
    verb = "Accept" if accepted else "Reject"
    words = f"{verb} factor {quoted(factor_name(index, row))}"
    return Step(words, factor_changes(index, row, accepted=accepted))


def node_changes(index: TaxonomyIndex, row: int, **values: Any) -> list[Change]:
    """Return what gives fields of a row's node other values; nothing where none would differ."""
    node = index.node(row)
    return [] if node is None else _changes(Part.NODE, row, node, node.model_copy(update=values))


def factor_changes(index: TaxonomyIndex, row: int, **values: Any) -> list[Change]:
    """Return what gives fields of a row's factor other values; nothing where none would differ."""
    factor = index.factor(row)
    return [] if factor is None else _changes(Part.FACTOR, row, factor, factor.model_copy(update=values))


def rename_factor_changes(index: TaxonomyIndex, row: int, name: str) -> list[Change]:
    """Return what gives a row's factor another name, and each root that is labelled like it."""
    factor = index.factor(row)
    changes = factor_changes(index, row, name=name)
    for top_row in index.factor_rows(row):
        if factor is not None and index.label(top_row) == factor.name:
            changes.extend(node_changes(index, top_row, label=name))
    return changes


def _changes(
    part: Part, row: int, before: TaxonomyNode | SimulaFactor, after: TaxonomyNode | SimulaFactor
) -> list[Change]:
    return [] if before == after else [Change(part, row, before, after)]


def _checked_description(text: str | None) -> str | None:
    return None if text is None else checked_text("A description", text)


def factor_name(index: TaxonomyIndex, row: int) -> str:
    """Return the name of a row's factor; empty without one."""
    factor = index.factor(row)
    return factor.name if factor else ""
