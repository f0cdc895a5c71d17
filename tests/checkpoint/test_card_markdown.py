from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from opensimula_gui.checkpoint.display_text import visible, visible_lines
from opensimula_gui.checkpoint.markdown import code, fenced, inline, paragraphs, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

MARKS = [
    "`", "``", "|", "\\", "\\|", "*", "**", "_", "~~", "[", "](", ")", "<", ">", "<b>", "<!--", "&amp;", "&",
    "#", "-", "---", "+", "=", "===", "1.", "2)", "$$", "\\(", "![x](y)", "http://a.b", "www.c.de", "m@x.org",
    "//", "\n", "\r\n", "\t", "  ", "\u202e", "\u00a0", "\x00", "a", "3.5", "é", "e.g.",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(MARKS), max_size=8).map("".join) | st.text(max_size=30)

without_deadline = settings(deadline=None)


def shown_text(tokens: list[Token]) -> str:
    """Return what a reader sees of inline tokens, which have to be text and code alone."""
    assert {token.type for token in tokens} <= {"text", "code_inline"}
    return "".join(token.content for token in tokens)


def on_one_line(text: str) -> str:
    return visible(re.sub("[ \t\r\n]+", " ", text).strip(" "))


def seen_as_paragraph(markdown: str) -> str:
    tokens = MARKDOWN.parse(f"{markdown}\n")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    return shown_text(tokens[1].children or [])


def seen_in_a_cell(markdown: str) -> str:
    lines = table(("Name", "Text"), [("first", markdown), ("last", "end")])
    cells = [token for token in MARKDOWN.parse("\n".join(lines)) if token.type == "inline"]
    assert [token.content for token in cells[:3]] == ["Name", "Text", "first"]
    assert [token.content for token in cells[4:]] == ["last", "end"]
    return shown_text(cells[3].children or [])


def seen_in_an_item(markdown: str) -> str:
    tokens = MARKDOWN.parse(f"- {markdown}\n- next\n")
    assert [token.type for token in tokens[:3]] == ["bullet_list_open", "list_item_open", "paragraph_open"]
    assert sum(token.type == "inline" for token in tokens) == 2
    return shown_text(tokens[3].children or [])


def seen_as_heading(markdown: str) -> str:
    tokens = MARKDOWN.parse(f"# {markdown}\n")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    return shown_text(tokens[1].children or [])


PLACES = [seen_as_paragraph, seen_in_a_cell, seen_in_an_item, seen_as_heading]


@pytest.mark.parametrize("seen", PLACES)
@without_deadline
@given(text=HOSTILE)
def test_a_text_is_seen_as_it_is(seen: Callable[[str], str], text: str) -> None:
    markdown = inline(text)
    assert "\n" not in markdown
    if markdown != "*(empty)*":
        # The parser takes a no-break space at an end for a blank.
        assert seen(markdown).strip() == on_one_line(text).strip()


@pytest.mark.parametrize("seen", PLACES)
@without_deadline
@given(text=HOSTILE.filter(bool))
def test_code_is_seen_as_it_is(seen: Callable[[str], str], text: str) -> None:
    assert seen(code(text)) == visible(text)


@without_deadline
@given(HOSTILE)
def test_no_address_becomes_a_link(text: str) -> None:
    (inline_token,) = (token for token in MARKDOWN.parse(inline(text)) if token.type == "inline")
    texts = [token.content for token in inline_token.children or [] if token.type == "text"]
    assert not any(mark in content for content in texts for mark in ("//", "www.", "@", "c.de", "x.org"))


@without_deadline
@given(HOSTILE)
def test_a_fence_holds_every_text(text: str) -> None:
    lines = fenced(text, "text")
    (token,) = MARKDOWN.parse("\n".join([*lines, ""]))
    assert token.type == "fence"
    assert token.content == visible_lines(text) + "\n"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Plain words, and 3.5 of them – e.g. these!", "Plain words, and 3.5 of them – e.g. these!"),
        ("max_depth *is* [3](x)", "max\\_depth \\*is\\* \\[3\\](x)"),
        ("a | b & <c>", "a \\| b &amp; &lt;c&gt;"),
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("12. no item", "12\\. no item"),
        ("12.5 stays", "12.5 stays"),
        ("\\(x\\) is no formula", "&#92;(x&#92;) is no formula"),
        ("see https://example.org/a_b.", "see `https://example.org/a_b.`"),
        ("see https://a|b\\c", "see `https://a`\\|`b`&#92;`c`"),
        (" several\n\n lines\t", "several lines"),
        ("bidi \u202e", "bidi ‹U+202E›"),
        (" \n ", "*(empty)*"),
    ],
)
def test_text_stays_legible_in_the_source(text: str, markdown: str) -> None:
    assert inline(text) == markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("", "*(empty)*"),
        ("gemini-2.5-flash", "`gemini-2.5-flash`"),
        ("`", "`` ` ``"),
        (" a", "`  a `"),
        ("  ", "`  `"),
        ("a\nb", "`a⏎b`"),
    ],
)
def test_names_are_code(text: str, markdown: str) -> None:
    assert code(text) == markdown


def test_what_is_too_long_is_cut() -> None:
    assert inline("word " * 100, 7) == "word wo…"
    assert code("x" * 300, 3) == "`xxx…`"
    assert paragraphs("one\ntwo", 5) == ["one", "t…"]


def test_lines_become_paragraphs() -> None:
    assert paragraphs("one\n \n\t\n  # two\r\nthree", 100) == ["one", "\\# two", "three"]
    assert paragraphs("", 100) == []


def test_numbers_are_aligned_at_the_right() -> None:
    assert table(("A", "B", "C"), [("x", "1", "2")], numbers=2) == [
        "| A | B | C |",
        "| --- | ---: | ---: |",
        "| x | 1 | 2 |",
    ]
