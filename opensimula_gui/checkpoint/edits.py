"""What is to differ from a checkpoint on disk, and the bundle that this makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode


@dataclass(frozen=True, slots=True)
class BundleEdits:
    """Edits of values; nodes neither come nor go, nor change their places.

    Nothing in here is changed any more, so that another thread may save it.

    Attributes:
        fields: New values of fields of the bundle itself, by name.
        factors: New factors, by position in ``factors``.
        nodes: New nodes, by position of their taxonomy and by key.
    """

    fields: Mapping[str, str | int] = field(default_factory=dict)
    factors: Mapping[int, SimulaFactor] = field(default_factory=dict)
    nodes: Mapping[int, Mapping[str, TaxonomyNode]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self.fields or self.factors or self.nodes)


@dataclass(frozen=True, slots=True)
class CheckpointEdits:
    """Edits of a whole checkpoint; None stands for a document that was not edited."""

    bundle: BundleEdits | None = None
    sampling_strategy: SamplingStrategySpec | None = None
    run_config: OpenSimulaRunConfig | None = None


def edited_bundle(bundle: TaxonomyBundle, edits: BundleEdits) -> TaxonomyBundle:
    """Return a bundle with edits made; the old one stays as it is, and what was not edited is shared.

    Args:
        bundle: The bundle as it is on disk.
        edits: What is to differ.
    """
    changes: dict[str, Any] = dict(edits.fields)
    if edits.factors:
        changes["factors"] = [
            edits.factors.get(number, factor) for number, factor in enumerate(bundle.factors)
        ]
    if edits.nodes:
        changes["taxonomies"] = [
            _edited_taxonomy(taxonomy, edits.nodes.get(number))
            for number, taxonomy in enumerate(bundle.taxonomies)
        ]
    return bundle.model_copy(update=changes)


def _edited_taxonomy(taxonomy: FactorTaxonomy, nodes: Mapping[str, TaxonomyNode] | None) -> FactorTaxonomy:
    # Merging keeps the order of the nodes, since no key is new.
    return taxonomy.model_copy(update={"nodes": {**taxonomy.nodes, **nodes}}) if nodes else taxonomy
