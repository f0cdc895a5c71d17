"""Pulling on a real X display, by keyboard alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.seed import SAMPLE_REPO, seed_sample

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hub.server import LoopbackHub
    from tests.x11.conftest import Desk

pytestmark = [pytest.mark.x11, pytest.mark.usefixtures("loopback_only")]


@pytest.fixture
def environment(environment: dict[str, str], hub: LoopbackHub, tmp_path: Path) -> dict[str, str]:
    """Point the program at a Hub that holds the sample."""
    seed_sample(hub)
    (tmp_path / "user").mkdir()
    own = {"HF_ENDPOINT": hub.url, "HF_HOME": str(tmp_path / "hub_home"), "HOME": str(tmp_path / "user")}
    return environment | own


def test_a_repository_is_pulled_beside_what_is_open(desk: Desk, hub: LoopbackHub, checkpoint: Path) -> None:
    pulled = checkpoint.parent / "secqa-2" / "opensimula" / "run_config.json"
    desk.keys("ctrl+shift+l")
    desk.other_window("Pull from the Hub")
    desk.type(SAMPLE_REPO)

    def is_pulled() -> bool:
        # The first Enter previews, those while it runs do nothing, and the next one pulls.
        if not pulled.exists():
            desk.keys("Return")
        return pulled.exists()

    desk.wait_for(is_pulled, "the pulled files")
    assert pulled.read_bytes() == hub.files(SAMPLE_REPO)["opensimula/run_config.json"]
    desk.back_from("Pull from the Hub")
    desk.keys("ctrl+q")
    assert desk.wait_for_end() == 0


def test_what_is_typed_and_given_up_is_neither_looked_up_nor_remembered(
    desk: Desk, hub: LoopbackHub, environment: dict[str, str], tmp_path: Path
) -> None:
    desk.keys("ctrl+shift+l")
    desk.other_window("Pull from the Hub")
    desk.type(f"{hub.url}/models/lab/other")
    desk.keys("Escape")
    desk.back_from("Pull from the Hub")
    desk.keys("ctrl+q")
    assert desk.wait_for_end() == 0
    assert hub.requests == []
    settings = json.loads((tmp_path / "home" / "settings.json").read_bytes())
    assert settings["recent_repos"] == []
