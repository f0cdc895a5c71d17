"""Over the Hub, too, each side reads what the other wrote; where we are safer, the tests say so."""

from __future__ import annotations

import asyncio
import shutil
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

import pytest

from opensimula_gui.checkpoint import (
    Checkpointer,
    CheckpointFormatError,
    HubConflictError,
    HubError,
    HubPermissionError,
    OpenSimulaRunConfig,
    apush_checkpoint_to_hub,
    load_checkpoint,
    pull_checkpoint_from_hub,
    push_checkpoint_to_hub,
    save_checkpoint,
    transaction,
)
from opensimula_gui.checkpoint.hub_seam import RepoType
from opensimula_gui.checkpoint.repo_address import REPO_TYPES, RepoAddress
from tests.hub.faults import Stall, Status
from tests.hub.fixtures import client_settings, point_client_at
from tests.hub.seed import ADA_TOKEN, seed_accounts
from tests.hub.server import LoopbackHub
from tests.peer.conftest import Peer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.hub.exchange import Request

    Outcome = Callable[[Callable[[], object]], str]

pytestmark = [pytest.mark.peer, pytest.mark.usefixtures("loopback_only")]

CAROL_TOKEN = "hf_carolMayWriteElsewhereOnly000000"  # noqa: S105 - it opens nothing but the loopback Hub
CARD = b"---\nlicense: mit # chosen by us\n---\n# Ours\n"
PREFIXES = {"dataset": "/datasets", "model": "", "space": "/spaces"}


@pytest.fixture(scope="module")
def shared_hub() -> Iterator[LoopbackHub]:
    """Return a Hub for all tests of this module: starting the peer again for each would take long."""
    with LoopbackHub() as running:
        seed_accounts(running)
        running.add_user("carol", CAROL_TOKEN)
        yield running


@pytest.fixture(scope="module")
def peer_on_hub(
    peer_python: Path, shared_hub: LoopbackHub, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Peer]:
    home = tmp_path_factory.mktemp("peers_hub_home")
    running = Peer(peer_python, {**client_settings(shared_hub.url, home), "HF_TOKEN": ADA_TOKEN})
    yield running
    running.close()


@pytest.fixture(autouse=True)
def _our_client(
    shared_hub: LoopbackHub, own_hub_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    from huggingface_hub import close_session  # noqa: PLC0415 - after the environment is set

    point_client_at(shared_hub.url, own_hub_home, monkeypatch)
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)
    yield
    close_session()
    shared_hub.faults.clear()


@pytest.fixture
def repo(request: pytest.FixtureRequest) -> str:
    """Return the id of a repository that no other test uses."""
    name = str(request.node.name).replace("[", "-").replace("]", "").replace("_", "-")
    return f"lab/{name[-80:].lstrip('-')}"


@pytest.fixture
def checkpoint(sample_root: Path, tmp_path: Path) -> Path:
    root = tmp_path / "checkpoint"
    shutil.copytree(sample_root / "opensimula", root / "opensimula")
    return root


def documents(root: Path) -> dict[str, bytes]:
    return {f"opensimula/{path.name}": path.read_bytes() for path in (root / "opensimula").iterdir()}


def as_json(root: Path) -> dict[str, Any]:
    loaded = load_checkpoint(root)
    assert loaded.sampling_strategy
    assert loaded.run_config
    return {
        "manifest": loaded.manifest.model_dump(mode="json"),
        "bundle": loaded.bundle.model_dump(mode="json"),
        "sampling_strategy": loaded.sampling_strategy.model_dump(mode="json"),
        "run_config": loaded.run_config.model_dump(mode="json"),
    }


def tags(card: bytes) -> list[str]:
    from huggingface_hub import RepoCard  # noqa: PLC0415 - after the environment is set

    found: list[str] = vars(RepoCard(card.decode()).data)["tags"]
    return found


def test_the_kinds_of_repositories_are_those_of_addresses() -> None:
    assert get_args(RepoType) == REPO_TYPES


@pytest.mark.parametrize("repo_type", REPO_TYPES)
def test_the_peer_reads_what_we_pushed(
    peer_on_hub: Peer, shared_hub: LoopbackHub, sample_root: Path, tmp_path: Path, repo: str, repo_type: Any
) -> None:
    url = push_checkpoint_to_hub(sample_root, repo, repo_type=repo_type, private=True)
    assert url == f"{shared_hub.url}{PREFIXES[repo_type]}/{repo}"
    assert shared_hub.repository(repo, repo_type).private
    root = tmp_path / "theirs"
    assert peer_on_hub.call("pull", repo_id=repo, root=root, repo_type=repo_type) == str(root / "opensimula")
    assert documents(root) == documents(sample_root)
    assert peer_on_hub.call("load", root=root) == as_json(sample_root)


