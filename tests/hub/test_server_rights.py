"""Who may do what on the Hub on loopback, and how the real client learns that they may not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from huggingface_hub._commit_api import CommitOperationAdd
from huggingface_hub.errors import GatedRepoError, HfHubHTTPError, RepositoryNotFoundError
from huggingface_hub.hf_api import HfApi

from tests.hub.seed import ADA_TOKEN, BOB_TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.hub.server import LoopbackHub

REPO = "lab/secqa"
CARL_TOKEN = "hf_carlFineGrained"  # noqa: S105 - it opens nothing but the loopback Hub


def status_of(call: Callable[[], object]) -> int:
    with pytest.raises(HfHubHTTPError) as caught:
        call()
    return caught.value.response.status_code


def push(api: HfApi, *, create_pr: bool = False) -> str:
    operations = [CommitOperationAdd("a.txt", b"1")]
    made = api.create_commit(REPO, operations, commit_message="x", repo_type="dataset", create_pr=create_pr)
    return made.oid


def test_a_token_tells_who_it_belongs_to(ada: HfApi, bob: HfApi) -> None:
    mine = ada.whoami()
    assert (mine["name"], [org["name"] for org in mine["orgs"]]) == ("ada", ["lab"])
    assert mine["auth"]["accessToken"]["role"] == "write"
    assert bob.whoami()["auth"]["accessToken"]["role"] == "read"


def test_a_fine_grained_token_tells_what_it_permits(hub: LoopbackHub) -> None:
    hub.add_user("carl", CARL_TOKEN, orgs=["lab"], role="fineGrained", scopes={REPO: ["repo.write"]})
    hub.add_repo(REPO)
    hub.add_repo("lab/other")
    carl = HfApi(endpoint=hub.url, token=CARL_TOKEN)
    (scope,) = carl.whoami()["auth"]["accessToken"]["fineGrained"]["scoped"]
    assert (scope["entity"]["name"], scope["permissions"]) == (REPO, ["repo.write"])
    carl.auth_check(REPO, repo_type="dataset", write=True)
    assert status_of(lambda: carl.auth_check("lab/other", repo_type="dataset", write=True)) == 403


@pytest.mark.parametrize("spoil", ["expire", "revoke"])
def test_a_token_that_is_over(ada: HfApi, hub: LoopbackHub, spoil: str) -> None:
    hub.add_repo(REPO)
    getattr(hub, spoil)(ADA_TOKEN)
    assert status_of(ada.whoami) == 401
    with pytest.raises(HfHubHTTPError) as caught:
        ada.repo_info(REPO, repo_type="dataset")
    assert not isinstance(caught.value, RepositoryNotFoundError)


def test_a_private_repository_is_not_there_for_others(
    ada: HfApi, bob: HfApi, nobody: HfApi, hub: LoopbackHub, tmp_path: Path
) -> None:
    hub.add_repo(REPO, private=True)
    assert ada.repo_info(REPO, repo_type="dataset").private
    for api, status in ((bob, 404), (nobody, 401)):
        with pytest.raises(RepositoryNotFoundError) as caught:
            api.repo_info(REPO, repo_type="dataset")
        assert caught.value.response.status_code == status
        with pytest.raises(RepositoryNotFoundError):
            api.hf_hub_download(REPO, ".gitattributes", repo_type="dataset", local_dir=tmp_path)
        assert list(api.list_datasets(author="lab")) == []
    assert [found.id for found in ada.list_datasets(author="lab")] == [REPO]


def test_a_gated_repository_shows_itself_but_not_its_files(
    ada: HfApi, bob: HfApi, nobody: HfApi, hub: LoopbackHub, tmp_path: Path
) -> None:
    hub.add_repo(REPO, gated="manual")
    ada.auth_check(REPO, repo_type="dataset")
    for api, status in ((bob, 403), (nobody, 401)):
        assert api.repo_info(REPO, repo_type="dataset").gated == "manual"
        with pytest.raises(GatedRepoError) as caught:
            api.auth_check(REPO, repo_type="dataset")
        assert caught.value.response.status_code == status
        with pytest.raises(GatedRepoError):
            api.hf_hub_download(REPO, ".gitattributes", repo_type="dataset", local_dir=tmp_path)
    hub.repository(REPO).admitted.add("bob")
    bob.hf_hub_download(REPO, ".gitattributes", repo_type="dataset", local_dir=tmp_path)


def test_who_may_not_write_is_told_so(ada: HfApi, bob: HfApi, nobody: HfApi, hub: LoopbackHub) -> None:
    hub.add_repo(REPO)
    before = hub.head(REPO)
    for api, status in ((bob, 403), (nobody, 401)):
        api.auth_check(REPO, repo_type="dataset")
        assert status_of(partial(api.auth_check, REPO, repo_type="dataset", write=True)) == status
        assert status_of(partial(push, api)) == status
        assert status_of(partial(api.create_repo, "lab/fresh", repo_type="dataset")) == status
    assert status_of(lambda: ada.create_repo("elsewhere/fresh", repo_type="dataset")) == 403
    assert hub.head(REPO) == before
    ada.auth_check(REPO, repo_type="dataset", write=True)
    assert push(ada) == hub.head(REPO)


def test_a_member_who_only_reads_may_propose(hub: LoopbackHub) -> None:
    hub.add_repo(REPO)
    hub.add_user("dora", "hf_dora", orgs={"lab": "read"})
    dora = HfApi(endpoint=hub.url, token="hf_dora")  # noqa: S106 - see above
    assert status_of(lambda: push(dora)) == 403
    made = push(dora, create_pr=True)
    assert [pull.author for pull in hub.pull_requests(REPO)] == ["dora"]
    assert hub.head(REPO, "refs/pr/1") == made


def test_a_reading_token_may_not_propose(bob: HfApi, hub: LoopbackHub) -> None:
    hub.add_repo(REPO)
    assert status_of(lambda: push(bob, create_pr=True)) == 403
    assert hub.pull_requests(REPO) == []


def test_the_hub_knows_which_token_came(ada: HfApi, bob: HfApi, nobody: HfApi, hub: LoopbackHub) -> None:
    hub.add_repo(REPO)
    for api in (ada, bob, nobody):
        api.repo_info(REPO, repo_type="dataset")
    assert [request.token for request in hub.requests] == [ADA_TOKEN, BOB_TOKEN, None]
    assert [request.had_token for request in hub.requests] == [True, True, False]
    assert {request.host for request in hub.requests} == {hub.url.removeprefix("http://")}
