from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from opensimula_gui.checkpoint import (
    OpenSimulaRunConfig,
    SaveError,
    inspect_checkpoint,
    load_checkpoint,
    recover_interrupted_save,
    save_edits,
    transaction,
)
from opensimula_gui.checkpoint.exchange import ExchangeUnavailableError

NEW = ".opensimula-saving-0123456789ab"
OLD = "20260101T000000Z-0000"
JOURNAL = ".opensimula-journal.json"
# Into the backups for the exchange, back out of there, the old state to the backups, the new one into place.
FROM_STAGED = 4


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(first: Path, second: Path) -> None:
        raise ExchangeUnavailableError

    monkeypatch.setattr(transaction, "exchange", refuse)


def names(root: Path) -> set[str]:
    return {path.name for path in root.iterdir()}


def interrupt(root: Path, journal: str = json.dumps([NEW, OLD])) -> None:
    """Leave a checkpoint as a save leaves it that dies between its two renames."""
    save_edits(inspect_checkpoint(root), run_config=OpenSimulaRunConfig(name="new"), target=root / NEW)
    (root / ".opensimula-backups").mkdir()
    (root / JOURNAL).write_text(journal)
    (root / "opensimula").rename(root / ".opensimula-backups" / OLD)


def run_name(root: Path) -> str | None:
    config = load_checkpoint(root).run_config
    return config.name if config else None


def test_a_save_without_exchange_keeps_a_backup_and_no_journal(checkpoint: Path, no_exchange: None) -> None:
    report = save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    assert names(checkpoint) == {"opensimula", ".opensimula-backups"}
    assert report.backup is not None
    assert b"floods" in (report.backup / "run_config.json").read_bytes()
    assert run_name(checkpoint) == "new"


def test_the_next_open_finishes_an_interrupted_save(checkpoint: Path) -> None:
    interrupt(checkpoint)
    assert recover_interrupted_save(checkpoint) is True
    assert run_name(checkpoint) == "new"
    assert names(checkpoint) == {"opensimula", ".opensimula-backups"}
    assert recover_interrupted_save(checkpoint) is False


def test_the_next_open_goes_back_where_the_new_state_is_gone(checkpoint: Path) -> None:
    interrupt(checkpoint)
    shutil.rmtree(checkpoint / NEW)
    assert recover_interrupted_save(checkpoint) is True
    assert run_name(checkpoint) == "floods"
    assert names(checkpoint) == {"opensimula", ".opensimula-backups"}


@pytest.mark.parametrize(
    "journal", ["", "{}", "[1, 2]", '["../x", "y"]', json.dumps([NEW, "../../x"]), json.dumps(["data", OLD])]
)
def test_a_journal_that_no_saver_wrote_moves_nothing(checkpoint: Path, journal: str) -> None:
    interrupt(checkpoint, journal)
    assert recover_interrupted_save(checkpoint) is False
    assert names(checkpoint) == {".opensimula-backups"}


def test_a_journal_that_is_no_file_moves_nothing(checkpoint: Path) -> None:
    os.mkfifo(checkpoint / JOURNAL)
    assert recover_interrupted_save(checkpoint) is False
    assert names(checkpoint) == {"opensimula"}


def test_a_failed_second_rename_is_undone(
    checkpoint: Path, no_exchange: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = inspect_checkpoint(checkpoint)
    rename = Path.rename
    calls: list[Path] = []

    def fail_once(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == FROM_STAGED:
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_once)
    with pytest.raises(SaveError, match="you may not write there"):
        save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))
    assert run_name(checkpoint) == "floods"
    assert names(checkpoint) == {"opensimula"}


def test_what_can_not_be_put_back_now_is_put_back_by_the_next_open(
    checkpoint: Path, no_exchange: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = inspect_checkpoint(checkpoint)
    rename = Path.rename
    calls: list[Path] = []

    def fail_from(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) >= FROM_STAGED:
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", fail_from)
        with pytest.raises(SaveError):
            save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))
        assert not (checkpoint / "opensimula").exists()
        with pytest.raises(SaveError, match="you may not write there"):
            recover_interrupted_save(checkpoint)
    assert recover_interrupted_save(checkpoint) is True
    assert run_name(checkpoint) == "floods"
