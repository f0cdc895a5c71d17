"""The terminal tool as tests call it, and a checkpoint to call it on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Protocol

import pytest
from click.testing import CliRunner

from opensimula_gui.cli.commands import opensimula
from tests.hub.fixtures import *  # noqa: F403 - that is how a conftest takes fixtures over
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from tests.hub.server import LoopbackHub

CAROL_TOKEN = "hf_carolMayWriteElsewhereOnly000000"  # noqa: S105 - it opens nothing but the loopback Hub


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
def hub_run(run: Run, hub: LoopbackHub, loopback_only: None, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what runs ``opensimula`` as ada, on a Hub on loopback; carol owns nothing there."""
    hub.add_user("carol", CAROL_TOKEN)
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)

    def invoke(*arguments: str | Path) -> Result:
        result = run(*arguments)
        assert "hf_" not in result.output
        return result

    return invoke


@pytest.fixture
def checkpoint(tmp_path: Path, sample_root: Path) -> Path:
    """Return the root of a copy of the sample that the test may change."""
    root = tmp_path / "checkpoint"
    shutil.copytree(sample_root / "opensimula", root / "opensimula")
    return root
