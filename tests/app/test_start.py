from __future__ import annotations

import json
import os
import subprocess
import sys

_SCRIPT = """
import json, sys
from PySide6 import QtCore, QtWidgets
from opensimula_gui.app.command_line import parse_command_line
from opensimula_gui.app.main import build_application, open_window
from opensimula_gui.services.settings import Settings
app = build_application(["opensimula-gui"])
window = open_window(app, Settings.load(), parse_command_line(["opensimula-gui"]))
app.processEvents()
print(json.dumps([sorted(sys.modules), sorted({**vars(QtCore), **vars(QtWidgets)})]))
"""


def test_nothing_heavy_is_met_before_the_window_is_painted() -> None:
    result = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    loaded, met = map(set, json.loads(result.stdout))
    assert "opensimula_gui.app.window" in loaded
    heavy = {"asyncio", "pydantic", "qasync", "huggingface_hub", "opensimula_gui.checkpoint", "PySide6.QtSvg"}
    assert loaded & heavy == set()
    # PySide6 makes a class, with all its enumerations, when it is first met; these two have the most.
    assert "QMainWindow" in met
    assert met & {"Qt", "QStyle"} == set()
