"""Longest gap of the event loop during a push and a pull, and how soon a cancelled transfer ends.

The Hub runs on loopback in a process of its own. A timer ticks every 5 ms on the program's own loop, under
the real window; the longest time between two ticks is what a user feels as a hang. The idle gap of the same
loop stands beside it. The first question, for which the client is imported, has a row of its own.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from benchmarks.event_loop_gaps import EventLoopGaps
from benchmarks.make_bundle import write_checkpoint
from benchmarks.measure import Row, report
from opensimula_gui.app.command_line import Options
from opensimula_gui.app.loop import run_until_complete
from opensimula_gui.app.main import build_application, open_window
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.services.hub.account import current_account
from opensimula_gui.services.hub.pulling import plan_pull
from opensimula_gui.services.hub.push_content import PushRequest
from opensimula_gui.services.hub.pushing import plan_push
from opensimula_gui.services.settings import Settings
from opensimula_gui.services.transfers import carry_out, converse, push

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from opensimula_gui.checkpoint.transfer import TransferProgress

_RUNS: Final = 5
_GAP_MS: Final = 50.0
_CANCEL_MS: Final = 200.0
_SIZES: Final = (1_000, 10_000)
_SLOW: Final = "lab/slow"
_SLOW_UPWARDS: Final = "lab/slow-up"
_REPOSITORY = Path(__file__).resolve().parent.parent

_HUB: Final = """
import sys, time
from tests.hub.seed import seed_accounts
from tests.hub.server import LoopbackHub

PIECE_BYTES, PAUSE_S = 64 * 1024, 0.02

class SlowDownload:
    def play(self, exchange, gate):
        reply = exchange.answer()
        exchange.send_head(reply)
        for start in range(0, len(reply.body), PIECE_BYTES):
            time.sleep(PAUSE_S)
            exchange.write(reply.body[start : start + PIECE_BYTES])

class SlowUpload:
    def play(self, exchange, gate):
        length = int(exchange.request.headers["content-length"])
        while exchange.request.bytes_received < length:
            time.sleep(PAUSE_S)
            exchange.read_body(min(exchange.request.bytes_received + PIECE_BYTES, length))
        exchange.send(exchange.answer())

with LoopbackHub() as hub:
    seed_accounts(hub)
    # A push goes on long after the buffers of the system are full, and does not become a large file.
    hub.store.lfs_threshold_bytes = 2**30
    hub.faults.add("GET /datasets/lab/slow/resolve/", SlowDownload(), times=None)
    hub.faults.add("POST /api/datasets/lab/slow-up/commit/", SlowUpload(), times=None)
    print(hub.url, flush=True)
    sys.stdin.read()
