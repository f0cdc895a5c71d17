from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import (
    ChangedOnDiskError,
    OpenSimulaRunConfig,
    SaveError,
    TaxonomyBundle,
    inspect_checkpoint,
    load_checkpoint,
    recover_interrupted_save,
    save_checkpoint,
    save_edits,
    staging,
    transaction,
)
from opensimula_gui.checkpoint.exchange import ExchangeUnavailableError, exchange

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLE = TaxonomyBundle(instruction_y="y", target_depth_D=1, proposal_N=1)
NOBODY = 65534


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """Give up root's rights, which no file mode stops, and return a folder of our own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.geteuid():
            yield folder
        else:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
            try:
                yield folder
            finally:
                os.seteuid(0)


def names(root: Path) -> set[str]:
    return {path.name for path in root.iterdir()}


def save(root: Path) -> None:
    save_edits(inspect_checkpoint(root), run_config=OpenSimulaRunConfig(name="new"))


@pytest.mark.parametrize("locked", [".", "opensimula"])
def test_a_read_only_folder_is_told_and_left_alone(as_nobody: Path, locked: str) -> None:
    root = as_nobody / "run"
    save_checkpoint(root, bundle=BUNDLE)
    before = (root / "opensimula" / "manifest.json").read_bytes()
    (root / locked).chmod(0o555)
    with pytest.raises(SaveError, match="was not saved: you may not write there") as caught:
        save(root)
    assert "Errno 13" in caught.value.detail
    assert caught.value.hint
    (root / locked).chmod(0o755)
    assert names(root) == {"opensimula"}
    assert (root / "opensimula" / "manifest.json").read_bytes() == before


def test_a_copy_keeps_no_owner_that_we_may_not_give(as_nobody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, user: int, group: int) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))

    save_checkpoint(as_nobody, bundle=BUNDLE)
    (as_nobody / "opensimula" / "notes").write_text("mine")
    stat = Path.stat

    def foreign(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        facts = stat(self, follow_symlinks=follow_symlinks)
        is_old = ".opensimula-saving" not in str(self)
        return os.stat_result((*facts[:4], facts.st_uid + is_old, *facts[5:]))

    monkeypatch.setattr(os, "chown", refuse)
    monkeypatch.setattr(Path, "stat", foreign)
    save(as_nobody)
    monkeypatch.undo()
    assert (as_nobody / "opensimula" / "notes").read_text() == "mine"


def test_an_unknown_reason_is_left_to_the_details(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path, __: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(transaction, "exchange", fail)
    with pytest.raises(SaveError, match="the system reported an error") as caught:
        save(checkpoint)
    assert "Input/output error" in caught.value.detail
    assert names(checkpoint) == {"opensimula"}


def test_a_save_that_the_disk_does_not_confirm_says_so(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(transaction, "sync_folder", fail)
    report = save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    assert "did not confirm" in report.warnings[0]
    assert load_checkpoint(checkpoint).run_config is not None
    assert names(checkpoint) == {"opensimula", ".opensimula-backups"}


def test_a_linked_folder_is_refused(checkpoint: Path) -> None:
    (checkpoint / "opensimula").rename(checkpoint / "real")
    (checkpoint / "opensimula").symlink_to("real")
    with pytest.raises(SaveError, match="is a link"):
        save_checkpoint(checkpoint, bundle=BUNDLE)
    assert names(checkpoint) == {"opensimula", "real"}


def test_a_special_file_of_the_user_is_named(checkpoint: Path) -> None:
    os.mkfifo(checkpoint / "opensimula" / "pipe")
    with pytest.raises(SaveError, match="pipe is no regular file"):
        save(checkpoint)
    assert names(checkpoint) == {"opensimula"}


def test_a_file_that_appears_during_the_save_stops_it(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish = staging._finish_folder

    def finish_late(new: Path, old: Path) -> None:
        finish(new, old)
        (checkpoint / "opensimula" / "late").touch()

    monkeypatch.setattr(staging, "_finish_folder", finish_late)
    with pytest.raises(ChangedOnDiskError, match="changed by another program"):
        save(checkpoint)
    assert (checkpoint / "opensimula" / "late").exists()
    assert names(checkpoint) == {"opensimula"}


def test_a_large_file_is_copied_whole_and_a_change_of_it_is_noticed(checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    data = bundle.read_bytes() + b" " * staging._LARGE_BYTES
    bundle.write_bytes(data)
    save(checkpoint)
    assert bundle.read_bytes() == data
    opened = inspect_checkpoint(checkpoint)
    bundle.write_bytes(data[:-1] + b"\n")
    with pytest.raises(ChangedOnDiskError, match="taxonomy_bundle"):
        save_edits(opened, run_config=OpenSimulaRunConfig(name="newer"))


def test_litter_of_dead_savers_is_swept_even_where_opening_is_all_that_happens(checkpoint: Path) -> None:
    (checkpoint / ".opensimula-saving-abc" / "opensimula").mkdir(parents=True)
    (checkpoint / ".opensimula.lock").touch()
    assert recover_interrupted_save(checkpoint) is False
    assert names(checkpoint) == {"opensimula"}


def test_litter_that_may_not_be_removed_does_not_keep_one_from_opening(as_nobody: Path) -> None:
    save_checkpoint(as_nobody, bundle=BUNDLE)
    (as_nobody / ".opensimula-saving-abc").mkdir()
    as_nobody.chmod(0o555)
    assert recover_interrupted_save(as_nobody) is False
    as_nobody.chmod(0o755)


def test_there_is_nothing_to_recover_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert recover_interrupted_save(tmp_path / "nothing") is False


def test_an_exchange_that_fails_says_which_folders(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="here"):
        exchange(tmp_path / "here", tmp_path / "there")


def test_a_system_that_can_not_exchange_says_so(tmp_path: Path) -> None:
    # Linux answers like a file system without the call when one folder lies in the other.
    (tmp_path / "inner").mkdir()
    with pytest.raises(ExchangeUnavailableError):
        exchange(tmp_path, tmp_path / "inner")
