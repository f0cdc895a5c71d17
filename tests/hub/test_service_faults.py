"""Every fault at every request of a pull and of a push: all or nothing, and the truth about it."""

from __future__ import annotations

import re
import tempfile
import threading
import time
from typing import TYPE_CHECKING, Final

import pytest

from opensimula_gui.checkpoint.errors import OpenSimulaError, OutcomeUnknownError
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import Account, CardChoice, Organization
from opensimula_gui.services.hub import http_client
from opensimula_gui.services.hub.account import current_account
from opensimula_gui.services.hub.client import load_client
from opensimula_gui.services.hub.pulling import carry_out_pull
from opensimula_gui.services.hub.push_content import PushRequest
from opensimula_gui.services.hub.pushing import carry_out_push, plan_push
from opensimula_gui.services.hub.repositories import list_revisions, own_repositories
from opensimula_gui.services.hub.transfer_state import Transfer
from tests.hub.faults import (
    Corrupt,
    HtmlPage,
    LostReply,
    NextPageElsewhere,
    Redirect,
    Reset,
    Stall,
    Status,
    Truncated,
    too_many_requests,
)
from tests.hub.rounds import (
    assert_well_told,
    contents,
    documents,
    drop_strategy,
    local_checkpoint,
    planned_pull,
    push,
    set_run_config,
)
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.hub.exchange import Exchange, Request
    from tests.hub.faults import Fault
    from tests.hub.gates import Gate
    from tests.hub.server import LoopbackHub
    from tests.hub.state import Repository

REPO: Final = "lab/floods"
ADA: Final = Account("ada", (Organization("lab", may_write=True),))


def _answer(status: int) -> Callable[[LoopbackHub], Fault]:
    return lambda _hub: Status(status)


FAULTS: Final[dict[str, Callable[[LoopbackHub], Fault]]] = {
    **{f"status {status}": _answer(status) for status in (400, 401, 403, 404, 408, 409, 412, 413, 500, 503)},
    "status 429": lambda _hub: too_many_requests(7),
    "a page of a portal": lambda _hub: HtmlPage(),
    "reset before the reply": lambda _hub: Reset("reply"),
    "reset in the reply": lambda _hub: Reset("half"),
    "stall before the reply": lambda _hub: Stall("reply"),
    "stall in the reply": lambda _hub: Stall("half"),
    "truncated": lambda _hub: Truncated(),
    "truncated, and says so": lambda _hub: Truncated(admits_it=True),
    "a flipped bit": lambda _hub: Corrupt(),
    "redirect 302": lambda hub: Redirect(hub.second_origin.url),
    # Where there is something to upload, and something that takes effect:
    "reset before the body": lambda _hub: Reset("request"),
    "lost reply": lambda _hub: LostReply(),
    "lost reply behind a gateway": lambda _hub: LostReply(504),
    "redirect 307": lambda hub: Redirect(hub.second_origin.url, 307),
    # Where there is a list:
    "next page elsewhere": lambda hub: NextPageElsewhere(hub.second_origin.url),
}
FOR_UPLOADS: Final = tuple(FAULTS)[-5:-1]
FOR_BODIES: Final = ("stall in the reply",)
FOR_LISTS: Final = tuple(FAULTS)[-1:]
# A Hub and a repository take long to set up, so that kinds share them.
GROUPS: Final = {
    "statuses": [kind for kind in FAULTS if kind.startswith("status")],
    "breaks": [kind for kind in FAULTS if kind.startswith(("reset", "stall", "lost"))],
    "wrong answers": [kind for kind in FAULTS if kind.startswith(("a ", "truncated", "redirect", "next"))],
}
every_kind = pytest.mark.parametrize("group", GROUPS)
# These leave no doubt that what was asked has failed.
SURE: Final = ("status", "a page", "reset before", "stall before", "redirect")
SILENCE_S: Final = 0.1


