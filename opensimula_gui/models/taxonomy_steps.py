"""Each edit of a node or factor: what it is called, and the changes that it takes.

There are no changes where nothing would differ. What does not fit raises ``ValueError`` with a sentence for
the user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from opensimula_gui.models.bundle_value import checked_name, checked_text, quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.wording import tr

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
    label = checked_name(tr("A label"), text)
    words = tr("Rename {before} to {after}", before=quoted(index.label(row)), after=quoted(label))
    return Step(words, node_changes(index, row, label=label))


def describe_node(index: TaxonomyIndex, row: int, text: str | None) -> Step:
    """Give the node of a row another description, or none."""
    node, after = index.node(row), _checked_description(text)
    name = quoted(index.label(row))
    if after is None:
        words = tr("Remove the description of {node}", node=name)
    elif node is None or node.description is None:
        words = tr("Describe {node}", node=name)
    else:
        words = tr("Re-describe {node}", node=name)
    return Step(words, node_changes(index, row, description=after))


def rename_factor(index: TaxonomyIndex, row: int, text: str) -> Step:
    """Give the factor of a row another name, and each root that was labelled like it."""
    name = checked_name(tr("The name of a factor"), text)
    before, after = quoted(factor_name(index, row)), quoted(name)
    words = tr("Rename factor {before} to {after}", before=before, after=after)
    return Step(words, rename_factor_changes(index, row, name))


def describe_factor(index: TaxonomyIndex, row: int, text: str | None) -> Step:
    """Give the factor of a row another description, or none."""
    factor, after = index.factor(row), _checked_description(text)
    name = quoted(factor_name(index, row))
    if after is None:
        words = tr("Remove the description of factor {factor}", factor=name)
    elif factor is None or factor.description is None:
        words = tr("Describe factor {factor}", factor=name)
    else:
        words = tr("Re-describe factor {factor}", factor=name)
    return Step(words, factor_changes(index, row, description=after))


def accept_factor(index: TaxonomyIndex, row: int, *, accepted: bool) -> Step:
    """Accept or reject the factor of a row."""
    name = quoted(factor_name(index, row))
    words = (
        tr("Accept factor {factor}", factor=name) if accepted else tr("Reject factor {factor}", factor=name)
    )
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
    return None if text is None else checked_text(tr("A description"), text)


def factor_name(index: TaxonomyIndex, row: int) -> str:
    """Return the name of a row's factor; empty without one."""
    factor = index.factor(row)
    return factor.name if factor else ""
