"""What goes wrong on the way to the Hub, as the terminal tells it, while both ends stay whole."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest

from tests.cli.checkpoint_files import documents, documents_on_hub, everything
from tests.hub.faults import Corrupt, HtmlPage, LostReply, Redirect, Reset, Stall, Status, Truncated
from tests.hub.seed import SAMPLE_REPO, seed_sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from click.testing import Result

    from tests.cli.conftest import Run
    from tests.hub.faults import Fault
    from tests.hub.server import LoopbackHub

FAULTS: dict[str, Fault] = {
    "500": Status(500),
    "portal": HtmlPage(),
    "reset": Reset(),
    "short": Truncated(admits_it=True),
    "corrupt": Corrupt(),
}


@pytest.fixture(autouse=True)
def _sample(hub: LoopbackHub) -> None:
    seed_sample(hub)


def at_each_request(
    hub: LoopbackHub, fault: Fault, command: Callable[[], Result], *, times: int | None = 1
) -> Iterator[Result]:
    """Run a command with the fault at its first request, at its second and so on, and at last without it."""
    position, was_hit = 0, True
    while was_hit:
        planted = hub.faults.add(lambda _request: True, fault, times=times, skip=position)
        result = command()
        hub.faults.clear()
        was_hit = bool(planted.requests)
        position += 1
        yield result
    # Fewer would mean that the command gave up for some other reason.
    assert position >= 6


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_at_any_request_of_a_pull(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, fault: Fault
) -> None:
    before = everything(checkpoint)

    def pull() -> Result:
        return hub_run("pull", SAMPLE_REPO, checkpoint, "--revision", "v1", "--replace")

    results = list(at_each_request(hub, fault, pull, times=None))
    for result in results[:-1]:
        assert result.exit_code in {0, 2}
        assert len(result.stderr.splitlines()) == result.exit_code, result.stderr
        if result.exit_code == 2:
            assert "Pulled" not in result.stdout
    assert results[-1].exit_code == 0
    assert documents(checkpoint) == documents_on_hub(hub, SAMPLE_REPO, "v1")
    assert set(before) - set(everything(checkpoint)) == set()


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_at_any_request_of_a_push(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, fault: Fault
) -> None:
    hub_run("set", checkpoint, "name=second")
    head, there = hub.head(SAMPLE_REPO), documents_on_hub(hub, SAMPLE_REPO)
    for result in at_each_request(hub, fault, lambda: hub_run("push", checkpoint, SAMPLE_REPO)):
        if hub.head(SAMPLE_REPO) == head:
            assert (result.exit_code, len(result.stderr.splitlines())) == (2, 2), result.stderr
            assert documents_on_hub(hub, SAMPLE_REPO) == there
        else:
            # Whatever happened to the reply, the Hub has all of it, and the command knows.
            assert result.exit_code == 0
            assert documents_on_hub(hub, SAMPLE_REPO) == documents(checkpoint)
            hub_run("set", checkpoint, f"name=after {hub.head(SAMPLE_REPO)}")
            head, there = hub.head(SAMPLE_REPO), documents_on_hub(hub, SAMPLE_REPO)
    assert result.exit_code == 0


@pytest.mark.parametrize("command", ["pull", "push"])
def test_nothing_follows_a_redirect_to_a_stranger(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, command: str
) -> None:
    arguments = (SAMPLE_REPO, checkpoint) if command == "pull" else (checkpoint, SAMPLE_REPO)
    elsewhere = Redirect(hub.second_origin.url, status=307)

    def look() -> Result:
        return hub_run(command, *arguments, "--revision", "draft", "--dry-run")

    *refused, _last = at_each_request(hub, elsewhere, look, times=None)
    assert {result.exit_code for result in refused} == {2}
    assert hub.second_origin.requests == []


@pytest.mark.parametrize("reply", [LostReply(), LostReply(504)])
def test_a_lost_reply_is_asked_for(hub_run: Run, hub: LoopbackHub, checkpoint: Path, reply: Fault) -> None:
    hub_run("set", checkpoint, "name=second")
    hub.faults.add("POST /commit/", reply)
    result = hub_run("push", checkpoint, SAMPLE_REPO)
    assert result.exit_code == 0
    assert result.stderr == "Warning: there was no reply, but the Hub confirms that the commit has arrived.\n"
    assert result.stdout.endswith(f"/commit/{hub.head(SAMPLE_REPO)}\n")
    assert documents_on_hub(hub, SAMPLE_REPO) == documents(checkpoint)


@pytest.mark.parametrize(("command", "request_kind"), [("pull", "GET /resolve/"), ("push", "POST /commit/")])
def test_a_hub_that_stops_answering_is_reported(
    hub_run: Run,
    hub: LoopbackHub,
    checkpoint: Path,
    command: str,
    request_kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Long enough for an answer on a busy machine.
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "3")
    hub_run("set", checkpoint, "name=second")
    before, head = everything(checkpoint), hub.head(SAMPLE_REPO)
    hub.faults.add(request_kind, Stall())
    arguments = (SAMPLE_REPO, checkpoint, "--replace") if command == "pull" else (checkpoint, SAMPLE_REPO)
    result = hub_run(command, *arguments)
    # What is held must not take effect after the command.
    hub.faults.close()
    assert result.exit_code == 2
    assert "has stopped answering" in result.stderr
    assert len(result.stderr.splitlines()) == 2
    assert everything(checkpoint) == before
    assert hub.head(SAMPLE_REPO) == head


def test_no_room_for_a_download_is_told_in_words(
    hub_run: Run, checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(checkpoint)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no such folder"))
    result = hub_run("pull", SAMPLE_REPO, checkpoint, "--replace", "--revision", "v1")
    assert result.exit_code == 2
    assert "No such file or directory" in result.stderr
    assert "fault of the program" not in result.stderr
    assert everything(checkpoint) == before
