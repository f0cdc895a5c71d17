"""Letting go of a large bundle bit by bit.

Whoever drops the last reference to a bundle pays for taking apart every object in it, in one go: 20 ms for
10,000 nodes. On the event loop's thread the user sees that, just as the next checkpoint comes up.
"""

from __future__ import annotations

import threading
import time
import weakref
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

_WORTH_A_THREAD: Final = 1000
_PARTS_PER_BITE: Final = 500
"""About a millisecond's work."""

_FIRST_REST_S: Final = 0.25
_REST_S: Final = 0.004


def release_slowly(bundle: TaxonomyBundle) -> None:
    """See to it that the many parts of a bundle outlive it, and then go one by one on a thread."""
    parts: list[Any] = []
    for taxonomy in bundle.taxonomies:
        parts.extend(taxonomy.nodes.values())
        parts.extend(taxonomy.expansion_traces)
    if len(parts) >= _WORTH_A_THREAD:
        # At exit the process takes everything with it.
        weakref.finalize(bundle, _start_release, parts).atexit = False


def _start_release(parts: list[Any]) -> None:
    threading.Thread(target=_release, args=(parts,), name="release", daemon=True).start()


def _release(parts: list[Any]) -> None:
    # The event loop's thread lets go of the interpreter whenever it calls Qt, and this thread would take it
    # each time. So it begins when the next checkpoint is on the screen, and rests more than it works.
    time.sleep(_FIRST_REST_S)
    while parts:
        time.sleep(_REST_S)
        del parts[-_PARTS_PER_BITE:]