class Watched:
    """A fault that tells when the server is done with it."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._is_over = threading.Event()

    def play(self, exchange: Exchange, gate: Gate) -> None:
        """Take the exchange over."""
        try:
            self._fault.play(exchange, gate)
        finally:
            self._is_over.set()

    def wait(self) -> None:
        """Wait until what was spoiled can have no effect any more."""
        assert self._is_over.wait(20)


def _kind(request: Request) -> tuple[str, str]:
    """Return what a request is for: two repositories never have the same commits."""
    return request.method, re.sub(r"[0-9a-f]{40,64}", "*", request.path)


class Trial:
    """Does the same thing again and again, each time with a fault at another request.

    Args:
        hub: Where the faults are.
        run: What is done; it starts from the same state each time.

    Attributes:
        clean: Method and address of each request where nothing goes wrong.
    """

    def __init__(self, hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch, run: Callable[[], object]) -> None:
        self._hub = hub
        self._run = run
        self._count = 0
        self._spoiled = -1
        # Only the request that is spoiled is given up soon: a busy machine may be slow with any other.
        monkeypatch.setattr(http_client, "read_timeout_s", self._patience_s)
        start = len(hub.requests)
        run()
        self.clean = [_kind(request) for request in hub.requests[start:]]

    def _patience_s(self) -> float:
        self._count += 1
        return SILENCE_S if self._count - 1 == self._spoiled else 30

    def cases(self, group: str) -> Iterator[tuple[str, int]]:
        """Yield each fault of a group with each request that it can hit."""
        assert sum(map(len, GROUPS.values())) == len(FAULTS)
        for kind in GROUPS[group]:
            for index in self._indices(kind):
                yield kind, index

    def _indices(self, kind: str) -> list[int]:
        methods = {"GET", "HEAD", "POST", "PUT"}
        if kind in FOR_UPLOADS:
            methods = {"POST", "PUT"}
        elif kind in FOR_BODIES:
            methods = {"GET", "POST"}
        elif kind in FOR_LISTS:
            methods = {"GET"}
        return [index for index, (method, _path) in enumerate(self.clean) if method in methods]

    def is_late(self, kind: str, index: int) -> bool:
        """Return whether a request takes effect after its fault, when nobody waits for it any more."""
        return kind == "stall before the reply" and "/commit/" in self.clean[index][1]

    def once(self, kind: str, index: int) -> OpenSimulaError | None:
        """Do it with a fault at one request, check what holds for every fault, and return how it ended."""
        start = len(self._hub.requests)
        watched = Watched(FAULTS[kind](self._hub))
        planted = self._hub.faults.add(lambda _request: True, watched, skip=index)
        self._count, self._spoiled = 0, index
        error = None
        try:
            self._run()
        except OpenSimulaError as caught:
            assert_well_told(caught)
            error = caught
        self._hub.faults.clear()
        assert len(planted.requests) == 1
        watched.wait()
        # The client neither tries again nor goes where it is sent.
        asked = [_kind(request) for request in self._hub.requests[start:]]
        assert asked[: index + 1] == self.clean[: index + 1]
        assert asked.count(asked[index]) <= self.clean.count(asked[index])
        assert self._hub.second_origin.requests == []
        return error


@pytest.fixture(autouse=True)
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for temporary files of this test."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_hidden_wait(
    hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail the test in which the client waits before it tries again, or has something to say by itself."""

    def refuse(_seconds: float) -> None:
        pytest.fail("somebody waits without anybody knowing")

    load_client()
    monkeypatch.setattr(time, "sleep", refuse)
    yield
    assert [record for record in caplog.get_records("call") if record.levelname != "INFO"] == []


@every_kind
def test_a_pull_under_every_fault(
    hub: LoopbackHub, tmp_path: Path, temp: Path, monkeypatch: pytest.MonkeyPatch, group: str
) -> None:
    rewrite = local_checkpoint(tmp_path / "floods")
    destination = tmp_path / "pulled"
    older = local_checkpoint(destination)
    set_run_config(older, seed=1)
    # The bundle comes by way of large file storage.
    hub.store.lfs_threshold_bytes = (rewrite.folder / "taxonomy_bundle.json").stat().st_size
    push(tmp_path / "floods", REPO)
    new = documents(tmp_path / "floods")

    trial = Trial(hub, monkeypatch, lambda: carry_out_pull(planned_pull(REPO, destination)))
    assert documents(destination) == new
    assert [method for method, _path in trial.clean].count("GET") == 6
    assert any("_large" in path for _method, path in trial.clean)
    for kind, index in trial.cases(group):
        set_run_config(older, seed=1)
        before = contents(destination)
        error = trial.once(kind, index)
        if error:
            assert contents(destination) == before
        else:
            assert not kind.startswith(SURE)
            assert documents(destination) == new
        assert list(temp.iterdir()) == []


