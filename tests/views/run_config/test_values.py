"""From text to value and back, and what is said about values, without a window."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.run_config import Knob, KnobGroup
from opensimula_gui.views.run_config.advice import BundleFacts, advise
from opensimula_gui.views.run_config.block_text import block_text
from opensimula_gui.views.run_config.fields import FieldKind, FieldSpec, field_specs
from opensimula_gui.views.run_config.invisible import describe_invisible, invisible_characters
from opensimula_gui.views.run_config.other_keys import MAX_VALUE_CHARS, json_text
from opensimula_gui.views.run_config.values import MAX_DIGITS, Reading, read_text, stepped, write_value

SPECS = {spec.name: spec for spec in field_specs()}
FREE = Knob(KnobGroup.RUN, "Free", "No range.")
SHARE = Knob(KnobGroup.RUN, "Share", "From 0 to 1.", minimum=0, maximum=1)


@given(st.integers())
def test_whole_numbers_come_back(number: int) -> None:
    assert read_text(FieldKind.WHOLE, write_value(number)) == Reading(number)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_come_back_and_look_as_on_disk(number: float) -> None:
    assert write_value(number) == json.dumps(number)
    assert read_text(FieldKind.DECIMAL, write_value(number)) == Reading(number)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_text_comes_back_through_a_document(text: str) -> None:
    carried = block_text(text)
    assert carried.original(carried.shown.replace("\n", "\u2029")) == text
    assert not set(carried.shown) & set("\r\u2029\ufdd0\ufdd1")


def test_stand_ins_are_never_characters_of_the_text() -> None:
    carried = block_text("¶\u2029␍\r")
    assert carried.original(carried.shown) == "¶\u2029␍\r"


@pytest.mark.parametrize("kind", [FieldKind.WHOLE, FieldKind.DECIMAL])
def test_no_text_is_no_number(kind: FieldKind) -> None:
    assert read_text(kind, "  ") == Reading()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FieldKind.WHOLE, "1_000"),
        (FieldKind.WHOLE, "٣"),
        (FieldKind.WHOLE, "0x10"),
        (FieldKind.WHOLE, "9" * (MAX_DIGITS + 1)),
        (FieldKind.DECIMAL, "inf"),
        (FieldKind.DECIMAL, "1e-999"),
        (FieldKind.DECIMAL, "1.2.3"),
        (FieldKind.TEXT, "half \ud83d"),
    ],
)
def test_what_is_no_value_has_a_reason(kind: FieldKind, text: str) -> None:
    assert read_text(kind, text).error.endswith(".")


@pytest.mark.parametrize(
    ("kind", "text", "steps", "knob", "result"),
    [
        (FieldKind.WHOLE, "", 1, FREE, "0"),
        (FieldKind.WHOLE, "", 1, SPECS["num_choices"].knob, "2"),
        (FieldKind.WHOLE, "1", -1, SPECS["proposal_N"].knob, "1"),
        (FieldKind.WHOLE, "-5", 1, SPECS["proposal_N"].knob, "-4"),
        (FieldKind.DECIMAL, "0.95", 1, SHARE, "1.0"),
        (FieldKind.DECIMAL, "1.5", 1, SHARE, "1.5"),
        (FieldKind.DECIMAL, "0.1", 2, SHARE, "0.3"),
        (FieldKind.DECIMAL, "x", 1, SHARE, None),
        (FieldKind.TEXT, "x", 1, FREE, None),
    ],
)
def test_steps_stay_in_range(kind: FieldKind, text: str, steps: int, knob: Knob, result: str | None) -> None:
    assert stepped(kind, text, steps, knob) == result


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS.keys())
def test_every_range_has_its_reason(spec: FieldSpec) -> None:
    limits = [(spec.knob.minimum, -1), (spec.knob.maximum, 1)]
    for limit, direction in limits:
        if limit is not None:
            assert advise(spec, limit, None) == []
            (advice,) = advise(spec, limit + direction, None)
            assert ": " in advice.text


def test_a_number_that_json_lacks_is_told() -> None:
    (advice,) = advise(SPECS["temperature"], math.nan, None)
    assert "JSON has no such number" in advice.text


def test_an_unset_field_contradicts_nothing() -> None:
    facts = BundleFacts(target_depth=3, proposals=3, accepted_factors=4)
    assert [advise(spec, None, facts) for spec in SPECS.values()] == [[]] * len(SPECS)


def test_many_kinds_of_invisible_characters_are_counted() -> None:
    text = "\u00a0\u00a0\u200b\u200e\u2028\u2029"
    assert describe_invisible(text, invisible_characters(text, multiline=True)) == (
        "Contains characters that can't be seen: no-break space U+00A0 (2 times), zero width space U+200B, "
        "left-to-right mark U+200E, 2 other kinds."
    )


def test_json_of_any_size_and_depth_is_cut() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    for value in (deep, "x" * 1_000_000, list(range(100_000))):
        assert len(json_text(value)) < MAX_VALUE_CHARS + 100
