"""Names and limits of the files that make up a checkpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Final

OPENSIMULA_SUBDIR: Final = "opensimula"
"""Folder inside the checkpoint root that holds the four documents."""

BACKUPS_SUBDIR: Final = ".opensimula-backups"
"""Folder beside ``opensimula/`` that keeps the states before each save."""

MANIFEST_FILENAME: Final = "manifest.json"
TAXONOMY_BUNDLE_FILENAME: Final = "taxonomy_bundle.json"
SAMPLING_STRATEGY_FILENAME: Final = "sampling_strategy.json"
RUN_CONFIG_FILENAME: Final = "run_config.json"

FORMAT_VERSION: Final = "1.0"
"""The only manifest ``format_version`` that the peer (AfterImage 0.18.1) reads."""

MAX_SMALL_FILE_BYTES: Final = 16 * 2**20
"""Limit for manifest, strategy and run config; the peer writes a few KB."""

MAX_BUNDLE_BYTES: Final = 2 * 2**30
"""Limit for the bundle: about four million nodes."""


def opensimula_dir(checkpoint_root: Path | str) -> Path:
    """Return the folder ``opensimula/`` of a checkpoint root; it need not exist."""
    return Path(checkpoint_root) / OPENSIMULA_SUBDIR
