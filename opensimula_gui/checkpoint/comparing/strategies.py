"""What differs between two sampling strategies."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.comparing.pairs import Pair, is_reordered, pair_positions, unpaired
from opensimula_gui.checkpoint.file_state import FileRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from opensimula_gui.checkpoint.comparing.bundle_match import BundleMatch, BundleSide
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule

_FIELDS: Final = {"name": ChangeKind.RENAMED, "weight": ChangeKind.CHANGED}


def strategy_changes(
    match: BundleMatch, old: SamplingStrategySpec, new: SamplingStrategySpec
) -> Iterator[Change]:
    """Yield what differs between the strategies; they are paired by name, then by position.

    Args:
        match: Says which factor is which.
        old: The old strategies.
        new: The new strategies.
    """
    whole = Pair(Subject.STRATEGY, FileRole.STRATEGY, Side(), Side())
    pairs = match_strategies(old, new)
    for position in unpaired(len(old.strategies), pairs):
        yield _change(ChangeKind.REMOVED, _side(old, position), None)
    for position in unpaired(len(new.strategies), pairs.values()):
        yield _change(ChangeKind.ADDED, None, _side(new, position))
    if is_reordered(pairs.values()):
        orders = _order(old, pairs), _order(new, sorted(pairs.values()))
        yield whole.changed("strategies", *orders, ChangeKind.REORDERED)
    for old_position, new_position in pairs.items():
        pair = Pair(Subject.STRATEGY, FileRole.STRATEGY, _side(old, old_position), _side(new, new_position))
        rules = old.strategies[old_position], new.strategies[new_position]
        yield from _rule_changes(match, pair, *rules)
    yield from whole.unknown_keys(old.model_extra, new.model_extra)


def match_strategies(old: SamplingStrategySpec, new: SamplingStrategySpec) -> dict[int, int]:
    """Return the new position of each strategy that both have by its old one, in the old order."""
    return pair_positions(
        ([rule.name for rule in old.strategies], [rule.name for rule in new.strategies]),
        (range(len(old.strategies)), range(len(new.strategies))),
    )


def _order(spec: SamplingStrategySpec, positions: Iterable[int]) -> str:
    return "\n".join(spec.strategies[position].name for position in positions)


def _rule_changes(
    match: BundleMatch, pair: Pair, old: StrategyMixRule, new: StrategyMixRule
) -> Iterator[Change]:
    yield from pair.fields(old, new, _FIELDS)
    yield from _choice_changes(match, pair, old.factor_ids, new.factor_ids)
    yield from _forbidden_changes(pair, _pair_texts(old), _pair_texts(new))
    yield from pair.unknown_keys(old.model_extra, new.model_extra)


def _choice_changes(
    match: BundleMatch, pair: Pair, old: Sequence[str], new: Sequence[str]
) -> Iterator[Change]:
    before, after = match.keys_of_old(old), match.keys_of_new(new)
    if before == after:
        return
    is_other_order = Counter(before) == Counter(after)
    texts = _names(match.old, old), _names(match.new, new)
    if texts[0] == texts[1]:
        # Another factor of the same name.
        texts = "\n".join(old), "\n".join(new)
    yield pair.changed("factor_ids", *texts, ChangeKind.REORDERED if is_other_order else ChangeKind.CHANGED)


def _names(side: BundleSide, factor_ids: Sequence[str]) -> str:
    return "\n".join(map(side.factor_name, factor_ids))


def _pair_texts(rule: StrategyMixRule) -> list[str]:
    return [" + ".join(pair) for pair in rule.forbidden_label_pairs]


def _forbidden_changes(pair: Pair, old: list[str], new: list[str]) -> Iterator[Change]:
    """Yield a change for each pair that came or went; their order means nothing."""
    key = "forbidden_label_pairs"
    pairs = pair_positions((old, new))
    for position in unpaired(len(old), pairs):
        side = pair.old.at(key).at(position, old[position])
        yield _change(ChangeKind.REMOVED, side, None, key)
    for position in unpaired(len(new), pairs.values()):
        side = pair.new.at(key).at(position, new[position])
        yield _change(ChangeKind.ADDED, None, side, key)


def _change(kind: ChangeKind, old: Side | None, new: Side | None, key: str = "") -> Change:
    return Change(kind, Subject.STRATEGY, FileRole.STRATEGY, key, old, new)


def _side(spec: SamplingStrategySpec, position: int) -> Side:
    return Side(spec.strategies[position].name, place=("strategies", position))
