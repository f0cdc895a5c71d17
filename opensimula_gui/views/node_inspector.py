"""Everything about the selected node: its texts to edit, place, provenance, growth, and who draws from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import middle_elided, one_line, visible_lines
from opensimula_gui.checkpoint.index import NO_ROW, LeafReason, TaxonomyIndex
from opensimula_gui.checkpoint.summary import StrategySummary, summarise_strategies
from opensimula_gui.models.change_command import Part
from opensimula_gui.models.number_text import count_text, percent_text
from opensimula_gui.views.editing.node_form import NodeForm
from opensimula_gui.views.expansion_section import expansion_section
from opensimula_gui.views.page_layout import SPACING, ScrollingPage, add_fact, fact_rows, section_heading
from opensimula_gui.widgets.copyable_id import CopyableId
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.status_badge import StatusBadge
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from opensimula_gui.checkpoint.taxonomy import DocumentProvenance, TaxonomyNode
    from opensimula_gui.models.change_command import Performed
    from opensimula_gui.models.editing_session import EditingSession

_MARGIN = 16
_MAX_PROVENANCE_ROWS = 200
_STRATEGY_CHARS = 28
"""A button does not shrink; more than this is wider than the pane."""

LEAF_REASONS = {
    LeafReason.TARGET_DEPTH: (marked("Leaf: target depth reached"), marked("The tree ends here as planned.")),
    LeafReason.CRITIC_KEPT_NONE: (
        marked("Leaf: the critic kept nothing"),
        marked("It was expanded, but the critic let none of the proposals pass."),
    ),
    LeafReason.FRONTIER_CUT: (
        marked("Leaf: never expanded"),
        marked("The frontier of its level was cut before its turn came, or the node was added later."),
    ),
    LeafReason.NOT_RECORDED: (
        marked("Leaf: reason not recorded"),
        marked("The bundle holds no expansion traces for this tree."),
    ),
}


class NodeInspector(ScrollingPage):
    """Shows one row of the taxonomy index.

    Signals:
        node_requested(int): a row of the index that a click leads to.
        strategy_requested(int): position of a strategy that a click leads to.
        pending_changed(): whether something is typed that was not kept yet may have changed.
    """

    node_requested = Signal(int)
    strategy_requested = Signal(int)
    pending_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=_MARGIN)
        self.setObjectName("nodeInspector")
        self.setAccessibleName(tr("Node inspector"))
        self._session: EditingSession | None = None
        self._row = NO_ROW
        self._form: NodeForm | None = None
        self._path = PlainLabel(wrap=True)
        self._details = QVBoxLayout()
        self._place = QVBoxLayout()
        self._depth = 0
        self._drawn_by = QVBoxLayout()
        self._show_hint(tr("Open a checkpoint to look at its nodes."))

    def set_session(self, session: EditingSession | None) -> None:
        """Look at another checkpoint; no node is shown until one is selected."""
        self._session = session
        self._show_hint(tr("Select a node in the tree to see what it is and how it came to be."))
        if session is not None:
            session.nodes_changed.connect(self._on_session_nodes_changed)
            session.factor_changed.connect(self._on_session_row_changed)
            session.strategies_changed.connect(self._show_strategies)
            session.step_performed.connect(self._on_session_step_performed)

    def show_row(self, row: int) -> None:
        """Show a row of the index; what is being typed is kept first."""
        index = self._session.index if self._session else None
        if self._session is None or index is None:
            return
        self._leave_form()
        self._row = row
        self._form = NodeForm(self._session, index, row)
        self._form.texts.pending_changed.connect(self.pending_changed)
        with self.new_content() as layout:
            layout.addWidget(self._form)
            self._details = QVBoxLayout()
            layout.addLayout(self._details)
            self._show_details(index, row)
            layout.addStretch()
        self.verticalScrollBar().setValue(0)

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self._form is not None and self._form.texts.has_pending

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if a text does not fit, which then stays in its editor."""
        return self._form is None or self._form.texts.commit_pending()

    def discard_pending(self) -> None:
        """Forget what is typed."""
        if self._form is not None:
            self._form.texts.discard_pending()

    def edit_name(self) -> None:
        """Open the editor of the label, or of the factor's name."""
        if self._form is not None:
            self._form.start_editing()

    def _leave_form(self) -> None:
        """Keep what is typed if it fits: the editors are about to go."""
        if not self.commit_pending():
            self.discard_pending()
        self._form = None

    def _show_details(self, index: TaxonomyIndex, row: int) -> None:
        """Show all that is not typed here, in place of what is shown of it so far."""
        _empty(self._details)
        self._add_details(_new_box(self._details), index, row)

    def _add_details(self, layout: QVBoxLayout, index: TaxonomyIndex, row: int) -> None:
        node = index.node(row)
        if node is None:
            layout.addWidget(PlainLabel(tr("This factor has no taxonomy."), muted=True, wrap=True))
        else:
            self._add_node(layout, index, row, node)
        if index.factor(row) is not None:
            layout.addWidget(section_heading(tr("Drawn by")))
            self._drawn_by = QVBoxLayout()
            layout.addLayout(self._drawn_by)
            self._show_strategies()

    def _add_node(self, layout: QVBoxLayout, index: TaxonomyIndex, row: int, node: TaxonomyNode) -> None:
        self._place = QVBoxLayout()
        layout.addLayout(self._place)
        self._show_place(index, row, node)
        self._add_growth(layout, index, row, node)
        _add_provenance(layout, node.provenance)

    def _show_place(self, index: TaxonomyIndex, row: int, node: TaxonomyNode) -> None:
        """Show where the node stands, in place of what is shown of it so far."""
        _empty(self._place)
        self._depth = node.depth
        layout = _new_box(self._place)
        if index.is_detached(row):
            badge = StatusBadge(tr("Not reachable from the root"), "error")
            badge.setToolTip(tr("Its parent is missing, is part of a cycle, or lies too deep to show."))
            layout.addWidget(badge)
        reason = index.leaf_reason(row)
        if reason is not None:
            title, text = LEAF_REASONS[reason]
            layout.addWidget(StatusBadge(tr(title), "info"))
            layout.addWidget(SmallLabel(tr(text), wrap=True))
        self._path = PlainLabel(wrap=True)
        self._show_path(index)
        layout.addLayout(_node_facts(index, row, node, self._path))

    def _add_growth(self, layout: QVBoxLayout, index: TaxonomyIndex, row: int, node: TaxonomyNode) -> None:
        for trace in index.traces(row):
            if self._session is not None:
                expansion_section(layout, self._session, row, trace, _plan(index, row, node.depth))
        plan = _plan(index, row, node.depth - 1)
        if plan:
            layout.addWidget(section_heading(tr("Plan for level {level}", level=node.depth)))
            layout.addWidget(PlainLabel(visible_lines(plan), wrap=True))

    def _show_path(self, index: TaxonomyIndex) -> None:
        self._path.setText(" › ".join(one_line(index.label(above), 80) for above in index.path(self._row)))

    @Slot(int)
    def _on_session_row_changed(self, row: int) -> None:
        self._on_session_nodes_changed({row})

    @Slot(object)
    def _on_session_nodes_changed(self, rows: AbstractSet[int]) -> None:
        index = self._session.index if self._session else None
        if self._form is None or index is None:
            return
        path = index.path(self._row)
        if not rows.isdisjoint(path) and index.node(self._row) is not None:
            self._show_path(index)
        if path[0] in rows:
            self._show_strategies()

    @Slot(object)
    def _on_session_step_performed(self, performed: Performed) -> None:
        """Follow the node to its new place, and its children; what it took over from others, too."""
        index = self._session.index if self._session else None
        if self._form is None or index is None or not index.exists(self._row):
            return
        top, node = index.top_row(self._row), index.node(self._row)
        moved = [change.key for change in performed.changes if change.part is Part.PLACE]
        if node is None or not any(index.top_row(row) == top for row in moved):
            return
        is_reworded = any(change.key == self._row for change in performed.changes if change.part is Part.NODE)
        if node.depth == self._depth and not is_reworded:
            self._show_place(index, self._row, node)
        else:
            self._show_details(index, self._row)

    @Slot()
    def _show_strategies(self) -> None:
        """List the strategies that draw from the factor of the node."""
        if self._form is None or self._session is None or self._session.index is None:
            return
        index = self._session.index
        factor = index.factor(self._row)
        if factor is None:
            return
        _empty(self._drawn_by)
        spec = self._session.strategies
        users = [
            (number, strategy)
            for number, strategy in enumerate(summarise_strategies(index, spec) if spec else ())
            if factor.id in strategy.rule.factor_ids
        ]
        if not users:
            text = tr("No strategy uses the factor '{name}'.", name=one_line(factor.name))
            self._drawn_by.addWidget(PlainLabel(text, muted=True, wrap=True))
        for number, strategy in users:
            self._drawn_by.addWidget(self._strategy_row(number, strategy))

    def _strategy_row(self, number: int, strategy: StrategySummary) -> QWidget:
        name = one_line(strategy.rule.name, _STRATEGY_CHARS) or tr("(no name)")
        button = QPushButton(icon("strategy"), name.replace("&", "&&"))
        button.setFlat(True)
        button.setAccessibleName(tr("Show strategy {name}", name=name))
        button.setWhatsThis(
            tr("A sampling strategy that draws from this factor. A click shows it; nothing is changed.")
        )
        button.setToolTip(plain_tooltip(one_line(strategy.rule.name)))
        button.clicked.connect(lambda: self.strategy_requested.emit(number))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch()
        row.addWidget(SmallLabel(percent_text(strategy.share)))
        return line

    def _show_hint(self, text: str) -> None:
        self._form = None
        with self.new_content() as layout:
            layout.addWidget(PlainLabel(text, wrap=True, muted=True))
            layout.addStretch()


