from __future__ import annotations

import pytest

from opensimula_gui.checkpoint.comparing.branch_text import below_text
from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.file_state import FileRole


@pytest.mark.parametrize(
    ("nodes", "leaves", "text"),
    [
        (0, 0, ""),
        (1, 1, ", with 1 node (1 leaf) below"),
        (12_345, 1_234, ", with 12,345 nodes (1,234 leaves) below"),
        (2, 0, ", with 2 nodes below"),
    ],
)
def test_a_branch_tells_what_went_with_it(nodes: int, leaves: int, text: str) -> None:
    change = Change(ChangeKind.REMOVED, Subject.NODE, FileRole.BUNDLE, "", Side("A"), None, nodes, leaves)

    assert below_text(change) == text
