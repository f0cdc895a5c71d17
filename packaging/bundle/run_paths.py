"""Where libraries of the frozen folder look for others: nowhere outside of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path


def drop_foreign_run_paths(folder: Path) -> None:
    """Remove search paths that name folders of the machine which built a library, on Linux.

    Such a folder may not exist where the program runs, or belong to somebody else there.

    Args:
        folder: The frozen folder.
    """
    for file in folder.rglob("*.so*"):
        if file.is_symlink() or not file.is_file():
            continue
        places = _patchelf("--print-rpath", file).strip().split(":")
        own = [place for place in places if place.startswith("$ORIGIN")]
        if places not in (own, [""]):
            _patchelf("--set-rpath", ":".join(own), file) if own else _patchelf("--remove-rpath", file)


def _patchelf(*arguments: str | Path) -> str:
    found = shutil.which("patchelf", path=str(Path(sys.executable).parent)) or "patchelf"
    return subprocess.run([found, *arguments], check=True, capture_output=True, text=True).stdout
