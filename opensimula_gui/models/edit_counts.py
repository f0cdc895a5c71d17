"""How much of a checkpoint differs from disk, by kind, in numbers and in words."""

from __future__ import annotations

from dataclasses import astuple, dataclass

from opensimula_gui.wording import tr


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
        told = (
            tr("{n} node", "{n} nodes", self.nodes),
            tr("{n} factor", "{n} factors", self.factors),
            tr("{n} strategy", "{n} strategies", self.strategies),
            tr("{n} field of the bundle", "{n} fields of the bundle", self.bundle_fields),
            tr("{n} field of the run config", "{n} fields of the run config", self.run_config_fields),
        )
        parts = [text for count, text in zip(astuple(self), told, strict=True) if count]
        if len(parts) <= 1:
            return "".join(parts)
        return tr("{others} and {last}", others=", ".join(parts[:-1]), last=parts[-1])
