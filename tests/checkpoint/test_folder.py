"""Reading stays in the folder, never blocks, and stops at the limit."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.errors import (
    MissingFileError,
    TooLargeError,
    UnreadableFileError,
    UnsafePathError,
)
from opensimula_gui.checkpoint.folder import CheckpointFolder, find_root, require_plain_name

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> CheckpointFolder:
    (tmp_path / "a.json").write_bytes(b"12345")
    return CheckpointFolder(tmp_path)


def test_a_file_is_read_up_to_its_limit(folder: CheckpointFolder) -> None:
    assert folder.read("a.json", 5) == b"12345"
    with pytest.raises(TooLargeError):
        folder.read("a.json", 4)


@pytest.mark.parametrize("name", ["", ".", "..", " ", "a/b", "a\\b", "C:a", "a\0", "/a", "\ud800"])
def test_only_plain_names_are_taken(folder: CheckpointFolder, name: str) -> None:
    with pytest.raises(UnsafePathError):
        folder.read(name, 5)


@pytest.mark.parametrize("name", ["a.json", "..a", "ü b.json", ".x"])
def test_plain_names_are_taken(name: str) -> None:
    require_plain_name(name)


def test_a_missing_file_is_told_apart(folder: CheckpointFolder) -> None:
    with pytest.raises(MissingFileError):
        folder.read("b.json", 5)
    with pytest.raises(FileNotFoundError):
        CheckpointFolder(folder.path / "a.json").read("b.json", 5)


def test_a_link_may_not_leave_the_folder(folder: CheckpointFolder, tmp_path: Path) -> None:
    (tmp_path / "inner.json").symlink_to("a.json")
    (tmp_path / "outer.json").symlink_to(tmp_path.parent / "x")
    assert folder.read("inner.json", 5) == b"12345"
    with pytest.raises(UnsafePathError, match="leads out"):
        folder.read("outer.json", 5)


def test_special_files_are_refused_at_once(
    folder: CheckpointFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        for name in ("pipe", "folder", "socket"):
            with pytest.raises(UnsafePathError, match="special file"):
                folder.read(name, 5)


def test_a_name_that_is_too_long_for_the_system(folder: CheckpointFolder) -> None:
    with pytest.raises(UnreadableFileError):
        folder.read("x" * 300, 5)


def test_a_file_that_grows_while_it_is_read(
    folder: CheckpointFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def grow(descriptor: int, size: int) -> bytes:
        with (tmp_path / "a.json").open("ab") as file:
            file.write(b"67890")
        return real_read(descriptor, 3)

    real_read = os.read
    monkeypatch.setattr(os, "read", grow)
    with pytest.raises(TooLargeError):
        folder.read("a.json", 100)


def test_a_disk_that_fails(folder: CheckpointFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int, size: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    with pytest.raises(UnreadableFileError) as caught:
        folder.read("a.json", 5)
    assert "Input/output error" in caught.value.detail


def test_the_root_is_found_from_anywhere_in_it(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = checkpoint / "opensimula"
    for path in (checkpoint, documents, documents / "manifest.json", checkpoint / "x" / ".."):
        assert find_root(path) == checkpoint
    monkeypatch.chdir(documents)
    assert find_root(".") == checkpoint
    assert find_root(checkpoint.parent / "missing") == checkpoint.parent / "missing"


def test_a_root_may_be_named_like_the_folder_in_it(tmp_path: Path) -> None:
    root = tmp_path / "opensimula"
    (root / "opensimula").mkdir(parents=True)
    assert find_root(root) == find_root(root / "opensimula") == root
