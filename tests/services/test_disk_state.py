"""What is found on disk, compared with what was opened."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.errors import LockedError
from opensimula_gui.checkpoint.inspection import CheckpointInspection, inspect_checkpoint
from opensimula_gui.checkpoint.layout import MAX_SMALL_FILE_BYTES
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.save_lock import save_lock
from opensimula_gui.services import disk_state
from opensimula_gui.services.disk_state import (
    UNREADABLE,
    changed_files,
    expected_files,
    look_at,
    put_back,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BUNDLE, STRATEGY = "taxonomy_bundle.json", "sampling_strategy.json"
RUN_CONFIG, MANIFEST = "run_config.json", "manifest.json"


@pytest.fixture
def folder(checkpoint: Path) -> Path:
    return checkpoint / "opensimula"


@pytest.fixture
def expected(checkpoint: Path) -> dict[str, str | None]:
    return expected_files(inspect_checkpoint(checkpoint))


@pytest.fixture
def _old_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file count as written long ago: no test can set the date of its last change."""
    monkeypatch.setattr(disk_state, "_COARSEST_CLOCK_NS", -(10**15))


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def write_in_place(path: Path) -> None:
    """Change one byte and neither the size nor the date."""
    before = path.stat()
    with path.open("r+b") as file:
        file.write(b"[")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace_by_link_outwards(path: Path) -> None:
    """Put a link in the file's place that leads to the same bytes, but out of the folder."""
    outside = path.parent.parent / "outside.json"
    path.rename(outside)
    path.symlink_to(outside)


def replace_by_fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def grow_too_large(path: Path) -> None:
    os.truncate(path, MAX_SMALL_FILE_BYTES + 1)


def test_what_nobody_has_written_has_not_changed(expected: dict[str, str | None], folder: Path) -> None:
    assert set(expected) == {MANIFEST, BUNDLE, STRATEGY, RUN_CONFIG}
    os.utime(folder / BUNDLE)
    shutil.copy(folder / STRATEGY, folder / "copy")
    (folder / "copy").replace(folder / STRATEGY)
    (folder / "another.json").write_bytes(b"{}")
    assert changed_files(expected, folder) == ()


@pytest.mark.parametrize(
    "change",
    [
        write_in_place,
        os.unlink,
        replace_by_link_outwards,
        replace_by_fifo,
        replace_by_folder,
        grow_too_large,
    ],
)
def test_whatever_else_is_there_is_a_change(
    expected: dict[str, str | None], folder: Path, change: Callable[[Path], None]
) -> None:
    change(folder / RUN_CONFIG)
    assert changed_files(expected, folder) == (RUN_CONFIG,)


def test_a_link_within_the_folder_is_no_change(expected: dict[str, str | None], folder: Path) -> None:
    (folder / BUNDLE).rename(folder / "v2.json")
    (folder / BUNDLE).symlink_to("v2.json")
    assert changed_files(expected, folder) == ()


def test_a_file_that_must_not_be_there_is_a_change(folder: Path) -> None:
    assert changed_files({"new.json": None}, folder) == ()
    (folder / "new.json").write_bytes(b"{}")
    assert changed_files({"new.json": None}, folder) == ("new.json",)


@pytest.mark.parametrize("replacement", [None, b"a file"])
def test_a_folder_that_is_gone_is_told_apart(
    expected: dict[str, str | None], folder: Path, replacement: bytes | None
) -> None:
    assert not look_at(expected, folder).is_gone
    shutil.rmtree(folder)
    if replacement is not None:
        folder.write_bytes(replacement)
    state = look_at(expected, folder)
    assert state.is_gone
    assert state.changed == tuple(expected)


def test_one_file_that_is_left_is_no_folder_that_is_gone(
    expected: dict[str, str | None], folder: Path
) -> None:
    for name in (MANIFEST, STRATEGY, RUN_CONFIG):
        (folder / name).unlink()
    assert not look_at(expected, folder).is_gone


