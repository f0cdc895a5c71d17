"""One factor at a glance: its numbers and the shape of its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.labels import ElidedLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.level_chart import LevelChart
from opensimula_gui.widgets.status_badge import StatusBadge
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import tr

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
        self.setWhatsThis(
            tr(
                "One factor, an axis along which samples may differ, and the shape of its taxonomy: "
                "how many nodes each level has, against the target depth D (section 2.1 of the Simula "
                "paper). A click selects it in the tree."
            )
        )
        name = ElidedLabel(one_line(summary.name))
        name.setFont(bold_font(self.font()))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(name)
        if not summary.nodes:
            why = (
                tr("No taxonomy was built.")
                if summary.accepted
                else tr("Not accepted, so no taxonomy was built.")
            )
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
    nodes = tr("{n} node", "{n} nodes", summary.nodes)
    leaves = tr("{n} leaf", "{n} leaves", summary.leaves)
    branching = QLocale().toString(summary.branching, "f", 1)
    return [
        f"{nodes} · {leaves}",
        tr(
            "Depth {depth} of {target} · {branching} children on average",
            depth=summary.depth,
            target=target_depth,
            branching=branching,
        ),
    ]


def _badges(summary: FactorSummary) -> QHBoxLayout:
    """Return what about the tree deserves a look, as badges."""
    row = QHBoxLayout()
    row.setSpacing(8)
    if summary.frontier_cut_leaves:
        words = tr("{n} leaf never expanded", "{n} leaves never expanded", summary.frontier_cut_leaves)
        cut = StatusBadge(words, "info", wrap=True)
        cut.setToolTip(
            tr("The frontier of a level was cut, so these nodes stayed leaves above the target depth.")
        )
        row.addWidget(cut, 1)
    if not summary.accepted:
        row.addWidget(StatusBadge(tr("Factor not accepted"), "warning", wrap=True), 1)
    return row
