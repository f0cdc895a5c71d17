"""The taxonomy tree: structure, texts, filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.models.roles import (
    HIGHLIGHT_ROLE,
    ICON_NAME_ROLE,
    IS_DETACHED_ROLE,
    IS_FACTOR_ROLE,
    IS_MUTED_ROLE,
    ROW_ROLE,
)
from opensimula_gui.models.taxonomy_tree import TaxonomyColumn, TaxonomyTreeModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

    CheckModel = Callable[[QAbstractItemModel], None]

Role = Qt.ItemDataRole


@pytest.fixture
def model(index: TaxonomyIndex) -> TaxonomyTreeModel:
    model = TaxonomyTreeModel()
    model.set_index(index)
    return model


def keys(model: TaxonomyTreeModel, index: TaxonomyIndex, parent: QModelIndex | None = None) -> list[Any]:
    """Return the shown tree below an item as nested lists of node keys."""
    parent = parent or QModelIndex()
    shown: list[Any] = []
    for number in range(model.rowCount(parent)):
        item = model.index(number, 0, parent)
        row = model.row_of(item)
        shown.append(index.key(row) or index.label(row))
        if below := keys(model, index, item):
            shown.append(below)
    return shown


def item(model: TaxonomyTreeModel, index: TaxonomyIndex, key: str, column: int = 0) -> QModelIndex:
    first = model.index_of(index.find(key))
    assert first.isValid()
    return first.siblingAtColumn(column)


def test_factors_are_top_rows_and_nodes_lie_below(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    assert keys(model, index) == ["a", ["b", ["d", "e"], "c", "x"], "p", ["q"], "Mood", "Season"]


@pytest.mark.parametrize("needle", ["", "phishing", "nothing like it"])
def test_keeps_the_rules_of_item_models(
    model: TaxonomyTreeModel, check_model: CheckModel, needle: str
) -> None:
    model.filter(needle)
    check_model(model)


def test_keeps_the_rules_while_it_changes(index: TaxonomyIndex, check_model: CheckModel) -> None:
    model = TaxonomyTreeModel()
    check_model(model)
    model.set_index(index)
    model.filter("d")
    model.filter("")
    model.set_index(None)
    assert model.rowCount() == 0


def test_row_and_item_are_two_names_of_one_thing(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    for row in range(len(index)):
        assert model.row_of(model.index_of(row)) == row
        assert model.index_of(row).data(ROW_ROLE) == row
    assert model.row_of(QModelIndex()) == NO_ROW
    assert not model.index_of(NO_ROW).isValid()
    assert not model.index_of(len(index)).isValid()


def test_counts_are_right_aligned_and_empty_for_leaves(
    model: TaxonomyTreeModel, index: TaxonomyIndex
) -> None:
    def texts(key: str) -> list[str]:
        return [item(model, index, key, column).data() for column in TaxonomyColumn]

    assert texts("a") == ["A", "3", "4"]
    assert texts("d") == ["D", "", ""]
    assert item(model, index, "a", 1).data(Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert item(model, index, "a", 0).data(Role.TextAlignmentRole) is None


def test_texts_for_eyes_and_ears(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    def spoken(key: str) -> str:
        return str(item(model, index, key).data(Role.AccessibleTextRole))

    assert spoken("b") == "Phishing <b>mail</b>, 2 children, 2 leaves"
    assert spoken("p") == "P, 1 child, 1 leaf"
    assert spoken("d") == "D, leaf at the target depth"
    assert spoken("c") == "C, leaf, never expanded"
    assert spoken("x").endswith("detached from its place")
    assert model.index(2, 0).data(Role.AccessibleTextRole) == "Mood, factor without a tree"


def test_tooltip_shows_markup_as_text(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    shown = item(model, index, "b").data(Role.ToolTipRole)
    assert shown.startswith("<qt>")
    assert "Phishing &lt;b&gt;mail&lt;/b&gt;" in shown
    assert "Lures by e-mail" in shown
    assert "can't be shown" in item(model, index, "x").data(Role.ToolTipRole).replace("&#x27;", "'")
    assert "not accepted" in model.index(2, 0).data(Role.ToolTipRole)
    assert "no tree" in model.index(3, 0).data(Role.ToolTipRole)


def test_a_huge_label_of_many_lines_stays_one_short_line(bundle: TaxonomyBundle) -> None:
    bundle.taxonomies[0].nodes["a"].label = "first\u202e\n" + "x\n" * 100_000
    model = TaxonomyTreeModel()
    model.set_index(TaxonomyIndex(bundle))
    assert model.index(0, 0).data() == "first‹U+202E›…"
    assert len(model.index(0, 0).data(Role.ToolTipRole)) < 2_000


def test_icons_say_what_a_row_is(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    names = {key: item(model, index, key).data(ICON_NAME_ROLE) for key in "abcdx"}
    assert names == {"a": "factor", "b": "node", "c": "cut", "d": "leaf", "x": "warning"}
    assert item(model, index, "b", 1).data(ICON_NAME_ROLE) is None
    assert item(model, index, "x").data(IS_DETACHED_ROLE)
    assert not item(model, index, "b").data(IS_DETACHED_ROLE)
    assert [model.index(number, 0).data(IS_MUTED_ROLE) for number in range(4)] == [False, False, True, True]
    assert item(model, index, "a").data(IS_FACTOR_ROLE)
    assert not item(model, index, "b").data(IS_FACTOR_ROLE)


def test_filter_keeps_ancestors_and_counts_hits(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    assert model.filter(" PHISHING ") == 1
    assert keys(model, index) == ["a", ["b"]]
    assert item(model, index, "b").data(HIGHLIGHT_ROLE) == "PHISHING"
    assert item(model, index, "a").data(HIGHLIGHT_ROLE) is None
    assert item(model, index, "a", 1).data() == "3", "counts are those of the tree, not of the filter"
    assert not model.index_of(index.find("c")).isValid()


def test_an_empty_filter_clears_and_the_same_text_changes_nothing(
    model: TaxonomyTreeModel, index: TaxonomyIndex, qtbot: QtBot
) -> None:
    model.filter("d")
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.filter("d ") == 2  # The node and the factor Mood.
    with qtbot.waitSignal(model.modelReset):
        assert model.filter("  ") == 0
    assert model.matches is None
    with qtbot.assertNotEmitted(model.modelReset):
        model.filter("")
    assert model.rowCount() == 4


def test_only_the_way_to_the_first_hits_is_expanded(model: TaxonomyTreeModel, index: TaxonomyIndex) -> None:
    def to_expand(limit: int) -> list[str]:
        return [index.key(model.row_of(item)) for item in model.rows_to_expand(limit)]

    assert to_expand(200) == []
    model.filter("d")  # D, and the factors Audience… are no hits: labels are A to X.
    assert to_expand(200) == ["a", "b"]
    model.filter("q")
    assert to_expand(200) == ["p"]
    assert to_expand(0) == []


def test_hits_are_walked_in_the_order_of_the_tree(model: TaxonomyTreeModel, bundle: TaxonomyBundle) -> None:
    assert model.next_hit(NO_ROW, 1) == NO_ROW
    for taxonomy in bundle.taxonomies:
        for key in taxonomy.nodes.keys() & {"c", "d", "q"}:
            taxonomy.nodes[key].label = "hit"
    index = TaxonomyIndex(bundle)
    model.set_index(index)
    model.filter("hit")
    forward = [index.find(key) for key in "dcq"]
    assert [model.next_hit(row, 1) for row in [NO_ROW, *forward]] == [*forward, forward[0]]
    assert [model.next_hit(row, -1) for row in [NO_ROW, *forward]] == [forward[2], forward[2], *forward[:2]]
    assert model.next_hit(index.find("e"), 1) == forward[0], "a hidden row stands for the edge"
    model.filter("no such thing")
    assert model.next_hit(NO_ROW, 1) == NO_ROW


def test_headers_name_the_columns(model: TaxonomyTreeModel) -> None:
    across = Qt.Orientation.Horizontal
    assert [model.headerData(column, across) for column in range(4)] == ["Label", "Children", "Leaves", None]
    assert model.headerData(1, across, Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(2, across, Role.ToolTipRole)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
