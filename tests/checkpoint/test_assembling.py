"""Bundles put together from the bytes of the one before equal those that are written whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import CheckpointFormatError, inspect_checkpoint
from opensimula_gui.checkpoint.assembling import assembled_bundle
from opensimula_gui.checkpoint.encoding import encode_bundle
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle, TaxonomyNode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Nodes = dict[str, TaxonomyNode]


@pytest.fixture
def bundle(sample_root: Path) -> TaxonomyBundle:
    bundle = inspect_checkpoint(sample_root).bundle
    assert bundle is not None
    return bundle


def with_tree(bundle: TaxonomyBundle, number: int, **changes: Any) -> TaxonomyBundle:
    trees = list(bundle.taxonomies)
    trees[number] = trees[number].model_copy(update=changes)
    return bundle.model_copy(update={"taxonomies": trees})


def _renamed(nodes: Nodes) -> Nodes:
    return {
        key: node.model_copy(update={"label": f"„{number}“\n"}) if number % 2 else node
        for number, (key, node) in enumerate(nodes.items())
    }


def _added(nodes: Nodes) -> Nodes:
    root = next(iter(nodes.values()))
    new = TaxonomyNode(id='no"\n', factor_id=root.factor_id, parent_id=root.id, depth=1, label="New")
    return {**nodes, 'no"\n': new}


EDITS: dict[str, Callable[[Nodes], Nodes]] = {
    "renamed": _renamed,
    "added": _added,
    "fewer": lambda nodes: dict(list(nodes.items())[:-5]),
    "turned around": lambda nodes: dict(reversed(nodes.items())),
    "none": lambda _nodes: {},
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
@pytest.mark.parametrize("number", [0, -1])
def test_a_tree_with_other_nodes(edit: Callable[[Nodes], Nodes], number: int, bundle: TaxonomyBundle) -> None:
    edited = with_tree(bundle, number, nodes=edit(bundle.taxonomies[number].nodes))
    assert assembled_bundle(encode_bundle(bundle), bundle, edited) == encode_bundle(edited)


def test_trees_come_and_go(bundle: TaxonomyBundle) -> None:
    data = encode_bundle(bundle)
    new = FactorTaxonomy(
        factor_id="f", root_id="r", nodes={"r": TaxonomyNode(id="r", factor_id="f", label="R")}
    )
    for trees in ([*bundle.taxonomies[1:], new], [new], [], bundle.taxonomies[::-1]):
        edited = bundle.model_copy(update={"taxonomies": trees, "proposal_N": 77})
        assert assembled_bundle(data, bundle, edited) == encode_bundle(edited)


def test_traces_are_written_anew(bundle: TaxonomyBundle) -> None:
    edited = with_tree(bundle, 1, expansion_traces=bundle.taxonomies[1].expansion_traces[:1])
    assert assembled_bundle(encode_bundle(bundle), bundle, edited) == encode_bundle(edited)


def test_what_was_not_edited_keeps_its_bytes(bundle: TaxonomyBundle) -> None:
    first, *_ = bundle.taxonomies[0].nodes.values()
    first.label = "Aa"
    data = encode_bundle(bundle).replace(b'"Aa"', b'"\\u0041a"')
    edited = with_tree(bundle, 0, nodes=_added(bundle.taxonomies[0].nodes))
    written = assembled_bundle(data, bundle, edited)
    assert written is not None
    assert b'"\\u0041a"' in written
    assert TaxonomyBundle.model_validate_json(written) == edited


def test_a_key_that_is_no_plain_word_is_written_anew(bundle: TaxonomyBundle) -> None:
    before = with_tree(bundle, 0, nodes=_added(bundle.taxonomies[0].nodes))
    edited = with_tree(before, 0, nodes=_renamed(before.taxonomies[0].nodes))
    assert assembled_bundle(encode_bundle(before), before, edited) == encode_bundle(edited)


def test_other_layouts_are_left_to_whoever_writes_the_whole(bundle: TaxonomyBundle) -> None:
    data = encode_bundle(bundle)
    for other in (data.replace(b"\n", b"\r\n"), data.replace(b"  ", b"\t"), data + b"\n"):
        assert assembled_bundle(other, bundle, bundle) is None
    odd = data.replace(b'\n      "factor_id": ', b'\n      "factor_id" : ', 1)
    assert assembled_bundle(odd, bundle, bundle) is None
    extra = TaxonomyBundle.model_validate({**bundle.model_dump(), "extra": [{"factor_id": "f"}]})
    assert assembled_bundle(encode_bundle(extra), extra, extra) is None
    empty = bundle.model_copy(update={"taxonomies": []})
    assert assembled_bundle(encode_bundle(empty), empty, bundle) is None


def test_a_key_that_no_file_can_hold_is_refused(bundle: TaxonomyBundle) -> None:
    nodes = dict(bundle.taxonomies[0].nodes)
    nodes["\ud800"] = next(iter(nodes.values()))
    with pytest.raises(CheckpointFormatError):
        assembled_bundle(encode_bundle(bundle), bundle, with_tree(bundle, 0, nodes=nodes))
