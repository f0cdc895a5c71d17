"""Whether nodes got their children in the same way, told from their expansion traces."""

from __future__ import annotations

from operator import attrgetter, eq
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import ChangeKind
from opensimula_gui.checkpoint.comparing.value_text import is_same, unknown_keys
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.checkpoint.comparing.pairs import Pair
    from opensimula_gui.checkpoint.comparing.tree_match import TreeMatch, TreeSide
    from opensimula_gui.checkpoint.taxonomy import ChildProposalRaw, ExpansionStepTrace

_FIELD = "expansion_traces"
_LABEL: Final = "{label}"

_label = attrgetter("label")


def trace_changes(taxonomy: Pair, trees: TreeMatch) -> Iterator[Change]:
    """Yield a change for each node with other traces, and one for all traces of no node that both trees have.

    Args:
        taxonomy: Tells where the trees stand.
        trees: The trees with their nodes paired.
    """
    yield from _loose_trace_changes(taxonomy, trees)
    old, new = trees.old, trees.new
    grown: dict[tuple[int, int], tuple[Sequence[ExpansionStepTrace], Sequence[ExpansionStepTrace]]] = {}
    for key, row in _expanded_rows(new):
        partner = new.partners[row]
        grown[partner, row] = old.traces.get(old.index.key(partner), ()), new.traces[key]
    for key, row in _expanded_rows(old):
        grown.setdefault((row, old.partners[row]), (old.traces[key], ()))
    for rows, traces in grown.items():
        moved_by = new.nodes[rows[1]].depth - old.nodes[rows[0]].depth
        if not _is_same_growth(*traces, moved_by):
            yield trees.change(_FIELD, rows, (_text(traces[0]), _text(traces[1])), ChangeKind.CHANGED)


def _expanded_rows(tree: TreeSide) -> Iterator[tuple[str, int]]:
    for key in tree.traces:
        row = tree.rows.get(key, NO_ROW)
        if row in tree.partners:
            yield key, row


def _loose_trace_changes(taxonomy: Pair, trees: TreeMatch) -> Iterator[Change]:
    old, new = _loose_traces(trees.old), _loose_traces(trees.new)
    before: list[ExpansionStepTrace] = []
    after: list[ExpansionStepTrace] = []
    for key in dict.fromkeys((*old, *new)):
        had, has = old.get(key, []), new.get(key, [])
        # Traces that came or went with their node are no news.
        went = not has and key in trees.old.rows
        came = not had and key in trees.new.rows
        if not (went or came or _is_same_growth(had, has)):
            before += had
            after += has
    if before or after:
        yield taxonomy.changed(_FIELD, _text(before), _text(after))


def _loose_traces(tree: TreeSide) -> dict[str, list[ExpansionStepTrace]]:
    return {
        key: traces for key, traces in tree.traces.items() if tree.rows.get(key, NO_ROW) not in tree.partners
    }


def _is_same_growth(
    old: Sequence[ExpansionStepTrace], new: Sequence[ExpansionStepTrace], moved_by: int = 0
) -> bool:
    """Tell whether two lists of traces say the same, whatever the ids.

    Args:
        old: Traces of a node in the old tree.
        new: Traces of the node in the new tree.
        moved_by: How much deeper the node is now: its traces may have followed it, or not.
    """
    return len(old) == len(new) and all(
        _is_same_trace(before, after, moved_by) for before, after in zip(old, new, strict=True)
    )


def _is_same_trace(old: ExpansionStepTrace, new: ExpansionStepTrace, moved_by: int) -> bool:
    return (
        new.depth - old.depth in (0, moved_by)
        and old.plan_for_next_level == new.plan_for_next_level
        and _are_same_proposals(old.raw_proposals, new.raw_proposals)
        and _are_same_proposals(old.children_after_critic, new.children_after_critic)
        and (not (old.model_extra or new.model_extra) or is_same(old.model_extra, new.model_extra))
    )


def _are_same_proposals(old: Sequence[ChildProposalRaw], new: Sequence[ChildProposalRaw]) -> bool:
    # Most of a bundle is proposals: they are compared without running Python code for each.
    if len(old) != len(new) or not all(map(eq, map(vars, old), map(vars, new))):
        return False
    if not any(map(unknown_keys, (*old, *new))):
        return True
    return is_same(list(map(unknown_keys, old)), list(map(unknown_keys, new)))


def _text(traces: Sequence[ExpansionStepTrace]) -> str:
    return "\n".join(line for trace in traces for line in _lines(trace))


def _lines(trace: ExpansionStepTrace) -> list[str]:
    lines = [tr("Depth {depth}", depth=trace.depth)]
    if trace.raw_proposals:
        lines.append(_labelled(tr("Proposed: {label}"), trace.raw_proposals))
    if trace.children_after_critic:
        lines.append(_labelled(tr("Kept: {label}"), trace.children_after_critic))
    if trace.plan_for_next_level is not None:
        lines.append(tr("Plan: {plan}", plan=trace.plan_for_next_level))
    return lines


def _labelled(text: str, proposals: Sequence[ChildProposalRaw]) -> str:
    # There can be a million labels: joining them is many times quicker than filling in each.
    before, _, after = text.partition(_LABEL)
    return before + f"{after}\n{before}".join(map(_label, proposals)) + after
