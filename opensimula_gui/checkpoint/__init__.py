"""The OpenSimula checkpoint format: models, a strict reader, and saves that lose nothing.

The names and keyword arguments are those of ``afterimage.simula``, so that a script changes only its import.
Importable without Qt, asyncio or a network.
"""

from __future__ import annotations
