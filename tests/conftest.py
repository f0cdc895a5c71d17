"""Fixtures that every part of the suite shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def sample_root() -> Path:
    """Return the sample checkpoint that ships with the program; tests never write to it."""
    return resource_path("sample")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENSIMULA_HOME", str(tmp_path_factory.mktemp("home")))
