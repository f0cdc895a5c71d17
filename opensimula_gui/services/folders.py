"""Where the program keeps what is its own: the platform's folders, or ``OPENSIMULA_HOME``."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "opensimula-gui"


def settings_folder() -> Path:
    """Return the folder for settings; it need not exist."""
    return _home() or platformdirs.user_config_path(_APP, appauthor=False)


def data_folder() -> Path:
    """Return the folder for the user's copy of the sample; it need not exist."""
    return _home() or platformdirs.user_data_path(_APP, appauthor=False)


def _home() -> Path | None:
    home = os.environ.get("OPENSIMULA_HOME")
    return Path(home) if home else None
