"""Where in one file nodes go that stand in another one: each after what it comes after there."""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from heapq import heapify, heappop
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.place import order_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.place import Order


def rising(positions: Sequence[int]) -> set[int]:
    """Return one of the longest choices of numbers of which each is greater than those before it.

    Args:
        positions: Numbers, each once.
    """
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for position in positions:
        at = bisect_left(tails, position)
        before[position] = tails[at - 1] if at else None
        tails[at : at + 1] = [position]
    chosen: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        chosen.add(last)
        last = before[last]
    return chosen


def arrived_orders(
    stayed: Sequence[int],
    wished: Sequence[int],
    parents: Mapping[int, int],
    order: Callable[[int], Order],
    end: Order,
    fixed: int,
) -> dict[int, Order]:
    """Return an order for each row that is to come among those that stay.

    Rows that stay can have the same order as the one before. Where something has to come between two such
    rows, the latter gets another order, too.

    Args:
        stayed: The rows that stay, in their order.
        wished: Rows in the order that is wished for: those to come, and those that stay as far as known.
        parents: The row above each row that is wished for, as it will be.
        order: Returns the order of a row that stays.
        end: What comes at the end follows this, too.
        fixed: A row that stays whose order can't be another one.
    """
    followers = _followers(stayed, wished, parents)
    orders: dict[int, Order] = {}
    for at in sorted(followers):
        coming = followers[at]
        if at >= 0 and stayed[at] in orders:
            continue  # It came with those before.
        low = order(stayed[at]) if at >= 0 else None
        after = at + 1
        while after < len(stayed) and order(stayed[after]) == low and stayed[after] != fixed:
            coming = [*coming, stayed[after], *followers.get(after, ())]
            after += 1
        if after == len(stayed):
            high, low = None, end if low is None else max(low, end)
        else:
            high = order(stayed[after])
        orders.update(zip(coming, _spread(low, high, len(coming)), strict=True))
    return orders


def _followers(
    stayed: Sequence[int], wished: Sequence[int], parents: Mapping[int, int]
) -> dict[int, list[int]]:
    """Return which rows come right after a position among those that stay; -1 is the beginning."""
    positions = {row: at for at, row in enumerate(stayed)}
    # Siblings stand as in the wish even if the files list other things in another order.
    coming = _Siblings(positions, wished, parents)
    passed: dict[int, int] = {}
    followers: dict[int, list[int]] = {}
    last = -1
    for row in wished:
        parent = parents[row]
        at = positions.get(row)
        if at is None:
            at = max(last, passed.get(parent, -1))
            first = coming.first_after(parent, passed)
            if first is not None and at >= first:
                at = max(passed.get(parent, -1), first - 1)
            else:
                last = at
            followers.setdefault(at, []).append(row)
        else:
            coming.pass_by(at)
            last = at
        passed[parent] = max(at, passed.get(parent, -1))
    return followers


class _Siblings:
    """The rows that stay below each parent, as far as they come later in the wish."""

    def __init__(
        self, positions: Mapping[int, int], wished: Sequence[int], parents: Mapping[int, int]
    ) -> None:
        self._waiting: dict[int, list[int]] = {}
        self._done: set[int] = set()
        for row in wished:
            if row in positions:
                self._waiting.setdefault(parents[row], []).append(positions[row])
        for waiting in self._waiting.values():
            heapify(waiting)

    def pass_by(self, at: int) -> None:
        """Note that a row is not to come any more."""
        self._done.add(at)

    def first_after(self, parent: int, passed: Mapping[int, int]) -> int | None:
        """Return the first position of a child that is still to come; None if all came already."""
        waiting = self._waiting.get(parent, [])
        while waiting and (waiting[0] in self._done or waiting[0] <= passed.get(parent, -1)):
            heappop(waiting)
        return waiting[0] if waiting else None


def _spread(low: Order | None, high: Order | None, count: int) -> Iterator[Order]:
    """Yield rising orders between two others, so evenly that their denominators stay small."""
    if low is None or high is None:
        orders: list[Order] = []
        for _ in range(count):
            if high is not None:
                high = order_between(None, high)
                orders.insert(0, high)
            else:
                low = order_between(low, None)
                orders.append(low)
        yield from orders
        return
    first = order_between(low, None)
    if first + count - 1 < high:
        yield from (first + step for step in range(count))
    else:
        yield from (low + Fraction(high - low) * step / (count + 1) for step in range(1, count + 1))
