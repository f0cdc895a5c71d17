"""The Hub on loopback as fixtures, for every part of the suite that talks to one.

A conftest takes them with ``from tests.hub.fixtures import *``. Importing this module sets what
``huggingface_hub`` reads from the environment when it is imported, so it comes before that.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.hub.seed import ADA_TOKEN, BOB_TOKEN, seed_accounts
from tests.hub.server import LoopbackHub

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ADA_TOKEN", "BOB_TOKEN", "client_settings", "hub", "loopback_only", "own_hub_home"]

_SWITCHES: Final = {
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",
}
# What a developer has set must neither be used nor reach the Hub under test.
_CLEARED: Final = (
    "HF_TOKEN",
    "HUGGING_FACE_HUB_TOKEN",
    "HF_TOKEN_PATH",
    "HF_HUB_CACHE",
    "HUGGINGFACE_HUB_CACHE",
    "HF_ASSETS_CACHE",
    "HF_XET_CACHE",
    "HF_HUB_OFFLINE",
    "HF_OIDC_RESOURCE",
    "TRANSFORMERS_OFFLINE",
)
_PROXIES: Final = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_INTERNET: Final = (socket.AF_INET, socket.AF_INET6)
# Discard, a port where nothing listens: a client that ignores the endpoint of a test is refused.
_NOWHERE: Final = "http://127.0.0.1:9"

for _name in (*_CLEARED, *_PROXIES):
    os.environ.pop(_name, None)
os.environ |= {
    **_SWITCHES,
    "HF_ENDPOINT": _NOWHERE,
    "HF_HOME": str(Path(tempfile.gettempdir()) / "no-hub-home"),
}


def client_settings(url: str, home: Path) -> dict[str, str]:
    """Return the environment of a child process that is to use a Hub.

    Args:
        url: The endpoint.
        home: Where its token and its cache may lie.
    """
    kept = {name: value for name, value in os.environ.items() if name not in (*_CLEARED, *_PROXIES)}
    return {**kept, **_SWITCHES, "HF_ENDPOINT": url, "HF_HOME": str(home)}


def point_client_at(url: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the client in this process use an endpoint and a folder, as a fresh process would.

    ``huggingface_hub`` reads its environment once. Later tests have other Hubs and homes, so what
    it has read is replaced.
    """
    from huggingface_hub import constants, hf_api  # noqa: PLC0415 - not every test that imports this needs it

    monkeypatch.setattr(hf_api.api, "endpoint", url)
    monkeypatch.setenv("HF_ENDPOINT", url)
    monkeypatch.setenv("HF_HOME", str(home))
    settings: dict[str, Any] = {
        "ENDPOINT": url,
        "HUGGINGFACE_CO_URL_TEMPLATE": url + "/{repo_id}/resolve/{revision}/{filename}",
        "HF_HOME": str(home),
        "HF_HUB_CACHE": str(home / "hub"),
        "HUGGINGFACE_HUB_CACHE": str(home / "hub"),
        "HF_TOKEN_PATH": str(home / "token"),
        "HF_STORED_TOKENS_PATH": str(home / "stored_tokens"),
        "HF_XET_CACHE": str(home / "xet"),
        "AGENT_HARNESSES_PATH": str(home / ".agent_harnesses.json"),
    }
    for name, value in settings.items():
        monkeypatch.setattr(constants, name, value)


@pytest.fixture
def own_hub_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that the client takes for its home; no Hub is reachable."""
    home = tmp_path_factory.mktemp("hub_home")
    point_client_at(_NOWHERE, home, monkeypatch)
    return home


@pytest.fixture
def hub(own_hub_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackHub]:
    """Return a running Hub with ada, who may write in the organisation lab, and bob, who may only read."""
    from huggingface_hub import close_session  # noqa: PLC0415 - see above

    with LoopbackHub() as running:
        seed_accounts(running)
        point_client_at(running.url, own_hub_home, monkeypatch)
        yield running
        # The client keeps its connections for the next call, which would be to another Hub.
        close_session()


@contextmanager
def staying_on_loopback(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Refuse to contact anything but loopback, or to look such a name up.

    Yields:
        The hosts that were refused.
    """
    strangers: list[str] = []
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def check(host: Any) -> None:
        if not _is_loopback(host):
            strangers.append(str(host))
            raise ConnectionRefusedError(f"Tests stay on loopback, away from {host}.")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in _INTERNET:
            check(address[0])
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if self.family in _INTERNET:
            check(address[0])
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        check(host)
        return look_up(host, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield strangers


@pytest.fixture
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail the test that contacts anything but loopback, even if it caught the refusal."""
    with staying_on_loopback(monkeypatch) as strangers:
        yield
    assert strangers == [], f"The test wanted to reach {', '.join(strangers)}."


def _is_loopback(host: Any) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
