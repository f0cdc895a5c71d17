"""How factors, taxonomies, nodes and expansions of a bundle belong together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.inspecting.tree_check import check_tree
from opensimula_gui.checkpoint.tree_rules import TreeRule, fault_path
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.inspecting.tree_check import TreeCheck
    from opensimula_gui.checkpoint.pointers import Path
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle
    from opensimula_gui.checkpoint.tree_rules import TreeFault


def check_relations(bundle: TaxonomyBundle, report: Report, tick: Callable[[], None]) -> None:
    """Report what does not fit together in a bundle.

    Args:
        bundle: The bundle as it was read.
        report: Takes the problems; of each kind in a tree the first ``MAX_PROBLEMS``.
        tick: Called for each node; it may raise to stop.
    """
    check_factors(bundle, report)
    for found in ids_used_twice(bundle.taxonomies):
        report(*repeated_id(*found))
    for number, taxonomy in enumerate(bundle.taxonomies):
        report_tree(check_tree(taxonomy, tick=tick), number, bundle.taxonomies, report)


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
            message = tr("Another factor has the id “{id}” too.", id=one_line(factor.id, 60))
            report("duplicate-factor-id", ("factors", number, "id"), message)
        elif factor.accepted and factor.id not in with_tree:
            name = one_line(factor.name, 60)
            message = tr("The factor “{factor}” is accepted, but has no taxonomy.", factor=name)
            report("factor-without-taxonomy", ("factors", number), message)
        factors.setdefault(factor.id, factor)
    return factors


def _check_taxonomies(bundle: TaxonomyBundle, factors: dict[str, SimulaFactor], report: Report) -> None:
    seen: set[str] = set()
    for number, taxonomy in enumerate(bundle.taxonomies):
        place, shown_id = ("taxonomies", number, "factor_id"), one_line(taxonomy.factor_id, 60)
        factor = factors.get(taxonomy.factor_id)
        if factor is None:
            message = tr("There is no factor “{id}” for this taxonomy.", id=shown_id)
            report("taxonomy-without-factor", place, message)
        elif not factor.accepted:
            name = one_line(factor.name, 60)
            message = tr("The factor “{factor}” of this taxonomy was not accepted.", factor=name)
            report("taxonomy-of-rejected-factor", place, message)
        if taxonomy.factor_id in seen:
            message = tr("The factor “{factor}” has another taxonomy before this one.", factor=shown_id)
            report("two-taxonomies", place, message)
        seen.add(taxonomy.factor_id)


def check_keys(bundle: TaxonomyBundle, report: Report) -> None:
    """Report nodes whose id is not the key under which they stand."""
    for number, taxonomy in enumerate(bundle.taxonomies):
        for key, node in taxonomy.nodes.items():
            if node.id != key:
                path = ("taxonomies", number, "nodes", key, "id")
                report("node-key-differs", path, differing_id(key, node.id))


def differing_id(key: str, node_id: str) -> str:
    """Return what to say of a node whose id is not its key."""
    return tr(
        "The node under the key “{key}” has the id “{id}”.", key=one_line(key, 60), id=one_line(node_id, 60)
    )


def ids_used_twice(taxonomies: Sequence[FactorTaxonomy]) -> Iterator[tuple[int, str, int]]:
    """Yield each id that stands in a tree and in one before it: number of the tree, key, number of the first.

    Args:
        taxonomies: All trees of a bundle.
    """
    if _have_own_ids(taxonomies):
        return
    homes: dict[str, int] = {}
    for number, taxonomy in enumerate(taxonomies):
        for key in taxonomy.nodes:
            home = homes.setdefault(key, number)
            if home != number:
                yield number, key, home


def _have_own_ids(taxonomies: Sequence[FactorTaxonomy]) -> bool:
    seen: set[str] = set()
    for taxonomy, following in pairwise(taxonomies):
        seen.update(taxonomy.nodes)
        if not seen.isdisjoint(following.nodes):
            return False
    return True


def repeated_id(number: int, key: str, home: int) -> tuple[str, Path, str]:
    """Return code, place and message for what ``ids_used_twice`` yields."""
    message = tr("Taxonomy {number} has a node “{node}” too.", number=home, node=one_line(key, 60))
    return "node-id-used-twice", ("taxonomies", number, "nodes", key), message


def report_tree(check: TreeCheck, number: int, taxonomies: Sequence[FactorTaxonomy], report: Report) -> None:
    """Report what is wrong with a tree.

    Args:
        check: What was found in it.
        number: Its position among the trees.
        taxonomies: All trees of the bundle.
        report: Takes the problems.
    """
    taxonomy, shape = check.taxonomy, check.shape
    for fault in shape.faults.kept:
        code, message = _fault_words(fault, taxonomy, taxonomies)
        report(code, ("taxonomies", number, *fault_path(fault)), message)
    for position in shape.lost_traces:
        key = taxonomy.expansion_traces[position].parent_node_id
        place = ("taxonomies", number, "expansion_traces", position, "parent_node_id")
        message = tr("There is no node “{node}” in this taxonomy.", node=one_line(key, 60))
        report("trace-of-unknown-node", place, message)


def _fault_words(
    fault: TreeFault, taxonomy: FactorTaxonomy, taxonomies: Sequence[FactorTaxonomy]
) -> tuple[str, str]:
    if fault.rule is TreeRule.PARENT_MISSING and fault.key is not None:
        parent = taxonomy.nodes[fault.key].parent_id or ""
        for home, other in enumerate(taxonomies):
            if parent in other.nodes:
                return "parent-in-other-tree", tr(
                    "The parent “{parent}” of node “{node}” is in taxonomy {number}.",
                    parent=one_line(parent, 60),
                    node=one_line(fault.key, 60),
                    number=home,
                )
    return str(fault.rule), fault.message
