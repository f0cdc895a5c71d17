"""Each edit of the sampling strategies: what it is called, and the change that it takes.

All strategies are one value to the undo stack. Keys of a strategy that this version does not know stay. What
does not fit raises ``ValueError`` with a sentence for the user.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.models.bundle_value import checked_name, checked_text, quoted, rename_text
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.strategy_value import are_normal, checked_weight, unused_name, weight_text
from opensimula_gui.models.taxonomy_steps import Step

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

NEW_NAME = "New strategy"

_Pair = tuple[str, str]


def add(spec: SamplingStrategySpec | None, factor_ids: Sequence[str]) -> Step:
    """Add a strategy of some factors at the end, of a name of its own and weight 1."""
    rules = list(spec.strategies) if spec is not None else []
    if not factor_ids:
        raise ValueError("No accepted factor has a taxonomy that a strategy could draw from.")
    name = unused_name(NEW_NAME, [rule.name for rule in rules])
    rules.append(StrategyMixRule(name=name, weight=1.0, factor_ids=list(factor_ids)))
    return _step(spec, rules, f"Add strategy {quoted(name)}")


def duplicate(spec: SamplingStrategySpec, number: int) -> Step:
    """Put a copy of a strategy, of a name of its own, right after it."""
    rules, rule = list(spec.strategies), spec.strategies[number]
    name = unused_name(rule.name, [other.name for other in rules])
    rules.insert(number + 1, rule.model_copy(update={"name": name}, deep=True))
    return _step(spec, rules, f"Duplicate strategy {quoted(rule.name)}")


def remove(spec: SamplingStrategySpec, number: int) -> Step:
    """Take a strategy away."""
    rules = list(spec.strategies)
    return _step(spec, rules, f"Remove strategy {quoted(rules.pop(number).name)}")


def move(spec: SamplingStrategySpec, number: int, to: int) -> Step:
    """Put a strategy at another position."""
    rules = list(spec.strategies)
    rule = rules.pop(number)
    rules.insert(to, rule)
    return _step(spec, rules, f"Move strategy {quoted(rule.name)} {'up' if to < number else 'down'}")


def rename(spec: SamplingStrategySpec, number: int, text: str) -> Step:
    """Give a strategy another name."""
    name = checked_name("The name of a strategy", text)
    words = rename_text(spec.strategies[number].name, name, "strategy ")
    return _edit(spec, number, words, name=name)


def set_weight(spec: SamplingStrategySpec, number: int, weight: float) -> Step:
    """Give a strategy another weight."""
    rule, after = spec.strategies[number], checked_weight(weight)
    change = f"from {weight_text(rule.weight)} to {weight_text(after)}"
    return _edit(spec, number, f"Change the weight of {quoted(rule.name)} {change}", weight=after)


def normalise(spec: SamplingStrategySpec) -> Step:
    """Make all weights add up to 1, without changing how often a strategy is drawn."""
    total = sum(rule.weight for rule in spec.strategies)
    if not (total > 0 and math.isfinite(total)):
        raise ValueError("The weights can't be normalised, because their sum is no positive number.")
    if are_normal(rule.weight for rule in spec.strategies):
        return Step("Normalise weights", [])
    shares = [rule.weight / total for rule in spec.strategies]
    if 0.0 in shares:
        lost = spec.strategies[shares.index(0.0)].name
        raise ValueError(f"The weight of {quoted(lost)} is too small beside the others to be normalised.")
    rules = [
        rule.model_copy(update={"weight": share}) for rule, share in zip(spec.strategies, shares, strict=True)
    ]
    return _step(spec, rules, "Normalise weights")


def set_factor(spec: SamplingStrategySpec, number: int, factor_id: str, name: str, *, is_drawn: bool) -> Step:
    """Let a strategy draw from a factor, after all others, or no more.

    Args:
        spec: The strategies.
        number: Position of the strategy.
        factor_id: The factor.
        name: What it is called.
        is_drawn: Whether the strategy is to draw from it.
    """
    rule = spec.strategies[number]
    if is_drawn:
        # The order of a strategy's factors is the order of its draws.
        after = [*rule.factor_ids, factor_id] if factor_id not in rule.factor_ids else rule.factor_ids
        return _edit(spec, number, f"Draw from {quoted(name)} in {quoted(rule.name)}", factor_ids=after)
    after = [other for other in rule.factor_ids if other != factor_id]
    if not after:
        raise ValueError("A strategy needs at least one factor to draw from.")
    return _edit(spec, number, f"No longer draw from {quoted(name)} in {quoted(rule.name)}", factor_ids=after)


def add_pair(spec: SamplingStrategySpec, number: int, pair: _Pair) -> Step:
    """Forbid two texts in one mix of a strategy."""
    rule, after = spec.strategies[number], _checked_pair(pair)
    words = f"Forbid {quoted(after[0])} with {quoted(after[1])} in {quoted(rule.name)}"
    return _set_pairs(spec, number, words, [*rule.forbidden_label_pairs, after])


def change_pair(spec: SamplingStrategySpec, number: int, place: int, pair: _Pair) -> Step:
    """Put another pair in the place of a forbidden one."""
    pairs, after = list(spec.strategies[number].forbidden_label_pairs), _checked_pair(pair)
    before, pairs[place] = pairs[place], after
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    texts = changed[0] if len(changed) == 1 else (" + ".join(before), " + ".join(after))
    words = f"Change {quoted(texts[0])} to {quoted(texts[1])} in a forbidden pair"
    return _set_pairs(spec, number, words, pairs)


def remove_pairs(spec: SamplingStrategySpec, number: int, places: Collection[int]) -> Step:
    """Allow some forbidden pairs of a strategy again."""
    rule = spec.strategies[number]
    gone = [rule.forbidden_label_pairs[place] for place in sorted(places)]
    kept = [pair for place, pair in enumerate(rule.forbidden_label_pairs) if place not in places]
    words = f"Allow {count_text(len(gone))} forbidden pairs in {quoted(rule.name)}"
    if len(gone) == 1:
        words = f"Allow {quoted(gone[0][0])} with {quoted(gone[0][1])} in {quoted(rule.name)}"
    return _set_pairs(spec, number, words, kept)


def revert(spec: SamplingStrategySpec, number: int, saved: StrategyMixRule) -> Step:
    """Make a strategy as it is on disk."""
    rules = list(spec.strategies)
    words = f"Revert strategy {quoted(rules[number].name)}"
    rules[number] = saved
    return _step(spec, rules, words)


def revert_value(spec: SamplingStrategySpec, number: int, saved: StrategyMixRule, field: str) -> Step:
    """Make one field of a strategy as it is on disk."""
    what = {"factor_ids": "factors", "forbidden_label_pairs": "forbidden pairs"}.get(field, field)
    words = f"Revert the {what} of {quoted(spec.strategies[number].name)}"
    return _edit(spec, number, words, **{field: getattr(saved, field)})


def revert_all(spec: SamplingStrategySpec | None, saved: SamplingStrategySpec | None) -> Step:
    """Make all strategies, and their order, as they are on disk."""
    return Step("Revert the strategies", [Change(Part.STRATEGIES, "", spec, saved)])


def _set_pairs(spec: SamplingStrategySpec, number: int, words: str, pairs: list[_Pair]) -> Step:
    return _edit(spec, number, words, forbidden_label_pairs=pairs)


def _checked_pair(pair: _Pair) -> _Pair:
    first, second = (checked_text("A forbidden pair", text) for text in pair)
    return first, second


def _edit(spec: SamplingStrategySpec, number: int, words: str, **values: Any) -> Step:
    rules = list(spec.strategies)
    rules[number] = rules[number].model_copy(update=values)
    return _step(spec, rules, words)


def _step(spec: SamplingStrategySpec | None, rules: list[StrategyMixRule], words: str) -> Step:
    after = (
        spec.model_copy(update={"strategies": rules})
        if spec is not None
        else SamplingStrategySpec(strategies=rules)
    )
    return Step(words, [Change(Part.STRATEGIES, "", spec, after)])
