"""Put a bundle together from the bytes of the one before, in which only nodes that differ are written anew.

Encoding 100,000 nodes holds Python's lock for over a second, in which no window can paint. Most nodes of an
edited bundle are the very objects that were read, so that their bytes are there already. They are taken only
from a file that is laid out just as AfterImage lays it out, which a line end makes sure of: it can't stand
inside a JSON text, so that what follows it at a known indentation is what it looks like.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.encoding import encode_bundle, encode_key, encode_node, encode_taxonomy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle, TaxonomyNode

_TAXONOMY_INDENT: Final = b"\n    "
_NODE_INDENT: Final = b"\n        "
_TAXONOMIES: Final = b'\n  "taxonomies": ['
_TAXONOMY_START: Final = re.compile(rb'\n    \{\n      "factor_id": ')
_NODES_START: Final = b'\n      "nodes": {'
_NO_NODES: Final = b'\n      "nodes": {}'
_NODES_END: Final = b"\n      }"
_NODE_START: Final = re.compile(rb'\n        "([0-9A-Za-z_-]+)": \{\n')
_END: Final = b"\n  ]\n}\n"


def assembled_bundle(data: bytes, bundle: TaxonomyBundle, edited: TaxonomyBundle) -> bytes | None:
    """Return the bytes of an edited bundle.

    Args:
        data: The bytes of the bundle before, which must say just what it says.
        bundle: The bundle before.
        edited: The edited bundle; what is the same object in both is not written anew.

    Returns:
        The new bytes, or None if the old ones are laid out in another way.

    Raises:
        CheckpointFormatError: What was written could not be read again.
    """
    head = _head(bundle)
    is_plain = not bundle.model_extra and data.startswith(head) and data.endswith(_END)
    if not is_plain or not bundle.taxonomies:
        return None
    starts = [match.start() for match in _TAXONOMY_START.finditer(data, len(head))]
    if len(starts) != len(bundle.taxonomies) or starts[0] != len(head):
        return None
    ends = [*starts[1:], len(data) - len(_END)]
    old = {
        id(taxonomy): data[start:end].removesuffix(b",")
        for taxonomy, start, end in zip(bundle.taxonomies, starts, ends, strict=True)
    }
    before = {taxonomy.root_id: taxonomy for taxonomy in bundle.taxonomies}
    trees = [_tree(taxonomy, before.get(taxonomy.root_id), old) for taxonomy in edited.taxonomies]
    return b"".join((_head(edited), b",".join(trees), _END if trees else b"]\n}\n"))


def _head(bundle: TaxonomyBundle) -> bytes:
    """Return everything before the first taxonomy."""
    text = encode_bundle(bundle.model_copy(update={"taxonomies": []}))
    return text[: text.index(_TAXONOMIES) + len(_TAXONOMIES)]


def _tree(taxonomy: FactorTaxonomy, before: FactorTaxonomy | None, old: Mapping[int, bytes]) -> bytes:
    if (unchanged := old.get(id(taxonomy))) is not None:
        return unchanged
    text = old[id(before)] if before is not None else b""
    first = text.find(_NODES_START) + len(_NODES_START)
    end = text.find(_NODES_END, first)
    entries = _entries(text, first, end, before) if before is not None else {}
    nodes = _joined(taxonomy, before.nodes if before is not None else {}, entries)
    if entries and nodes and before is not None and _differ_in_nodes_only(taxonomy, before):
        return b"".join((text[:first], nodes, text[end:]))
    rest = encode_taxonomy(taxonomy.model_copy(update={"nodes": {}})).replace(b"\n", _TAXONOMY_INDENT)
    if nodes:
        rest = rest.replace(_NO_NODES, b"".join((_NODES_START, nodes, _NODES_END)), 1)
    return _TAXONOMY_INDENT + rest


def _differ_in_nodes_only(taxonomy: FactorTaxonomy, before: FactorTaxonomy) -> bool:
    traces, others = taxonomy.expansion_traces, before.expansion_traces
    if len(traces) != len(others) or any(a is not b for a, b in zip(traces, others, strict=True)):
        return False
    fields = {**taxonomy.__dict__, "nodes": None, "expansion_traces": None}
    other_fields = {**before.__dict__, "nodes": None, "expansion_traces": None}
    return fields == other_fields and taxonomy.model_extra == before.model_extra


def _joined(
    taxonomy: FactorTaxonomy, before: Mapping[str, TaxonomyNode], entries: Mapping[str, bytes]
) -> bytes:
    return b",".join(
        entries[key] if key in entries and before.get(key) is node else _entry(key, node)
        for key, node in taxonomy.nodes.items()
    )


def _entry(key: str, node: TaxonomyNode) -> bytes:
    return b"%s%s: %s" % (_NODE_INDENT, encode_key(key), encode_node(node).replace(b"\n", _NODE_INDENT))


def _entries(text: bytes, first: int, end: int, taxonomy: FactorTaxonomy) -> dict[str, bytes]:
    """Return the bytes of each node of a taxonomy; none if they are laid out in another way."""
    found = list(_NODE_START.finditer(text, first, max(end, 0)))
    keys = [match[1].decode() for match in found]
    if keys != list(taxonomy.nodes):
        return {}
    starts = [match.start() for match in found]
    pairs = zip(starts, [*starts[1:], end], strict=True)
    return dict(zip(keys, (text[start:until].removesuffix(b",") for start, until in pairs), strict=True))
