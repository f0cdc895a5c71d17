"""Search field, badge, copyable id and empty page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from opensimula_gui.app.theme import apply_theme
from opensimula_gui.widgets.copyable_id import CopyableId
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    widget = SearchField("Filter tree")
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("count", "capped", "words"),
    [
        (0, False, "No hits"),
        (1, False, "1 hit"),
        (12, False, "12 hits"),
        (1000, True, "+ hits"),
        (None, False, ""),
    ],
)
def test_the_field_says_how_many_hits_there_are(
    field: SearchField,
    count: int | None,
    capped: bool,  # noqa: FBT001 - pytest passes it by name
    words: str,
) -> None:
    field.set_hit_count(count, capped=capped)
    assert field.hits_text().endswith(words)
    assert field.accessibleDescription() == field.hits_text()
    assert not field.grab().isNull()


def test_escape_clears_the_text_and_the_count(qtbot: QtBot, field: SearchField) -> None:
    field.setText("phish")
    field.set_hit_count(3)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.hits_text()) == ("", "")


def test_keys_of_the_field_lead_to_the_results(qtbot: QtBot, field: SearchField) -> None:
    with qtbot.waitSignal(field.entered_results):
        QTest.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.next_requested):
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.previous_requested):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


def test_the_field_takes_hostile_text(field: SearchField, hostile: str) -> None:
    field.setText(hostile)
    assert len(field.text()) <= 1_000


def test_a_badge_tells_its_severity_in_words_too(qtbot: QtBot, hostile: str) -> None:
    badge = StatusBadge("Digests verified", "fine")
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "fine: Digests verified"
    badge.set_status(hostile[:1_000], "error")
    assert badge.severity() == "error"
    assert badge.accessibleName().startswith("error: ")


def test_the_icon_of_a_badge_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    badge = StatusBadge("Digests verified", "fine")
    qtbot.addWidget(badge)
    pictures = []
    for scheme in SCHEMES:
        apply_theme(qapp, scheme)
        pictures.append(badge.grab().toImage())
    assert pictures[0] != pictures[1]
    badge.set_status("Digests verified", "error")
    assert badge.grab().toImage() != pictures[1]


def test_the_whole_id_is_copied(qtbot: QtBot) -> None:
    widget = CopyableId("node_0123456789abcdef0123456789", "Node id", copy_text="Copy node id")
    qtbot.addWidget(widget)
    button = widget.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    assert button.accessibleName() == "Copy node id"
    with qtbot.waitSignal(widget.copied) as copied:
        button.click()
    assert copied.args == [widget.text()]
    assert QGuiApplication.clipboard().text() == widget.text()
    assert button.accessibleName() == "Copied"
    qtbot.waitUntil(lambda: button.accessibleName() == "Copy node id")


def test_a_hostile_id_is_shortened(qtbot: QtBot, hostile: str) -> None:
    widget = CopyableId(hostile)
    qtbot.addWidget(widget)
    assert widget.text() == hostile
    assert len(widget.accessibleDescription()) <= 17


def test_an_empty_page_says_what_to_do_next(qtbot: QtBot, hostile: str) -> None:
    button = QPushButton("Open…")
    page = EmptyState("folder", "No checkpoint is open", "Open a folder.", [button])
    qtbot.addWidget(page)
    page.show()
    assert button.isVisible()
    assert page.accessibleName() == "No checkpoint is open"
    page.set_texts(hostile[:10_000], "")
    assert page.accessibleDescription() == ""
