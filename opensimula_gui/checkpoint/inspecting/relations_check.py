"""Checking how factors, taxonomies, nodes and expansions of a bundle belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.tree_rules import TreeRule, fault_path, tree_faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle


def check_relations(bundle: TaxonomyBundle, report: Report, tick: Callable[[], None]) -> None:
    """Report what does not fit together in a bundle.

    Args:
        bundle: The bundle as it was read.
        report: Takes the problems.
        tick: Called for each node and expansion; it may raise to stop.
    """
    check_factors(bundle, report)
    homes = _check_ids(bundle, report, tick)
    for number, taxonomy in enumerate(bundle.taxonomies):
        _check_tree(taxonomy, number, homes, report, tick)
        _check_traces(taxonomy, number, report, tick)


def check_factors(bundle: TaxonomyBundle, report: Report) -> None:
    """Report factors and taxonomies that don't belong together, without a look at any node.

    Args:
        bundle: The bundle as it was read.
        report: Takes the problems.
    """
    _check_taxonomies(bundle, _factors_by_id(bundle, report), report)


def _factors_by_id(bundle: TaxonomyBundle, report: Report) -> dict[str, SimulaFactor]:
    factors: dict[str, SimulaFactor] = {}
    with_tree = {taxonomy.factor_id for taxonomy in bundle.taxonomies}
    for number, factor in enumerate(bundle.factors):
        if factor.id in factors:
            message = f"Another factor has the id “{one_line(factor.id, 60)}” too."
            report("duplicate-factor-id", ("factors", number, "id"), message)
        elif factor.accepted and factor.id not in with_tree:
            message = f"The factor “{one_line(factor.name, 60)}” is accepted, but has no taxonomy."
            report("factor-without-taxonomy", ("factors", number), message)
        factors.setdefault(factor.id, factor)
    return factors


def _check_taxonomies(bundle: TaxonomyBundle, factors: dict[str, SimulaFactor], report: Report) -> None:
    seen: set[str] = set()
    for number, taxonomy in enumerate(bundle.taxonomies):
        place = ("taxonomies", number, "factor_id")
        factor = factors.get(taxonomy.factor_id)
        if factor is None:
            message = f"There is no factor “{one_line(taxonomy.factor_id, 60)}” for this taxonomy."
            report("taxonomy-without-factor", place, message)
        elif not factor.accepted:
            message = f"The factor “{one_line(factor.name, 60)}” of this taxonomy was not accepted."
            report("taxonomy-of-rejected-factor", place, message)
        if taxonomy.factor_id in seen:
            message = f"The factor “{one_line(taxonomy.factor_id, 60)}” has another taxonomy before this one."
            report("two-taxonomies", place, message)
        seen.add(taxonomy.factor_id)


def _check_ids(bundle: TaxonomyBundle, report: Report, tick: Callable[[], None]) -> dict[str, int]:
    """Report ids that stand in two trees; return the first tree of each."""
    homes: dict[str, int] = {}
    for number, taxonomy in enumerate(bundle.taxonomies):
        for key in taxonomy.nodes:
            tick()
            home = homes.setdefault(key, number)
            if home != number:
                message = f"Taxonomy {home} has a node “{one_line(key, 60)}” too."
                report("node-id-used-twice", ("taxonomies", number, "nodes", key), message)
    return homes


def _check_tree(
    taxonomy: FactorTaxonomy, number: int, homes: dict[str, int], report: Report, tick: Callable[[], None]
) -> None:
    for fault in tree_faults(taxonomy, tick):
        code, message = str(fault.rule), fault.message
        if fault.rule is TreeRule.PARENT_MISSING and fault.key is not None:
            parent = taxonomy.nodes[fault.key].parent_id or ""
            if parent in homes:
                code = "parent-in-other-tree"
                message = (
                    f"The parent “{one_line(parent, 60)}” of node “{one_line(fault.key, 60)}” "
                    f"is in taxonomy {homes[parent]}."
                )
        report(code, ("taxonomies", number, *fault_path(fault)), message)


def _check_traces(taxonomy: FactorTaxonomy, number: int, report: Report, tick: Callable[[], None]) -> None:
    for position, trace in enumerate(taxonomy.expansion_traces):
        tick()
        if trace.parent_node_id not in taxonomy.nodes:
            message = f"There is no node “{one_line(trace.parent_node_id, 60)}” in this taxonomy."
            place = ("taxonomies", number, "expansion_traces", position, "parent_node_id")
            report("trace-of-unknown-node", place, message)
