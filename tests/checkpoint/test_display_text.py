from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.display_text import middle_elided, one_line, path_text, visible, visible_lines

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Straße 🕵️‍♀️ مرحبا", "Straße 🕵️‍♀️ مرحبا"),
        ("a\tb\nc\rd", "a⇥b⏎c␍d"),
        ("a\u202eb", "a‹U+202E›b"),
        ("\ufeff\x00\x7f\x85\u200b", "‹U+FEFF›‹U+0000›‹U+007F›‹U+0085›‹U+200B›"),
        ("\ud800", "‹U+D800›"),
    ],
)
def test_visible_shows_what_is_invisible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_visible_text_has_one_line_and_no_controls(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown
    shown.encode()


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("", 5, ""),
        ("abcde", 5, "abcde"),
        ("abcdef", 5, "abcde…"),
        ("abcdefg", 5, "abcde…"),
        ("ab\ncd", 5, "ab…"),
        ("ab\u2028cd", 5, "ab…"),
        ("\nabc", 5, "⏎…"),
        ("\r\nabc", 5, "␍…"),
        ("\n", 5, "⏎"),
        ("\x0babc", 5, "‹U+000B›abc"),
        ("ab\x85cd", 5, "ab‹U+0085›cd"),
    ],
)
def test_one_line_is_the_first_line(text: str, limit: int, line: str) -> None:
    assert one_line(text, limit) == line


@given(st.text(), st.integers(1, 20))
def test_one_line_marks_every_cut(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert line == visible(text) or line.endswith("…")


def test_visible_lines_keeps_line_ends_and_tabs() -> None:
    assert visible_lines("a\r\nb\tc\rd\u2028e\x00") == "a\nb\tc‹U+000D›d‹U+2028›e‹U+0000›"


@pytest.mark.parametrize(
    ("text", "elided"),
    [
        ("node_0123456789ab", "node_0123456789ab"),
        ("0123456789abcdefgh", "01234567…abcdefgh"),
        ("x" * 600 + "the end!", "xxxxxxxx…the end!"),
        ("\u202e" + "y" * 30, "‹U+202E›yyyyyyy…yyyyyyyy"),
    ],
)
def test_middle_elided_keeps_both_ends(text: str, elided: str) -> None:
    assert middle_elided(text) == elided


def test_a_path_below_home_is_shown_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    assert path_text(tmp_path / "me" / "runs" / "a\u202eb") == "~/runs/a‹U+202E›b"
    assert path_text(tmp_path / "you") == str(tmp_path / "you")
