"""Cards, their layout, and the chart on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.flow_layout import FlowLayout
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.level_chart import LevelChart

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_activate_a_clickable_card(qtbot: QtBot, key: Qt.Key) -> None:
    card = Card(clickable=True)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.activated):
        QTest.keyClick(card, key)


def test_a_click_activates_only_a_clickable_card(qtbot: QtBot) -> None:
    card = Card(clickable=True)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.activated):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    card.set_clickable(False)
    assert card.focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.assertNotEmitted(card.activated):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)


def test_a_release_beside_the_card_is_no_click(qtbot: QtBot) -> None:
    card = Card(clickable=True)
    qtbot.addWidget(card)
    card.resize(50, 50)
    with qtbot.assertNotEmitted(card.activated):
        QTest.mousePress(card, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() * 3)


def flow(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout, list[PlainLabel]]:
    page = QWidget()
    qtbot.addWidget(page)
    layout = FlowLayout(page, min_column_width=100, max_column_width=200, spacing=10)
    labels = [PlainLabel("many words that wrap " * 4, wrap=True) for _ in range(count)]
    for label in labels:
        layout.addWidget(label)
    page.show()
    return page, layout, labels


@pytest.mark.parametrize(("width", "columns"), [(90, 1), (220, 2), (330, 3), (429, 3), (430, 4)])
def test_the_number_of_columns_follows_the_width(qtbot: QtBot, width: int, columns: int) -> None:
    _, layout, labels = flow(qtbot, 5)
    layout.setGeometry(layout.geometry().adjusted(0, 0, width - layout.geometry().width(), 0))
    assert len({label.x() for label in labels}) == columns
    assert len({label.width() for label in labels}) == 1
    assert max(label.geometry().bottom() for label in labels) + 1 == layout.heightForWidth(width)


def test_few_cards_do_not_stretch_beyond_the_widest_column(qtbot: QtBot) -> None:
    page, _, labels = flow(qtbot, 1)
    page.resize(180, 400)
    assert labels[0].width() <= 200


def test_columns_start_at_the_right_in_a_right_to_left_layout(qtbot: QtBot) -> None:
    page, layout, labels = flow(qtbot, 2)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.setGeometry(page.rect().adjusted(0, 0, 220 - page.width(), 0))
    assert labels[0].x() > labels[1].x()


def test_a_hidden_card_leaves_no_hole(qtbot: QtBot) -> None:
    _, layout, labels = flow(qtbot, 2)
    whole = layout.heightForWidth(100)
    labels[0].hide()
    assert layout.heightForWidth(100) < whole
    assert layout.takeAt(0) is not None
    assert layout.itemAt(5) is None
    assert layout.takeAt(5) is None


def test_the_chart_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    chart = LevelChart()
    qtbot.addWidget(chart)
    chart.set_levels([1, 4, 26], target_depth=3)
    words = chart.accessibleDescription()
    assert "level 2: 26" in words
    assert "Target depth 3 was not reached" in words
    chart.set_levels([], target_depth=3)
    assert chart.accessibleDescription() == "No nodes."


@pytest.mark.parametrize("counts", [[], [1], [1, 0, 5], [1] * 100_000, [10**15, 1]])
def test_any_shape_can_be_painted(qtbot: QtBot, counts: list[int]) -> None:
    chart = LevelChart()
    qtbot.addWidget(chart)
    chart.set_levels(counts, target_depth=3)
    chart.resize(chart.minimumSizeHint())
    assert not chart.grab().isNull()
    assert len(chart.accessibleDescription()) < 1_000


def test_a_taller_level_paints_more(qtbot: QtBot) -> None:
    chart = LevelChart()
    qtbot.addWidget(chart)
    chart.resize(200, chart.sizeHint().height())
    chart.set_levels([1, 1], target_depth=1)
    level = chart.grab().toImage()
    chart.set_levels([1, 50], target_depth=1)
    assert chart.grab().toImage() != level
