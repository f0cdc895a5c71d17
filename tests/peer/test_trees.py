"""What is a tree, and the way to a node, are judged as the peer judges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle, TaxonomyNode
from opensimula_gui.checkpoint.tree_rules import path_from_root, validate_factor_taxonomy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.peer.conftest import Peer

    OurOutcome = Callable[[Callable[[], object]], str]

pytestmark = pytest.mark.peer

KEYS = st.sampled_from("abcde")


@st.composite
def nearly_trees(draw: st.DrawFn) -> FactorTaxonomy:
    """Draw a tree that is sound, or broken in one or two places."""
    keys = draw(st.lists(KEYS, unique=True, min_size=1, max_size=5))
    nodes: dict[str, TaxonomyNode] = {}
    for key in keys:
        parent = draw(st.sampled_from(list(nodes.values()))) if nodes else None
        nodes[key] = TaxonomyNode(
            id=key,
            factor_id="f",
            parent_id=parent and parent.id,
            depth=parent.depth + 1 if parent else 0,
            label=key,
        )
    for key in draw(st.lists(st.sampled_from(keys), max_size=2)):
        field = draw(st.sampled_from(["parent_id", "depth", "factor_id"]))
        values = {
            "parent_id": st.none() | KEYS | st.just("gone"),
            "depth": st.integers(-1, 3),
            "factor_id": st.just("g"),
        }
        setattr(nodes[key], field, draw(values[field]))
    order = draw(st.permutations(keys))
    root = draw(st.sampled_from([keys[0], keys[0], keys[0], "gone", ""]))
    return FactorTaxonomy(factor_id="f", root_id=root, nodes={key: nodes[key] for key in order})


def blank_root() -> FactorTaxonomy:
    root = TaxonomyNode(id="", factor_id="f", label="Blank")
    return FactorTaxonomy(factor_id="f", root_id="", nodes={"": root})


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # One process answers all of them.
@given(tree=nearly_trees())
@example(tree=blank_root())
def test_trees_are_judged_alike(peer: Peer, our_outcome: OurOutcome, tree: FactorTaxonomy) -> None:
    ours = our_outcome(lambda: validate_factor_taxonomy(tree))
    assert ours == peer.outcome("validate", taxonomy=tree.model_dump_json())


def test_paths_of_the_sample_are_the_peers(peer: Peer, sample_root: Path) -> None:
    data = (sample_root / "opensimula" / "taxonomy_bundle.json").read_bytes()
    tree = TaxonomyBundle.model_validate_json(data).taxonomies[0]
    for key in list(tree.nodes)[::7]:
        assert path_from_root(tree, key) == peer.call("path", taxonomy=tree.model_dump_json(), node_id=key)


@pytest.mark.parametrize(
    ("parents", "node_id"),
    [
        pytest.param({"r": None, "a": "r"}, "gone", id="no-such-node"),
        pytest.param({"r": None, "a": "gone"}, "a", id="orphan"),
        pytest.param({"r": None, "a": None}, "a", id="second-root"),
        pytest.param({"r": None, "a": "r"}, "r", id="root"),
    ],
)
def test_paths_that_lead_nowhere_end_alike(
    peer: Peer, our_outcome: OurOutcome, parents: dict[str, str | None], node_id: str
) -> None:
    nodes = {
        key: TaxonomyNode(id=key, factor_id="f", parent_id=parent, label=key)
        for key, parent in parents.items()
    }
    tree = FactorTaxonomy(factor_id="f", root_id="r", nodes=nodes)
    theirs = peer.outcome("path", taxonomy=tree.model_dump_json(), node_id=node_id)
    assert our_outcome(lambda: path_from_root(tree, node_id)) == theirs
