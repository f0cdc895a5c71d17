"""Reading the strategies, and checking them against the factors of the bundle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.inspecting.parts import read_items, read_object, read_part
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.pointers import Path
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


def read_strategies(raw: dict[str, Any], report: Report) -> SamplingStrategySpec:
    """Return the strategies with what could be read of them."""
    has_list = isinstance(raw.get("strategies"), list)
    own = {**raw, "strategies": []} if has_list else raw
    spec = read_object(SamplingStrategySpec, own, (), report, {"strategies": []})
    if not has_list:
        return spec
    fallback = {"name": "", "weight": 0.0, "factor_ids": [], "forbidden_label_pairs": []}
    for path, item in read_items(raw, "strategies", (), report):
        rule = read_part(StrategyMixRule, item, path, report, fallback)
        if rule is not None:
            # One that could not be validated whole still has the lists of the file.
            rule.forbidden_label_pairs = [(first, second) for first, second in rule.forbidden_label_pairs]
            spec.strategies.append(rule)
            _check_rule(rule, path, report)
    if not spec.strategies:
        report("no-strategies", ("strategies",), tr("There is no strategy to draw from."))
    return spec


def check_strategies(spec: SamplingStrategySpec, bundle: TaxonomyBundle, report: Report) -> None:
    """Report strategies that share a name or name factors that can't be drawn from."""
    drawable = {taxonomy.factor_id for taxonomy in bundle.taxonomies if taxonomy.nodes}
    names: set[str] = set()
    for number, rule in enumerate(spec.strategies):
        path = ("strategies", number)
        if rule.name in names:
            message = tr("Another strategy is named “{name}” too.", name=one_line(rule.name, 60))
            report("duplicate-strategy-name", (*path, "name"), message)
        names.add(rule.name)
        for position, factor_id in enumerate(rule.factor_ids):
            if factor_id not in drawable:
                shown_id = one_line(factor_id, 60)
                message = tr("There is no taxonomy of a factor “{id}” to draw from.", id=shown_id)
                report("strategy-factor-unknown", (*path, "factor_ids", position), message)


def _check_rule(rule: StrategyMixRule, path: Path, report: Report) -> None:
    name = one_line(rule.name, 60)
    if math.isinf(rule.weight):
        message = tr("The weight of strategy “{strategy}” is infinite.", strategy=name)
        report("weight-infinite", (*path, "weight"), message)
    seen: set[str] = set()
    for position, factor_id in enumerate(rule.factor_ids):
        if factor_id in seen:
            message = tr(
                "Strategy “{strategy}” names the factor “{factor}” twice.",
                strategy=name,
                factor=one_line(factor_id, 60),
            )
            report("strategy-factor-twice", (*path, "factor_ids", position), message)
        seen.add(factor_id)
    for position, pair in enumerate(rule.forbidden_label_pairs):
        if "" in pair:
            message = tr("A forbidden pair of strategy “{strategy}” has an empty text.", strategy=name)
            report("empty-forbidden-text", (*path, "forbidden_label_pairs", position), message)
