"""Renders the window to a file once it has come to rest."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.errors import OpenSimulaError

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.app.window import MainWindow

_QUIET_S = 0.2
"""Pages and panes are filled one after the other, a few milliseconds apart; a text loads in slices."""


class ScreenshotError(OpenSimulaError):
    """The picture could not be written."""


async def take_screenshot(window: MainWindow, path: Path) -> None:
    """Write what the window shows to a PNG file.

    Raises:
        ScreenshotError: The file can't be written.
    """
    await asyncio.sleep(_QUIET_S)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(path), "PNG"):
        raise ScreenshotError(
            f"The screenshot could not be written to '{path}'.",
            "Name a file in a folder that you may write to.",
        )
