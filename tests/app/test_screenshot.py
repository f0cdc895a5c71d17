"""``--screenshot`` as a process: a picture of every page, its size and the exit code."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from opensimula_gui.views.pages import PAGE_NAMES

if TYPE_CHECKING:
    import pytest


def take(*arguments: str, platform: str = "offscreen") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "opensimula_gui", *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def size_of(picture: Path) -> tuple[int, int]:
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    # Width and height stand at byte 16 of every PNG.
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_every_page_has_a_picture_of_its_own(checkpoint: Path, tmp_path: Path) -> None:
    pictures = set()
    for name in PAGE_NAMES:
        picture = tmp_path / "new folder" / f"{name}.png"
        ended = take("--screenshot", str(picture), "--page", name, "--size", "1000x700", str(checkpoint))
        assert ended.returncode == 0, ended.stderr
        assert size_of(picture) == (1000, 700)
        pictures.add(picture.read_bytes())
    # The tree stands beside every page.
    assert len(pictures) >= len(PAGE_NAMES) - 1


def test_a_refused_path_is_pictured_and_exits_with_2(tmp_path: Path) -> None:
    picture = tmp_path / "refused.png"
    ended = take("--screenshot", str(picture), "--size", "900x600", str(tmp_path / "nowhere"))
    assert ended.returncode == 2
    assert size_of(picture) == (900, 600)
    assert "Traceback" not in ended.stderr


def test_the_start_page_is_pictured_without_a_path(tmp_path: Path) -> None:
    picture = tmp_path / "start.png"
    assert take("--screenshot", str(picture)).returncode == 0
    assert size_of(picture) == (1280, 800)


def test_a_bad_option_exits_with_2(tmp_path: Path) -> None:
    ended = take("--page", "nonsense")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "--page is one of" in ended.stderr


def test_the_version_is_printed() -> None:
    ended = take("--version")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("opensimula-gui ")


def test_a_picture_leaves_the_settings_alone(checkpoint: Path, tmp_path: Path) -> None:
    assert take("--screenshot", str(tmp_path / "a.png"), str(checkpoint)).returncode == 0
    assert list(Path(os.environ["OPENSIMULA_HOME"]).rglob("*")) == []


def test_a_picture_that_can_t_be_written_is_told_in_words(checkpoint: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = take("--screenshot", str(tmp_path / "file" / "a.png"), str(checkpoint))
    assert result.returncode == 2
    assert "could not be written" in result.stderr
    assert "Traceback" not in result.stderr


def test_without_a_display_a_picture_is_drawn_and_a_window_is_refused_in_words(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    picture = tmp_path / "a.png"
    assert take("--screenshot", str(picture), str(checkpoint), platform="").returncode == 0
    assert picture.exists()
    refused = take(str(checkpoint), platform="")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "no display" in refused.stderr
