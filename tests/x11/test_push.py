"""Pushing on a real X display, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.fixtures import ADA_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hub.server import LoopbackHub
    from tests.x11.conftest import Desk

pytestmark = [pytest.mark.x11, pytest.mark.usefixtures("loopback_only")]

REPO = "lab/fresh"


@pytest.fixture
def environment(environment: dict[str, str], hub: LoopbackHub, tmp_path: Path) -> dict[str, str]:
    """Point the program at a Hub where ada is signed in."""
    (tmp_path / "user").mkdir()
    own = {"HF_ENDPOINT": hub.url, "HF_HOME": str(tmp_path / "hub_home"), "HOME": str(tmp_path / "user")}
    return environment | own | {"HF_TOKEN": ADA_TOKEN}


def test_a_checkpoint_is_previewed_and_pushed(desk: Desk, hub: LoopbackHub, checkpoint: Path) -> None:
    desk.keys("ctrl+shift+u")
    desk.other_window("Push to the Hub")
    desk.type(REPO)
    # Away from the text: while the button is off, its key would be typed.
    desk.keys("Return", "Tab")

    def is_pushed() -> bool:
        # The button takes no key before the preview is there.
        if not hub.has_repo(REPO):
            desk.keys("alt+p")
        return hub.has_repo(REPO) and "opensimula/manifest.json" in hub.files(REPO)

    desk.wait_for(is_pushed, "the pushed files")
    bundle = "opensimula/taxonomy_bundle.json"
    assert hub.files(REPO)[bundle] == (checkpoint / bundle).read_bytes()
    assert hub.repository(REPO).private
    desk.keys("Escape")
    desk.back_from("Push to the Hub")
    desk.keys("ctrl+q")
    assert desk.wait_for_end() == 0
