"""Filter keystroke to painted tree at 100,000 nodes, in the real pane, against a budget of 50 ms.

A keystroke is ``setText`` on the filter field: the field emits, the pane filters its model and expands the
way to the first hits, all synchronously. Then the pane is grabbed: Qt does the layout that it had put off and
paints every widget of the pane at once, so that nothing is left to a later turn of the event loop. What stood
in the field before the last letter is typed and painted beforehand, outside the measurement.
"""

from __future__ import annotations

import os
import statistics
import sys
from typing import Final

from PySide6.QtWidgets import QApplication

from benchmarks.make_bundle import make_bundle
from benchmarks.measure import Row, report, seconds
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.views.taxonomy_pane import TaxonomyPane

_NODES: Final = 100_000
_RUNS: Final = 9
_BUDGET_MS: Final = 50.0
_PANE_SIZE: Final = (360, 1000)
"""About 38 rows: the pane in a window on a full-HD screen."""

_KEYSTROKES: Final = {
    "rare word": ("gate B, case 5", "gate B, case 57"),
    "common word": ("visito", "visitor"),
    "first letter": ("", "e"),
    "every node matches": ("node", "node_"),
    "nothing matches": ("visitor", "visitorx"),
    "clear the filter": ("visitor", ""),
}


def _opened_pane() -> TaxonomyPane:
    pane = TaxonomyPane()
    pane.resize(*_PANE_SIZE)
    pane.set_index(TaxonomyIndex(make_bundle(_NODES)))
    pane.show()
    return pane


def _keystroke_ms(pane: TaxonomyPane, before: str, after: str) -> float:
    pane.filter.setText(before)
    pane.grab()

    def type_and_paint() -> None:
        pane.filter.setText(after)
        pane.grab()

    return seconds(type_and_paint) * 1000


def _hits(pane: TaxonomyPane, text: str) -> int:
    pane.filter.setText(text)
    return len(pane.model.matches.rows) if pane.model.matches else 0


def _main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QApplication([])
    pane = _opened_pane()
    taken: dict[str, list[float]] = {name: [] for name in _KEYSTROKES}
    for _ in range(_RUNS):
        for name, (before, after) in _KEYSTROKES.items():
            taken[name].append(_keystroke_ms(pane, before, after))
    return report(
        Row(
            f"filter, {_NODES:,} nodes, {name}, against {_BUDGET_MS:g} ms",
            statistics.median(taken[name]),
            _BUDGET_MS,
            1.0,
            note=f"{_hits(pane, after):,} hits, worst of {_RUNS} {max(taken[name]):.0f} ms",
        )
        for name, (_before, after) in _KEYSTROKES.items()
    )


if __name__ == "__main__":
    sys.exit(_main())
