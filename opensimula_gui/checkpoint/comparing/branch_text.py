"""What went the same way with a branch, in words that terminal and window share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change


def below_text(change: Change) -> str:
    """Return what went the same way with a branch; empty if nothing did.

    Args:
        change: The change of the branch's top.
    """
    nodes, leaves = change.nodes_below, change.leaves_below
    if not nodes:
        return ""
    nodes_text = tr("{n} node", "{n} nodes", nodes)
    if not leaves:
        return tr(", with {nodes} below", nodes=nodes_text)
    leaves_text = tr("{n} leaf", "{n} leaves", leaves)
    return tr(", with {nodes} ({leaves}) below", nodes=nodes_text, leaves=leaves_text)
