"""Factors that are added and removed in the window, and the overview that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from opensimula_gui.checkpoint import inspect_checkpoint, load_checkpoint
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.views.factor_card import FactorCard
from opensimula_gui.views.factor_dialogs import AddFactorDialog, NewFactor
from tests.app.test_edit_nodes import go_to, press, type_text

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from tests.app.conftest import Driver, Run


def index_of(run: Run) -> TaxonomyIndex:
    assert run.session.index is not None
    return run.session.index


def words(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def cards(run: Run) -> list[str]:
    """Return the cards of the overview that are there to stay, by their names."""
    page = run.program.workspace.document.overview
    found = [card for card in page.findChildren(FactorCard) if not card.isHidden()]
    return [card.accessibleName().split(":")[0] for card in found]


async def remove_dialog(run: Run, row: int) -> QDialog:
    await go_to(run, row)
    run.trigger("actionRemoveFactor")
    dialog = await run.dialog("removeFactorDialog")
    await run.until(dialog.isActiveWindow)
    return dialog


def button(dialog: QDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_a_factor_is_added_by_keys_and_saved(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await go_to(run, 0)
        run.trigger("actionAddFactor")
        dialog = await run.dialog("addFactorDialog")
        assert isinstance(dialog, AddFactorDialog)
        await run.until(dialog.isActiveWindow)
        assert not dialog.add_button.isEnabled()
        type_text("staff  ROLE")
        assert "A factor of this name is there already." in words(dialog)
        dialog.name.selectAll()
        type_text("Audience – ☂")
        press(Qt.Key.Key_Tab)
        type_text("Who asks.")
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Return)
        await run.until(lambda: run.shown_dialog("addFactorDialog") is None)
        row = index_of(run).top_rows[-1]
        assert run.program.places.shown_row == row
        assert run.session.undo_stack.undoText() == "Add factor 'Audience – ☂'"
        await run.until(lambda: "Audience – ☂" in cards(run))
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    bundle = load_checkpoint(checkpoint).bundle
    assert (bundle.factors[-1].name, bundle.factors[-1].description) == ("Audience – ☂", "Who asks.")
    assert [node.label for node in bundle.taxonomies[-1].nodes.values()] == ["Audience – ☂"]


def test_a_name_that_does_not_fit_stays_with_the_reason(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.program.workspace.document.overview.add_factor_requested.emit()
        dialog = await run.dialog("addFactorDialog")
        assert isinstance(dialog, AddFactorDialog)
        # No key types this, but an input method may.
        dialog.add_requested.emit(NewFactor("a\ud800", None))
        assert any("half a character" in text for text in words(dialog))
        assert dialog.isVisible()
        QTest.keyClick(dialog.name, Qt.Key.Key_Escape)
        await run.until(lambda: run.shown_dialog("addFactorDialog") is None)
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)


def test_what_a_removal_takes_along_is_shown_first(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        index = index_of(run)
        first, second = (index.factor(row) for row in index.top_rows[:2])
        assert first is not None
        assert second is not None
        rules = [
            StrategyMixRule(name="Both", weight=1, factor_ids=[first.id, second.id]),
            StrategyMixRule(name="<b>Alone", weight=1, factor_ids=[first.id]),
            StrategyMixRule(name="Other", weight=1, factor_ids=[second.id]),
        ]
        run.session.set_strategies(SamplingStrategySpec(strategies=rules), "Set strategies")
        nodes = sum(1 for _row in index.rows_below(index.top_rows[0]))
        dialog = await remove_dialog(run, index.children(index.top_rows[0])[0])
        shown = words(dialog)
        assert f"Factor 'Attack vector' with its {nodes} nodes" in shown
        assert shown[shown.index("Strategies that lose it (1)") + 1] == "Both"
        gone = shown.index("Strategies that go with it, because they draw from nothing else (1)")
        assert shown[gone + 1] == "<b>Alone"
        # Enter is the safe answer.
        press(Qt.Key.Key_Return)
        await run.until(lambda: run.shown_dialog("removeFactorDialog") is None)
        assert len(index.top_rows) == 5

        dialog = await remove_dialog(run, index.top_rows[0])
        before = index.top_rows[1]
        button(dialog, "removeFactorButton").click()
        await run.until(lambda: run.shown_dialog("removeFactorDialog") is None)
        assert run.session.undo_stack.undoText() == "Remove factor 'Attack vector'"
        assert run.session.strategies is not None
        assert [rule.name for rule in run.session.strategies.strategies] == ["Both", "Other"]
        assert index.exists(run.program.places.shown_row)
        assert index.top_rows[0] == before
        await run.until(lambda: "Attack vector" not in cards(run))
        await run.save()
        run.take_notice()
        run.trigger("actionUndo")
        await run.until(lambda: "Attack vector" in cards(run))

    drive(scenario, path=checkpoint)
    assert [p for p in inspect_checkpoint(checkpoint).problems if p.severity == "error"] == []


def test_a_factor_that_nothing_draws_from_says_so(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await remove_dialog(run, index_of(run).top_rows[-1])
        assert "Factor 'Seniority' has no tree" in words(dialog)
        assert "No strategy draws from it." in words(dialog)
        button(dialog, "removeFactorButton").click()
        await run.until(lambda: len(index_of(run).top_rows) == 4)

    drive(scenario, path=checkpoint)


def test_all_factors_can_go_and_come_back(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        for _ in range(5):
            dialog = await remove_dialog(run, index_of(run).top_rows[0])
            button(dialog, "removeFactorButton").click()
            await run.until(lambda: run.shown_dialog("removeFactorDialog") is None)
        assert not run.is_on("actionRemoveFactor")
        await run.until(lambda: cards(run) == [])
        for _ in range(5):
            run.trigger("actionUndo")
        await run.until(lambda: len(cards(run)) == 5)
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)


def test_another_checkpoint_closes_the_dialog(drive: Driver, checkpoint: Path, sample_root: Path) -> None:
    async def scenario(run: Run) -> None:
        await remove_dialog(run, 0)
        await run.open(sample_root)
        assert run.shown_dialog("removeFactorDialog") is None
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)


@pytest.mark.parametrize("action", ["actionAddFactor", "actionRemoveFactor"])
def test_a_checkpoint_that_may_not_be_edited_says_why(drive: Driver, checkpoint: Path, action: str) -> None:
    file = checkpoint / "opensimula" / "taxonomy_bundle.json"
    file.write_bytes(file.read_bytes().replace(b"Attack vector", b"Way of attack"))

    async def scenario(run: Run) -> None:
        await go_to(run, 0)
        run.window.notice_bar.clear()
        run.trigger(action)
        assert (await run.notice()).text == run.session.bundle_refusal
        assert not [dialog for dialog in run.window.findChildren(QDialog) if dialog.isVisible()]

    drive(scenario, path=checkpoint)
