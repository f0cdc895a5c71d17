"""Where nodes go that come from another file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.models.takeover.arrangement import arrived_orders, rising

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.place import Order

ROOT = 0


def arranged(
    stayed: list[int], wished: list[int], orders: dict[int, Order], parents: dict[int, int] | None = None
) -> list[int]:
    """Return all rows in the order that they have afterwards; below the root unless it is said otherwise."""
    above = dict.fromkeys(wished, ROOT) | (parents or {})
    new = arrived_orders(stayed, wished, above, orders.__getitem__, 1000, ROOT)
    return sorted({*stayed, *wished} - {ROOT}, key=lambda row: (new.get(row, orders.get(row, 0)), row))


@given(st.lists(st.integers(1, 40), unique=True), st.data())
def test_the_order_that_is_wished_for_comes_out(wished: list[int], data: st.DataObject) -> None:
    chosen = [data.draw(st.booleans()) for _ in wished]
    stayed = [row for row, is_there in zip(wished, chosen, strict=True) if is_there]
    # Several rows may have the same order: then their numbers tell.
    orders: dict[int, Order] = {row: at // 3 for at, row in enumerate(sorted(stayed))}
    stayed.sort()
    in_order = rising([stayed.index(row) for row in wished if row in orders])
    moved = [row for at, row in enumerate(stayed) if at not in in_order]
    kept = [row for row in stayed if row not in moved]
    assert arranged(kept, wished, orders) == wished


@given(st.permutations(range(12)))
def test_as_few_as_possible_are_out_of_order(positions: list[int]) -> None:
    chosen = rising(positions)
    assert [position for position in positions if position in chosen] == sorted(chosen)
    longest = [1] * len(positions)
    for at, position in enumerate(positions):
        before = (longest[other] for other in range(at) if positions[other] < position)
        longest[at] += max(before, default=0)
    assert len(chosen) == max(longest)


def test_many_between_two_neighbours_keep_small_fractions() -> None:
    wished = [1, *range(10, 1010), 2]
    new = arrived_orders([1, 2], wished, dict.fromkeys(wished, ROOT), {1: 1, 2: 2}.__getitem__, 5, ROOT)
    assert [row for row in wished if row in new] == sorted(new, key=new.__getitem__)
    assert all(1 < order < 2 for order in new.values())
    assert max(order.denominator for order in new.values()) <= 1001


def test_siblings_count_for_more_than_the_file() -> None:
    # There 9 comes after 1 and 3, here 3 stands before its own sibling 1.
    orders: dict[int, Order] = {3: 0, 1: 5, 2: 9}
    parents = {3: 77, 1: ROOT, 2: ROOT, 9: ROOT}
    assert arranged([3, 1, 2], [1, 3, 9, 2], orders, parents) == [3, 1, 9, 2]
    # 2 is to come after 9, but stands before what 9 is to come after.
    assert arranged([2, 3, 1], [1, 3, 9, 2], {2: 0, 3: 4, 1: 8}, parents) == [2, 3, 1, 9]
    assert arranged([2, 3], [3, 9, 2], {2: 0, 3: 4}, parents) == [9, 2, 3]


def test_what_comes_first_comes_before_the_root_if_it_does_there() -> None:
    assert arrived_orders([ROOT], [5, 6, ROOT], dict.fromkeys([5, 6, ROOT], 9), lambda _row: 0, 3, ROOT) == {
        5: -2,
        6: -1,
    }
    assert rising([]) == set()
