"""The Hub on loopback starts, ends and keeps to itself."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
import pytest
from huggingface_hub.hf_api import HfApi

from tests.hub.faults import Drip, SlowUpload, Stall
from tests.hub.fixtures import client_settings, staying_on_loopback
from tests.hub.origin import Origin
from tests.hub.seed import ADA_TOKEN, SAMPLE_REPO
from tests.hub.server import LoopbackHub

if TYPE_CHECKING:
    from tests.hub.exchange import Reply, Request
    from tests.hub.faults import Fault

_CHECKOUT = Path(__file__).resolve().parents[2]


def server_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "loopback"]


@pytest.mark.parametrize("fault", [Stall(), Stall("half"), Drip(), SlowUpload()])
def test_the_end_releases_who_is_held(fault: Fault) -> None:
    with ThreadPoolExecutor(max_workers=1) as worker, httpx2.Client() as client:
        with LoopbackHub() as hub:
            planted = hub.faults.add("", fault)
            answer = worker.submit(client.post, f"{hub.url}/api/validate-yaml", json={"content": ""})
            planted.wait_until_reached()
        with pytest.raises(httpx2.TransportError):
            answer.result()
    assert server_threads() == []


def test_the_end_closes_idle_connections() -> None:
    with httpx2.Client() as client, LoopbackHub() as hub:
        client.get(f"{hub.url}/api/datasets")
        assert len(server_threads()) == 4
    assert server_threads() == []


def test_a_bug_of_the_server_does_not_stay_hidden() -> None:
    def answer(request: Request) -> Reply:
        raise ZeroDivisionError

    origin = Origin(answer)
    origin.start()
    with pytest.raises(httpx2.RemoteProtocolError):
        httpx2.get(origin.url)
    with pytest.raises(BaseExceptionGroup) as caught:
        origin.stop()
    assert caught.group_contains(ZeroDivisionError)


def test_a_bug_of_the_hub_does_not_stay_hidden() -> None:
    hub = LoopbackHub()
    with pytest.raises(BaseExceptionGroup) as caught, hub:
        assert httpx2.post(f"{hub.url}/api/validate-yaml", json={}).status_code == 500
    assert caught.group_contains(KeyError)


def test_nothing_but_loopback_is_contacted(monkeypatch: pytest.MonkeyPatch) -> None:
    with staying_on_loopback(monkeypatch) as strangers:
        with pytest.raises(ConnectionRefusedError, match="loopback"):
            socket.create_connection(("192.0.2.1", 80))
        with pytest.raises(ConnectionRefusedError, match="loopback"):
            socket.create_connection(("hub.invalid", 80))
        with socket.socket() as plain, pytest.raises(ConnectionRefusedError, match="loopback"):
            plain.connect_ex(("192.0.2.2", 80))
    assert strangers == ["192.0.2.1", "hub.invalid", "192.0.2.2"]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_runs_as_a_program(tmp_path: Path, end: signal.Signals) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.hub.server"],
        cwd=_CHECKOUT,
        env=client_settings("http://127.0.0.1:9", tmp_path),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    url = process.stdout.readline().strip()
    api = HfApi(endpoint=url, token=ADA_TOKEN)
    assert [found.id for found in api.list_datasets(author="lab")] == [SAMPLE_REPO]
    references = api.list_repo_refs(SAMPLE_REPO, repo_type="dataset")
    assert [ref.name for ref in references.branches + references.tags] == ["draft", "main", "v1"]
    process.send_signal(end)
    rest, _ = process.communicate()
    assert (rest, process.returncode) == ("", 0)
