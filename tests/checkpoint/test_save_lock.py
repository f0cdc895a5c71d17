from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import (
    LockedError,
    OpenSimulaRunConfig,
    inspect_checkpoint,
    recover_interrupted_save,
    save_edits,
    save_lock,
)

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from opensimula_gui.checkpoint.save_lock import save_lock
with save_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_nobody_saves_while_another_program_does_and_its_death_frees_the_lock(checkpoint: Path) -> None:
    opened = inspect_checkpoint(checkpoint)
    (checkpoint / ".opensimula-saving-abc").mkdir()
    command = [sys.executable, "-c", HOLDER, str(checkpoint)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LockedError, match="another program"):
            save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))
        assert recover_interrupted_save(checkpoint) is False
        assert (checkpoint / ".opensimula-saving-abc").exists()
        holder.kill()
    assert (checkpoint / ".opensimula.lock").exists()
    save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))
    assert {path.name for path in checkpoint.iterdir()} == {"opensimula", ".opensimula-backups"}


def test_two_threads_of_one_program_exclude_each_other_too(tmp_path: Path) -> None:
    with save_lock.save_lock(tmp_path), pytest.raises(LockedError), save_lock.save_lock(tmp_path):
        pytest.fail("held twice")
    assert list(tmp_path.iterdir()) == []


def test_a_planted_link_makes_no_file_elsewhere(tmp_path: Path) -> None:
    (tmp_path / ".opensimula.lock").symlink_to(tmp_path / "victim")
    with pytest.raises(OSError, match="symbolic links"), save_lock.save_lock(tmp_path):
        pytest.fail("followed the link")
    assert not (tmp_path / "victim").exists()


@pytest.mark.parametrize("replaced", [False, True])
def test_a_lock_file_that_its_last_holder_just_removed_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, replaced: bool
) -> None:
    path = tmp_path / ".opensimula.lock"
    lock = save_lock._lock
    rounds: list[int] = []

    def remove_first(descriptor: int) -> None:
        rounds.append(descriptor)
        if len(rounds) == 1:
            path.unlink()
            if replaced:
                path.touch()
        lock(descriptor)

    monkeypatch.setattr(save_lock, "_lock", remove_first)
    with save_lock.save_lock(tmp_path):
        assert path.exists()
    assert len(rounds) == 2


def test_a_file_system_without_locks_is_told_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(save_lock, "_lock", refuse)
    with pytest.raises(OSError, match="No locks"), save_lock.save_lock(tmp_path):
        pytest.fail("no lock was taken")
