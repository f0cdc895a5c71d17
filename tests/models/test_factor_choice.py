"""The check list of factors, and the table of forbidden pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.strategy import StrategyMixRule
from opensimula_gui.models.factor_choice import (
    FactorChoiceModel,
    FactorColumn,
    FactorOption,
    drawable_factors,
    factor_options,
)
from opensimula_gui.models.mix_counts import MixCounts
from opensimula_gui.models.pair_table import PairColumn, PairTableModel
from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_MUTED_ROLE, ROW_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

Role = Qt.ItemDataRole


def texts(options: list[FactorOption]) -> list[tuple[str, int, bool, str]]:
    return [(option.name, option.leaves, option.is_drawn, option.remark) for option in options]


def test_all_factors_are_offered_and_what_the_bundle_lacks_can_be_dropped(index: TaxonomyIndex) -> None:
    options = factor_options(index, ["f_2", "gone", "f_4", "f_2"])
    assert texts(options) == [
        ("Attack", 4, False, ""),
        ("Audience", 1, True, "is drawn 2 times"),
        ("Mood", 0, False, "has no taxonomy"),
        ("Season", 0, True, "has no taxonomy: a draw fails"),
        ("gone", 0, True, "is not in this bundle: a draw fails"),
    ]
    assert [option.row for option in options] == [*index.top_rows, NO_ROW]


def test_a_factor_can_be_drawn_from_without_being_accepted_or_listed(bundle: TaxonomyBundle) -> None:
    bundle.factors[0].accepted = False
    bundle.factors[1].id = "f_9"
    options = factor_options(TaxonomyIndex(bundle), ["f_2"])
    assert texts(options)[0] == ("Attack", 4, False, "is not accepted")
    assert texts(options)[-1] == ("f_2", 1, True, "is no factor of this bundle")


def test_a_new_strategy_draws_from_each_accepted_factor_with_a_tree(bundle: TaxonomyBundle) -> None:
    assert drawable_factors(TaxonomyIndex(bundle)) == ["f_1", "f_2"]
    bundle.factors[0].accepted = False
    assert drawable_factors(TaxonomyIndex(bundle)) == ["f_2"]


@pytest.fixture
def choice(index: TaxonomyIndex) -> FactorChoiceModel:
    model = FactorChoiceModel()
    model.set_options(factor_options(index, ["f_2", "gone"]), can_edit=True)
    return model


def item(choice: FactorChoiceModel, row: int, column: FactorColumn = FactorColumn.NAME) -> QModelIndex:
    return choice.index(row, column)


def test_the_check_list_keeps_the_rules_of_item_models(
    choice: FactorChoiceModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(choice)


def test_a_factor_is_told_in_cells(choice: FactorChoiceModel) -> None:
    assert [item(choice, 1, column).data() for column in FactorColumn] == ["Audience", "1 leaf", "", None]
    assert item(choice, 0, FactorColumn.LEAVES).data() == "4 leaves"
    assert item(choice, 2, FactorColumn.LEAVES).data() is None
    assert item(choice, 4, FactorColumn.REMARK).data(ICON_NAME_ROLE) == "warning"
    assert item(choice, 2, FactorColumn.REMARK).data(ICON_NAME_ROLE) is None
    assert item(choice, 2).data(IS_MUTED_ROLE)
    assert not item(choice, 1).data(IS_MUTED_ROLE)
    assert "gone" in item(choice, 4).data(Role.ToolTipRole)


def test_a_factor_of_the_bundle_can_be_gone_to(choice: FactorChoiceModel) -> None:
    go = item(choice, 1, FactorColumn.GO)
    assert go.data(ICON_NAME_ROLE) == "forward"
    assert "Show &#x27;Audience&#x27;" in go.data(Role.ToolTipRole)
    assert go.data(Role.AccessibleTextRole) == "Show 'Audience' in the taxonomy (Enter)"
    assert item(choice, 4, FactorColumn.GO).data(ICON_NAME_ROLE) is None
    assert item(choice, 4).data(ROW_ROLE) == NO_ROW


def test_checking_asks_and_changes_nothing_by_itself(choice: FactorChoiceModel, index: TaxonomyIndex) -> None:
    asked: list[tuple[FactorOption, bool]] = []
    choice.draw_requested.connect(lambda *wish: asked.append(wish))
    assert item(choice, 0).data(Role.CheckStateRole) == Qt.CheckState.Unchecked
    assert choice.setData(item(choice, 0), Qt.CheckState.Checked, Role.CheckStateRole)
    assert choice.setData(item(choice, 4), Qt.CheckState.Unchecked, Role.CheckStateRole)
    assert [(option.factor_id, is_drawn) for option, is_drawn in asked] == [("f_1", True), ("gone", False)]
    assert item(choice, 0).data(Role.CheckStateRole) == Qt.CheckState.Unchecked
    choice.set_options(factor_options(index, ["f_1"]), can_edit=False)
    assert item(choice, 0).data(Role.CheckStateRole) == Qt.CheckState.Checked
    assert not choice.setData(item(choice, 0), Qt.CheckState.Unchecked, Role.CheckStateRole)
    assert not item(choice, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_the_same_factors_stay_the_same_rows(choice: FactorChoiceModel, index: TaxonomyIndex) -> None:
    resets: list[bool] = []
    choice.modelReset.connect(lambda: resets.append(True))
    choice.set_options(factor_options(index, ["gone", "f_1"]), can_edit=True)
    assert resets == []
    choice.set_options([], can_edit=True)
    choice.set_options([], can_edit=True)
    assert resets == [True]
    assert choice.option(0) is None


PAIRS = [("d", "q"), ("", "q"), ("nobody", "q")]


@pytest.fixture
def pairs(qtbot: QtBot, index: TaxonomyIndex) -> PairTableModel:
    counts = MixCounts()
    counts.set_index(index)
    model = PairTableModel(counts, counts)
    # Whoever holds the model holds the counts.
    model.kept = counts  # type: ignore[attr-defined]  # for this test alone
    model.set_pairs(PAIRS)
    counts.show(StrategyMixRule(name="x", weight=1, factor_ids=["f_1", "f_2"], forbidden_label_pairs=PAIRS))
    assert model.index(0, PairColumn.BLOCKS).data() == "counting…"
    assert model.index(0, PairColumn.BLOCKS).data(Role.ToolTipRole) is None
    qtbot.waitUntil(lambda: counts.is_done)
    return model


def test_the_pairs_keep_the_rules_of_item_models(
    pairs: PairTableModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(pairs)


def test_a_pair_tells_what_it_blocks_and_what_is_odd_about_it(pairs: PairTableModel) -> None:
    rows = [[pairs.index(row, column).data() for column in PairColumn] for row in range(3)]
    assert rows == [["d", "q", "1 of 4"], ["(empty)", "q", "4 of 4"], ["nobody", "q", "0 of 4"]]
    icons = [pairs.index(row, PairColumn.BLOCKS).data(ICON_NAME_ROLE) for row in range(3)]
    assert icons == [None, "warning", "info"]
    assert pairs.flawed() == 2
    told = pairs.index(1, PairColumn.BLOCKS).data(Role.AccessibleTextRole)
    assert told.startswith("Blocks 4 of 4 combinations (100.0\u00a0%). Every label holds an empty text")
    assert "Every label" in pairs.index(1, PairColumn.BLOCKS).data(Role.ToolTipRole)
    assert pairs.index(2, PairColumn.FIRST).data(Role.ToolTipRole) != ""
    assert pairs.index(2, PairColumn.FIRST).data(Role.EditRole) == "nobody"
    assert pairs.index(2, PairColumn.FIRST).data(ICON_NAME_ROLE) is None


def test_the_texts_of_a_pair_can_be_edited_if_they_may(pairs: PairTableModel) -> None:
    pairs.set_can_edit(True)
    editable = [bool(pairs.index(0, column).flags() & Qt.ItemFlag.ItemIsEditable) for column in PairColumn]
    assert editable == [True, True, False]
    assert pairs.pair(2) == ("nobody", "q")
    assert pairs.pair(3) is None
