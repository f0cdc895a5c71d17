"""Places are found on the line on which their value starts, whatever the document looks like."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.pointers import MAX_LOCATED_LEVELS, format_pointer, locate_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.pointers import Path

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)


def places(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, value
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, item in members:
        yield from places(item, (*path, key))


@given(VALUES, st.sampled_from([1, 2, None]))
def test_each_place_starts_on_its_line(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    found = dict(places(value))
    for path, line in locate_lines(text, found).items():
        rest = text.split("\n", line - 1)[-1]
        if path and isinstance(path[-1], str):
            assert json.dumps(path[-1], ensure_ascii=False) in rest.split("\n")[0]
        elif indent and path:
            assert json.JSONDecoder().raw_decode(rest.lstrip(" "))[0] == found[path]
        else:
            assert line == 1


def test_of_a_double_key_the_last_counts() -> None:
    text = '{"a": {"b": 1},\n"a": {\n"b": 2}}'
    assert locate_lines(text, [("a",), ("a", "b")]) == {("a",): 2, ("a", "b"): 3}


def test_a_missing_place_is_where_its_parent_is() -> None:
    text = '{\n"a": [\n1, 2]}'
    assert locate_lines(text, [("a", 7), ("x",), ("a", "b", "c")]) == {
        ("a", 7): 2,
        ("x",): 1,
        ("a", "b", "c"): 2,
    }


def test_deep_places_get_the_line_of_an_ancestor() -> None:
    depth = 2 * MAX_LOCATED_LEVELS
    text = "[\n" * depth + "]" * depth
    path = (0,) * (depth - 1)
    assert locate_lines(text, [path]) == {path: MAX_LOCATED_LEVELS + 1}
    assert format_pointer(path) == "[0]" * (MAX_LOCATED_LEVELS + 1)


def test_pointers_are_written_as_promised() -> None:
    assert (
        format_pointer(("taxonomies", 2, "nodes", "node_ab", "depth"))
        == 'taxonomies[2].nodes["node_ab"].depth'
    )
    assert format_pointer(("a b", 'q"', "x" * 300)) == f'["a b"]["q\\""]["{"x" * 200}…"]'
    assert format_pointer(()) == ""
