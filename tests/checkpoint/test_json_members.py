"""Taking a member out of a JSON text leaves every other character where it was."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.json_members import duplicate_paths, without_duplicates

TWICE = '{\n  "a": 1,\n  "b": [0, {"x": "first", "y": 2, "x": "last"}],\n  "a": {"c": 3}\n}\n'


@pytest.mark.parametrize(
    ("pointer", "keep_first", "expected"),
    [
        ("a", True, '{\n  "a": 1,\n  "b": [0, {"x": "first", "y": 2, "x": "last"}]\n}\n'),
        ("a", False, '{\n  "b": [0, {"x": "first", "y": 2, "x": "last"}],\n  "a": {"c": 3}\n}\n'),
        (
            "b[1].x",
            True,
            '{\n  "a": 1,\n  "b": [0, {"x": "first", "y": 2}],\n  "a": {"c": 3}\n}\n',
        ),
        (
            "b[1].x",
            False,
            '{\n  "a": 1,\n  "b": [0, {"y": 2, "x": "last"}],\n  "a": {"c": 3}\n}\n',
        ),
    ],
)
def test_one_member_of_a_key_stays(pointer: str, expected: str, *, keep_first: bool) -> None:
    path = duplicate_paths(TWICE)[pointer]
    assert without_duplicates(TWICE, path, keep_first=keep_first) == expected


def test_only_the_last_of_two_objects_is_looked_into() -> None:
    text = '{"a": {"x": 1, "x": 2}, "a": {"x": 3, "x": 4}}'
    assert list(duplicate_paths(text)) == ["a", "a.x"]
    assert without_duplicates(text, ("a", "x"), keep_first=True) == '{"a": {"x": 1, "x": 2}, "a": {"x": 3}}'


def test_a_text_without_duplicates_has_none() -> None:
    assert duplicate_paths('{"a": 1, "b": NaN}') == {}
    assert duplicate_paths("{") == {}


@given(
    pairs=st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9)), min_size=2, max_size=9),
    blank=st.sampled_from([" ", "\n  "]),
    keep_first=st.booleans(),
)
def test_the_others_stay_in_their_order(
    pairs: list[tuple[str, int]], blank: str, *, keep_first: bool
) -> None:
    text = "{" + blank + f",{blank}".join(f'"{key}": {value}' for key, value in pairs) + "}"
    for path in duplicate_paths(text).values():
        left = without_duplicates(text, path, keep_first=keep_first)
        positions = [at for at, (key, _) in enumerate(pairs) if key == path[0]]
        gone = set(positions[1:] if keep_first else positions[:-1])
        expected = [pair for at, pair in enumerate(pairs) if at not in gone]
        assert json.loads(left, object_pairs_hook=list) == expected
