from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.run_config import Knob, KnobGroup, OpenSimulaRunConfig, knobs
from opensimula_gui.checkpoint.saving import save_edits

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ({"example": "old"}, "old"),
        ({"example": "old", "name": None}, "old"),
        ({"example": "old", "name": ""}, "old"),
        ({"example": "old", "name": "new"}, "new"),
        ({"example": 7}, "7"),
        ({"example": ["a"]}, "['a']"),
        ({"example": 0}, "0"),
        ({"example": ""}, None),
        ({"example": None, "name": ""}, ""),
        ({}, None),
    ],
)
def test_legacy_example_becomes_the_name(document: dict[str, Any], name: str | None) -> None:
    config = OpenSimulaRunConfig.model_validate(document)
    assert config.name == name
    assert config.unknown_keys == {}


def test_unknown_keys_are_kept_but_not_dumped() -> None:
    config = OpenSimulaRunConfig.model_validate_json('{"zeta": {"b": [1.0, null]}, "model": "m"}')
    assert config.unknown_keys == {"zeta": {"b": [1.0, None]}}
    assert "zeta" not in config.model_dump()
    assert json.loads(config.to_json()) == {"model": "m", "zeta": {"b": [1.0, None]}}


def test_unknown_keys_and_order_survive_an_edit() -> None:
    config = OpenSimulaRunConfig.from_document({"seed": 1, "zeta": None, "model": "m"})
    edited = config.model_copy(update={"model": None, "name": "n", "temperature": 0.5})
    assert list(json.loads(edited.to_json())) == ["seed", "zeta", "name", "temperature"]


def test_keys_of_a_config_made_in_code_are_sorted() -> None:
    config = OpenSimulaRunConfig(seed=1, name="ü 🕵", description="d")
    assert config.to_json() == '{\n  "description": "d",\n  "name": "ü 🕵",\n  "seed": 1\n}\n'


def test_new_keys_of_a_sorted_document_are_sorted_in() -> None:
    config = OpenSimulaRunConfig.from_document({"description": "d", "seed": 1})
    edited = config.model_copy(update={"name": "n"})
    assert list(json.loads(edited.to_json())) == ["description", "name", "seed"]


def test_an_instance_validates_as_itself() -> None:
    config = OpenSimulaRunConfig(name="n")
    assert OpenSimulaRunConfig.model_validate(config) is config


@pytest.mark.parametrize("document", [[], "text", None, 7])
def test_anything_but_an_object_is_refused(document: object) -> None:
    with pytest.raises(ValidationError):
        OpenSimulaRunConfig.model_validate(document)


def test_a_wrong_type_is_refused() -> None:
    with pytest.raises(ValidationError):
        OpenSimulaRunConfig.model_validate({"seed": "often"})


def test_every_field_has_a_knob_that_explains_it() -> None:
    found = knobs()
    assert list(found) == list(OpenSimulaRunConfig.model_fields)
    for knob in found.values():
        assert isinstance(knob, Knob)
        assert knob.group in KnobGroup
        assert knob.title
        assert knob.help.endswith(".")


def test_a_value_of_a_wrong_type_survives_the_edit_of_another_field(
    checkpoint: Path, rewrite: Rewriter
) -> None:
    rewrite("run_config.json", lambda document: document.update(seed="soon"))
    opened = inspect_checkpoint(checkpoint)
    assert opened.run_config is not None
    assert opened.run_config.seed is None
    save_edits(opened, run_config=opened.run_config.model_copy(update={"name": "renamed"}))
    on_disk = json.loads((checkpoint / "opensimula/run_config.json").read_text())
    assert (on_disk["seed"], on_disk["name"]) == ("soon", "renamed")
    again = inspect_checkpoint(checkpoint)
    assert again.run_config is not None
    save_edits(again, run_config=again.run_config.model_copy(update={"seed": 7}))
    assert json.loads((checkpoint / "opensimula/run_config.json").read_text())["seed"] == 7


def test_configs_are_equal_if_they_say_the_same_in_whatever_order() -> None:
    one = OpenSimulaRunConfig.from_document({"name": "a", "mine": 1, "seed": 2})
    assert one == OpenSimulaRunConfig.from_document({"seed": 2, "mine": 1, "name": "a"})
    assert one != OpenSimulaRunConfig.from_document({"seed": 2, "mine": 2, "name": "a"})
    assert one != OpenSimulaRunConfig.from_document({"mine": 1, "name": "a"})
    assert one != "a"
