"""Back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.models.navigation import MAX_PLACES, NavigationHistory

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_goes_back_and_forward_between_visits() -> None:
    history = NavigationHistory()
    assert history.current is None
    assert history.back() is None
    assert history.forward() is None
    for place in "abc":
        history.visit(place)
    assert [history.back(), history.back(), history.back()] == ["b", "a", None]
    assert not history.can_back
    assert history.forward() == "b"
    assert history.can_forward


def test_a_visit_forgets_the_way_forward() -> None:
    history = NavigationHistory()
    for place in "abc":
        history.visit(place)
    history.back()
    history.visit("d")
    assert not history.can_forward
    assert history.back() == "b"


def test_visiting_the_current_place_changes_nothing(qtbot: QtBot) -> None:
    history = NavigationHistory()
    history.visit("a")
    history.visit("b")
    history.back()
    with qtbot.assertNotEmitted(history.changed):
        history.visit("a")
    assert history.can_forward


def test_says_when_it_changes_and_can_be_cleared(qtbot: QtBot) -> None:
    history = NavigationHistory()
    for act in (lambda: history.visit("a"), lambda: history.visit("b"), history.back, history.clear):
        with qtbot.waitSignal(history.changed):
            act()
    assert history.current is None
    assert not history.can_back
    assert not history.can_forward


def test_forgets_the_oldest_places() -> None:
    history = NavigationHistory()
    for place in range(MAX_PLACES + 50):
        history.visit(place)
    steps = 0
    while history.can_back:
        history.back()
        steps += 1
    assert steps == MAX_PLACES - 1
    assert history.current == 50


def test_places_that_are_gone_are_passed_over_until_they_are_back() -> None:
    gone: set[object] = set()
    history = NavigationHistory(is_there=lambda place: place not in gone)
    for place in ("a", "b", "c"):
        history.visit(place)
    gone.add("b")
    assert history.back() == "a"
    assert not history.can_back
    assert history.forward() == "c"
    gone.add("a")
    assert not history.can_back
    assert history.back() is None
    assert history.current == "c"
    gone.clear()
    assert history.back() == "b"


def test_the_way_back_leads_to_another_place_than_the_current_one() -> None:
    gone: set[object] = {"b"}
    history = NavigationHistory(is_there=lambda place: place not in gone)
    for place in ("x", "a", "b", "a"):
        history.visit(place)
    assert history.back() == "x"
    assert history.forward() == "a"


def test_says_that_other_places_may_be_there(qtbot: QtBot) -> None:
    history = NavigationHistory()
    with qtbot.waitSignal(history.changed):
        history.look_again()
