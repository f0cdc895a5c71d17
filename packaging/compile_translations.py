"""Compiles the translations while the package is built: people write ``.ts`` files, Qt reads ``.qm``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface[Any]):
    """Runs Qt's own compiler on each language in ``resources/translations``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's names
        """Write each compiled file beside its source, where wheels and editable installs take it from."""
        if self.target_name != "wheel":
            return
        for source in sorted(Path(self.root, "resources", "translations").glob("*.ts")):
            subprocess.run([_compiler(), "-silent", source, "-qm", source.with_suffix(".qm")], check=True)


def _compiler() -> Path:
    return Path(PySide6.__file__).with_name("lrelease.exe" if sys.platform == "win32" else "lrelease")
