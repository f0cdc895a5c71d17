"""What is found at a destination, and what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.services.destinations import DestinationKind, free_folder, look_at, proposed_root
from opensimula_gui.services.folders import data_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


def test_what_is_there_is_told_apart(tmp_path: Path, sample_root: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    kinds = {name: look_at(tmp_path / name).kind for name in ("folder", "file", "dangling", "new", "a\0b")}
    assert kinds == {
        "folder": DestinationKind.FOLDER,
        "file": DestinationKind.FILE,
        "dangling": DestinationKind.FILE,
        "new": DestinationKind.MISSING,
        "a\0b": DestinationKind.MISSING,
    }
    assert look_at(sample_root).kind is DestinationKind.CHECKPOINT


def test_unfinished_downloads_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "opensimula"
    folder.mkdir()
    for name in ("b.incomplete", "a.incomplete", "manifest.txt"):
        (folder / name).touch()
    facts = look_at(tmp_path)
    assert facts.unfinished == ("a.incomplete", "b.incomplete")
    assert facts.kind is DestinationKind.FOLDER


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert free_folder(tmp_path, "run") == tmp_path / "run"
    (tmp_path / "run").mkdir()
    (tmp_path / "run-2").touch()
    (tmp_path / "run-3").symlink_to(tmp_path / "nowhere")
    assert free_folder(tmp_path, "run") == tmp_path / "run-4"


def test_a_new_folder_is_proposed_beside_the_latest_that_is_still_there(home: Path, tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    runs.mkdir()
    opened = [tmp_path / "gone" / "first", data_folder() / "sample", runs / "second"]
    assert proposed_root("third", opened) == runs / "third"


def test_without_such_a_place_the_home_folder_is_proposed(home: Path) -> None:
    (home / "third").mkdir()
    assert proposed_root("third", [data_folder() / "sample"]) == home / "third-2"
