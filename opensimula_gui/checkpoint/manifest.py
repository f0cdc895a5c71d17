"""The manifest: what wrote the checkpoint, which files belong to it, and their digests."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from opensimula_gui.checkpoint.base import FormatModel
from opensimula_gui.checkpoint.layout import FORMAT_VERSION, TAXONOMY_BUNDLE_FILENAME


class OpenSimulaManifest(FormatModel):
    """``manifest.json``; digests are lower-case SHA-256 hex over the bytes on disk."""

    producer: Literal["afterimage"] = "afterimage"
    format: Literal["opensimula"] = "opensimula"
    format_version: str = FORMAT_VERSION
    created_at: str = Field(description="UTC, ISO 8601, whole seconds, suffix Z.")
    afterimage_version: str | None = Field(
        None, description="Version of the installed afterimage when this was written."
    )
    instruction_y_sha256: str = Field(description="SHA-256 of the UTF-8 bytes of the bundle's instruction_y.")
    taxonomy_bundle_sha256: str
    sampling_strategy_sha256: str | None = None
    taxonomy_bundle_file: str = TAXONOMY_BUNDLE_FILENAME
    sampling_strategy_file: str | None = None
    run_config_file: str | None = Field(None, description="The run config has no digest.")
