"""The terminal tool as tests call it, and a checkpoint to call it on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Protocol

import pytest
from click.testing import CliRunner

from opensimula_gui.cli.commands import opensimula

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


class Run(Protocol):
    """Runs ``opensimula`` in this process; standard output and error are kept apart."""

    def __call__(self, *arguments: str | Path) -> Result: ...


@pytest.fixture
def run() -> Run:
    def invoke(*arguments: str | Path) -> Result:
        result = CliRunner().invoke(
            opensimula, [str(argument) for argument in arguments], prog_name="opensimula"
        )
        assert "Traceback" not in result.output
        return result

    return invoke


@pytest.fixture
def checkpoint(tmp_path: Path, sample_root: Path) -> Path:
    """Return the root of a copy of the sample that the test may change."""
    root = tmp_path / "checkpoint"
    shutil.copytree(sample_root / "opensimula", root / "opensimula")
    return root
