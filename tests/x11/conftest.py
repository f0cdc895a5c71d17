"""A display of its own, and the program on it, used by keyboard and mouse alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import load_checkpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from opensimula_gui.checkpoint import SimulaCheckpoint

DEADLINE_S = 60
_LOOK_S = 0.05


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Start an X server and return the name of its display."""
    missing = [name for name in ("Xvfb", "xdotool", "xprop") if shutil.which(name) is None]
    if missing:
        pytest.fail(f"These tests need {' and '.join(missing)} (Debian: apt install xvfb xdotool x11-utils).")
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL) as server:
        os.close(write_end)
        with open(read_end, encoding="ascii") as pipe:  # noqa: PTH123 - a descriptor has no path
            number = pipe.readline().strip()
        try:
            assert number, "Xvfb did not start."
            yield f":{number}"
        finally:
            server.terminate()


@dataclass(frozen=True)
class Desk:
    """The program on a display, and a user in front of it."""

    process: subprocess.Popen[str]
    environment: dict[str, str]
    window: str

    def keys(self, *names: str) -> None:
        """Press keys, one after the other."""
        self.xdotool("key", "--delay", "20", *names)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "20", text)

    def title(self) -> str:
        return self.xdotool("getwindowname", self.window)

    @staticmethod
    def wait_for(condition: Callable[[], bool], what: str) -> None:
        """Look at a condition until it holds; the display tells nobody when it does.

        Raises:
            AssertionError: It does not hold in time.
        """
        deadline = time.monotonic() + DEADLINE_S
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain: {what}"
            time.sleep(_LOOK_S)

    def wait_for_title(self, text: str) -> None:
        self.wait_for(lambda: text in self.title(), f"a window title with {text!r}, not {self.title()!r}")

    def other_window(self, title: str) -> str:
        """Wait for another window of the program, give it the keyboard, and return it."""
        window = self.xdotool("search", "--sync", "--onlyvisible", "--name", title).split()[0]
        self.xdotool("windowfocus", "--sync", window)
        return window

    def back_from(self, title: str) -> None:
        """Wait until another window is gone, and give the keyboard back, as no window manager does it."""
        command = ["xdotool", "search", "--onlyvisible", "--name", title]

        def is_gone() -> bool:
            found = subprocess.run(
                command, env=self.environment, capture_output=True, timeout=DEADLINE_S, check=False
            )
            return not found.stdout

        # Before that, Qt hands the keyboard on to a dialog which is about to close.
        self.wait_for(is_gone, f"the end of {title!r}")
        self.xdotool("windowfocus", "--sync", self.window)

    def is_edited(self) -> bool:
        return "*" in self.title()

    def xdotool(self, *arguments: str) -> str:
        answer = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
            check=True,
        )
        return answer.stdout.strip()

    def wait_for_end(self) -> int:
        return self.process.wait(DEADLINE_S)

    def quit(self) -> None:
        """Quit, and expect an end without a word: it has all been saved."""
        self.keys("ctrl+q")
        _, words = self.process.communicate(timeout=DEADLINE_S)
        assert (self.process.returncode, words) == (0, "")


@pytest.fixture
def environment(display: str, tmp_path: Path) -> dict[str, str]:
    """Return the environment of a program on the display, with a home of its own."""
    return os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "OPENSIMULA_HOME": str(tmp_path / "home"),
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture
def checkpoint(tmp_path: Path, sample_root: Path) -> Path:
    """Return the root of a copy of the sample that the test may change."""
    root = tmp_path / "secqa"
    shutil.copytree(sample_root / "opensimula", root / "opensimula")
    return root


@pytest.fixture
def program() -> list[str]:
    """Return what starts the program."""
    return [sys.executable, "-m", "opensimula_gui"]


@pytest.fixture
def desk(program: list[str], environment: dict[str, str], checkpoint: Path) -> Iterator[Desk]:
    """Start the program on the checkpoint and return it once the checkpoint is shown."""
    command = [*program, str(checkpoint)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "OpenSimula"]
            found = subprocess.run(
                search, env=environment, capture_output=True, text=True, timeout=DEADLINE_S, check=True
            )
            desk = Desk(process, environment, found.stdout.split()[0])
            desk.wait_for_title("hospital-security-awareness")
            # Without a window manager nobody gives it the keyboard.
            desk.xdotool("windowfocus", "--sync", desk.window)
            yield desk
        finally:
            process.kill()


@pytest.fixture
def save(desk: Desk, checkpoint: Path) -> Callable[[], SimulaCheckpoint]:
    """Return what saves the edits by keyboard, and loads what is on disk then."""

    def save_and_load() -> SimulaCheckpoint:
        desk.wait_for(desk.is_edited, "the mark of an edit in the title")

        def is_saved() -> bool:
            # While a save runs, no other one begins.
            if desk.is_edited():
                desk.keys("ctrl+s")
            return not desk.is_edited()

        desk.wait_for(is_saved, "a title without the mark of an edit")
        return load_checkpoint(checkpoint)

    return save_and_load
