"""Excerpts of long and hostile texts with their marks in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.display_text import visible
from opensimula_gui.models.marked_excerpt import marked_excerpt


def marked(text: str, *spans: tuple[int, int]) -> list[str]:
    excerpt = marked_excerpt(text, spans)
    return [excerpt.text[start:end] for start, end in excerpt.spans]


def test_a_short_text_is_shown_whole() -> None:
    assert marked_excerpt("a mail", [(2, 6)]) == ("a mail", ((2, 6),))
    assert marked_excerpt("a mail", []) == ("a mail", ())


def test_a_place_near_the_beginning_needs_no_ellipsis() -> None:
    assert marked_excerpt("." * 32 + "mail" + "." * 9, [(32, 36)]).text == "." * 32 + "mail" + "." * 9
    assert marked_excerpt("." * 33 + "mail", [(33, 37)]).text == "…" + "." * 16 + "mail"


def test_of_a_long_text_the_part_around_the_first_place_is_shown() -> None:
    text = "." * 500 + "mail" + "," * 500 + "mail"
    excerpt = marked_excerpt(text, [(500, 504), (1004, 1008)])
    assert excerpt.text.startswith("…" + "." * 16 + "mail,")
    assert excerpt.text.endswith(",…")
    assert len(excerpt.text) < 300
    assert excerpt.spans == ((17, 21),)


def test_a_place_that_is_longer_than_the_excerpt_is_cut() -> None:
    assert marked("x" * 1000, (0, 1000)) == ["x" * 240]


def test_invisible_characters_shift_the_marks_along() -> None:
    assert marked("\u202e\nmail\u202e", (2, 6), (6, 7)) == ["mail", "‹U+202E›"]


def test_an_inserted_nothing_has_an_empty_mark() -> None:
    assert marked("ab", (1, 1)) == [""]


@given(st.text(min_size=1, max_size=400), st.data())
def test_marks_cover_what_was_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(len(text), start + 100)))
    assert marked(text, (start, end)) == [visible(text[start:end])]


@pytest.mark.parametrize("text", ["x" * 5_000_000, "a\n" * 500_000])
def test_an_endless_text_gives_a_short_excerpt(text: str) -> None:
    assert len(marked_excerpt(text, [(4_000, 4_001)]).text) < 300
