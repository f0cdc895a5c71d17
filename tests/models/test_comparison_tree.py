"""The tree of differences, and what is said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from opensimula_gui.checkpoint.comparing.changes import ChangeKind
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyBundle
from opensimula_gui.models import comparison_words as words
from opensimula_gui.models.comparison_tree import CHANGE_ROLE, MAX_ROWS, ComparisonTreeModel, listed
from opensimula_gui.models.roles import ICON_NAME_ROLE
from tests.checkpoint.comparing_parts import Parts, a_tree, bundle_of, tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.models.comparison_tree import ListedComparison


def parts(bundle: TaxonomyBundle, weight: float, name: str) -> Parts:
    rule = StrategyMixRule(name="Mix", weight=weight, factor_ids=["f"])
    return Parts(
        bundle=bundle,
        sampling_strategy=SamplingStrategySpec(strategies=[rule]),
        run_config=OpenSimulaRunConfig(name=name),
    )


@pytest.fixture
def listing() -> ListedComparison:
    """Two checkpoints that differ in a branch, a label, a place, a text, a factor, a weight and a name."""
    factors = [SimulaFactor(id="f", name="Attack"), SimulaFactor(id="g", name="Mood")]
    old = bundle_of(a_tree(), tree("g", {"r": None}), factors=factors)
    new = old.model_copy(deep=True)
    nodes = new.taxonomies[0].nodes
    nodes["a"].label = "<b>Phishing</b>\nby mail"
    nodes["b1"].parent_id = "c"
    nodes["c"].description = "Calls.\tAt night."
    for key in ("a1", "a11"):
        del nodes[key]
    new.factors[1].accepted = False
    return listed(compare_checkpoints(parts(old, 1.0, "first"), parts(new, 2.5, "second")))


@pytest.fixture
def model(listing: ListedComparison) -> ComparisonTreeModel:
    model = ComparisonTreeModel()
    model.set_listing(listing)
    return model


def lines(model: ComparisonTreeModel) -> dict[str, list[tuple[str, ...]]]:
    """Return the texts of all rows, by their group."""
    found = {}
    for row in range(model.rowCount()):
        group = model.index(row, 0)
        found[group.data()] = [
            tuple(model.index(below, column, group).data() for column in range(model.columnCount()))
            for below in range(model.rowCount(group))
        ]
    return found


def changes(listing: ListedComparison, kind: ChangeKind) -> list[Change]:
    return [change for change in listing.comparison.changes if change.kind is kind]


def test_keeps_the_rules_of_item_models(
    model: ComparisonTreeModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(model)


def test_differences_are_told_under_their_document_or_factor(model: ComparisonTreeModel) -> None:
    place = "R › <b>Phishing</b>…"
    assert lines(model) == {
        "Mood (1)": [("Rejected", "Factor", "Mood", "accepted", "rejected")],
        "Attack (4)": [
            ("Removed", "Node", "R › A › A1", "A1, with 1 node (1 leaf) below", "–"),
            ("Renamed", "Node", place, "A", "<b>Phishing</b>⏎by mail"),
            ("Re-described", "Node", "R › C", "–", "Calls.⇥At night."),
            ("Moved", "Node", "R › C › B1", "B", "C"),
        ],
        "Sampling strategy (1)": [("Changed", "Strategy, weight", "Mix", "1.0", "2.5")],
        "Run config (1)": [("Changed", "Name", "", "first", "second")],
    }


def test_each_change_has_an_icon_and_says_what_it_is(model: ComparisonTreeModel) -> None:
    group = model.index(1, 0)
    icons = [model.index(row, 0, group).data(ICON_NAME_ROLE) for row in range(4)]
    assert icons == ["remove", "edited", "edited", "forward"]
    assert model.index(0, 1, group).data(ICON_NAME_ROLE) is None
    assert group.data(ICON_NAME_ROLE) == "factor"
    assert group.data(CHANGE_ROLE) is None
    assert model.index(0, 0, group).data(CHANGE_ROLE).kind is ChangeKind.REMOVED
    tip = model.index(1, 4, group).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Phishing&lt;/b&gt;" in tip


def test_the_filter_looks_at_names_values_fields_and_kinds(model: ComparisonTreeModel) -> None:
    for text, hits in (("PHISHING", 1), ("at night", 1), ("weight", 1), ("nowhere", 0), ("", 7)):
        model.set_filter(text)
        assert (model.hit_count, model.shown_count) == (hits, hits), text
    model.set_filter("", ChangeKind.CHANGED)
    assert list(lines(model)) == ["Sampling strategy (1)", "Run config (1)"]
    model.set_filter("second", ChangeKind.CHANGED)
    assert list(lines(model)) == ["Run config (1)"]
    model.set_listing(None)
    assert model.rowCount() == 0
    model.set_filter("second")
    assert model.index(0, 0, QModelIndex()).data() is None


def test_only_so_many_are_listed_and_a_filter_finds_the_others() -> None:
    keys = {"r": None} | {f"n{number}": "r" for number in range(MAX_ROWS + 5)}
    old = bundle_of(tree("f", keys))
    new = old.model_copy(deep=True)
    for key, node in new.taxonomies[0].nodes.items():
        node.description = f"about {key}"
    model = ComparisonTreeModel()
    model.set_listing(listed(compare_checkpoints(Parts(bundle=old), Parts(bundle=new))))
    assert (model.hit_count, model.shown_count) == (MAX_ROWS + 6, MAX_ROWS)
    assert model.rowCount(model.index(0, 0)) == MAX_ROWS
    assert model.index(0, 0).data() == "Factor f (10,006)"
    model.set_filter(f"about n{MAX_ROWS + 4}")
    assert model.hit_count == 1


def test_long_texts_are_shown_from_where_they_part() -> None:
    shared = "x" * 300
    old, new = bundle_of(a_tree()), bundle_of(a_tree())
    old.instruction_y, new.instruction_y = shared + " old", shared + " new"
    (change,) = compare_checkpoints(Parts(bundle=old), Parts(bundle=new)).changes
    assert words.cell_texts(change) == (f"…{'x' * 23} old", f"…{'x' * 23} new")
    assert words.whole_texts(change) == (shared + " old", shared + " new")
    assert words.subject_text(change) == "Instruction"
    assert words.place_text(change) == ""


def test_whole_texts_tell_the_whole_thing(listing: ListedComparison) -> None:
    (moved,) = changes(listing, ChangeKind.MOVED)
    assert words.whole_texts(moved) == ("R › B", "R › C")
    (removed,) = changes(listing, ChangeKind.REMOVED)
    assert words.whole_texts(removed) == ("A1, with 1 node (1 leaf) below", "")
    (renamed,) = changes(listing, ChangeKind.RENAMED)
    assert words.whole_texts(renamed) == ("A", "<b>Phishing</b>\nby mail")


def test_an_added_node_is_shown_with_its_description() -> None:
    new = a_tree()
    new.nodes["c"].description = "Rare."
    old = a_tree()
    del old.nodes["c"]
    (change,) = compare_checkpoints(Parts(bundle=bundle_of(old)), Parts(bundle=bundle_of(new))).changes
    assert words.whole_texts(change) == ("", "C\n\nRare.")


def test_the_middle_of_a_deep_place_is_left_out() -> None:
    keys = {"r": None} | {f"n{number}": f"n{number - 1}" if number else "r" for number in range(9)}
    old, new = bundle_of(tree("f", keys)), bundle_of(tree("f", keys))
    new.taxonomies[0].nodes["n8"].label = ""
    (change,) = compare_checkpoints(Parts(bundle=old), Parts(bundle=new)).changes
    assert words.place_text(change) == "R › … › N5 › N6 › N7 › (empty)"
    assert words.cell_texts(change) == ("N8", "(empty)")


def test_other_orders_lists_and_keys_have_words_of_their_own() -> None:
    def strategies(*names: str, factor_ids: list[str]) -> SamplingStrategySpec:
        rules = [StrategyMixRule(name=name, weight=1.0, factor_ids=factor_ids) for name in names]
        return SamplingStrategySpec(strategies=rules)

    old = Parts(bundle=bundle_of(a_tree()), sampling_strategy=strategies("One", "Two", factor_ids=["f"]))
    new = Parts(bundle=bundle_of(a_tree()), sampling_strategy=strategies("Two", "One", factor_ids=["f", "x"]))
    assert new.bundle is not None
    new.bundle.document_digests = ["ab"]
    new.bundle.target_depth_D = 7
    new.bundle.__pydantic_extra__ = {"mood": 1}
    nodes = new.bundle.taxonomies[0].nodes
    new.bundle.taxonomies[0].nodes = {
        key: nodes[key] for key in ("r", "c", "a", "b", "a1", "a2", "a11", "b1")
    }
    told = compare_checkpoints(old, new).changes
    assert [(words.subject_text(change), *words.cell_texts(change)) for change in told] == [
        ("Bundle, target depth D", "3", "7"),
        ("Document digest", "–", "ab"),
        ("Unknown key “mood”", "–", "1"),
        ("Node, children", "A · B · C", "C · A · B"),
        ("Strategy", "One · Two", "Two · One"),
        ("Strategy, factors", "Factor f", "Factor f · x"),
        ("Strategy, factors", "Factor f", "Factor f · x"),
    ]
    assert words.whole_texts(told[4]) == ("One\nTwo", "Two\nOne")


def test_counts_are_told_in_words(listing: ListedComparison) -> None:
    assert words.counts_text(listing.comparison) == (
        "7 differences: 1 removed, 1 renamed, 1 moved, 1 re-described, 1 rejected, 2 changed"
    )
    assert words.documents_text(listing.comparison) == (
        "Taxonomy bundle: 1 removed, 1 renamed, 1 moved, 1 re-described, 1 rejected"
        " · Sampling strategy: 1 changed · Run config: 1 changed"
    )
    same = compare_checkpoints(Parts(), Parts())
    assert words.counts_text(same) == words.documents_text(same) == "No differences"
    one = compare_checkpoints(Parts(), Parts(run_config=OpenSimulaRunConfig()))
    assert words.counts_text(one) == "1 difference: 1 added"
    assert words.subject_text(one.changes[0]) == "Whole document"
    assert set(words.KIND_WORDS) == set(words.KIND_ICONS) == set(ChangeKind)
