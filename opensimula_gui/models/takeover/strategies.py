"""Changes of strategies that are taken over: all strategies are one value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.comparing.strategies import match_strategies
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
from opensimula_gui.models.bundle_value import checked_name, quoted, require_writable
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.strategy_value import checked_weight
from opensimula_gui.models.takeover import reasons
from opensimula_gui.models.takeover.merged_list import MergedList
from opensimula_gui.models.takeover.values import with_key_of
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from opensimula_gui.checkpoint.comparing.changes import Change as Difference
    from opensimula_gui.checkpoint.comparing.changes import Side
    from opensimula_gui.checkpoint.strategy import StrategyMixRule
    from opensimula_gui.models.takeover.sides import TakeoverSides

_NONE = SamplingStrategySpec(strategies=[])


class StrategyDraft:
    """The strategies that the session is to get; nothing is set.

    Args:
        sides: Both sides.
    """

    def __init__(self, sides: TakeoverSides) -> None:
        self._sides = sides
        self._theirs = sides.other.sampling_strategy or _NONE
        self._spec = sides.session.strategies or _NONE
        pairs = match_strategies(self._spec, self._theirs)
        if sides.is_turned():
            # Equal names are paired in their order, whichever side is asked first.
            pairs = {ours: theirs for theirs, ours in match_strategies(self._theirs, self._spec).items()}
        self._here = {theirs: ours for ours, theirs in pairs.items()}
        self._list = MergedList(len(self._spec.strategies), pairs)
        self._rules = dict(enumerate(self._spec.strategies))
        self._added: dict[int, StrategyMixRule] = {}
        self._is_taken = False
        self._needs: list[tuple[Difference, str]] = []

    def take(self, change: Difference) -> None:
        """Take a change of the strategies.

        Raises:
            ValueError: It can't be taken over, whatever else is; the text says why.
        """
        match change.subject:
            case Subject.DOCUMENT:
                self._take_all(change)
            case Subject.UNKNOWN_KEY:
                self._take_unknown_key(change)
            case _ if change.field == "strategies":
                self._list.is_reordered = True
            case _ if not change.field:
                self._take_rule(change)
            case _:
                self._take_value(change)
        self._is_taken = True

    def settle(self, coming: Collection[str]) -> Iterator[tuple[Difference, str]]:
        """Yield what can't be done without something that is not taken over, and why.

        Args:
            coming: Their ids of the factors that are taken over, too.
        """
        for change, factor_id in self._needs:
            if factor_id not in coming:
                name = quoted(self._sides.theirs.factor_name(factor_id))
                why = tr("It draws from {name}, which is not here.", name=name)
                yield change, reasons.needed_first(why)

    def changes(self, gone: Collection[str] = ()) -> Iterator[Change]:
        """Yield the change that sets the strategies.

        Args:
            gone: Our ids of factors that go by the same step: no strategy draws from them any more.
        """
        if self._is_taken or gone:
            lessened = (_without(rule, gone) for rule in self._in_order())
            rules = [rule for rule in lessened if rule.factor_ids]
            after = self._spec.model_copy(update={"strategies": rules})
            before = self._sides.session.strategies
            if after != (before or _NONE):
                yield Change(Part.STRATEGIES, "", before, after)

    def _take_all(self, change: Difference) -> None:
        if self._sides.kind(change) is ChangeKind.REMOVED:
            raise ValueError(reasons.no_removal())
        require_writable(tr("A strategy"), self._theirs)
        for position in range(len(self._theirs.strategies)):
            self._add(change, position)
        if not self._theirs.strategies:
            raise ValueError(reasons.reason(change))
        for key in self._theirs.model_extra or {}:
            self._spec = with_key_of(self._spec, key, self._theirs)

    def _take_rule(self, change: Difference) -> None:
        ours, theirs = self._sides.of(change)
        if theirs is not None:
            self._add(change, _position(theirs))
        elif ours is not None:
            self._list.gone.add(_position(ours))

    def _add(self, change: Difference, position: int) -> None:
        rule = self._theirs.strategies[position]
        require_writable(tr("A strategy"), rule)
        checked_weight(rule.weight)
        ids = self._factor_ids(change, rule.factor_ids)
        self._added[position] = rule.model_copy(update={"factor_ids": ids})
        self._list.coming.add(position)

    def _take_value(self, change: Difference) -> None:
        ours, theirs = self._sides.of(change)
        position = self._our_position(ours, theirs)
        if change.field == "forbidden_label_pairs":
            self._take_pair(position, ours, theirs)
            return
        assert theirs is not None  # noqa: S101 - all other fields are changed, never added
        value = getattr(self._theirs.strategies[_position(theirs)], change.field)
        if change.field == "name":
            value = checked_name(tr("The name of a strategy"), value)
        elif change.field == "weight":
            value = checked_weight(value)
        elif change.field == "factor_ids":
            value = self._factor_ids(change, value)
        self._update(position, change.field, value)

    def _take_pair(self, position: int, ours: Side | None, theirs: Side | None) -> None:
        pairs = list(self._rules[position].forbidden_label_pairs)
        if theirs is not None:
            rule, number = self._theirs.strategies[_position(theirs)], _last(theirs)
            before = rule.forbidden_label_pairs[:number]
            at = next((pairs.index(pair) + 1 for pair in reversed(before) if pair in pairs), 0)
            pairs.insert(at, rule.forbidden_label_pairs[number])
            require_writable(tr("A forbidden pair"), rule)
        elif ours is not None:
            pairs.remove(self._spec.strategies[position].forbidden_label_pairs[_last(ours)])
        self._update(position, "forbidden_label_pairs", pairs)

    def _take_unknown_key(self, change: Difference) -> None:
        ours, theirs = self._sides.of(change)
        if len((ours or theirs or change.side).place) == 1:
            self._spec = with_key_of(self._spec, change.field, self._theirs if theirs else None)
            return
        position = self._our_position(ours, theirs)
        source = self._theirs.strategies[_position(theirs)] if theirs else None
        self._rules[position] = with_key_of(self._rules[position], change.field, source)

    def _our_position(self, ours: Side | None, theirs: Side | None) -> int:
        return _position(ours) if ours is not None else self._here[_position(theirs)]

    def _update(self, position: int, field: str, value: object) -> None:
        self._rules[position] = self._rules[position].model_copy(update={field: value})

    def _factor_ids(self, change: Difference, their_ids: Sequence[str]) -> list[str]:
        ids = []
        for their_id in their_ids:
            our_id = self._sides.our_factor_id(their_id)
            if our_id is None:
                self._needs.append((change, their_id))
            # One that comes along has the id there that it has here.
            ids.append(their_id if our_id is None else our_id)
        return ids

    def _in_order(self) -> list[StrategyMixRule]:
        return [
            self._added[position] if is_theirs else self._rules[position]
            for position, is_theirs in self._list.order()
        ]


def _without(rule: StrategyMixRule, gone: Collection[str]) -> StrategyMixRule:
    if not any(factor_id in gone for factor_id in rule.factor_ids):
        return rule
    kept = [factor_id for factor_id in rule.factor_ids if factor_id not in gone]
    return rule.model_copy(update={"factor_ids": kept})


def _position(side: Side | None) -> int:
    return _number(side, 1)


def _last(side: Side) -> int:
    return _number(side, -1)


def _number(side: Side | None, at: int) -> int:
    number = side.place[at] if side is not None else None
    assert isinstance(number, int)  # noqa: S101 - so places in lists are made
    return number