def _new_box(layout: QVBoxLayout) -> QVBoxLayout:
    """Add a box to a layout that can be emptied, and return the layout of the box."""
    box = QWidget()
    layout.addWidget(box)
    inner = QVBoxLayout(box)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(SPACING)
    return inner


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            # Later: what changed the list may have been a click in it.
            widget.hide()
            widget.deleteLater()


def _node_facts(index: TaxonomyIndex, row: int, node: TaxonomyNode, path: QWidget) -> QVBoxLayout:
    rows = fact_rows()
    add_fact(rows, tr("Path"), path)
    node_id = CopyableId(node.id, tr("Id"), copy_text=tr("Copy id"), shown=middle_elided(node.id))
    node_id.setWhatsThis(
        tr("The id by which the files of the checkpoint refer to this node. It can't be edited.")
    )
    add_fact(rows, tr("Id"), node_id)
    add_fact(rows, tr("Depth"), count_text(node.depth))
    children = index.children(row)
    if children:
        add_fact(rows, tr("Children"), count_text(len(children)))
        add_fact(rows, tr("Leaves below"), count_text(index.leaves(row)))
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
    count = count_text(len(provenance))
    layout.addWidget(section_heading(tr("Provenance ({count})", count=count)))
    for source in provenance[:_MAX_PROVENANCE_ROWS]:
        # One below the other: side by side they are wider than the pane.
        group = QVBoxLayout()
        group.setSpacing(0)
        group.addWidget(PlainLabel(one_line(source.document_id), wrap=True))
        group.addWidget(SmallLabel(_span(source)))
        digest = source.excerpt_sha256
        excerpt = CopyableId(
            digest, tr("Excerpt digest"), copy_text=tr("Copy excerpt digest"), shown=middle_elided(digest)
        )
        excerpt.setWhatsThis(
            tr(
                "The fingerprint of the document excerpt that this node was proposed from, one of the "
                "sample S (section 2.1 of the Simula paper). The excerpt itself is not in the "
                "checkpoint."
            )
        )
        group.addWidget(excerpt)
        layout.addLayout(group)
    if len(provenance) > _MAX_PROVENANCE_ROWS:
        rest = len(provenance) - _MAX_PROVENANCE_ROWS
        more = tr("and {n} more, in the Raw page", "and {n} more, in the Raw page", rest)
        layout.addWidget(SmallLabel(more))


def _span(source: DocumentProvenance) -> str:
    if source.char_start is None or source.char_end is None:
        return tr("Whole excerpt")
    start, end = count_text(source.char_start), count_text(source.char_end)
    return tr("Characters {start} to {end}", start=start, end=end)
