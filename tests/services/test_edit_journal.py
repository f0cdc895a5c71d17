"""The thread that writes the journal: what the event loop hears of it."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Protocol

import pytest

from opensimula_gui.services.edit_journal import EditJournal
from opensimula_gui.services.journal_file import decode_journal
from opensimula_gui.services.journal_writer import Baseline

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path


class Desk:
    """A journal, and what was heard of it."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder = tmp_path / "unsaved-edits"
        self.baseline = Baseline(tmp_path / "run", {})
        self.failures: list[Exception] = []
        self.wishes = 0
        self.journal = EditJournal(self.folder, self.failures.append, self._wish, roomy_bytes=1000)

    def _wish(self) -> None:
        self.wishes += 1

    def records(self) -> tuple[str, ...]:
        paths = list(self.folder.glob("*"))
        return decode_journal(paths[0].read_bytes()).records if paths else ()


class Play(Protocol):
    def __call__(self, scenario: Callable[[Desk], Awaitable[None]]) -> None: ...


@pytest.fixture
def play(tmp_path: Path) -> Play:
    def run(scenario: Callable[[Desk], Awaitable[None]]) -> None:
        async def played() -> None:
            desk = Desk(tmp_path)
            try:
                await asyncio.wait_for(scenario(desk), 60)
            finally:
                desk.journal.close()

        asyncio.run(played())

    return run


def test_nothing_starts_before_the_first_edit(play: Play) -> None:
    async def scenario(desk: Desk) -> None:
        before = threading.active_count()
        desk.journal.begin(desk.baseline)
        desk.journal.clear()
        desk.journal.end()
        assert await desk.journal.settled()
        assert threading.active_count() == before
        assert not desk.folder.exists()

    play(scenario)


def test_texts_are_made_and_written_on_the_thread(play: Play) -> None:
    async def scenario(desk: Desk) -> None:
        makers: list[str] = []

        def text() -> str:
            makers.append(threading.current_thread().name)
            return str(len(makers))

        desk.journal.begin(desk.baseline)
        for _ in range(3):
            desk.journal.append(text)
        assert await desk.journal.settled()
        assert desk.records() == ("1", "2", "3")
        desk.journal.append(text)
        assert await desk.journal.settled()
        assert desk.records() == ("1", "2", "3", "4")
        assert set(makers) == {"edit-journal"}
        desk.journal.rewrite(desk.baseline, lambda: "all")
        desk.journal.append(text)
        assert await desk.journal.settled()
        assert desk.records() == ("all", "5")
        desk.journal.clear()
        assert await desk.journal.settled()
        assert desk.records() == ()
        assert (desk.failures, desk.wishes) == ([], 0)

    play(scenario)


def test_a_large_journal_asks_to_be_rewritten(play: Play) -> None:
    async def scenario(desk: Desk) -> None:
        desk.journal.begin(desk.baseline)
        desk.journal.append(lambda: "x" * 1000)
        assert await desk.journal.settled()
        assert desk.wishes == 1

    play(scenario)


def test_a_failure_is_told_once_until_something_is_written_again(play: Play) -> None:
    async def scenario(desk: Desk) -> None:
        desk.folder.touch()
        desk.journal.begin(desk.baseline)
        for text in ("one", "two"):
            desk.journal.append(text.lower)
            assert not await desk.journal.settled()
        assert [type(error) for error in desk.failures] == [FileExistsError]
        desk.folder.unlink()
        # Asking whether everything is on disk tries again.
        assert await desk.journal.settled()
        assert desk.records() == ("one", "two")
        desk.journal.end()
        await desk.journal.settled()
        desk.folder.rename(desk.folder.with_name("elsewhere"))
        desk.folder.touch()
        desk.journal.begin(desk.baseline)
        desk.journal.append(lambda: "three")
        assert not await desk.journal.settled()
        assert len(desk.failures) == 2

    play(scenario)


def test_what_nobody_foresaw_is_told_too_and_the_thread_lives_on(play: Play) -> None:
    async def scenario(desk: Desk) -> None:
        desk.journal.begin(desk.baseline)
        desk.journal.append(lambda: str(1 / 0))
        assert not await desk.journal.settled()
        # What comes next may build on what is missing, so that everything has to be written anew.
        desk.journal.append(lambda: "one")
        assert not await desk.journal.settled()
        assert desk.records() == ()
        assert desk.wishes > 0
        desk.journal.rewrite(desk.baseline, lambda: "all")
        assert await desk.journal.settled()
        assert desk.records() == ("all",)
        assert [type(error) for error in desk.failures] == [ZeroDivisionError]

    play(scenario)
