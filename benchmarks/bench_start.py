"""Start to first paint, against a bare PySide6 window: both in fresh processes, in turn, medians of nine."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from statistics import median

from benchmarks.measure import Row, report

_RUNS = 9
_TARGET = 1.5

_FIRST_PAINT = """
from PySide6.QtCore import QEvent, QObject
class Painted(QObject):
    seen = False
    def eventFilter(self, watched, event):
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False
painted = Painted()
app.installEventFilter(painted)
window = make_window()
while not painted.seen:
    app.processEvents()
print(time.perf_counter() - start)
"""

_BARE = """
import time
start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
def make_window():
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    return window
"""

_OURS = """
import time
start = time.perf_counter()
from opensimula_gui.app.command_line import parse_command_line
from opensimula_gui.app.main import build_application, open_window
from opensimula_gui.services.settings import Settings
app = build_application(["opensimula-gui"])
def make_window():
    return open_window(app, Settings.load(), parse_command_line(["opensimula-gui"]))
"""


def _first_paint_s(script: str, home: str) -> float:
    environment = {**os.environ, "OPENSIMULA_HOME": home}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    result = subprocess.run(
        [sys.executable, "-c", script + _FIRST_PAINT],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return float(result.stdout)


def _main() -> int:
    taken: dict[str, list[float]] = {"bare": [], "ours": []}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(_RUNS):
            taken["bare"].append(_first_paint_s(_BARE, home))
            taken["ours"].append(_first_paint_s(_OURS, home))
    ours_ms, bare_ms = (median(taken[side]) * 1000 for side in ("ours", "bare"))
    return report([Row("start to first paint, against a bare window", ours_ms, bare_ms, _TARGET)])


if __name__ == "__main__":
    sys.exit(_main())
