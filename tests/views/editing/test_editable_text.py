"""A text that turns into its editor: what opens and ends it, what it takes, what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from opensimula_gui.views.editing.editable_text import EditableText, TextState
from opensimula_gui.views.editing.text_kinds import TextKind
from opensimula_gui.views.run_config.editors import MAX_CHARS
from tests.views.editing.conftest import part, press, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

CONTROL = Qt.KeyboardModifier.ControlModifier
# Each comes back from a text editor of Qt as something else unless care is taken.
HOSTILE = "a\u00a0b\u2028c\u2029d\re\ufeff\u202e<img src=x>\ufdd0\x00\U0001f600"


class Hand:
    """An editable text, what it committed, and another place to go."""

    def __init__(self, text: EditableText, elsewhere: QWidget) -> None:
        self.text = text
        self.elsewhere = elsewhere
        self.committed: list[Any] = []
        text.committed.connect(self.committed.append)

    def open(self) -> None:
        self.text.resting.setFocus()
        press(self.text.resting, Qt.Key.Key_Return)
        assert self.text.is_editing
        assert self.text.face.editor.hasFocus()

    def replace(self, text: str) -> None:
        self.text.face.editor.selectAll()
        type_text(self.text.face.editor, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        press(self.text.face.editor, key, modifier)


@pytest.fixture
def hand(show: Callable[[QWidget], QWidget]) -> Callable[..., Hand]:
    def make(kind: TextKind = TextKind.NAME, **state: Any) -> Hand:
        text = EditableText("Label", kind, within="label", placeholder="(empty label)")
        text.setObjectName("label")
        text.show_state(TextState(**{"text": "Phishing", "saved": "Phishing"} | state))
        return Hand(text, show(text))

    return make


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F2])
def test_keys_open_the_editor_and_enter_keeps_what_is_typed(hand: Callable[..., Hand], key: Qt.Key) -> None:
    it = hand()
    assert not it.text.is_editing
    it.text.resting.setFocus()
    press(it.text.resting, key)
    assert it.text.is_editing
    type_text(it.text.face.editor, "Vishing – ☂")  # All was selected, so that typing replaces it.
    assert it.text.is_pending
    it.press(Qt.Key.Key_Return)
    assert it.committed == ["Vishing – ☂"]
    assert not it.text.is_editing
    assert it.text.resting.hasFocus()


def test_a_click_opens_the_editor(hand: Callable[..., Hand]) -> None:
    it = hand()
    QTest.mouseClick(it.text.resting, Qt.MouseButton.RightButton)
    assert not it.text.is_editing
    QTest.mouseClick(it.text.resting, Qt.MouseButton.LeftButton)
    assert it.text.is_editing


def test_escape_gives_up_also_if_nothing_was_typed(hand: Callable[..., Hand]) -> None:
    it = hand()
    for text in ("", "other"):
        it.open()
        if text:
            it.replace(text)
        it.press(Qt.Key.Key_Escape)
        assert not it.text.is_editing
        assert it.text.resting.hasFocus()
    assert it.committed == []
    assert it.text.resting.label.text() == "Phishing"


def test_leaving_the_editor_keeps_what_is_typed_and_the_focus_stays_where_it_went(
    hand: Callable[..., Hand],
) -> None:
    it = hand()
    it.open()
    it.replace("other")
    it.elsewhere.setFocus()
    assert it.committed == ["other"]
    assert not it.text.is_editing
    assert it.elsewhere.hasFocus()


def test_an_untouched_text_is_not_committed(hand: Callable[..., Hand]) -> None:
    it = hand()
    it.open()
    it.press(Qt.Key.Key_Return)
    it.open()
    it.elsewhere.setFocus()
    assert it.committed == []
    assert not it.text.is_editing


def test_a_name_that_is_empty_stays_with_the_reason(hand: Callable[..., Hand]) -> None:
    it = hand()
    it.open()
    it.replace("  ")
    assert it.text.advice_text == "Error: Label can't be empty."
    it.press(Qt.Key.Key_Return)
    it.elsewhere.setFocus()
    assert it.text.is_editing
    assert not it.text.commit()
    assert it.committed == []
    it.text.discard()
    assert not it.text.is_editing
    assert it.text.advice_text == ""


def test_a_name_stays_on_one_line(hand: Callable[..., Hand]) -> None:
    it = hand()
    it.open()
    data = QMimeData()
    data.setText("one\r\ntwo\u2028three\nfour")
    it.text.face.editor.selectAll()
    it.text.face.editor.insertFromMimeData(data)
    it.press(Qt.Key.Key_Return)
    assert it.committed == ["one two three four"]


def test_a_longer_text_has_lines_and_may_be_taken_away(hand: Callable[..., Hand]) -> None:
    it = hand(TextKind.TEXT)
    it.open()
    it.press(Qt.Key.Key_Return)
    type_text(it.text.face.editor, "more")
    it.press(Qt.Key.Key_Return, CONTROL)
    assert it.committed == ["Phishing\nmore"]
    it.open()
    it.text.face.editor.selectAll()
    it.press(Qt.Key.Key_Delete)
    it.press(Qt.Key.Key_Return, CONTROL)
    assert it.committed[1:] == [None]


@pytest.mark.parametrize(
    ("typed", "value"),
    [("7", 7), (" 12 ", 12), ("0", None), ("-1", None), ("", None), ("x", None), ("1" * 10, None)],
)
def test_a_count_takes_whole_numbers_from_1(hand: Callable[..., Hand], typed: str, value: int | None) -> None:
    it = hand(TextKind.COUNT, text="3", saved="3")
    it.open()
    it.text.face.editor.selectAll()
    it.press(Qt.Key.Key_Delete)
    type_text(it.text.face.editor, typed)
    it.press(Qt.Key.Key_Return)
    assert it.committed == ([] if value is None else [value])
    assert it.text.is_editing == (value is None)
    assert it.text.advice_text.startswith("Error: ") == (value is None)


def test_a_hostile_text_is_shown_as_what_it_is_and_comes_back_whole(hand: Callable[..., Hand]) -> None:
    it = hand(TextKind.TEXT, text=HOSTILE, saved=HOSTILE)
    assert "\u202e" not in it.text.resting.label.text()
    assert "‹U+202E›<img src=x>" in it.text.resting.label.text()
    it.open()
    assert it.text.advice_text.startswith("Note: Contains characters that can't be seen: ")
    type_text(it.text.face.editor, "!")
    it.press(Qt.Key.Key_Return, CONTROL)
    assert it.committed == [HOSTILE + "!"]


def test_a_text_that_is_too_long_is_read_only_and_says_why(hand: Callable[..., Hand]) -> None:
    long = "x" * 5_000_000
    it = hand(TextKind.TEXT, text=long, saved=long)
    assert "5,000,000 characters" in it.text.advice_text
    assert it.text.resting.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert len(it.text.resting.label.text()) < MAX_CHARS
    it.text.start_editing()
    QTest.mouseClick(it.text.resting, Qt.MouseButton.LeftButton)
    press(it.text.resting, Qt.Key.Key_Return)
    assert not it.text.is_editing


def test_a_pasted_text_that_is_too_long_is_cut_and_says_so(hand: Callable[..., Hand]) -> None:
    it = hand(TextKind.TEXT)
    it.open()
    QGuiApplication.clipboard().setText("y" * (MAX_CHARS + 10))
    it.text.face.editor.paste()
    assert "was cut" in it.text.advice_text


def test_what_may_not_be_edited_can_be_selected_instead(hand: Callable[..., Hand]) -> None:
    it = hand(refusal="The bundle has errors.")
    it.text.start_editing()
    assert not it.text.is_editing
    assert not it.text.can_edit
    flags = it.text.resting.label.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    assert it.text.resting.accessibleDescription() == "Read only"


def test_an_edit_is_marked_in_words_with_a_way_back(hand: Callable[..., Hand]) -> None:
    it = hand(text="Vishing")
    assert it.text.edited_words == "Edited, was 'Phishing'"
    reverts = []
    it.text.revert_requested.connect(lambda: reverts.append(1))
    button = part(it.text, QPushButton, "revertValue")
    assert button.accessibleName() == "Revert label"
    button.setFocus()
    press(button, Qt.Key.Key_Space)
    assert reverts == [1]
    for saved, words in ((None, "Edited, there was none"), ("", "Edited, was empty")):
        it.text.show_state(TextState("Vishing", saved))
        assert it.text.edited_words == words
    it.text.show_state(TextState("Vishing", "Vishing"))
    assert it.text.edited_words == ""
    count = hand(TextKind.COUNT, text="7", saved="3")
    assert count.text.edited_words == "Edited, was 3"


def test_a_refused_edit_has_no_way_back(hand: Callable[..., Hand]) -> None:
    it = hand(text="Vishing", refusal="No.")
    assert part(it.text, QPushButton, "revertValue").isHidden()


def test_another_state_does_not_touch_what_is_being_typed(hand: Callable[..., Hand]) -> None:
    it = hand()
    it.open()
    it.text.show_state(TextState("Smishing", "Phishing"))
    assert it.text.face.editor.typed() == "Smishing"
    it.replace("mine")
    it.text.show_state(TextState("Phishing", "Phishing"))
    assert it.text.face.editor.typed() == "mine"
    it.press(Qt.Key.Key_Return)
    assert it.committed == ["mine"]


def test_undo_is_the_editors_until_there_is_nothing_left_to_undo_there(hand: Callable[..., Hand]) -> None:
    it = hand()
    asked: list[str] = []
    it.text.undo_requested.connect(lambda: asked.append("undo"))
    it.text.redo_requested.connect(lambda: asked.append("redo"))
    it.open()
    it.replace("x")
    it.press(Qt.Key.Key_Z, CONTROL)
    assert asked == []
    it.press(Qt.Key.Key_Z, CONTROL)
    assert asked == ["undo"]
    it.text.discard()
    it.open()
    it.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert asked == ["undo", "redo"]


def test_notes_are_said_at_rest(hand: Callable[..., Hand]) -> None:
    it = hand(notes=("The run config says 4.",))
    assert it.text.advice_text == "Warning: The run config says 4."
    it.open()
    assert it.text.advice_text == ""
    it.text.discard()
    assert it.text.advice_text == "Warning: The run config says 4."


def test_it_tells_what_it_is(hand: Callable[..., Hand]) -> None:
    it = hand(text=None, saved=None)
    assert it.text.resting.accessibleName() == "Label: (empty label)"
    assert it.text.resting.accessibleDescription() == "Press Enter to edit"
    assert it.text.face.editor.accessibleName() == "Label"
    assert it.text.face.editor.objectName() == "labelEditor"
