"""The preview of replacing as a table: what is shown, marked, checked and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.text_search import Query
from opensimula_gui.models.replacement_plan import Scope, plan_replacement
from opensimula_gui.models.replacement_table import MARKS_ROLE, ReplacementColumn, ReplacementTableModel
from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_MUTED_ROLE, ROW_ROLE
from tests.models.conftest import make_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

Role = Qt.ItemDataRole


@pytest.fixture
def model(index: TaxonomyIndex) -> ReplacementTableModel:
    model = ReplacementTableModel()
    show(model, index, Query("mail", "post"))
    return model


def show(model: ReplacementTableModel, index: TaxonomyIndex, query: Query) -> None:
    model.set_plan(plan_replacement(index, query, Scope()), index)


def row_texts(model: ReplacementTableModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def toggle(model: ReplacementTableModel, row: int, state: Qt.CheckState) -> bool:
    return model.setData(model.index(row, 0), state.value, Role.CheckStateRole)


def test_keeps_the_rules_of_item_models(
    check_model: Callable[[QAbstractItemModel], None], model: ReplacementTableModel
) -> None:
    check_model(model)


def test_a_row_tells_place_text_before_and_after(model: ReplacementTableModel) -> None:
    assert row_texts(model, 0) == [
        "A › Phishing <b>mail</b>",
        "Label",
        "Phishing <b>mail</b>",
        "Phishing <b>post</b>",
    ]
    assert row_texts(model, 1)[1:] == ["Description", "Lures by e-mail", "Lures by e-post"]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)] == [
        "Place",
        "Text",
        "Before",
        "After",
    ]


def test_what_changes_is_marked_on_both_sides(model: ReplacementTableModel) -> None:
    for column in (ReplacementColumn.BEFORE, ReplacementColumn.AFTER):
        ((start, end),) = model.index(0, column).data(MARKS_ROLE)
        assert (start, end) == (12, 16)
    assert not model.index(0, ReplacementColumn.PLACE).data(MARKS_ROLE)


def test_tooltips_show_whole_texts_plainly(model: ReplacementTableModel) -> None:
    for column in ReplacementColumn:
        shown = model.index(0, column).data(Role.ToolTipRole)
        assert shown.startswith("<qt>")
        assert "<b>" not in shown


def test_a_row_leads_to_its_node(model: ReplacementTableModel) -> None:
    assert model.index(1, 2).data(ROW_ROLE) == 1


def test_all_is_checked_at_first_and_can_be_left_out(model: ReplacementTableModel) -> None:
    assert model.index(0, 0).data(Role.CheckStateRole) == Qt.CheckState.Checked
    assert model.index(0, 1).data(Role.CheckStateRole) is None
    assert toggle(model, 0, Qt.CheckState.Unchecked)
    assert [change.field for change in model.checked_changes()] == ["description"]
    assert model.checked_count == 1
    assert toggle(model, 0, Qt.CheckState.Checked)
    assert model.checked_count == 2
    model.check_all(checked=False)
    assert model.checked_changes() == []
    model.check_all(checked=True)
    assert model.checked_count == 2


def test_only_boxes_can_be_edited(model: ReplacementTableModel) -> None:
    assert not model.setData(model.index(0, 0), "x", Role.EditRole)
    assert not model.setData(model.index(0, 2), Qt.CheckState.Unchecked.value, Role.CheckStateRole)
    assert not model.flags(model.index(-1, 0))


def test_what_was_left_out_stays_so_while_the_same_is_looked_for(
    model: ReplacementTableModel, index: TaxonomyIndex
) -> None:
    toggle(model, 0, Qt.CheckState.Unchecked)
    show(model, index, Query("mail", "post"))
    assert model.checked_count == 1
    index.set_place(1, None)
    show(model, index, Query("mail", "post"))
    assert (model.rowCount(), model.checked_count) == (0, 0)


def test_what_was_left_out_and_is_refused_now_counts_once(
    model: ReplacementTableModel, index: TaxonomyIndex
) -> None:
    show(model, index, Query("Lures", ""))
    toggle(model, 0, Qt.CheckState.Unchecked)
    show(model, index, Query("B"))
    model.check_all(checked=False)
    node = index.node(1)
    assert node is not None
    index.replace_node(1, node.model_copy(update={"label": "B"}))
    show(model, index, Query("B"))
    assert model.checked_count == len(model.checked_changes()) == 0
    assert model.refused_count == 1


def test_another_query_checks_all(model: ReplacementTableModel, index: TaxonomyIndex) -> None:
    toggle(model, 0, Qt.CheckState.Unchecked)
    show(model, index, Query("mail", "letter"))
    assert model.checked_count == 2


def test_a_refused_change_says_why_and_has_no_box(model: ReplacementTableModel, index: TaxonomyIndex) -> None:
    show(model, index, Query("q"))
    refused = model.index(0, ReplacementColumn.AFTER)
    assert refused.data() == "A label can't be empty."
    assert refused.data(ICON_NAME_ROLE) == "warning"
    assert refused.data(IS_MUTED_ROLE)
    assert not refused.data(MARKS_ROLE)
    assert not model.index(0, ReplacementColumn.BEFORE).data(ICON_NAME_ROLE)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.index(0, 0).data(Role.CheckStateRole) is None
    assert not toggle(model, 0, Qt.CheckState.Checked)
    model.check_all(checked=True)
    assert (model.refused_count, model.checked_count, model.checked_changes()) == (1, 0, [])


def test_a_deep_place_is_told_by_its_ends(bundle: TaxonomyBundle) -> None:
    bundle.taxonomies[1] = make_tree("f_2", {"p": None, "q": "p", "r": "q", "s": "r", "t": "s"})
    index, model = TaxonomyIndex(bundle), ReplacementTableModel()
    show(model, index, Query("T", "x", match_case=True))
    assert "P › … › R › S › T" in [row_texts(model, row)[0] for row in range(model.rowCount())]


def test_nothing_is_shown_without_a_plan(model: ReplacementTableModel) -> None:
    model.set_plan(None, None)
    assert (model.rowCount(), model.checked_count, model.refused_count, model.plan) == (0, 0, 0, None)


def test_a_row_that_was_deleted_meanwhile_has_no_place(
    model: ReplacementTableModel, index: TaxonomyIndex
) -> None:
    index.set_place(1, None)
    assert row_texts(model, 0)[0] == ""
