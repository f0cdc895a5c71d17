"""The sampling strategies as a table, in which name and weight can be edited."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.edited_table import EditedTableModel
from opensimula_gui.models.number_text import count_text, percent_text, shortest_text
from opensimula_gui.models.roles import IS_EDITED_ROLE, SORT_ROLE, STRATEGY_ROLE
from opensimula_gui.models.strategy_value import weight_text
from opensimula_gui.models.tooltip import tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opensimula_gui.checkpoint.strategy import StrategyMixRule
    from opensimula_gui.checkpoint.summary import StrategySummary

__all__ = [
    "IS_EDITED_ROLE",
    "SORT_ROLE",
    "STRATEGY_ROLE",
    "StrategyColumn",
    "StrategyRow",
    "StrategyTableModel",
]

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


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """What the table shows of one strategy.

    Attributes:
        strategy: The strategy as it is now.
        saved: The strategy on disk that it was made from; None if it is new.
    """

    strategy: StrategySummary
    saved: StrategyMixRule | None

    @property
    def is_new(self) -> bool:
        """Whether it is not on disk at all."""
        return self.saved is None

    @property
    def is_edited(self) -> bool:
        """Whether it differs from what is on disk."""
        return self.saved is not self.strategy.rule and self.saved != self.strategy.rule


class StrategyTableModel(EditedTableModel[StrategyRow]):
    """One row a strategy, in the order of the file; a proxy may sort by ``SORT_ROLE``."""

    headers = (
        marked("Name"),
        marked("Weight"),
        marked("Share"),
        marked("Factors"),
        marked("Combinations"),
        marked("Forbidden"),
    )
    number_columns = frozenset(StrategyColumn) - {StrategyColumn.NAME, StrategyColumn.FACTORS}
    editable_columns = frozenset({StrategyColumn.NAME, StrategyColumn.WEIGHT})

    def set_strategies(
        self, strategies: Sequence[StrategySummary], saved: Sequence[StrategyMixRule | None] | None = None
    ) -> None:
        """Show other strategies.

        Args:
            strategies: The strategies as they are now.
            saved: For each what it is on disk, None for a new one; without, all are as they are on disk.
        """
        origins = saved if saved is not None else [strategy.rule for strategy in strategies]
        rows = [StrategyRow(*both) for both in zip(strategies, origins, strict=True)]
        self._update_records(rows, _identities(self._records), _identities(rows))

    def row(self, number: int) -> StrategyRow | None:
        """Return what is shown in a row; None if there is no such row."""
        return self._records[number] if 0 <= number < len(self._records) else None

    def rules(self) -> list[StrategyMixRule]:
        """Return the strategies on show."""
        return [row.strategy.rule for row in self._records]

    def _answer(self, record: StrategyRow, column: int, role: int) -> Any:
        if role == STRATEGY_ROLE:
            return record.strategy
        if column == StrategyColumn.NAME and role in _MARKS:
            return _MARKS[role](record)
        answer = _ANSWERS.get(role, {}).get(StrategyColumn(column))
        return answer(record.strategy) if answer else None


def _identities(rows: Sequence[StrategyRow]) -> list[object]:
    # A strategy that nobody touched is the same object; of an edited one at least the origin may be.
    return [id(row.strategy.rule) for row in rows]


def _name_tooltip(row: StrategyRow) -> str:
    rule, saved = row.strategy.rule, row.saved
    if saved is None:
        return tooltip(rule.name, tr("New, not saved yet"))
    if not row.is_edited:
        return tooltip(rule.name)
    if saved.name == rule.name:
        return tooltip(rule.name, tr("Edited, not saved yet"))
    return tooltip(rule.name, tr("Edited, not saved yet; was {strategy}", strategy=quoted(saved.name)))


def _accessible_name(row: StrategyRow) -> str:
    name = one_line(row.strategy.rule.name)
    if row.is_new:
        return tr("{strategy}, new", strategy=name)
    return tr("{strategy}, edited", strategy=name) if row.is_edited else name


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
    rest = count - MAX_LISTED
    return [*first, tr("and {n} more", "and {n} more", rest)] if rest > 0 else first


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
        StrategyColumn.FACTORS: _factor_tooltip,
        StrategyColumn.FORBIDDEN_PAIRS: _pair_tooltip,
    },
    Qt.ItemDataRole.EditRole: {
        StrategyColumn.NAME: lambda strategy: strategy.rule.name,
        StrategyColumn.WEIGHT: lambda strategy: weight_text(strategy.rule.weight),
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

_MARKS: Final[Mapping[int, Callable[[StrategyRow], Any]]] = {
    Qt.ItemDataRole.ToolTipRole: _name_tooltip,
    Qt.ItemDataRole.AccessibleTextRole: _accessible_name,
    IS_EDITED_ROLE: lambda row: row.is_edited,
}
