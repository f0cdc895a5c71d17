"""Kept states, made by real saves: listing, reading, restoring and copying them."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.errors import LockedError, SaveError, UnreadableFileError
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.layout import BACKUPS_SUBDIR
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.save_lock import save_lock
from opensimula_gui.checkpoint.saving import save_edits
from opensimula_gui.services.backups import copy_state, list_kept_states, read_kept_state, restore_state

if TYPE_CHECKING:
    from pathlib import Path


def save_name(root: Path, name: str) -> None:
    opened = inspect_checkpoint(root)
    assert opened.run_config is not None
    save_edits(opened, run_config=opened.run_config.model_copy(update={"name": name}))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_without_a_save_there_is_none(checkpoint: Path) -> None:
    assert list_kept_states(checkpoint) == ()


def test_states_are_listed_newest_first_with_date_and_size(checkpoint: Path) -> None:
    for name in ("one", "two"):
        save_name(checkpoint, name)
    states = list_kept_states(checkpoint)
    assert [state.path for state in states] == list(reversed(list_backups(checkpoint)))
    newest = states[0]
    assert newest.size_bytes == sum(map(len, contents(newest.path).values()))
    assert abs(datetime.now(UTC) - newest.replaced_at) < timedelta(minutes=5)


def test_a_name_that_is_no_date_is_dated_by_its_folder(checkpoint: Path) -> None:
    folder = checkpoint / BACKUPS_SUBDIR / "99999999T999999Z-0000"
    folder.mkdir(parents=True)
    os.utime(folder, (0, 0))
    (state,) = list_kept_states(checkpoint)
    assert state.replaced_at == datetime.fromtimestamp(0, UTC)


def test_what_can_not_be_listed_is_told_in_words(checkpoint: Path) -> None:
    # Somebody put a file where a state should be.
    (checkpoint / BACKUPS_SUBDIR).mkdir()
    (checkpoint / BACKUPS_SUBDIR / "20250101T000000Z-0000").touch()
    with pytest.raises(UnreadableFileError, match="can't be listed"):
        list_kept_states(checkpoint)


def test_a_state_is_read_like_a_checkpoint(checkpoint: Path) -> None:
    before = inspect_checkpoint(checkpoint)
    save_name(checkpoint, "later")
    (path,) = list_backups(checkpoint)
    state = read_kept_state(path)
    assert state.root == path
    assert state.verdict is Verdict.FINE
    assert (state.bundle, state.run_config, state.files) == (before.bundle, before.run_config, before.files)


def test_where_links_can_not_be_made_it_is_read_from_a_copy(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError

    save_name(checkpoint, "later")
    monkeypatch.setattr("pathlib.Path.symlink_to", refuse)
    (path,) = list_backups(checkpoint)
    assert read_kept_state(path).verdict is Verdict.FINE


def test_restoring_brings_back_every_byte_and_keeps_what_was_there(checkpoint: Path) -> None:
    folder = checkpoint / "opensimula"
    before = contents(folder)
    save_name(checkpoint, "later")
    later = contents(folder)
    (path,) = list_backups(checkpoint)
    done = restore_state(inspect_checkpoint(checkpoint), path)
    assert contents(folder) == before
    assert done.backup == list_backups(checkpoint)[-1]
    assert contents(done.backup) == later
    assert done.warnings == ()
    load_checkpoint(checkpoint)


def test_restoring_removes_newer_documents_and_keeps_other_files(checkpoint: Path) -> None:
    folder = checkpoint / "opensimula"
    save_name(checkpoint, "later")
    (path,) = list_backups(checkpoint)
    # The kept state had no strategies, and a note that is there no longer.
    (path / "sampling_strategy.json").unlink()
    manifest = (path / "manifest.json").read_text("utf-8")
    manifest = manifest.replace('"sampling_strategy.json"', "null")
    (path / "manifest.json").write_text(manifest, "utf-8")
    (path / "old note.txt").touch()
    (folder / "new note.txt").write_bytes(b"mine")
    restore_state(inspect_checkpoint(checkpoint), path)
    assert set(contents(folder)) == {
        "manifest.json",
        "taxonomy_bundle.json",
        "run_config.json",
        "new note.txt",
    }


def test_restoring_what_is_there_already_writes_nothing(checkpoint: Path) -> None:
    save_name(checkpoint, "later")
    (path,) = list_backups(checkpoint)
    opened = inspect_checkpoint(checkpoint)
    restore_state(opened, path)
    again = restore_state(opened, path)
    assert again.backup is None
    assert len(list_backups(checkpoint)) == 2


def test_a_state_that_can_not_be_opened_is_not_restored(checkpoint: Path) -> None:
    save_name(checkpoint, "later")
    (path,) = list_backups(checkpoint)
    (path / "taxonomy_bundle.json").write_bytes(b"{")
    before = contents(checkpoint / "opensimula")
    with pytest.raises(UnreadableFileError, match="can't be restored"):
        restore_state(inspect_checkpoint(checkpoint), path)
    assert contents(checkpoint / "opensimula") == before


def test_nothing_is_restored_while_another_program_saves(checkpoint: Path) -> None:
    save_name(checkpoint, "later")
    (path,) = list_backups(checkpoint)
    opened = inspect_checkpoint(checkpoint)
    with save_lock(checkpoint), pytest.raises(LockedError):
        restore_state(opened, path)


def test_a_copy_is_a_checkpoint_of_its_own(checkpoint: Path, tmp_path: Path) -> None:
    before = contents(checkpoint / "opensimula")
    save_name(checkpoint, "later")
    (path,) = list_backups(checkpoint)
    assert copy_state(path, tmp_path / "new" / "copy") == ()
    assert contents(tmp_path / "new" / "copy" / "opensimula") == before
    assert contents(path) == before


def test_a_copy_replaces_no_checkpoint_and_lies_outside_of_the_backups(
    checkpoint: Path, tmp_path: Path
) -> None:
    save_name(checkpoint, "later")
    (path,) = list_backups(checkpoint)
    shutil.copytree(checkpoint / "opensimula", tmp_path / "taken" / "opensimula")
    with pytest.raises(SaveError, match="holds a checkpoint already"):
        copy_state(path, tmp_path / "taken")
    with pytest.raises(SaveError, match="among the backups"):
        copy_state(path, path)
    assert not list_backups(tmp_path / "taken")
