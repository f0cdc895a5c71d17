"""Everything about the selected node: text, place, provenance, how it grew, and who draws from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.checkpoint.index import LeafReason, TaxonomyIndex
from opensimula_gui.checkpoint.summary import StrategySummary, summarise_strategies
from opensimula_gui.models.number_text import count_text, percent_text
from opensimula_gui.views.expansion_section import expansion_section
from opensimula_gui.views.page_layout import ScrollingPage, add_fact, fact_rows, section_heading
from opensimula_gui.widgets.copyable_id import CopyableId
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.taxonomy import DocumentProvenance, TaxonomyNode
    from opensimula_gui.models.editing_session import EditingSession

_MARGIN = 16
_MAX_LABEL_CHARS = 2_000
_MAX_PROVENANCE_ROWS = 200

LEAF_REASONS = {
    LeafReason.TARGET_DEPTH: ("Leaf: target depth reached", "The tree ends here as planned."),
    LeafReason.CRITIC_KEPT_NONE: (
        "Leaf: the critic kept nothing",
        "It was expanded, but the critic let none of the proposals pass.",
    ),
    LeafReason.FRONTIER_CUT: (
        "Leaf: never expanded",
        "The frontier of its level was cut before its turn came. More expansions per level would grow it.",
    ),
    LeafReason.NOT_RECORDED: (
        "Leaf: reason not recorded",
        "The bundle holds no expansion traces for this tree.",
    ),
}


class NodeInspector(ScrollingPage):
    """Shows one row of the taxonomy index.

    Signals:
        node_requested(int): a row of the index that a click leads to.
        strategy_requested(int): position of a strategy that a click leads to.
    """

    node_requested = Signal(int)
    strategy_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=_MARGIN)
        self.setObjectName("nodeInspector")
        self.setAccessibleName("Node inspector")
        self._index: TaxonomyIndex | None = None
        self._strategies: list[StrategySummary] = []
        self._show_hint("Open a checkpoint to look at its nodes.")

    def set_session(self, session: EditingSession | None) -> None:
        """Look at another checkpoint; no node is shown until one is selected."""
        self._index = session.index if session else None
        spec = session.inspection.sampling_strategy if session else None
        self._strategies = summarise_strategies(self._index, spec) if self._index and spec else []
        self._show_hint("Select a node in the tree to see what it is and how it came to be.")

    def show_row(self, row: int) -> None:
        """Show a row of the index."""
        if self._index is None:
            return
        index = self._index
        layout = self.start_over()
        heading = HeadingLabel(visible_lines(index.label(row)[:_MAX_LABEL_CHARS]) or "(empty label)")
        heading.setWordWrap(True)
        layout.addWidget(heading)
        node = index.node(row)
        if node is None:
            layout.addWidget(PlainLabel("This factor has no taxonomy.", muted=True, wrap=True))
        else:
            self._add_node(index, row, node)
        self._add_strategies(index, row)
        layout.addStretch()
        self.verticalScrollBar().setValue(0)

    def _add_node(self, index: TaxonomyIndex, row: int, node: TaxonomyNode) -> None:
        layout = self.content_layout
        factor = index.factor(row)
        description = node.description
        if not description and factor is not None and index.parent(row) < 0:
            description = factor.description
        if description:
            layout.addWidget(PlainLabel(visible_lines(description), wrap=True))
        if index.is_detached(row):
            badge = StatusBadge("Not reachable from the root", "error")
            badge.setToolTip("Its parent is missing, is part of a cycle, or lies too deep to show.")
            layout.addWidget(badge)
        reason = index.leaf_reason(row)
        if reason is not None:
            title, text = LEAF_REASONS[reason]
            layout.addWidget(StatusBadge(title, "info"))
            layout.addWidget(SmallLabel(text, wrap=True))
        layout.addLayout(_node_facts(index, row, node))
        for trace in index.traces(row):
            expansion_section(layout, trace, _plan(index, row, node.depth))
        plan = _plan(index, row, node.depth - 1)
        if plan:
            layout.addWidget(section_heading(f"Plan for level {node.depth}"))
            layout.addWidget(PlainLabel(visible_lines(plan), wrap=True))
        _add_provenance(layout, node.provenance)

    def _add_strategies(self, index: TaxonomyIndex, row: int) -> None:
        factor = index.factor(row)
        if factor is None:
            return
        self.content_layout.addWidget(section_heading("Drawn by"))
        users = [
            (number, strategy)
            for number, strategy in enumerate(self._strategies)
            if factor.id in strategy.rule.factor_ids
        ]
        if not users:
            text = f"No strategy uses the factor '{one_line(factor.name)}'."
            self.content_layout.addWidget(PlainLabel(text, muted=True, wrap=True))
        for number, strategy in users:
            self.content_layout.addLayout(self._strategy_row(number, strategy))

    def _strategy_row(self, number: int, strategy: StrategySummary) -> QHBoxLayout:
        name = one_line(strategy.rule.name, 60) or "(no name)"
        button = QPushButton(icon("strategy"), name.replace("&", "&&"))
        button.setFlat(True)
        button.setAccessibleName(f"Show strategy {name}")
        button.clicked.connect(lambda: self.strategy_requested.emit(number))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        row.addWidget(SmallLabel(percent_text(strategy.share)))
        return row

    def _show_hint(self, text: str) -> None:
        layout = self.start_over()
        layout.addWidget(PlainLabel(text, wrap=True, muted=True))
        layout.addStretch()


def _node_facts(index: TaxonomyIndex, row: int, node: TaxonomyNode) -> QVBoxLayout:
    rows = fact_rows()
    add_fact(rows, "Path", " › ".join(one_line(index.label(above), 80) for above in index.path(row)))
    add_fact(rows, "Id", CopyableId(node.id, "Id"))
    add_fact(rows, "Depth", count_text(node.depth))
    children = index.children(row)
    if children:
        add_fact(rows, "Children", count_text(len(children)))
        add_fact(rows, "Leaves below", count_text(index.leaves(row)))
    box = QVBoxLayout()
    box.addLayout(rows)
    return box


def _plan(index: TaxonomyIndex, row: int, level_above: int) -> str:
    """Return the plan that was written after the nodes of one depth, or nothing."""
    plans = index.per_depth_plans(row)
    return plans[level_above - 1] if 1 <= level_above <= len(plans) else ""


def _add_provenance(layout: QVBoxLayout, provenance: list[DocumentProvenance]) -> None:
    if not provenance:
        return
    layout.addWidget(section_heading(f"Provenance ({count_text(len(provenance))})"))
    for source in provenance[:_MAX_PROVENANCE_ROWS]:
        layout.addWidget(PlainLabel(one_line(source.document_id), wrap=True))
        row = QHBoxLayout()
        row.addWidget(SmallLabel(_span(source)))
        row.addStretch()
        row.addWidget(CopyableId(source.excerpt_sha256, "Excerpt digest"))
        layout.addLayout(row)
    if len(provenance) > _MAX_PROVENANCE_ROWS:
        rest = count_text(len(provenance) - _MAX_PROVENANCE_ROWS)
        layout.addWidget(SmallLabel(f"and {rest} more, in the Raw page"))


def _span(source: DocumentProvenance) -> str:
    if source.char_start is None or source.char_end is None:
        return "Whole excerpt"
    return f"Characters {count_text(source.char_start)} to {count_text(source.char_end)}"
