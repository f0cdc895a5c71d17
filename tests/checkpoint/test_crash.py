"""Kill and fail a save at every system call that it makes, and look at what is on disk afterwards.

strace finds the calls in a first run and then injects one fault a run. A child does the save, forked out of a
warm interpreter and traced from just before the save, so that only the save's own calls are counted.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import (
    OpenSimulaRunConfig,
    inspect_checkpoint,
    load_checkpoint,
    recover_interrupted_save,
    save_edits,
)
from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.save_lock import LOCK_FILENAME

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace exists on Linux only")

# File systems without the exchange say EINVAL, old kernels ENOSYS; this makes ours one of them.
NO_EXCHANGE = "renameat2:error=ENOSYS"
# Calls that fail in other ways than by EIO when the disk fills up.
NEEDS_SPACE = ("write", "openat", "mkdir", "rename", "fsync")
# What Python calls for its own sake: memory, and the pipes to the server.
# Far fewer than there are, but enough to notice that the tracer sees nothing.
MIN_POINTS = {"edit": 150, "create": 50}
NOT_THE_SAVE = {"mmap", "munmap", "select", "pselect6"}


@dataclass(frozen=True)
class Point:
    """One system call of a save: the ``number``-th one of its name."""

    call: str
    number: int
    text: str


class Server:
    """The forking server and the tracer around its children."""

    def __init__(self, warm_up_root: Path) -> None:
        script = Path(__file__).with_name("crash_server.py")
        self._process = subprocess.Popen(
            [sys.executable, str(script), str(warm_up_root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == "ready"

    def close(self) -> None:
        self._process.communicate()

    def run(self, job: str, root: Path, trace: Path, injections: list[str]) -> dict[str, Any]:
        """Let a child do one job under the given faults; return its wait status and what it said."""
        child = json.loads(self._ask(json.dumps({"job": job, "root": str(root)})))["pid"]
        command = ["strace", "-p", str(child), "-o", str(trace), "-e", "trace=%file,%desc", "-s", "200"]
        for injection in injections:
            command += ["-e", f"inject={injection}"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
            assert tracer.stderr is not None
            first = tracer.stderr.readline()
            assert "attached" in first, first + tracer.stderr.read()
            ended: dict[str, Any] = json.loads(self._ask("go"))
        return ended

    def _ask(self, line: str) -> str:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    assert shutil.which("strace"), "These tests need strace: apt-get install strace"
    server = Server(tmp_path_factory.mktemp("warm") / "root")
    yield server
    server.close()


@pytest.fixture
def crowded(checkpoint: Path) -> Path:
    """Return a checkpoint with files of the user's and as many backups as the server keeps."""
    (checkpoint / "opensimula" / "notes.txt").write_text("mine")
    (checkpoint / "opensimula" / "plots").mkdir()
    (checkpoint / "opensimula" / "plots" / "a.svg").write_text("<svg/>")
    for number in range(2):
        backup = checkpoint / ".opensimula-backups" / f"20260101T0000{number:02d}Z-0000"
        backup.mkdir(parents=True)
        (backup / "manifest.json").write_text("{}")
    return checkpoint


def content(folder: Path) -> dict[str, bytes] | None:
    """Return all files of a folder; of the manifest, without the time of saving. None without a folder."""
    if not folder.exists():
        return None
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    if "manifest.json" in files:
        files["manifest.json"] = re.sub(rb'"created_at": "[^"]*"', b"", files["manifest.json"])
    return files


def points(trace: Path) -> list[Point]:
    """Return the calls of a traced child, up to its answer."""
    lines = [line for line in trace.read_text().splitlines() if re.match(r"\w+\(", line)]
    calls = [line.partition("(")[0] for line in lines]
    last = max(number for number, call in enumerate(calls) if call == "write")
    seen: Counter[str] = Counter()
    found = []
    for line, call in zip(lines[:last], calls, strict=False):
        seen[call] += 1
        found.append(Point(call, seen[call], line))
    return [point for point in found if point.call not in NOT_THE_SAVE]


