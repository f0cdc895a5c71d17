"""Names and weights edited in the table of strategies, and what else its keys and buttons do."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QPushButton, QToolButton, QWidget

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.roles import IS_EDITED_ROLE
from opensimula_gui.models.strategy_table import StrategyColumn
from opensimula_gui.views.strategies.weight_box import WeightBox
from opensimula_gui.views.strategies_page import StrategiesPage
from tests.views.editing.conftest import part, press, type_text
from tests.views.editing.strategy_desk import ALT, CONTROL, StrategyDesk, click, replace_text, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NAMES = ["Everyday encounters", "Role briefing", "Situation drill"]


@pytest.fixture
def desk(session: EditingSession, show: Callable[[QWidget], QWidget], qtbot: QtBot) -> StrategyDesk:
    return StrategyDesk(session, show, qtbot)


def test_f2_edits_the_name_and_enter_keeps_it(desk: StrategyDesk) -> None:
    editor = desk.edit(1, StrategyColumn.NAME)
    assert editor.accessibleName() == "The name of a strategy"
    replace_text(editor, "Even – ☂")
    assert desk.page.has_pending
    press(editor, Qt.Key.Key_Return)
    settle()
    assert desk.names == [NAMES[0], "Even – ☂", NAMES[2]]
    assert desk.text == "Rename strategy 'Role briefing' to 'Even – ☂'"
    assert desk.table.hasFocus()
    assert not desk.page.has_pending
    assert desk.cell(StrategyColumn.NAME).data(IS_EDITED_ROLE)
    desk.session.undo_stack.undo()
    assert desk.names == NAMES
    assert not desk.cell(StrategyColumn.NAME).data(IS_EDITED_ROLE)


def test_tab_leads_from_the_name_to_the_weight(desk: StrategyDesk) -> None:
    editor = desk.edit(2, StrategyColumn.NAME)
    replace_text(editor, "Drill")
    press(editor, Qt.Key.Key_Tab)
    settle()
    weight = desk.open_editor()
    assert isinstance(weight, WeightBox)
    press(weight, Qt.Key.Key_Up)
    assert weight.typed() == "0.85"
    press(weight, Qt.Key.Key_Return)
    settle()
    assert (desk.rules[2].name, desk.rules[2].weight) == ("Drill", 0.85)
    assert desk.text == "Change the weight of 'Drill' from 0.75 to 0.85"


@pytest.mark.parametrize(
    ("column", "text", "why"),
    [
        (StrategyColumn.NAME, " ", "Error: The name of a strategy can't be empty."),
        (StrategyColumn.WEIGHT, "0", "Error: The weight must be greater than 0."),
        (StrategyColumn.WEIGHT, "-1", "Error: The weight must be greater than 0."),
        (StrategyColumn.WEIGHT, "1e999", "Error: Too large"),
        (StrategyColumn.WEIGHT, "nan", "Error: Not a number."),
        (StrategyColumn.WEIGHT, "0,5", "Error: Write the decimals after a point"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_what_does_not_fit_stays_in_its_cell_with_the_reason_below(
    desk: StrategyDesk, column: StrategyColumn, text: str, why: str, key: Qt.Key
) -> None:
    editor = desk.edit(0, column)
    replace_text(editor, text)
    press(editor, key)
    settle()
    assert desk.is_editing()
    assert desk.page.list.advice_text.startswith(why)
    assert not desk.page.commit_pending()
    desk.elsewhere.setFocus()
    settle()
    assert desk.is_editing()
    editor.setFocus()
    press(editor, Qt.Key.Key_Escape)
    settle()
    assert not desk.is_editing()
    assert desk.page.list.advice_text == ""
    assert desk.session.undo_stack.count() == 0


def test_an_emptied_weight_is_no_weight(desk: StrategyDesk) -> None:
    editor = desk.edit(0, StrategyColumn.WEIGHT)
    press(editor, Qt.Key.Key_A, CONTROL)
    press(editor, Qt.Key.Key_Delete)
    press(editor, Qt.Key.Key_Return)
    assert desk.page.list.advice_text == "Error: A strategy needs a weight: a number greater than 0."


def test_leaving_a_cell_keeps_what_fits(desk: StrategyDesk) -> None:
    editor = desk.edit(0, StrategyColumn.WEIGHT)
    replace_text(editor, "7")
    desk.elsewhere.setFocus()
    settle()
    assert desk.rules[0].weight == 7.0
    assert not desk.is_editing()


def test_a_save_keeps_what_is_typed_in_a_cell_and_closing_may_forget_it(desk: StrategyDesk) -> None:
    replace_text(desk.edit(0, StrategyColumn.NAME), "Kept")
    assert desk.page.commit_pending()
    replace_text(desk.edit(1, StrategyColumn.NAME), "Forgotten")
    desk.page.discard_pending()
    settle()
    assert desk.names == ["Kept", *NAMES[1:]]
    assert not desk.page.has_pending


def test_a_cell_that_was_only_looked_at_changes_nothing(desk: StrategyDesk) -> None:
    for column in (StrategyColumn.NAME, StrategyColumn.WEIGHT):
        press(desk.edit(1, column), Qt.Key.Key_Return)
        settle()
    assert desk.session.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("column", "place"),
    [(StrategyColumn.FACTORS, "strategyFactors"), (StrategyColumn.FORBIDDEN_PAIRS, "forbiddenPairs")],
)
def test_f2_leads_to_the_editors_below(desk: StrategyDesk, column: StrategyColumn, place: str) -> None:
    desk.go_to(0, column)
    press(desk.table, Qt.Key.Key_F2)
    assert part(desk.page, QWidget, place).hasFocus()


def test_f2_on_the_share_edits_the_weight_and_without_pairs_leads_to_the_first(desk: StrategyDesk) -> None:
    desk.go_to(1, StrategyColumn.SHARE)
    press(desk.table, Qt.Key.Key_F2)
    assert isinstance(desk.open_editor(), WeightBox)
    press(desk.open_editor(), Qt.Key.Key_Escape)
    settle()
    desk.go_to(1, StrategyColumn.FORBIDDEN_PAIRS)
    press(desk.table, Qt.Key.Key_F2)
    assert desk.details.pairs.form.first.hasFocus()


def test_insert_adds_a_strategy_whose_name_is_typed_at_once(desk: StrategyDesk) -> None:
    press(desk.table, Qt.Key.Key_Insert)
    assert desk.page.selected_number == 3
    assert desk.text == "Add strategy 'New strategy'"
    replace_text(desk.open_editor(), "Even")
    press(desk.open_editor(), Qt.Key.Key_Return)
    settle()
    assert desk.names == [*NAMES, "Even"]
    assert desk.rules[3].weight == 1.0
    assert desk.rules[3].factor_ids == desk.rules[0].factor_ids
    assert desk.cell(StrategyColumn.NAME).data(Qt.ItemDataRole.AccessibleTextRole) == "Even, new"
    assert not desk.is_on("revertStrategy")
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert desk.names == NAMES
    assert not desk.session.is_edited


def test_a_copy_comes_after_its_original(desk: StrategyDesk) -> None:
    desk.go_to(0)
    press(desk.table, Qt.Key.Key_D, CONTROL)
    press(desk.open_editor(), Qt.Key.Key_Return)
    settle()
    assert desk.names == [NAMES[0], "Everyday encounters 2", *NAMES[1:]]
    assert desk.page.selected_number == 1
    assert desk.rules[1].forbidden_label_pairs == desk.rules[0].forbidden_label_pairs


def test_delete_removes_and_says_that_one_is_gone(desk: StrategyDesk) -> None:
    desk.go_to(2)
    press(desk.table, Qt.Key.Key_Delete)
    assert desk.names == NAMES[:2]
    assert desk.page.selected_number == 1
    assert desk.table.hasFocus()
    assert desk.page.order_words == "Edited: 1 strategy removed"
    part(desk.page, QPushButton, "revertValue").click()
    assert desk.names == NAMES
    assert desk.text == "Revert the strategies"
    assert desk.page.order_words == ""


def test_the_order_is_changed_by_keys_as_far_as_it_goes(desk: StrategyDesk) -> None:
    desk.go_to(0)
    assert not desk.is_on("moveStrategyUp")
    press(desk.table, Qt.Key.Key_Down, ALT)
    press(desk.table, Qt.Key.Key_Down, ALT)
    assert desk.names == [*NAMES[1:], NAMES[0]]
    assert desk.page.selected_number == 2
    assert desk.page.order_words == "Edited: order changed"
    assert not desk.is_on("moveStrategyDown")
    press(desk.table, Qt.Key.Key_Down, ALT)
    press(desk.table, Qt.Key.Key_Up, ALT)
    assert desk.names == [NAMES[1], NAMES[0], NAMES[2]]
    assert desk.text == "Move strategy 'Everyday encounters' up"


def test_a_sorted_table_is_not_reordered_and_its_order_can_be_left_again(desk: StrategyDesk) -> None:
    header = desk.table.horizontalHeader()
    desk.go_to(0)
    click_header(header, StrategyColumn.WEIGHT)
    assert desk.table.model().index(0, 0).data() == "Situation drill"
    assert desk.page.selected_number == 0
    assert not desk.is_on("moveStrategyUp")
    assert not desk.is_on("moveStrategyDown")
    assert "sorted" in desk.page.list.actions_by_id["moveStrategyDown"].toolTip()
    press(desk.table, Qt.Key.Key_Down, ALT)
    assert desk.names == NAMES
    click_header(header, StrategyColumn.WEIGHT)
    click_header(header, StrategyColumn.WEIGHT)
    assert desk.is_on("moveStrategyDown")
    assert "Alt+Down" in desk.page.list.actions_by_id["moveStrategyDown"].toolTip()


def click_header(header: QHeaderView, column: StrategyColumn) -> None:
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_edits_of_a_sorted_table_meet_the_right_strategy(desk: StrategyDesk) -> None:
    desk.table.sortByColumn(StrategyColumn.WEIGHT, Qt.SortOrder.AscendingOrder)
    editor = desk.edit(0, StrategyColumn.WEIGHT)
    replace_text(editor, "9")
    press(editor, Qt.Key.Key_Return)
    settle()
    assert [rule.weight for rule in desk.rules] == [3.0, 1.5, 9.0]
    assert desk.page.selected_number == 2
    assert desk.table.currentIndex().row() == 2


def test_weights_are_normalised_once(desk: StrategyDesk) -> None:
    desk.trigger("normaliseWeights")
    assert sum(rule.weight for rule in desk.rules) == pytest.approx(1)
    assert desk.text == "Normalise weights"
    assert [desk.cell(StrategyColumn.SHARE, row).data() for row in range(3)] == [
        "57.1\u00a0%",
        "28.6\u00a0%",
        "14.3\u00a0%",
    ]
    assert not desk.is_on("normaliseWeights")


def test_weights_without_shares_are_refused_below_the_table(desk: StrategyDesk) -> None:
    replace_text(desk.edit(0, StrategyColumn.WEIGHT), "1e308")
    desk.page.commit_pending()
    replace_text(desk.edit(1, StrategyColumn.WEIGHT), "1e308")
    desk.page.commit_pending()
    count = desk.session.undo_stack.count()
    desk.trigger("normaliseWeights")
    assert desk.page.list.advice_text.startswith("Error: The weights can't be normalised")
    assert desk.session.undo_stack.count() == count


def test_one_strategy_is_set_back_to_what_is_on_disk(desk: StrategyDesk) -> None:
    for column, text in ((StrategyColumn.NAME, "Even"), (StrategyColumn.WEIGHT, "9")):
        replace_text(desk.edit(1, column), text)
        desk.page.commit_pending()
    replace_text(desk.edit(0, StrategyColumn.WEIGHT), "9")
    desk.page.commit_pending()
    assert desk.is_on("revertStrategy")
    desk.go_to(1)
    desk.trigger("revertStrategy")
    assert desk.names == NAMES
    assert [rule.weight for rule in desk.rules] == [9.0, 1.5, 0.75]
    assert desk.text == "Revert strategy 'Even'"
    assert not desk.is_on("revertStrategy")


def test_undo_selects_what_it_changed(desk: StrategyDesk) -> None:
    replace_text(desk.edit(2, StrategyColumn.WEIGHT), "9")
    desk.page.commit_pending()
    desk.go_to(0)
    desk.session.undo_stack.undo()
    assert desk.page.selected_number == 2
    desk.go_to(1)
    desk.session.undo_stack.redo()
    assert desk.page.selected_number == 2


def test_without_the_last_strategy_the_page_says_so_and_offers_a_new_one(desk: StrategyDesk) -> None:
    desk.table.setFocus()
    for _ in NAMES:
        press(desk.table, Qt.Key.Key_Delete)
    button = part(desk.page, QPushButton, "addFirstStrategy")
    assert desk.rules == []
    assert button.isVisible()
    assert button.hasFocus()
    assert not desk.table.isVisible()
    press(button, Qt.Key.Key_Space)
    assert desk.names == ["New strategy"]
    assert desk.table.isVisible()
    assert desk.is_editing()
    for _ in range(4):
        desk.session.undo_stack.undo()
    assert desk.names == NAMES
    assert not desk.session.is_edited


def test_there_is_nothing_to_add_without_a_factor_to_draw_from(
    session: EditingSession, show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    desk = StrategyDesk(session, show, qtbot)
    assert session.index is not None
    for row in session.index.top_rows:
        session.set_factor_accepted(row, False)
    desk.trigger("addStrategy")
    assert desk.page.list.advice_text == (
        "Error: No accepted factor has a taxonomy that a strategy could draw from."
    )
    for _ in NAMES:
        desk.trigger("removeStrategy")
    assert not part(desk.page, QPushButton, "addFirstStrategy").isEnabled()


def test_what_was_edited_while_another_page_was_shown_is_shown_later(desk: StrategyDesk) -> None:
    desk.page.hide()
    spec = desk.session.strategies
    assert spec is not None
    desk.session.set_strategies(spec.model_copy(update={"strategies": spec.strategies[1:]}), "Remove one")
    assert desk.page.model.rowCount() == 3
    desk.page.show()
    assert desk.page.model.rowCount() == 2
    assert desk.page.selected_number == 0


def test_a_save_takes_the_marks_away(desk: StrategyDesk) -> None:
    replace_text(desk.edit(0, StrategyColumn.NAME), "Even")
    desk.page.commit_pending()
    spec = desk.session.strategies
    saved = replace(desk.session.inspection, sampling_strategy=spec)
    desk.session.mark_saved(saved, desk.session.edits())
    assert not desk.cell(StrategyColumn.NAME).data(IS_EDITED_ROLE)
    assert desk.page.order_words == ""


def test_what_may_not_be_edited_says_why_and_offers_nothing(
    qtbot: QtBot, sample_root: Path, tmp_path: Path, show: Callable[[QWidget], QWidget]
) -> None:
    shutil.copytree(sample_root, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "opensimula" / "sampling_strategy.json"
    file.write_bytes(file.read_bytes() + b"\n")
    session = EditingSession(inspect_checkpoint(tmp_path))
    desk = StrategyDesk(session, show, qtbot)
    assert desk.page.refusal_text == session.strategies_refusal != ""
    desk.go_to(0)
    press(desk.table, Qt.Key.Key_F2)
    assert not desk.is_editing()
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete):
        press(desk.table, key)
    assert desk.names == NAMES
    assert not any(action.isEnabled() for action in desk.page.list.actions_by_id.values())
    details = desk.details
    assert details.weight.box.isReadOnly()
    assert not details.name.can_edit
    assert not details.pairs.form.first.isEnabled()
    press(details.weight.box, Qt.Key.Key_Up)
    press(details.factors.table, Qt.Key.Key_Space)
    details.pairs.table.selectRow(0)
    press(details.pairs.table, Qt.Key.Key_Delete)
    press(details.pairs.table, Qt.Key.Key_F2)
    assert session.undo_stack.count() == 0
    assert not desk.page.has_pending
    session.start_mending()
    assert desk.page.refusal_text == ""
    assert desk.is_on("addStrategy")
    assert not details.weight.box.isReadOnly()


def test_every_action_has_a_button_with_a_name_and_a_tip(desk: StrategyDesk) -> None:
    for action_id, action in desk.page.list.actions_by_id.items():
        button = part(desk.page, QToolButton, f"{action_id}Button")
        assert button.accessibleName() == action.text()
        assert button.toolTip()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert desk.table.actions() == list(desk.page.list.actions_by_id.values())


def test_a_narrow_bar_shows_icons_alone(desk: StrategyDesk) -> None:
    button = part(desk.page, QToolButton, "duplicateStrategyButton")
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    desk.page.window().resize(320, 600)
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    hidden = [desk.table.isColumnHidden(column) for column in StrategyColumn]
    assert hidden == [False, False, False, False, True, True]


def test_a_page_without_a_checkpoint_is_empty(qtbot: QtBot, session: EditingSession) -> None:
    page = StrategiesPage()
    qtbot.addWidget(page)
    page.set_session(session)
    page.set_session(None)
    assert page.details is None
    assert page.model.rowCount() == 0
    assert not page.has_pending
    assert page.commit_pending()
    page.discard_pending()


def test_a_click_elsewhere_in_the_table_keeps_what_was_typed(desk: StrategyDesk) -> None:
    replace_text(desk.edit(0, StrategyColumn.NAME), "Even")
    click(desk.table, desk.table.model().index(2, StrategyColumn.FACTORS))
    settle()
    assert desk.names[0] == "Even"
    assert desk.page.selected_number == 2
    assert QApplication.focusWidget() is desk.table
    type_text(desk.table, "R")
    assert desk.page.selected_number == 2


def test_a_text_that_is_too_long_for_a_cell_is_not_cut_by_looking_at_it(desk: StrategyDesk) -> None:
    spec = desk.session.strategies
    assert spec is not None
    long = spec.strategies[0].model_copy(update={"name": "x" * 20_001})
    desk.session.set_strategies(spec.model_copy(update={"strategies": [long]}), "Make it long")
    desk.go_to(0)
    press(desk.table, Qt.Key.Key_F2)
    assert not desk.is_editing()
    assert desk.page.list.advice_text == (
        "Error: This text has 20,001 characters, which is too long to edit here."
    )


def test_tab_leads_from_the_buttons_to_the_table_and_on_to_the_details(desk: StrategyDesk) -> None:
    part(desk.page, QToolButton, "normaliseWeightsButton").setFocus()
    desk.page.window().focusNextChild()
    assert desk.table.hasFocus()
    desk.page.window().focusNextChild()
    assert desk.details.name.resting.hasFocus()
