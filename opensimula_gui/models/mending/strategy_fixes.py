"""Remedies for sampling strategies: factors, weights, names and forbidden pairs."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from opensimula_gui.checkpoint.strategy import StrategyMixRule
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.mending.fix import Fix, preview
from opensimula_gui.models.strategy_value import unused_name
from opensimula_gui.models.taxonomy_steps import Step
from opensimula_gui.wording import number_text, tr

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
    drawable = {taxonomy.factor_id for taxonomy in case.bundle.taxonomies if taxonomy.nodes}
    rules = _rules(case, problems)
    after = [
        rule.model_copy(update={"factor_ids": [name for name in rule.factor_ids if name in drawable]})
        for rule in rules
    ]
    lines = [
        tr(
            "{name}: no longer draws from {factors}",
            name=quoted(old.name),
            factors=_list(set(old.factor_ids) - drawable),
        )
        if new.factor_ids
        else tr("{name}: goes, since it draws from nothing else", name=quoted(old.name))
        for old, new in zip(rules, after, strict=True)
        if old.factor_ids != new.factor_ids
    ]
    title = (
        tr("Drop unknown factors from {name}", name=quoted(rules[0].name))
        if len(rules) == 1
        else tr(
            "Drop unknown factors from {n} strategy", "Drop unknown factors from {n} strategies", len(rules)
        )
    )
    done = tr(
        "Dropped unknown factors from {n} strategy.",
        "Dropped unknown factors from {n} strategies.",
        len(lines),
    )
    kept = [rule if rule.factor_ids else None for rule in after]
    return _edit(case.session.strategies, rules, kept, title, done, lines)


def name_factors_once(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let strategies name each factor once."""

    def once(rule: StrategyMixRule) -> StrategyMixRule:
        return rule.model_copy(update={"factor_ids": list(dict.fromkeys(rule.factor_ids))})

    rules, after = _changed(case, problems, once)
    lines = [
        tr(
            "{name}: {n} leaf is drawn → {after}",
            "{name}: {n} leaves are drawn → {after}",
            len(old.factor_ids),
            name=quoted(old.name),
            after=number_text(len(new.factor_ids)),
        )
        for old, new in zip(rules, after, strict=True)
    ]
    if len(rules) == 1:
        name = quoted(rules[0].name)
        title = tr("Name each factor once in {name}", name=name)
        done = tr("Named each factor once in {name}.", name=name)
    else:
        count = len(rules)
        title = tr("Name each factor once in {n} strategy", "Name each factor once in {n} strategies", count)
        done = tr(
            "Named each factor once in {n} strategy.", "Named each factor once in {n} strategies.", count
        )
    return _edit(case.session.strategies, rules, after, title, done, lines)


def set_weights(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Give strategies whose weight is not positive and finite the weight 1."""

    def weighed(rule: StrategyMixRule) -> StrategyMixRule:
        return rule if _is_weight(rule.weight) else _read_again(rule, weight=_WEIGHT)

    rules, after = _changed(case, problems, weighed)
    lines = [
        tr("{name}: weight infinite → 1", name=quoted(rule.name))
        if math.isinf(rule.weight)
        else tr("{name}: weight not above 0 → 1", name=quoted(rule.name))
        for rule in rules
    ]
    if len(rules) == 1:
        name = quoted(rules[0].name)
        title = tr("Set the weight of {name} to 1", name=name)
        done = tr("Set the weight of {name} to 1.", name=name)
    else:
        count = len(rules)
        title = tr("Set the weight of {n} strategy to 1", "Set the weight of {n} strategies to 1", count)
        done = tr("Set the weight of {n} strategy to 1.", "Set the weight of {n} strategies to 1.", count)
    return _edit(case.session.strategies, rules, after, title, done, lines)


def remove_strategies(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Remove strategies that can't be drawn."""
    rules = [rule for rule in _rules(case, problems) if not _is_weight(rule.weight) or not rule.factor_ids]
    lines = [tr("{name}: goes", name=quoted(rule.name)) for rule in rules]
    title = (
        tr("Remove {name}", name=quoted(rules[0].name))
        if len(rules) == 1
        else tr("Remove {n} strategy", "Remove {n} strategies", len(rules))
    )
    done = tr("Removed {n} strategy.", "Removed {n} strategies.", len(rules))
    return _edit(case.session.strategies, rules, [None] * len(rules), title, done, lines)


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
    title = (
        tr("Rename the second {name}", name=quoted(rules[0].name))
        if len(rules) == 1
        else tr("Rename {n} strategy", "Rename {n} strategies", len(rules))
    )
    done = tr("Renamed {n} strategy.", "Renamed {n} strategies.", len(rules))
    return _edit(spec, rules, after, title, done, lines)


def drop_empty_pairs(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Drop forbidden pairs that have an empty text, which every mix contains."""

    def cleaned(rule: StrategyMixRule) -> StrategyMixRule:
        pairs = [pair for pair in rule.forbidden_label_pairs if "" not in pair]
        return rule.model_copy(update={"forbidden_label_pairs": pairs})

    rules, after = _changed(case, problems, cleaned)
    lines = [
        tr(
            "{name}: forbidden pairs {before} → {after}",
            name=quoted(old.name),
            before=number_text(len(old.forbidden_label_pairs)),
            after=number_text(len(new.forbidden_label_pairs)),
        )
        for old, new in zip(rules, after, strict=True)
    ]
    if len(rules) == 1:
        name = quoted(rules[0].name)
        title = tr("Drop the empty pairs of {name}", name=name)
        done = tr("Dropped the empty pairs of {name}.", name=name)
    else:
        count = len(rules)
        title = tr("Drop the empty pairs of {n} strategy", "Drop the empty pairs of {n} strategies", count)
        done = tr(
            "Dropped the empty pairs of {n} strategy.", "Dropped the empty pairs of {n} strategies.", count
        )
    return _edit(case.session.strategies, rules, after, title, done, lines)


def _changed(
    case: Case, problems: Sequence[Problem], change: Callable[[StrategyMixRule], StrategyMixRule]
) -> tuple[list[StrategyMixRule], list[StrategyMixRule]]:
    """Return those strategies that a change makes others of, before and after it."""
    pairs = [(rule, change(rule)) for rule in _rules(case, problems)]
    pairs = [(old, new) for old, new in pairs if old != new]
    return [old for old, _ in pairs], [new for _, new in pairs]


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


def _list(names: set[str]) -> str:
    return ", ".join(quoted(name) for name in sorted(names))
