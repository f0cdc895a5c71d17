"""The HTTP client under the Hub's: whose requests it minds, where they may go, and how long it waits."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from typing import TYPE_CHECKING

import httpx2
import pytest
from huggingface_hub.hf_api import HfApi
from huggingface_hub.utils._http import get_session

from opensimula_gui.checkpoint.errors import HubError, HubUnreachableError
from opensimula_gui.services.hub import http_client
from opensimula_gui.services.hub.account import sign_in
from opensimula_gui.services.hub.client import hub_api, load_client
from opensimula_gui.services.hub.endpoint import read_timeout_s
from opensimula_gui.services.hub.failures import told_in_words
from opensimula_gui.services.hub.pushing import carry_out_push
from opensimula_gui.services.hub.repositories import own_repositories
from opensimula_gui.services.hub.transfer_state import Transfer, current_transfer
from opensimula_gui.services.threads import Cancelled, StopFlag
from tests.hub.faults import HtmlPage, NextPageElsewhere, Redirect, Stall, Status
from tests.hub.rounds import (
    SECRETS,
    assert_no_secret,
    documents,
    local_checkpoint,
    planned_push,
    pull,
    push,
    set_run_config,
)
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.transfer import TransferProgress
    from tests.hub.server import LoopbackHub

REPO = "lab/floods"


@pytest.fixture(autouse=True)
def _loaded(hub: LoopbackHub) -> None:
    load_client()
    hub.add_repo(REPO)


def test_requests_of_other_people_are_left_alone(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[TransferProgress] = []
    ours = Transfer(seen.append)
    with ours.active():
        pass
    assert current_transfer() is None
    hub.faults.add("GET", HtmlPage())
    assert "Welcome" in get_session().get(f"{hub.url}/api/datasets/{REPO}").text
    hub.faults.add("GET", Status(503))
    assert get_session().get(f"{hub.url}/api/datasets/{REPO}").status_code == 503
    hub.faults.add("GET", Redirect(hub.second_origin.url))
    assert get_session().get(f"{hub.url}/api/datasets/{REPO}").json() == []
    assert len(hub.second_origin.requests) == 1
    with pytest.raises(httpx2.ConnectError):
        get_session().get("http://127.0.0.1:9/")
    assert HfApi(endpoint=hub.url, token=ADA_TOKEN).repo_info(REPO, repo_type="dataset").sha
    assert seen == []


@pytest.mark.parametrize(
    ("endpoint", "url", "is_own"),
    [
        ("https://huggingface.co", "https://huggingface.co/api/x", True),
        ("https://huggingface.co", "https://huggingface.co:443/api/x", True),
        ("https://HuggingFace.co:443/", "https://huggingface.co/api/x", True),
        ("https://huggingface.co", "https://cdn-lfs.huggingface.co/x", True),
        ("https://huggingface.co", "https://cdn-lfs-us-1.hf.co/x", True),
        ("https://huggingface.co", "https://hf-hub-lfs-eu-west-1.s3.eu-west-1.amazonaws.com/x", True),
        ("https://huggingface.co", "http://huggingface.co/api/x", False),
        ("https://huggingface.co", "https://huggingface.co.example/x", False),
        ("https://huggingface.co", "https://evilhuggingface.co/x", False),
        ("https://huggingface.co", "https://huggingface.co@example.org/x", False),
        ("https://huggingface.co", "https://bucket.s3.amazonaws.com/hf-hub-lfs-x", False),
        ("https://huggingface.co", "https://hf-hub-lfs-x.amazonaws.com.example/x", False),
        ("https://hub.example", "https://hub.example/x", True),
        ("https://ada:pw@hub.example", "https://hub.example/x", True),
        ("https://hub.example", "https://hub.example:8443/x", False),
        ("https://hub.example", "https://cdn.hub.example/x", False),
        ("https://hub.example", "https://huggingface.co/x", False),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/x", True),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8001/x", False),
        ("http://127.0.0.1:8000", "http://localhost:8000/x", False),
    ],
)
def test_where_requests_may_go(
    monkeypatch: pytest.MonkeyPatch, endpoint: str, url: str, *, is_own: bool
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", endpoint)
    assert http_client._is_own_host(httpx2.URL(url)) is is_own


@pytest.mark.parametrize(
    ("method", "path", "is_commit"),
    [
        ("POST", "/api/datasets/lab/x/commit/main", True),
        ("POST", "/api/models/x/commit/refs%2Fpr%2F1?create_pr=1", True),
        ("GET", "/api/datasets/lab/x/commit/main", False),
        ("POST", "/api/datasets/commit/x/preupload/main", False),
        ("POST", "/api/datasets/commit/commit/paths-info/commit", False),
        ("POST", "/api/repos/create", False),
        ("POST", "/", False),
    ],
)
def test_what_is_a_commit(method: str, path: str, *, is_commit: bool) -> None:
    assert http_client._is_commit(httpx2.Request(method, f"https://hub.example{path}")) is is_commit


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("", 30), ("12", 12), ("0.5", 0.5), ("0", 30), ("-1", 30), ("x", 30), ("nan", 30), ("inf", 3600)],
)
def test_how_long_silence_may_last(monkeypatch: pytest.MonkeyPatch, value: str, seconds: float) -> None:
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", value)
    assert read_timeout_s() == seconds


def test_the_longest_silence_is_one_that_sockets_take(
    hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "1e300")
    with Transfer().active():
        assert hub_api(ADA_TOKEN).repo_info(REPO, repo_type="dataset").sha == hub.head(REPO)


def test_silence_ends(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "0.1")
    hub.faults.add("GET", Stall())
    with (
        pytest.raises(HubUnreachableError, match="has stopped answering"),
        Transfer().active(),
        told_in_words("dataset lab/floods"),
    ):
        hub_api(ADA_TOKEN).repo_info(REPO, repo_type="dataset")


@pytest.mark.parametrize("status", [302, 307, None])
def test_no_token_and_no_upload_reaches_anybody_else(
    hub: LoopbackHub, tmp_path: Path, status: int | None
) -> None:
    rewrite = local_checkpoint(tmp_path / "floods")
    push(tmp_path / "floods", REPO)
    set_run_config(rewrite, temperature=0.9)
    elsewhere = hub.second_origin.url
    fault = Redirect(elsewhere, status) if status else NextPageElsewhere(elsewhere)
    hub.faults.add("", fault, times=None)
    # Of what a push and a pull ask for, nothing has a next page.
    with pytest.raises(HubError) if status else nullcontext():
        push(tmp_path / "floods", REPO)
    with pytest.raises(HubError) if status else nullcontext():
        pull(REPO, tmp_path / "pulled")
    with pytest.raises(HubError, match="not its own"):
        own_repositories(Transfer(), ["lab"], "dataset")
    assert hub.second_origin.requests == []


def test_a_stop_flag_stops_before_the_first_request(hub: LoopbackHub) -> None:
    stop = StopFlag()
    stop.set()
    with pytest.raises(Cancelled), Transfer(stop=stop).active(), told_in_words("dataset lab/floods"):
        hub_api(ADA_TOKEN).repo_info(REPO, repo_type="dataset")
    assert hub.requests == []


def test_cancelling_an_upload_of_a_large_file_comes_out_as_cancelling(
    hub: LoopbackHub, tmp_path: Path
) -> None:
    local_checkpoint(tmp_path / "floods")
    hub.store.lfs_threshold_bytes = 500
    plan = planned_push(tmp_path / "floods", REPO)
    stop = StopFlag()

    def stop_in_the_upload(_progress: TransferProgress) -> None:
        if any(request.method == "PUT" for request in hub.requests):
            stop.set()

    with pytest.raises(Cancelled):
        carry_out_push(Transfer(stop_in_the_upload, stop), plan, token=ADA_TOKEN)
    assert list(hub.files(REPO)) == [".gitattributes"]


def test_the_log_tells_no_token(
    hub: LoopbackHub, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants, hf_api  # noqa: PLC0415 - after the environment is set

    monkeypatch.setattr(hf_api.api, "endpoint", hub.url)
    monkeypatch.setattr(constants, "HF_DEBUG", True)
    seen: list[TransferProgress] = []
    local_checkpoint(tmp_path / "floods")
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, "huggingface_hub"):
        sign_in(Transfer(seen.append), ADA_TOKEN)
        hub.store.lfs_threshold_bytes = 500
        push(tmp_path / "floods", REPO, None)
        pull(REPO, tmp_path / "pulled", token=None)
        hub.expire(ADA_TOKEN)
        with pytest.raises(HubError) as caught:
            pull(REPO, tmp_path / "pulled", token=None)
    assert_no_secret(caught.value)
    assert documents(tmp_path / "pulled") == documents(tmp_path / "floods")
    assert len(caplog.records) > 20
    assert not any(secret in caplog.text for secret in SECRETS)
    assert not any(secret in repr(seen) for secret in SECRETS)
    assert not any(record.levelno > logging.INFO for record in caplog.records)


def test_speed_is_that_of_the_last_moments() -> None:
    now = [100.0]
    seen: list[TransferProgress] = []
    transfer = Transfer(seen.append, clock=lambda: now[0])
    transfer.begin("Downloading", 1000)
    for size, seconds in ((100, 0.5), (100, 0.5), (100, 3.0), (700, 0.0), (100, 0.0)):
        transfer.moved(size)
        now[0] += seconds
    assert [progress.done_bytes for progress in seen] == [0, 100, 200, 300, 1000, 1000]
    assert [round(progress.bytes_per_s) for progress in seen] == [0, 1000, 400, 300, 7000, 8000]
    transfer.begin("Checking")
    assert (seen[-1].step, seen[-1].done_bytes, seen[-1].total_bytes) == ("Checking", 0, 0)
    transfer.moved(5)
    assert seen[-1].done_bytes == 5


def test_the_point_past_stopping() -> None:
    stop = StopFlag()
    seen: list[TransferProgress] = []
    stopped = Transfer(seen.append, stop)
    stop.set()
    with pytest.raises(Cancelled):
        stopped.pass_stopping()
    assert not stopped.is_past_stopping
    with pytest.raises(Cancelled):
        stopped.moved(1)
    passed = Transfer(seen.append)
    passed.pass_stopping()
    passed.stop.set()
    passed.moved(1)
    assert passed.is_past_stopping
    assert seen == []


def test_two_at_once_have_their_own_requests(hub: LoopbackHub) -> None:
    outer, inner = Transfer(), Transfer()
    with outer.active():
        with inner.active():
            assert current_transfer() is inner
        assert current_transfer() is outer
    assert current_transfer() is None
