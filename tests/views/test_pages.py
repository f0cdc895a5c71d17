"""What overview, manifest and start page say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from opensimula_gui.checkpoint.inspection import CheckpointInspection, DigestState
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.factor_card import FactorCard
from opensimula_gui.views.manifest_page import ManifestPage
from opensimula_gui.views.overview_page import OverviewPage, digest_badge
from opensimula_gui.views.start_page import RecentEntry, StartPage
from opensimula_gui.widgets.code_view import CodeView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def overview(qtbot: QtBot, inspection: CheckpointInspection) -> OverviewPage:
    page = OverviewPage()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.filled):
        page.set_session(EditingSession(inspection, parent=page))
    return page


@pytest.mark.parametrize(
    ("state", "said", "severity"),
    [
        (DigestState.VERIFIED, "Digests verified", "fine"),
        (DigestState.MISMATCH, "Digests do not match", "error"),
        (DigestState.MISSING_FILE, "Digests do not match", "error"),
        (DigestState.NOT_RECORDED, "Digests incomplete", "warning"),
    ],
)
def test_the_badge_tells_the_worst_of_the_digests(
    qtbot: QtBot, session: EditingSession, state: DigestState, said: str, severity: str
) -> None:
    badge = digest_badge(replace(session.inspection, instruction_state=state))
    qtbot.addWidget(badge)
    assert (badge.text(), badge.severity()) == (said, severity)


def test_the_overview_counts_and_says_which_factor_was_not_accepted(
    qtbot: QtBot, session: EditingSession
) -> None:
    page = overview(qtbot, session.inspection)
    assert "163 nodes · 101 leaves · 4 factors and 1 not accepted · D 3 of 3 · N 3" in words(page)
    cards = page.findChildren(FactorCard)
    assert len(cards) == 5
    assert cards[-1].accessibleName() == "Seniority: Not accepted, so no taxonomy was built."
    with qtbot.waitSignal(page.factor_requested) as asked:
        cards[1].activated.emit()
    assert session.index is not None
    assert asked.args == [session.index.top_rows[1]]


def test_a_long_instruction_loads_in_pieces_and_whole(qtbot: QtBot, session: EditingSession) -> None:
    assert session.inspection.bundle is not None
    text = "many words \n" * 10_000
    bundle = session.inspection.bundle.model_copy(update={"instruction_y": text})
    page = overview(qtbot, replace(session.inspection, bundle=bundle))
    page.show()
    view = page.findChild(CodeView)
    assert view is not None
    qtbot.waitUntil(lambda: not view.is_loading())
    assert view.text_length() == len(text)


def test_a_hostile_description_is_shown_as_it_stands(qtbot: QtBot, session: EditingSession) -> None:
    config = session.run_config.model_copy(update={"description": "<b>bold</b> \u202eturned"})
    page = overview(qtbot, replace(session.inspection, run_config=config))
    label = next(label for label in page.findChildren(QLabel) if "<b>bold</b>" in label.text())
    assert label.text() == "<b>bold</b> ‹U+202E›turned"
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_digest_is_copied_whole(qtbot: QtBot, session: EditingSession) -> None:
    page = ManifestPage()
    qtbot.addWidget(page)
    page.set_session(session)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 1))
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    manifest = session.inspection.manifest
    assert manifest is not None
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == manifest.taxonomy_bundle_sha256)


def test_an_edit_that_the_overview_shows_leaves_the_place_on_the_page(
    qtbot: QtBot, session: EditingSession
) -> None:
    page = OverviewPage()
    qtbot.addWidget(page)
    page.resize(500, 300)
    page.show()
    with qtbot.waitSignal(page.filled):
        page.set_session(session)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 300)
    end = page.verticalScrollBar().maximum()
    page.verticalScrollBar().setValue(end)
    session.set_run_config_value("model", "another")
    assert "another" in words(page)
    assert len(page.findChildren(FactorCard)) == 5
    assert page.verticalScrollBar().value() == end


def test_a_click_on_the_words_of_a_card_is_a_click_on_the_card(qtbot: QtBot, session: EditingSession) -> None:
    page = overview(qtbot, session.inspection)
    page.resize(1000, 800)
    page.show()
    card = page.findChildren(FactorCard)[0]
    assert card.findChildren(QLabel)
    for label in card.findChildren(QLabel):
        # On the window, which finds the widget under the pointer as it does for a user.
        place = label.mapTo(page, label.rect().center())
        with qtbot.waitSignal(card.activated):
            QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def test_what_is_gone_can_be_forgotten_but_not_opened(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    path = Path("gone")
    page.set_recent([RecentEntry(path, "a & <b>", "1 factor, 2 nodes", exists=False)])
    page.show()
    remove = next(button for button in page.findChildren(QPushButton) if button.text() == "Remove")
    assert remove.accessibleName() == "Remove a & <b> from the list"
    with qtbot.waitSignal(page.forget_requested) as forgotten:
        remove.click()
    assert forgotten.args == [path]
