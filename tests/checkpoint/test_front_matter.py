from __future__ import annotations

import re
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]  # PyYAML brings no types
from hypothesis import given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.front_matter import merge_card, yaml_text

GENERATED = "---\npretty_name: new\ntags:\n  - afterimage\n  - mcq\n---\n\n# New card\n"
# What the Hub's own client takes for front matter.
BLOCK = re.compile(r"\ufeff?\s*---\r?\n([\S\s]*?)(?:\A|(?<=\n))---[ \t]*(?:\r?\n|\Z)")


def metadata(card: str) -> dict[str, Any]:
    block = BLOCK.match(card)
    assert block
    loaded = yaml.safe_load(block[1])
    assert loaded is None or isinstance(loaded, dict)
    return loaded or {}


def body(card: str) -> str:
    block = BLOCK.match(card)
    assert block
    return card[block.end() :]


def merged(front_matter: str) -> str:
    """Return the front matter after a merge; nothing else has changed, nor does a second merge."""
    card = f"---\n{front_matter}---\n# Mine\n\n---\ntags: no\n"
    result = merge_card(card, GENERATED)
    assert merge_card(result, GENERATED) == result
    assert result.startswith("---\n")
    assert result.endswith("---\n# Mine\n\n---\ntags: no\n")
    assert body(result) == "# Mine\n\n---\ntags: no\n"
    return result[4 : -len("---\n# Mine\n\n---\ntags: no\n")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Items on lines of their own, in every indentation.
        ("tags:\n- a\n- b\nx: 1\n", "tags:\n- a\n- b\n- afterimage\n- mcq\nx: 1\n"),
        ("tags:\n    -   a\nx: 1\n", "tags:\n    -   a\n    -   afterimage\n    -   mcq\nx: 1\n"),
        (
            "tags: # mine\n  - a # why\n  # of the next\n\nx: 1\n",
            "tags: # mine\n  - a # why\n  - afterimage\n  - mcq\n  # of the next\n\nx: 1\n",
        ),
        ("tags:\n  -\nx: 1\n", "tags:\n  -\n  - afterimage\n  - mcq\nx: 1\n"),
        ("tags:\n  - 'mcq'\n  - \"it's\"\n", "tags:\n  - 'mcq'\n  - \"it's\"\n  - afterimage\n"),
        ('tags:\n- "\\u006dcq"\n', 'tags:\n- "\\u006dcq"\n- afterimage\n'),
        ('tags: ["\\x6dcq", "\\\\x6d"]\n', 'tags: ["\\x6dcq", "\\\\x6d", afterimage]\n'),
        ('tags: ["\\U0001F600"]\n', 'tags: ["\\U0001F600", afterimage, mcq]\n'),
        ("tags:\n- 'it''s'\n", "tags:\n- 'it''s'\n- afterimage\n- mcq\n"),
        # Items in brackets.
        ("tags: [a, b]\n", "tags: [a, b, afterimage, mcq]\n"),
        ("tags: [ a,b ] # why\n", "tags: [ a,b, afterimage, mcq ] # why\n"),
        ("tags: [a, ]\n", "tags: [a, afterimage, mcq ]\n"),
        ("tags: []\n", "tags: [afterimage, mcq]\n"),
        ("tags: [mcq, 'a, b', \"]\"]\n", "tags: [mcq, 'a, b', \"]\", afterimage]\n"),
        ("tags: [\n  a, # 1\n  b # 2\n]\nx: 1\n", "tags: [\n  a, # 1\n  b, afterimage, mcq # 2\n]\nx: 1\n"),
        ("tags: [\n  a, # one\n# two\n]\n", "tags: [\n  a, afterimage, mcq # one\n# two\n]\n"),
        ("tags: [a:b, c#d, e f]\n", "tags: [a:b, c#d, e f, afterimage, mcq]\n"),
        # One text, or none.
        ("tags: a\nx: 1\n", "tags:\n  - a\n  - afterimage\n  - mcq\nx: 1\n"),
        ("tags: 'a, b' # why\n", "tags:\n  - 'a, b' # why\n  - afterimage\n  - mcq\n"),
        ("tags: a, [b]\n", "tags:\n  - a, [b]\n  - afterimage\n  - mcq\n"),
        ("tags: mcq\n", "tags:\n  - mcq\n  - afterimage\n"),
        ("tags:\nx: 1\n", "tags:\n  - afterimage\n  - mcq\nx: 1\n"),
        ("tags: null\nx: 1\n", "tags:\n  - afterimage\n  - mcq\nx: 1\n"),
        ("tags:   ~ # none\n", "tags: # none\n  - afterimage\n  - mcq\n"),
        ('tags: ""\n', "tags:\n  - afterimage\n  - mcq\n"),
        ("tags: # none\n# yet\nx: 1\n", "tags: # none\n  - afterimage\n  - mcq\n# yet\nx: 1\n"),
        # No key of that name on the top level.
        ("x: 1 # last\n# end\n", "x: 1 # last\n# end\ntags:\n  - afterimage\n  - mcq\n"),
        ("x:\n  tags: [a]\n", "x:\n  tags: [a]\ntags:\n  - afterimage\n  - mcq\n"),
        ("x:\n- tags:\n  - a\n", "x:\n- tags:\n  - a\ntags:\n  - afterimage\n  - mcq\n"),
        ("x: |\n  tags:\n   - a\n", "x: |\n  tags:\n   - a\ntags:\n  - afterimage\n  - mcq\n"),
        ("x: >2-\n   a\n\n  tags: b\n", "x: >2-\n   a\n\n  tags: b\ntags:\n  - afterimage\n  - mcq\n"),
        ("x: 'a\n\n  tags: b'\n", "x: 'a\n\n  tags: b'\ntags:\n  - afterimage\n  - mcq\n"),
        ("tags_old: [a]\n", "tags_old: [a]\ntags:\n  - afterimage\n  - mcq\n"),
        # Other spellings of the key, and neighbours that look like it.
        ("'tags': [a]\n", "'tags': [a, afterimage, mcq]\n"),
        ('"tags" : [a]\n', '"tags" : [a, afterimage, mcq]\n'),
        (
            "a: it's\n  \"more\n\n  text # c\ntags: [a]\n",
            "a: it's\n  \"more\n\n  text # c\ntags: [a, afterimage, mcq]\n",
        ),
        (
            "a: x\n  y\n  # c\nb: {c: [d, 'e:'], g: }\ntags: [a]\n",
            "a: x\n  y\n  # c\nb: {c: [d, 'e:'], g: }\ntags: [a, afterimage, mcq]\n",
        ),
        (
            "a:\n  - - b: |\n        'c\n      d: e\ntags: [a]\n",
            "a:\n  - - b: |\n        'c\n      d: e\ntags: [a, afterimage, mcq]\n",
        ),
        (
            'a: "b\\"\\\\\n  c: \\\n  d"\ntags: [a]\n',
            'a: "b\\"\\\\\n  c: \\\n  d"\ntags: [a, afterimage, mcq]\n',
        ),
        # Nothing yet.
        ("", "tags:\n  - afterimage\n  - mcq\n"),
        ("# nothing\n\n", "# nothing\n\ntags:\n  - afterimage\n  - mcq\n"),
        ("# nothing\n{}\n", "# nothing\ntags:\n  - afterimage\n  - mcq\n"),
        ("  { } # still\n\n# c\n", "tags: # still\n  - afterimage\n  - mcq\n\n# c\n"),
    ],
)  # fmt: skip
def test_missing_tags_are_added_and_nothing_else_changes(before: str, after: str) -> None:
    assert merged(before) == after
    old, new = yaml.safe_load(before) or {}, yaml.safe_load(after)
    had = old.get("tags") or []
    had = had if isinstance(had, list) else [had]
    assert new == {**old, "tags": [*had, *(tag for tag in ("afterimage", "mcq") if tag not in had)]}


