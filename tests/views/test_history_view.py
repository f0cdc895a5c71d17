"""The list of steps: going back and forth in it, and how it shows what is long or undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPalette, QUndoGroup
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip

from opensimula_gui.views.history_view import HistoryView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from opensimula_gui.models.editing_session import EditingSession

LONG = "An endless label & <b>more</b> of it"


@pytest.fixture
def view(qtbot: QtBot, session: EditingSession) -> HistoryView:
    """A narrow list of three steps, all made."""
    group = QUndoGroup(session)
    view = HistoryView(group)
    qtbot.addWidget(view)
    group.addStack(session.undo_stack)
    session.undo_stack.setActive()
    session.set_node_label(3, LONG)
    session.set_node_description(3, None)
    session.set_bundle_value("target_depth_D", 7)
    view.resize(160, 200)
    view.show()
    return view


def item(view: HistoryView, row: int) -> QModelIndex:
    return view.model().index(row, 0)


def test_it_starts_with_what_was_opened(view: HistoryView) -> None:
    texts = [item(view, row).data() for row in range(view.model().rowCount())]
    assert texts[0] == "Opened"
    assert texts[1].endswith(" to 'An endless label & <b>more</b> o…'")
    assert texts[3] == "Change target depth D from 3 to 7"
    assert view.accessibleName() == "Edit history"


def test_mouse_and_keyboard_go_back_and_forth(view: HistoryView, session: EditingSession) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(item(view, 1)).center())
    assert session.undo_stack.index() == 1
    assert session.index is not None
    assert session.index.label(3) == LONG
    assert session.bundle_fields["target_depth_D"] == 3
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert session.undo_stack.index() == 2
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert not session.is_edited
    QTest.keyClick(view, Qt.Key.Key_End)
    assert session.bundle_fields["target_depth_D"] == 7


def test_a_long_step_is_cut_and_whole_in_its_tooltip(view: HistoryView, qtbot: QtBot) -> None:
    assert view.visualRect(item(view, 1)).width() == view.viewport().width()
    assert view.textElideMode() is Qt.TextElideMode.ElideRight
    assert not view.horizontalScrollBar().isVisible()
    place = view.visualRect(item(view, 1)).center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    view.viewportEvent(event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "An endless label &amp; &lt;b&gt;more&lt;/b&gt;" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert not view.indexAt(QPoint(5, 199)).isValid()


def test_what_was_undone_is_muted(view: HistoryView, session: EditingSession) -> None:
    session.undo_stack.setIndex(2)
    colors = []
    for row in range(4):
        option = QStyleOptionViewItem()
        option.palette = view.palette()
        view.itemDelegate().initStyleOption(option, item(view, row))  # type: ignore[attr-defined]  # a styled one
        colors.append(option.palette.color(QPalette.ColorRole.Text))
    palette = view.palette()
    text, muted = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
    assert colors == [text, text, text, muted]
    assert text != muted
