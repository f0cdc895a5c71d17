"""Each fault reaches the real client as the trouble that it stands for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from json import JSONDecodeError
from typing import TYPE_CHECKING

import httpx2
import pytest
from huggingface_hub._commit_api import CommitOperationAdd
from huggingface_hub.errors import (
    BadRequestError,
    FileMetadataError,
    GatedRepoError,
    HfHubHTTPError,
    LocalEntryNotFoundError,
    RepositoryNotFoundError,
)

from tests.hub.faults import (
    Corrupt,
    Drip,
    HtmlPage,
    LostReply,
    NextPageElsewhere,
    Redirect,
    Reset,
    SlowUpload,
    Stall,
    Status,
    Truncated,
    too_many_requests,
)
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from huggingface_hub.hf_api import DatasetInfo, HfApi

    from tests.hub.faults import Fault
    from tests.hub.server import LoopbackHub

REPO = "lab/secqa"
DATA = bytes(range(256)) * 64


@pytest.fixture(autouse=True)
def _sample(hub: LoopbackHub) -> None:
    hub.add_repo(REPO)
    hub.commit(REPO, {"data.bin": DATA})


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as executor:
        yield executor


def ask(api: HfApi, timeout: float | None = None) -> DatasetInfo:
    return api.dataset_info(REPO, timeout=timeout)


def push(api: HfApi, data: bytes = b"1") -> str:
    operations = [CommitOperationAdd("a.txt", data)]
    return api.create_commit(REPO, operations, commit_message="x", repo_type="dataset").oid


def pull(api: HfApi, folder: Path) -> bytes:
    api.hf_hub_download(REPO, "data.bin", repo_type="dataset", local_dir=folder)
    return (folder / "data.bin").read_bytes()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 412, 413, 500, 503])
def test_a_status(ada: HfApi, hub: LoopbackHub, status: int) -> None:
    hub.faults.add("GET /api/datasets/", Status(status, "Not now."))
    with pytest.raises(HfHubHTTPError, match="Not now") as caught:
        ask(ada)
    assert caught.value.response.status_code == hub.requests[-1].status == status
    assert isinstance(caught.value, BadRequestError) is (status == 400)
    assert ask(ada).sha == hub.head(REPO)


@pytest.mark.parametrize(
    ("code", "error"), [("RepoNotFound", RepositoryNotFoundError), ("GatedRepo", GatedRepoError)]
)
def test_a_status_with_a_code(ada: HfApi, hub: LoopbackHub, code: str, error: type[Exception]) -> None:
    hub.faults.add("GET", Status(403, code=code))
    with pytest.raises(error):
        ask(ada)


def test_too_many_requests(ada: HfApi, hub: LoopbackHub) -> None:
    hub.faults.add("/api/whoami", too_many_requests(30))
    with pytest.raises(HfHubHTTPError) as caught:
        ada.whoami()
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "30"


def test_a_captive_portal(ada: HfApi, hub: LoopbackHub, tmp_path: Path) -> None:
    hub.faults.add("", HtmlPage(), times=2)
    with pytest.raises(JSONDecodeError):
        ask(ada)
    with pytest.raises(LocalEntryNotFoundError) as caught:
        pull(ada, tmp_path)
    assert isinstance(caught.value.__cause__, FileMetadataError)


@pytest.mark.parametrize("at", ["request", "reply", "half"])
def test_a_reset(ada: HfApi, hub: LoopbackHub, at: str) -> None:
    fault: Fault = {"request": Reset("request"), "reply": Reset(), "half": Reset("half")}[at]
    hub.faults.add("GET /api/datasets/", fault)
    with pytest.raises(httpx2.ReadError):
        ask(ada)
    assert ask(ada).sha == hub.head(REPO)


def test_a_reset_in_the_middle_of_an_upload(ada: HfApi, hub: LoopbackHub) -> None:
    before = hub.head(REPO)
    planted = hub.faults.add("POST /commit/", Reset("request", after_bytes=100_000))
    # The client meets the reset while it writes, and reports that no answer came.
    with pytest.raises((httpx2.RemoteProtocolError, httpx2.NetworkError)):
        push(ada, bytes(4_000_000))
    (request,) = planted.requests
    assert 100_000 <= request.bytes_received < 1_000_000
    assert request.status is None
    assert hub.head(REPO) == before


@pytest.mark.parametrize("at", ["reply", "done", "head", "half"])
def test_a_stall_runs_into_the_timeout(ada: HfApi, hub: LoopbackHub, at: str) -> None:
    fault: Fault = {"reply": Stall(), "done": Stall("done"), "head": Stall("head"), "half": Stall("half")}[at]
    planted = hub.faults.add("GET /api/datasets/", fault)
    with pytest.raises(httpx2.ReadTimeout):
        ask(ada, timeout=0.1)
    planted.wait_until_reached()


@pytest.mark.parametrize("at", ["reply", "done", "head", "half"])
def test_a_stall_ends_when_it_is_released(
    ada: HfApi, hub: LoopbackHub, worker: ThreadPoolExecutor, at: str
) -> None:
    fault: Fault = {"reply": Stall(), "done": Stall("done"), "head": Stall("head"), "half": Stall("half")}[at]
    planted = hub.faults.add("GET /api/datasets/", fault)
    answer = worker.submit(ask, ada)
    planted.wait_until_reached()
    assert not answer.done()
    planted.release()
    assert answer.result().sha == hub.head(REPO)


def test_a_stalled_upload(ada: HfApi, hub: LoopbackHub, worker: ThreadPoolExecutor) -> None:
    planted = hub.faults.add("POST /commit/", Stall("request", after_bytes=50_000))
    made = worker.submit(push, ada, bytes(4_000_000))
    planted.wait_until_reached()
    assert 50_000 <= planted.requests[0].bytes_received < 1_000_000
    assert not made.done()
    planted.release()
    assert made.result() == hub.head(REPO)


def test_an_upload_in_pieces(ada: HfApi, hub: LoopbackHub, worker: ThreadPoolExecutor) -> None:
    planted = hub.faults.add("POST /commit/", SlowUpload(100_000))
    made = worker.submit(push, ada, bytes(1_000_000))
    planted.wait_until_reached()
    assert planted.requests[0].bytes_received == 0
    planted.tick(2)
    planted.wait_until_reached(3)
    assert planted.requests[0].bytes_received >= 200_000
    assert not made.done()
    planted.release()
    assert made.result() == hub.head(REPO)


def test_a_download_in_pieces(
    ada: HfApi, hub: LoopbackHub, worker: ThreadPoolExecutor, tmp_path: Path
) -> None:
    planted = hub.faults.add("GET /resolve/", Drip(piece_bytes=5000))
    pulled = worker.submit(pull, ada, tmp_path)
    planted.tick(2)
    planted.wait_until_reached(3)
    assert not pulled.done()
    planted.release()
    assert pulled.result() == DATA


def test_a_short_answer(ada: HfApi, hub: LoopbackHub, tmp_path: Path) -> None:
    hub.faults.add("GET /api/datasets/", Truncated())
    with pytest.raises(httpx2.RemoteProtocolError):
        ask(ada)
    hub.faults.add("GET /resolve/", Truncated(admits_it=True))
    with pytest.raises(OSError, match="Consistency check"):
        pull(ada, tmp_path)


def test_a_download_is_tried_again_after_a_short_answer(ada: HfApi, hub: LoopbackHub, tmp_path: Path) -> None:
    planted = hub.faults.add("GET /resolve/", Truncated())
    assert pull(ada, tmp_path) == DATA
    assert [request.method for request in hub.requests] == ["HEAD", "GET", "GET"]
    assert planted.requests == [hub.requests[1]]


def test_a_flipped_bit_goes_unnoticed(ada: HfApi, hub: LoopbackHub, tmp_path: Path) -> None:
    hub.faults.add("GET /resolve/", Corrupt())
    pulled = pull(ada, tmp_path)
    assert len(pulled) == len(DATA)
    assert sum(theirs != ours for theirs, ours in zip(pulled, DATA, strict=True)) == 1


@pytest.mark.parametrize("fault", [LostReply(), LostReply(504)])
def test_a_lost_reply(ada: HfApi, hub: LoopbackHub, fault: Fault) -> None:
    before = hub.head(REPO)
    hub.faults.add("POST /commit/", fault)
    with pytest.raises((httpx2.ReadError, HfHubHTTPError)):
        push(ada)
    assert hub.head(REPO) != before
    assert hub.files(REPO)["a.txt"] == b"1"


def test_a_redirect_to_a_second_origin(ada: HfApi, hub: LoopbackHub) -> None:
    hub.faults.add("GET /api/datasets/", Redirect(hub.second_origin.url))
    hub.faults.add("POST /commit/", Redirect(hub.second_origin.url, status=307))
    with pytest.raises(TypeError):
        ask(ada)  # The second origin answers with an empty list.
    with pytest.raises(TypeError):
        push(ada)
    asked, pushed = hub.second_origin.requests
    assert asked.target == f"/api/datasets/{REPO}"
    assert not asked.had_token
    # The client itself carries the content there: that is what the guard of the program is for.
    assert (pushed.method, b'"a.txt"' in pushed.body) == ("POST", True)


def test_a_next_page_on_a_second_origin(ada: HfApi, hub: LoopbackHub) -> None:
    hub.faults.add("GET /tree/", NextPageElsewhere(hub.second_origin.url))
    listed = list(ada.list_repo_tree(REPO, repo_type="dataset"))
    assert [entry.path for entry in listed] == [".gitattributes", "data.bin"]
    # The client itself carries the token there: see above.
    assert [request.token for request in hub.second_origin.requests] == [ADA_TOKEN]


def test_which_request_is_hit(ada: HfApi, hub: LoopbackHub) -> None:
    planted = hub.faults.add(lambda request: request.token == ADA_TOKEN, Status(503), times=2, skip=1)
    outcomes = []
    for _ in range(4):
        try:
            ask(ada)
        except HfHubHTTPError as error:
            outcomes.append(error.response.status_code)
        else:
            outcomes.append(200)
    assert outcomes == [200, 503, 503, 200]
    assert planted.requests == hub.requests[1:3]
    hub.faults.add("GET", Status(503), times=None)
    hub.faults.clear()
    assert ask(ada).sha == hub.head(REPO)
