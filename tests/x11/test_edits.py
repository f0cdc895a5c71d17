"""Edits of factors, texts and the bundle itself, on a real X display, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import load_checkpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from opensimula_gui.checkpoint import SimulaCheckpoint
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyNode
    from tests.x11.conftest import Desk

pytestmark = pytest.mark.x11

FIND, REPLACEMENT = "patient", "resident"
DIGEST = "ab" * 32
CHANNELS = ["Email and messaging", "Telephone and voice", "Physical access", "Connected devices"]


def texts(checkpoint: SimulaCheckpoint) -> Iterator[tuple[str, str]]:
    """Yield the label and the description of each node."""
    for tree in checkpoint.bundle.taxonomies:
        for node in tree.nodes.values():
            yield node.label, node.description or ""


def branch(tree: FactorTaxonomy, head: TaxonomyNode) -> list[tuple[int, str, str | None]]:
    """Return depth below the head, label and description of all nodes of a branch, by place."""
    found = [(0, head.label, head.description)]
    for node in tree.nodes.values():
        if node.parent_id == head.id:
            found += [(depth + 1, label, text) for depth, label, text in branch(tree, node)]
    return found


def channels(checkpoint: SimulaCheckpoint) -> list[str]:
    """Return the labels right below the first root, in the order of the file."""
    tree = checkpoint.bundle.taxonomies[0]
    return [node.label for node in tree.nodes.values() if node.parent_id == tree.root_id]


def test_a_text_is_replaced_in_labels_after_a_look(
    desk: Desk, sample_root: Path, save: Callable[[], SimulaCheckpoint]
) -> None:
    desk.keys("ctrl+h")
    desk.other_window("Find and replace")
    desk.type(FIND)
    desk.keys("Tab")
    desk.type(REPLACEMENT)
    # On to a box, away from the text: while the button is off, its key would be typed.
    # Of its neighbours the fourth stands for descriptions.
    desk.keys("Tab", "space", "Tab", "Tab", "Tab", "Tab", "space")

    def is_replaced() -> bool:
        # The button takes no key before the preview of what is typed is there.
        if not desk.is_edited():
            desk.keys("alt+r")
        return desk.is_edited()

    desk.wait_for(is_replaced, "the replaced texts")
    desk.keys("Escape")
    desk.back_from("Find and replace")
    before = list(texts(load_checkpoint(sample_root)))
    assert any(FIND in label for label, _description in before)
    expected = [(label.replace(FIND, REPLACEMENT), description) for label, description in before]
    assert list(texts(save())) == expected
    desk.quit()


def test_a_branch_is_copied_as_a_list_and_pasted_with_more(
    desk: Desk, save: Callable[[], SimulaCheckpoint]
) -> None:
    desk.keys("Home", "Down", "Down", "ctrl+c", "Down", "ctrl+shift+v")
    desk.other_window("Paste as nodes")
    desk.keys("ctrl+End", "Return")
    desk.type("Visitors")
    desk.keys("Return")
    desk.type("  Lost visitors")
    desk.keys("ctrl+Return")
    desk.back_from("Paste as nodes")
    tree = save().bundle.taxonomies[0]
    source, target = (
        next(node for node in tree.nodes.values() if node.label == label) for label in CHANNELS[1:3]
    )
    copy, visitors = [node for node in tree.nodes.values() if node.parent_id == target.id][-2:]
    assert copy.id != source.id
    assert branch(tree, copy) == branch(tree, source)
    assert branch(tree, visitors) == [(0, "Visitors", None), (1, "Lost visitors", None)]
    desk.quit()


def test_a_factor_is_added_renamed_and_removed(desk: Desk, save: Callable[[], SimulaCheckpoint]) -> None:
    desk.keys("alt+t", "o")
    desk.other_window("Add factor")
    desk.type("Audience")
    desk.keys("Tab")
    desk.type("Who reads it.")
    desk.keys("shift+Tab", "Return")
    desk.back_from("Add factor")
    bundle = save().bundle
    factor, tree = bundle.factors[-1], bundle.taxonomies[-1]
    assert (factor.name, factor.description) == ("Audience", "Who reads it.")
    assert (tree.factor_id, tree.nodes[tree.root_id].label) == (factor.id, "Audience")
    # It is what is selected now.
    desk.keys("F2")
    desk.type("Readers")
    desk.keys("Return")
    bundle = save().bundle
    assert bundle.factors[-1] == factor.model_copy(update={"name": "Readers"})
    # Enter in the dialog cancels; its other button is one further.
    desk.keys("alt+t", "e")
    desk.other_window("Remove factor")
    desk.keys("Tab", "space")
    desk.back_from("Remove factor")
    assert save().bundle.factors == bundle.factors[:-1]
    # Of a factor that strategies draw from, they forget as well.
    desk.keys("Home", "alt+t", "e")
    desk.other_window("Remove factor")
    desk.keys("Tab", "space")
    desk.back_from("Remove factor")
    left = save()
    assert left.bundle.factors == bundle.factors[1:-1]
    assert left.bundle.taxonomies == bundle.taxonomies[1:-1]
    assert left.sampling_strategy is not None
    assert all(bundle.factors[0].id not in rule.factor_ids for rule in left.sampling_strategy.strategies)
    desk.quit()


def test_instruction_numbers_and_digests_are_edited(
    desk: Desk, sample_root: Path, save: Callable[[], SimulaCheckpoint]
) -> None:
    # From the tree over the inspector to D, and on to N and y.
    desk.keys("alt+1", "Tab", "Tab", "Return", "ctrl+a")
    desk.type("4")
    desk.keys("Return", "Tab", "Return", "ctrl+a")
    desk.type("5")
    desk.keys("Return", "Tab", "Return", "ctrl+End", "Return")
    desk.type("Be brief.")
    desk.keys("ctrl+Return")
    # The second digest goes, and behind both buttons there is a field for another one.
    desk.keys("Tab", "Down", "Delete", "Tab", "Tab", "Tab")
    desk.type(DIGEST)
    desk.keys("Return")
    before, after = load_checkpoint(sample_root).bundle, save().bundle
    assert (after.target_depth_D, after.proposal_N) == (4, 5)
    assert after.instruction_y == f"{before.instruction_y}\nBe brief."
    assert after.document_digests == [before.document_digests[0], *before.document_digests[2:], DIGEST]
    desk.quit()


def test_the_history_leads_back_and_forth(desk: Desk, save: Callable[[], SimulaCheckpoint]) -> None:
    first, *others = CHANNELS
    desk.keys("Home", "Down", "alt+Down", "alt+Down", "alt+Down")
    assert channels(save())[:4] == [*others, first]

    def is_undone() -> bool:
        # The history is the last of the panes. From the filter it comes after tree and inspector. A busy
        # program may miss a key while a menu closes: then all begins anew.
        if not desk.is_edited():
            desk.keys("Escape", "Escape", "Escape", "alt+v", "n", "Up", "Return")
            desk.keys("ctrl+shift+f", "Tab", "Tab", "Tab", "Home")
        return desk.is_edited()

    desk.wait_for(is_undone, "the state before all steps")
    assert channels(save())[:4] == CHANNELS
    desk.keys("Down")
    assert channels(save())[:4] == [others[0], first, *others[1:]]
    desk.keys("Down", "Down")
    assert channels(save())[:4] == [*others, first]
    desk.keys("Up")
    assert channels(save())[:4] == [*others[:2], first, others[2]]
    desk.quit()
