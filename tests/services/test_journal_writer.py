"""One journal from the first record to the last: what is on disk after each call, and after each failure."""

from __future__ import annotations

import errno
import os
import resource
import signal
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.services.held_file import HeldFile
from opensimula_gui.services.journal_file import decode_journal
from opensimula_gui.services.journal_writer import Baseline, JournalWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opensimula_gui.services.journal_file import JournalContent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "unsaved-edits"


@pytest.fixture
def baseline(tmp_path: Path) -> Baseline:
    return Baseline(tmp_path / "run", {"taxonomy_bundle.json": "ab" * 32})


def content(folder: Path) -> JournalContent | None:
    """Return what the only journal holds; None without one."""
    paths = list(folder.glob("*"))
    assert len(paths) <= 1
    return decode_journal(paths[0].read_bytes()) if paths else None


def records(folder: Path) -> tuple[str, ...]:
    found = content(folder)
    return () if found is None else found.records


@contextmanager
def largest_file(size_bytes: int) -> Iterator[None]:
    """Let no file of this process grow over a size, as a full disk would."""
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def test_there_is_no_file_before_the_first_record(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    assert not writer.append(["lost: nobody said of what"])
    writer.begin(baseline)
    writer.clear()
    writer.end()
    assert not folder.exists()


def test_records_come_one_after_the_other(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    assert not writer.append(["one"])
    writer.append(["two", "three"])
    found = content(folder)
    assert found is not None
    assert found.header is not None
    assert (found.header.path, found.header.files) == (baseline.root, baseline.files)
    assert found.records == ("one", "two", "three")
    writer.end()
    assert records(folder) == ("one", "two", "three")


def test_only_the_user_may_read_it(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    writer.append(["one"])
    (path,) = folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_journal_that_is_written_is_held(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    for write in (lambda: writer.append(["one"]), lambda: writer.rewrite(baseline, lambda: "all")):
        write()
        (path,) = folder.iterdir()
        assert HeldFile.take(path) is None
    writer.end()
    held = HeldFile.take(path)
    assert held is not None
    held.close()


def test_two_writers_of_a_checkpoint_have_files_of_their_own(folder: Path, baseline: Baseline) -> None:
    for _ in range(2):
        writer = JournalWriter(folder)
        writer.begin(baseline)
        writer.append(["one"])
        writer.end()
    assert len(list(folder.iterdir())) == 2


def test_rewriting_replaces_everything_and_the_baseline(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    writer.append(["one", "two"])
    later = Baseline(baseline.root, {"taxonomy_bundle.json": "cd" * 32})
    writer.rewrite(later, lambda: "all")
    writer.append(["three"])
    found = content(folder)
    assert found is not None
    assert found.header is not None
    assert (found.header.files, found.records) == (later.files, ("all", "three"))


def test_a_journal_that_was_cleared_begins_anew(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    writer.append(["one"])
    writer.clear()
    assert content(folder) is None
    writer.append(["two"])
    assert records(folder) == ("two",)


def test_a_large_journal_wants_to_be_rewritten(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder, roomy_bytes=1000)
    writer.begin(baseline)
    assert not writer.append(["x"])
    assert writer.append(["x" * 1000])
    writer.rewrite(baseline, lambda: "y" * 900)
    # What is large by itself is not rewritten all the time.
    assert not writer.append(["x"])
    assert writer.append(["x" * 2000])


def test_a_journal_that_somebody_deleted_wants_to_be_rewritten(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    writer.append(["one"])
    next(folder.iterdir()).unlink()
    assert writer.append(["two"])
    writer.rewrite(baseline, lambda: "one and two")
    assert not writer.append(["three"])
    assert records(folder) == ("one and two", "three")


def test_records_that_found_no_room_are_written_with_the_next_ones(folder: Path, baseline: Baseline) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    writer.append(["one"])
    (path,) = folder.iterdir()
    size_bytes = path.stat().st_size
    with largest_file(size_bytes + 5), pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
        writer.append(["two"])
    # A program that dies now leaves an unfinished line, which is none.
    assert path.stat().st_size == size_bytes + 5
    assert records(folder) == ("one",)
    writer.append(["three"])
    assert records(folder) == ("one", "two", "three")


def test_a_journal_that_could_not_be_made_is_made_by_the_next_record(
    folder: Path, baseline: Baseline
) -> None:
    folder.parent.mkdir()
    folder.touch()
    writer = JournalWriter(folder)
    writer.begin(baseline)
    with pytest.raises(OSError, match="exists"):
        writer.append(["one"])
    folder.unlink()
    writer.append(["two"])
    assert records(folder) == ("one", "two")


def test_a_rewrite_that_failed_leaves_the_old_journal_and_is_wanted_again(
    folder: Path, baseline: Baseline
) -> None:
    writer = JournalWriter(folder)
    writer.begin(baseline)
    writer.append(["one"])
    with largest_file(10), pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
        writer.rewrite(baseline, lambda: "all")
    assert records(folder) == ("one",)
    # The old one is about another baseline, perhaps: nothing is added to it.
    assert writer.append(["two"])
    assert records(folder) == ("one",)
    writer.rewrite(baseline, lambda: "all")
    assert records(folder) == ("all",)
