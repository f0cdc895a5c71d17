"""What an inspection, a loaded checkpoint and a working copy have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


class CheckpointParts(Protocol):
    """The four documents as models; any of them may be missing."""

    @property
    def manifest(self) -> OpenSimulaManifest | None:
        """What wrote the checkpoint, and its digests."""

    @property
    def bundle(self) -> TaxonomyBundle | None:
        """Factors and taxonomies."""

    @property
    def sampling_strategy(self) -> SamplingStrategySpec | None:
        """Which factors are drawn together."""

    @property
    def run_config(self) -> OpenSimulaRunConfig | None:
        """The settings of the run."""
