"""Run-config values: what may be set, and how a change reads."""

from __future__ import annotations

import pytest

from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.models.run_config_value import change_text, checked_value


@pytest.mark.parametrize("field", OpenSimulaRunConfig.model_fields)
def test_every_field_can_be_cleared(field: str) -> None:
    assert checked_value(field, None) is None


def test_right_types_pass_and_a_whole_temperature_becomes_a_float() -> None:
    assert checked_value("name", "ü 🎣") == "ü 🎣"
    assert checked_value("seed", -(10**30)) == -(10**30)
    temperature = checked_value("temperature", 1)
    assert temperature == 1.0
    assert isinstance(temperature, float)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("seed", True, "Seed must be a whole number."),
        ("seed", 1.0, "Seed must be a whole number."),
        ("seed", "5", "Seed must be a whole number."),
        ("temperature", False, "Temperature must be a finite number."),
        ("temperature", float("nan"), "Temperature must be a finite number."),
        ("complexify_c", float("inf"), "Complexified share must be a finite number."),
        ("name", 5, "Name must be text."),
        ("name", "\ud800", "Name contains half a character, which no file can hold."),
        ("unknown", 5, "The run config has no field 'unknown'."),
    ],
)
def test_a_wrong_value_is_refused_in_words(field: str, value: object, words: str) -> None:
    with pytest.raises(ValueError, match="^" + words.replace(".", r"\.") + "$"):
        checked_value(field, value)


def test_a_change_is_put_into_words() -> None:
    assert change_text("temperature", 0.7, 0.2) == "Change temperature from 0.7 to 0.2"
    assert change_text("seed", 7, None) == "Clear seed"
    assert change_text("seed", None, 7) == "Set seed to 7"
    assert change_text("name", "a\nb", "x" * 99) == f"Change name from “a…” to “{'x' * 32}…”"
