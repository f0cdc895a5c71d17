"""The strategy table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt

from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.summary import StrategySummary, summarise_strategies
from opensimula_gui.models.roles import SORT_ROLE, STRATEGY_ROLE
from opensimula_gui.models.strategy_table import StrategyColumn, StrategyTableModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

    from opensimula_gui.checkpoint.index import TaxonomyIndex

Role = Qt.ItemDataRole


@pytest.fixture
def summaries(index: TaxonomyIndex) -> list[StrategySummary]:
    rules = [
        StrategyMixRule(
            name="Broad <i>mix</i>\n",
            weight=3,
            factor_ids=["f_1", "f_2"],
            forbidden_label_pairs=[("<D>", "Q")],
        ),
        StrategyMixRule(name="alone", weight=0.5, factor_ids=["f_2"]),
        StrategyMixRule(name="Wide", weight=0.5, factor_ids=["f_1"] * 60),
    ]
    return summarise_strategies(index, SamplingStrategySpec(strategies=rules))


@pytest.fixture
def model(summaries: list[StrategySummary]) -> StrategyTableModel:
    model = StrategyTableModel()
    model.set_strategies(summaries)
    return model


def row_texts(model: QAbstractItemModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in StrategyColumn]


def test_keeps_the_rules_of_item_models(
    model: StrategyTableModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(model)
    check_model(StrategyTableModel())


def test_a_strategy_is_told_in_cells(model: StrategyTableModel) -> None:
    first = ["Broad <i>mix</i>…", "3", "75.0\u00a0%", "Attack · Audience", "4", "1"]
    assert row_texts(model, 0) == first
    assert row_texts(model, 1) == ["alone", "0.5", "12.5\u00a0%", "Audience", "1", "0"]


def test_more_combinations_than_qt_can_count_are_shown_and_sorted(model: StrategyTableModel) -> None:
    assert model.index(2, StrategyColumn.COMBINATIONS).data() == "≈ 10^36"
    assert model.index(2, StrategyColumn.FACTORS).data().endswith("Attack · and 40 more")


def test_tooltips_show_markup_as_text(model: StrategyTableModel) -> None:
    pairs = model.index(0, StrategyColumn.FORBIDDEN_PAIRS).data(Role.ToolTipRole)
    assert "&lt;D&gt; × Q" in pairs
    assert "&lt;i&gt;" in model.index(0, StrategyColumn.NAME).data(Role.ToolTipRole)
    assert model.index(1, StrategyColumn.FORBIDDEN_PAIRS).data(Role.ToolTipRole) == ""


def test_numbers_are_right_aligned_in_cells_and_headers(model: StrategyTableModel) -> None:
    right = Qt.AlignmentFlag.AlignRight
    for column in StrategyColumn:
        is_text = column in {StrategyColumn.NAME, StrategyColumn.FACTORS}
        cell = model.index(0, column).data(Role.TextAlignmentRole)
        header = model.headerData(column, Qt.Orientation.Horizontal, Role.TextAlignmentRole)
        assert (cell, header) == (None, None) if is_text else cell & right and header & right


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (StrategyColumn.NAME, ["alone", "Broad <i>mix</i>…", "Wide"]),
        (StrategyColumn.WEIGHT, ["alone", "Wide", "Broad <i>mix</i>…"]),
        (StrategyColumn.SHARE, ["alone", "Wide", "Broad <i>mix</i>…"]),
        (StrategyColumn.FACTORS, ["Wide", "Broad <i>mix</i>…", "alone"]),
        (StrategyColumn.COMBINATIONS, ["alone", "Broad <i>mix</i>…", "Wide"]),
        (StrategyColumn.FORBIDDEN_PAIRS, ["alone", "Wide", "Broad <i>mix</i>…"]),
    ],
)
def test_sorts_by_value_not_by_text(
    model: StrategyTableModel, column: StrategyColumn, order: list[str]
) -> None:
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setSortRole(SORT_ROLE)
    proxy.sort(column)
    assert [proxy.index(row, 0).data() for row in range(3)] == order


def test_hands_out_the_strategy_itself(model: StrategyTableModel, summaries: list[StrategySummary]) -> None:
    assert model.index(1, 3).data(STRATEGY_ROLE) is summaries[1]
