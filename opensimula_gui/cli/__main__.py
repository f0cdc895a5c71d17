"""Start the terminal tool: ``python -m opensimula_gui.cli`` or the command ``opensimula``."""

from __future__ import annotations

from opensimula_gui.cli import main

if __name__ == "__main__":
    main()
