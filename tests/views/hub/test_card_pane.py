"""The two cards, and the choice between them, without a Hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import CardChoice, CardPlan, FileChange, PlannedFile, PushPlan
from opensimula_gui.views.hub.card_pane import CardPane
from opensimula_gui.views.hub.card_text import MAX_CHARS, MAX_LINE_CHARS, MAX_LINES, CardText, can_be_edited
from opensimula_gui.widgets.markdown_view import MarkdownView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.inspection import CheckpointInspection


@pytest.fixture
def pane(qtbot: QtBot) -> CardPane:
    widget = CardPane()
    qtbot.addWidget(widget)
    qtbot.addWidget(widget.view_switch)
    widget.resize(800, 500)
    widget.show()
    return widget


@pytest.fixture
def local(sample_root: Path) -> CheckpointInspection:
    """Return what would be pushed."""
    return inspect_checkpoint(sample_root)


def planned(local: CheckpointInspection, card: CardPlan) -> PushPlan:
    files = () if card.remote is None else (PlannedFile("README.md", FileChange.SAME, 1, 1),)
    return PushPlan(
        RepoAddress("lab/secqa"), "", "ada", None, False, False, True, "", files, card, local, {}, ()
    )


def kept(text: str) -> CardPlan:
    return CardPlan(CardChoice.KEEP, text, "# Ours", text)


def button(pane: CardPane, wish: str) -> QRadioButton:
    found = pane.findChild(QRadioButton, f"pushCard{wish}")
    assert found is not None
    return found


def editor(pane: CardPane, side: str = "After") -> QPlainTextEdit:
    found = pane.findChild(QPlainTextEdit, f"pushCard{side}Text")
    assert found is not None
    return found


def switch_to(pane: CardPane, view: str) -> None:
    found = pane.view_switch.findChild(QRadioButton, f"pushCardAs{view}")
    assert found is not None
    found.click()


def page(pane: CardPane, side: str = "After") -> MarkdownView:
    found = pane.findChild(MarkdownView, f"pushCard{side}Page")
    assert found is not None
    return found


def test_a_choice_is_made_by_the_user_alone(
    qtbot: QtBot, pane: CardPane, local: CheckpointInspection
) -> None:
    with qtbot.assertNotEmitted(pane.changed), qtbot.assertNotEmitted(pane.settled):
        pane.show_plan(planned(local, kept("# Theirs")))
    assert (pane.choice(), pane.card_text()) == (None, None)
    with qtbot.waitSignals([pane.changed, pane.settled]):
        button(pane, "Replace").click()
    assert pane.choice() is CardChoice.REPLACE
    with qtbot.assertNotEmitted(pane.settled):
        button(pane, "Replace").click()
    pane.forget_choice()
    assert pane.choice() is None


def test_typing_settles_after_a_pause(qtbot: QtBot, pane: CardPane, local: CheckpointInspection) -> None:
    pane.show_plan(planned(local, kept("# Theirs")))
    button(pane, "Own").click()
    assert pane.card_text() == "# Theirs"
    with qtbot.waitSignal(pane.settled) as settled:
        editor(pane).insertPlainText("My ")
    assert settled.signal_triggered
    assert (pane.choice(), pane.card_text()) == (CardChoice.REPLACE, "My # Theirs")


def test_a_plan_that_comes_while_typing_does_not_take_the_text_back(
    qtbot: QtBot, pane: CardPane, local: CheckpointInspection
) -> None:
    pane.show_plan(planned(local, kept("# Theirs")))
    button(pane, "Own").click()
    editor(pane).setPlainText("# First")
    editor(pane).setPlainText("# Second")
    pane.show_plan(planned(local, CardPlan(CardChoice.REPLACE, "# Theirs", "# First", "# First")))
    assert pane.card_text() == editor(pane).toPlainText() == "# Second"
    with qtbot.waitSignal(pane.settled):
        pass


def test_the_page_shows_what_was_typed(pane: CardPane, local: CheckpointInspection) -> None:
    pane.show_plan(planned(local, kept("# Theirs")))
    button(pane, "Own").click()
    editor(pane).setPlainText("# Typed")
    assert "Typed" not in page(pane).toPlainText()
    switch_to(pane, "Page")
    assert page(pane).toPlainText() == "Typed"


def test_a_card_that_is_too_long_can_not_be_edited(pane: CardPane, local: CheckpointInspection) -> None:
    pane.show_plan(planned(local, kept("x\n" * MAX_CHARS)))
    assert not button(pane, "Own").isEnabled()
    pane.show_plan(planned(local, kept("x\n")))
    assert button(pane, "Own").isEnabled()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000_000,
        "a b\n" * 500_000,
        ">" * 10_000,
        "<table><tr><td>" * 5_000,
        "\ud800 lone \u202e turned",
        "![x](file:///etc/passwd)\n" * 50,
    ],
)
def test_hostile_cards_are_shown_within_bounds(
    pane: CardPane, local: CheckpointInspection, text: str
) -> None:
    pane.show_plan(planned(local, kept(text)))
    pane.grab()
    switch_to(pane, "Text")
    pane.grab()
    for side in ("After", "Before"):
        assert len(editor(pane, side).toPlainText()) <= MAX_CHARS + 100
        assert "\u202e" not in editor(pane, side).toPlainText() + page(pane, side).toPlainText()
        assert page(pane, side).refused_count() == 0


def test_an_edited_text_keeps_its_characters(qtbot: QtBot) -> None:
    view = CardText("Card")
    qtbot.addWidget(view)
    text = "no\u00a0break\n\ttab\u2003wide ☂ \u200d joined\n"
    view.edit_text(text)
    assert view.edited_text() == text
    cursor = view.textCursor()
    cursor.setPosition(4)
    view.setTextCursor(cursor)
    view.edit_text(text)
    assert view.textCursor().position() == 4


def test_only_short_texts_are_edited() -> None:
    assert can_be_edited("")
    assert can_be_edited("x" * MAX_LINE_CHARS)
    assert not can_be_edited("x" * (MAX_LINE_CHARS + 1))
    assert not can_be_edited("x" * 3_000 + "\n" + "x" * MAX_CHARS)
    assert can_be_edited("x\n" * (MAX_LINES - 1))
    assert not can_be_edited("x\n" * MAX_LINES)


@pytest.mark.parametrize(
    ("text", "rest"),
    [("x\n" * MAX_LINES, 1), ("x\n" * (MAX_LINES - 1), 0), (("y" * 99 + "\n") * 1_001, 100)],
)
def test_a_text_to_read_is_cut_with_a_note(qtbot: QtBot, text: str, rest: int) -> None:
    view = CardText("Card")
    qtbot.addWidget(view)
    view.show_text(text)
    shown = view.toPlainText()
    assert shown == (text if not rest else f"{text[:-rest]}\n\n‹Cut here: {rest} more characters›")
