"""Labels and tooltips show text as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextDocument

from opensimula_gui.app.theme import apply_theme
from opensimula_gui.app.theme_palette import theme_palette
from opensimula_gui.widgets.labels import MAX_LABEL_CHARS, ElidedLabel, HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("kind", [PlainLabel, HeadingLabel, SmallLabel])
def test_a_label_survives_hostile_text(qtbot: QtBot, kind: type[PlainLabel], hostile: str) -> None:
    label = kind(hostile[:100_000])
    qtbot.addWidget(label)
    label.show()
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert len(label.text()) <= MAX_LABEL_CHARS + 1


def test_an_elided_label_survives_hostile_text(qtbot: QtBot, hostile: str) -> None:
    label = ElidedLabel(hostile)
    qtbot.addWidget(label)
    label.resize(120, label.sizeHint().height())
    assert not label.grab().isNull()
    assert label.text() == hostile
    assert label.sizeHint().height() < 40


def test_a_muted_label_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    label = PlainLabel("quiet", muted=True)
    qtbot.addWidget(label)

    def color() -> QColor:
        return label.palette().color(label.foregroundRole())

    apply_theme(qapp, "dark")
    dark = theme_palette("dark").color(QPalette.ColorRole.PlaceholderText)
    qtbot.waitUntil(lambda: color() == dark)
    apply_theme(qapp, "light")
    light = theme_palette("light").color(QPalette.ColorRole.PlaceholderText)
    qtbot.waitUntil(lambda: color() == light)
    label.set_muted(False)
    assert label.foregroundRole() is QPalette.ColorRole.WindowText


def test_a_tooltip_shows_markup_as_text(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(plain_tooltip("<b>5 < 6</b> & <img src=file:///etc/passwd>\nsecond"))
    lines = document.toPlainText().replace("\u2028", "\n")
    assert lines == "<b>5 < 6</b> & <img src=file:///etc/passwd>\nsecond"


def test_a_tooltip_is_bounded_and_may_be_empty() -> None:
    assert plain_tooltip("") == ""
    assert len(plain_tooltip("x" * 1_000_000)) < 3_000
