"""The command palette finds, ranks and triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QWidget

from opensimula_gui.widgets.command_palette import CommandPalette, PaletteEntry
from opensimula_gui.widgets.palette_ranking import has_run, match_score, ranked
from opensimula_gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Desk:
    """A palette with what was triggered."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(900, 600)
        qtbot.addWidget(self.window)
        self.window.show()
        self.done: list[str] = []
        self.palette = CommandPalette(self.window)
        self.palette.set_entries([self.entry(text) for text in ("Open…", "Save", "Save as…", "Undo")])
        found = self.palette.findChild(SearchField)
        assert isinstance(found, SearchField)
        self.field = found

    def entry(self, text: str) -> PaletteEntry:
        return PaletteEntry(
            text=text, hint="Command", shortcut="Ctrl+X", icon="save", trigger=lambda: self.done.append(text)
        )

    def shown(self) -> list[str]:
        view = self.palette.findChild(QListView)
        assert isinstance(view, QListView)
        return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_an_exact_beginning_comes_first() -> None:
    texts = ["Reverse all", "Save as", "Save", "Undo"]
    assert ranked(texts, "save") == [1, 2]
    assert ranked(texts, "SA") == [1, 2, 0]
    assert ranked(texts, "") == [0, 1, 2, 3]
    assert ranked(texts, "xyz") == []


def test_initials_find_a_command() -> None:
    initials = match_score("Save as", "sa")
    scattered = match_score("misplaced ambition", "sa")
    assert initials is not None
    assert scattered is not None
    assert initials > scattered


def test_enter_triggers_after_closing(qtbot: QtBot, desk: Desk) -> None:
    desk.palette.open_palette()
    desk.palette.set_query("und")
    assert desk.shown() == ["Undo"]
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.done == ["Undo"]
    assert desk.palette.isHidden()


def test_arrows_move_in_the_list(qtbot: QtBot, desk: Desk) -> None:
    desk.palette.open_palette()
    QTest.keyClick(desk.field, Qt.Key.Key_Down)
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.done == ["Save"]


def test_escape_closes_without_doing_anything(qtbot: QtBot, desk: Desk) -> None:
    desk.palette.open_palette()
    desk.palette.set_query("save")
    QTest.keyClick(desk.field, Qt.Key.Key_Escape)
    assert desk.palette.isHidden()
    assert desk.done == []
    desk.palette.open_palette()
    assert desk.field.text() == ""


def test_nothing_found_is_said(qtbot: QtBot, desk: Desk) -> None:
    desk.palette.open_palette()
    desk.palette.set_query("qqqq")
    assert [label.text() for label in desk.palette.findChildren(QLabel) if label.isVisible()] == [
        "Nothing fits. Try fewer letters."
    ]
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.done == []


def test_a_run_is_found_over_blanks_and_case() -> None:
    assert has_run("Save as", "SAVEA")
    assert not has_run("Save as", "sas")


def found(desk: Desk, text: str) -> list[PaletteEntry]:
    return [desk.entry(f"Node {text}"), desk.entry("Node two")] if text else []


def test_what_is_found_comes_after_names_with_the_text_in_one_piece(desk: Desk) -> None:
    desk.palette.set_finder(lambda text: found(desk, text))
    desk.palette.open_palette()
    assert desk.shown() == ["Open…", "Save", "Save as…", "Undo"]
    desk.palette.set_query("save")
    assert desk.shown() == ["Save", "Save as…", "Node save", "Node two"]
    desk.palette.set_query("sas")
    assert desk.shown() == ["Node sas", "Node two", "Save as…"]
    desk.palette.set_query("vm")
    assert desk.shown() == ["Node vm", "Node two"]
    desk.palette.set_query("nd")
    assert desk.shown()[:3] == ["Undo", "Node nd", "Node two"]
    QTest.keyClick(desk.field, Qt.Key.Key_Down)
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.done == ["Node nd"]


def test_what_is_found_can_come_first(desk: Desk) -> None:
    desk.palette.set_finder(lambda text: found(desk, text))
    desk.palette.open_palette("Type a label", found_first=True)
    assert desk.field.placeholderText() == desk.field.accessibleName() == "Type a label"
    desk.palette.set_query("save")
    assert desk.shown()[:3] == ["Node save", "Node two", "Save"]
    desk.palette.close()
    desk.palette.open_palette()
    assert desk.field.placeholderText() == "Type a command, a place or a node"


def test_hostile_entries_are_painted(desk: Desk, hostile: str) -> None:
    desk.palette.set_entries([PaletteEntry(text=hostile, hint=hostile, trigger=lambda: None)])
    desk.palette.open_palette()
    assert not desk.palette.grab().isNull()
    assert len(desk.shown()) == 1
