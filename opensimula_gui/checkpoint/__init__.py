"""The OpenSimula checkpoint format: models, a strict reader, and saves that lose nothing.

The names and keyword arguments are those of ``afterimage.simula``, so that a script changes only its import.
Importable without Qt, asyncio or a network; what talks to the Hub loads that when it is called.
"""

from __future__ import annotations

from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
from opensimula_gui.checkpoint.checkpointer import Checkpointer, require_checkpointer, save_checkpoint
from opensimula_gui.checkpoint.datapoint import (
    DataPointLineage,
    DataPointRecord,
    DoubleCritiqueVerdict,
    MCQRow,
    RequirementCritiqueVerdict,
    SingleQARow,
    append_datapoints_jsonl,
)
from opensimula_gui.checkpoint.digests import digest_documents_for_bundle, sha256_text
from opensimula_gui.checkpoint.errors import (
    ChangedOnDiskError,
    CheckpointerStateError,
    CheckpointFormatError,
    DigestMismatchError,
    ExhaustedSamplingError,
    HubConflictError,
    HubError,
    HubPermissionError,
    HubUnreachableError,
    InvalidTaxonomyError,
    LockedError,
    MissingFileError,
    OpenSimulaError,
    OutcomeUnknownError,
    RepoAddressError,
    RepoNotFoundError,
    SamplingError,
    SaveError,
    SignInError,
    TooLargeError,
    UnreadableFileError,
    UnsafePathError,
    UnsupportedFormatError,
)
from opensimula_gui.checkpoint.hub_seam import (
    apush_checkpoint_to_hub,
    pull_checkpoint_from_hub,
    push_checkpoint_to_hub,
)
from opensimula_gui.checkpoint.inspection import (
    CheckpointInspection,
    DigestState,
    FileRole,
    FileState,
    inspect_checkpoint,
)
from opensimula_gui.checkpoint.layout import opensimula_dir
from opensimula_gui.checkpoint.loading import SimulaCheckpoint, load_checkpoint
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.checkpoint.problems import Problem, Severity, Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.sampling import level_ratio_coverage, sample_mix
from opensimula_gui.checkpoint.saving import SaveReport, rehash, save_edits
from opensimula_gui.checkpoint.strategy import Mix, MixEntry, SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import (
    ChildProposalRaw,
    DocumentProvenance,
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)
from opensimula_gui.checkpoint.transaction import recover_interrupted_save
from opensimula_gui.checkpoint.tree_rules import path_from_root, validate_factor_taxonomy

__all__ = [
    "ChangedOnDiskError",
    "CheckpointFormatError",
    "CheckpointInspection",
    "CheckpointParts",
    "Checkpointer",
    "CheckpointerStateError",
    "ChildProposalRaw",
    "DataPointLineage",
    "DataPointRecord",
    "DigestMismatchError",
    "DigestState",
    "DocumentProvenance",
    "DoubleCritiqueVerdict",
    "ExhaustedSamplingError",
    "ExpansionStepTrace",
    "FactorTaxonomy",
    "FileRole",
    "FileState",
    "HubConflictError",
    "HubError",
    "HubPermissionError",
    "HubUnreachableError",
    "InvalidTaxonomyError",
    "LockedError",
    "MCQRow",
    "MissingFileError",
    "Mix",
    "MixEntry",
    "OpenSimulaError",
    "OpenSimulaManifest",
    "OpenSimulaRunConfig",
    "OutcomeUnknownError",
    "Problem",
    "RepoAddressError",
    "RepoNotFoundError",
    "RequirementCritiqueVerdict",
    "SamplingError",
    "SamplingStrategySpec",
    "SaveError",
    "SaveReport",
    "Severity",
    "SignInError",
    "SimulaCheckpoint",
    "SimulaFactor",
    "SingleQARow",
    "StrategyMixRule",
    "TaxonomyBundle",
    "TaxonomyNode",
    "TooLargeError",
    "UnreadableFileError",
    "UnsafePathError",
    "UnsupportedFormatError",
    "Verdict",
    "append_datapoints_jsonl",
    "apush_checkpoint_to_hub",
    "digest_documents_for_bundle",
    "inspect_checkpoint",
    "level_ratio_coverage",
    "load_checkpoint",
    "opensimula_dir",
    "path_from_root",
    "pull_checkpoint_from_hub",
    "push_checkpoint_to_hub",
    "recover_interrupted_save",
    "rehash",
    "require_checkpointer",
    "sample_mix",
    "save_checkpoint",
    "save_edits",
    "sha256_text",
    "validate_factor_taxonomy",
]
