"""What went the same way with a branch, in words that terminal and window share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.comparing.changes import Change


def below_text(change: Change, count_text: Callable[[int], str]) -> str:
    """Return what went the same way with a branch; empty if nothing did.

    Args:
        change: The change of the branch's top.
        count_text: Writes a count: the window does so as the user's locale wants it.
    """
    nodes, leaves = change.nodes_below, change.leaves_below
    if not nodes:
        return ""
    among = f" ({_number(leaves, 'leaf', 'leaves', count_text)})" if leaves else ""
    return f", with {_number(nodes, 'node', 'nodes', count_text)}{among} below"


def _number(count: int, one: str, many: str, count_text: Callable[[int], str]) -> str:
    return f"1 {one}" if count == 1 else f"{count_text(count)} {many}"
