"""Counting what forbidden pairs block, bit by bit, and saying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.pair_flaws import FlawKind, PairFlaw
from opensimula_gui.checkpoint.strategy import StrategyMixRule
from opensimula_gui.models.mix_counts import MixCounts, PairFinding
from opensimula_gui.models.pair_words import blocked_text, blocks_sentence, flaw_text, mixes_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.index import TaxonomyIndex


# The leaves of f_1 are D, E, C and the orphan X, the one of f_2 is Q.
RULE = StrategyMixRule(
    name="mixed",
    weight=1,
    factor_ids=["f_1", "f_2"],
    forbidden_label_pairs=[("d", "q"), ("d", "q"), ("d q", "x"), ("", "")],
)


@pytest.fixture
def counts(qtbot: QtBot, index: TaxonomyIndex) -> MixCounts:
    counter = MixCounts()
    counter.set_index(index)
    return counter


def count(qtbot: QtBot, counts: MixCounts, rule: StrategyMixRule) -> None:
    counts.show(rule)
    qtbot.waitUntil(lambda: counts.is_done)


def test_nothing_is_known_before_the_event_loop_has_turned(counts: MixCounts) -> None:
    counts.show(RULE)
    assert not counts.is_done
    assert counts.combinations is None
    assert counts.blocked() is None
    assert counts.finding(("d", "q")) is None
    assert counts.look_at(("d", "q")) is None
    assert counts.blocked_at_least(RULE.forbidden_label_pairs) == 0


def test_each_pair_and_all_together_are_counted(qtbot: QtBot, counts: MixCounts) -> None:
    with qtbot.waitSignal(counts.counted):
        counts.show(RULE)
    qtbot.waitUntil(lambda: counts.is_done)
    assert counts.combinations is not None
    assert counts.combinations.total == counts.blocked() == 4
    assert counts.finding(("d", "q")) == PairFinding(1, 4, ())
    assert counts.finding(("", "")) == PairFinding(4, 4, (PairFlaw(FlawKind.BOTH_EMPTY, ""),))
    assert counts.blocked_at_least(RULE.forbidden_label_pairs[:3]) == 1


def test_any_pair_can_be_looked_at(qtbot: QtBot, counts: MixCounts) -> None:
    count(qtbot, counts, RULE)
    assert counts.look_at(("c", "Q")) == PairFinding(1, 4, ())
    assert counts.finding(("c", "Q")) is None


def test_an_edited_label_counts_once_it_is_told(
    qtbot: QtBot, counts: MixCounts, index: TaxonomyIndex
) -> None:
    count(qtbot, counts, RULE)
    row = index.find("c")
    node = index.node(row)
    assert node is not None
    index.replace_node(row, node.model_copy(update={"label": "D"}))
    counts.set_index(index)
    count(qtbot, counts, RULE)
    assert counts.finding(("d", "q")) == PairFinding(2, 4, ())


def test_a_factor_without_leaves_leaves_nothing_to_draw(qtbot: QtBot, counts: MixCounts) -> None:
    count(qtbot, counts, RULE.model_copy(update={"factor_ids": ["f_1", "f_3", "nobody"]}))
    assert counts.combinations is not None
    assert counts.combinations.total == 0
    assert counts.finding(("d", "q")) == PairFinding(0, 0, ())


def test_counting_stops_with_the_strategy(counts: MixCounts) -> None:
    counts.show(RULE)
    counts.show(None)
    assert counts.is_done
    assert counts.combinations is None


@pytest.mark.parametrize(
    ("finding", "text", "sentence"),
    [
        (
            PairFinding(1056, 354816, ()),
            "1,056 of 354,816",
            "Blocks 1,056 of 354,816 combinations (0.3\u00a0%).",
        ),
        (
            PairFinding(1, 10**6, ()),
            "1 of 1,000,000",
            "Blocks 1 of 1,000,000 combinations (under 0.1\u00a0%).",
        ),
        (PairFinding(0, 1, ()), "0 of 1", "Blocks 0 of 1 combination."),
        (
            PairFinding(None, 9, ()),
            "? of 9",
            "How many of 9 combinations this pair blocks takes too long to count.",
        ),
    ],
)
def test_what_a_pair_blocks_is_put_into_words(finding: PairFinding, text: str, sentence: str) -> None:
    assert blocked_text(finding) == text
    assert blocks_sentence(finding) == sentence


@pytest.mark.parametrize(
    ("total", "blocked", "at_least", "text"),
    [
        (1, 0, 0, "1 combination"),
        (8, 2, 2, "8 combinations, 2 blocked (25.0\u00a0%)"),
        (8, None, 2, "8 combinations, at least 2 blocked (25.0\u00a0%)"),
        (8, None, 0, "8 combinations"),
        (10**400, 10**399, 0, "≈ 10^400 combinations, ≈ 10^399 blocked (10.0\u00a0%)"),
    ],
)
def test_how_many_mixes_there_are_is_put_into_words(
    total: int, blocked: int | None, at_least: int, text: str
) -> None:
    assert mixes_text(total, blocked, at_least) == text


def test_every_flaw_has_a_sentence_that_names_what_it_is_about() -> None:
    for kind in FlawKind:
        sentence = flaw_text(PairFlaw(kind, "art\nx", "Cartography"))
        assert sentence.endswith(".")
        assert "\n" not in sentence
        if kind not in {FlawKind.BOTH_EMPTY, FlawKind.ONE_LABEL_HOLDS_BOTH}:
            assert "'art…'" in sentence
