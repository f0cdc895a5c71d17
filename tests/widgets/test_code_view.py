"""The code view: loading in slices, searching, going to lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.widgets.code_view import CodeView
from opensimula_gui.widgets.json_colors import json_tokens
from opensimula_gui.widgets.line_chunks import MAX_LINE_CHARS, line_chunks
from opensimula_gui.widgets.text_hits import MAX_HITS, TextHit, find_hits, folded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> CodeView:
    widget = CodeView()
    qtbot.addWidget(widget)
    widget.resize(600, 300)
    widget.show()
    return widget


def load(qtbot: QtBot, view: CodeView, text: str) -> None:
    view.set_text_in_chunks(text)
    qtbot.waitUntil(lambda: not view.is_loading(), timeout=30_000)


@given(st.lists(st.text(alphabet="ab\u2028é😀", max_size=8)))
def test_chunks_put_together_are_the_lines_of_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join(line_chunks(text)) == text.replace("\u2028", "‹U+2028›")


def test_chunks_of_a_long_text_are_bounded_and_whole() -> None:
    text = "some line of text\n" * 50_000
    chunks = list(line_chunks(text))
    assert "".join(chunks) == text
    assert max(map(len, chunks)) < 40_000


def test_a_monstrous_line_is_cut_where_one_sees_it() -> None:
    whole = "".join(line_chunks("x" * 1_000_000 + "\nnext"))
    first, second = whole.split("\n")
    assert len(first) < MAX_LINE_CHARS + 60
    assert "980,000 more characters" in first
    assert second == "next"


@pytest.mark.parametrize(
    ("text", "needle", "hits"),
    [
        ("Ab\nxaB", "ab", [TextHit(0, 0, 2), TextHit(1, 1, 2)]),
        ("😀ab", "AB", [TextHit(0, 2, 2)]),
        ("İab", "ab", [TextHit(0, 1, 2)]),
        ("aaa", "aa", [TextHit(0, 0, 2)]),
        ("aaa", "", []),
    ],
)
def test_hits_are_counted_as_qt_counts(text: str, needle: str, hits: list[TextHit]) -> None:
    assert find_hits(folded(text), needle) == hits


def test_hits_are_capped() -> None:
    assert len(find_hits("a" * (MAX_HITS + 5), "a")) == MAX_HITS


def test_tokens_of_a_line_of_json() -> None:
    tokens = [(kind, start, length) for kind, start, length in json_tokens('{"😀": [-1.5e3, "a\\"b", null]}')]
    assert tokens == [("key", 1, 4), ("number", 8, 6), ("string", 16, 6), ("word", 24, 4)]


def test_a_long_text_arrives_whole_and_in_slices(qtbot: QtBot, view: CodeView) -> None:
    text = "\n".join(f'{{"number": {number}}}' for number in range(30_000))
    view.set_text_in_chunks(text)
    assert view.is_loading()
    with qtbot.waitSignal(view.loaded, timeout=30_000):
        pass
    assert view.toPlainText() == text
    assert view.text_length() == len(text)
    assert view.blockCount() == 30_000


def test_a_new_text_cancels_the_one_being_loaded(qtbot: QtBot, view: CodeView) -> None:
    view.set_text_in_chunks("old\n" * 100_000)
    load(qtbot, view, "new")
    assert view.toPlainText() == "new"


def test_search_walks_through_its_hits_in_a_circle(qtbot: QtBot, view: CodeView) -> None:
    load(qtbot, view, "Phish one\n😀 phish two\nnothing")
    assert view.find_text("phish") == 2
    assert (view.current_hit(), view.textCursor().selectedText()) == (1, "Phish")
    view.find_next()
    assert (view.current_hit(), view.textCursor().selectedText()) == (2, "phish")
    view.find_next()
    assert view.current_hit() == 1
    view.find_previous()
    assert view.current_hit() == 2
    assert view.find_text("absent") == 0
    assert view.current_hit() == 0


def test_all_hits_on_the_screen_are_marked(qtbot: QtBot, view: CodeView) -> None:
    load(qtbot, view, "phish phish\nphish")
    view.find_text("phish")
    qtbot.waitUntil(lambda: len(view.extraSelections()) == 4)


def test_a_search_is_done_again_when_all_is_loaded(qtbot: QtBot, view: CodeView) -> None:
    view.set_text_in_chunks("line\n" * 50_000 + "needle")
    assert view.find_text("needle") == 0
    with qtbot.waitSignal(view.hits_changed, timeout=30_000) as changed:
        pass
    assert changed.args == [1]


@pytest.mark.parametrize(("line", "shown"), [(2, 2), (0, 1), (99, 3)])
def test_going_to_a_line(qtbot: QtBot, view: CodeView, line: int, shown: int) -> None:
    load(qtbot, view, "a\nb\nc")
    view.go_to_line(line)
    assert view.textCursor().blockNumber() + 1 == shown


def test_going_to_a_line_that_is_still_to_come(qtbot: QtBot, view: CodeView) -> None:
    view.set_text_in_chunks("line\n" * 50_000)
    view.go_to_line(40_000)
    qtbot.waitUntil(lambda: view.textCursor().blockNumber() == 39_999, timeout=30_000)


def test_hostile_text_is_shown_as_text(
    qtbot: QtBot, qapp: QApplication, view: CodeView, hostile: str
) -> None:
    load(qtbot, view, hostile[:200_000])
    assert view.isReadOnly()
    assert not view.grab().isNull()
    assert view.blockCount() == hostile[:200_000].count("\n") + 1
