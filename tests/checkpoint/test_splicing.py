"""Edits written into the bytes of a bundle give the bytes of the edited bundle, or nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint import CheckpointFormatError, inspect_checkpoint, load_checkpoint, save_edits
from opensimula_gui.checkpoint.edits import BundleEdits, edited_bundle
from opensimula_gui.checkpoint.encoding import encode_bundle
from opensimula_gui.checkpoint.splicing import MAX_SPLICED_NODES, spliced_bundle
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle, TaxonomyNode
from tests.checkpoint import conftest as parts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Rewrite = Callable[..., None]

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ['"node_c1": {', '",\n  "taxonomies": [', "\\u0041", "\x7f\u2028"]
)
NODES = [(0, f"node_c{number}") for number in range(4)] + [(1, "node_p0"), (1, "node_p1")]


def bundle_with(instruction: str = "y", labels: tuple[str, ...] = ()) -> TaxonomyBundle:
    bundle = TaxonomyBundle.model_validate(
        parts.bundle() | {"instruction_y": instruction, "z": {"node_c9": 1}}
    )
    for (number, key), label in zip(NODES, labels, strict=False):
        bundle.taxonomies[number].nodes[key].label = label
    return bundle


def relabelled(bundle: TaxonomyBundle, number: int, key: str, label: str) -> TaxonomyNode:
    return bundle.taxonomies[number].nodes[key].model_copy(update={"label": label})


@st.composite
def edits_of(draw: st.DrawFn, bundle: TaxonomyBundle) -> BundleEdits:
    nodes: dict[int, dict[str, TaxonomyNode]] = {}
    for number, key in draw(st.lists(st.sampled_from(NODES), unique=True)):
        changes = {"label": draw(TEXT), "description": draw(st.none() | TEXT)}
        node = bundle.taxonomies[number].nodes[key].model_copy(update=changes)
        nodes.setdefault(number, {})[key] = node
    factors = {
        number: bundle.factors[number].model_copy(
            update={"name": draw(TEXT), "accepted": draw(st.booleans())}
        )
        for number in draw(st.sets(st.sampled_from([0, 1])))
    }
    fields: dict[str, str | int] = draw(
        st.fixed_dictionaries({}, optional={"instruction_y": TEXT, "proposal_N": st.integers(1, 9)})
    )
    return BundleEdits(fields, factors, nodes)


@given(data=st.data(), labels=st.tuples(*[TEXT] * 6), instruction=TEXT)
def test_the_bytes_are_those_of_the_edited_bundle(
    data: st.DataObject, labels: tuple[str, ...], instruction: str
) -> None:
    bundle = bundle_with(instruction, labels)
    edits = data.draw(edits_of(bundle))
    spliced = spliced_bundle(encode_bundle(bundle), bundle, edits)
    # Texts that look like escapes or keys may only cost time.
    if not any("\\u00" in text or "node" in text for text in (instruction, *labels)):
        assert spliced is not None
    if spliced is not None:
        assert spliced == encode_bundle(edited_bundle(bundle, edits))


def compact(text: str) -> str:
    return json.dumps(json.loads(text), ensure_ascii=False)


def with_a_key_twice(text: str) -> str:
    return text.replace('"z": {\n    "node_c9": 1', '"z": {\n    "node_c1": 1')


def with_an_escaped_key(text: str) -> str:
    return text.replace('"node_c1": {', '"\\u006eode_c1": {')


def with_a_copy(text: str) -> str:
    start = text.index('\n        "node_c1": {')
    copy = text[start : text.index("\n        }", start) + 10]
    hidden = text.replace('"node_c1": {', '"\\u006eode_c1": {')
    return hidden.replace('"node_c9": 1', f'"nodes": {{{copy}\n    }}')


@pytest.mark.parametrize(
    "rewrite",
    [
        compact,
        lambda text: text.replace("\n", "\r\n"),
        with_a_key_twice,
        with_an_escaped_key,
        with_a_copy,
        lambda text: text.replace('"node_c1": {', '"node_c1"  : {'),
    ],
)
def test_other_layouts_are_not_spliced(rewrite: Callable[[str], str]) -> None:
    text = rewrite(encode_bundle(bundle_with()).decode())
    bundle = TaxonomyBundle.model_validate_json(text)
    edits = BundleEdits(nodes={0: {"node_c1": relabelled(bundle, 0, "node_c1", "x")}})
    assert spliced_bundle(text.encode(), bundle, edits) is None


def test_a_head_in_another_layout_is_not_spliced() -> None:
    bundle = bundle_with()
    data = encode_bundle(bundle).replace(b'"proposal_N": 2', b'"proposal_N":2')
    assert spliced_bundle(data, bundle, BundleEdits({"proposal_N": 3})) is None
    nodes = {0: {"node_c1": relabelled(bundle, 0, "node_c1", "x")}}
    assert spliced_bundle(data, bundle, BundleEdits({"proposal_N": 3}, nodes=nodes)) is None


@pytest.mark.parametrize("key", ["node c1", "nöde", 'a"b', "gone"])
def test_a_key_that_is_not_plain_or_not_there_is_not_spliced(key: str) -> None:
    bundle = bundle_with()
    data = encode_bundle(bundle)
    bundle.taxonomies[0].nodes[key] = relabelled(bundle, 0, "node_c1", "x")
    edits = BundleEdits(nodes={0: {key: relabelled(bundle, 0, "node_c1", "y")}})
    assert spliced_bundle(data, bundle, edits) is None


def test_many_nodes_are_not_spliced() -> None:
    bundle = bundle_with()
    nodes = {f"n{number}": relabelled(bundle, 0, "node_c1", "x") for number in range(MAX_SPLICED_NODES + 1)}
    assert spliced_bundle(encode_bundle(bundle), bundle, BundleEdits(nodes={0: nodes})) is None


@pytest.mark.parametrize("edits", [{"fields": {"instruction_y": "\ud800"}}, {"fields": {"proposal_N": 0}}])
def test_what_could_not_be_read_again_is_refused(edits: dict[str, Any]) -> None:
    bundle = bundle_with()
    with pytest.raises(CheckpointFormatError):
        spliced_bundle(encode_bundle(bundle), bundle, BundleEdits(**edits))


def test_a_node_that_could_not_be_read_again_is_refused() -> None:
    bundle = bundle_with()
    for change in ({"label": "\ud800"}, {"depth": "deep"}):
        node = bundle.taxonomies[0].nodes["node_c1"].model_copy(update=change)
        with pytest.raises(CheckpointFormatError):
            spliced_bundle(encode_bundle(bundle), bundle, BundleEdits(nodes={0: {"node_c1": node}}))


def relabel_on_disk(root: Path, label: str) -> None:
    opened = inspect_checkpoint(root)
    assert opened.bundle is not None
    nodes = {0: {"node_c1": relabelled(opened.bundle, 0, "node_c1", label)}}
    edits = BundleEdits({"instruction_y": "Other"}, nodes=nodes)
    report = save_edits(opened, bundle=edits)
    assert report.written == ("taxonomy_bundle.json", "manifest.json")
    assert report.files["taxonomy_bundle.json"] == encode_bundle(edited_bundle(opened.bundle, edits))
    assert load_checkpoint(root).bundle == edited_bundle(opened.bundle, edits)


def test_a_save_of_edits_renews_the_digests(checkpoint: Path) -> None:
    relabel_on_disk(checkpoint, "Heavy rain")


def test_a_save_of_edits_in_another_layout_writes_all_anew(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite("taxonomy_bundle.json", json.dumps)
    relabel_on_disk(checkpoint, "Heavy rain")


def test_a_bundle_with_problems_is_written_anew(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite("taxonomy_bundle.json", lambda document: document.update(proposal_N="2"))
    relabel_on_disk(checkpoint, "Heavy rain")


def test_no_edits_are_no_save(checkpoint: Path) -> None:
    assert save_edits(inspect_checkpoint(checkpoint), bundle=BundleEdits()).written == ()
