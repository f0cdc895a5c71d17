"""From an edit to the problem in the panel at 100,000 nodes in one tree, and what the checks of values cost.

An edit makes two siblings alike; undone, the problem goes. Each is measured from the step until the panel of
problems lists what the session says, with everything that the event loop does meanwhile: the state is put
together, what the edit touched is checked again, and the list is filled. The first edit finds what an
inspection has found in the tree. The same is measured for a node that is added, below which nothing lies.
Nothing of this waits for anything, so that the processor's time is taken: other programs don't count.

The checks of an inspection that has read its files are measured by themselves, against those rules of a tree
that AfterImage insists on, which it takes a quadratic time to check.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from benchmarks.make_bundle import BRANCHING, make_bundle
from benchmarks.measure import Row, interleaved, report
from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog
from opensimula_gui.checkpoint.inspecting.value_check import CheckedValues, ValueCheck
from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.tree_rules import validate_factor_taxonomy
from opensimula_gui.models import structure_steps
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.live_problems import LiveProblems
from opensimula_gui.views.problems_panel import ProblemsPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

_NODES: Final = 100_000
_RUNS: Final = 15
_BUDGET_MS: Final = 100.0
_CHECKS_TARGET: Final = 6.0
"""All checks together against the rules of the tree alone, which take about 30 ms."""


def _values(bundle: TaxonomyBundle) -> CheckedValues:
    rule = StrategyMixRule(name="all", weight=1, factor_ids=[factor.id for factor in bundle.factors])
    strategies = SamplingStrategySpec(strategies=[rule])
    config = OpenSimulaRunConfig(max_children_per_node=BRANCHING + 1)
    return CheckedValues(bundle, "bundle", strategies, "strategies", config, "config")


class _Desk:
    """A panel of problems that follows a session."""

    def __init__(self) -> None:
        bundle = make_bundle(_NODES, factors=1)
        check = ValueCheck()
        check.check(_values(bundle), ProblemLog())
        found = CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle, trees=check.trees)
        self.session = EditingSession(found)
        self.panel, self._live = ProblemsPanel(), LiveProblems()
        self._live.changed.connect(self.panel.set_inspection)
        self._live.set_session(self.session)
        self._live.set_found(found)
        self.panel.show()
        index = self.session.index
        assert index is not None
        self.index = index
        self.row = next(row for row in range(_NODES // 2, _NODES) if not index.children(row))

    def ms(self, act: Callable[[], object], problems: int) -> float:
        """Return how long it takes from an edit until so many problems are listed."""
        QApplication.processEvents()
        gc.collect()

        start = time.process_time()
        act()
        while len(self.panel.model.problems) != problems:
            QApplication.processEvents()
        return (time.process_time() - start) * 1000

    def make_alike(self) -> None:
        sibling = self.index.children(self.index.parent(self.row))[0]
        self.session.set_node_label(self.row, self.index.label(sibling).upper() + "!")

    def add_alike(self) -> None:
        label = self.index.label(self.row)
        parent = self.index.parent(self.row)
        self.session.perform(structure_steps.add_child(self.index, parent, label).step)


def _live_rows() -> list[Row]:
    desk = _Desk()
    gc.freeze()
    undo = desk.session.undo_stack.undo
    taken: dict[str, list[float]] = {
        "rename": [],
        "rename undone": [],
        "node added": [],
        "addition undone": [],
    }
    first = desk.ms(desk.make_alike, 1)
    desk.ms(undo, 0)
    for _ in range(_RUNS):
        taken["rename"].append(desk.ms(desk.make_alike, 1))
        taken["rename undone"].append(desk.ms(undo, 0))
        taken["node added"].append(desk.ms(desk.add_alike, 1))
        taken["addition undone"].append(desk.ms(undo, 0))
    note = f"the very first took {first:.0f} ms"
    return [
        Row(
            f"{name}, {_NODES:,} nodes, until the panel lists it, against {_BUDGET_MS:g} ms",
            statistics.median(times),
            _BUDGET_MS,
            1.0,
            note=f"worst of {_RUNS} {max(times):.0f} ms" + (f", {note}" if name == "rename" else ""),
        )
        for name, times in taken.items()
    ]


def _checks_row() -> Row:
    bundle = make_bundle(_NODES)
    values = _values(bundle)
    none = replace(values, strategies=None, run_config=None)

    def check() -> None:
        log = ProblemLog()
        ValueCheck().check(values, log)
        assert log.count == 0

    def rules() -> None:
        for taxonomy in none.bundle.taxonomies:
            validate_factor_taxonomy(taxonomy)

    taken = interleaved({"check": check, "rules": rules}, runs=_RUNS)
    name = f"all checks of values, {_NODES:,} nodes, against the rules of a tree alone"
    return Row(name, taken["check"] * 1000, taken["rules"] * 1000, _CHECKS_TARGET)


def _main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QApplication([])
    return report([*_live_rows(), _checks_row()])


if __name__ == "__main__":
    sys.exit(_main())