@pytest.mark.parametrize(
    "front_matter",
    [
        "tags: [a]\ntags: [b]\n",
        "tags: &all [a]\n",
        "tags: *all\n",
        "tags: !!seq [a]\n",
        "tags: {a: b}\n",
        "tags: [a: b]\n",
        "tags: [a, [b]]\n",
        "tags: [a,, b]\n",
        "tags: [a b\n  c]\n",
        "tags: [a}\n",
        "tags: [a\n",
        "tags: [a, #b]\n",
        "tags: [- a]\n",
        "tags: [a\tb]\n",
        "tags: [a,\nb]\n",
        "tags: [a] b\n",
        "tags: [a]#b\n",
        "tags: [a]\n  b\n",
        "tags: 'a' b\n",
        "tags: 'a\n",
        "tags: 'a\n  b\n",
        "tags: [a,\n  b\n",
        "tags: 'a\nb'\n",
        'tags: "a\\\nb"\n',
        "tags: 'a\n  b'\n",
        'tags: ["\\e"]\n',
        'tags: "\\e"\n',
        "tags: a\n  b\n",
        "tags: a: b\n",
        "tags: - a\n",
        "tags: a\tb\n",
        "tags: |\n  a\n",
        "tags:\n  a\n",
        "tags:\n  [a]\n",
        "tags:\n  a: b\n",
        "tags:\n  - a: b\n",
        "tags:\n  - - a\n",
        "tags:\n  - [a]\n",
        "tags:\n  - a\n    b\n",
        "tags:\n  - a\n - b\n",
        "tags:\n  -\n    a\n",
        "tags:\n\t- a\n",
        "- a\n",
        "{tags: [a]}\n",
        "{}\ntags: [a]\n",
        "just text\n",
        "  tags: [a]\n",
        "? tags\n: [a]\n",
        "<<: {tags: [a]}\n",
        "&x tags: [a]\n",
        "%YAML 1.2\n",
        "x: a\n  b: c\n",
        "x: 'a\ntags: b'\n",
        "x: |#\n  a\n",
        "a:b\n",
        "x: \x01\n",
        "x: a\rb\n",
        "x: a\u2028tags: b\n",
        "...\ntags: [a]\n",
    ],
)
def test_what_is_not_understood_is_left_alone(front_matter: str) -> None:
    with pytest.raises(CheckpointFormatError) as caught:
        merge_card(f"---\n{front_matter}---\n# Mine\n", GENERATED)
    assert "README.md" in caught.value.summary
    assert "replace it" in caught.value.hint


