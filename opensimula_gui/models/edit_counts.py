"""How much of a checkpoint differs from disk, by kind, in numbers and in words."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import Final

from opensimula_gui.models.number_text import count_text

_WORDS: Final = (
    ("node", "nodes"),
    ("factor", "factors"),
    ("strategy", "strategies"),
    ("field of the bundle", "fields of the bundle"),
    ("field of the run config", "fields of the run config"),
)


@dataclass(frozen=True, slots=True)
class EditCounts:
    """Counts of what differs from disk.

    Attributes:
        nodes: Nodes, but for roots whose factor differs too.
        factors: Factors.
        strategies: Strategies, by their position.
        bundle_fields: Fields of the bundle itself: the instruction, D, N and the document digests.
        run_config_fields: Fields of the run config.
    """

    nodes: int = 0
    factors: int = 0
    strategies: int = 0
    bundle_fields: int = 0
    run_config_fields: int = 0

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(astuple(self))

    def words(self) -> str:
        """Return all kinds that occur, such as "2 nodes, 1 factor and 1 field of the run config"."""
        parts = [
            f"{count_text(count)} {one if count == 1 else many}"
            for count, (one, many) in zip(astuple(self), _WORDS, strict=True)
            if count
        ]
        return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
