"""Which Hub is meant and how long it may take: the environment says so, as for every Hugging Face tool."""

from __future__ import annotations

import os
from typing import Final

from opensimula_gui.checkpoint.repo_address import DEFAULT_ENDPOINT

_DEFAULT_TIMEOUT_S: Final = 30.0
_LONGEST_TIMEOUT_S: Final = 3600.0


def endpoint() -> str:
    """Return the address of the Hub: ``HF_ENDPOINT``, or huggingface.co."""
    return (os.environ.get("HF_ENDPOINT") or DEFAULT_ENDPOINT).rstrip("/")


def read_timeout_s() -> float:
    """Return how long the Hub may be silent, in seconds: ``HF_HUB_DOWNLOAD_TIMEOUT``, or 30."""
    try:
        seconds = float(os.environ.get("HF_HUB_DOWNLOAD_TIMEOUT", ""))
    except ValueError:
        return _DEFAULT_TIMEOUT_S
    # Sockets take neither endless timeouts nor very long ones.
    return min(seconds, _LONGEST_TIMEOUT_S) if seconds > 0 else _DEFAULT_TIMEOUT_S