@pytest.mark.parametrize("repo_type", ["dataset", "model"])
def test_we_read_what_the_peer_pushed(
    peer_on_hub: Peer, sample_root: Path, tmp_path: Path, repo: str, repo_type: Any
) -> None:
    url = peer_on_hub.call("push", root=sample_root, repo_id=repo, repo_type=repo_type)
    # The peer names huggingface.co whichever Hub it talks to; we name the Hub.
    assert url == RepoAddress(repo, repo_type).web_url()
    folder = pull_checkpoint_from_hub(repo, tmp_path / "ours", repo_type=repo_type)
    assert folder == tmp_path / "ours" / "opensimula"
    assert documents(tmp_path / "ours") == documents(sample_root)
    assert as_json(tmp_path / "ours") == peer_on_hub.call("load", root=sample_root)


def test_the_peer_can_push_to_no_space(
    peer_on_hub: Peer, shared_hub: LoopbackHub, sample_root: Path, tmp_path: Path, repo: str
) -> None:
    shared_hub.add_repo(repo, "space", sdk="static")
    assert peer_on_hub.outcome("push", root=sample_root, repo_id=repo, repo_type="space") == "ValueError"
    files: dict[str, bytes | None] = {**documents(sample_root)}
    shared_hub.commit(repo, files, "By other means", repo_type="space")
    pull_checkpoint_from_hub(repo, tmp_path / "ours", repo_type="space")
    assert as_json(tmp_path / "ours") == peer_on_hub.call("load", root=sample_root)


@pytest.mark.parametrize(
    ("num_choices", "num_samples"), [(None, None), (None, 0), (None, 5), (4, None), (4, 5), (0, 5)]
)
def test_the_cards_have_the_same_tags(
    peer_on_hub: Peer,
    shared_hub: LoopbackHub,
    sample_root: Path,
    tmp_path: Path,
    repo: str,
    num_choices: int | None,
    num_samples: int | None,
) -> None:
    config = OpenSimulaRunConfig(name="tags", num_choices=num_choices, num_samples=num_samples)
    save_checkpoint(tmp_path, bundle=load_checkpoint(sample_root).bundle, run_config=config)
    push_checkpoint_to_hub(tmp_path, f"{repo}-ours")
    peer_on_hub.call("push", root=tmp_path, repo_id=f"{repo}-theirs")
    ours, theirs = (shared_hub.files(f"{repo}-{side}")["README.md"] for side in ("ours", "theirs"))
    assert tags(ours) == tags(theirs)


def test_an_update_by_either_side_is_read_by_the_other(
    peer_on_hub: Peer, checkpoint: Path, tmp_path: Path, repo: str
) -> None:
    push_checkpoint_to_hub(checkpoint, repo)
    loaded = load_checkpoint(checkpoint)
    save_checkpoint(checkpoint, bundle=loaded.bundle, run_config=OpenSimulaRunConfig(name="ours"))
    push_checkpoint_to_hub(checkpoint, repo)
    peer_on_hub.call("pull", repo_id=repo, root=tmp_path / "theirs")
    theirs = peer_on_hub.call("load", root=tmp_path / "theirs")
    assert (theirs["run_config"]["name"], theirs["sampling_strategy"]) == ("ours", None)
    peer_on_hub.call("push", root=checkpoint, repo_id=repo, commit_message="Theirs")
    # It has nothing new, so it is the same to us.
    pull_checkpoint_from_hub(repo, checkpoint)
    assert documents(checkpoint) == documents(tmp_path / "theirs")


def test_an_empty_folder_in_the_repository_means_the_usual_one(
    peer_on_hub: Peer, shared_hub: LoopbackHub, sample_root: Path, tmp_path: Path, repo: str
) -> None:
    push_checkpoint_to_hub(sample_root, f"{repo}-ours", path_in_repo="/")
    peer_on_hub.call("push", root=sample_root, repo_id=f"{repo}-theirs", path_in_repo="/")
    assert set(shared_hub.files(f"{repo}-ours")) == set(shared_hub.files(f"{repo}-theirs"))
    pull_checkpoint_from_hub(f"{repo}-theirs", tmp_path / "ours", path_in_repo="")
    peer_on_hub.call("pull", repo_id=f"{repo}-ours", root=tmp_path / "theirs", path_in_repo="")
    assert documents(tmp_path / "ours") == documents(tmp_path / "theirs") == documents(sample_root)


