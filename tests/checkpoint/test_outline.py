"""Branches written as an indented list, and lists of any make read as branches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.outline import OutlineItem, items_text, outline_text
from opensimula_gui.checkpoint.outline_reading import (
    MAX_CHARS,
    MAX_COMPLAINTS,
    MAX_ITEMS,
    Outline,
    read_outline,
)
from opensimula_gui.checkpoint.taxonomy import (
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TRICKY = st.sampled_from(
    ["- a", "# a", "> a", "1. a", "a)", '"a\\nb"', '"a"', '""', '"', "a\nb", "\ta", "a\t", "a\tb", "\u00a0a"]
)
LABEL = (TEXT | TRICKY).filter(str.strip)
DESCRIPTION = st.none() | TEXT | TRICKY | st.sampled_from(["", "\n", "a\n\nb", " a \n b", "a\r\nb", "> a\n-"])
ITEMS = st.recursive(
    st.lists(st.builds(OutlineItem, LABEL, DESCRIPTION), max_size=3).map(tuple),
    lambda below: st.lists(st.builds(OutlineItem, LABEL, DESCRIPTION, below), max_size=3).map(tuple),
)


def shape(items: Sequence[OutlineItem]) -> list[object]:
    """Return labels alone: a node with children as a list that begins with its label."""
    return [[item.label, *shape(item.children)] if item.children else item.label for item in items]


def count_of(items: Sequence[OutlineItem]) -> int:
    """Return how many nodes there are, each of which has a label."""
    assert all(item.label.strip() for item in items)
    return len(items) + sum(count_of(item.children) for item in items)


def told(outline: Outline) -> list[str]:
    return [complaint.text for complaint in outline.complaints]


@given(ITEMS)
def test_what_is_written_is_read_again(items: tuple[OutlineItem, ...]) -> None:
    outline = read_outline(items_text(items))
    assert outline.items == items
    assert outline.complaints == ()
    assert outline.count == count_of(items)


@given(st.text(st.sampled_from('ab-*1.)#> \t\n\r"\\\u00a0•\ud800'), max_size=80), st.integers(1, 4))
def test_something_is_made_of_any_text(text: str, max_levels: int) -> None:
    outline = read_outline(text, max_levels)
    assert outline.height <= max_levels
    assert count_of(outline.items) == outline.count
    assert read_outline(items_text(outline.items), max_levels).items == outline.items


def test_branches_are_written_as_people_write_them() -> None:
    items = [
        OutlineItem("Email", "Whatever comes\n\nby mail.", (OutlineItem("Phishing", ""), OutlineItem(" ü"))),
        OutlineItem('say "no"'),
    ]
    assert items_text(items) == (
        '- Email\n  > Whatever comes\n  >\n  > by mail.\n  - Phishing\n    >\n  - " ü"\n- say "no"\n'
    )


def bundle() -> TaxonomyBundle:
    def node(key: str, parent: str | None, depth: int, description: str | None = None) -> TaxonomyNode:
        return TaxonomyNode(
            id=key, factor_id="f_1", parent_id=parent, depth=depth, label=key, description=description
        )

    nodes = [node("root", None, 0), node("a", "root", 1, "about a"), node("b", "a", 2), node("c", "root", 1)]
    tree = FactorTaxonomy(factor_id="f_1", root_id="root", nodes={entry.id: entry for entry in nodes})
    factors = [SimulaFactor(id="f_1", name="One"), SimulaFactor(id="f_2", name="Two", description="no tree")]
    return TaxonomyBundle(
        instruction_y="", target_depth_D=2, proposal_N=1, factors=factors, taxonomies=[tree]
    )


def test_rows_are_written_in_the_order_of_the_tree_and_each_once() -> None:
    index = TaxonomyIndex(bundle())
    a, b, c = (index.find(key) for key in "abc")
    assert outline_text(index, [c, b, a]) == "- a\n  > about a\n  - b\n- c\n"
    assert outline_text(index, [index.top_rows[1]]) == "- Two\n  > no tree\n"
    whole = read_outline(outline_text(index, [index.top_rows[0]]))
    assert shape(whole.items) == [["root", ["a", "b"], "c"]]
    assert (whole.count, whole.height) == (4, 3)
    assert outline_text(index, []) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("a\nb", ["a", "b"]),
        ("a\n\n  b\n\n\n  c\nd", [["a", "b", "c"], "d"]),
        ("a\n\tb\n\t\tc\n    d", [["a", ["b", "c"], "d"]]),
        ("a\r\n  b\r  c", [["a", "b", "c"]]),
        ("\ufeff- a\n- b", ["a", "b"]),
        ("* a\n  + b\n  + c", [["a", "b", "c"]]),
        ("1. a\n   a) b\n   b) c\n2) d", [["a", "b", "c"], "d"]),
        ("(1) a\n(2) b", ["a", "b"]),
        ("•\ta\no\tb\n▪\tc\n•\td", [["a", ["b", "c"]], "d"]),
        ("1. a\n- b\n- c\n2. d", [["a", "b", "c"], "d"]),
        ("a\n- b\n- c\nd\n- e", [["a", "b", "c"], ["d", "e"]]),
        ("- a\n  - b\n* c", [["a", "b"], "c"]),
        ("# a\n## b\ntext\n- c\n## d", [["a", ["b", ["text", "c"]], "d"]]),
        ("## a\n# b", ["a", "b"]),
        ("#hashtag\n-dash\n1.5 m\n3.", ["#hashtag", "-dash", "1.5 m"]),
        ("\u00a0\u00a0a\n\u00a0\u00a0\u00a0\u00a0b", [["a", "b"]]),
        ('- "a"\n- "a\\tb"\n- " a"\n- "\\ud800"\n- "a', ['"a"', '"a\\tb"', " a", '"\\ud800"', '"a']),
    ],
)
def test_lists_of_any_make(text: str, expected: list[object]) -> None:
    outline = read_outline(text)
    assert shape(outline.items) == expected
    assert [text for text in told(outline) if "no label" not in text and "two levels" not in text] == []


def test_descriptions_follow_their_node() -> None:
    outline = read_outline('- a\n  > one\n\n> two\n- b\n  > "x\\ry"\n- c\n  >\n- d\n  > "x"\n  > y')
    assert [item.description for item in outline.items] == ["one\ntwo", "x\ry", "", '"x"\ny']


def test_a_line_between_two_levels_is_put_beside_the_deeper_one() -> None:
    outline = read_outline("a\n        b\n    c\n        d\n e\n")
    assert shape(outline.items) == [["a", "b", ["c", "d"], "e"]]
    assert told(outline) == [
        "Line 3 stands between two levels; it was put beside 'b'.",
        "Line 5 stands between two levels; it was put beside 'c'.",
    ]
    assert [complaint.line for complaint in outline.complaints] == [3, 5]
    assert shape(read_outline("    a\n  b").items) == ["a", "b"]


def test_what_has_no_label_is_left_out_with_its_description() -> None:
    outline = read_outline('- a\n-\n  > nothing\n---\n  - ""\n      - b')
    assert shape(outline.items) == [["a", "b"]]
    assert outline.items[0].description is None
    assert told(outline) == [
        "Line 2 has no label; it was left out.",
        "Line 3 describes nothing: no node stands above it.",
        "Line 4 has no label; it was left out.",
        "Line 5 has no label; it was left out.",
    ]


def test_the_marks_of_a_quoted_mail_are_taken_off() -> None:
    outline = read_outline("\n> > - a\n> >   > about\n> >   - b\n>\n- c")
    assert shape(outline.items) == [["a", "b"], "c"]
    assert outline.items[0].description == "about"
    assert told(outline) == ["Line 2 begins with '>': the marks of a quoted mail were taken off."]


def test_half_a_character_is_replaced() -> None:
    outline = read_outline("a\ud83d\n> \udc00")
    assert outline.items == (OutlineItem("a\ufffd", "\ufffd"),)
    assert told(outline)[0] == "Line 1 contains half a character; '\ufffd' takes its place."


def test_what_is_nested_too_deep_is_put_higher() -> None:
    outline = read_outline("a\n b\n  c\n   d\n  e\n f", 2)
    assert shape(outline.items) == [["a", "b", "c", "d", "e", "f"]]
    assert outline.height == 2
    assert told(outline)[0] == (
        "Line 3 is nested too deep: 2 levels fit here. It was put on the last of them."
    )
    assert read_outline("".join(f"{' ' * depth}a\n" for depth in range(300))).height == 200


def test_a_list_that_is_too_long_is_cut_and_says_so_first() -> None:
    outline = read_outline("-\n" * (MAX_COMPLAINTS + 5) + "a\n" * MAX_ITEMS + "> about\nlast\n")
    assert outline.count == MAX_ITEMS
    assert outline.items[-1].description == "about"
    line = MAX_COMPLAINTS + 5 + MAX_ITEMS + 2
    assert told(outline)[0] == (
        f"At most 10,000 nodes can be added at once: line {line:,} and what follows were left out."
    )
    assert (len(outline.complaints), outline.unlisted) == (MAX_COMPLAINTS + 1, 5)


def test_a_text_that_is_too_long_is_cut_at_a_line() -> None:
    outline = read_outline("a\nb\n" + "c" * MAX_CHARS)
    assert shape(outline.items) == ["a", "b"]
    assert told(outline) == ["Only 1,000,000 characters are read: what follows line 2 was left out."]
    assert read_outline("c" * (MAX_CHARS + 1)).count == 0
