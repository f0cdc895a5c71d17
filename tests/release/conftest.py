"""What is released, as it was built: the frozen folder, the wheel, the Debian package."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.fixtures import client_settings
from tests.hub.seed import ADA_TOKEN
from tests.x11.conftest import checkpoint, desk, display  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from tests.hub.server import LoopbackHub

ROOT: Final = Path(__file__).resolve().parents[2]


def _built(pattern: str, target: str) -> Path:
    found = sorted(ROOT.glob(pattern))
    assert found, f"There is no {pattern} yet: make {target} builds it."
    return found[-1]


@pytest.fixture(scope="session")
def frozen() -> Path:
    """Return the frozen folder."""
    return _built("build/bundle/opensimula-gui", "bundle")


@pytest.fixture(scope="session")
def wheel() -> Path:
    """Return the wheel."""
    return _built("dist/*.whl", "dist")


@pytest.fixture(scope="session")
def debian_package() -> Path:
    """Return the Debian package."""
    return _built("dist/*.deb", "deb")


@pytest.fixture
def bare_environment(own_hub_home: Path, hub: LoopbackHub, tmp_path: Path) -> dict[str, str]:
    """Return an environment with no program on its path, the offscreen platform, and a Hub on loopback."""
    nothing, home = tmp_path / "nothing", tmp_path / "user"
    nothing.mkdir()
    home.mkdir()
    hub_settings = client_settings(hub.url, own_hub_home)
    return {
        **{name: value for name, value in hub_settings.items() if name.startswith("HF_")},
        "HF_TOKEN": ADA_TOKEN,
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "OPENSIMULA_HOME": str(tmp_path / "settings"),
        "PATH": str(nothing),
        "QT_QPA_PLATFORM": "offscreen",
    }


@pytest.fixture
def environment(bare_environment: dict[str, str], display: str) -> dict[str, str]:  # noqa: F811 - a fixture
    """Return an environment like that on a real display; its only program are the user's hands."""
    hands = shutil.which("xdotool")
    assert hands is not None
    (Path(bare_environment["PATH"]) / "xdotool").symlink_to(hands)
    return bare_environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
