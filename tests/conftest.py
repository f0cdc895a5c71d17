"""Fixtures that every part of the suite shares."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path

# Before any QApplication: tests that need a real display start a program of their own on it.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The texts that tests expect are English ones, whatever the developer speaks.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(scope="session")
def sample_root() -> Path:
    """Return the sample checkpoint that ships with the program; tests never write to it."""
    return resource_path("sample")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENSIMULA_HOME", str(tmp_path_factory.mktemp("home")))
