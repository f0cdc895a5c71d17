"""Longest gap of the event loop while the real window opens a checkpoint and shows it.

A timer ticks every 5 ms on the program's own loop; the longest time between two ticks, from the wish to open
until the tree is painted, is what a user feels as a hang. The idle gap of the same loop stands beside it.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.event_loop_gaps import EventLoopGaps
from benchmarks.make_bundle import write_checkpoint
from benchmarks.measure import Row, report
from opensimula_gui.app.command_line import Options
from opensimula_gui.app.loop import run_until_complete
from opensimula_gui.app.main import build_application, open_window
from opensimula_gui.app.program import Program
from opensimula_gui.services.settings import Settings

_RUNS: Final = 5
_TARGETS_MS: Final = {10_000: 50.0, 100_000: 500.0}


async def _measure(program: Program, roots: dict[int, Path]) -> list[Row]:
    program.workspace.set_session(None)
    gaps = EventLoopGaps()
    await asyncio.sleep(1)
    gaps.take_ms()
    await asyncio.sleep(1)
    idle_ms = gaps.take_ms()
    rows: list[Row] = []
    for nodes, root in roots.items():
        longest, taken = [], []
        for _ in range(_RUNS):
            start = time.perf_counter()
            ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
            program.documents.opening_ended.connect(ended.set_result)
            program.documents.open(root)
            assert await ended
            program.documents.opening_ended.disconnect(ended.set_result)
            await asyncio.sleep(0.2)
            taken.append(time.perf_counter() - start - 0.2)
            longest.append(gaps.take_ms())
        note = f"idle {idle_ms:.0f} ms, opened in {median(taken):.2f} s, worst gap {max(longest):.0f} ms"
        target = _TARGETS_MS[nodes]
        rows.append(Row(f"longest gap, opening {nodes:,} nodes", median(longest), target, 1.0, note=note))
    return rows


def _main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["OPENSIMULA_HOME"] = f"{folder}/home"
        roots = {nodes: Path(folder) / str(nodes) for nodes in _TARGETS_MS}
        for nodes, root in roots.items():
            write_checkpoint(root, nodes)
        app = build_application(["opensimula-gui"])
        settings = Settings.load()
        window = open_window(app, settings, Options())
        program = Program(app, window, settings, Options())
        rows: list[Row] = []

        async def measure() -> int:
            rows.extend(await _measure(program, roots))
            return 0

        run_until_complete(app, measure(), program.notices.report)
    return report(rows)


if __name__ == "__main__":
    sys.exit(_main())
