"""How benchmarks here measure: sides interleaved in one process, medians, ratios against a target."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

SLACK: Final = 1.25
"""A gate fails only beyond its target by this factor: shared machines are noisy."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measured ratio and what it should be.

    Attributes:
        name: What was measured.
        ours_ms: Our median, in milliseconds.
        other_ms: Median of what it is compared with, in milliseconds.
        target: The ratio wanted.
        is_speedup: True for "other / ours, at least target"; False for "ours / other, at most target".
        note: Said behind the row, such as a smaller number of runs.
    """

    name: str
    ours_ms: float
    other_ms: float
    target: float
    is_speedup: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        return self.other_ms / self.ours_ms if self.is_speedup else self.ours_ms / self.other_ms

    @property
    def is_met(self) -> bool:
        if self.is_speedup:
            return self.ratio * SLACK >= self.target
        return self.ratio <= self.target * SLACK


def seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def interleaved(sides: Mapping[str, Callable[[], object]], runs: int = 5) -> dict[str, float]:
    """Return the median seconds of each side; the sides take turns, so that drift hits all alike."""
    taken: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(runs):
        for name, run in sides.items():
            taken[name].append(seconds(run))
    return {name: statistics.median(times) for name, times in taken.items()}


def report(rows: Iterable[Row]) -> int:
    """Print an aligned table; return 1 if a target is missed by more than the slack, else 0."""
    rows = list(rows)
    width = max(len(row.name) for row in rows)
    print(f"{'':{width}}  {'ours ms':>10}  {'other ms':>10}  {'ratio':>8}  {'target':>8}")
    for row in rows:
        target = f"{'≥' if row.is_speedup else '≤'} {row.target:g}"
        verdict = "" if row.is_met else "  MISSED"
        note = f"  ({row.note})" if row.note else ""
        print(
            f"{row.name:{width}}  {row.ours_ms:10,.1f}  {row.other_ms:10,.1f}  {row.ratio:8.2f}  {target:>8}"
            f"{verdict}{note}"
        )
    return 0 if all(row.is_met for row in rows) else 1
