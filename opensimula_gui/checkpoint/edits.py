"""What is to differ from a checkpoint on disk, and the bundle that this makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode


@dataclass(frozen=True, slots=True)
class NewStructure:
    """All factors and trees, where nodes or factors came, went or changed their places.

    Attributes:
        factors: All factors.
        taxonomies: All trees; those in which nothing differs are the very objects of the bundle on disk.
        snapshot: How the index knows what it was asked to save, when it hears that it is saved.
    """

    factors: Sequence[SimulaFactor]
    taxonomies: Sequence[FactorTaxonomy]
    snapshot: Mapping[int, object] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class BundleEdits:
    """What is to differ in a bundle.

    Nothing in here is changed any more, so that another thread may save it.

    Attributes:
        fields: New values of fields of the bundle itself, by name.
        factors: New factors, by position in ``factors``; none beside a structure.
        nodes: New nodes, by position of their taxonomy and by key; none beside a structure.
        structure: All factors and trees, if any came, went or moved.
    """

    fields: Mapping[str, str | int | list[str]] = field(default_factory=dict)
    factors: Mapping[int, SimulaFactor] = field(default_factory=dict)
    nodes: Mapping[int, Mapping[str, TaxonomyNode]] = field(default_factory=dict)
    structure: NewStructure | None = None

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self.fields or self.factors or self.nodes or self.structure)


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
    if edits.structure is not None:
        changes["factors"] = list(edits.structure.factors)
        changes["taxonomies"] = list(edits.structure.taxonomies)
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