class Rewind:
    """Puts a repository back to what it was."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._refs = dict(repository.refs)
        self._large_files = dict(repository.large_files)

    def __call__(self) -> None:
        repository = self._repository
        repository.refs = dict(self._refs)
        repository.large_files = dict(self._large_files)
        repository.pulls.clear()


@every_kind
def test_a_first_push_under_every_fault(
    hub: LoopbackHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, group: str
) -> None:
    local_checkpoint(tmp_path / "floods")
    before = contents(tmp_path)
    request = PushRequest(tmp_path / "floods", RepoAddress(REPO), private=True)
    plan = plan_push(Transfer(), request, account=ADA, token=ADA_TOKEN)

    def run() -> None:
        hub.store.repositories.clear()
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)

    trial = Trial(hub, monkeypatch, run)
    whole = hub.files(REPO)
    assert set(whole) == {*documents(tmp_path / "floods"), "README.md", ".gitattributes"}
    for kind, index in trial.cases(group):
        error = trial.once(kind, index)
        assert error or not kind.startswith(SURE)
        if error is None or trial.is_late(kind, index):
            assert hub.files(REPO) == whole
            assert len(hub.commits(REPO)) == 2
        elif hub.has_repo(REPO):
            assert list(hub.files(REPO)) == [".gitattributes"]
        assert all(repository.private for repository in hub.store.repositories.values())
    assert contents(tmp_path) == before


@pytest.fixture
def later_push(hub: LoopbackHub, tmp_path: Path) -> PushRequest:
    """Return a push that adds, changes, removes, merges a card and has three large files."""
    rewrite = local_checkpoint(tmp_path / "floods")
    push(tmp_path / "floods", REPO)
    hub.commit(REPO, {"README.md": b"---\nlicense: mit\n---\n# Floods\n"}, "Add a card")
    set_run_config(rewrite, temperature=0.9)
    drop_strategy(rewrite)
    hub.store.lfs_threshold_bytes = min(map(len, documents(tmp_path / "floods").values()))
    return PushRequest(tmp_path / "floods", RepoAddress(REPO), card_choice=CardChoice.MERGE)


@every_kind
def test_a_later_push_under_every_fault(
    hub: LoopbackHub,
    tmp_path: Path,
    temp: Path,
    later_push: PushRequest,
    monkeypatch: pytest.MonkeyPatch,
    group: str,
) -> None:
    head, old, before = hub.head(REPO), hub.files(REPO), contents(tmp_path)
    rewind = Rewind(hub.repository(REPO))
    plan = plan_push(Transfer(), later_push, account=ADA, token=ADA_TOKEN)
    assert list(temp.iterdir()) == []

    def run() -> None:
        rewind()
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)

    trial = Trial(hub, monkeypatch, run)
    whole = hub.files(REPO)
    assert "opensimula/sampling_strategy.json" not in whole
    assert b"license: mit" in whole["README.md"] != old["README.md"]
    assert [method for method, _path in trial.clean].count("PUT") == 3
    for kind, index in trial.cases(group):
        error = trial.once(kind, index)
        is_there = error is None or trial.is_late(kind, index)
        assert error or not kind.startswith(SURE)
        assert (hub.head(REPO) != head) is is_there
        assert hub.files(REPO) == (whole if is_there else old)
        assert len(hub.commits(REPO)) == (4 if is_there else 3)
    assert contents(tmp_path) == before


@every_kind
def test_a_plan_of_a_push_under_every_fault(
    hub: LoopbackHub, temp: Path, later_push: PushRequest, monkeypatch: pytest.MonkeyPatch, group: str
) -> None:
    commits = hub.commits(REPO)
    trial = Trial(hub, monkeypatch, lambda: plan_push(Transfer(), later_push, token=ADA_TOKEN))
    for kind, index in trial.cases(group):
        trial.once(kind, index)
        assert list(temp.iterdir()) == []
    assert hub.commits(REPO) == commits
    assert {request.path.rpartition("/")[0] for request in hub.requests if request.method == "PUT"} <= {
        f"/_upload/datasets/{REPO}"
    }


@every_kind
def test_a_lost_reply_and_then_every_fault(
    hub: LoopbackHub, later_push: PushRequest, monkeypatch: pytest.MonkeyPatch, group: str
) -> None:
    rewind = Rewind(hub.repository(REPO))
    plan = plan_push(Transfer(), later_push, account=ADA, token=ADA_TOKEN)

    def run() -> None:
        rewind()
        hub.faults.add("POST /commit/", LostReply())
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)

    trial = Trial(hub, monkeypatch, run)
    whole = hub.files(REPO)
    hub.faults.clear()
    commit = next(index for index, (_method, path) in enumerate(trial.clean) if "/commit/" in path)
    assert len(trial.clean) - commit == 3
    for kind, index in trial.cases(group):
        if index > commit:
            error = trial.once(kind, index)
            assert hub.files(REPO) == whole
            assert error is None or isinstance(error, OutcomeUnknownError)


@every_kind
def test_questions_under_every_fault(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch, group: str) -> None:
    hub.add_repo(REPO)
    hub.add_repo("lab/second")
    hub.store.page_size = 1

    def run() -> None:
        current_account(Transfer(), ADA_TOKEN)
        own_repositories(Transfer(), ["lab"], "dataset")
        list_revisions(Transfer(), RepoAddress(REPO))

    trial = Trial(hub, monkeypatch, run)
    assert len(trial.clean) == 5
    for kind, index in trial.cases(group):
        error = trial.once(kind, index)
        assert error or not kind.startswith(SURE)
