"""What the tests of foreign changes share: looks at the disk to wait for, and ways to write there."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

import pytest
from PySide6.QtWidgets import QPushButton

from opensimula_gui.app.disk_controller import CHANGED_ON_DISK
from opensimula_gui.services.disk_state import look_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.services.disk_state import DiskState
    from opensimula_gui.widgets.notice_bar import Notice
    from tests.app.conftest import Run

BUNDLE: Final = "taxonomy_bundle.json"
CHANGED: Final = "Changed on disk: "


@pytest.fixture(autouse=True)
def short_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a burst for over sooner: here nobody pauses between two writes."""
    monkeypatch.setattr("opensimula_gui.app.disk_controller.QUIET_MS", 20)


async def at_rest(run: Run) -> DiskState:
    """Wait until the disk has been looked at and nothing calls for another look; return what was found."""
    disk = run.program.disk
    await run.until(lambda: disk._state is not None and not disk._is_due)
    await run.idle()
    assert disk._state is not None
    return disk._state


async def found_after(run: Run, change: Callable[[], object]) -> DiskState:
    """Change something, wait until that was looked at, and return what was found."""
    await at_rest(run)
    looked = run.emitted(run.program.disk.looked)
    change()
    await looked
    return await at_rest(run)


def notices(run: Run) -> list[Notice]:
    """Return the notices about the disk."""
    return [notice for notice in run.window.notice_bar.notices() if notice.key == CHANGED_ON_DISK]


def press(run: Run, text: str) -> None:
    """Press the button of a notice, as a user does."""
    (button,) = [b for b in run.window.notice_bar.findChildren(QPushButton) if b.text() == text]
    button.click()


def all_looks(run: Run) -> list[DiskState]:
    """Return a list that fills with what is found from now on."""
    states: list[DiskState] = []
    run.program.disk.looked.connect(states.append)
    return states


def edit_name(run: Run, name: str) -> None:
    run.session.set_run_config_value("name", name)


def append_blank(path: Path) -> None:
    """Write in place."""
    with path.open("ab") as file:
        file.write(b" ")


class SlowDisk:
    """A disk that answers, for the checkpoint of one root, only when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
        self.is_asked = threading.Event()
        self.may_answer = threading.Event()
        self._root = root
        monkeypatch.setattr("opensimula_gui.app.disk_controller.look_at", self)

    def __call__(self, expected: Any, folder: Path, before: Any) -> DiskState:
        if folder.parent == self._root:
            self.is_asked.set()
            self.may_answer.wait()
        return look_at(expected, folder, before)
