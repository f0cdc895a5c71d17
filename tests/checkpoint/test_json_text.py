"""Bytes become text and values, and everything odd on the way is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.json_text import NO_VALUE, decode_text, parse_text

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.pointers import Path


class Log:
    """Keeps what is reported."""

    def __init__(self) -> None:
        self.found: list[tuple[str, Path]] = []
        self.ticks = 0

    def __call__(self, code: str, path: Path, message: str, line: int | None = None) -> None:
        self.found.append((code, path))

    def tick(self) -> None:
        self.ticks += 1


@pytest.fixture
def log() -> Log:
    return Log()


@given(st.text())
def test_utf_8_is_read_as_it_is(text: str) -> None:
    log = Log()
    data = f"[{text}]".encode()
    assert decode_text(data, log) == f"[{text}]"
    assert log.found == []


@given(st.binary())
def test_any_bytes_come_to_text_or_a_problem(data: bytes) -> None:
    log = Log()
    text = decode_text(data, log)
    assert text is not None or log.found
    if text is not None:
        assert parse_text(text, log, log.tick) is not NO_VALUE or log.found


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES, st.booleans())
def test_parsing_gives_back_what_was_encoded(value: Any, ascii_only: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    log = Log()
    assert parse_text(json.dumps(value, ensure_ascii=ascii_only), log, log.tick) == value
    assert log.found == []


def test_every_double_key_is_told(log: Log) -> None:
    value = parse_text('{"a": [{"b": 1, "b": 2}], "a": [{"c": 1, "c": 2, "c": 3, "d": 0}]}', log, log.tick)
    assert value == {"a": [{"c": 3, "d": 0}]}
    assert log.found == [("duplicate-key", ("a",)), ("duplicate-key", ("a", 0, "c"))]


def test_broken_characters_are_replaced(log: Log) -> None:
    assert parse_text('{"\\udc00": ["\\ud800x"], "b": "\\ud83d\\ude00"}', log, log.tick) == {
        "\ufffd": ["\ufffdx"],
        "b": "😀",
    }
    assert log.found == [("lone-surrogate", ()), ("lone-surrogate", ("\ufffd", 0))]


def test_a_scalar_document_is_cleaned_too(log: Log) -> None:
    assert parse_text('"\\ud800"', log, log.tick) == "\ufffd"
    assert log.found == [("lone-surrogate", ())]


def test_numbers_beyond_the_finite(log: Log) -> None:
    parse_text(f"[1e999, NaN, -{'9' * 4300}, {'9' * 4301}, 7]", log, log.tick)
    assert log.found == [
        ("non-finite-number", (0,)),
        ("non-finite-number", (1,)),
        ("number-too-long", (3,)),
    ]


def test_an_early_end_in_a_text_is_cut_short(log: Log) -> None:
    assert parse_text('{"a": "b', log, log.tick) is NO_VALUE
    assert log.found == [("truncated-json", ())]


def test_parsing_can_be_stopped() -> None:
    class StoppedError(Exception):
        pass

    def tick() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        parse_text('{"a": {}}', Log(), tick)
