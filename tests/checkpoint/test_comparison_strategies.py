from __future__ import annotations

import math
from typing import Any

from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import SimulaFactor
from tests.checkpoint.comparing_parts import Parts, bundle_of, told

FACTORS = [SimulaFactor(id="f", name="Cause"), SimulaFactor(id="g", name="Place")]


def rule(name: str, weight: float = 1.0, factors: str = "f g", pairs: str = "") -> StrategyMixRule:
    """Build a strategy; ``pairs`` are two texts each with a hyphen between them."""
    forbidden: list[tuple[str, str]] = [(first, last) for first, last in map(_halves, pairs.split())]
    return StrategyMixRule.model_construct(
        name=name, weight=weight, factor_ids=factors.split(), forbidden_label_pairs=forbidden
    )


def _halves(text: str) -> tuple[str, str]:
    first, last = text.split("-")
    return first, last


def compared(
    old: list[StrategyMixRule], new: list[StrategyMixRule], new_factors: list[SimulaFactor] = FACTORS
) -> list[str]:
    sides = [
        Parts(bundle=bundle_of(factors=factors), sampling_strategy=SamplingStrategySpec(strategies=rules))
        for factors, rules in ((FACTORS, old), (new_factors, new))
    ]
    return [line for line in told(compare_checkpoints(*sides)) if " factors[" not in line]


def test_strategies_are_matched_by_name_then_by_position() -> None:
    old = [rule("a"), rule("b", weight=2), rule("c"), rule("d"), rule("e")]
    new = [rule("e"), rule("z", weight=3), rule("c"), rule("a")]
    assert compared(old, new) == [
        "removed strategy strategies[3]",
        "reordered strategy strategies 'a\nb\nc\ne' → 'e\nz\nc\na'".replace("\n", "\\n"),
        "renamed strategy strategies[1].name 'b' → 'z'",
        "changed strategy strategies[1].weight '2' → '3'",
    ]
    assert compared(new, old)[0] == "added strategy strategies[3]"


def test_strategies_of_one_name_are_matched_in_their_order() -> None:
    old = [rule("a", weight=1.0), rule("a", weight=2.0)]
    new = [rule("a", weight=1.0), rule("a", weight=2.5)]
    assert compared(old, new) == ["changed strategy strategies[1].weight '2.0' → '2.5'"]


def test_factors_of_a_strategy() -> None:
    assert compared([rule("a", factors="f g")], [rule("a", factors="g f")]) == [
        "reordered strategy strategies[0].factor_ids 'Cause\\nPlace' → 'Place\\nCause'"
    ]
    assert compared([rule("a", factors="f g")], [rule("a", factors="f x")]) == [
        "changed strategy strategies[0].factor_ids 'Cause\\nPlace' → 'Cause\\nx'"
    ]


def test_a_factor_that_only_has_another_id_is_the_same_choice() -> None:
    again = [SimulaFactor(id="f", name="Cause"), SimulaFactor(id="h", name="Place")]
    assert compared([rule("a")], [rule("a", factors="f h")], again) == []
    twins = [SimulaFactor(id="f", name="Cause"), SimulaFactor(id="h", name="Cause")]
    assert compared([rule("a", factors="f")], [rule("a", factors="h")], twins) == [
        "changed strategy strategies[0].factor_ids 'f' → 'h'"
    ]


def test_forbidden_pairs_come_and_go_and_have_no_order() -> None:
    old, new = rule("a", pairs="rain-sea snow-sea snow-sea"), rule("a", pairs="snow-sea ice-lake rain-sea")
    assert compared([old], [new]) == [
        "removed strategy strategies[0].forbidden_label_pairs[2] 'snow + sea'",
        "added strategy strategies[0].forbidden_label_pairs[1] 'ice + lake'",
    ]


def test_weights_that_are_no_numbers() -> None:
    assert compared([rule("a", math.nan)], [rule("a", math.nan)]) == []
    assert compared([rule("a", math.nan)], [rule("a", math.inf)]) == [
        "changed strategy strategies[0].weight 'NaN' → 'Infinity'"
    ]


def test_without_bundles_factors_are_their_ids() -> None:
    sides = [
        Parts(sampling_strategy=SamplingStrategySpec(strategies=[rule("a", factors=factors)]))
        for factors in ("f g", "f h")
    ]
    assert told(compare_checkpoints(*sides)) == [
        "changed strategy strategies[0].factor_ids 'f\\ng' → 'f\\nh'"
    ]


def run_configs(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    sides = [Parts(run_config=OpenSimulaRunConfig.from_document(document)) for document in (old, new)]
    return told(compare_checkpoints(*sides))


def test_run_config_field_by_field() -> None:
    old = {"seed": 1, "temperature": 1, "model": "m", "budget": 10, "note": None}
    new = {"model": "n", "temperature": 1.0, "name": "N", "num_samples": "7", "budget": [10]}
    assert run_configs(old, new) == [
        "added run config name 'N'",
        "changed run config model 'm' → 'n'",
        "added run config num_samples '7'",
        "removed run config seed '1'",
        "changed unknown key budget '10' → '[10]'",
        "removed unknown key note 'null'",
    ]


def test_a_run_config_value_of_a_wrong_type_is_kept_as_an_unknown_one() -> None:
    config = OpenSimulaRunConfig()
    config.keep_rest_of({"seed": "soon"})
    sides = Parts(run_config=OpenSimulaRunConfig(seed=3)), Parts(run_config=config)
    assert told(compare_checkpoints(*sides)) == [
        "removed run config seed '3'",
        "added unknown key seed '\"soon\"'",
    ]


def test_a_text_that_is_empty_is_not_the_same_as_none() -> None:
    assert run_configs({"name": ""}, {}) == ["removed run config name"]
