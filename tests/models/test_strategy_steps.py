"""Edits of the strategies as steps of a session: their names, what they set, and what is refused."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.models import strategy_steps as steps
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.strategy_origins import origins
from opensimula_gui.models.strategy_value import unused_name, weight_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opensimula_gui.models.taxonomy_steps import Step

PAIRS = [("art", "map"), ("a", "b")]


def rule(name: str, weight: float = 1.0, **more: object) -> StrategyMixRule:
    return StrategyMixRule.model_validate(
        {"name": name, "weight": weight, "factor_ids": ["f_1", "f_2"], "note": "kept", **more}
    )


@pytest.fixture
def spec() -> SamplingStrategySpec:
    rules = [rule("Mixed", 3.0, forbidden_label_pairs=PAIRS), rule("Even", 1.0), rule("Even 2", 4.0)]
    return SamplingStrategySpec.model_validate({"strategies": rules, "origin": "kept too"})


@pytest.fixture
def session(qapp: QApplication, sample_root: Path, spec: SamplingStrategySpec) -> EditingSession:
    return EditingSession(replace(inspect_checkpoint(sample_root), sampling_strategy=spec))


EDITS: dict[str, Callable[[SamplingStrategySpec], Step]] = {
    "Rename strategy 'Mixed' to 'Wide'": lambda spec: steps.rename(spec, 0, "Wide"),
    "Change the weight of 'Even' from 1 to 2.5": lambda spec: steps.set_weight(spec, 1, 2.5),
    "Normalise weights": steps.normalise,
    "Draw from 'Mood' in 'Even'": lambda spec: steps.set_factor(spec, 1, "f_3", "Mood", is_drawn=True),
    "No longer draw from 'Mood' in 'Even'": lambda spec: steps.set_factor(
        spec, 1, "f_1", "Mood", is_drawn=False
    ),
    "Forbid 'x' with 'y' in 'Even'": lambda spec: steps.add_pair(spec, 1, ("x", "y")),
    "Change 'art' to 'fine art' in a forbidden pair": lambda spec: steps.change_pair(
        spec, 0, 0, ("fine art", "map")
    ),
    "Change 'art + map' to 'x + y' in a forbidden pair": lambda spec: steps.change_pair(
        spec, 0, 0, ("x", "y")
    ),
    "Allow 'a' with 'b' in 'Mixed'": lambda spec: steps.remove_pairs(spec, 0, [1]),
    "Allow 2 forbidden pairs in 'Mixed'": lambda spec: steps.remove_pairs(spec, 0, [1, 0]),
    "Add strategy 'New strategy'": lambda spec: steps.add(spec, ["f_1"]),
    "Duplicate strategy 'Even'": lambda spec: steps.duplicate(spec, 1),
    "Remove strategy 'Even'": lambda spec: steps.remove(spec, 1),
    "Move strategy 'Even' up": lambda spec: steps.move(spec, 1, 0),
    "Move strategy 'Even' down": lambda spec: steps.move(spec, 1, 2),
    "Revert strategy 'Even'": lambda spec: steps.revert(spec, 1, rule("Other")),
    "Revert the forbidden pairs of 'Mixed'": lambda spec: steps.revert_value(
        spec, 0, rule("Mixed"), "forbidden_label_pairs"
    ),
    "Revert the strategies": lambda spec: steps.revert_all(spec, None),
}


def strategies(session: EditingSession) -> list[StrategyMixRule]:
    return list(session.strategies.strategies) if session.strategies else []


@pytest.mark.parametrize("text", EDITS)
def test_an_edit_is_named_and_undone(session: EditingSession, spec: SamplingStrategySpec, text: str) -> None:
    before = spec.model_copy(deep=True)
    session.perform(EDITS[text](spec))
    assert session.undo_stack.undoText() == text
    assert session.strategies != before
    assert session.is_edited
    session.undo_stack.undo()
    assert session.strategies == before == spec
    assert not session.is_edited


@pytest.mark.parametrize("text", [text for text in EDITS if not text.startswith("Revert")])
def test_keys_that_are_not_known_stay(spec: SamplingStrategySpec, text: str) -> None:
    (change,) = EDITS[text](spec).changes
    assert change.after.model_extra == {"origin": "kept too"}
    assert all(
        other.model_extra == {"note": "kept"}
        for other in change.after.strategies
        if other.name in {"Mixed", "Even"}
    )


def test_a_factor_comes_last_and_the_order_of_the_others_stays(spec: SamplingStrategySpec) -> None:
    (change,) = steps.set_factor(spec, 0, "f_0", "Mood", is_drawn=True).changes
    assert change.after.strategies[0].factor_ids == ["f_1", "f_2", "f_0"]
    (change,) = steps.set_factor(change.after, 0, "f_1", "Attack", is_drawn=False).changes
    assert change.after.strategies[0].factor_ids == ["f_2", "f_0"]
    again = steps.set_factor(spec, 0, "f_1", "Attack", is_drawn=True)
    assert again.changes[0].before == again.changes[0].after


def test_a_copy_stands_after_its_original_and_shares_nothing_with_it(spec: SamplingStrategySpec) -> None:
    (change,) = steps.duplicate(spec, 0).changes
    original, copy = change.after.strategies[:2]
    assert (original.name, copy.name) == ("Mixed", "Mixed 2")
    assert copy.forbidden_label_pairs == PAIRS
    assert copy.factor_ids is not original.factor_ids
    assert copy.model_extra == {"note": "kept"}


def test_a_name_that_is_taken_gets_the_next_number() -> None:
    assert unused_name("Even", []) == "Even"
    assert unused_name("Even", ["Even"]) == "Even 2"
    assert unused_name("Even", ["Even", "Even 2"]) == "Even 3"
    assert unused_name("Even 2", ["Even 2"]) == "Even 3"
    assert unused_name("7", ["7"]) == "7 2"


def test_the_first_strategy_makes_the_file(qapp: QApplication, sample_root: Path, tmp_path: Path) -> None:
    shutil.copytree(sample_root, tmp_path, dirs_exist_ok=True)
    (tmp_path / "opensimula" / "sampling_strategy.json").unlink()
    manifest = tmp_path / "opensimula" / "manifest.json"
    gone = {"sampling_strategy_file": None, "sampling_strategy_sha256": None}
    manifest.write_text(json.dumps(json.loads(manifest.read_text("utf-8")) | gone), "utf-8")
    session = EditingSession(inspect_checkpoint(tmp_path))
    session.perform(steps.add(session.strategies, ["f_1", "f_2"]))
    assert strategies(session) == [
        StrategyMixRule(name="New strategy", weight=1.0, factor_ids=["f_1", "f_2"])
    ]
    session.undo_stack.undo()
    assert session.strategies is None
    assert not session.is_edited


def test_normalised_weights_add_up_to_one_and_stay_so(spec: SamplingStrategySpec) -> None:
    (change,) = steps.normalise(spec).changes
    assert [other.weight for other in change.after.strategies] == [0.375, 0.125, 0.5]
    assert steps.normalise(change.after).changes == []


@pytest.mark.parametrize(
    ("weights", "why"),
    [
        ([], "their sum is no positive number"),
        ([float("inf"), 1.0], "their sum is no positive number"),
        ([1e308, 1e308, 1e308], "their sum is no positive number"),
        ([1e300, 1e-300], "The weight of 'r1' is too small"),
    ],
)
def test_weights_that_have_no_shares_are_not_normalised(weights: list[float], why: str) -> None:
    rules = [rule(f"r{number}", weight) for number, weight in enumerate(weights)]
    with pytest.raises(ValueError, match=why):
        steps.normalise(SamplingStrategySpec(strategies=rules))


REFUSED: dict[str, Callable[[SamplingStrategySpec], Step]] = {
    "The name of a strategy can't be empty": lambda spec: steps.rename(spec, 0, " "),
    "The name of a strategy contains half a character": lambda spec: steps.rename(spec, 0, "a\ud800"),
    "must be greater than 0": lambda spec: steps.set_weight(spec, 0, 0.0),
    "must be a finite number": lambda spec: steps.set_weight(spec, 0, float("nan")),
    "needs at least one factor": lambda spec: steps.set_factor(
        SamplingStrategySpec(strategies=[rule("One", factor_ids=["f_1", "f_1"])]),
        0,
        "f_1",
        "x",
        is_drawn=False,
    ),
    "A forbidden pair contains half a character": lambda spec: steps.add_pair(spec, 0, ("\udfff", "b")),
    "No accepted factor has a taxonomy": lambda spec: steps.add(spec, []),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_does_not_fit_is_refused_with_a_sentence(spec: SamplingStrategySpec, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        REFUSED[why](spec)


@pytest.mark.parametrize(
    ("weight", "text"), [(3.0, "3"), (0.5, "0.5"), (1e30, "1e+30"), (2 / 3, repr(2 / 3))]
)
def test_a_weight_is_written_in_full(weight: float, text: str) -> None:
    assert weight_text(weight) == text
    assert float(text) == weight


def test_a_strategy_is_known_again_by_itself_its_name_its_content_or_its_place() -> None:
    saved = [rule("a"), rule("b", 2.0), rule("c", 3.0), rule("d", 4.0)]
    now = [
        rule("new", 9.0),
        saved[0],
        rule("b", 7.0),
        rule("elsewhere", 9.0, factor_ids=["f_9"]),
        rule("C", 3.0),
    ]
    assert origins(saved, now) == [None, saved[0], saved[1], saved[3], saved[2]]
    assert origins([], now) == [None] * 5
