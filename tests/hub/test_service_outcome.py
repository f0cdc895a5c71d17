"""What became of a push whose reply was lost: the Hub is asked, and the answer is the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from huggingface_hub._commit_api import CommitOperationAdd

from opensimula_gui.checkpoint.errors import (
    HubUnreachableError,
    OutcomeUnknownError,
)
from opensimula_gui.services.hub.push_content import DEFAULT_MESSAGE
from opensimula_gui.services.hub.pushing import carry_out_push
from opensimula_gui.services.hub.transfer_state import Transfer
from tests.hub.faults import LostReply, Status, Truncated
from tests.hub.rounds import (
    Meanwhile,
    Twisted,
    assert_well_told,
    documents,
    drop_strategy,
    local_checkpoint,
    planned_push,
    push,
    set_run_config,
)
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from huggingface_hub.hf_api import HfApi

    from tests.checkpoint.conftest import Rewriter
    from tests.hub.faults import Fault
    from tests.hub.server import LoopbackHub

REPO = "lab/floods"
RUN_CONFIG = "opensimula/run_config.json"
STRATEGY = "opensimula/sampling_strategy.json"
MANIFEST = "opensimula/manifest.json"


@pytest.fixture
def rewrite(tmp_path: Path) -> Rewriter:
    return local_checkpoint(tmp_path / "floods")


@pytest.fixture
def root(rewrite: Rewriter, tmp_path: Path) -> Path:
    return tmp_path / "floods"


@pytest.fixture
def pushed(hub: LoopbackHub, root: Path) -> str:
    """Return the commit of a first push."""
    return push(root, REPO).commit


@pytest.mark.parametrize("create_pr", [False, True])
@pytest.mark.parametrize(
    "fault",
    [
        *(LostReply(), LostReply(504), LostReply(408), Truncated(), Truncated(admits_it=True)),
        *(Twisted(lambda _answer: []), Twisted(lambda answer: {**answer, "commitOid": "HEAD"})),
    ],
    ids=["reset", "gateway", "timeout", "truncated", "short", "no object", "no commit"],
)
def test_a_reply_that_is_lost(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str, fault: Fault, *, create_pr: bool
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO, message="  Warmer\nThe answers were dull.", create_pr=create_pr)
    hub.faults.add("POST /commit/", fault)
    result = carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    ref = "refs/pr/1" if create_pr else "main"
    assert (result.commit, result.confirmed_later) == (hub.head(REPO, ref), True)
    assert result.pull_request_url == (f"{hub.url}/datasets/{REPO}/discussions/1" if create_pr else None)
    assert len([request for request in hub.requests if "/commit/" in request.path]) == 2


def test_a_reply_that_does_not_name_the_pull_request(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO, create_pr=True)
    hub.faults.add(
        "POST /commit/", Twisted(lambda answer: {**answer, "pullRequestUrl": "javascript:alert()"})
    )
    result = carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert result.confirmed_later
    assert result.pull_request_url == f"{hub.url}/datasets/{REPO}/discussions/1"


def test_a_pull_request_is_found_among_others(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str, ada: HfApi
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO, create_pr=True)

    def propose() -> None:
        operations = [CommitOperationAdd("a.txt", b"1")]
        ada.create_commit(REPO, operations, commit_message="Add a", repo_type="dataset", create_pr=True)

    hub.faults.add("POST /commit/", LostReply())
    hub.faults.add("GET /refs", Meanwhile(propose))
    result = carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert [pull.title for pull in hub.pull_requests(REPO)] == [DEFAULT_MESSAGE, "Add a"]
    assert (result.commit, result.confirmed_later) == (hub.head(REPO, "refs/pr/1"), True)


@pytest.mark.parametrize("create_pr", [False, True])
def test_a_push_that_does_not_arrive(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str, *, create_pr: bool
) -> None:
    set_run_config(rewrite, temperature=0.9)
    # The same title does not make it ours, nor do the same bytes under another one.
    plan = planned_push(root, REPO, create_pr=create_pr)
    hub.faults.add("POST /commit/", Status(503))
    with pytest.raises(HubUnreachableError, match="did not have the push to dataset lab/floods") as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert_well_told(caught.value)
    assert "status 503" in caught.value.summary
    assert (hub.head(REPO), hub.pull_requests(REPO)) == (pushed, [])


def test_somebody_elses_commit_is_not_taken_for_ours(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str
) -> None:
    drop_strategy(rewrite)
    plan = planned_push(root, REPO)
    manifest = documents(root)[MANIFEST]

    def others_push() -> None:
        hub.commit(REPO, {MANIFEST: manifest}, DEFAULT_MESSAGE)
        hub.commit(REPO, {MANIFEST: manifest, STRATEGY: None}, "Their own words")
        hub.commit(REPO, {MANIFEST: b"{}"}, DEFAULT_MESSAGE)

    hub.faults.add("POST /preupload/", Meanwhile(others_push))
    hub.faults.add("POST /commit/", Status(500))
    with pytest.raises(HubUnreachableError, match="did not have the push"):
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)


@pytest.mark.parametrize("create_pr", [False, True])
@pytest.mark.parametrize("arrives", [False, True])
def test_nobody_knows_what_became_of_it(
    hub: LoopbackHub, rewrite: Rewriter, root: Path, pushed: str, *, create_pr: bool, arrives: bool
) -> None:
    set_run_config(rewrite, temperature=0.9)
    plan = planned_push(root, REPO, create_pr=create_pr)
    hub.faults.add("POST /commit/", LostReply() if arrives else Status(502))
    hub.faults.add("GET /refs" if create_pr else "GET /commits/", Status(503), skip=0 if create_pr else 1)
    with pytest.raises(OutcomeUnknownError, match="can't be asked") as caught:
        carry_out_push(Transfer(), plan, token=ADA_TOKEN)
    assert_well_told(caught.value)
    assert f"{hub.url}/datasets/{REPO}" in caught.value.hint
