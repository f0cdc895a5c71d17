"""The factor cards of the overview, which follow the shape of the trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from opensimula_gui.models import factor_steps, structure_steps
from opensimula_gui.views.factor_card import FactorCard
from opensimula_gui.views.factor_cards import FactorCards
from opensimula_gui.views.overview_page import OverviewPage
from opensimula_gui.widgets.card import Card

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.models.editing_session import EditingSession


@pytest.fixture
def page(qtbot: QtBot, session: EditingSession) -> OverviewPage:
    page = OverviewPage()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.waitSignal(page.filled):
        page.set_session(session)
    return page


def index_of(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


def cards(page: QWidget) -> list[FactorCard]:
    """Return the cards that are there to stay."""
    return [card for card in page.findChildren(FactorCard) if not card.isHidden()]


def card_of(page: QWidget, row: int) -> FactorCard:
    return next(card for card in cards(page) if card.objectName() == f"factorCard_{row}")


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_a_card_follows_its_tree_and_the_others_stay(
    page: OverviewPage, session: EditingSession, qtbot: QtBot
) -> None:
    index = index_of(session)
    first, second = index.top_rows[:2]
    kept = card_of(page, second)
    page.verticalScrollBar().setValue(200)
    assert page.verticalScrollBar().value() == 200
    session.perform(structure_steps.delete_rows(index, [index.children(first)[0]]))
    nodes = session.factors[0].nodes
    qtbot.waitUntil(lambda: f"{nodes} nodes" in words(card_of(page, first)))
    total = sum(summary.nodes for summary in session.factors)
    assert f"{total} nodes" in words(page)
    assert card_of(page, second) is kept
    assert page.verticalScrollBar().value() == 200
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: f"{session.factors[0].nodes} nodes" in words(card_of(page, first)))


def test_many_edits_are_shown_by_one_look(page: OverviewPage, session: EditingSession, qtbot: QtBot) -> None:
    index, row = index_of(session), index_of(session).top_rows[0]
    before = card_of(page, row)
    for number in range(20):
        session.perform(structure_steps.add_child(index, row, f"n{number}").step)
    assert card_of(page, row) is before
    with qtbot.waitSignal(page._factors_changed.timeout):
        pass
    assert f"{session.factors[0].nodes} nodes" in words(card_of(page, row))
    assert not page._factors_changed.isActive()


def test_factors_come_and_go(page: OverviewPage, session: EditingSession, qtbot: QtBot) -> None:
    index = index_of(session)
    addition = factor_steps.add_factor(index, "Audience")
    session.perform(addition.step)
    qtbot.waitUntil(lambda: len(cards(page)) == 6)
    new = card_of(page, addition.rows[0])
    assert new.accessibleName().startswith("Audience: 1 node")
    qtbot.waitUntil(lambda: new.height() > 100)
    session.perform(factor_steps.remove_factor(index, index.top_rows[0], session.strategies))
    qtbot.waitUntil(lambda: len(cards(page)) == 5)
    for row in [*index.top_rows]:
        session.perform(factor_steps.remove_factor(index, row, session.strategies))
    qtbot.waitUntil(lambda: not cards(page))
    none = next(label for label in page.findChildren(QLabel) if label.text() == "This bundle has no factors.")
    assert none.isVisible()
    session.undo_stack.setIndex(0)
    qtbot.waitUntil(lambda: len(cards(page)) == 5)
    assert not none.isVisible()


def test_a_page_that_is_not_looked_at_waits(
    page: OverviewPage, session: EditingSession, qtbot: QtBot
) -> None:
    index, row = index_of(session), index_of(session).top_rows[0]
    before = card_of(page, row)
    page.hide()
    session.perform(structure_steps.add_child(index, row, "new").step)
    qtbot.waitUntil(lambda: not page._factors_changed.isActive())
    assert card_of(page, row) is before
    page.show()
    qtbot.waitUntil(lambda: f"{session.factors[0].nodes} nodes" in words(card_of(page, row)))


def test_a_card_that_has_the_focus_keeps_it(
    page: OverviewPage, session: EditingSession, qtbot: QtBot
) -> None:
    index, row = index_of(session), index_of(session).top_rows[0]
    card_of(page, row).setFocus()
    session.perform(structure_steps.add_child(index, row, "new").step)
    qtbot.waitUntil(lambda: f"{session.factors[0].nodes} nodes" in words(card_of(page, row)))
    assert card_of(page, row).hasFocus()
    QTest.keyClick(card_of(page, row), Qt.Key.Key_Tab)
    assert card_of(page, index.top_rows[1]).hasFocus()


def test_the_last_card_adds_a_factor_and_tab_leads_there(page: OverviewPage, qtbot: QtBot) -> None:
    add = page.findChild(Card, "addFactorCard")
    assert isinstance(add, Card)
    assert add.accessibleName() == "Add factor"
    cards(page)[-1].setFocus()
    QTest.keyClick(cards(page)[-1], Qt.Key.Key_Tab)
    assert add.hasFocus()
    with qtbot.waitSignal(page.add_factor_requested):
        QTest.keyClick(add, Qt.Key.Key_Return)
    page.ensureWidgetVisible(add)
    with qtbot.waitSignal(page.add_factor_requested):
        # On the window, which finds the widget under the pointer as it does for a user.
        place = add.mapTo(page, add.rect().center())
        QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def test_where_nothing_can_be_edited_no_factor_is_offered(qtbot: QtBot, session: EditingSession) -> None:
    shown = FactorCards()
    qtbot.addWidget(shown)
    shown.show_factors(session.factors, 3, can_add=False)
    assert shown.findChild(Card, "addFactorCard") is None
    shown.show_factors(session.factors, 3, can_add=True)
    add = shown.findChild(Card, "addFactorCard")
    assert isinstance(add, Card)
    shown.show_factors([], 3, can_add=False)
    assert add.isHidden()
