"""Every edit of the shape of a tree, on a real X display, by keyboard alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.x11.conftest import Desk

pytestmark = pytest.mark.x11

PARENT = "Telephone and voice"
FIRST, SECOND, THIRD = CHILDREN = ["Pretexting calls", "Cloned voices", "Sign-in prompts"]


def nodes(checkpoint: Path) -> dict[str, dict[str, Any]]:
    """Return the nodes of the first tree as they are on disk."""
    bundle = json.loads((checkpoint / "opensimula" / "taxonomy_bundle.json").read_bytes())
    found: dict[str, dict[str, Any]] = bundle["taxonomies"][0]["nodes"]
    return found


def children(checkpoint: Path, label: str = PARENT) -> list[str]:
    """Return the labels below the first node of a label, in the order of the file."""
    found = nodes(checkpoint)
    parent = next((key for key, node in found.items() if node["label"] == label), None)
    return [node["label"] for node in found.values() if node["parent_id"] == parent]


def depths(checkpoint: Path, label: str) -> set[int]:
    return {node["depth"] for node in nodes(checkpoint).values() if node["label"] == label}


def save(desk: Desk, checkpoint: Path, expected: list[str]) -> None:
    """Save until the branch is on disk as it should be: while a save runs, no other one begins."""

    def is_saved() -> bool:
        if children(checkpoint) == expected:
            return True
        desk.keys("ctrl+s")
        return False

    desk.wait_for(is_saved, f"{expected} on disk")


def test_nodes_are_added_reordered_moved_merged_copied_and_deleted(desk: Desk, checkpoint: Path) -> None:
    # The tree has the keyboard, its first factor open and selected: two rows further down stands the parent.
    desk.keys("Down", "Down", "Insert")
    desk.type("Callback scams")
    desk.keys("Return")
    save(desk, checkpoint, [*CHILDREN, "Callback scams"])
    desk.keys("ctrl+Return")
    desk.type("Given up")
    desk.keys("Escape", "ctrl+Return")
    desk.type("Robot calls")
    desk.keys("Return", "alt+Up", "alt+Up")
    save(desk, checkpoint, [FIRST, SECOND, "Robot calls", THIRD, "Callback scams"])
    # Copied, the copy is selected: Delete takes it away, and selects what comes next.
    desk.keys("ctrl+d")
    save(desk, checkpoint, [FIRST, SECOND, "Robot calls", "Robot calls", THIRD, "Callback scams"])
    desk.keys("Delete")
    save(desk, checkpoint, [FIRST, SECOND, "Robot calls", THIRD, "Callback scams"])
    # Two at once, moved up; then merged into the one that was selected last, by the menu.
    desk.keys("Up", "shift+Up", "alt+Up")
    save(desk, checkpoint, [SECOND, "Robot calls", FIRST, THIRD, "Callback scams"])
    desk.keys("alt+t", "m")
    save(desk, checkpoint, [SECOND, FIRST, THIRD, "Callback scams"])
    # Cut, and pasted one row further down, then all the way back.
    desk.keys("ctrl+x", "Down", "ctrl+v")
    save(desk, checkpoint, [FIRST, THIRD, "Callback scams"])
    assert SECOND in children(checkpoint, FIRST)
    assert depths(checkpoint, SECOND) == {3}
    desk.keys(*["ctrl+z"] * 8)
    save(desk, checkpoint, [*CHILDREN, "Callback scams"])
    assert depths(checkpoint, SECOND) == {2}
    desk.keys("ctrl+q")
    assert desk.wait_for_end() == 0
