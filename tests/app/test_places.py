"""Finding one's way: tree, filter, breadcrumb, problems, back and forward, the command palette."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolBar, QToolButton

from opensimula_gui.models.strategy_table import STRATEGY_ROLE
from opensimula_gui.views.editing.resting_text import RestingText
from opensimula_gui.widgets.command_palette import MAX_SHOWN, CommandPalette
from opensimula_gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.problems import Problem
    from tests.app.conftest import Driver, Run

SHIFT = Qt.KeyboardModifier.ShiftModifier


def index_of(run: Run) -> TaxonomyIndex:
    assert run.session.index is not None
    return run.session.index


def row_named(run: Run, label: str) -> int:
    index = index_of(run)
    return next(row for row in range(len(index)) if index.label(row) == label)


def select(run: Run, label: str) -> None:
    """Select a node in the tree, as a click does."""
    tree = run.program.workspace.tree
    tree.tree.setCurrentIndex(tree.model.index_of(row_named(run, label)))


def inspected(run: Run) -> str:
    """Return the heading of the node inspector."""
    content = run.program.workspace.inspector.widget()
    assert content is not None
    heading = content.findChild(RestingText)
    assert heading is not None
    return heading.label.text()


def selected(run: Run) -> str:
    return index_of(run).label(run.program.workspace.tree.selected_row())


def visible_labels(run: Run) -> list[str]:
    """Return the labels of all rows that the tree shows, from top to bottom."""
    tree = run.program.workspace.tree.tree
    labels = []
    index = tree.model().index(0, 0)
    while index.isValid():
        labels.append(str(index.data()))
        index = tree.indexBelow(index)
    return labels


def crumbs(run: Run) -> list[str]:
    return [text for text, _place in run.program.workspace.document.breadcrumb.path()]


def rewrite(checkpoint: Path, name: str, change: Callable[[Any], object]) -> None:
    file = checkpoint / "opensimula" / name
    document = json.loads(file.read_bytes())
    change(document)
    file.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def test_a_selected_node_is_inspected_and_its_path_shown(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        assert inspected(run) == "Attack vector"
        select(run, "Ward nurse")
        assert inspected(run) == "Ward nurse"
        assert crumbs(run) == ["Staff role", "Nursing and care", "Ward nurse"]
        buttons = run.program.workspace.document.breadcrumb.findChildren(QToolButton)
        next(button for button in buttons if button.text() == "Nursing and care").click()
        assert (inspected(run), selected(run)) == ("Nursing and care", "Nursing and care")

    drive(scenario, path=checkpoint)


def test_back_and_forward_go_over_nodes_and_pages(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        document = run.program.workspace.document
        document.show_page("overview")
        select(run, "Nursing and care")
        document.show_page("manifest")
        select(run, "Ward nurse")
        assert not run.is_on("actionForward")
        run.trigger("actionBack")
        assert document.page == "manifest"
        run.trigger("actionBack")
        assert (inspected(run), selected(run)) == ("Nursing and care", "Nursing and care")
        while run.is_on("actionBack"):
            run.trigger("actionBack")
        assert inspected(run) == "Attack vector"
        while run.is_on("actionForward"):
            run.trigger("actionForward")
        assert selected(run) == "Ward nurse"

    drive(scenario, path=checkpoint)


def test_the_filter_keeps_ancestors_counts_hits_and_lets_everything_back(
    drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        tree = run.program.workspace.tree
        select(run, "Ward nurse")
        before = visible_labels(run)
        run.trigger("actionFind")
        assert tree.filter.hasFocus()
        QTest.keyClicks(tree.filter, "WARD N")
        assert visible_labels(run) == ["Staff role", "Nursing and care", "Ward nurse"]
        assert tree.filter.hits_text() == "1 hit"
        QTest.keyClick(tree.filter, Qt.Key.Key_Escape)
        assert visible_labels(run) == before
        assert selected(run) == "Ward nurse"
        assert tree.filter.hits_text() == ""

    drive(scenario, path=checkpoint)


def test_the_filter_matches_ids(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.program.workspace.tree.filter.setText(index_of(run).key(row_named(run, "Ward nurse")))
        assert visible_labels(run)[-1] == "Ward nurse"
        assert run.program.workspace.tree.filter.hits_text() == "1 hit"

    drive(scenario, path=checkpoint)


def test_f3_goes_from_hit_to_hit_and_around(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        tree = run.program.workspace.tree
        tree.filter.setText("ward")
        assert tree.model.matches is not None
        hits = [index_of(run).label(row) for row in tree.model.matches.rows]
        assert len(hits) > 1
        tree.filter.setFocus()
        QTest.keyClick(tree.filter, Qt.Key.Key_Down)
        assert tree.tree.hasFocus()
        assert inspected(run) == hits[0]
        seen = []
        for _ in hits:
            QTest.keyClick(tree.tree, Qt.Key.Key_F3)
            seen.append(inspected(run))
        assert seen == [*hits[1:], hits[0]]
        QTest.keyClick(tree.tree, Qt.Key.Key_F3, SHIFT)
        assert inspected(run) == hits[-1]

    drive(scenario, path=checkpoint)


def test_a_node_that_the_filter_hides_is_shown_when_something_leads_to_it(
    drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        run.program.workspace.tree.filter.setText("ward nurse")
        run.program.places.go_to_row(row_named(run, "Pass it on"))
        assert selected(run) == "Pass it on"
        assert run.program.workspace.tree.filter.text() == ""

    drive(scenario, path=checkpoint)


def test_find_means_the_page_that_can_be_searched(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        document = run.program.workspace.document
        document.show_page("raw")
        run.trigger("actionFind")
        assert document.raw.find_field.hasFocus()
        document.show_page("run-config")
        run.trigger("actionFind")
        focus = run.window.focusWidget()
        assert isinstance(focus, SearchField)
        assert document.run_config.isAncestorOf(focus)
        run.trigger("actionFilterTree")
        assert run.program.workspace.tree.filter.hasFocus()

    drive(scenario, path=checkpoint)


def orphan(document: Any) -> None:
    next(iter(document["taxonomies"][1]["nodes"].values()))
    list(document["taxonomies"][1]["nodes"].values())[5]["parent_id"] = "node_of_nobody"


async def go_to_problem(run: Run, code: str) -> Problem:
    """Activate the problem of that code."""
    model = run.program.workspace.problems.model
    row, problem = next((row, problem) for row, problem in enumerate(model.problems) if problem.code == code)
    run.program.workspace.problems.table.activated.emit(model.index(row, 0))
    return problem


def test_a_problem_of_a_node_leads_to_the_node(drive: Driver, checkpoint: Path) -> None:
    rewrite(checkpoint, "taxonomy_bundle.json", orphan)

    async def scenario(run: Run) -> None:
        await go_to_problem(run, "parent-missing")
        assert inspected(run) == "Ward nurse"
        assert selected(run) == "Ward nurse"

    drive(scenario, path=checkpoint)


def test_a_problem_of_a_field_leads_into_its_editor(drive: Driver, checkpoint: Path) -> None:
    rewrite(checkpoint, "run_config.json", lambda config: config.update(target_depth_D=7))

    async def scenario(run: Run) -> None:
        await go_to_problem(run, "contradicts-bundle")
        editor = run.window.findChild(QLineEdit, "runConfig_target_depth_D")
        assert editor is not None
        assert run.program.workspace.document.page == "run-config"
        assert editor.hasFocus()

    drive(scenario, path=checkpoint)


def test_a_problem_of_a_strategy_selects_it(drive: Driver, checkpoint: Path) -> None:
    def forget_factor(document: Any) -> None:
        document["strategies"][1]["factor_ids"][0] = "f_of_nobody"

    rewrite(checkpoint, "sampling_strategy.json", forget_factor)

    async def scenario(run: Run) -> None:
        await go_to_problem(run, "strategy-factor-unknown")
        document = run.program.workspace.document
        assert document.page == "strategies"
        strategy = document.strategies.table.currentIndex().data(STRATEGY_ROLE)
        assert strategy.rule.name == "Role briefing"

    drive(scenario, path=checkpoint)


def test_a_problem_of_a_text_leads_to_its_line(drive: Driver, checkpoint: Path) -> None:
    strategy = checkpoint / "opensimula" / "sampling_strategy.json"
    lines = strategy.read_text("utf-8").splitlines()
    lines[6] += "!!"
    strategy.write_text("\n".join(lines), encoding="utf-8")

    async def scenario(run: Run) -> None:
        problem = await go_to_problem(run, "invalid-json")
        raw = run.program.workspace.document.raw
        assert run.program.workspace.document.page == "raw"
        assert raw.files.currentText() == "sampling_strategy.json"
        assert raw.view.textCursor().blockNumber() + 1 == problem.line

    drive(scenario, path=checkpoint)


def test_a_problem_of_a_digest_leads_to_the_manifest(drive: Driver, checkpoint: Path) -> None:
    rewrite(checkpoint, "manifest.json", lambda manifest: manifest.update(sampling_strategy_sha256="0" * 64))

    async def scenario(run: Run) -> None:
        run.program.workspace.document.show_page("overview")
        await go_to_problem(run, "digest-mismatch")
        assert run.program.workspace.document.page == "manifest"

    drive(scenario, path=checkpoint)


def test_next_problem_walks_through_all_and_starts_over(drive: Driver, checkpoint: Path) -> None:
    rewrite(checkpoint, "run_config.json", lambda config: config.update(target_depth_D=7, proposal_N=9))

    async def scenario(run: Run) -> None:
        panel = run.program.workspace.problems
        count = len(panel.model.problems)
        assert count == 2
        seen = []
        for _ in range(count + 1):
            run.trigger("actionNextProblem")
            seen.append(panel.table.currentIndex().row())
        assert seen == [0, 1, 0]

    drive(scenario, path=checkpoint)


def test_the_count_in_the_status_bar_leads_to_the_problems(drive: Driver, checkpoint: Path) -> None:
    rewrite(checkpoint, "run_config.json", lambda config: config.update(target_depth_D=7))

    async def scenario(run: Run) -> None:
        run.program.workspace.docks.docks["problems"].hide()
        button = run.window.findChild(QToolButton, "problemsButton")
        assert button is not None
        assert button.text() == "1 problem"
        button.click()
        assert run.program.workspace.problems.table.hasFocus()

    drive(scenario, path=checkpoint)


def palette(run: Run) -> CommandPalette:
    found = run.window.findChild(CommandPalette, "commandPalette")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("query", "shown"),
    [("go to clin", "Clinical situation"), ("clinical situation", "Clinical situation")],
)
def test_the_palette_leads_to_factors(drive: Driver, checkpoint: Path, query: str, shown: str) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionCommandPalette")
        field = palette(run).findChild(SearchField)
        assert field is not None
        assert palette(run).isVisible()
        assert field.hasFocus()
        QTest.keyClicks(field, query)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert not palette(run).isVisible()
        assert inspected(run) == shown

    drive(scenario, path=checkpoint)


@pytest.mark.parametrize("keys", ["actionCommandPalette", "actionSearchEverything"])
def test_the_palette_leads_to_nodes(drive: Driver, checkpoint: Path, keys: str) -> None:
    async def scenario(run: Run) -> None:
        run.trigger(keys)
        field = palette(run).findChild(SearchField)
        assert field is not None
        QTest.keyClicks(field, "physical acc")
        (entry, *_rest) = palette(run)._shown
        assert (entry.text, entry.hint) == ("Physical access", "Attack vector")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert inspected(run) == "Physical access"
        assert run.program.places._history.can_back
        run.session.set_node_label(run.program.places.shown_row, "Doors <b>&")
        run.trigger(keys)
        palette(run).set_query("doors")
        texts = [entry.text for entry in palette(run)._shown]
        assert {"Doors <b>&", "Undo rename 'Physical access' to 'Doors <b>&'"} <= set(texts)
        palette(run).close()

    drive(scenario, path=checkpoint)


def test_the_palette_finds_nodes_by_their_ids(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        row = row_named(run, "Physical access")
        run.trigger("actionSearchEverything")
        palette(run).set_query(index_of(run).key(row).upper())
        (entry, *_rest) = palette(run)._shown
        assert entry.hint == f"{index_of(run).key(row)} · Attack vector"
        palette(run).close()

    drive(scenario, path=checkpoint)


def test_everything_is_searched_by_its_keys_and_from_the_toolbar(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.window.activateWindow()
        await run.until(run.window.isActiveWindow)
        QTest.keyClick(run.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert palette(run).isVisible()
        palette(run).set_query("email")
        shown = palette(run)._shown
        hints = [entry.hint for entry in shown]
        assert shown[0].hint.startswith("Attack vector")
        assert len(hints) <= MAX_SHOWN
        palette(run).close()
        bar = run.window.findChild(QToolBar, "mainToolbar")
        assert bar is not None
        button = bar.widgetForAction(run.window.actions_by_id["actionSearchEverything"])
        assert isinstance(button, QToolButton)
        assert button.text().split("   ") == ["Search everything", "Ctrl+P"]
        button.click()
        assert palette(run).isVisible()
        palette(run).close()

    drive(scenario, path=checkpoint)


def test_the_palette_triggers_actions_and_leads_to_pages(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        for query in ("go to manifest", "verify"):
            run.trigger("actionCommandPalette")
            palette(run).set_query(query)
            field = palette(run).findChild(SearchField)
            assert field is not None
            QTest.keyClick(field, Qt.Key.Key_Return)
        assert run.program.workspace.document.page == "manifest"
        assert "Verified" in (await run.notice()).text

    drive(scenario, path=checkpoint)


def test_the_palette_offers_only_what_can_be_done(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionCommandPalette")
        texts = [entry.text for entry in palette(run)._entries]
        assert "Open" in texts
        assert not {"Save", "Undo", "Go to Overview"} & set(texts)
        palette(run).close()

    drive(scenario)


def test_a_strategy_leads_to_its_factors_and_a_node_to_the_strategies(
    drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        workspace = run.program.workspace
        workspace.inspector.strategy_requested.emit(1)
        assert workspace.document.page == "strategies"
        workspace.document.strategies.factor_requested.emit(row_named(run, "Staff role"))
        assert inspected(run) == "Staff role"
        run.trigger("actionBack")
        run.trigger("actionBack")
        assert inspected(run) == "Attack vector"

    drive(scenario, path=checkpoint)
