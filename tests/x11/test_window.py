"""The program on a real X display, as a user handles it."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.x11.conftest import Desk

pytestmark = pytest.mark.x11

NAME = "hospital-security-awareness"


def name_on_disk(checkpoint: Path) -> str:
    config: dict[str, Any] = json.loads((checkpoint / "opensimula" / "run_config.json").read_bytes())
    return str(config["name"])


def rename(desk: Desk, name: str) -> None:
    """Type another name into its field of the run config."""
    desk.keys("alt+3", "ctrl+f")
    desk.type("name")
    desk.keys("Down", "ctrl+a")
    desk.type(name)
    desk.keys("Return")
    desk.wait_for_title(name)


def test_a_name_is_edited_saved_and_taken_back(desk: Desk, checkpoint: Path) -> None:
    rename(desk, "second try")
    assert name_on_disk(checkpoint) == NAME
    desk.keys("ctrl+s")
    desk.wait_for(lambda: name_on_disk(checkpoint) == "second try", "the name on disk")
    desk.keys("ctrl+z")
    desk.wait_for_title(NAME)
    desk.keys("ctrl+q")
    desk.other_window("Unsaved edits")
    desk.keys("Return")
    assert desk.wait_for_end() == 0
    assert name_on_disk(checkpoint) == NAME


def test_the_filter_leads_to_a_node_and_back_leaves_it_again(desk: Desk, environment: dict[str, str]) -> None:
    desk.keys("alt+1", "alt+3", "ctrl+shift+f")
    desk.type("ward nurse")
    desk.keys("Down", "alt+4")
    # Back over the manifest and the node: without the node this would end at the overview.
    desk.keys("alt+Left", "alt+Left", "ctrl+q")
    assert desk.wait_for_end() == 0
    settings = json.loads((Path(environment["OPENSIMULA_HOME"]) / "settings.json").read_bytes())
    assert settings["last_page"] == "run-config"


def test_closing_with_edits_asks_and_may_discard(desk: Desk, checkpoint: Path) -> None:
    rename(desk, "unwanted")
    desk.keys("ctrl+w")
    desk.other_window("Unsaved edits")
    desk.keys("Escape")
    desk.back_from("Unsaved edits")
    desk.wait_for_title("unwanted")
    desk.keys("ctrl+q")
    desk.other_window("Unsaved edits")
    desk.keys("Tab", "space")
    assert desk.wait_for_end() == 0
    assert name_on_disk(checkpoint) == NAME


@pytest.mark.parametrize(("scheme", "scale"), [("light", 1), ("dark", 2)])
def test_a_picture_has_the_size_that_was_asked_for(
    environment: dict[str, str], checkpoint: Path, tmp_path: Path, scheme: str, scale: int
) -> None:
    picture = tmp_path / "window.png"
    options = ["--screenshot", str(picture), "--size", "1000x700", "--color-scheme", scheme]
    ended = subprocess.run(
        [sys.executable, "-m", "opensimula_gui", *options, str(checkpoint)],
        env=environment | {"QT_SCALE_FACTOR": str(scale)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    # Width and height stand at byte 16 of every PNG.
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (1000 * scale, 700 * scale)
