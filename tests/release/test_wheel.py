"""The wheel, installed into an empty virtual environment."""

from __future__ import annotations

import struct
import subprocess
import sys
import zipfile
from email.parser import Parser
from typing import TYPE_CHECKING

import pytest

from tests.release.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.release


def _pythons() -> dict[str, str]:
    """Return the Pythons that are installed, by version."""
    found = {f"{sys.version_info.major}.{sys.version_info.minor}": sys.executable}
    for version in ("3.11", "3.12", "3.13"):
        command = ["bash", str(ROOT / "packaging" / "find_python.sh"), version]
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            found.setdefault(version, asked.stdout.strip())
    return found


PYTHONS = _pythons()


@pytest.fixture(scope="module", params=list(PYTHONS.values()), ids=list(PYTHONS))
def commands(request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the commands in an environment that holds the wheel and what it needs."""
    environment = tmp_path_factory.mktemp("wheel") / "environment"
    subprocess.run([request.param, "-m", "venv", environment], check=True)
    binaries = environment / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([binaries / "python", "-m", "pip", "install", "--quiet", wheel], check=True)
    return binaries


def test_all_resources_are_in_the_wheel(wheel: Path) -> None:
    prefix = "opensimula_gui/_resources/"
    with zipfile.ZipFile(wheel) as archive:
        packed = {name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)}
        assert "opensimula_gui/py.typed" in archive.namelist()
    there = {
        p.relative_to(ROOT / "resources").as_posix() for p in (ROOT / "resources").rglob("*") if p.is_file()
    }
    assert packed == there


def test_the_metadata_is_complete(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode())
        entry_points = archive.read(name.replace("METADATA", "entry_points.txt")).decode()
        assert name.replace("METADATA", "licenses/LICENSE") in archive.namelist()
    for field in (
        "Summary",
        "Keywords",
        "License-Expression",
        "Requires-Python",
        "Classifier",
        "Project-URL",
    ):
        assert metadata[field], field
    assert "[gui_scripts]\nopensimula-gui = " in entry_points
    assert "[console_scripts]\nopensimula = " in entry_points


def test_the_installed_window_opens_the_sample(commands: Path, tmp_path: Path) -> None:
    asked = "import opensimula_gui.resources as r; print(r.resource_path('sample'))"
    sample = subprocess.run(
        [commands / "python", "-I", "-c", asked], capture_output=True, text=True, check=True
    ).stdout.strip()
    assert "_resources" in sample
    picture = tmp_path / "window.png"
    options: list[str | Path] = ["--screenshot", picture, "--size", "1000x700"]
    ended = subprocess.run(
        [commands / "opensimula-gui", *options, sample],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (1000, 700)


def test_the_installed_terminal_tool_reads_the_sample(commands: Path) -> None:
    ended = subprocess.run(
        [commands / "opensimula", "verify", ROOT / "resources" / "sample"], capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
