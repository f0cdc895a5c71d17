"""A copy of the sample that tests may write to, and a way to await without an event-loop plugin."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def checkpoint(tmp_path: Path, sample_root: Path) -> Path:
    """Return the root of a checkpoint that the test may change."""
    root = tmp_path / "checkpoint"
    shutil.copytree(sample_root / "opensimula", root / "opensimula")
    return root
