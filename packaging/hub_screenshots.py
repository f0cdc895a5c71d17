"""Draw the pull and push dialogs for the README, against the Hub on loopback that the tests use.

usage: hub_screenshots.py CHECKPOINT FOLDER light|dark
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QComboBox, QDialog, QPushButton

import tests.hub.fixtures  # noqa: F401 - sets what the client reads from the environment when it is imported
from opensimula_gui.app.command_line import Options
from opensimula_gui.app.loop import run_until_complete
from opensimula_gui.app.main import build_application, open_window
from opensimula_gui.app.program import Program
from opensimula_gui.services.settings import Settings
from tests.hub.seed import ADA_TOKEN, SAMPLE_REPO, seed_sample
from tests.hub.server import LoopbackHub

if TYPE_CHECKING:
    from opensimula_gui.app.window import MainWindow

_QUIET_S = 0.3
_PREVIEWS = ("pull", "push-plan")


def main(checkpoint: Path, folder: Path, scheme: str) -> int:
    """Draw both dialogs."""
    with LoopbackHub() as hub, tempfile.TemporaryDirectory() as home:
        seed_sample(hub)
        os.environ |= {"HF_ENDPOINT": hub.url, "HF_HOME": home, "HF_TOKEN": ADA_TOKEN}
        app = build_application(sys.argv)
        settings, options = Settings.load(), Options(colour_scheme=scheme)
        window = open_window(app, settings, options)
        program = Program(app, window, settings, options)
        pictures = _draw(program, window, checkpoint, folder, scheme)
        return run_until_complete(app, pictures, program.notices.report)


async def _draw(program: Program, window: MainWindow, checkpoint: Path, folder: Path, scheme: str) -> int:
    running = asyncio.get_running_loop().create_task(program.run())
    await asyncio.sleep(0)
    program.hub.pulls.pull(SAMPLE_REPO)
    await _preview(program, window, "pull")
    _save(window, "pullDialog", folder / f"pull-{scheme}.png")
    await program.documents.read_and_show(checkpoint)
    program.hub.pushes.push()
    await _rest(program)
    window.findChild(QComboBox, "pushRepoId").setEditText("ada/hospital-security-awareness")
    await _preview(program, window, "push")
    _save(window, "pushDialog", folder / f"push-{scheme}.png")
    window.close()
    await running
    return 0


async def _preview(program: Program, window: MainWindow, kind: str) -> None:
    window.findChild(QPushButton, f"{kind}PreviewButton").click()
    await _rest(program)


async def _rest(program: Program) -> None:
    await asyncio.sleep(_QUIET_S)
    for key in _PREVIEWS:
        await program.tasks.finished(key)
    await asyncio.sleep(_QUIET_S)


def _save(window: MainWindow, name: str, file: Path) -> None:
    dialog = window.findChild(QDialog, name)
    if not dialog.grab().save(str(file)):
        raise SystemExit(f"{file} could not be written.")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
