"""The taxonomy bundle: factors, their trees, and the record of how each tree grew.

Sections refer to Davidson et al., *Reasoning-Driven Synthetic Data Generation and Evaluation*, TMLR
(https://openreview.net/pdf?id=NALsdGEPhB).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pydantic import Field

from opensimula_gui.checkpoint.base import FormatModel, new_id

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.checkpointer import Checkpointer


class DocumentProvenance(FormatModel):
    """One excerpt of a source document that stood in the prompt when a node was made."""

    document_id: str
    excerpt_sha256: str = Field(description="SHA-256, hex, of the excerpt's UTF-8 bytes.")
    char_start: int | None = Field(
        None, description="First character of the excerpt in the document, counted from 0."
    )
    char_end: int | None = Field(None, description="Character after the last one of the excerpt.")


class SimulaFactor(FormatModel):
    """A prime factor of variation: one axis along which the dataset is to differ (section 2.1)."""

    id: str = Field(default_factory=partial(new_id, "f"), description='"f_" plus 12 hex digits.')
    name: str
    description: str | None = None
    accepted: bool = Field(default=True, description="Only accepted factors get a taxonomy.")


class TaxonomyNode(FormatModel):
    """One category in a factor's tree."""

    id: str = Field(default_factory=partial(new_id, "node"), description='"node_" plus 12 hex digits.')
    factor_id: str
    parent_id: str | None = Field(None, description="Id of the parent; null for the root alone.")
    depth: int = Field(0, description="Edges between the root and this node; the root has 0.")
    label: str
    description: str | None = None
    provenance: list[DocumentProvenance] = Field(default_factory=list)


class ChildProposalRaw(FormatModel):
    """One child as a model proposed it, before or after the critic."""

    label: str
    description: str | None = None


class ExpansionStepTrace(FormatModel):
    """How one node got its children: what was proposed, and what the critic made of it (Appendix B.4)."""

    parent_node_id: str
    depth: int = Field(description="Depth of the children that this step makes.")
    raw_proposals: list[ChildProposalRaw] = Field(
        default_factory=list, description="The labels of up to N proposal calls, one after the other."
    )
    children_after_critic: list[ChildProposalRaw] = Field(
        default_factory=list, description="The children that the critic kept, merged or added."
    )
    plan_for_next_level: str | None = None


class FactorTaxonomy(FormatModel):
    """The tree of one factor."""

    factor_id: str
    root_id: str
    nodes: dict[str, TaxonomyNode] = Field(
        default_factory=dict, description="Nodes by id, in the order in which they were made."
    )
    expansion_traces: list[ExpansionStepTrace] = Field(default_factory=list)
    per_depth_plans: list[str] = Field(
        default_factory=list, description="The plan written after each level but the last."
    )


class TaxonomyBundle(FormatModel):
    """Everything that was designed before the first sample was drawn (section 2.1)."""

    bundle_version: str = "1"
    instruction_y: str = Field(description="The dataset's instructions, y in the paper.")
    document_digests: list[str] = Field(
        default_factory=list, description="SHA-256, hex, of each bounded excerpt of the source documents."
    )
    target_depth_D: int = Field(ge=1, description="Depth to which each tree was to grow, D in the paper.")  # noqa: N815 - the key's name on disk
    proposal_N: int = Field(ge=1, description="Proposal calls per expansion, N in the paper (Best-of-N).")  # noqa: N815 - the key's name on disk
    factors: list[SimulaFactor] = Field(default_factory=list)
    taxonomies: list[FactorTaxonomy] = Field(default_factory=list)

    def save(self, checkpointer: Checkpointer) -> None:
        """Write this bundle through an entered Checkpointer.

        Raises:
            TypeError: ``checkpointer`` is no Checkpointer.
        """
        from opensimula_gui.checkpoint.checkpointer import require_checkpointer  # noqa: PLC0415 - a cycle

        require_checkpointer(checkpointer).write_taxonomy_bundle(self)
