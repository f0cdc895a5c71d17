"""Trees: what is sound, which faults are told, and that no cycle catches anybody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.errors import InvalidTaxonomyError
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyNode
from opensimula_gui.checkpoint.tree_rules import path_from_root, tree_faults, validate_factor_taxonomy

KEYS = st.sampled_from(["a", "b", "c", "d"])
NODES = st.dictionaries(
    KEYS, st.tuples(st.none() | KEYS, st.integers(0, 3), st.sampled_from(["f", "f", "f", "g"])), max_size=4
)


def taxonomy(nodes: dict[str, tuple[str | None, int, str]], root_id: str = "a") -> FactorTaxonomy:
    return FactorTaxonomy(
        factor_id="f",
        root_id=root_id,
        nodes={
            key: TaxonomyNode(id=key, factor_id=factor, parent_id=parent, depth=depth, label=key)
            for key, (parent, depth, factor) in nodes.items()
        },
    )


def is_tree(tree: FactorTaxonomy) -> bool:
    """The invariants as the format states them, checked the slow way."""
    nodes = tree.nodes
    root = nodes.get(tree.root_id)
    if root is None or root.parent_id is not None or root.depth != 0:
        return False
    reached = {tree.root_id}
    for _ in nodes:
        reached |= {key for key, node in nodes.items() if node.parent_id in reached}
    return reached == set(nodes) and all(
        node.factor_id == tree.factor_id
        and (key == tree.root_id or node.depth == nodes[node.parent_id or ""].depth + 1)
        for key, node in nodes.items()
    )


@given(NODES, KEYS)
def test_exactly_trees_are_accepted(nodes: dict[str, tuple[str | None, int, str]], root_id: str) -> None:
    tree = taxonomy(nodes, root_id)
    assert (not list(tree_faults(tree))) is is_tree(tree)


def test_a_tree_is_accepted() -> None:
    tree = taxonomy({"a": (None, 0, "f"), "b": ("a", 1, "f"), "c": ("b", 2, "f")})
    validate_factor_taxonomy(tree)
    assert path_from_root(tree, "c") == ["a", "b", "c"]


def test_the_error_names_the_place() -> None:
    with pytest.raises(InvalidTaxonomyError, match="depth 7") as caught:
        validate_factor_taxonomy(taxonomy({"a": (None, 0, "f"), "b": ("a", 7, "f")}))
    assert isinstance(caught.value, ValueError)
    assert caught.value.pointer == 'nodes["b"].depth'


def test_every_fault_is_told_once() -> None:
    tree = taxonomy(
        {
            "a": (None, 0, "f"),
            "b": ("c", 1, "f"),
            "c": ("b", 2, "g"),
            "d": ("gone", 10**5000, "f"),
            "e": (None, 0, "f"),
            "x": ("e", 9, "f"),
        }
    )
    assert [(str(fault.rule), fault.key) for fault in tree_faults(tree)] == [
        ("wrong-depth", "b"),
        ("wrong-factor-id", "c"),
        ("parent-missing", "d"),
        ("second-root", "e"),
        ("wrong-depth", "x"),
        ("parent-cycle", "b"),
    ]


@pytest.mark.parametrize("root_id", ["", "gone"])
def test_a_missing_root_is_told(root_id: str) -> None:
    faults = list(tree_faults(taxonomy({"a": (None, 0, "f")}, root_id)))
    assert [str(fault.rule) for fault in faults] == ["root-missing", "second-root"]


def test_paths_that_do_not_start_at_the_root() -> None:
    tree = taxonomy({"a": (None, 0, "f"), "b": (None, 0, "f"), "c": ("c", 1, "f"), "d": ("gone", 1, "f")})
    for node_id in ("b", "c"):
        with pytest.raises(ValueError, match="does not hang"):
            path_from_root(tree, node_id)
    for node_id in ("unknown", "d"):
        with pytest.raises(KeyError):
            path_from_root(tree, node_id)
