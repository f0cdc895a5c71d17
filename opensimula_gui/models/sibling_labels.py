"""Which labels stand among the children of a node already."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex


def label_key(label: str) -> str:
    """Return a text that is equal for labels that differ in case and blanks alone."""
    return " ".join(label.casefold().split())


def child_label_keys(index: TaxonomyIndex, row: int) -> frozenset[str]:
    """Return the keys of the labels directly below a row."""
    return frozenset(label_key(index.label(child)) for child in index.children(row))
