"""Reading the bundle node by node, so that one bad node hides no other and other threads get their turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.inspecting.parts import (
    no_object_words,
    read_items,
    read_object,
    read_part,
    value_words,
)
from opensimula_gui.checkpoint.inspecting.relations_check import differing_id
from opensimula_gui.checkpoint.taxonomy import (
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.pointers import Path


def read_bundle(raw: dict[str, Any], report: Report, tick: Callable[[], None]) -> TaxonomyBundle:
    """Return the bundle with what could be read of it.

    Args:
        raw: The JSON value; its large parts are emptied on the way, which spares one long release at the end.
        report: Takes the problems.
        tick: Called for each node, trace and factor; it may raise to stop.
    """
    own = {key: value for key, value in raw.items() if key not in {"factors", "taxonomies"}}
    fallback = {"instruction_y": "", "target_depth_D": 1, "proposal_N": 1}
    bundle = read_object(TaxonomyBundle, own, (), report, fallback)
    for path, item in read_items(raw, "factors", (), report):
        tick()
        factor = read_part(SimulaFactor, item, path, report, {"name": ""})
        if factor is not None:
            bundle.factors.append(factor)
    for path, item in read_items(raw, "taxonomies", (), report):
        taxonomy = _read_taxonomy(item, path, report, tick)
        # A position in the file is a position in the list, so that places lead to the right tree.
        bundle.taxonomies.append(taxonomy or FactorTaxonomy(factor_id="", root_id=""))
    return bundle


def _read_taxonomy(raw: Any, path: Path, report: Report, tick: Callable[[], None]) -> FactorTaxonomy | None:
    own = (
        {key: value for key, value in raw.items() if key not in {"nodes", "expansion_traces"}}
        if isinstance(raw, dict)
        else raw
    )
    taxonomy = read_part(FactorTaxonomy, own, path, report, {"factor_id": "", "root_id": ""})
    if taxonomy is None:
        return None
    taxonomy.nodes = dict(_read_nodes(raw, taxonomy.factor_id, path, report, tick))
    for trace_path, item in read_items(raw, "expansion_traces", path, report):
        tick()
        trace = read_part(ExpansionStepTrace, item, trace_path, report, {"parent_node_id": "", "depth": 0})
        if trace is not None:
            taxonomy.expansion_traces.append(trace)
    return taxonomy


def _read_nodes(
    raw: dict[str, Any], factor_id: str, path: Path, report: Report, tick: Callable[[], None]
) -> Iterator[tuple[str, TaxonomyNode]]:
    nodes, place = raw.get("nodes", {}), (*path, "nodes")
    if not isinstance(nodes, dict):
        report("wrong-type", place, no_object_words(place, nodes))
        return
    for key in list(nodes):
        tick()
        item, node_path = nodes.pop(key), (*place, key)
        fallback = {"id": key, "factor_id": factor_id, "label": key}
        node = read_part(TaxonomyNode, item, node_path, report, fallback)
        if node is None:
            continue
        if node.id != key:
            report("node-key-differs", (*node_path, "id"), _key_message(key, item, node))
        if node.provenance:
            _check_provenance(item["provenance"], node_path, report)
        yield key, node


def _key_message(key: str, item: dict[str, Any], node: TaxonomyNode) -> str:
    if "id" not in item:
        node.id = key
        return tr("The node under the key “{key}” has no id.", key=one_line(key, 60))
    return differing_id(key, node.id)


def _check_provenance(items: list[Any], path: Path, report: Report) -> None:
    for number, item in enumerate(items):
        for field in ("char_start", "char_end"):
            value = item.get(field) if isinstance(item, dict) else None
            if isinstance(value, bool | str | float):
                place = (*path, "provenance", number, field)
                words = tr(
                    "“{field}” is {value} and read as a number.", field=field, value=value_words(value)
                )
                report("loose-type", place, words)
