"""Labels of one tree that say the same as another one, or nothing."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import compress
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.inspecting.findings import Finding
from opensimula_gui.checkpoint.inspecting.label_forms import VAGUE_ROUGH_FORMS, is_vague, label_form
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy

_CHUNK: Final = 2000
_SHOWN_BRANCHES: Final = 2


def label_findings(taxonomy: FactorTaxonomy, forms: Sequence[bytes]) -> Iterator[Finding]:
    """Yield what there is to say about the labels of a tree, in linear time.

    Args:
        taxonomy: The tree; it need not be sound.
        forms: The rough form of each label, in the order of the nodes.
    """
    doubles, vague = _doubles(forms), VAGUE_ROUGH_FORMS.intersection(forms)
    wanted = doubles | vague
    groups: dict[str, list[str]] = {}
    exact: dict[str, str] = {}
    nodes = zip(taxonomy.nodes.items(), forms, strict=True)
    for (key, node), form in compress(nodes, map(wanted.__contains__, forms)) if wanted else ():
        if form in vague and is_vague(node.label):
            yield Finding("vague-label", ("nodes", key, "label"), partial(_vague_words, key=key))
        if form in doubles:
            # The same label may stand in a tree thousands of times.
            same = exact.get(node.label) or exact.setdefault(node.label, label_form(node.label))
            groups.setdefault(same, []).append(key)
    for keys in groups.values():
        if len(keys) > 1:
            yield from _group_findings(taxonomy, keys)


def name_of(taxonomy: FactorTaxonomy, key: str) -> str:
    """Return what a message calls a node: its label, or its id if there is no such node."""
    node = taxonomy.nodes.get(key)
    return one_line(node.label if node else key, 60)


def _doubles(forms: Sequence[bytes]) -> set[bytes]:
    """Return the forms that occur more than once."""
    seen: set[bytes] = set()
    doubles: set[bytes] = set()
    # In pieces, because one call for all of a large tree would hold up every other thread.
    for start in range(0, len(forms), _CHUNK):
        piece = forms[start : start + _CHUNK]
        different = set(piece)
        if len(different) < len(piece):
            doubles.update(form for form, count in Counter(piece).items() if count > 1)
        doubles |= seen & different
        seen |= different
    return doubles


def _group_findings(taxonomy: FactorTaxonomy, keys: Sequence[str]) -> Iterator[Finding]:
    """Yield what there is to say about nodes whose labels say the same."""
    by_parent: dict[str | None, list[str]] = {}
    for key in keys:
        by_parent.setdefault(taxonomy.nodes[key].parent_id, []).append(key)
    for parent, (first, *others) in by_parent.items():
        # Nodes without a parent, or whose parent is missing, are no siblings, but faults of the tree.
        for key in others if parent in taxonomy.nodes else ():
            words = partial(_siblings_words, first=first, key=key)
            yield Finding("similar-siblings", ("nodes", key, "label"), words)
    if len(by_parent) > 1:
        firsts = [siblings[0] for siblings in by_parent.values()]
        words = partial(_branches_words, keys=firsts[:_SHOWN_BRANCHES], count=len(firsts))
        yield Finding("label-in-several-branches", ("nodes", firsts[1], "label"), words)


def _vague_words(taxonomy: FactorTaxonomy, key: str) -> str:
    label, parent = name_of(taxonomy, key), taxonomy.nodes[key].parent_id
    if parent is None:
        return tr("“{label}” does not say what it stands for.", label=label)
    return tr(
        "“{label}” under “{parent}” does not say what it stands for.",
        label=label,
        parent=name_of(taxonomy, parent),
    )


def _siblings_words(taxonomy: FactorTaxonomy, first: str, key: str) -> str:
    names = name_of(taxonomy, first), name_of(taxonomy, key)
    parent = name_of(taxonomy, taxonomy.nodes[key].parent_id or "")
    if taxonomy.nodes[first].label == taxonomy.nodes[key].label:
        return tr("The label “{label}” stands twice under “{parent}”.", label=names[0], parent=parent)
    return tr(
        "The labels “{first}” and “{second}” under “{parent}” say nearly the same.",
        first=names[0],
        second=names[1],
        parent=parent,
    )


def _branches_words(taxonomy: FactorTaxonomy, keys: Sequence[str], count: int) -> str:
    first, second = (_where(taxonomy, key) for key in keys)
    if count > len(keys):
        places = tr(
            "{first}, {second} and in {n} more",
            "{first}, {second} and in {n} more",
            count - len(keys),
            first=first,
            second=second,
        )
    else:
        places = tr("{first} and {second}", "places of a label", first=first, second=second)
    return tr(
        "The label “{label}” stands in {n} place: {places}.",
        "The label “{label}” stands in {n} places: {places}.",
        count,
        label=name_of(taxonomy, keys[0]),
        places=places,
    )


def _where(taxonomy: FactorTaxonomy, key: str) -> str:
    parent = taxonomy.nodes[key].parent_id
    if parent is None:
        return tr("at the top")
    return tr("under “{parent}”", parent=name_of(taxonomy, parent))
