"""What the actions of the strategies page do: each makes one step of the session's undo stack."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
from opensimula_gui.models import strategy_steps as steps
from opensimula_gui.models.factor_choice import drawable_factors
from opensimula_gui.models.strategy_table import StrategyColumn

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.taxonomy_steps import Step
    from opensimula_gui.views.strategies.strategy_list import StrategyList


class StrategyCommands(QObject):
    """Joins actions, table and session.

    Args:
        strategies: The table; what does not fit is told below it.
        leave: Keeps what is typed in the details, before anything else is changed.
        parent: Owner in Qt's tree.

    Attributes:
        session: What is edited; None without a checkpoint.
        is_performing: Whether a step is being made from here.
    """

    def __init__(self, strategies: StrategyList, leave: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.session: EditingSession | None = None
        self.is_performing = False
        self._list = strategies
        self._leave = leave
        slots: dict[str, Callable[[], None]] = {
            "addStrategy": self.add,
            "duplicateStrategy": self._duplicate,
            "removeStrategy": self._remove,
            "moveStrategyUp": partial(self._move, -1),
            "moveStrategyDown": partial(self._move, 1),
            "normaliseWeights": partial(self.perform, steps.normalise),
            "revertStrategy": self._revert,
        }
        for action_id, slot in slots.items():
            # Without the bool that the signal carries.
            strategies.actions_by_id[action_id].triggered.connect(lambda _checked=False, slot=slot: slot())
        strategies.edit_requested.connect(self._on_list_edit_requested)

    def perform(self, step: Callable[[SamplingStrategySpec], Step]) -> None:
        """Make a step of the strategies as they are; what does not fit is told below the table."""
        session = self.session
        if session is None:
            return
        self._leave()
        spec = session.strategies or SamplingStrategySpec(strategies=[])
        self.is_performing = True
        try:
            session.perform(step(spec))
        except ValueError as error:
            self._list.complain(str(error))
        finally:
            self.is_performing = False

    def add(self) -> None:
        """Add a strategy of all factors that can be drawn from, and let its name be typed."""
        session = self.session
        index = session.index if session is not None else None
        if session is not None and index is not None:
            # Not what ``perform`` hands on: where there was no file there is none before the step.
            self.perform(lambda _spec: steps.add(session.strategies, drawable_factors(index)))
            self._name_at(self._list.model.rowCount() - 1)

    def revert_all(self) -> None:
        """Set all strategies and their order back to what is on disk."""
        session = self.session
        if session is not None:
            saved = session.inspection.sampling_strategy
            self.perform(lambda _spec: steps.revert_all(session.strategies, saved))

    def _duplicate(self) -> None:
        number = self._list.number
        self.perform(lambda spec: steps.duplicate(spec, number))
        self._name_at(number + 1)

    def _remove(self) -> None:
        number = self._list.number
        self.perform(lambda spec: steps.remove(spec, number))
        self._list.select(min(number, self._list.model.rowCount() - 1))

    def _move(self, by: int) -> None:
        number = self._list.number
        self.perform(lambda spec: steps.move(spec, number, number + by))
        self._list.select(number + by)

    def _revert(self) -> None:
        number = self._list.number
        row = self._list.model.row(number)
        saved = row.saved if row is not None else None
        if saved is not None:
            self.perform(lambda spec: steps.revert(spec, number, saved))

    def _name_at(self, number: int) -> None:
        self._list.select(number)
        self._list.edit(StrategyColumn.NAME)

    @Slot(int, int, object)
    def _on_list_edit_requested(self, number: int, column: int, value: object) -> None:
        if column == StrategyColumn.NAME:
            self.perform(lambda spec: steps.rename(spec, number, str(value)))
        elif isinstance(value, float):
            self.perform(lambda spec: steps.set_weight(spec, number, value))
