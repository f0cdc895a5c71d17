"""Edits of the shape of a tree: nodes come, go, move, are merged or copied.

Rows that are to be added are prepared in the index before the step is made; a step that is never made leaves
them without a place, where nobody sees them. What can't be done raises ``ValueError`` with a sentence for the
user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opensimula_gui.checkpoint.index import MAX_SHOWN_DEPTH, NO_ROW
from opensimula_gui.checkpoint.place import Place
from opensimula_gui.checkpoint.taxonomy import TaxonomyNode
from opensimula_gui.models.bundle_value import checked_name, checked_text, quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.taxonomy_steps import Step, node_changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.outline import OutlineItem


class Addition(NamedTuple):
    """A step that adds rows.

    Attributes:
        step: The step.
        rows: The rows that it adds; those below them come along.
    """

    step: Step
    rows: list[int]


def add_child(
    index: TaxonomyIndex, row: int, label: str, description: str | None = None, position: int | None = None
) -> Addition:
    """Add a node below a row.

    Args:
        index: The rows.
        row: The row that is to be above.
        label: The label of the new node.
        description: Its description.
        position: How many siblings are to stand before it; None puts it after all of them.
    """
    node = _new_node(index, row, checked_name("A label", label), description)
    new = index.prepare_node(row, node)
    _require_depth(index, [new], row)
    changes = _move_changes(index, [new], row, len(index.children(row)) if position is None else position)
    return Addition(Step(f"Add {quoted(label)} under {_name(index, row)}", changes), [new])


def add_sibling(index: TaxonomyIndex, row: int, label: str) -> Addition:
    """Add a node right after a row."""
    parent = index.parent(row)
    if parent == NO_ROW:
        raise ValueError("A tree has one root, so that a root has no siblings. Add a factor instead.")
    return add_child(index, parent, label, position=index.children(parent).index(row) + 1)


def add_outline(index: TaxonomyIndex, row: int, items: Sequence[OutlineItem]) -> Addition:
    """Add branches below a row, after its children.

    Args:
        index: The rows.
        row: The row that is to be above.
        items: What to add.
    """
    rows = [index.prepare_node(row, _new_node(index, row, item.label, item.description)) for item in items]
    stack = list(zip(rows, items, strict=True))
    count = 0
    while stack:
        above, source = stack.pop()
        count += 1
        stack.extend([(_prepare_below(index, above, child), child) for child in source.children])
    _require_depth(index, rows, row)
    changes = _move_changes(index, rows, row, len(index.children(row)))
    noun = "1 node" if count == 1 else f"{count_text(count)} nodes"
    return Addition(Step(f"Add {noun} under {_name(index, row)}", changes), rows)


def delete_rows(index: TaxonomyIndex, rows: Sequence[int]) -> Step:
    """Delete branches; the root of a tree goes with its factor only."""
    heads = index.heads(rows)
    if any(index.parent(row) == NO_ROW for row in heads):
        raise ValueError("The root of a tree goes with its factor. Remove the factor instead.")
    changes = [Change(Part.PLACE, row, index.place(row), None) for row in heads]
    if len(heads) == 1:
        return Step(f"Delete {_name(index, heads[0])}", changes)
    return Step(f"Delete {count_text(len(heads))} branches", changes)


def move_refusal(index: TaxonomyIndex, rows: Sequence[int], parent: int) -> str:
    """Return why rows can't be moved below another one, as a sentence; empty if they can."""
    if parent == NO_ROW:
        return "Nodes stay within their tree; its root is the only one that stands at the top."
    for row in index.heads(rows):
        if index.parent(row) == NO_ROW:
            return "A root can't be moved."
        if index.top_row(row) != index.top_row(parent):
            return f"{_name(index, row)} belongs to another factor; nodes stay within their tree."
        if row in index.path(parent):
            return f"{_name(index, row)} can't be moved under itself."
    return ""


def move_rows(index: TaxonomyIndex, rows: Sequence[int], parent: int, position: int | None = None) -> Step:
    """Move branches below another row, or to another place among their siblings.

    Args:
        index: The rows.
        rows: The rows to move; those below them come along.
        parent: The row that is to be above.
        position: How many of the present children are to stand before them; None puts them after all.
    """
    if refusal := move_refusal(index, rows, parent):
        raise ValueError(refusal)
    heads = index.heads(rows)
    _require_depth(index, heads, parent)
    children = index.children(parent)
    before = children[: len(children) if position is None else position]
    at = len(before) - len(set(before).intersection(heads))
    return Step(_move_text(index, heads, parent), _move_changes(index, heads, parent, at))


