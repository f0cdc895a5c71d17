"""Write a few edits into the bytes of a bundle, which takes a tenth of the time of writing all of it anew.

The bytes of a value are replaced only where they are surely those of that value. What makes it sure is that
a line end can't stand inside a JSON text: what follows one is a new token. Who wants more, or has a bundle
that is laid out in another way than AfterImage's, has to encode the whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.encoding import encode_bundle, encode_node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.edits import BundleEdits
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle, TaxonomyNode

MAX_SPLICED_NODES: Final = 8
"""Each node takes a look at every byte of the bundle; for more of them it is faster to encode the whole."""

_NODE_INDENT: Final = b"\n        "
_PLAIN_KEY: Final = re.compile(r"[0-9A-Za-z_-]+")
_ESCAPED_ASCII: Final = re.compile(rb"\\u00[2-7]")
_TAXONOMIES: Final = b'\n  "taxonomies": ['

_Piece = tuple[int, int, bytes]
"""Start and end of what is replaced, and what takes its place."""


def spliced_bundle(data: bytes, bundle: TaxonomyBundle, edits: BundleEdits) -> bytes | None:
    """Return the bytes of an edited bundle, made from those of the bundle before.

    Args:
        data: The bytes of the bundle, which must be free of problems.
        bundle: What they say.
        edits: What is to differ.

    Returns:
        The new bytes, or None if it is not certain where each edited value stands in the old ones.

    Raises:
        CheckpointFormatError: What was written could not be read again.
    """
    count = sum(len(nodes) for nodes in edits.nodes.values())
    if edits.structure is not None or count > MAX_SPLICED_NODES or (count and _ESCAPED_ASCII.search(data)):
        return None
    pieces: list[_Piece] = []
    for piece in _pieces(data, bundle, edits):
        if piece is None:
            return None
        pieces.append(piece)
    return _joined(data, sorted(pieces))


def _pieces(data: bytes, bundle: TaxonomyBundle, edits: BundleEdits) -> Iterator[_Piece | None]:
    if edits.fields or edits.factors:
        yield _head_piece(data, bundle, edits)
    for number, nodes in edits.nodes.items():
        for key, node in nodes.items():
            yield _node_piece(data, key, bundle.taxonomies[number].nodes[key], node)


def _head_piece(data: bytes, bundle: TaxonomyBundle, edits: BundleEdits) -> _Piece | None:
    """Return the piece for everything before the taxonomies."""
    old = _head(bundle)
    if not data.startswith(old):
        return None
    factors = [edits.factors.get(number, factor) for number, factor in enumerate(bundle.factors)]
    return 0, len(old), _head(bundle.model_copy(update={**edits.fields, "factors": factors}))


def _head(bundle: TaxonomyBundle) -> bytes:
    text = encode_bundle(bundle.model_copy(update={"taxonomies": []}))
    return text[: text.index(_TAXONOMIES) + len(_TAXONOMIES)]


def _node_piece(data: bytes, key: str, old: TaxonomyNode, new: TaxonomyNode) -> _Piece | None:
    if not _PLAIN_KEY.fullmatch(key):
        return None
    # No letter of the file is written as an escape, so that each member of this name looks like this.
    members = [match.start() for match in re.finditer(rb'"%s"\s*:' % key.encode(), data)]
    before = _node_entry(key, old)
    start = members[0] - len(_NODE_INDENT) if members else 0
    if len(members) != 1 or not data.startswith(before, start):
        return None
    return start, start + len(before), _node_entry(key, new)


def _node_entry(key: str, node: TaxonomyNode) -> bytes:
    text = encode_node(node).replace(b"\n", _NODE_INDENT)
    return b'%s"%s": %s' % (_NODE_INDENT, key.encode(), text)


def _joined(data: bytes, pieces: list[_Piece]) -> bytes:
    parts: list[bytes | memoryview] = []
    whole, at = memoryview(data), 0
    for start, end, new in pieces:
        parts += (whole[at:start], new)
        at = end
    return b"".join((*parts, whole[at:]))
