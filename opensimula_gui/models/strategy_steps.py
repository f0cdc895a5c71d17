"""Each edit of the sampling strategies: what it is called, and the change that it takes.

All strategies are one value to the undo stack. Keys of a strategy that this version does not know stay. What
does not fit raises ``ValueError`` with a sentence for the user.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.models.bundle_value import checked_name, checked_text, quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.number_text import localised
from opensimula_gui.models.strategy_value import are_normal, checked_weight, unused_name, weight_text
from opensimula_gui.models.taxonomy_steps import Step
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

NEW_NAME = "New strategy"

_REVERTS: Final = {
    "name": marked("Revert the name of {strategy}"),
    "weight": marked("Revert the weight of {strategy}"),
    "factor_ids": marked("Revert the factors of {strategy}"),
    "forbidden_label_pairs": marked("Revert the forbidden pairs of {strategy}"),
}

_Pair = tuple[str, str]


def add(spec: SamplingStrategySpec | None, factor_ids: Sequence[str]) -> Step:
    """Add a strategy of some factors at the end, of a name of its own and weight 1."""
    rules = list(spec.strategies) if spec is not None else []
    if not factor_ids:
        raise ValueError(tr("No accepted factor has a taxonomy that a strategy could draw from."))
    name = unused_name(NEW_NAME, [rule.name for rule in rules])
    rules.append(StrategyMixRule(name=name, weight=1.0, factor_ids=list(factor_ids)))
    return _step(spec, rules, tr("Add strategy {strategy}", strategy=quoted(name)))


def duplicate(spec: SamplingStrategySpec, number: int) -> Step:
    """Put a copy of a strategy, of a name of its own, right after it."""
    rules, rule = list(spec.strategies), spec.strategies[number]
    name = unused_name(rule.name, [other.name for other in rules])
    rules.insert(number + 1, rule.model_copy(update={"name": name}, deep=True))
    return _step(spec, rules, tr("Duplicate strategy {strategy}", strategy=quoted(rule.name)))


def remove(spec: SamplingStrategySpec, number: int) -> Step:
    """Take a strategy away."""
    rules = list(spec.strategies)
    name = quoted(rules.pop(number).name)
    return _step(spec, rules, tr("Remove strategy {strategy}", strategy=name))


def move(spec: SamplingStrategySpec, number: int, to: int) -> Step:
    """Put a strategy at another position."""
    rules = list(spec.strategies)
    rule = rules.pop(number)
    rules.insert(to, rule)
    name = quoted(rule.name)
    if to < number:
        return _step(spec, rules, tr("Move strategy {strategy} up", strategy=name))
    return _step(spec, rules, tr("Move strategy {strategy} down", strategy=name))


def rename(spec: SamplingStrategySpec, number: int, text: str) -> Step:
    """Give a strategy another name."""
    name = checked_name(tr("The name of a strategy"), text)
    before, after = quoted(spec.strategies[number].name), quoted(name)
    words = tr("Rename strategy {before} to {after}", before=before, after=after)
    return _edit(spec, number, words, name=name)


def set_weight(spec: SamplingStrategySpec, number: int, weight: float) -> Step:
    """Give a strategy another weight."""
    rule, after = spec.strategies[number], checked_weight(weight)
    words = tr(
        "Change the weight of {strategy} from {before} to {after}",
        strategy=quoted(rule.name),
        before=localised(weight_text(rule.weight)),
        after=localised(weight_text(after)),
    )
    return _edit(spec, number, words, weight=after)


def normalise(spec: SamplingStrategySpec) -> Step:
    """Make all weights add up to 1, without changing how often a strategy is drawn."""
    total = sum(rule.weight for rule in spec.strategies)
    if not (total > 0 and math.isfinite(total)):
        raise ValueError(tr("The weights can't be normalised, because their sum is no positive number."))
    if are_normal(rule.weight for rule in spec.strategies):
        return Step(tr("Normalise weights"), [])
    shares = [rule.weight / total for rule in spec.strategies]
    if 0.0 in shares:
        lost = spec.strategies[shares.index(0.0)].name
        raise ValueError(
            tr(
                "The weight of {strategy} is too small beside the others to be normalised.",
                strategy=quoted(lost),
            )
        )
    rules = [
        rule.model_copy(update={"weight": share}) for rule, share in zip(spec.strategies, shares, strict=True)
    ]
    return _step(spec, rules, tr("Normalise weights"))


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
    names = {"factor": quoted(name), "strategy": quoted(rule.name)}
    if is_drawn:
        # The order of a strategy's factors is the order of its draws.
        after = [*rule.factor_ids, factor_id] if factor_id not in rule.factor_ids else rule.factor_ids
        words = tr("Draw from {factor} in {strategy}", **names)
        return _edit(spec, number, words, factor_ids=after)
    after = [other for other in rule.factor_ids if other != factor_id]
    if not after:
        raise ValueError(tr("A strategy needs at least one factor to draw from."))
    return _edit(spec, number, tr("No longer draw from {factor} in {strategy}", **names), factor_ids=after)


def add_pair(spec: SamplingStrategySpec, number: int, pair: _Pair) -> Step:
    """Forbid two texts in one mix of a strategy."""
    rule, after = spec.strategies[number], _checked_pair(pair)
    words = tr("Forbid {text} with {other} in {strategy}", **_names(rule, after))
    return _set_pairs(spec, number, words, [*rule.forbidden_label_pairs, after])


def change_pair(spec: SamplingStrategySpec, number: int, place: int, pair: _Pair) -> Step:
    """Put another pair in the place of a forbidden one."""
    pairs, after = list(spec.strategies[number].forbidden_label_pairs), _checked_pair(pair)
    before, pairs[place] = pairs[place], after
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    texts = changed[0] if len(changed) == 1 else (" + ".join(before), " + ".join(after))
    words = tr(
        "Change {before} to {after} in a forbidden pair", before=quoted(texts[0]), after=quoted(texts[1])
    )
    return _set_pairs(spec, number, words, pairs)


def remove_pairs(spec: SamplingStrategySpec, number: int, places: Collection[int]) -> Step:
    """Allow some forbidden pairs of a strategy again."""
    rule = spec.strategies[number]
    gone = [rule.forbidden_label_pairs[place] for place in sorted(places)]
    kept = [pair for place, pair in enumerate(rule.forbidden_label_pairs) if place not in places]
    if len(gone) == 1:
        words = tr("Allow {text} with {other} in {strategy}", **_names(rule, gone[0]))
    else:
        words = tr(
            "Allow {n} forbidden pair in {strategy}",
            "Allow {n} forbidden pairs in {strategy}",
            len(gone),
            strategy=quoted(rule.name),
        )
    return _set_pairs(spec, number, words, kept)


def revert(spec: SamplingStrategySpec, number: int, saved: StrategyMixRule) -> Step:
    """Make a strategy as it is on disk."""
    rules = list(spec.strategies)
    words = tr("Revert strategy {strategy}", strategy=quoted(rules[number].name))
    rules[number] = saved
    return _step(spec, rules, words)


def revert_value(spec: SamplingStrategySpec, number: int, saved: StrategyMixRule, field: str) -> Step:
    """Make one field of a strategy as it is on disk."""
    words = tr(_REVERTS[field], strategy=quoted(spec.strategies[number].name))
    return _edit(spec, number, words, **{field: getattr(saved, field)})


def revert_all(spec: SamplingStrategySpec | None, saved: SamplingStrategySpec | None) -> Step:
    """Make all strategies, and their order, as they are on disk."""
    return Step(tr("Revert the strategies"), [Change(Part.STRATEGIES, "", spec, saved)])


def _set_pairs(spec: SamplingStrategySpec, number: int, words: str, pairs: list[_Pair]) -> Step:
    return _edit(spec, number, words, forbidden_label_pairs=pairs)


def _checked_pair(pair: _Pair) -> _Pair:
    first, second = (checked_text(tr("A forbidden pair"), text) for text in pair)
    return first, second


def _names(rule: StrategyMixRule, pair: _Pair) -> dict[str, str]:
    return {"text": quoted(pair[0]), "other": quoted(pair[1]), "strategy": quoted(rule.name)}


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