@dataclass
class Case:
    """A job, the folder that it starts from, and the states between which it moves."""

    server: Server
    job: str
    pristine: Path
    work: Path
    always: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.old = content(self.pristine / "opensimula")
        self.names_before = {path.name for path in self.pristine.iterdir()}
        ended = self.run(list(self.always))
        assert ended == {"status": 0, "outcome": {"warnings": []}}
        self.new = content(self.root / "opensimula")
        self.points = points(self.trace)

    @property
    def root(self) -> Path:
        return self.work / "root"

    @property
    def trace(self) -> Path:
        return self.work / "trace"

    def run(self, injections: list[str]) -> dict[str, Any]:
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self.pristine, self.root, symlinks=True)
        return self.server.run(self.job, self.root, self.trace, injections)

    def faulty_run(self, point: Point, injection: str) -> dict[str, Any]:
        # strace takes one injection for a call, so the fault at hand replaces the constant one.
        kept = [constant for constant in self.always if not constant.startswith(f"{point.call}:")]
        return self.run([*kept, injection])

    def look(self) -> dict[str, bytes] | None:
        """Return what is there for somebody who opens it now."""
        recover_interrupted_save(self.root)
        state = content(self.root / "opensimula")
        if state is not None:
            load_checkpoint(self.root)
        return state

    def names(self) -> set[str]:
        return {path.name for path in self.root.iterdir()} if self.root.exists() else set()

    def check_killed(self, point: Point) -> None:
        ended = self.faulty_run(point, f"{point.call}:signal=SIGKILL:when={point.number}")
        assert ended["status"] == 9, point
        assert self.look() in (self.old, self.new), point
        self.check_next_save(point)

    def check_failed(self, point: Point, error: str) -> None:
        ended = self.faulty_run(point, f"{point.call}:error={error}:when={point.number}")
        outcome = ended["outcome"]
        if "error" in outcome:
            assert content(self.root / "opensimula") == self.old, (point, outcome)
            assert self.names() <= self.names_before | {LOCK_FILENAME}, (point, outcome)
        else:
            assert outcome.keys() == {"warnings"}, (point, outcome)
            assert self.look() == self.new, (point, outcome)
            assert self.old is None or content(list_backups(self.root)[-1]) == self.old, (point, outcome)
        self.check_next_save(point)

    def check_next_save(self, point: Point) -> None:
        if self.look() is None:
            return
        save_edits(inspect_checkpoint(self.root), run_config=OpenSimulaRunConfig(name="next"))
        loaded = load_checkpoint(self.root)
        assert loaded.run_config is not None, point
        assert loaded.run_config.name == "next", point
        assert self.names() <= {"opensimula", ".opensimula-backups"}, point


CASES = [("edit", ()), ("edit", (NO_EXCHANGE,)), ("create", ())]


@pytest.fixture(params=CASES, ids=["exchange", "journal", "first save"])
def case(request: pytest.FixtureRequest, server: Server, crowded: Path, tmp_path: Path) -> Case:
    job, always = request.param
    pristine = crowded if job == "edit" else tmp_path / "empty"
    pristine.mkdir(exist_ok=True)
    (tmp_path / "work").mkdir()
    return Case(server, job, pristine, tmp_path / "work", always)


def test_a_save_that_is_killed_leaves_the_old_state_or_the_new_one(case: Case) -> None:
    for point in case.points:
        case.check_killed(point)
    assert len(case.points) > MIN_POINTS[case.job]


def test_a_save_that_fails_leaves_every_old_byte(case: Case) -> None:
    for point in case.points:
        case.check_failed(point, "EIO")
    assert len(case.points) > MIN_POINTS[case.job]


def test_a_save_onto_a_full_disk_leaves_every_old_byte(case: Case) -> None:
    points_ = [point for point in case.points if point.call in NEEDS_SPACE]
    for point in points_:
        case.check_failed(point, "ENOSPC")
    assert len(points_) > MIN_POINTS[case.job] / 5
