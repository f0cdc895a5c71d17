"""Mending a broken checkpoint on a real X display, by keyboard alone."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.errors import InvalidTaxonomyError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint import SimulaCheckpoint
    from tests.x11.conftest import Desk

pytestmark = pytest.mark.x11

DEEPER = 4


@pytest.fixture
def checkpoint(checkpoint: Path) -> Path:
    """Plant wrong depths in the first tree, for which the manifest vouches."""
    folder = checkpoint / "opensimula"
    bundle = json.loads((folder / "taxonomy_bundle.json").read_bytes())
    for node in list(bundle["taxonomies"][0]["nodes"].values())[-2:]:
        node["depth"] += DEEPER
    data = json.dumps(bundle, indent=2).encode()
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest["taxonomy_bundle_sha256"] = hashlib.sha256(data).hexdigest()
    (folder / "taxonomy_bundle.json").write_bytes(data)
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")
    return checkpoint


def test_wrong_depths_are_mended(
    desk: Desk, checkpoint: Path, sample_root: Path, save: Callable[[], SimulaCheckpoint]
) -> None:
    with pytest.raises(InvalidTaxonomyError):
        load_checkpoint(checkpoint)
    # It is read-only until the menu says that it is to be mended.
    desk.keys("alt+c", "m")

    def is_fixed() -> bool:
        # The first key shows what would mend the first problem, the other one does it.
        if not desk.is_edited():
            desk.keys("ctrl+period", "space")
        return desk.is_edited()

    desk.wait_for(is_fixed, "the fix")
    assert save().bundle == load_checkpoint(sample_root).bundle
    desk.quit()
