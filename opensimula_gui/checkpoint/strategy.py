"""Sampling strategies: which factors are drawn together, and how often (section 2.2 of the paper)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pydantic import Field

from opensimula_gui.checkpoint.base import FormatModel, new_id

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.checkpointer import Checkpointer


class StrategyMixRule(FormatModel):
    """One strategy: a compatible set of factors and its weight among the strategies."""

    name: str
    weight: float = Field(gt=0, description="Share of draws, relative to the sum of all weights.")
    factor_ids: list[str] = Field(min_length=1, description="Factors of which one leaf each is drawn.")
    forbidden_label_pairs: list[tuple[str, str]] = Field(
        default_factory=list,
        description="A mix in whose joined labels both texts occur (case ignored) is drawn again.",
    )


class SamplingStrategySpec(FormatModel):
    """All strategies of a checkpoint."""

    strategies: list[StrategyMixRule]

    def save(self, checkpointer: Checkpointer) -> None:
        """Write these strategies through an entered Checkpointer, after the bundle.

        Raises:
            TypeError: ``checkpointer`` is no Checkpointer.
        """
        from opensimula_gui.checkpoint.checkpointer import require_checkpointer  # noqa: PLC0415 - a cycle

        require_checkpointer(checkpointer).write_sampling_strategy(self)


class MixEntry(FormatModel):
    """The leaf that was drawn for one factor."""

    factor_id: str
    node_id: str


class Mix(FormatModel):
    """One draw: a leaf for each factor of the strategy that was picked."""

    id: str = Field(default_factory=partial(new_id, "mix"))
    entries: list[MixEntry] = Field(default_factory=list)
    strategy_name: str | None = None
