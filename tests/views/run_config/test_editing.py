"""Single fields under a user's hands: unset and 0, texts that are no value, hostile text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from opensimula_gui.views.run_config.editors import MAX_CHARS, MAX_LINES, BlockEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.views.run_config.conftest import Form

# Each comes back from a QPlainTextEdit as something else unless care is taken.
HOSTILE = "a\u00a0b\u2028c\u2029d\rе\ufeff\u202e<img src=x>\ufdd0\x00\U0001f600"


def test_zero_and_unset_are_two_things(open_form: Callable[..., Form]) -> None:
    form = open_form(num_samples=0)
    assert form.text("num_samples") == "0"
    form.enter("num_samples", "")
    assert form.value("num_samples") is None
    form.enter("num_samples", "0")
    assert form.value("num_samples") == 0


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("name", "a run", "a run"),
        ("description", "two words", "two words"),
        ("seed", "123456789012345678901234567890", 123456789012345678901234567890),
        ("temperature", "1e-7", 1e-07),
        ("temperature", ".5", 0.5),
    ],
)
def test_each_kind_of_field_takes_its_values(
    open_form: Callable[..., Form], field: str, text: str, value: object
) -> None:
    form = open_form()
    form.enter(field, text)
    assert form.value(field) == value
    assert form.text(field) == str(value)


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("seed", "3.5", "Not a whole number"),
        ("seed", "three", "Not a number"),
        ("seed", "1,000", "without separators"),
        ("temperature", "0,7", "after a point"),
        ("temperature", "nan", "Not a number"),
        ("temperature", "1e999", "Too large"),
    ],
)
def test_a_text_that_is_no_value_stays_with_its_reason_until_escape(
    open_form: Callable[..., Form], field: str, text: str, reason: str
) -> None:
    form = open_form(seed=1, temperature=0.5)
    old = form.value(field)
    form.type(field, text)
    form.press(field, Qt.Key.Key_Tab)
    assert (form.value(field), form.text(field)) == (old, text)
    assert form.advice(field).startswith("Error: ")
    assert reason in form.advice(field)
    assert form.state(field) == "Not applied"
    form.press(field, Qt.Key.Key_Escape)
    assert form.text(field) == str(old)
    assert form.advice(field) == ""
    assert not form.session.undo_stack.canUndo()


def test_a_value_out_of_range_is_said_as_it_is_typed_and_taken_all_the_same(
    open_form: Callable[..., Form],
) -> None:
    form = open_form()
    form.type("complexify_c", "1.5")
    assert form.advice("complexify_c") == "Warning: Should be at most 1: it is a share of all scenarios."
    form.press("complexify_c", Qt.Key.Key_Return)
    assert form.value("complexify_c") == 1.5
    assert form.advice("complexify_c").startswith("Warning")


def test_the_same_value_typed_in_another_way_is_no_edit(open_form: Callable[..., Form]) -> None:
    form = open_form(temperature=0.7)
    form.enter("temperature", " 0.70 ")
    assert form.text("temperature") == "0.7"
    assert not form.session.undo_stack.canUndo()


def test_arrow_keys_step_and_one_undo_step_covers_them(open_form: Callable[..., Form]) -> None:
    form = open_form(temperature=0.2)
    form.editor("temperature").setFocus()
    for _ in range(3):
        form.press("temperature", Qt.Key.Key_Up)
    assert form.text("temperature") == "0.5"
    form.press("temperature", Qt.Key.Key_PageDown)
    assert form.text("temperature") == "0.0"
    form.press("temperature", Qt.Key.Key_Return)
    assert form.value("temperature") == 0.0
    assert form.session.undo_stack.count() == 1


def test_the_unset_button_unsets_by_key_and_leaves_the_cursor_in_the_field(
    open_form: Callable[..., Form],
) -> None:
    form = open_form(seed=1)
    button = form.unset_button("seed")
    assert button.accessibleName() == "Unset Seed"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert form.value("seed") is None
    assert form.editor("seed").hasFocus()
    assert not button.isVisible()


def test_the_unset_button_drops_a_text_that_is_no_value(open_form: Callable[..., Form]) -> None:
    form = open_form()
    form.type("seed", "abc")
    QTest.mouseClick(form.unset_button("seed"), Qt.MouseButton.LeftButton)
    assert form.text("seed") == ""
    assert not form.page.has_pending


def test_an_empty_text_on_disk_is_not_unset_until_someone_clears_it(open_form: Callable[..., Form]) -> None:
    form = open_form(model="")
    assert form.editor("model").placeholderText() == "Empty text"
    form.editor("model").setFocus()
    form.press("model", Qt.Key.Key_Tab)
    assert form.value("model") == ""
    QTest.mouseClick(form.unset_button("model"), Qt.MouseButton.LeftButton)
    assert form.value("model") is None
    assert form.editor("model").placeholderText() == "Not set"


@pytest.mark.parametrize("field", ["name", "description"])
def test_hostile_text_survives_an_edit_beside_it(open_form: Callable[..., Form], field: str) -> None:
    form = open_form(**{field: HOSTILE})
    assert form.page.commit_pending()
    assert not form.session.is_edited
    form.editor(field).setFocus()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        form.press(field, Qt.Key.Key_End, modifier)
    form.press(field, Qt.Key.Key_X)
    assert form.page.commit_pending()
    assert form.value(field) == HOSTILE + "x"


def test_windows_line_ends_stay_windows_line_ends(open_form: Callable[..., Form]) -> None:
    form = open_form(description="one\r\ntwo")
    form.editor("description").setFocus()
    form.press("description", Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    form.press("description", Qt.Key.Key_Return)
    form.press("description", Qt.Key.Key_3)
    assert form.page.commit_pending()
    assert form.value("description") == "one\r\ntwo\r\n3"


def test_invisible_characters_are_named_and_can_be_removed(open_form: Callable[..., Form]) -> None:
    form = open_form(model="gpt\u200b-4\n")
    assert form.advice("model") == (
        "Note: Contains characters that can't be seen: line break U+000A, zero width space U+200B."
    )
    form.click_fix("model")
    assert form.value("model") == "gpt-4"


def test_a_copy_keeps_no_break_spaces(open_form: Callable[..., Form]) -> None:
    form = open_form(description="10\u00a0000\nrows")
    form.editor("description").selectAll()
    form.editor("description").copy()
    assert QGuiApplication.clipboard().text() == "10\u00a0000\nrows"


@pytest.mark.parametrize("field", ["name", "description"])
def test_an_endless_text_is_shown_in_part_and_not_edited(open_form: Callable[..., Form], field: str) -> None:
    text = "long " * 1_000_000
    form = open_form(**{field: text})
    assert form.editor(field).isReadOnly()
    assert len(form.text(field)) == MAX_CHARS
    assert "5,000,000 characters" in form.advice(field)
    assert form.page.commit_pending()
    assert form.value(field) == text
    QTest.mouseClick(form.unset_button(field), Qt.MouseButton.LeftButton)
    assert form.value(field) is None
    assert not form.editor(field).isReadOnly()


@pytest.mark.parametrize("field", ["name", "description"])
def test_a_paste_that_does_not_fit_is_cut_and_said(open_form: Callable[..., Form], field: str) -> None:
    form = open_form()
    data = QMimeData()
    data.setText("y" * (MAX_CHARS + 1))
    QGuiApplication.clipboard().setMimeData(data)
    form.editor(field).setFocus()
    form.editor(field).paste()
    assert form.advice(field) == "Warning: The pasted text was cut: 20,000 characters fit here."
    assert len(form.text(field)) <= MAX_CHARS


def test_the_text_editor_grows_with_its_text_up_to_a_limit(open_form: Callable[..., Form]) -> None:
    form = open_form(description="a")
    editor = form.editor("description")
    assert isinstance(editor, BlockEditor)
    low = editor.height()
    form.enter("description", "x")
    editor.setPlainText("a\n" * (MAX_LINES - 1))
    high = editor.height()
    assert high > low
    assert editor.verticalScrollBar().maximum() == 0
    editor.setPlainText("a\n" * 100)
    assert editor.height() == high
