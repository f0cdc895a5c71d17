"""Strategies edited in the window, by keyboard alone, and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.models.strategy_table import StrategyColumn
from opensimula_gui.views.strategies.weight_box import WeightBox
from tests.app.test_edit_nodes import press, type_text

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.views.strategies_page import StrategiesPage
    from tests.app.conftest import Driver, Run

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


async def open_page(run: Run) -> StrategiesPage:
    run.program.places.show_page("strategies")
    run.window.activateWindow()
    await run.until(run.window.isActiveWindow)
    page = run.program.workspace.document.strategies
    page.table.setFocus()
    return page


def saved_strategies(root: Path) -> SamplingStrategySpec:
    spec = load_checkpoint(root).sampling_strategy
    assert spec is not None
    return spec


def test_keys_of_the_table_edit_strategies_and_not_the_tree(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        page = await open_page(run)
        page.select(1)
        press(Qt.Key.Key_F2)
        press(Qt.Key.Key_A, CONTROL)
        type_text("Even")
        press(Qt.Key.Key_Tab)
        await run.until(lambda: isinstance(QApplication.focusWidget(), WeightBox))
        press(Qt.Key.Key_A, CONTROL)
        type_text("4")
        assert run.window.isWindowModified()
        run.trigger("actionSave")
        await run.notice()
        page.table.setFocus()
        press(Qt.Key.Key_Down, ALT)
        press(Qt.Key.Key_D, CONTROL)
        press(Qt.Key.Key_Return)
        await run.until(page.table.hasFocus)
        press(Qt.Key.Key_Delete)
        assert page.order_words == "Edited: order changed"
        await run.save()
        run.take_notice()
        assert page.order_words == ""
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)
    spec = saved_strategies(checkpoint)
    assert [(rule.name, rule.weight) for rule in spec.strategies] == [
        ("Everyday encounters", 3.0),
        ("Situation drill", 0.75),
        ("Even", 4.0),
    ]


def test_what_is_typed_in_the_details_is_kept_by_a_save(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        page = await open_page(run)
        details = page.details
        assert details is not None
        details.weight.box.setFocus()
        press(Qt.Key.Key_A, CONTROL)
        type_text("0")
        run.trigger("actionSave")
        assert "Not saved" in (await run.notice()).text
        assert details.weight.box.hasFocus()
        assert run.session.undo_stack.count() == 0
        press(Qt.Key.Key_A, CONTROL)
        type_text("6")
        details.pairs.form.first.setFocus()
        type_text("art")
        press(Qt.Key.Key_Escape)
        details.pairs.form.first.show_text("")
        type_text("art")
        details.pairs.form.second.setFocus()
        type_text("map")
        run.trigger("actionSave")
        await run.notice()
        assert not run.window.isWindowModified()

    drive(scenario, path=checkpoint)
    rule = saved_strategies(checkpoint).strategies[0]
    assert rule.weight == 6.0
    assert rule.forbidden_label_pairs[-1] == ("art", "map")


def test_one_enter_adds_a_pair_while_completions_are_open(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        details = (await open_page(run)).details
        assert details is not None
        form = details.pairs.form
        await run.until(lambda: next(form._labels(), "") != "")
        form.offer_labels()
        before = len(saved_strategies(checkpoint).strategies[0].forbidden_label_pairs)
        form.first.setFocus()
        type_text("zz")
        form.second.setFocus()
        type_text("e")
        popup = form.second.completer().popup()
        assert popup is not None
        await run.until(popup.isVisible)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        assert not popup.isVisible()
        spec = run.session.strategies
        assert spec is not None
        assert spec.strategies[0].forbidden_label_pairs[before:] == [("zz", "e")]
        assert form.first.hasFocus()

    drive(scenario, path=checkpoint)


def test_all_strategies_can_go_and_the_checkpoint_still_opens(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        page = await open_page(run)
        while page.model.rowCount():
            press(Qt.Key.Key_Delete)
        await run.save()
        run.take_notice()
        assert await run.open(checkpoint)
        page = await open_page(run)
        assert page.model.rowCount() == 0
        assert not page.table.isVisible()
        run.program.workspace.document.strategies.list.actions_by_id["addStrategy"].trigger()
        press(Qt.Key.Key_Return)
        assert page.model.index(0, StrategyColumn.NAME).data() == "New strategy"
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    assert [rule.name for rule in saved_strategies(checkpoint).strategies] == ["New strategy"]
