"""The frozen window on a real display passes what the unfrozen one passes, with no Python on the path."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.x11.test_pull import test_a_repository_is_pulled_beside_what_is_open
from tests.x11.test_window import test_a_name_is_edited_saved_and_taken_back

if TYPE_CHECKING:
    from tests.hub.server import LoopbackHub
    from tests.x11.conftest import Desk

__all__ = ["test_a_name_is_edited_saved_and_taken_back", "test_a_repository_is_pulled_beside_what_is_open"]

pytestmark = [pytest.mark.release, pytest.mark.x11]


@pytest.fixture
def program(frozen: Path) -> list[str]:
    return [str(frozen / "opensimula-gui")]


@pytest.fixture
def environment(environment: dict[str, str], hub: LoopbackHub) -> dict[str, str]:
    from tests.hub.seed import seed_sample  # noqa: PLC0415

    seed_sample(hub)
    return environment


@pytest.mark.skipif(sys.platform != "linux", reason="the list of mapped files is Linux's")
def test_all_it_loads_is_its_own_or_the_systems(desk: Desk, frozen: Path) -> None:
    maps = Path(f"/proc/{desk.process.pid}/maps").read_text("utf-8").splitlines()
    loaded = {line.split(maxsplit=5)[5] for line in maps if ".so" in line}
    assert any(path.endswith("libQt6Widgets.so.6") for path in loaded)
    foreign = {path for path in loaded if not path.startswith((str(frozen), "/lib/", "/usr/lib/"))}
    assert foreign == set()
    desk.keys("ctrl+q")
    assert desk.wait_for_end() == 0
