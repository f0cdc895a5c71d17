"""Which strategy on disk an edited one was made from: the format gives strategies no id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.pairs import pair_positions

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from opensimula_gui.checkpoint.strategy import StrategyMixRule


def origins(saved: Sequence[StrategyMixRule], now: Sequence[StrategyMixRule]) -> list[StrategyMixRule | None]:
    """Return what each strategy is on disk; None for one that is new.

    Strategies that nobody touched are the same objects. Others are told by their name, else by what they draw
    from if only the name has changed, else by their position.

    Args:
        saved: The strategies on disk.
        now: The strategies as they are edited.
    """
    pairs = pair_positions(
        ([id(rule) for rule in saved], [id(rule) for rule in now]),
        ([rule.name for rule in saved], [rule.name for rule in now]),
        ([_content(rule) for rule in saved], [_content(rule) for rule in now]),
        (range(len(saved)), range(len(now))),
    )
    found: list[StrategyMixRule | None] = [None] * len(now)
    for old, new in pairs.items():
        found[new] = saved[old]
    return found


def _content(rule: StrategyMixRule) -> Hashable:
    return rule.weight, tuple(rule.factor_ids), tuple(rule.forbidden_label_pairs)
