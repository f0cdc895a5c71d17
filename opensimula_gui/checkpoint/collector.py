"""Pausing the garbage collector while a document is built: it finds nothing then, and doubles the time."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def paused_collector() -> Iterator[None]:
    """Switch automatic collection off for a while; whoever had switched it off already finds it so."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                # Moves what was made to the oldest generation: else the next allocation traverses it all.
                gc.freeze()
                gc.unfreeze()
            gc.enable()
