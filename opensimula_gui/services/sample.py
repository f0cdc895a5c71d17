"""The user's own copy of the sample checkpoint, so that the one that was installed stays as it is."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from opensimula_gui.resources import resource_path
from opensimula_gui.services.folders import data_folder
from opensimula_gui.services.threads import StopFlag, run_in_thread


async def sample_copy() -> Path:
    """Return the root of the user's copy of the sample; it is made if there is none.

    Raises:
        OSError: The copy can't be made.
    """
    return await run_in_thread(_copy_once, StopFlag(), data_folder() / "sample")


def _copy_once(target: Path) -> Path:
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    # Half a copy must never be taken for the sample: it gets its name when it is complete.
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        shutil.copytree(resource_path("sample"), Path(folder) / "sample")
        (Path(folder) / "sample").rename(target)
    return target