@pytest.mark.usefixtures("_old_files")
def test_nothing_is_read_again_until_somebody_writes(expected: dict[str, str | None], folder: Path) -> None:
    before = look_at(expected, folder)
    assert look_at(expected, folder, before) is before
    write_in_place(folder / BUNDLE)
    after = look_at(expected, folder, before)
    assert after.changed == (BUNDLE,)
    assert look_at({**expected, "new.json": None}, folder, after) is not after


def test_the_date_of_a_file_that_was_just_written_is_not_relied_on(
    expected: dict[str, str | None], folder: Path
) -> None:
    os.utime(folder / BUNDLE, (2**32, 2**32))
    before = look_at(expected, folder)
    assert before.marks is None
    assert look_at(expected, folder, before) is not before


def test_a_strategy_file_that_nobody_names_is_expected_to_stay_away(checkpoint: Path, folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    manifest |= {"sampling_strategy_file": None, "sampling_strategy_sha256": None}
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    (folder / STRATEGY).rename(folder / "kept.json")
    expected = expected_files(inspect_checkpoint(checkpoint))
    assert expected[STRATEGY] is None
    (folder / "kept.json").rename(folder / STRATEGY)
    assert changed_files(expected, folder) == (STRATEGY,)


def test_a_file_that_could_not_be_read_is_not_expected_to_be_anything(checkpoint: Path, folder: Path) -> None:
    unreadable = "n" * 300
    manifest = json.loads((folder / MANIFEST).read_bytes()) | {"run_config_file": unreadable}
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    inspection = inspect_checkpoint(checkpoint)
    assert inspection.verdict is Verdict.PROBLEMS
    assert unreadable not in expected_files(inspection)
    assert look_at({unreadable: None}, folder).found == {unreadable: UNREADABLE}
    assert changed_files({unreadable: None}, folder) == (unreadable,)


@pytest.fixture
def opened(checkpoint: Path) -> CheckpointInspection:
    return inspect_checkpoint(checkpoint)


def test_putting_back_restores_every_byte_and_keeps_theirs(
    opened: CheckpointInspection, folder: Path
) -> None:
    (folder / "notes.txt").write_bytes(b"not ours")
    mine = bytes_in(folder)
    write_in_place(folder / BUNDLE)
    (folder / RUN_CONFIG).unlink()
    theirs = bytes_in(folder)
    assert put_back(opened) == ()
    assert bytes_in(folder) == mine
    (backup,) = list_backups(opened.root)
    assert bytes_in(backup) == theirs


@pytest.mark.parametrize("lost", ["opensimula", ""])
def test_putting_back_makes_a_folder_that_is_gone(
    opened: CheckpointInspection, folder: Path, lost: str
) -> None:
    mine = bytes_in(folder)
    shutil.rmtree(opened.root / lost)
    put_back(opened)
    assert bytes_in(folder) == mine


@pytest.mark.parametrize("change", [replace_by_link_outwards, replace_by_fifo, replace_by_folder])
def test_putting_back_replaces_what_is_no_file(
    opened: CheckpointInspection, folder: Path, change: Callable[[Path], None]
) -> None:
    mine = bytes_in(folder)
    change(folder / RUN_CONFIG)
    put_back(opened)
    assert bytes_in(folder) == mine
    assert changed_files(expected_files(opened), folder) == ()


def test_putting_back_removes_what_was_not_there(checkpoint: Path, folder: Path) -> None:
    (folder / RUN_CONFIG).rename(folder / "kept.json")
    opened = inspect_checkpoint(checkpoint)
    shutil.copy(folder / "kept.json", folder / RUN_CONFIG)
    put_back(opened)
    assert not (folder / RUN_CONFIG).exists()
    assert changed_files(expected_files(opened), folder) == ()


def test_putting_back_what_is_there_writes_nothing(opened: CheckpointInspection) -> None:
    assert put_back(opened) == ()
    assert list_backups(opened.root) == []


def test_nothing_is_put_back_while_another_program_saves(opened: CheckpointInspection, folder: Path) -> None:
    write_in_place(folder / BUNDLE)
    theirs = bytes_in(folder)
    with save_lock(opened.root), pytest.raises(LockedError):
        put_back(opened)
    assert bytes_in(folder) == theirs
