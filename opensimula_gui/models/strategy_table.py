"""The sampling strategies as a table."""

from __future__ import annotations

import math
from enum import IntEnum
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.summary import StrategySummary
from opensimula_gui.models.number_text import count_text, percent_text, shortest_text
from opensimula_gui.models.record_table import RecordTableModel
from opensimula_gui.models.roles import SORT_ROLE, STRATEGY_ROLE
from opensimula_gui.models.tooltip import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = ["SORT_ROLE", "STRATEGY_ROLE", "StrategyColumn", "StrategyTableModel"]

MAX_LISTED: Final = 20
"""Factors or pairs that a cell or tooltip lists; the rest is counted."""


class StrategyColumn(IntEnum):
    """Columns of the strategy table."""

    NAME = 0
    WEIGHT = 1
    SHARE = 2
    FACTORS = 3
    COMBINATIONS = 4
    FORBIDDEN_PAIRS = 5


class StrategyTableModel(RecordTableModel[StrategySummary]):
    """One row a strategy, in the order of the file; a proxy may sort by ``SORT_ROLE``."""

    headers = ("Name", "Weight", "Share", "Factors", "Combinations", "Forbidden")
    number_columns = frozenset(StrategyColumn) - {StrategyColumn.NAME, StrategyColumn.FACTORS}

    def set_strategies(self, strategies: Sequence[StrategySummary]) -> None:
        """Show other strategies."""
        self._set_records(strategies)

    def _answer(self, record: StrategySummary, column: int, role: int) -> Any:
        if role == STRATEGY_ROLE:
            return record
        answer = _ANSWERS.get(role, {}).get(StrategyColumn(column))
        return answer(record) if answer else None


def _factor_text(strategy: StrategySummary) -> str:
    return " · ".join(_listed(strategy.factor_names, len(strategy.factor_names)))


def _factor_tooltip(strategy: StrategySummary) -> str:
    return tooltip("\n".join(_listed(strategy.factor_names, len(strategy.factor_names))))


def _pair_tooltip(strategy: StrategySummary) -> str:
    pairs = strategy.rule.forbidden_label_pairs
    texts = (f"{one_line(first)} × {one_line(second)}" for first, second in pairs)
    return tooltip("\n".join(_listed(texts, len(pairs))))


def _listed(texts: Iterable[str], count: int) -> list[str]:
    first = [one_line(text) for text in islice(texts, MAX_LISTED)]
    return first if count <= MAX_LISTED else [*first, f"and {count_text(count - MAX_LISTED)} more"]


_ANSWERS: Final[Mapping[int, Mapping[StrategyColumn, Callable[[StrategySummary], Any]]]] = {
    Qt.ItemDataRole.DisplayRole: {
        StrategyColumn.NAME: lambda strategy: one_line(strategy.rule.name),
        StrategyColumn.WEIGHT: lambda strategy: shortest_text(strategy.rule.weight),
        StrategyColumn.SHARE: lambda strategy: percent_text(strategy.share),
        StrategyColumn.FACTORS: _factor_text,
        StrategyColumn.COMBINATIONS: lambda strategy: count_text(strategy.combinations),
        StrategyColumn.FORBIDDEN_PAIRS: lambda strategy: count_text(len(strategy.rule.forbidden_label_pairs)),
    },
    Qt.ItemDataRole.ToolTipRole: {
        StrategyColumn.NAME: lambda strategy: tooltip(strategy.rule.name),
        StrategyColumn.FACTORS: _factor_tooltip,
        StrategyColumn.FORBIDDEN_PAIRS: _pair_tooltip,
    },
    SORT_ROLE: {
        StrategyColumn.NAME: lambda strategy: one_line(strategy.rule.name).casefold(),
        StrategyColumn.WEIGHT: lambda strategy: strategy.rule.weight,
        StrategyColumn.SHARE: lambda strategy: strategy.share,
        StrategyColumn.FACTORS: lambda strategy: _factor_text(strategy).casefold(),
        # Qt has no integers of any size; the logarithm keeps the order.
        StrategyColumn.COMBINATIONS: lambda strategy: math.log(strategy.combinations + 1),
        StrategyColumn.FORBIDDEN_PAIRS: lambda strategy: len(strategy.rule.forbidden_label_pairs),
    },
}
