"""Renders the window to a file once it has come to rest."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.errors import OpenSimulaError

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.app.window import MainWindow

_QUIET_TURNS = 20
"""Turns of the event loop that layouts, deferred deletes and the first slices of a text need."""


class ScreenshotError(OpenSimulaError):
    """The picture could not be written."""


async def take_screenshot(window: MainWindow, path: Path) -> None:
    """Write what the window shows to a PNG file.

    Raises:
        ScreenshotError: The file can't be written.
    """
    for _turn in range(_QUIET_TURNS):
        await asyncio.sleep(0)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(path), "PNG"):
        raise ScreenshotError(
            f"The screenshot could not be written to '{path}'.",
            "Name a file in a folder that you may write to.",
        )
