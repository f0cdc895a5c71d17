"""The dialog in which an indented list is looked at before it is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from opensimula_gui.checkpoint.outline_reading import MAX_CHARS, MAX_COMPLAINTS
from opensimula_gui.views.outline_dialog import OutlineDialog, OutlineTarget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TARGET = OutlineTarget("Email", {"phishing"}, max_levels=3)


@pytest.fixture
def dialog(qtbot: QtBot) -> OutlineDialog:
    dialog = OutlineDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def complaints(dialog: OutlineDialog) -> list[str]:
    items = [dialog.complaints.item(row) for row in range(dialog.complaints.count())]
    return [item.text() for item in items]


def test_it_says_what_would_be_added_and_where(dialog: OutlineDialog) -> None:
    dialog.start(TARGET, "- Phishing\n  - Spear\n- Spoofing\n")
    assert dialog.summary.text() == "3 nodes under 'Email', 1 with the label of a sibling"
    assert dialog.add_button.text() == "Add 3 nodes"
    assert dialog.tree.isExpanded(dialog.model.index(0, 0))
    assert not dialog.complaints.isVisible()
    dialog.start(TARGET, "Spoofing")
    assert (dialog.summary.text(), dialog.add_button.text()) == ("1 node under 'Email'", "Add 1 node")


def test_nothing_can_be_added_from_an_empty_list(dialog: OutlineDialog) -> None:
    dialog.start(TARGET, " \n\n")
    assert dialog.summary.text() == "Paste or type a list of nodes to add under 'Email'"
    assert (dialog.add_button.text(), dialog.add_button.isEnabled()) == ("Add", False)
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()


def test_a_refusal_takes_the_place_of_the_count(dialog: OutlineDialog) -> None:
    dialog.start(OutlineTarget("Email", refusal="'Email' has no tree yet."), "a")
    assert dialog.summary.text() == "'Email' has no tree yet."
    assert not dialog.add_button.isEnabled()


def test_a_complaint_leads_to_its_line(dialog: OutlineDialog) -> None:
    dialog.start(TARGET, "a\n        b\n    c\n---\n")
    assert complaints(dialog) == [
        "Line 3 stands between two levels; it was put beside 'b'.",
        "Line 4 has no label; it was left out.",
    ]
    second = dialog.complaints.visualItemRect(dialog.complaints.item(1)).center()
    QTest.mouseClick(dialog.complaints.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert dialog.edit.textCursor().blockNumber() == 3
    assert dialog.edit.hasFocus()
    dialog.complaints.setFocus()
    dialog.complaints.setCurrentRow(0)
    QTest.keyClick(dialog.complaints, Qt.Key.Key_Return)
    assert dialog.edit.textCursor().blockNumber() == 2


def test_what_is_mended_is_not_complained_about(dialog: OutlineDialog, qtbot: QtBot) -> None:
    dialog.start(TARGET, "a\n        b\n    c\n")
    dialog.edit.go_to_line(3)
    QTest.keyClicks(dialog.edit, "    ")
    qtbot.waitUntil(lambda: not complaints(dialog))
    assert not dialog.complaints.isVisible()
    assert dialog.model.rowCount(dialog.model.index(0, 0)) == 2


def test_many_complaints_are_counted(dialog: OutlineDialog) -> None:
    dialog.start(TARGET, "a\n" + "-\n" * (MAX_COMPLAINTS + 7))
    assert complaints(dialog)[-1] == "And 7 more lines."
    dialog.complaints.setCurrentRow(MAX_COMPLAINTS)
    QTest.keyClick(dialog.complaints, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_blanks_that_do_not_break_are_kept(dialog: OutlineDialog) -> None:
    dialog.start(TARGET, "10\u00a0km\r\n  b")
    assert dialog.edit.text() == "10\u00a0km\n  b"
    assert dialog.outline.items[0].label == "10\u00a0km"


def test_a_new_line_begins_as_the_one_before(dialog: OutlineDialog) -> None:
    dialog.start(TARGET, "")
    for text in ("  - a", "b"):
        QTest.keyClicks(dialog.edit, text)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dialog.edit.text() == "  - a\n  - b\n  - "
    QTest.keyClick(dialog.edit, Qt.Key.Key_Tab)
    assert dialog.tree.hasFocus()


def test_an_endless_text_is_cut_and_says_so(dialog: OutlineDialog) -> None:
    dialog.start(TARGET, "a\n" * MAX_CHARS)
    assert len(dialog.edit.text()) == MAX_CHARS + 1
    assert "10,000 nodes" in complaints(dialog)[0]
    assert "1,000,000 characters are read" in complaints(dialog)[1]


def test_the_button_hands_over_what_is_read(dialog: OutlineDialog, qtbot: QtBot) -> None:
    dialog.start(TARGET, "a\n b\n  c\n   d\n")
    with qtbot.waitSignal(dialog.add_requested) as asked:
        QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert asked.args[0].height == 3
    assert "3 levels fit here" in complaints(dialog)[0]
    cancel = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Cancel")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
