"""The report that a user may send to whoever mends the program: versions, platform and what happened lately.

It goes nowhere by itself. Tokens, passwords and the home folder are taken out of all of it; what messages
said, and so anything that could come from a checkpoint, stands in it only if the user wants that.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QSysInfo
from PySide6.QtGui import QGuiApplication

from opensimula_gui import __version__
from opensimula_gui.services.hub.failures import redacted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opensimula_gui.app.event_log import Event

PACKAGES: Final = ("PySide6-Essentials", "pydantic", "qasync", "huggingface-hub")
_MAX_TEXT: Final = 2_000


def versions() -> dict[str, str]:
    """Return the versions of the program and of what it stands on, by name."""
    found = {"opensimula-gui": __version__, "Python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not found"
    return found | {"System": platform.platform()}


def problem_report(events: Iterable[Event], *, with_texts: bool) -> str:
    """Return a report as plain text. It is in English, whatever the window speaks: others are to read it.

    Args:
        events: What happened, the latest last.
        with_texts: Whether what was said is told, which may quote the checkpoint.
    """
    return without_secrets("\n".join(_lines(events, with_texts=with_texts)))


def without_secrets(text: str) -> str:
    """Return a text without tokens, passwords and the user's home folder."""
    return "\n".join(map(_redacted_line, _without_home(text).split("\n")))


def _lines(events: Iterable[Event], *, with_texts: bool) -> Iterator[str]:
    for name, number in versions().items():
        yield f"{name}: {number}"
    yield f"Frozen: {'yes' if hasattr(sys, 'frozen') else 'no'}"
    yield f"Window system: {QGuiApplication.platformName()}, {QSysInfo.prettyProductName()}"
    yield f"Locale: {QLocale.system().name()}"
    for screen in QGuiApplication.screens():
        size = screen.size()
        yield f"Screen: {size.width()}x{size.height()} at {screen.devicePixelRatio():g}"
    yield ""
    yield "What happened, the latest last:"
    for event in events:
        moment = time.strftime("%H:%M:%S", time.localtime(event.at))
        yield f"{moment} {event.kind}{': ' + event.text if with_texts else ''}"
        yield from (f"    {place}" for place in event.places)


def _redacted_line(line: str) -> str:
    indent = " " * (len(line) - len(line.lstrip(" ")))
    return indent + redacted(line)[:_MAX_TEXT]


def _without_home(text: str) -> str:
    home = str(Path.home())
    token = os.environ.get("HF_TOKEN", "")
    shown = text.replace(home, "~") if len(home) > 1 else text
    return shown.replace(token, "…") if token else shown
