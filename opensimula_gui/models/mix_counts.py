"""What the forbidden pairs of a strategy block, counted bit by bit while nothing else is to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from opensimula_gui.checkpoint.forbidden_pairs import Combinations, FactorLabels
from opensimula_gui.checkpoint.forest import NO_ROW
from opensimula_gui.checkpoint.mix_labels import drawn_row, leaf_labels
from opensimula_gui.checkpoint.pair_flaws import PairFlaw, pair_flaws

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.strategy import StrategyMixRule

_SLICE_MS: Final = 8
"""How long the event loop is held at a time; one count may take longer than this, but is rare."""


@dataclass(frozen=True, slots=True)
class PairFinding:
    """What there is to know about one forbidden pair of a strategy.

    Attributes:
        blocked: How many mixes it blocks; None if that would take too long to count.
        total: How many mixes there are.
        flaws: What its author may not have meant.
    """

    blocked: int | None
    total: int
    flaws: tuple[PairFlaw, ...]


class MixCounts(QObject):
    """Counts for one strategy at a time; labels and pairs that were looked at before are not again.

    Signals:
        counted(): something more is known.
    """

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index: TaxonomyIndex | None = None
        self._labels: dict[str, FactorLabels] = {}
        self._factor_ids: tuple[str, ...] = ()
        self._combinations: Combinations | None = None
        self._findings: dict[tuple[str, str], PairFinding] = {}
        self._blocked: int | None = None
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer_timeout)

    def set_index(self, index: TaxonomyIndex | None) -> None:
        """Count leaves of another index, or of the same one after its labels or its shape have changed."""
        self._index = index
        self._labels.clear()
        self._forget()

    def show(self, rule: StrategyMixRule | None) -> None:
        """Start to count for a strategy; None stops."""
        self._timer.stop()
        self._blocked, self._work = None, None
        if rule is None or self._index is None:
            self._forget()
            return
        if tuple(rule.factor_ids) != self._factor_ids or self._combinations is None:
            self._forget()
            self._factor_ids = tuple(rule.factor_ids)
        self._work = self._count(self._index, rule)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether all is counted."""
        return self._work is None

    @property
    def combinations(self) -> Combinations | None:
        """What the strategy could draw; None until its labels are read."""
        return self._combinations

    def finding(self, pair: tuple[str, str]) -> PairFinding | None:
        """Return what is known about a pair of the strategy; None until it is counted."""
        return self._findings.get(pair)

    def blocked(self) -> int | None:
        """Return how many mixes all pairs together block; None until that is counted, or if it can't be."""
        return self._blocked

    def blocked_at_least(self, pairs: Sequence[tuple[str, str]]) -> int:
        """Return how many mixes some pairs together block for certain."""
        counts = (finding.blocked or 0 for pair in pairs if (finding := self.finding(pair)) is not None)
        return max(counts, default=0)

    def look_at(self, pair: tuple[str, str]) -> PairFinding | None:
        """Return what there would be to know about any pair, counted now; None until the labels are read."""
        known = self.finding(pair)
        return known or (self._look_at(self._combinations, pair) if self._combinations is not None else None)

    def _forget(self) -> None:
        self._findings.clear()
        self._combinations = None

    def _count(self, index: TaxonomyIndex, rule: StrategyMixRule) -> Iterator[None]:
        """Count in steps, each of which may be the last for now."""
        for factor_id in rule.factor_ids:
            if factor_id not in self._labels:
                self._labels[factor_id] = _labels(index, factor_id)
                yield
        if self._combinations is None:
            self._combinations = Combinations([self._labels[factor_id] for factor_id in rule.factor_ids])
        for pair in rule.forbidden_label_pairs:
            if pair not in self._findings:
                self._findings[pair] = self._look_at(self._combinations, pair)
                yield
        self._blocked = self._combinations.blocked(rule.forbidden_label_pairs)

    @staticmethod
    def _look_at(combinations: Combinations, pair: tuple[str, str]) -> PairFinding:
        flaws = tuple(pair_flaws(combinations, pair))
        return PairFinding(combinations.blocked([pair]), combinations.total, flaws)

    @Slot()
    def _on_timer_timeout(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._work is not None and not clock.hasExpired(_SLICE_MS):
            if next(self._work, self) is self:
                self._work = None
        if self._work is None:
            self._timer.stop()
        self.counted.emit()


def _labels(index: TaxonomyIndex, factor_id: str) -> FactorLabels:
    row = drawn_row(index, factor_id)
    return FactorLabels(() if row == NO_ROW else leaf_labels(index, row))