def test_both_sides_refuse_alike(
    peer_on_hub: Peer,
    shared_hub: LoopbackHub,
    our_outcome: Outcome,
    checkpoint: Path,
    tmp_path: Path,
    repo: str,
) -> None:
    shared_hub.add_repo(repo)
    nowhere, target = tmp_path / "nowhere", tmp_path / "target"
    (checkpoint / "opensimula" / "manifest.json").write_bytes(b'{"producer": 7}')
    for root, repo_id, expected in (
        (nowhere, repo, "FileNotFoundError"),
        (checkpoint, repo, "ValueError"),
    ):
        assert peer_on_hub.outcome("push", root=root, repo_id=repo_id) == expected
        assert our_outcome(partial(push_checkpoint_to_hub, root, repo_id)) == expected
    for repo_id, expected in ((repo, "FileNotFoundError"), ("no id", "ValueError")):
        assert peer_on_hub.outcome("pull", repo_id=repo_id, root=target) == expected
        assert our_outcome(partial(pull_checkpoint_from_hub, repo_id, target)) == expected


def test_a_missing_repository_is_a_missing_file_too(
    peer_on_hub: Peer, our_outcome: Outcome, tmp_path: Path
) -> None:
    assert peer_on_hub.outcome("pull", repo_id="lab/nowhere", root=tmp_path / "theirs") == "OSError"
    assert our_outcome(lambda: pull_checkpoint_from_hub("lab/nowhere", tmp_path)) == "FileNotFoundError"
    assert list(tmp_path.glob("opensimula*")) == []


def test_a_push_is_one_commit_and_none_if_there_is_nothing_new(
    shared_hub: LoopbackHub, checkpoint: Path, repo: str
) -> None:
    push_checkpoint_to_hub(checkpoint, repo, commit_message="First")
    url = push_checkpoint_to_hub(checkpoint, repo, commit_message="Second")
    assert [commit.title for commit in shared_hub.commits(repo)] == ["First", "initial commit"]
    assert url == f"{shared_hub.url}/datasets/{repo}"


def test_a_card_stays_unless_another_is_given(shared_hub: LoopbackHub, sample_root: Path, repo: str) -> None:
    shared_hub.add_repo(repo)
    shared_hub.commit(repo, {"README.md": CARD})
    push_checkpoint_to_hub(sample_root, repo, dataset_card="  \n")
    assert shared_hub.files(repo)["README.md"] == CARD
    push_checkpoint_to_hub(sample_root, repo, dataset_card="\n\n---\nlicense: mit\n---\n# Theirs\n\n")
    assert shared_hub.files(repo)["README.md"] == b"---\nlicense: mit\n---\n# Theirs\n"


def test_a_pull_replaces_what_is_there_and_keeps_it(sample_root: Path, checkpoint: Path, repo: str) -> None:
    push_checkpoint_to_hub(sample_root, repo)
    loaded = load_checkpoint(checkpoint)
    save_checkpoint(checkpoint, bundle=loaded.bundle, run_config=OpenSimulaRunConfig(name="mine"))
    mine = documents(checkpoint)
    pull_checkpoint_from_hub(repo, checkpoint)
    assert documents(checkpoint) == documents(sample_root)
    kept = [
        {f"opensimula/{path.name}": path.read_bytes() for path in backup.iterdir()}
        for backup in (checkpoint / ".opensimula-backups").iterdir()
    ]
    assert mine in kept


def test_a_pull_by_revision(shared_hub: LoopbackHub, checkpoint: Path, tmp_path: Path, repo: str) -> None:
    push_checkpoint_to_hub(checkpoint, repo)
    shared_hub.tag(repo, "v1")
    before = documents(checkpoint)
    save_checkpoint(checkpoint, bundle=load_checkpoint(checkpoint).bundle)
    push_checkpoint_to_hub(checkpoint, repo)
    pull_checkpoint_from_hub(repo, tmp_path / "old", revision="v1")
    assert documents(tmp_path / "old") == before


def test_what_can_not_be_opened_is_not_pulled(shared_hub: LoopbackHub, checkpoint: Path, repo: str) -> None:
    shared_hub.add_repo(repo)
    broken = documents(checkpoint) | {"opensimula/taxonomy_bundle.json": b"[1, 2"}
    shared_hub.commit(repo, dict(broken))
    before = documents(checkpoint)
    with pytest.raises(CheckpointFormatError, match="can't be opened"):
        pull_checkpoint_from_hub(repo, checkpoint)
    assert documents(checkpoint) == before


def test_what_went_wrong_after_a_pull_is_a_warning(
    sample_root: Path, tmp_path: Path, repo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_root: Path) -> None:
        raise OSError(5, "Input/output error")

    push_checkpoint_to_hub(sample_root, repo)
    monkeypatch.setattr(transaction, "prune_backups", fail)
    with pytest.warns(RuntimeWarning, match="old backups") as caught:
        pull_checkpoint_from_hub(repo, tmp_path / "x")
    assert [warning.filename for warning in caught] == [__file__]


