"""The sample checkpoint, as a copy that its user may edit: the shipped one may lie in a read-only place."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from opensimula_gui.resources import resource_path
from opensimula_gui.services.folders import data_folder
from opensimula_gui.services.threads import run_in_thread

if TYPE_CHECKING:
    from pathlib import Path


async def sample_copy() -> Path:
    """Return the user's copy of the sample checkpoint; it is made on first use and kept with its edits."""
    return await run_in_thread(_copy_if_missing)


def _copy_if_missing() -> Path:
    copy = data_folder() / "sample"
    if not copy.exists():
        copy.parent.mkdir(parents=True, exist_ok=True)
        unfinished = copy.with_name("sample-unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(resource_path("sample"), unfinished)
        unfinished.rename(copy)
    return copy
