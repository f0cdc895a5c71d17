"""Reading a checkpoint for whoever wants to show it: what a crashed save left behind is settled first.

Apart from ``documents``, because the terminal tool reads without an event loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.folder import find_root
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.transaction import recover_interrupted_save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.inspection import CheckpointInspection


def read_checkpoint(
    path: Path | str, progress: Callable[[str, float], None] | None = None
) -> CheckpointInspection:
    """Settle an interrupted save, then inspect the checkpoint; bad content never raises.

    Args:
        path: The checkpoint root, its ``opensimula/`` folder, or a file in there.
        progress: As ``inspect_checkpoint`` takes it.

    Raises:
        SaveError: A save was interrupted, and what it left can't be put right.
    """
    recover_interrupted_save(find_root(path))
    return inspect_checkpoint(path, progress=progress)
