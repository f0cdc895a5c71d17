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
from opensimula_gui.models.taxonomy_steps import Step, node_changes
from opensimula_gui.wording import tr

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


class _Titles(NamedTuple):
    """What label and description are called where an error begins with it."""

    label: str
    description: str


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
    node = _new_node(index, row, label, description, _titles())
    new = index.prepare_node(row, node)
    _require_depth(index, [new], row)
    changes = _move_changes(index, [new], row, len(index.children(row)) if position is None else position)
    text = tr("Add {node} under {parent}", node=quoted(label), parent=_name(index, row))
    return Addition(Step(text, changes), [new])


def add_sibling(index: TaxonomyIndex, row: int, label: str) -> Addition:
    """Add a node right after a row."""
    parent = index.parent(row)
    if parent == NO_ROW:
        raise ValueError(tr("A tree has one root, so that a root has no siblings. Add a factor instead."))
    return add_child(index, parent, label, position=index.children(parent).index(row) + 1)


def add_outline(index: TaxonomyIndex, row: int, items: Sequence[OutlineItem]) -> Addition:
    """Add branches below a row, after its children.

    Args:
        index: The rows.
        row: The row that is to be above.
        items: What to add.
    """
    titles = _titles()
    heads = [_new_node(index, row, item.label, item.description, titles) for item in items]
    rows = [index.prepare_node(row, node) for node in heads]
    stack = list(zip(rows, items, strict=True))
    count = 0
    while stack:
        above, source = stack.pop()
        count += 1
        stack.extend([(_prepare_below(index, above, child, titles), child) for child in source.children])
    _require_depth(index, rows, row)
    changes = _move_changes(index, rows, row, len(index.children(row)))
    parent = _name(index, row)
    text = tr("Add {n} node under {parent}", "Add {n} nodes under {parent}", count, parent=parent)
    return Addition(Step(text, changes), rows)


def delete_rows(index: TaxonomyIndex, rows: Sequence[int]) -> Step:
    """Delete branches; the root of a tree goes with its factor only."""
    heads = index.heads(rows)
    if any(index.parent(row) == NO_ROW for row in heads):
        raise ValueError(tr("The root of a tree goes with its factor. Remove the factor instead."))
    changes = [Change(Part.PLACE, row, index.place(row), None) for row in heads]
    if len(heads) == 1:
        return Step(tr("Delete {node}", node=_name(index, heads[0])), changes)
    return Step(tr("Delete {n} branch", "Delete {n} branches", len(heads)), changes)


def move_refusal(index: TaxonomyIndex, rows: Sequence[int], parent: int) -> str:
    """Return why rows can't be moved below another one, as a sentence; empty if they can."""
    if parent == NO_ROW:
        return tr("Nodes stay within their tree; its root is the only one that stands at the top.")
    for row in index.heads(rows):
        if index.parent(row) == NO_ROW:
            return tr("A root can't be moved.")
        if index.top_row(row) != index.top_row(parent):
            return tr(
                "{node} belongs to another factor; nodes stay within their tree.", node=_name(index, row)
            )
        if row in index.path(parent):
            return tr("{node} can't be moved under itself.", node=_name(index, row))
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
    return Step(_shift_text(index, heads, by), step.changes)


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
        raise ValueError(tr("Only siblings can be merged."))
    kept = index.node(into)
    provenance = list(kept.provenance) if kept else []
    for row in others:
        node = index.node(row)
        provenance.extend(entry for entry in (node.provenance if node else ()) if entry not in provenance)
    children = [child for row in others for child in index.children(row)]
    changes = [
        *node_changes(index, into, provenance=provenance),
        *_move_changes(index, children, into, len(index.children(into))),
        *(Change(Part.PLACE, row, index.place(row), None) for row in others),
    ]
    return Step(_merge_text(index, others, into), changes)


def duplicate_rows(index: TaxonomyIndex, rows: Sequence[int]) -> Addition:
    """Copy branches, each right after its original; copies have new ids and no traces."""
    heads = index.heads(rows)
    if any(index.parent(row) == NO_ROW for row in heads):
        raise ValueError(tr("A root can't be duplicated, because a tree has one root."))
    changes: list[Change] = []
    copies: list[int] = []
    for row in heads:
        parent = index.parent(row)
        copy = _copy_branch(index, row, parent)
        copies.append(copy)
        position = index.children(parent).index(row) + 1
        changes.extend(_move_changes(index, [copy], parent, position))
    if len(heads) == 1:
        return Addition(Step(tr("Duplicate {node}", node=_name(index, heads[0])), changes), copies)
    text = tr("Duplicate {n} branch", "Duplicate {n} branches", len(heads))
    return Addition(Step(text, changes), copies)


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


def _titles() -> _Titles:
    """Return what the texts of nodes are called; there may be many nodes, so this is looked up once."""
    return _Titles(tr("A label"), tr("A description"))


def _prepare_below(index: TaxonomyIndex, above: int, item: OutlineItem, titles: _Titles) -> int:
    node = _new_node(index, above, item.label, item.description, titles)
    return index.prepare_node(above, node, above)


def _new_node(
    index: TaxonomyIndex, above: int, label: str, description: str | None, titles: _Titles
) -> TaxonomyNode:
    parent = index.node(above)
    if parent is None:
        raise ValueError(tr("{factor} has no tree yet. Create one first.", factor=_name(index, above)))
    return TaxonomyNode(
        factor_id=parent.factor_id,
        parent_id=index.key(above),
        depth=parent.depth + 1,
        label=checked_name(titles.label, label),
        description=None if description is None else checked_text(titles.description, description),
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
        raise ValueError(tr("Nodes can't be nested more than {levels} levels deep.", levels=MAX_SHOWN_DEPTH))


def _name(index: TaxonomyIndex, row: int) -> str:
    return quoted(index.label(row))


def _move_text(index: TaxonomyIndex, heads: Sequence[int], parent: int) -> str:
    count, above = len(heads), _name(index, parent)
    if all(index.parent(row) == parent for row in heads):
        if count == 1:
            return tr("Reorder {node}", node=_name(index, heads[0]))
        return tr("Reorder {n} branch", "Reorder {n} branches", count)
    if count == 1:
        return tr("Move {node} under {parent}", node=_name(index, heads[0]), parent=above)
    return tr("Move {n} branch under {parent}", "Move {n} branches under {parent}", count, parent=above)


def _shift_text(index: TaxonomyIndex, heads: Sequence[int], by: int) -> str:
    count, name = len(heads), _name(index, heads[0])
    if by < 0:
        text = tr("Move {n} node up", "Move {n} nodes up", count)
        return tr("Move {node} up", node=name) if count == 1 else text
    text = tr("Move {n} node down", "Move {n} nodes down", count)
    return tr("Move {node} down", node=name) if count == 1 else text


def _merge_text(index: TaxonomyIndex, others: Sequence[int], into: int) -> str:
    name = _name(index, into)
    if len(others) == 1:
        return tr("Merge {node} into {other}", node=_name(index, others[0]), other=name)
    return tr("Merge {n} node into {other}", "Merge {n} nodes into {other}", len(others), other=name)
