"""The breadcrumb folds, and says where one wants to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu, QToolButton

from opensimula_gui.widgets.breadcrumb import MAX_MENU_PLACES, Breadcrumb

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def crumbs(qtbot: QtBot) -> Breadcrumb:
    widget = Breadcrumb()
    qtbot.addWidget(widget)
    widget.resize(2_000, 40)
    widget.show()
    return widget


def shown(crumbs: Breadcrumb) -> list[str]:
    buttons = [found for found in crumbs.findChildren(QToolButton) if not found.isHidden()]
    return [found.text() for found in sorted(buttons, key=lambda found: found.x())]


def menu_texts(crumbs: Breadcrumb) -> list[str]:
    menu = crumbs.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_a_click_requests_what_stands_behind_the_text(qtbot: QtBot, crumbs: Breadcrumb) -> None:
    crumbs.set_path([("Attack vector", 3), ("Email & chat", 7)])
    button = next(found for found in crumbs.findChildren(QToolButton) if found.text() == "Email && chat")
    with qtbot.waitSignal(crumbs.place_requested) as requested:
        button.click()
    assert requested.args == [7]


def test_middle_places_fold_into_a_menu_when_it_is_narrow(qtbot: QtBot, crumbs: Breadcrumb) -> None:
    path: list[tuple[str, object]] = [(f"Place number {number}", number) for number in range(6)]
    crumbs.set_path(path)
    assert "…" not in shown(crumbs)
    crumbs.resize(300, 40)
    texts = shown(crumbs)
    assert "…" in texts
    assert {"Place number 0", "Place number 5"} <= set(texts)
    folded = menu_texts(crumbs)
    assert len(folded) + len(texts) - 1 == len(path)
    menu = crumbs.findChild(QMenu)
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(crumbs.place_requested) as requested:
        menu.actions()[0].trigger()
    assert requested.args == [1]


def test_a_path_of_a_hundred_thousand_places_is_shown_at_once(crumbs: Breadcrumb) -> None:
    path: list[tuple[str, object]] = [(f"n{number}", number) for number in range(100_000)]
    crumbs.set_path(path)
    assert len(crumbs.findChildren(QToolButton)) < 20
    assert len(menu_texts(crumbs)) == MAX_MENU_PLACES
    assert crumbs.path() == path


def test_a_new_path_replaces_the_old_one(crumbs: Breadcrumb) -> None:
    crumbs.set_path([("old", 1)])
    crumbs.set_path([("new", 2)])
    assert shown(crumbs) == ["new"]
    crumbs.set_path([])
    assert shown(crumbs) == []


def test_hostile_names_are_cut(crumbs: Breadcrumb, hostile: str) -> None:
    crumbs.set_path([(hostile, 0), (hostile, 1)])
    assert not crumbs.grab().isNull()
    assert all(len(text) <= 80 for text in shown(crumbs))