def shift_rows(
    index: TaxonomyIndex, rows: Sequence[int], by: int, among: Sequence[int] | None = None
) -> Step | None:
    """Move siblings up (-1) or down (1) past their neighbour; None at the end, or if they are no siblings.

    Args:
        index: The rows.
        rows: The rows to move.
        by: Which way.
        among: The siblings that can be seen, in order; None means all.
    """
    heads = index.heads(rows)
    parents = {index.parent(row) for row in heads}
    if len(parents) != 1 or NO_ROW in parents:
        return None
    (parent,) = parents
    siblings = index.children(parent) if among is None else among
    places = sorted(siblings.index(row) for row in heads)
    neighbour = places[0] - 1 if by < 0 else places[-1] + 1
    if not 0 <= neighbour < len(siblings):
        return None
    target = index.children(parent).index(siblings[neighbour]) + (by > 0)
    step = move_rows(index, [siblings[place] for place in places], parent, target)
    direction = "up" if by < 0 else "down"
    name = _name(index, heads[0]) if len(heads) == 1 else f"{count_text(len(heads))} nodes"
    return Step(f"Move {name} {direction}", step.changes)


def merge_rows(index: TaxonomyIndex, into: int, others: Sequence[int]) -> Step:
    """Merge siblings into one of them: their children and provenance go over, then they are deleted.

    Args:
        index: The rows.
        into: The row that stays, with its label, description and traces.
        others: The rows that go.
    """
    others = [row for row in others if row != into]
    parent = index.parent(into)
    if not others or parent == NO_ROW or any(index.parent(row) != parent for row in others):
        raise ValueError("Only siblings can be merged.")
    kept = index.node(into)
    provenance = list(kept.provenance) if kept else []
    for row in others:
        node = index.node(row)
        provenance.extend(entry for entry in (node.provenance if node else ()) if entry not in provenance)
    children = [child for row in others for child in index.children(row)]
    names = _name(index, others[0]) if len(others) == 1 else f"{count_text(len(others))} nodes"
    changes = [
        *node_changes(index, into, provenance=provenance),
        *_move_changes(index, children, into, len(index.children(into))),
        *(Change(Part.PLACE, row, index.place(row), None) for row in others),
    ]
    return Step(f"Merge {names} into {_name(index, into)}", changes)


def duplicate_rows(index: TaxonomyIndex, rows: Sequence[int]) -> Addition:
    """Copy branches, each right after its original; copies have new ids and no traces."""
    heads = index.heads(rows)
    if any(index.parent(row) == NO_ROW for row in heads):
        raise ValueError("A root can't be duplicated, because a tree has one root.")
    changes: list[Change] = []
    copies: list[int] = []
    for row in heads:
        parent = index.parent(row)
        copy = _copy_branch(index, row, parent)
        copies.append(copy)
        position = index.children(parent).index(row) + 1
        changes.extend(_move_changes(index, [copy], parent, position))
    name = _name(index, heads[0]) if len(heads) == 1 else f"{count_text(len(heads))} branches"
    return Addition(Step(f"Duplicate {name}", changes), copies)


def _copy_branch(index: TaxonomyIndex, row: int, parent: int) -> int:
    head = NO_ROW
    copies: dict[int, int] = {}
    for source in index.rows_below(row):
        node = index.node(source)
        above = copies.get(index.parent(source), NO_ROW)
        if node is None:
            continue
        key = index.key(above if above != NO_ROW else parent)
        copy = TaxonomyNode.model_validate(node.model_dump(exclude={"id"}) | {"parent_id": key})
        copies[source] = index.prepare_node(row, copy, above)
        head = copies[row] if head == NO_ROW else head
    return head


def _prepare_below(index: TaxonomyIndex, above: int, item: OutlineItem) -> int:
    node = _new_node(index, above, item.label, item.description)
    return index.prepare_node(above, node, above)


def _new_node(index: TaxonomyIndex, above: int, label: str, description: str | None) -> TaxonomyNode:
    parent = index.node(above)
    if parent is None:
        raise ValueError(f"{_name(index, above)} has no tree yet. Create one first.")
    return TaxonomyNode(
        factor_id=parent.factor_id,
        parent_id=index.key(above),
        depth=parent.depth + 1,
        label=checked_name("A label", label),
        description=None if description is None else checked_text("A description", description),
    )


def _move_changes(index: TaxonomyIndex, rows: Sequence[int], parent: int, position: int) -> list[Change]:
    """Return what puts rows below another one, the rows themselves left out of the position."""
    node = index.node(parent)
    depth = node.depth + 1 if node else 0
    orders = index.orders_at(parent, position, rows)
    return [
        Change(Part.PLACE, row, index.place(row), Place(parent, order, index.key(parent), depth))
        for row, order in zip(rows, orders, strict=True)
    ]


def _require_depth(index: TaxonomyIndex, heads: Sequence[int], parent: int) -> None:
    above = len(index.path(parent))
    if any(above + index.height(row) > MAX_SHOWN_DEPTH for row in heads):
        raise ValueError(_TOO_DEEP)


def _name(index: TaxonomyIndex, row: int) -> str:
    return quoted(index.label(row))


def _move_text(index: TaxonomyIndex, heads: Sequence[int], parent: int) -> str:
    name = _name(index, heads[0]) if len(heads) == 1 else f"{count_text(len(heads))} branches"
    if all(index.parent(row) == parent for row in heads):
        return f"Reorder {name}"
    return f"Move {name} under {_name(index, parent)}"


_TOO_DEEP = f"Nodes can't be nested more than {MAX_SHOWN_DEPTH} levels deep."
