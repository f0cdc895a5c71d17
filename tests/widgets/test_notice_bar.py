"""Notices: shown, replaced, unfolded, closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton

from opensimula_gui.widgets.notice_bar import MAX_NOTICES, Notice, NoticeAction, NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    widget = NoticeBar()
    qtbot.addWidget(widget)
    return widget


def button(bar: NoticeBar, text: str) -> QPushButton:
    return next(found for found in bar.findChildren(QPushButton) if found.text() == text)


def test_the_bar_takes_no_room_while_empty(bar: NoticeBar) -> None:
    assert bar.isHidden()
    bar.show_notice(Notice("fine", "Saved.", key="save"))
    assert not bar.isHidden()
    bar.dismiss("save")
    assert bar.isHidden()


def test_the_newest_is_on_top_and_replaces_its_key(bar: NoticeBar) -> None:
    old = Notice("info", "Saving…", key="save")
    other = Notice("warning", "2 problems.")
    new = Notice("fine", "Saved.", key="save")
    for notice in (old, other, new):
        bar.show_notice(notice)
    assert bar.notices() == [new, other]


def test_there_are_never_more_than_three(bar: NoticeBar) -> None:
    for number in range(MAX_NOTICES + 3):
        bar.show_notice(Notice("info", str(number)))
    assert [notice.text for notice in bar.notices()] == ["5", "4", "3"]
    bar.clear()
    assert bar.notices() == []


def test_an_action_acts(bar: NoticeBar) -> None:
    done: list[str] = []
    action = NoticeAction("Fix & go", lambda: done.append("fixed"))
    bar.show_notice(Notice("warning", "D differs.", actions=(action,)))
    button(bar, "Fix && go").click()
    assert done == ["fixed"]


def test_details_unfold_as_text_to_copy(bar: NoticeBar) -> None:
    bar.show_notice(Notice("error", "Not saved.", detail="<b>disk</b> full"))
    bar.show()
    assert bar.findChild(QPlainTextEdit) is None
    button(bar, "Details").click()
    detail = bar.findChild(QPlainTextEdit)
    assert isinstance(detail, QPlainTextEdit)
    assert detail.isReadOnly()
    assert detail.toPlainText() == "<b>disk</b> full"
    button(bar, "Details").click()
    assert detail.isHidden()


def test_closing_tells_which_notice_went(qtbot: QtBot, bar: NoticeBar) -> None:
    notice = Notice("info", "Hello.")
    bar.show_notice(notice)
    close = bar.findChild(QToolButton)
    assert isinstance(close, QToolButton)
    with qtbot.waitSignal(bar.dismissed) as dismissed:
        close.click()
    assert dismissed.args == [notice]
    assert bar.notices() == []


def test_a_notice_takes_hostile_text(bar: NoticeBar, hostile: str) -> None:
    bar.show_notice(Notice("error", hostile, hint=hostile, detail=hostile))
    assert not bar.grab().isNull()
    shown = [label.text() for label in bar.findChildren(QLabel)]
    # Qt drops lone surrogates.
    assert hostile[:20].replace("\ud800", "") in " ".join(shown)
