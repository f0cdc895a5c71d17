"""The editors of one strategy: name, weight, factors and forbidden pairs, by keyboard and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView, QToolButton, QWidget

from opensimula_gui.models.factor_choice import FactorColumn
from opensimula_gui.models.pair_table import PairColumn
from opensimula_gui.models.strategy_table import StrategyColumn
from opensimula_gui.views.run_config.editors import LineEditor
from opensimula_gui.views.strategies.readings import read_pair_text, stepped_weight
from tests.views.editing.conftest import part, press, type_text
from tests.views.editing.strategy_desk import CONTROL, StrategyDesk, click, replace_text, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from opensimula_gui.models.editing_session import EditingSession


@pytest.fixture
def desk(session: EditingSession, show: Callable[[QWidget], QWidget], qtbot: QtBot) -> StrategyDesk:
    return StrategyDesk(session, show, qtbot)


# Name


def test_the_name_is_edited_where_it_stands_and_set_back(desk: StrategyDesk) -> None:
    name = desk.details.name
    name.start_editing()
    replace_text(name.face.editor, "Even")
    assert desk.page.has_pending
    press(name.face.editor, Qt.Key.Key_Return)
    assert desk.rules[0].name == "Even"
    assert desk.cell(StrategyColumn.NAME).data() == "Even"
    assert name.edited_words == "Edited, was 'Everyday encounters'"
    part(name, QPushButton, "revertValue").click()
    assert desk.rules[0].name == "Everyday encounters"
    assert desk.text == "Revert the name of 'Even'"


def test_a_name_that_another_strategy_has_is_told(desk: StrategyDesk) -> None:
    replace_text(desk.edit(0, StrategyColumn.NAME), "Role briefing")
    assert desk.page.commit_pending()
    assert "Another strategy has this name too" in desk.details.name.advice_text


# Weight


def test_a_weight_is_stepped_to_with_its_share_and_kept_by_enter(desk: StrategyDesk) -> None:
    row = desk.details.weight
    row.box.setFocus()
    assert row.share_text == "57.1\u00a0% of the draws"
    for _ in range(2):
        press(row.box, Qt.Key.Key_Down)
    assert row.box.typed() == "1"
    assert row.share_text == "30.8\u00a0% of the draws"
    assert desk.page.has_pending
    assert desk.session.undo_stack.count() == 0
    press(row.box, Qt.Key.Key_Return)
    assert desk.rules[0].weight == 1.0
    assert desk.text == "Change the weight of 'Everyday encounters' from 3 to 1"
    assert row.edited_words == "Edited, was 3"
    assert not desk.page.has_pending
    part(row, QPushButton, "revertValue").click()
    assert desk.text == "Revert the weight of 'Everyday encounters'"
    assert row.box.typed() == "3"


def test_leaving_the_weight_keeps_it_and_escape_gives_it_up(desk: StrategyDesk) -> None:
    box = desk.details.weight.box
    box.setFocus()
    replace_text(box, "4")
    press(box, Qt.Key.Key_Escape)
    assert (box.typed(), desk.page.has_pending) == ("3", False)
    replace_text(box, "5.50")
    desk.elsewhere.setFocus()
    assert desk.rules[0].weight == 5.5
    assert box.typed() == "5.5"


def test_a_weight_that_does_not_fit_stays_with_the_reason(desk: StrategyDesk) -> None:
    row = desk.details.weight
    row.box.setFocus()
    replace_text(row.box, "-1")
    press(row.box, Qt.Key.Key_Return)
    assert row.advice_text == "Error: The weight must be greater than 0."
    assert "greater than 0" in row.box.accessibleDescription()
    desk.elsewhere.setFocus()
    assert not desk.page.commit_pending()
    assert row.box.hasFocus()
    assert desk.session.undo_stack.count() == 0
    desk.page.discard_pending()
    assert row.advice_text == ""


def test_undo_takes_back_the_typing_first_and_then_the_step(desk: StrategyDesk) -> None:
    box = desk.details.weight.box
    box.setFocus()
    replace_text(box, "4")
    press(box, Qt.Key.Key_Return)
    replace_text(box, "5")
    while box.is_changed():
        press(box, Qt.Key.Key_Z, CONTROL)
    assert desk.rules[0].weight == 4.0
    desk.elsewhere.setFocus()
    box.setFocus()
    while desk.session.undo_stack.canUndo():
        press(box, Qt.Key.Key_Z, CONTROL)
    assert desk.rules[0].weight == 3.0
    assert box.typed() == "3"
    press(box, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.rules[0].weight == 4.0


def test_the_same_weight_typed_in_another_way_is_no_step(desk: StrategyDesk) -> None:
    box = desk.details.weight.box
    box.setFocus()
    replace_text(box, "3.000")
    press(box, Qt.Key.Key_Return)
    assert desk.session.undo_stack.count() == 0
    assert (box.typed(), desk.page.has_pending) == ("3", False)


@pytest.mark.parametrize(
    ("text", "steps", "after"),
    [
        ("1", 1, "2"),
        ("1", -1, "0.9"),
        ("0.1", -1, "0.09"),
        ("0.75", 1, "0.85"),
        ("0.05", 10, "0.6"),
        ("150", 1, "151"),
        ("15000", 1, "15100"),
        ("1e300", 1, "1.01e+300"),
        ("3", -10, "0.2"),
        ("1.7976931348623157e308", 10, None),
        ("0", 1, None),
        ("x", 1, None),
    ],
)
def test_steps_suit_the_size_of_a_weight(text: str, steps: int, after: str | None) -> None:
    assert stepped_weight(text, steps) == after


def test_what_is_typed_goes_to_the_strategy_that_it_was_typed_for(desk: StrategyDesk) -> None:
    box = desk.details.weight.box
    box.setFocus()
    replace_text(box, "9")
    desk.page.select(1)
    assert [rule.weight for rule in desk.rules] == [9.0, 1.5, 0.75]
    assert box.typed() == "1.5"
    box.setFocus()
    replace_text(box, "0")
    desk.page.select(2)
    assert [rule.weight for rule in desk.rules] == [9.0, 1.5, 0.75]
    assert (box.typed(), desk.page.has_pending) == ("0.75", False)


# Factors


def names(desk: StrategyDesk) -> list[str]:
    model = desk.details.factors.model
    return [model.index(row, FactorColumn.NAME).data() for row in range(model.rowCount())]


def test_space_checks_and_unchecks_a_factor(desk: StrategyDesk) -> None:
    desk.page.select(1)
    table = desk.details.factors.table
    assert names(desk)[2] == "Clinical situation"
    table.setFocus()
    table.setCurrentIndex(table.model().index(2, FactorColumn.LEAVES))
    before = desk.rules[1].factor_ids
    press(table, Qt.Key.Key_Space)
    assert desk.rules[1].factor_ids == [*before, desk.rules[0].factor_ids[2]]
    assert desk.text == "Draw from 'Clinical situation' in 'Role briefing'"
    assert desk.details.factors.edited_words == "Edited, had 3 factors"
    assert table.hasFocus()
    assert table.currentIndex().row() == 2
    press(table, Qt.Key.Key_Space)
    assert desk.rules[1].factor_ids == before
    assert desk.details.factors.edited_words == ""


def test_the_last_factor_stays_and_the_reason_is_told(desk: StrategyDesk) -> None:
    table = desk.details.factors.table
    table.setFocus()
    for row in range(4):
        table.setCurrentIndex(table.model().index(row, 0))
        press(table, Qt.Key.Key_Space)
    assert len(desk.rules[0].factor_ids) == 1
    assert desk.details.factors.advice_text == "Error: A strategy needs at least one factor to draw from."
    assert table.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    part(desk.details.factors, QPushButton, "revertValue").click()
    assert desk.details.factors.advice_text == ""
    assert len(desk.rules[0].factor_ids) == 4


def test_enter_and_the_arrow_lead_to_a_factor(desk: StrategyDesk, qtbot: QtBot) -> None:
    assert desk.session.index is not None
    rows = desk.session.index.top_rows
    table = desk.details.factors.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    with qtbot.waitSignal(desk.page.factor_requested) as asked:
        press(table, Qt.Key.Key_Return)
    assert asked.args == [rows[1]]
    with qtbot.waitSignal(desk.page.factor_requested) as asked:
        click(table, table.model().index(3, FactorColumn.GO))
    assert asked.args == [rows[3]]


def test_a_factor_that_is_renamed_is_named_anew(desk: StrategyDesk) -> None:
    assert desk.session.index is not None
    desk.session.set_factor_name(desk.session.index.top_rows[0], "Way in")
    assert names(desk)[0] == "Way in"
    assert desk.cell(StrategyColumn.FACTORS).data().startswith("Way in")


# Forbidden pairs


def blocks(desk: StrategyDesk) -> list[str]:
    desk.wait_for_counts()
    model = desk.details.pairs.model
    return [model.index(row, PairColumn.BLOCKS).data() for row in range(model.rowCount())]


def pair_cell(desk: StrategyDesk, row: int, column: PairColumn) -> QTableView:
    table = desk.details.pairs.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    return table


def test_each_pair_and_all_together_say_what_they_block(desk: StrategyDesk) -> None:
    assert blocks(desk) == [
        "448 of 354,816",
        "448 of 354,816",
        "448 of 354,816",
        "528 of 354,816",
        "528 of 354,816",
        "1,584 of 354,816",
    ]
    assert desk.details.mixes_text == "354,816 combinations, 3,904 blocked (1.1\u00a0%)."
    assert desk.details.pairs.advice_text == "Warning: 1 pair may not do what is meant; select it to see why."
    pair_cell(desk, 5, PairColumn.FIRST)
    assert desk.details.pairs.advice_text == (
        "Note: Blocks 1,584 of 354,816 combinations (0.4\u00a0%). "
        "Warning: 'Student' also matches within a word of 'Showing the record to students', "
        "since parts of words count."
    )


def test_f2_edits_a_text_of_a_pair(desk: StrategyDesk) -> None:
    table = pair_cell(desk, 0, PairColumn.SECOND)
    press(table, Qt.Key.Key_F2)
    editor = desk.open_editor(table)
    replace_text(editor, "At Home")
    assert desk.page.has_pending
    press(editor, Qt.Key.Key_Return)
    settle()
    assert desk.rules[0].forbidden_label_pairs[0] == ("Delivery driver", "At Home")
    assert desk.text == "Change 'on the train' to 'At Home' in a forbidden pair"
    assert blocks(desk)[0] == "448 of 354,816"
    assert table.hasFocus()
    assert desk.details.pairs.edited_words == "Edited"


def test_an_emptied_text_warns_that_it_is_everywhere(desk: StrategyDesk) -> None:
    table = pair_cell(desk, 0, PairColumn.BLOCKS)
    press(table, Qt.Key.Key_F2)
    editor = desk.open_editor(table)
    press(editor, Qt.Key.Key_A, CONTROL)
    press(editor, Qt.Key.Key_Delete)
    assert desk.page.commit_pending()
    settle()
    assert desk.rules[0].forbidden_label_pairs[0] == ("", "on the train")
    assert blocks(desk)[0] == "14,784 of 354,816"
    assert "Every label holds an empty text" in desk.details.pairs.advice_text


def test_delete_removes_the_selected_pairs(desk: StrategyDesk) -> None:
    table = pair_cell(desk, 1, PairColumn.FIRST)
    press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(table, Qt.Key.Key_Delete)
    assert len(desk.rules[0].forbidden_label_pairs) == 4
    assert desk.text == "Allow 2 forbidden pairs in 'Everyday encounters'"
    assert desk.details.pairs.edited_words == "Edited, had 6 pairs"
    assert table.hasFocus()
    table.selectAll()
    part(desk.page, QToolButton, "removePairs").click()
    assert desk.rules[0].forbidden_label_pairs == []
    assert not table.isVisible()
    assert desk.details.pairs.form.first.hasFocus()
    part(desk.details.pairs, QPushButton, "revertValue").click()
    assert len(desk.rules[0].forbidden_label_pairs) == 6


def test_nothing_is_removed_without_a_selection(desk: StrategyDesk) -> None:
    assert not part(desk.page, QToolButton, "removePairs").isEnabled()
    press(desk.details.pairs.table, Qt.Key.Key_Delete)
    assert desk.session.undo_stack.count() == 0


def test_a_new_pair_tells_what_it_would_block_and_is_added_by_enter(desk: StrategyDesk, qtbot: QtBot) -> None:
    desk.page.select(1)
    desk.wait_for_counts()
    form = desk.details.pairs.form
    assert not form.button.isEnabled()
    form.first.setFocus()
    type_text(form.first, "ART")
    assert form.button.isEnabled()
    assert not form.has_pending
    type_text(form.second, "delivery driver")
    assert desk.page.has_pending
    qtbot.waitUntil(lambda: bool(form.advice_text))
    assert "Note: Blocks " in form.advice_text
    assert "Warning: 'ART' also matches within a word of" in form.advice_text
    press(form.second, Qt.Key.Key_Return)
    assert desk.rules[1].forbidden_label_pairs == [("ART", "delivery driver")]
    assert desk.text == "Forbid 'ART' with 'delivery driver' in 'Role briefing'"
    assert form.first.hasFocus()
    assert (form.first.typed(), form.second.typed(), form.advice_text) == ("", "", "")
    assert not desk.page.has_pending


def test_half_a_pair_is_not_kept_and_escape_empties_a_field(desk: StrategyDesk) -> None:
    form = desk.details.pairs.form
    type_text(form.first, "art")
    assert desk.page.commit_pending()
    assert form.first.typed() == "art"
    press(form.first, Qt.Key.Key_Escape)
    assert form.first.typed() == ""
    press(form.first, Qt.Key.Key_Return)
    assert desk.session.undo_stack.count() == 0


def test_a_whole_pair_is_kept_by_a_save_and_forgotten_on_closing(desk: StrategyDesk) -> None:
    form = desk.details.pairs.form
    for text in ("kept", "forgotten"):
        type_text(form.first, text)
        type_text(form.second, "too")
        if text == "kept":
            assert desk.page.commit_pending()
        else:
            desk.page.discard_pending()
    assert desk.rules[0].forbidden_label_pairs[6:] == [("kept", "too")]


def test_labels_of_the_leaves_complete_what_is_typed(desk: StrategyDesk) -> None:
    desk.wait_for_counts()
    completer = desk.details.pairs.form.first.completer()
    completer.setCompletionPrefix("DELIVERY")
    assert completer.currentCompletion() == "Delivery driver with full hands"


def test_half_characters_are_refused_in_a_pair() -> None:
    assert "half a character" in read_pair_text("a\ud800").error
    assert read_pair_text("").value == ""


def test_pairs_that_block_everything_or_most_are_told(desk: StrategyDesk) -> None:
    form = desk.details.pairs.form
    for texts, words in (
        (("E", "a"), "More than half of the combinations are blocked"),
        (("", ""), ""),
    ):
        form.add_requested.emit(*texts)
        desk.wait_for_counts()
        assert words in desk.details.mixes_advice_text
    assert desk.details.mixes_advice_text == (
        "Error: The forbidden pairs block every combination: nothing can be drawn."
    )


def test_an_edited_label_is_counted_with(desk: StrategyDesk) -> None:
    blocks(desk)
    index = desk.session.index
    assert index is not None
    row = next(row for row in range(len(index)) if index.label(row).startswith("Delivery driver"))
    desk.session.set_node_label(row, "Courier")
    assert blocks(desk)[:2] == ["0 of 354,816"] * 2
    desk.session.undo_stack.undo()
    assert blocks(desk)[:2] == ["448 of 354,816"] * 2


def test_tab_walks_through_the_editors_in_reading_order(desk: StrategyDesk) -> None:
    details = desk.details
    details.pairs.table.selectRow(0)
    details.name.resting.setFocus()
    walked: list[str] = []
    order = [
        details.name.resting,
        details.weight.box,
        details.factors.table,
        details.pairs.table,
        details.pairs.form.first,
    ]
    for widget in order:
        walked.append(type(widget).__name__)
        assert widget.hasFocus(), walked
        desk.page.window().focusNextChild()
        if widget is details.pairs.table:
            assert part(desk.page, QToolButton, "removePairs").hasFocus()
            desk.page.window().focusNextChild()
    assert details.pairs.form.second.hasFocus()


def test_every_editor_has_a_name(desk: StrategyDesk) -> None:
    for field in desk.details.pairs.form.findChildren(LineEditor):
        assert field.accessibleName()
    for name in ("strategyFactors", "forbiddenPairs", "strategyWeight", "strategyDetails"):
        assert part(desk.page, QWidget, name).accessibleName()