@pytest.mark.parametrize(
    "card",
    [
        "---",
        "---\n",
        "---\n# A rule above\n",
        "--- \ntags: [a]\n---\n",
        "\n  ---\na: b\n---\n",
        "---\na: b\n--- x\n---\n",
    ],
)
def test_dashes_that_may_be_front_matter_or_not_are_left_alone(card: str) -> None:
    with pytest.raises(CheckpointFormatError, match="README"):
        merge_card(card, GENERATED)


def test_the_message_names_the_line() -> None:
    with pytest.raises(CheckpointFormatError, match="line 4 has the key “tags” once more"):
        merge_card("\n---\ntags: [a]\ntags: [b]\n---\n", GENERATED)


@pytest.mark.parametrize(
    ("card", "result"),
    [
        ("", "---\ntags:\n  - afterimage\n  - mcq\n---\n"),
        ("# Mine", "---\ntags:\n  - afterimage\n  - mcq\n---\n\n# Mine"),
        ("\n# Mine\n", "---\ntags:\n  - afterimage\n  - mcq\n---\n\n# Mine\n"),
        ("# Mine\r\n", "---\r\ntags:\r\n  - afterimage\r\n  - mcq\r\n---\r\n\r\n# Mine\r\n"),
        ("\ufeff# Mine\n", "\ufeff---\ntags:\n  - afterimage\n  - mcq\n---\n\n# Mine\n"),
        ("----\nA rule\n", "---\ntags:\n  - afterimage\n  - mcq\n---\n\n----\nA rule\n"),
    ],
)
def test_a_card_without_front_matter_gets_some(card: str, result: str) -> None:
    assert merge_card(card, GENERATED) == result
    assert merge_card(result, GENERATED) == result
    assert metadata(result) == {"tags": ["afterimage", "mcq"]}


@pytest.mark.parametrize(
    ("card", "result"),
    [
        (
            "\ufeff\r\n---\r\ntags:\r\n- a\r\n---\r\n# Mine\r\n",
            "\ufeff\r\n---\r\ntags:\r\n- a\r\n- afterimage\r\n- mcq\r\n---\r\n# Mine\r\n",
        ),
        ("---\r\nx: 1\r\n---", "---\r\nx: 1\r\ntags:\r\n  - afterimage\r\n  - mcq\r\n---"),
        ("---\r\ntags: a\r\n--- \n", "---\r\ntags:\r\n  - a\r\n  - afterimage\r\n  - mcq\r\n--- \n"),
        ("---\r\ntags: [\r\n  a\r\n]\r\n---\n", "---\r\ntags: [\r\n  a, afterimage, mcq\r\n]\r\n---\n"),
    ],
)
def test_line_ends_and_a_byte_order_mark_stay(card: str, result: str) -> None:
    assert merge_card(card, GENERATED) == result
    assert merge_card(result, GENERATED) == result


