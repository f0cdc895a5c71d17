"""Start the desktop program: ``python -m opensimula_gui`` or the command ``opensimula-gui``."""

from __future__ import annotations

import sys

from opensimula_gui.app.main import run


def main() -> None:
    """Run the program and exit with its code."""
    sys.exit(run(sys.argv))


if __name__ == "__main__":
    main()
