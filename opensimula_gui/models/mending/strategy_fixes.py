"""Remedies for sampling strategies: factors, weights, names and forbidden pairs."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from opensimula_gui.checkpoint.strategy import StrategyMixRule
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.mending.fix import Fix, number_of, preview
from opensimula_gui.models.strategy_value import unused_name
from opensimula_gui.models.taxonomy_steps import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.models.mending.case import Case

_NUMBER: Final = re.compile(r"strategies\[(\d+)\]")
_WEIGHT: Final = 1.0
"""What each of two strategies has when nobody gave them weights: an even share."""


def drop_unknown_factors(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let strategies draw from factors only that have a tree; what draws from nothing then goes."""
    spec = case.session.strategies
    drawable = {taxonomy.factor_id for taxonomy in case.bundle.taxonomies if taxonomy.nodes}
    rules = _rules(case, problems)
    after = [
        rule.model_copy(update={"factor_ids": [name for name in rule.factor_ids if name in drawable]})
        for rule in rules
    ]
    lines = [
        f"{quoted(old.name)}: no longer draws from {_list(set(old.factor_ids) - drawable)}"
        if new.factor_ids
        else f"{quoted(old.name)}: goes, since it draws from nothing else"
        for old, new in zip(rules, after, strict=True)
        if old.factor_ids != new.factor_ids
    ]
    return _edit(
        spec,
        rules,
        [rule if rule.factor_ids else None for rule in after],
        f"Drop unknown factors from {_which(rules)}",
        f"Dropped unknown factors from {number_of(len(lines), 'strategy', 'strategies')}.",
        lines,
    )


def name_factors_once(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let strategies name each factor once."""

    def once(rule: StrategyMixRule) -> StrategyMixRule:
        return rule.model_copy(update={"factor_ids": list(dict.fromkeys(rule.factor_ids))})

    return _change_each(
        case,
        problems,
        once,
        "Name each factor once in {}",
        "Named each factor once in {}.",
        lambda old, new: (
            f"{number_of(len(old.factor_ids), 'leaf is', 'leaves are')} drawn → {len(new.factor_ids)}"
        ),
    )


def set_weights(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give strategies whose weight is not positive and finite the weight 1."""

    def weighed(rule: StrategyMixRule) -> StrategyMixRule:
        return rule if _is_weight(rule.weight) else _read_again(rule, weight=_WEIGHT)

    return _change_each(
        case,
        problems,
        weighed,
        "Set the weight of {} to 1",
        "Set the weight of {} to 1.",
        lambda old, _new: f"weight {'infinite' if math.isinf(old.weight) else 'not above 0'} → 1",
    )


def remove_strategies(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Remove strategies that can't be drawn."""
    rules = [rule for rule in _rules(case, problems) if not _is_weight(rule.weight) or not rule.factor_ids]
    lines = [f"{quoted(rule.name)}: goes" for rule in rules]
    done = f"Removed {number_of(len(rules), 'strategy', 'strategies')}."
    return _edit(case.session.strategies, rules, [None] * len(rules), f"Remove {_which(rules)}", done, lines)


def rename_strategies(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give strategies that share a name with one before a name of their own."""
    spec = case.session.strategies
    taken = [rule.name for rule in spec.strategies] if spec else []
    rules: list[StrategyMixRule] = []
    after: list[StrategyMixRule | None] = []
    lines: list[str] = []
    for rule in _rules(case, problems):
        if taken.count(rule.name) > 1:
            name = unused_name(rule.name, taken)
            taken.append(name)
            rules.append(rule)
            after.append(rule.model_copy(update={"name": name}))
            lines.append(f"{quoted(rule.name)} → {quoted(name)}")
    done = f"Renamed {number_of(len(rules), 'strategy', 'strategies')}."
    return _edit(spec, rules, after, f"Rename {_which(rules, 'the second ')}", done, lines)


def drop_empty_pairs(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Drop forbidden pairs that have an empty text, which every mix contains."""

    def cleaned(rule: StrategyMixRule) -> StrategyMixRule:
        pairs = [pair for pair in rule.forbidden_label_pairs if "" not in pair]
        return rule.model_copy(update={"forbidden_label_pairs": pairs})

    return _change_each(
        case,
        problems,
        cleaned,
        "Drop the empty pairs of {}",
        "Dropped the empty pairs of {}.",
        lambda old, new: (
            f"forbidden pairs {len(old.forbidden_label_pairs)} → {len(new.forbidden_label_pairs)}"
        ),
    )


def _change_each(
    case: Case,
    problems: Sequence[Problem],
    change: Callable[[StrategyMixRule], StrategyMixRule],
    title: str,
    done: str,
    words: Callable[[StrategyMixRule, StrategyMixRule], str],
) -> Fix | None:
    pairs = [(rule, change(rule)) for rule in _rules(case, problems)]
    pairs = [(old, new) for old, new in pairs if old != new]
    rules = [old for old, _ in pairs]
    lines = [f"{quoted(old.name)}: {words(old, new)}" for old, new in pairs]
    which = _which(rules)
    return _edit(
        case.session.strategies,
        rules,
        [new for _, new in pairs],
        title.format(which),
        done.format(which),
        lines,
    )


def _edit(
    spec: SamplingStrategySpec | None,
    rules: Sequence[StrategyMixRule],
    after: Sequence[StrategyMixRule | None],
    title: str,
    done: str,
    lines: Sequence[str],
) -> Fix | None:
    """Return the fix that puts other rules, or none, in the place of some; they are told by identity."""
    if spec is None or not lines:
        return None
    instead = {id(rule): new for rule, new in zip(rules, after, strict=True)}
    kept = [instead.get(id(rule), rule) for rule in spec.strategies]
    edited = spec.model_copy(update={"strategies": [rule for rule in kept if rule is not None]})
    step = Step(title, [Change(Part.STRATEGIES, "", spec, edited)])
    return Fix(title, done, preview(lines, len(lines)), build=lambda: step)


def _rules(case: Case, problems: Sequence[Problem]) -> list[StrategyMixRule]:
    """Return the strategies that problems are about, each once."""
    spec = case.session.strategies
    rules = spec.strategies if spec else []
    matches = (_NUMBER.match(problem.pointer) for problem in problems)
    numbers = dict.fromkeys(int(match[1]) for match in matches if match)
    return [rules[number] for number in numbers if number < len(rules)]


def _read_again(rule: StrategyMixRule, **values: object) -> StrategyMixRule:
    """Return a rule with other values; one that was faulty is then what it would be in a file."""
    try:
        return StrategyMixRule.model_validate(rule.model_dump(warnings=False) | values)
    except ValidationError:
        return rule.model_copy(update=values)


def _is_weight(weight: float) -> bool:
    return weight > 0 and math.isfinite(weight)


def _which(rules: Sequence[StrategyMixRule], before: str = "") -> str:
    if len(rules) == 1:
        return f"{before}{quoted(rules[0].name)}"
    return number_of(len(rules), "strategy", "strategies")


def _list(names: set[str]) -> str:
    return ", ".join(quoted(name) for name in sorted(names))
