"""What the panes and pages say about the sample."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from opensimula_gui.checkpoint.index import LeafReason, TaxonomyIndex
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS, Problem, Severity
from opensimula_gui.checkpoint.taxonomy import (
    DocumentProvenance,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)
from opensimula_gui.models import structure_steps
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.node_inspector import LEAF_REASONS, NodeInspector
from opensimula_gui.views.problems_panel import ProblemsPanel
from opensimula_gui.views.raw_page import RawPage
from opensimula_gui.views.refusal_page import RefusalPage
from opensimula_gui.views.strategies_page import StrategiesPage
from opensimula_gui.views.taxonomy_pane import TaxonomyPane
from opensimula_gui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def inspector(qtbot: QtBot, session: EditingSession) -> NodeInspector:
    pane = NodeInspector()
    qtbot.addWidget(pane)
    pane.set_session(session)
    return pane


def content(pane: NodeInspector) -> QWidget:
    """Return what the inspector shows now; what it showed before may still wait to be deleted."""
    widget = pane.widget()
    assert widget is not None
    return widget


def index_of(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


def test_every_leaf_of_the_sample_says_why_it_is_one(qtbot: QtBot, session: EditingSession) -> None:
    pane, index = inspector(qtbot, session), index_of(session)
    by_reason = {index.leaf_reason(row): row for row in range(len(index))}
    assert by_reason.keys() >= {LeafReason.TARGET_DEPTH, LeafReason.FRONTIER_CUT}
    for reason, row in by_reason.items():
        pane.show_row(row)
        badges = [badge.text() for badge in content(pane).findChildren(StatusBadge)]
        assert badges == ([LEAF_REASONS[reason][0]] if reason is not None else [])


def test_an_expansion_is_told_with_what_was_dropped_and_merged(qtbot: QtBot, session: EditingSession) -> None:
    pane, index = inspector(qtbot, session), index_of(session)
    texts = []
    for row in range(len(index)):
        pane.show_row(row)
        texts.append(words(content(pane)))
    everything = "\n".join(texts)
    for phrase in (
        "proposals →",
        "Kept by the critic (",
        "Dropped (",
        "took in '",
        "Provenance (",
        "Plan for",
    ):
        assert phrase in everything


def test_a_node_names_the_strategies_that_draw_from_it(qtbot: QtBot, session: EditingSession) -> None:
    pane, index = inspector(qtbot, session), index_of(session)
    pane.show_row(index.top_rows[1])
    buttons = [
        button for button in content(pane).findChildren(QPushButton) if "strategy" in button.accessibleName()
    ]
    assert [button.text() for button in buttons] == ["Everyday encounters", "Role briefing"]
    with qtbot.waitSignal(pane.strategy_requested) as asked:
        buttons[1].click()
    assert asked.args == [1]


def test_strategies_show_how_many_mixes_there_are(qtbot: QtBot, session: EditingSession) -> None:
    page = StrategiesPage()
    qtbot.addWidget(page)
    page.set_session(session)
    page.select(2)
    details = page.details
    assert details is not None
    qtbot.waitUntil(lambda: details.counts.is_done)
    assert "12,672 combinations." in words(page)
    page.set_session(None)
    assert "No sampling strategies" in words(page)


def test_the_raw_page_shows_bytes_that_are_no_text(qtbot: QtBot, session: EditingSession) -> None:
    first, *rest = session.inspection.files
    page = RawPage()
    qtbot.addWidget(page)
    data = b'{"a": "\xff"}\nsecond\nthird'
    inspection = replace(session.inspection, files=(replace(first, data=data), *rest))
    page.set_session(EditingSession(inspection, session.index, parent=page))
    page.resize(600, 400)
    page.show()
    qtbot.waitUntil(lambda: not page.view.is_loading())
    assert "\\xff" in page.view.toPlainText()
    page.show_line(first.role, 3)
    assert page.view.textCursor().blockNumber() == 2
    page.find_field.setText("SECOND")
    assert page.find_field.hits_text() == "1 hit"


def test_problems_beyond_the_limit_are_counted_not_walked(qtbot: QtBot, session: EditingSession) -> None:
    problem = Problem(Severity.ERROR, "wrong-type", "run_config.json", "seed", 3, "wrong", "mend <b>it</b>")
    panel = ProblemsPanel()
    qtbot.addWidget(panel)
    panel.set_inspection(
        replace(session.inspection, problems=(problem,) * MAX_PROBLEMS, problem_count=100_000)
    )
    assert panel.model.rowCount() == MAX_PROBLEMS + 1
    with qtbot.waitSignal(panel.problem_activated) as activated:
        panel.go_to_next()
    assert activated.args == [problem]
    assert "mend <b>it</b>" in words(panel)


def test_a_refusal_says_where_and_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    inspection = inspect_checkpoint(tmp_path / "<b>gone")
    page = RefusalPage()
    qtbot.addWidget(page)
    page.show_refusal(inspection)
    assert "'<b>gone' can't be opened" in words(page)
    assert inspection.problems[0].hint in words(page)
    with qtbot.waitSignal(page.retry_requested):
        next(button for button in page.findChildren(QPushButton) if button.text() == "Try again").click()


def test_five_thousand_nodes_are_filtered_to_one_and_back(qtbot: QtBot) -> None:
    root = TaxonomyNode(id="n0", factor_id="f", depth=0, label="root")
    nodes = {"n0": root} | {
        f"n{at}": TaxonomyNode(id=f"n{at}", factor_id="f", parent_id="n0", depth=1, label=f"leaf {at}!")
        for at in range(1, 5_000)
    }
    tree = FactorTaxonomy(factor_id="f", root_id="n0", nodes=nodes)
    bundle = TaxonomyBundle(
        instruction_y="y",
        target_depth_D=1,
        proposal_N=1,
        factors=[SimulaFactor(id="f", name="root")],
        taxonomies=[tree],
    )
    pane = TaxonomyPane()
    qtbot.addWidget(pane)
    pane.set_index(TaxonomyIndex(bundle))
    top = pane.model.index(0, 0)
    pane.filter.setText("LEAF 4321!")
    top = pane.model.index(0, 0)
    assert pane.model.rowCount(top) == 1
    assert pane.tree.isExpanded(top)
    assert pane.filter.hits_text() == "1 hit"
    pane.filter.clear()
    assert pane.model.rowCount(pane.model.index(0, 0)) == 4_999


def test_the_inspector_follows_its_node_to_other_places(qtbot: QtBot, session: EditingSession) -> None:
    pane, index = inspector(qtbot, session), index_of(session)
    row = next(row for row in range(len(index)) if index.label(row) == "Cloned voices")
    (child,) = index.children(row)
    pane.show_row(row)
    assert "Telephone and voice › Cloned voices" in words(content(pane))
    session.perform(structure_steps.delete_rows(index, [child]))
    assert "Leaf: reason not recorded" in shown_words(pane)
    session.perform(structure_steps.move_rows(index, [row], index.children(index.parent(row))[0]))
    assert "Pretexting calls › Cloned voices" in shown_words(pane)
    session.undo_stack.setIndex(0)
    assert "Leaf" not in shown_words(pane)
    session.perform(structure_steps.delete_rows(index, [row]))
    assert "Telephone and voice › Cloned voices" in shown_words(pane)


def test_the_inspector_shows_what_a_merge_brings(qtbot: QtBot, session: EditingSession) -> None:
    pane, index = inspector(qtbot, session), index_of(session)
    into, other = index.children(index.top_rows[0])[:2]
    node = index.node(other)
    assert node is not None
    source = DocumentProvenance(document_id="another-book", excerpt_sha256="0" * 64)
    pane.show_row(into)
    index.replace_node(other, node.model_copy(update={"provenance": [source]}))
    session.perform(structure_steps.merge_rows(index, into, [other]))
    assert "another-book" in shown_words(pane)


def shown_words(pane: NodeInspector) -> str:
    """Return what can be read: what was replaced may still wait to be deleted."""
    labels = content(pane).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not any(map(QWidget.isHidden, ancestors(label))))


def ancestors(widget: QWidget) -> list[QWidget]:
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None and not parent.isWindow():
        found.append(parent)
    return found
