from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from opensimula_gui.checkpoint.strategy import Mix, SamplingStrategySpec, StrategyMixRule

RULE = {"name": "all", "weight": 1, "factor_ids": ["f_1"]}


def test_a_rule_reads_pairs_from_lists() -> None:
    rule = StrategyMixRule.model_validate(RULE | {"forbidden_label_pairs": [["a", "b"]]})
    assert rule.forbidden_label_pairs == [("a", "b")]
    assert rule.weight == pytest.approx(1.0)


@pytest.mark.parametrize(
    "change",
    [
        {"weight": 0},
        {"weight": -1},
        {"weight": float("nan")},
        {"factor_ids": []},
        {"forbidden_label_pairs": [["a"]]},
        {"forbidden_label_pairs": [["a", "b", "c"]]},
    ],
)
def test_a_senseless_rule_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        StrategyMixRule.model_validate(RULE | change)


def test_strategies_are_saved_only_by_a_checkpointer() -> None:
    with pytest.raises(TypeError):
        SamplingStrategySpec(strategies=[]).save("somewhere")  # type: ignore[arg-type]  # the point


def test_mixes_get_ids_of_their_own() -> None:
    ids = {Mix().id, Mix().id}
    assert len(ids) == 2
    assert all(re.fullmatch(r"mix_[0-9a-f]{12}", mix_id) for mix_id in ids)
