from __future__ import annotations

from pathlib import Path

from opensimula_gui.checkpoint.layout import opensimula_dir


def test_the_documents_lie_in_one_folder_of_the_root() -> None:
    assert opensimula_dir("run") == opensimula_dir(Path("run")) == Path("run") / "opensimula"
