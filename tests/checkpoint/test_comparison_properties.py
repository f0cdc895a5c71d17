"""What holds for any two checkpoints: random edits come back as changes, and sides can be swapped."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Subject
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.strategy import StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import DocumentProvenance, FactorTaxonomy, TaxonomyNode
from opensimula_gui.resources import resource_path
from tests.checkpoint.comparing_parts import Parts, bundle_of, tree
from tests.checkpoint.test_faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle
    from tests.checkpoint.conftest import Rewriter
    from tests.checkpoint.faults.changes import Fault

_SWAPPED = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.ACCEPTED: ChangeKind.REJECTED,
    ChangeKind.REJECTED: ChangeKind.ACCEPTED,
}


def mirrored(change: Change) -> Change:
    kind = _SWAPPED.get(change.kind, change.kind)
    return replace(change, kind=kind, old=change.new, new=change.old)


def check_comparison(old: CheckpointParts, new: CheckpointParts) -> None:
    """Check what must hold for any comparison."""
    there, back = compare_checkpoints(old, new), compare_checkpoints(new, old)
    assert Counter(there.changes) == Counter(map(mirrored, back.changes))
    assert sum(there.counts.values()) == there.count
    for change in there.changes:
        assert (change.old is None) is (change.kind is ChangeKind.ADDED)
        assert (change.new is None) is (change.kind is ChangeKind.REMOVED)
        assert isinstance(change.side.pointer, str)
        assert all(isinstance(label, str) for label in change.side.path)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: ascii(fault.name))
def test_faulty_checkpoints_are_compared_like_any_other(
    fault: Fault, tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    new_checkpoint(tmp_path / "sound")
    fault.change(new_checkpoint(tmp_path / "faulty"))
    sound, faulty = inspect_checkpoint(tmp_path / "sound"), inspect_checkpoint(tmp_path / "faulty")
    check_comparison(sound, faulty)
    assert compare_checkpoints(faulty, inspect_checkpoint(tmp_path / "faulty")).changes == ()


KEYS = st.sampled_from("abcdef")
TREES = st.dictionaries(KEYS, st.none() | KEYS | st.just("gone"), max_size=6)
BUNDLES = st.lists(st.tuples(st.sampled_from("fgh"), KEYS, TREES, st.lists(KEYS, max_size=6)), max_size=3)


def any_bundle(parts: list[tuple[str, str, dict[str, str | None], list[str]]]) -> TaxonomyBundle:
    trees = []
    for factor_id, root_id, parents, labels in parts:
        grown = tree(factor_id, parents, root_id)
        for node, label in zip(grown.nodes.values(), labels, strict=False):
            node.label = label
        trees.append(grown)
    return bundle_of(*trees)


@given(BUNDLES, BUNDLES)
@settings(max_examples=300)
def test_sides_can_be_swapped_whatever_the_trees_look_like(
    old: list[tuple[str, str, dict[str, str | None], list[str]]],
    new: list[tuple[str, str, dict[str, str | None], list[str]]],
) -> None:
    check_comparison(Parts(bundle=any_bundle(old)), Parts(bundle=any_bundle(new)))
    assert compare_checkpoints(Parts(bundle=any_bundle(old)), Parts(bundle=any_bundle(old))).is_same


@dataclass
class Editor:
    """Makes random edits to a copy of the sample, each to things that no other edit has touched.

    Attributes:
        rng: Picks what to edit.
        expected: Kind, subject, field and name or id of each edit.
    """

    rng: random.Random
    expected: list[tuple[str, str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        sample = load_checkpoint(resource_path("sample"))
        assert sample.sampling_strategy
        assert sample.run_config
        self.parts = Parts(None, sample.bundle, sample.sampling_strategy, sample.run_config)
        self.bundle = sample.bundle
        self.rules = sample.sampling_strategy.strategies
        self.run_config = sample.run_config
        self.touched: set[str] = set()

    def pick(self, tree: FactorTaxonomy, *, leaf: bool = False) -> TaxonomyNode | None:
        """Return an untouched node below the root, and touch it."""
        parents = {node.parent_id for node in tree.nodes.values()}
        nodes = [
            node
            for key, node in tree.nodes.items()
            if key not in self.touched and node.parent_id and not (leaf and key in parents)
        ]
        if not nodes:
            return None
        node = self.rng.choice(nodes)
        self.touched.add(node.id)
        return node

    def tree(self) -> FactorTaxonomy:
        return self.rng.choice(self.bundle.taxonomies)

    def note(self, kind: ChangeKind, subject: Subject, key: str, name: str) -> None:
        self.expected.append((kind, subject, key, name))

    def rename_node(self) -> None:
        if node := self.pick(self.tree()):
            node.label += " (renamed)"
            self.note(ChangeKind.RENAMED, Subject.NODE, "label", node.id)

    def describe_node(self) -> None:
        if node := self.pick(self.tree()):
            node.description = None if node.description else "New words"
            self.note(ChangeKind.DESCRIBED, Subject.NODE, "description", node.id)

    def change_provenance(self) -> None:
        if node := self.pick(self.tree()):
            node.provenance = [*node.provenance, DocumentProvenance(document_id="d", excerpt_sha256="x")]
            self.note(ChangeKind.CHANGED, Subject.NODE, "provenance", node.id)

    def move_and_rename_leaf(self) -> None:
        grown = self.tree()
        parents = {node.parent_id for node in grown.nodes.values()}
        leaf, target = self.pick(grown, leaf=True), self.pick(grown)
        if leaf and target and target.id in parents and target.id != leaf.parent_id:
            leaf.parent_id, leaf.depth = target.id, target.depth + 1
            leaf.label += " (moved)"
            self.note(ChangeKind.MOVED, Subject.NODE, "parent_id", leaf.id)
            self.note(ChangeKind.RENAMED, Subject.NODE, "label", leaf.id)

    def remove_leaf(self) -> None:
        grown = self.tree()
        if leaf := self.pick(grown, leaf=True):
            del grown.nodes[leaf.id]
            self.note(ChangeKind.REMOVED, Subject.NODE, "", leaf.id)

    def add_branch(self) -> None:
        grown = self.tree()
        above = self.pick(grown)
        if above is None:
            return
        self.note(ChangeKind.ADDED, Subject.NODE, "", f"node_added_{len(self.expected)}_0")
        for number in range(self.rng.randint(1, 4)):
            node = TaxonomyNode(
                id=f"node_added_{len(self.expected) - 1}_{number}",
                factor_id=grown.factor_id,
                parent_id=above.id,
                depth=above.depth + 1,
                label=f"New {number}",
            )
            grown.nodes[node.id] = above = node
            self.touched.add(node.id)

    def turn_siblings_round(self) -> None:
        grown = self.tree()
        above = self.pick(grown)
        children = [key for key, node in grown.nodes.items() if above and node.parent_id == above.id]
        if above and len(children) > 1 and not self.touched & set(children):
            self.touched.update(children)
            turned = dict(zip(children, reversed(children), strict=True))
            grown.nodes = {(new := turned.get(key, key)): grown.nodes[new] for key in grown.nodes}
            self.note(ChangeKind.REORDERED, Subject.NODE, "nodes", above.id)

    def edit_factor(self) -> None:
        factor = self.rng.choice(self.bundle.factors)
        if factor.id not in self.touched:
            self.touched.add(factor.id)
            factor.name += " (renamed)"
            factor.description = None
            kind = ChangeKind.REJECTED if factor.accepted else ChangeKind.ACCEPTED
            factor.accepted = not factor.accepted
            self.note(ChangeKind.RENAMED, Subject.FACTOR, "name", factor.id)
            self.note(ChangeKind.DESCRIBED, Subject.FACTOR, "description", factor.id)
            self.note(kind, Subject.FACTOR, "accepted", factor.id)

    def add_strategy(self) -> None:
        name = f"Strategy {len(self.expected)}"
        self.rules.append(StrategyMixRule(name=name, weight=1, factor_ids=["x"]))
        self.note(ChangeKind.ADDED, Subject.STRATEGY, "", name)

    def weigh_strategy(self) -> None:
        rule = self.rules[self.rng.randrange(3)]
        if rule.name not in self.touched:
            self.touched.add(rule.name)
            rule.weight += 1
            self.note(ChangeKind.CHANGED, Subject.STRATEGY, "weight", rule.name)

    def set_run_config(self) -> None:
        if self.touched.isdisjoint({"seed"}):
            self.touched.add("seed")
            self.run_config.seed = None
            self.note(ChangeKind.REMOVED, Subject.RUN_CONFIG, "seed", "Seed")


EDITS = (
    Editor.rename_node,
    Editor.describe_node,
    Editor.change_provenance,
    Editor.move_and_rename_leaf,
    Editor.remove_leaf,
    Editor.add_branch,
    Editor.turn_siblings_round,
    Editor.edit_factor,
    Editor.add_strategy,
    Editor.weigh_strategy,
    Editor.set_run_config,
)


@given(st.lists(st.sampled_from(EDITS), max_size=25), st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_random_edits_of_the_sample_come_back_as_just_these_changes(
    edits: list[Callable[[Editor], None]], seed: int
) -> None:
    editor = Editor(random.Random(seed))  # noqa: S311 - no secret
    for edit in edits:
        edit(editor)
    sample = load_checkpoint(resource_path("sample"))
    old = Parts(None, sample.bundle, sample.sampling_strategy, sample.run_config)
    comparison = compare_checkpoints(old, editor.parts)
    found = [
        (change.kind, change.subject, change.field, change.side.id or change.side.name)
        for change in comparison.changes
    ]
    assert Counter(found) == Counter(editor.expected)
    check_comparison(old, editor.parts)
