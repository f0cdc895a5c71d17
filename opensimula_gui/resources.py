"""Where the data files of ``resources/`` lie: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder in ``resources/``, such as ``("icons", "open.svg")``."""
    packaged = _PACKAGE / "_resources"
    base = packaged if packaged.is_dir() else _PACKAGE.parent / "resources"
    return base.joinpath(*parts)
