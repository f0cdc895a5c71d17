"""All that is to say about one tree by itself; after an edit, only what it touched is looked at again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import is_
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.inspecting.families import (
    TreeDelta,
    read_families,
    sizes_after,
    tree_delta,
)
from opensimula_gui.checkpoint.inspecting.findings import Finding, Tally, tally
from opensimula_gui.checkpoint.inspecting.label_check import label_findings
from opensimula_gui.checkpoint.inspecting.label_forms import rough_forms
from opensimula_gui.checkpoint.inspecting.shape_check import (
    TreeShape,
    lost_traces,
    shape_of,
    sound_shape,
)
from opensimula_gui.checkpoint.problems import MAX_OF_A_KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy

_CHUNK: Final = 2000


@dataclass(frozen=True, slots=True)
class TreeCheck:
    """What was found in a tree.

    Attributes:
        taxonomy: The tree; it is not changed any more.
        shape: What was found without a look at labels; the very same object as long as it holds.
        forms: The rough form of each label, in the order of the nodes.
        labels: What was found of the labels.
    """

    taxonomy: FactorTaxonomy
    shape: TreeShape
    forms: Sequence[bytes]
    labels: Tally[Finding]


def check_tree(
    taxonomy: FactorTaxonomy, before: TreeCheck | None = None, tick: Callable[[], None] = lambda: None
) -> TreeCheck:
    """Check a tree.

    Args:
        taxonomy: The tree. It must not be changed afterwards: an edit makes another one, which may share
            whatever it did not touch.
        before: What was found in the tree before it was edited, to be used again as far as it holds.
        tick: Called now and then; it may raise to stop.
    """
    if before is not None and before.taxonomy is taxonomy:
        return before
    delta = tree_delta(before.taxonomy, taxonomy) if before is not None else None
    if before is None or delta is None:
        return _check_anew(taxonomy, tick)
    if delta.is_moved:
        return _check_moved(before, delta, tick)
    shape = before.shape
    if not _are_same(before.taxonomy.expansion_traces, taxonomy.expansion_traces):
        shape = replace(shape, lost_traces=lost_traces(taxonomy))
    if not delta.is_renamed:
        return TreeCheck(taxonomy, shape, before.forms, before.labels)
    return _with_labels(taxonomy, shape, _forms_after(before, delta))


def _check_anew(taxonomy: FactorTaxonomy, tick: Callable[[], None]) -> TreeCheck:
    families = read_families(taxonomy, tick)
    labels, forms = families.labels, list[bytes]()
    for start in range(0, len(labels), _CHUNK):
        forms += rough_forms(labels[start : start + _CHUNK])
    return _with_labels(taxonomy, shape_of(taxonomy, families, tick), forms)


def _check_moved(before: TreeCheck, delta: TreeDelta, tick: Callable[[], None]) -> TreeCheck:
    sizes = None if before.shape.faults.kept else sizes_after(delta, before.shape.child_counts)
    if sizes is None:
        return _check_anew(delta.after, tick)
    shape = sound_shape(delta.after, sizes, _lost_traces(before, delta))
    return _with_labels(delta.after, shape, _forms_after(before, delta))


def _forms_after(before: TreeCheck, delta: TreeDelta) -> list[bytes]:
    end = delta.start + len(delta.old_keys)
    known = dict(zip(delta.old_keys, before.forms[delta.start : end], strict=True))
    nodes = delta.after.nodes
    for start in range(0, len(delta.fresh), _CHUNK):
        keys = delta.fresh[start : start + _CHUNK]
        known.update(zip(keys, rough_forms([nodes[key].label for key in keys]), strict=True))
    return [*before.forms[: delta.start], *map(known.__getitem__, delta.new_keys), *before.forms[end:]]


def _lost_traces(before: TreeCheck, delta: TreeDelta) -> Sequence[int]:
    are_same = _are_same(delta.before.expansion_traces, delta.after.expansion_traces)
    if are_same and not delta.gone and not before.shape.lost_traces:
        return before.shape.lost_traces
    return lost_traces(delta.after)


def _with_labels(taxonomy: FactorTaxonomy, shape: TreeShape, forms: Sequence[bytes]) -> TreeCheck:
    # One more than are listed, since the first that is not listed still has a place to lead to.
    found = tally(label_findings(taxonomy, forms), lambda finding: finding.code, MAX_OF_A_KIND + 1)
    return TreeCheck(taxonomy, shape, forms, found)


def _are_same(some: Sequence[object], others: Sequence[object]) -> bool:
    return some is others or (len(some) == len(others) and all(map(is_, some, others)))