def test_only_tags_of_the_new_card_are_taken() -> None:
    card = "---\ntags: [mcq]\n---\n"
    assert merge_card(card, "# No front matter\n") == card
    assert merge_card(card, "---\nlicense: mit\n---\n") == card
    assert merge_card(card, "---\ntags: [mcq, mcq]\n---\n") == card
    added = merge_card(card, "---\ntags: [x, 'a, b', x, 'no']\n---\n")
    assert added == '---\ntags: [mcq, x, "a, b", "no"]\n---\n'


WORDS = st.sampled_from(
    ["a", "mcq", "afterimage", "it's", "a b", "null", "1", "true", "a#b", "a:b", "-a", "", "é"]
)
# Without characters that some programs take for line ends.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], include_characters="\n\t"), max_size=12
)
VALUES = st.recursive(
    WORDS | TEXTS | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS.filter(bool), inner, max_size=3),
    max_leaves=6,
)
DOCUMENTS = st.dictionaries(
    st.sampled_from(["license", "x", "configs", "a b", "tags "]), VALUES, max_size=4
).flatmap(
    lambda rest: (
        st.lists(WORDS, max_size=4).map(lambda tags: {**rest, "tags": tags})
        | st.just(rest)
        | WORDS.map(lambda tag: {"tags": tag, **rest})
    )
)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, None, '"', "'", "|", ">"]),
        "indent": st.integers(2, 5),
        "width": st.sampled_from([8, 80]),
        "allow_unicode": st.booleans(),
    }
)


def expected(old: dict[str, Any]) -> dict[str, Any]:
    had = old.get("tags")
    had = had if isinstance(had, list) else [] if had in (None, "") else [had]
    return {**old, "tags": [*had, *(tag for tag in ("afterimage", "mcq") if tag not in had)]}


@settings(deadline=None)
@given(DOCUMENTS, STYLES, st.sampled_from(["\n", "\r\n"]))
def test_whatever_a_yaml_writer_wrote_is_extended_or_left_alone(
    document: dict[str, Any], style: dict[str, Any], newline: str
) -> None:
    text = yaml.safe_dump(document, sort_keys=False, **style)
    card = f"---\n{text}---\n# Mine\n".replace("\n", newline)
    try:
        result = merge_card(card, GENERATED)
    except CheckpointFormatError:
        return
    assert metadata(result) == expected(metadata(card))
    assert body(result) == body(card)
    assert merge_card(result, GENERATED) == result


@settings(deadline=None)
@given(DOCUMENTS)
def test_what_the_hubs_client_writes_is_always_extended(document: dict[str, Any]) -> None:
    text = yaml.dump(document, allow_unicode=True, sort_keys=False)
    card = f"---\n{text}---\n# Mine\n"
    result = merge_card(card, GENERATED)
    assert metadata(result) == expected(metadata(card))


PIECES = [
    "tags:", "tags: ", "\ntags: [", "a:", "b: ", "- ", "-", " ", "  ", "\n", "\n  ", "\n- ", "\n  - ", "[",
    "]", "{", "}", ",", ", ", "#", " # ", "'", '"', "|", "|-\n", ">", "\\", "mcq", "foo", "null", "x y", ": ",
    "? ", "&a ", "*a", "\t", "\n]", "\r\n", "\u00a0", "|2\n", "\n    ", "\n#c\n", "\\\n", '"tags":', "%", "!",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_a_scribble_is_extended_rightly_or_left_alone(scribble: str) -> None:
    card = f"---\n{scribble}\n---\n# Mine\n"
    try:
        result = merge_card(card, GENERATED)
    except CheckpointFormatError:
        return
    try:
        old = yaml.safe_load(scribble)
    except yaml.YAMLError:
        return
    assert metadata(result) == expected(old or {})
    # A scribble of dashes ends the front matter early, and what follows is text of the card.
    assert body(result) == body(card)


@settings(deadline=None)
@given(st.text() | WORDS)
def test_texts_are_yaml_on_one_line(text: str) -> None:
    shown = yaml_text(text)
    assert len(shown.splitlines()) == 1
    loaded = yaml.safe_load(f"key: {shown}\n")["key"]
    assert isinstance(loaded, str)
    if text.isprintable():
        assert loaded == text


def test_invisible_characters_are_seen_in_yaml() -> None:
    assert yaml_text("a\u202eb\n\ufffe\uffff") == '"a‹U+202E›b⏎\\uFFFE\\uFFFF"'
    assert yaml_text("cc-by-4.0") == "cc-by-4.0"
    assert yaml_text("off") == '"off"'
