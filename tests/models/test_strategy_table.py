"""The strategy table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPersistentModelIndex, QSortFilterProxyModel, Qt

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.summary import StrategySummary, summarise_strategies
from opensimula_gui.models.roles import IS_EDITED_ROLE, SORT_ROLE, STRATEGY_ROLE
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


def test_name_and_weight_ask_for_other_values_if_they_may(model: StrategyTableModel) -> None:
    asked: list[tuple[int, int, object]] = []
    model.edit_requested.connect(lambda *wish: asked.append(wish))
    name, share = model.index(1, StrategyColumn.NAME), model.index(1, StrategyColumn.SHARE)
    assert not name.flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(name, "Wide")
    model.set_can_edit(True)
    assert model.setData(name, "Wide")
    assert not model.setData(share, 3)
    assert not model.setData(name, "Wide", Role.DisplayRole)
    assert asked == [(1, StrategyColumn.NAME, "Wide")]
    assert name.data() == "alone"
    assert model.index(0, StrategyColumn.NAME).data(Role.EditRole) == "Broad <i>mix</i>\n"
    assert model.index(0, StrategyColumn.WEIGHT).data(Role.EditRole) == "3"


def test_what_differs_from_disk_is_marked(
    model: StrategyTableModel, summaries: list[StrategySummary]
) -> None:
    other = summaries[1].rule.model_copy(update={"name": "alone & quiet"})
    model.set_strategies(summaries, [summaries[0].rule, other, None])
    names = [model.index(row, StrategyColumn.NAME) for row in range(3)]
    assert [name.data(IS_EDITED_ROLE) for name in names] == [False, True, True]
    assert model.index(1, StrategyColumn.WEIGHT).data(IS_EDITED_ROLE) is None
    texts = [name.data(Role.AccessibleTextRole) for name in names]
    assert texts == ["Broad <i>mix</i>…", "alone, edited", "Wide, new"]
    assert "was &#x27;alone &amp; quiet&#x27;" in names[1].data(Role.ToolTipRole)
    assert "New, not saved yet" in names[2].data(Role.ToolTipRole)
    assert "saved" not in names[0].data(Role.ToolTipRole)


@pytest.mark.parametrize("numbers", [[0, 1], [1, 2], [0, 2], [], [2, 1, 0], [0, 1, 1, 2], [1, 1, 0, 1, 2, 2]])
def test_rows_that_stay_keep_their_selection(
    model: StrategyTableModel,
    summaries: list[StrategySummary],
    check_model: Callable[[QAbstractItemModel], None],
    numbers: list[int],
) -> None:
    check_model(model)
    kept = QPersistentModelIndex(model.index(1, 0))
    model.set_strategies([summaries[number] for number in numbers])
    assert [model.index(row, 0).data() for row in range(len(numbers))] == [
        one_line(summaries[number].rule.name) for number in numbers
    ]
    if len(numbers) == 2:
        assert kept.isValid() == (1 in numbers)
    assert model.row(len(numbers)) is None
