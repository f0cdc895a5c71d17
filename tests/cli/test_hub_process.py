"""``opensimula pull`` and ``push`` as processes of their own: Ctrl-C, and progress on a terminal."""

from __future__ import annotations

import contextlib
import os
import pty
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.hub.faults import Drip, Stall
from tests.hub.fixtures import client_settings
from tests.hub.seed import ADA_TOKEN, SAMPLE_REPO, seed_sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import FileIO
    from pathlib import Path

    from tests.hub.server import LoopbackHub

    Start = Callable[..., subprocess.Popen[bytes]]

# A shell that starts the tests in the background has them ignore Ctrl-C, and so their children.
_PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from opensimula_gui.cli import main
main()
"""
_PATIENCE_S = 60


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """Return the folder that the process takes for temporary files."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


@pytest.fixture
def start(hub: LoopbackHub, own_hub_home: Path, scratch: Path) -> Iterator[Start]:
    """Return a function that starts the command and leaves it running."""
    seed_sample(hub)
    environment = {**client_settings(hub.url, own_hub_home), "HF_TOKEN": ADA_TOKEN, "TMPDIR": str(scratch)}

    with contextlib.ExitStack() as stack:

        def begin(*arguments: str | Path, stderr: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
            command = [sys.executable, "-c", _PROGRAM, *map(str, arguments)]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, env=environment)
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        yield begin


def interrupted(process: subprocess.Popen[bytes]) -> tuple[int, bytes, bytes]:
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=_PATIENCE_S)
    return process.returncode, output, errors


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("at", ["reply", "half"])
@pytest.mark.parametrize("request_kind", ["GET /revision/", "GET /resolve/"])
def test_ctrl_c_during_a_pull_leaves_nothing_behind(
    start: Start, hub: LoopbackHub, checkpoint: Path, scratch: Path, request_kind: str, at: str
) -> None:
    before = contents(checkpoint)
    planted = hub.faults.add(request_kind, Stall("half" if at == "half" else "reply"))
    process = start("pull", SAMPLE_REPO, checkpoint, "--replace", "--revision", "v1")
    planted.wait_until_reached()
    assert interrupted(process) == (130, b"", b"")
    assert contents(checkpoint) == before
    assert list(scratch.iterdir()) == []


def test_ctrl_c_before_the_hub_has_all_of_a_commit_pushes_nothing(
    start: Start, hub: LoopbackHub, checkpoint: Path
) -> None:
    hub.commit(SAMPLE_REPO, {"opensimula/run_config.json": b"{}\n"})
    planted = hub.faults.add("POST /preupload/", Stall())
    head = hub.head(SAMPLE_REPO)
    process = start("push", checkpoint, SAMPLE_REPO)
    planted.wait_until_reached()
    code, _output, errors = interrupted(process)
    assert (code, errors) == (130, b"")
    assert hub.head(SAMPLE_REPO) == head


def test_ctrl_c_after_the_hub_has_all_of_a_commit_asks_what_became_of_it(
    start: Start, hub: LoopbackHub, checkpoint: Path
) -> None:
    hub.commit(SAMPLE_REPO, {"opensimula/run_config.json": b"{}\n"})
    planted = hub.faults.add("POST /commit/", Stall("done"))
    process = start("push", checkpoint, SAMPLE_REPO)
    planted.wait_until_reached()
    code, output, errors = interrupted(process)
    assert code == 0
    assert output.endswith(f"/commit/{hub.head(SAMPLE_REPO)}\n".encode())
    assert b"the Hub confirms that the commit has arrived" in errors
    assert hub.commits(SAMPLE_REPO)[0].author == "ada"


def test_progress_is_shown_on_a_terminal(start: Start, hub: LoopbackHub, tmp_path: Path) -> None:
    planted = hub.faults.add("GET taxonomy_bundle.json", Drip(piece_bytes=64 * 1024))
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        process = start("pull", SAMPLE_REPO, tmp_path / "x", stderr=theirs)
        os.close(theirs)
        planted.wait_until_reached()
        planted.release()
        output, _errors = process.communicate(timeout=_PATIENCE_S)
        shown = _read_all(terminal)
    assert process.returncode == 0
    steps = [line.strip() for line in shown.decode().split("\r")]
    assert f"Looking at {SAMPLE_REPO} …" in steps
    assert any(line.startswith(f"Downloading {SAMPLE_REPO}: 0 B of") for line in steps)
    assert all(len(line) < 80 for line in steps)
    assert shown.endswith(b" \r")
    assert b"\r" not in output


def _read_all(terminal: FileIO) -> bytes:
    data = b""
    # Linux tells the end of a terminal by an error.
    with contextlib.suppress(OSError):
        while piece := terminal.read(4096):
            data += piece
    return data


def test_without_a_terminal_nothing_is_shown(start: Start, tmp_path: Path) -> None:
    process = start("pull", SAMPLE_REPO, tmp_path / "x")
    _output, errors = process.communicate(timeout=_PATIENCE_S)
    assert (process.returncode, errors) == (0, b"")
