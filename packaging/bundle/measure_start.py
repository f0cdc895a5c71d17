"""Start to first paint of the frozen program, against the one in the environment: medians, taken in turn.

usage: measure_start.py UNFROZEN_COMMAND FROZEN_COMMAND

Qt itself tells of the first paint, in its log, so that both sides are just what a user starts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.measure import Row, report

_RUNS: Final = 9
_TARGET: Final = 1.5
_FIRST_PAINT: Final = "qt.widgets.painting: Flushing"


def _first_paint_s(command: str, home: str) -> float:
    environment = os.environ | {"OPENSIMULA_HOME": home, "QT_LOGGING_RULES": "qt.widgets.painting.info=true"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.perf_counter()
    with subprocess.Popen([command], stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        seen = ""
        for seen in process.stderr:
            if seen.startswith(_FIRST_PAINT):
                break
        taken = time.perf_counter() - start
        process.kill()
    if not seen.startswith(_FIRST_PAINT):
        raise SystemExit(f"{command} ended without a paint: {seen}")
    return taken


def main(unfrozen: str, frozen: str) -> int:
    """Print the ratio; return 1 if the target is missed, else 0."""
    with tempfile.TemporaryDirectory() as home:
        sides = {side: partial(_first_paint_s, side, home) for side in (unfrozen, frozen)}
        # The first start of each reads its files from the disk.
        for run in sides.values():
            run()
        taken: dict[str, list[float]] = {side: [] for side in sides}
        for _ in range(_RUNS):
            for side, run in sides.items():
                taken[side].append(run())
    unfrozen_ms, frozen_ms = (sorted(taken[side])[_RUNS // 2] * 1000 for side in (unfrozen, frozen))
    return report([Row("frozen start to first paint, against unfrozen", frozen_ms, unfrozen_ms, _TARGET)])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
