"""Every edit of a sampling strategy, on a real X display, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint import SimulaCheckpoint
    from opensimula_gui.checkpoint.strategy import StrategyMixRule
    from tests.x11.conftest import Desk

pytestmark = pytest.mark.x11

FIRST, SECOND, THIRD = "Everyday encounters", "Role briefing", "Situation drill"
TO_TABLE = ("ctrl+shift+f", "shift+Tab")
"""From wherever the keyboard is to the filter of the tree, and back from there to the table of strategies."""


@pytest.fixture
def saved(save: Callable[[], SimulaCheckpoint]) -> Callable[[], list[StrategyMixRule]]:
    """Return what saves by keyboard and returns the strategies on disk."""

    def save_and_load() -> list[StrategyMixRule]:
        spec = save().sampling_strategy
        assert spec is not None
        return spec.strategies

    return save_and_load


def names(rules: list[StrategyMixRule]) -> list[str]:
    return [rule.name for rule in rules]


def test_a_strategy_is_named_weighed_and_given_factors_and_pairs(
    desk: Desk, saved: Callable[[], list[StrategyMixRule]]
) -> None:
    # Each cell is left by a save: keys that are faster than its editor closes would still go to that.
    desk.keys("alt+2", *TO_TABLE, "F2")
    desk.type("Ward encounters")
    desk.keys("Return")
    assert names(saved()) == ["Ward encounters", SECOND, THIRD]
    desk.keys("Right", "F2")
    desk.type("2.25")
    desk.keys("Return")
    before = saved()
    assert [rule.weight for rule in before] == [2.25, 1.5, 0.75]
    # From the cell of its factors into the check list, of which the third is ticked and the first is not.
    desk.keys("Down", "Right", "Right", "F2", "Down", "Down", "space", "Up", "Up", "space")
    clinical = before[0].factor_ids[2]
    assert saved()[1].factor_ids == [*before[1].factor_ids[1:], clinical]
    # It has no pairs yet, so that the check list is followed by the form. No label completes what is typed.
    desk.keys("Tab")
    desk.type("Fax machine")
    desk.keys("Tab")
    desk.type("in a storm")
    desk.keys("Return")
    desk.type("Spare key")
    desk.keys("Tab")
    desk.type("at sea")
    desk.keys("Return")
    assert saved()[1].forbidden_label_pairs == [("Fax machine", "in a storm"), ("Spare key", "at sea")]
    # From the cell of its pairs into their table.
    desk.keys(*TO_TABLE, "Right", "F2", "Down", "Delete")
    assert saved()[1].forbidden_label_pairs == [("Fax machine", "in a storm")]
    desk.keys("F2", "Home")
    desk.type("Old ")
    desk.keys("Return")
    after = saved()
    assert after[1].forbidden_label_pairs == [("Old Fax machine", "in a storm")]
    assert (after[0], after[2]) == (before[0], before[2])
    desk.quit()


def test_strategies_are_copied_moved_removed_and_added(
    desk: Desk, saved: Callable[[], list[StrategyMixRule]]
) -> None:
    # A copy comes after what it was copied from, and so does the cursor, to name it.
    desk.keys("alt+2", *TO_TABLE, "ctrl+d")
    desk.type("Night shift")
    desk.keys("Return")
    rules = saved()
    assert names(rules) == [FIRST, "Night shift", SECOND, THIRD]
    assert rules[1].factor_ids == rules[0].factor_ids
    assert rules[1].forbidden_label_pairs == rules[0].forbidden_label_pairs
    desk.keys("alt+Down", "alt+Down")
    assert names(saved()) == [FIRST, SECOND, THIRD, "Night shift"]
    desk.keys("alt+Up", "Up", "Delete")
    assert names(saved()) == [FIRST, "Night shift", THIRD]
    desk.keys("Insert")
    desk.type("All factors")
    desk.keys("Return")
    rules = saved()
    assert names(rules) == [FIRST, "Night shift", THIRD, "All factors"]
    assert rules[-1].factor_ids == rules[0].factor_ids
    desk.quit()
