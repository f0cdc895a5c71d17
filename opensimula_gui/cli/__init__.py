"""The terminal tool ``opensimula``: the format and the services without a window."""

from __future__ import annotations

import io
import sys

from opensimula_gui.cli.commands import opensimula


def main() -> None:
    """Run ``opensimula`` with the arguments of the process, and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        # Output is UTF-8 on every system; a lone surrogate, which UTF-8 can't hold, comes out as \udc80.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    opensimula(prog_name="opensimula")