"""


class _Bench:
    """What is measured, one after the other, on one loop."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._gaps = EventLoopGaps()
        self._idle_ms = 0.0

    async def run(self) -> list[Row]:
        await asyncio.sleep(1)
        self._gaps.take_ms()
        await asyncio.sleep(1)
        self._idle_ms = self._gaps.take_ms()
        await converse(current_account)
        await asyncio.sleep(0.2)
        first_ms = self._gaps.take_ms()
        rows = [self._row("the first question to the Hub", [first_ms])]
        for nodes in _SIZES:
            rows += await self._both_ways(nodes)
        rows.append(await self._cancel_pull())
        rows.append(await self._cancel_push())
        return rows

    async def _both_ways(self, nodes: int) -> list[Row]:
        root = write_checkpoint(self._folder / str(nodes), nodes)
        # The first tick after the writing tells how long that took.
        await asyncio.sleep(0.1)
        pushes, pulls = [], []
        for number in range(_RUNS):
            address = RepoAddress(f"lab/bench-{nodes}-{number}")
            self._gaps.take_ms()
            await push(await converse(plan_push, None, PushRequest(root, address)), lambda _progress: None)
            await asyncio.sleep(0.1)
            pushes.append(self._gaps.take_ms())
            target = self._folder / f"pulled-{nodes}-{number}"
            await carry_out(await converse(plan_pull, lambda _progress: None, address, target))
            await asyncio.sleep(0.1)
            pulls.append(self._gaps.take_ms())
        return [
            self._row(f"a push of {nodes:,} nodes", pushes),
            self._row(f"a pull of {nodes:,} nodes", pulls),
        ]

    async def _cancel_pull(self) -> Row:
        address = RepoAddress(_SLOW)
        root = write_checkpoint(self._folder / "slow", _SIZES[-1])
        await push(await converse(plan_push, None, PushRequest(root, address)))
        target = self._folder / "never"
        taken = [
            await _cancelled(
                "plan_pull", lambda hear: converse(plan_pull, hear, address, target), "Downloading"
            )
            for _ in range(_RUNS)
        ]
        return _cancel_row("a pull", taken)

    async def _cancel_push(self) -> Row:
        root = write_checkpoint(self._folder / "slow-up", 5 * _SIZES[-1])
        request = PushRequest(root, RepoAddress(_SLOW_UPWARDS))
        taken = []
        for _ in range(_RUNS):
            plan = await converse(plan_push, None, request)
            taken.append(await _cancelled("carry_out_push", partial(push, plan), "Pushing"))
        return _cancel_row("a push", taken)

    def _row(self, what: str, longest_ms: list[float]) -> Row:
        note = f"idle {self._idle_ms:.0f} ms, worst {max(longest_ms):.0f} ms"
        return Row(f"longest gap, {what}", median(longest_ms), _GAP_MS, 1.0, note=note)


async def _cancelled(
    thread_name: str,
    begin: Callable[[Callable[[TransferProgress], None]], Coroutine[Any, Any, object]],
    step: str,
) -> tuple[float, float]:
    """Cancel something while its bytes flow; return the seconds until the await and the thread have ended."""
    flows = asyncio.Event()
    pieces: list[int] = []

    def hear(progress: TransferProgress) -> None:
        if progress.step.startswith(step) and progress.done_bytes:
            pieces.append(progress.done_bytes)
            if len(pieces) == 3:
                flows.set()

    task = asyncio.get_running_loop().create_task(begin(hear))
    await flows.wait()
    start = time.perf_counter()
    task.cancel()
    await asyncio.wait([task])
    waited_s = time.perf_counter() - start
    assert task.cancelled()
    for thread in threading.enumerate():
        if thread.name == thread_name:
            await asyncio.to_thread(thread.join)
    return waited_s, time.perf_counter() - start


def _cancel_row(what: str, taken: list[tuple[float, float]]) -> Row:
    waited_ms = median(waited for waited, _ended in taken) * 1000
    ended_ms = [ended * 1000 for _waited, ended in taken]
    note = f"the await after {waited_ms:.1f} ms, worst {max(ended_ms):.0f} ms"
    return Row(f"cancelling {what}, until its thread is gone", median(ended_ms), _CANCEL_MS, 1.0, note=note)


def _measure(folder: Path) -> list[Row]:
    app = build_application(["opensimula-gui"])
    settings = Settings.load()
    _window = open_window(app, settings, Options())
    rows: list[Row] = []
    failures: list[BaseException] = []

    async def measure() -> int:
        rows.extend(await _Bench(folder).run())
        return 0

    run_until_complete(app, measure(), failures.append)
    if failures:
        raise failures[0]
    return rows


def _main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        hub = subprocess.Popen(
            [sys.executable, "-c", _HUB],
            cwd=_REPOSITORY,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        assert hub.stdout
        os.environ |= {
            "OPENSIMULA_HOME": f"{name}/home",
            "HF_HOME": f"{name}/hub",
            "HF_ENDPOINT": hub.stdout.readline().strip(),
            "HF_TOKEN": "hf_adaWriteTokenForLoopbackOnly000000",
        }
        try:
            return report(_measure(Path(name)))
        finally:
            hub.communicate()


if __name__ == "__main__":
    sys.exit(_main())
