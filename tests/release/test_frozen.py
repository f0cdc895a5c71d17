"""The frozen folder: small, complete, and in need of no Python."""

from __future__ import annotations

import json
import os
import re
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.hub.seed import SAMPLE_REPO, seed_sample
from tests.release.conftest import ROOT

if TYPE_CHECKING:
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.release

LIMIT_BYTES = 160_000_000
QT_PARTS = {"QtCore", "QtGui", "QtSvg", "QtWidgets"}
QT_LIBRARIES = QT_PARTS | {"QtDBus", "QtWaylandClient", "QtXcbQpa"}


def run(command: Path, *arguments: str | Path, **environment: str) -> str:
    """Run a command that is to succeed and to complain of nothing; return what it printed."""
    ended = subprocess.run(
        [command, *arguments], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def test_it_is_small(frozen: Path) -> None:
    assert sum(path.lstat().st_size for path in frozen.rglob("*")) <= LIMIT_BYTES


def test_it_holds_no_part_of_qt_that_is_not_used(frozen: Path) -> None:
    qt = frozen / "_internal" / "PySide6"
    assert {path.name.partition(".")[0] for path in qt.glob("Qt*.so")} == QT_PARTS
    libraries = {path.name.partition(".")[0] for path in frozen.rglob("libQt6*")}
    assert {name.replace("libQt6", "Qt") for name in libraries} == QT_LIBRARIES
    platforms = {path.stem for path in (qt / "Qt" / "plugins" / "platforms").iterdir()}
    assert platforms == {"libqoffscreen", "libqwayland", "libqxcb"}
    assert not list(frozen.rglob("*.qml"))
    assert {file.name for file in frozen.rglob("*.qm")} == {"opensimula_de.qm", "qtbase_de.qm"}


def test_it_says_nothing_of_where_it_was_built(frozen: Path) -> None:
    root = str(frozen.parents[2]).encode()
    assert [path for path in frozen.rglob("*") if path.is_file() and root in path.read_bytes()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="run paths are Linux's")
def test_its_libraries_look_for_others_only_in_it(frozen: Path) -> None:
    for library in frozen.rglob("*.so*"):
        said = run(Path("/usr/bin/env"), "objdump", "-p", library, PATH=os.defpath)
        paths = re.findall(r"R(?:UN)?PATH\s+(\S+)", said)
        assert all(path.startswith("$ORIGIN") for place in paths for path in place.split(":")), library


@pytest.mark.parametrize("before", [None, "/opt/mine/lib"])
def test_what_it_opens_gets_the_users_own_libraries(before: str | None) -> None:
    hook = ROOT / "packaging" / "bundle" / "child_environment.py"
    script = f"import os, runpy; runpy.run_path({str(hook)!r}); print(os.environ.get('LD_LIBRARY_PATH'))"
    kept = {} if before is None else {"LD_LIBRARY_PATH_ORIG": before}
    said = run(Path(sys.executable), "-c", script, **kept, LD_LIBRARY_PATH="/frozen/_internal")
    assert said.strip() == str(before)


def test_it_brings_the_licences_of_what_it_holds(frozen: Path) -> None:
    names = {path.name.partition("-")[0] for path in (frozen / "_internal").glob("*.dist-info")}
    assert {"click", "huggingface_hub", "pydantic", "pyside6_essentials", "qasync"} <= names
    assert (frozen / "_internal" / "LICENSE").is_file()


def test_the_window_opens_the_sample(
    frozen: Path, bare_environment: dict[str, str], checkpoint: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "window.png"
    options: list[str | Path] = ["--screenshot", picture, "--size", "1000x700"]
    run(frozen / "opensimula-gui", *options, checkpoint, **bare_environment)
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (1000, 700)


def test_the_terminal_tool_reads_and_saves(
    frozen: Path, bare_environment: dict[str, str], checkpoint: Path
) -> None:
    tool = frozen / "opensimula"
    run(tool, "set", checkpoint, "name=frozen", **bare_environment)
    run(tool, "verify", checkpoint, **bare_environment)
    summary = json.loads(run(tool, "inspect", "--json", checkpoint, **bare_environment))
    assert summary["run_config"]["name"] == "frozen"


def test_the_terminal_tool_pulls_and_pushes(
    frozen: Path, bare_environment: dict[str, str], hub: LoopbackHub, tmp_path: Path
) -> None:
    seed_sample(hub)
    tool, pulled = frozen / "opensimula", tmp_path / "pulled"
    run(tool, "pull", SAMPLE_REPO, pulled, **bare_environment)
    files = hub.files(SAMPLE_REPO)
    assert (pulled / "opensimula" / "run_config.json").read_bytes() == files["opensimula/run_config.json"]
    run(tool, "set", pulled, "name=frozen", **bare_environment)
    run(tool, "push", pulled, SAMPLE_REPO, **bare_environment)
    assert b'"frozen"' in hub.files(SAMPLE_REPO)["opensimula/run_config.json"]
