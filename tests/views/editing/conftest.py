"""The sample in a session, and the hands of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

Part = TypeVar("Part", bound=QWidget)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def type_text(widget: QWidget, text: str) -> None:
    """Type any text, as a keyboard does; QTest.keyClicks knows ASCII alone."""
    for character in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, NO_MODIFIER, character))


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(widget, key, modifier)


def part(widget: QWidget, kind: type[Part], name: str = "") -> Part:
    """Return the only part of a kind, or the one of a name."""
    found = widget.findChildren(kind, name) if name else widget.findChildren(kind)
    assert len(found) == 1, [item.objectName() for item in found]
    return found[0]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Return a function that shows a widget in an active window and returns another one to go to."""
    # Nobody else holds them.
    windows: list[QWidget] = []

    def show_it(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        other = QWidget()
        other.setObjectName("elsewhere")
        other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(window)
        column.addWidget(widget)
        column.addWidget(other)
        window.resize(400, 600)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return other

    yield show_it
    windows.clear()
