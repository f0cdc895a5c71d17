"""Run first: what the program opens, such as a browser, loads the system's libraries, not the frozen ones."""

from __future__ import annotations

import os

# The loader of this process has read it already.
_WAS = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if _WAS:
    os.environ["LD_LIBRARY_PATH"] = _WAS
