from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import OpenSimulaRunConfig, SaveError, backups, inspect_checkpoint, save_edits

if TYPE_CHECKING:
    from pathlib import Path


def plant(root: Path, name: str, size: int = 1) -> Path:
    backup = root / ".opensimula-backups" / name
    backup.mkdir(parents=True)
    with (backup / "manifest.json").open("wb") as file:
        file.truncate(size)
    return backup


def test_the_last_twenty_states_are_kept(checkpoint: Path) -> None:
    for number in range(25):
        save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(seed=number))
    kept = backups.list_backups(checkpoint)
    assert len(kept) == 20
    assert f'"seed": {23}'.encode() in (kept[-1] / "run_config.json").read_bytes()
    assert b'"seed": 4\n' in (kept[0] / "run_config.json").read_bytes()


def test_old_states_go_when_they_are_too_large_but_never_the_newest(tmp_path: Path) -> None:
    small = plant(tmp_path, "20260101T000000Z-0000")
    huge = plant(tmp_path, "20260102T000000Z-0000", 2**30)
    backups.prune_backups(tmp_path)
    assert backups.list_backups(tmp_path) == [huge]
    assert not small.exists()


def test_a_backup_sorts_last_even_after_the_clock_was_set_back(tmp_path: Path) -> None:
    plant(tmp_path, "29990101T000000Z-0041")
    assert backups.next_backup(tmp_path).name == "29990101T000000Z-0042"


def test_what_is_no_backup_of_ours_is_left_alone(tmp_path: Path) -> None:
    plant(tmp_path, "my own copy")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".opensimula-backups" / "20260101T000000Z-0000").symlink_to(tmp_path / "elsewhere")
    assert backups.list_backups(tmp_path) == []
    backups.prune_backups(tmp_path)
    assert (tmp_path / ".opensimula-backups" / "my own copy" / "manifest.json").exists()


def test_a_linked_backups_folder_is_refused(checkpoint: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "20260101T000000Z-0000"
    elsewhere.mkdir(parents=True)
    (checkpoint / ".opensimula-backups").symlink_to(elsewhere.parent)
    with pytest.raises(SaveError, match="link"):
        save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    assert backups.list_backups(checkpoint) == []
    assert elsewhere.exists()


def test_a_folder_tells_whose_backup_it_is(tmp_path: Path) -> None:
    backup = plant(tmp_path, "20260101T000000Z-0000")
    assert backups.backed_up_root(backup) == tmp_path
    assert backups.backed_up_root(plant(tmp_path, "my own copy")) is None
    assert backups.backed_up_root(tmp_path / "20260101T000000Z-0000") is None
