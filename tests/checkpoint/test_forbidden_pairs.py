from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.forbidden_pairs import Combinations, FactorLabels, blocked_combinations
from opensimula_gui.checkpoint.pair_flaws import FlawKind, PairFlaw, pair_flaws
from opensimula_gui.checkpoint.sampling import _is_forbidden

# Few letters, so that texts are found; blanks, a line end and letters whose lower case depends on more.
LABELS = st.lists(st.lists(st.text("aAb  Σİ\n", max_size=5), max_size=4), max_size=4)
PAIRS = st.lists(st.tuples(st.text("aAb  Σ\n", max_size=5), st.text("aAb  Σ\n", max_size=5)), max_size=4)

KINDS = ["E-mail", "Text message", "Cartography"]
WAYS = ["Phishing", "Spear phishing", "Art fraud"]


def tried(labels: list[list[str]], pairs: list[tuple[str, str]]) -> int:
    return sum(_is_forbidden(mix, pairs) for mix in itertools.product(*labels))


def combinations(*labels: list[str]) -> Combinations:
    return Combinations([FactorLabels(each) for each in labels])


@given(LABELS, PAIRS)
@example([["a", "aΣ", "Σ"], ["Σ", "b"]], [("aΣ", "ς"), ("σ b", "")])
@example([["a"], ["b"], ["a b a"]], [("a b a b", "b a")])
@example([["a", "b"], ["a\nb"]], [("a\nb", "b"), ("\n", "a")])
@example([["a b"], ["b"], ["a"]], [("b b a", "a b b")])
@example([["a"], ["b"], ["b"]], [("a b", "b b"), (" b", "b ")])
@example([["a "], [" a"]], [("   ", "a"), ("a  ", "  a")])
def test_as_many_are_blocked_as_when_each_mix_is_tried(
    labels: list[list[str]], pairs: list[tuple[str, str]]
) -> None:
    assert blocked_combinations(labels, pairs) == tried(labels, pairs)


def test_a_text_is_found_within_words_whatever_the_case() -> None:
    assert blocked_combinations([KINDS, WAYS], [("MAIL", "fraud")]) == 1
    assert blocked_combinations([KINDS, WAYS], [("art", "phishing")]) == 2


def test_a_text_is_found_across_the_blank_between_two_labels() -> None:
    assert blocked_combinations([KINDS, WAYS], [("mail phish", "e-mail")]) == 1
    assert blocked_combinations([KINDS, WAYS], [("phishing e", "e-mail")]) == 0


def test_more_mixes_than_anybody_could_try_are_counted_exactly() -> None:
    labels = [[f"{factor} leaf {number}" for number in range(1_000)] for factor in "abcdef"]
    assert blocked_combinations(labels, [("a leaf 7", "f leaf 999")]) == 111 * 1_000**4
    assert blocked_combinations(labels, [("9 b leaf 1", "c leaf 5 d")]) == 100 * 111 * 1_000**3


def test_a_mix_that_two_pairs_block_counts_once() -> None:
    assert blocked_combinations([["a", "b"], ["c", "d"]], [("a", "c"), ("a", "d"), ("b", "c")]) == 3


def test_nothing_is_blocked_without_pairs_or_without_mixes() -> None:
    assert blocked_combinations([KINDS, WAYS], []) == 0
    assert blocked_combinations([KINDS, []], [("", "")]) == 0
    assert combinations(KINDS, []).total == 0


def test_an_empty_text_leaves_the_other_one_alone() -> None:
    assert blocked_combinations([KINDS, WAYS], [("", "phishing")]) == 6
    assert blocked_combinations([KINDS, WAYS], [("", "")]) == combinations(KINDS, WAYS).total == 9


@pytest.mark.parametrize(
    "pairs",
    [
        [(f"a{number}", f"d{number}") for number in range(30)] + [(f"b{n}", f"c{n}") for n in range(30)],
        [(" " * 5_000, "a")],
    ],
    ids=["pairs that cross each other", "blanks"],
)
def test_what_would_take_too_long_is_not_counted(pairs: list[tuple[str, str]]) -> None:
    labels = [[f"{factor}{number:02}" for number in range(30)] for factor in "abcd"]
    counted = Combinations([FactorLabels(each) for each in labels])
    assert counted.blocked(pairs, max_steps=1_000) is None


def test_more_work_may_be_allowed() -> None:
    counted = combinations(KINDS, WAYS)
    assert counted.blocked([("mail", "fraud")], max_steps=1) is None
    assert counted.blocked([("mail", "fraud")], max_steps=1_000) == 1


def test_a_sensible_pair_has_no_flaw() -> None:
    assert pair_flaws(combinations(KINDS, WAYS), ("Text message", "Spear")) == []
    assert pair_flaws(combinations(["C++ (old)", "C"], WAYS), ("c++", "Art")) == []


@pytest.mark.parametrize(
    ("pair", "flaws"),
    [
        (("", ""), [PairFlaw(FlawKind.BOTH_EMPTY, "")]),
        (("", "Phishing"), [PairFlaw(FlawKind.ONE_EMPTY, "Phishing")]),
        (
            ("Art", ""),
            [PairFlaw(FlawKind.ONE_EMPTY, "Art"), PairFlaw(FlawKind.PART_OF_WORD, "Art", "Cartography")],
        ),
        (("art", "phishing"), [PairFlaw(FlawKind.PART_OF_WORD, "art", "Cartography")]),
        (("spear", "phishing"), [PairFlaw(FlawKind.ONE_LABEL_HOLDS_BOTH, "spear", "Spear phishing")]),
        (("E-mail", "e-mail"), [PairFlaw(FlawKind.ONE_LABEL_HOLDS_BOTH, "E-mail", "E-mail")]),
        (("Vishing", "E-mail"), [PairFlaw(FlawKind.NOT_FOUND, "Vishing")]),
        (
            ("Phish", "Phish"),
            [
                PairFlaw(FlawKind.ONE_LABEL_HOLDS_BOTH, "Phish", "Phishing"),
                PairFlaw(FlawKind.PART_OF_WORD, "Phish", "Phishing"),
            ],
        ),
    ],
    ids=str,
)
def test_what_may_not_be_meant_is_said(pair: tuple[str, str], flaws: list[PairFlaw]) -> None:
    assert pair_flaws(combinations(KINDS, WAYS), pair) == flaws


def test_a_text_that_lies_across_labels_is_found_and_no_part_of_a_word() -> None:
    assert pair_flaws(combinations(KINDS, WAYS), ("mail phish", "art")) == [
        PairFlaw(FlawKind.PART_OF_WORD, "art", "Cartography")
    ]


def test_a_word_beside_its_likes_is_no_part_of_one() -> None:
    assert pair_flaws(combinations(["cartography as art"]), ("art", "as")) == [
        PairFlaw(FlawKind.ONE_LABEL_HOLDS_BOTH, "art", "cartography as art")
    ]


def test_only_so_many_places_are_looked_at() -> None:
    # Else one long label, or a text that is everywhere, would hold up whoever asks.
    assert (
        pair_flaws(combinations(["x" * 100_000]), ("x" * 1_000, "x" * 1_000))[1].kind is FlawKind.PART_OF_WORD
    )
    everywhere = combinations([*(f"{number} x" for number in range(20_001)), "ax"])
    assert pair_flaws(everywhere, ("x", "20000")) == [PairFlaw(FlawKind.ONE_LABEL_HOLDS_BOTH, "x", "20000 x")]


def test_nothing_is_missing_where_there_are_no_mixes() -> None:
    assert pair_flaws(combinations(KINDS, []), ("Vishing", "E-mail")) == []