def test_a_checkpoint_with_errors_is_not_pushed(shared_hub: LoopbackHub, checkpoint: Path, repo: str) -> None:
    run_config = checkpoint / "opensimula" / "run_config.json"
    run_config.write_bytes(b'{"seed": "many", "num_samples": []}')
    with pytest.raises(CheckpointFormatError, match="has 2 errors, so it was not pushed") as caught:
        push_checkpoint_to_hub(checkpoint, repo)
    assert (caught.value.file, caught.value.pointer) == ("run_config.json", "num_samples")
    assert not shared_hub.has_repo(repo)


def test_what_is_to_be_private_does_not_become_public(
    shared_hub: LoopbackHub, sample_root: Path, repo: str
) -> None:
    shared_hub.add_repo(repo)
    with pytest.raises(HubError, match="public; nothing was pushed"):
        push_checkpoint_to_hub(sample_root, repo, private=True)
    assert "README.md" not in shared_hub.files(repo)


def test_the_token_that_is_given_counts(
    shared_hub: LoopbackHub, sample_root: Path, repo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared_hub.add_repo(repo)
    with pytest.raises(HubPermissionError, match="carol may not write"):
        push_checkpoint_to_hub(sample_root, repo, token=CAROL_TOKEN)
    monkeypatch.setenv("HF_TOKEN", CAROL_TOKEN)
    push_checkpoint_to_hub(sample_root, repo, token=ADA_TOKEN)
    assert shared_hub.commits(repo)[0].author == "ada"


def test_a_commit_in_between_is_a_conflict(shared_hub: LoopbackHub, checkpoint: Path, repo: str) -> None:
    push_checkpoint_to_hub(checkpoint, repo)
    save_checkpoint(checkpoint, bundle=load_checkpoint(checkpoint).bundle)
    made: list[str] = []

    def intrude(request: Request) -> bool:
        if not made and "/auth-check/" in request.path:
            made.append(shared_hub.commit(repo, {"notes.txt": b"x"}, "Add notes"))
        return False

    shared_hub.faults.add(intrude, Status(500))
    with pytest.raises(HubConflictError) as caught:
        push_checkpoint_to_hub(checkpoint, repo)
    assert [line.partition(" by ")[0] for line in caught.value.since] == ["Add notes"]
    assert shared_hub.head(repo) == made[0]


def test_a_checkpointer_pushes_what_it_has_saved(
    peer_on_hub: Peer, shared_hub: LoopbackHub, sample_root: Path, tmp_path: Path, repo: str
) -> None:
    loaded = load_checkpoint(sample_root)
    with Checkpointer(tmp_path / "new") as checkpointer:
        loaded.bundle.save(checkpointer)
        with pytest.raises(FileNotFoundError, match="No OpenSimula manifest at"):
            checkpointer.push_to_hub(repo)
    url = checkpointer.push_to_hub(repo, commit_message="Add it")
    assert url == asyncio.run(checkpointer.apush_to_hub(repo)) == f"{shared_hub.url}/datasets/{repo}"
    assert len(shared_hub.commits(repo)) == 2
    peer_on_hub.call("pull", repo_id=repo, root=tmp_path / "theirs")
    assert documents(tmp_path / "theirs") == documents(tmp_path / "new")


def test_the_event_loop_goes_on_while_a_push_waits(
    shared_hub: LoopbackHub, sample_root: Path, repo: str
) -> None:
    planted = shared_hub.faults.add("POST /preupload/", Stall())

    async def push_while_something_else_runs() -> str:
        pushing = asyncio.create_task(apush_checkpoint_to_hub(sample_root, repo))
        # Were the loop blocked, the Hub would never be released.
        await asyncio.to_thread(planted.wait_until_reached)
        planted.release()
        return await pushing

    assert asyncio.run(push_while_something_else_runs()) == f"{shared_hub.url}/datasets/{repo}"
    assert "opensimula/manifest.json" in shared_hub.files(repo)


def test_a_push_that_is_cancelled_does_not_take_place(
    shared_hub: LoopbackHub, sample_root: Path, repo: str
) -> None:
    planted = shared_hub.faults.add("POST /preupload/", Stall())

    async def begin_and_cancel() -> None:
        pushing = asyncio.create_task(apush_checkpoint_to_hub(sample_root, repo))
        await asyncio.to_thread(planted.wait_until_reached)
        pushing.cancel()
        await pushing

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(begin_and_cancel())
    planted.release()
    assert list(shared_hub.files(repo)) == [".gitattributes"]
