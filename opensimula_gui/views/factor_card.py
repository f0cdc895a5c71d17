"""One factor at a glance: its numbers and the shape of its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.number_text import count_text
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.labels import ElidedLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.level_chart import LevelChart
from opensimula_gui.widgets.status_badge import StatusBadge
from opensimula_gui.widgets.typography import bold_font

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.summary import FactorSummary


class FactorCard(Card):
    """Name, counts, depth against the target, branching, cut leaves, and a picture of the levels.

    Args:
        summary: The factor.
        target_depth: Depth D that the tree was to reach.
        parent: Qt parent.
    """

    def __init__(self, summary: FactorSummary, target_depth: int, parent: QWidget | None = None) -> None:
        super().__init__(clickable=True, parent=parent)
        self.setObjectName(f"factorCard_{summary.row}")
        name = ElidedLabel(one_line(summary.name))
        name.setFont(bold_font(self.font()))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(name)
        if not summary.nodes:
            why = "No taxonomy was built." if summary.accepted else "Not accepted, so no taxonomy was built."
            layout.addWidget(PlainLabel(why, wrap=True, muted=True, selectable=False))
            layout.addStretch()
            self.setAccessibleName(f"{one_line(summary.name)}: {why}")
            return
        chart = LevelChart()
        chart.set_levels(summary.nodes_per_level, target_depth)
        layout.addWidget(chart)
        facts = factor_facts(summary, target_depth)
        for fact in facts:
            # Selectable text would keep clicks to itself, and takes twice as long to lay out.
            layout.addWidget(SmallLabel(fact, wrap=True, selectable=False))
        layout.addLayout(_badges(summary))
        layout.addStretch()
        self.setAccessibleName(f"{one_line(summary.name)}: {', '.join(facts)}")


def factor_facts(summary: FactorSummary, target_depth: int) -> list[str]:
    """Return the numbers of a factor as short phrases."""
    nodes, leaves = count_text(summary.nodes), count_text(summary.leaves)
    node_word = "node" if summary.nodes == 1 else "nodes"
    leaf_word = "leaf" if summary.leaves == 1 else "leaves"
    branching = QLocale().toString(summary.branching, "f", 1)
    return [
        f"{nodes} {node_word} · {leaves} {leaf_word}",
        f"Depth {summary.depth} of {target_depth} · {branching} children on average",
    ]


def _badges(summary: FactorSummary) -> QHBoxLayout:
    """Return what about the tree deserves a look, as badges."""
    row = QHBoxLayout()
    row.setSpacing(8)
    if summary.frontier_cut_leaves:
        leaves = "leaf" if summary.frontier_cut_leaves == 1 else "leaves"
        count = count_text(summary.frontier_cut_leaves)
        cut = StatusBadge(f"{count} {leaves} never expanded", "info")
        cut.setToolTip(
            "The frontier of a level was cut, so these nodes stayed leaves above the target depth."
        )
        row.addWidget(cut)
    if not summary.accepted:
        row.addWidget(StatusBadge("Factor not accepted", "warning"))
    row.addStretch()
    return row
