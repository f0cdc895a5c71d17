from __future__ import annotations

import asyncio
import subprocess
import sys
import threading

import pytest

from opensimula_gui.services.threads import Cancelled, LoopProgress, StopFlag, run_in_thread


def test_the_result_comes_back_from_another_thread() -> None:
    def work(number: int) -> tuple[int, bool]:
        return number + 1, threading.current_thread() is threading.main_thread()

    assert asyncio.run(run_in_thread(work, StopFlag(), 41)) == (42, False)


@pytest.mark.parametrize("error", [KeyError("gone"), StopIteration(), SystemExit(3)])
def test_an_exception_passes_through(error: BaseException) -> None:
    def fail() -> None:
        raise error

    async def wait() -> BaseException:
        try:
            await run_in_thread(fail, StopFlag())
        except BaseException as caught:  # noqa: BLE001 - SystemExit is one of those that have to arrive
            return caught
        pytest.fail("nothing was raised")

    caught = asyncio.run(wait())
    # A coroutine must not raise StopIteration; Python wraps it.
    assert caught is error or caught.__cause__ is error


def test_cancelling_sets_the_stop_flag_and_the_thread_ends() -> None:
    started, ended, stop = threading.Event(), threading.Event(), StopFlag()

    def work() -> None:
        started.set()
        try:
            while True:
                stop.check()
        except Cancelled:
            ended.set()
            raise

    async def cancel() -> None:
        task = asyncio.create_task(run_in_thread(work, stop))
        await asyncio.to_thread(started.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert stop.is_set()
        await asyncio.to_thread(ended.wait)

    asyncio.run(cancel())


def test_a_stalled_thread_does_not_keep_the_process() -> None:
    program = """
import asyncio, threading
from opensimula_gui.services.threads import StopFlag, run_in_thread

async def main():
    started = threading.Event()
    def stall():
        started.set()
        threading.Event().wait()
    task = asyncio.create_task(run_in_thread(stall, StopFlag()))
    while not started.is_set():
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

asyncio.run(main())
print("quit")
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert result.stdout == "quit\n"


def test_progress_arrives_on_the_loop_and_not_too_often() -> None:
    seen: list[tuple[str, float, bool]] = []
    times = iter([0.0, 0.01, 0.06, 0.07, 0.08])

    def callback(step: str, share: float) -> None:
        seen.append((step, share, threading.current_thread() is threading.main_thread()))

    async def run() -> None:
        stop = StopFlag()
        progress = LoopProgress(callback, stop, clock=lambda: next(times))

        def work() -> None:
            progress("Reading", 0.0)
            progress("Reading", 0.1)
            progress("Reading", 0.2)
            progress("Checking", 0.3)
            progress("Checking", 0.4)

        await run_in_thread(work, stop)

    asyncio.run(run())
    assert seen == [("Reading", 0.0, True), ("Reading", 0.2, True), ("Checking", 0.3, True)]


def test_nobody_hears_of_progress_after_cancelling() -> None:
    seen: list[str] = []

    async def run() -> None:
        stop = StopFlag()
        progress = LoopProgress[float](lambda step, _share: seen.append(step), stop)
        progress("Reading", 0.0)
        stop.set()
        await asyncio.sleep(0)
        with pytest.raises(Cancelled):
            progress("Checking", 0.5)

    asyncio.run(run())
    assert seen == []
