"""Counts samples off the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.sample_pointers import count_samples
from opensimula_gui.services.threads import StopFlag, run_in_thread

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path


async def count_samples_through(root: Path, nodes: Mapping[str, Collection[str]]) -> int | None:
    """Count the samples whose path leads over any of some nodes; see ``count_samples``."""
    stop = StopFlag()
    return await run_in_thread(count_samples, stop, root, nodes, stop.check)
