"""What an earlier run has left: what is found of it, and what becomes of it."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.services.held_file import HeldFile
from opensimula_gui.services.journal_file import FORMAT, encode_lines, header_text
from opensimula_gui.services.journal_writer import Baseline, JournalWriter, journal_prefix
from opensimula_gui.services.kept_journals import (
    KeptJournal,
    find_journals,
    journals_folder,
    remove_old_journals,
    roots_with_edits,
)

if TYPE_CHECKING:
    from pathlib import Path

OLD_S = 31 * 24 * 60 * 60
FILES = {"taxonomy_bundle.json": "ab" * 32}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "run"
    root.mkdir()
    return root


def leave(root: Path, *records: str, hold: bool = False) -> JournalWriter:
    """Write a journal as a run does that ends with it, or goes on."""
    writer = JournalWriter(journals_folder())
    writer.begin(Baseline(root, FILES))
    writer.append(records)
    if not hold:
        writer.end()
    return writer


def plant(root: Path, data: bytes, name: str = "00000000.journal") -> Path:
    journals_folder().mkdir(exist_ok=True)
    path = journals_folder() / f"{journal_prefix(root)}{name}"
    path.write_bytes(data)
    return path


def found(root: Path) -> KeptJournal:
    journal = find_journals(root).journal
    assert journal is not None
    return journal


def names() -> set[str]:
    return {path.suffix for path in journals_folder().iterdir()}


def age(path: Path) -> None:
    os.utime(path, (time.time() - OLD_S,) * 2)


def test_nothing_is_found_where_nothing_was_left(root: Path) -> None:
    assert find_journals(root).journal is None
    assert roots_with_edits([root]) == frozenset()
    remove_old_journals()
    assert not journals_folder().exists()


def test_a_journal_is_found_by_its_checkpoint_however_it_is_spelt(root: Path, tmp_path: Path) -> None:
    leave(root, "one", "two")
    other = tmp_path / "other"
    assert roots_with_edits([root, other]) == {root}
    assert find_journals(other).journal is None
    link = tmp_path / "link"
    link.symlink_to(root)
    journal = found(link)
    assert (journal.header.path, journal.header.files, journal.records) == (root, FILES, ("one", "two"))
    assert not journal.is_damaged
    journal.release()


def test_what_another_window_writes_or_decides_about_is_left_alone(root: Path) -> None:
    writer = leave(root, "one", hold=True)
    assert find_journals(root).journal is None
    assert roots_with_edits([root]) == frozenset()
    writer.end()
    journal = found(root)
    assert find_journals(root).journal is None
    journal.release()
    found(root).release()


def test_a_journal_that_nobody_knows_of_any_more_is_free(root: Path) -> None:
    leave(root, "one")
    find_journals(root)
    found(root).release()


def test_the_newest_comes_first(root: Path) -> None:
    leave(root, "old")
    age(next(journals_folder().iterdir()))
    leave(root, "new")
    journal = found(root)
    assert journal.records == ("new",)
    journal.finish()
    journal = found(root)
    assert journal.records == ("old",)
    journal.finish()
    assert find_journals(root).journal is None


def test_what_was_discarded_can_be_brought_back(root: Path) -> None:
    leave(root, "one")
    age(next(journals_folder().iterdir()))
    discarded = found(root).discard()
    assert find_journals(root).journal is None
    # The days count from here, not from the last edit.
    remove_old_journals()
    discarded.bring_back()
    assert found(root).records == ("one",)


def test_what_cannot_be_read_is_set_aside_and_told(root: Path) -> None:
    path = plant(root, b"hello\n")
    search = find_journals(root)
    assert search.journal is None
    assert search.broken == (path.with_suffix(".broken"),)
    assert search.broken[0].read_bytes() == b"hello\n"
    assert find_journals(root).broken == ()


def test_a_damaged_end_is_told_and_kept(root: Path) -> None:
    path = plant(root, encode_lines([header_text(root, FILES), "one"]) + b"hello\n")
    journal = found(root)
    assert (journal.records, journal.is_damaged) == (("one",), True)
    journal.finish()
    assert path.with_suffix(".broken").read_bytes().endswith(b"hello\n")


def test_what_was_never_begun_goes(root: Path) -> None:
    plant(root, b"", "00000001.journal")
    plant(root, encode_lines([header_text(root, FILES)])[:-1], "00000002.journal")
    plant(root, encode_lines([header_text(root, FILES)]), "00000003.journal")
    search = find_journals(root)
    assert (search.journal, search.broken, list(journals_folder().iterdir())) == (None, (), [])


def test_what_a_newer_version_wrote_is_left_to_it(root: Path) -> None:
    text = header_text(root, FILES).replace(f'"format":{FORMAT}', f'"format":{FORMAT + 1}')
    path = plant(root, encode_lines([text, "one"]))
    search = find_journals(root)
    assert (search.journal, search.newer, search.broken) == (None, True, ())
    assert path.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_links_and_pipes_are_not_opened(root: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(encode_lines([header_text(root, FILES), "one"]))
    path = plant(root, b"")
    path.unlink()
    path.symlink_to(victim)
    os.mkfifo(path.with_name(f"{journal_prefix(root)}11111111.journal"))
    path.with_name(f"{journal_prefix(root)}22222222.journal").mkdir()
    assert find_journals(root).journal is None
    assert victim.exists()


def test_a_file_that_is_too_large_is_not_read(root: Path) -> None:
    path = plant(root, b"")
    with path.open("r+b") as file:
        file.truncate(2**40)
    assert find_journals(root).broken == (path.with_suffix(".broken"),)


def test_only_what_nobody_can_want_goes_with_the_days(root: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    leave(root, "kept: its checkpoint is there")
    leave(gone, "goes")
    found_gone = next(journals_folder().glob(f"{journal_prefix(gone)}*"))
    plant(root, b"", "00000001.discarded")
    plant(root, b"", "00000002.broken")
    plant(root, b"", "00000003.new")
    remove_old_journals()
    assert names() == {".journal", ".discarded", ".broken", ".new"}
    assert found_gone.exists()
    for path in journals_folder().iterdir():
        age(path)
    writer = leave(gone, "in use", hold=True)
    remove_old_journals()
    assert names() == {".journal", ".broken"}
    assert not found_gone.exists()
    assert roots_with_edits([root, gone]) == {root}
    writer.end()
    assert roots_with_edits([root, gone]) == {root, gone}


def test_a_held_file_that_was_replaced_is_not_removed_by_its_holder(root: Path) -> None:
    path = plant(root, b"old")
    held = HeldFile.take(path)
    assert held is not None
    path.unlink()
    path.write_bytes(b"new")
    held.remove()
    assert path.read_bytes() == b"new"
