from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from opensimula_gui.services.settings import MAX_RECENT, Settings


def settings_file() -> Path:
    return Path(os.environ["OPENSIMULA_HOME"]) / "settings.json"


def test_the_first_run_has_defaults_and_no_complaint() -> None:
    settings = Settings.load()
    assert (settings.recent, settings.color_scheme, settings.notice) == ([], "system", "")
    assert settings.file == settings_file()


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    settings = Settings.load()
    settings.window_geometry = b"\x00\xff geometry"
    settings.window_state = b"state"
    settings.last_page = "strategies"
    settings.color_scheme = "dark"
    settings.remember_opened(tmp_path, "A \udc80 <b>name</b>", factors=4, nodes=218, errors=1, warnings=2)
    settings.save()
    assert Settings.load() == settings


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_user_may_read_the_file() -> None:
    Settings.load().save()
    assert stat.S_IMODE(settings_file().stat().st_mode) == 0o600


def test_keys_of_a_newer_version_stay() -> None:
    settings_file().write_text('{"zoom": 1.5, "color_scheme": "light"}', encoding="utf-8")
    settings = Settings.load()
    settings.color_scheme = "dark"
    settings.save()
    document = json.loads(settings_file().read_bytes())
    assert (document["zoom"], document["color_scheme"]) == (1.5, "dark")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_set_aside(content: bytes) -> None:
    settings_file().write_bytes(content)
    settings = Settings.load()
    assert "damaged" in settings.notice
    assert settings_file().with_suffix(".broken.json").read_bytes() == content
    settings.save()
    assert Settings.load().notice == ""


def test_values_that_make_no_sense_are_left_at_their_defaults() -> None:
    nonsense = {
        "recent": [1, {"path": 2}, {"path": "/a", "name": "a", "factors": 1, "nodes": 2, "opened_at": "x"}],
        "window_geometry": "no base64 !",
        "window_state": 7,
        "last_page": None,
        "color_scheme": "pink",
    }
    settings_file().write_text(json.dumps(nonsense), encoding="utf-8")
    settings = Settings.load()
    assert [entry.path for entry in settings.recent] == ["/a"]
    assert (settings.window_geometry, settings.window_state) == (b"", b"")
    assert (settings.last_page, settings.color_scheme, settings.notice) == ("", "system", "")


def test_a_settings_file_that_is_a_folder_is_told_not_raised() -> None:
    settings_file().mkdir()
    settings = Settings.load()
    assert "could not be read" in settings.notice
    settings.save()
    assert "could not be saved" in settings.notice
    assert [path.name for path in settings_file().parent.iterdir()] == ["settings.json"]


def test_a_recent_checkpoint_stands_once_and_on_top(tmp_path: Path) -> None:
    settings = Settings.load()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        settings.remember_opened(tmp_path / name, name, factors=1, nodes=1)
    settings.remember_opened(tmp_path / "b" / ".." / "a", "a again", factors=2, nodes=2)
    assert [entry.name for entry in settings.recent] == ["a again", "b"]
    settings.forget(tmp_path / "a")
    assert [entry.name for entry in settings.recent] == ["b"]


def test_only_the_latest_twenty_are_kept(tmp_path: Path) -> None:
    settings = Settings.load()
    for number in range(MAX_RECENT + 5):
        settings.remember_opened(tmp_path / str(number), str(number), factors=1, nodes=1)
    assert len(settings.recent) == MAX_RECENT
    assert settings.recent[0].name == "24"
