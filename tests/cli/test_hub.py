"""``opensimula pull`` and ``push`` against the Hub on loopback, with the real client."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import load_checkpoint, save_checkpoint
from opensimula_gui.checkpoint.repo_address import REPO_TYPES
from opensimula_gui.cli import commands
from opensimula_gui.services.hub.pulling import plan_pull
from tests.cli.checkpoint_files import documents, documents_on_hub, everything
from tests.cli.conftest import CAROL_TOKEN
from tests.hub.faults import Status
from tests.hub.seed import BOB_TOKEN, SAMPLE_REPO, sample_files, seed_sample

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run
    from tests.hub.exchange import Request
    from tests.hub.server import LoopbackHub
    from tests.hub.state import RepoType

REPO = "lab/fresh"
CARD = b"---\nlicense: mit # chosen by us\ntags: [ours]\n---\n# Ours\n"


def num_samples(root: Path) -> Any:
    return json.loads((root / "opensimula" / "run_config.json").read_bytes())["num_samples"]


def add_bytes(root: Path) -> None:
    """Give a checkpoint an error: a digest that does not match."""
    bundle = root / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes() + b"\n")


def test_the_help_names_every_kind_of_repository(hub_run: Run) -> None:
    assert commands._REPO_TYPES == REPO_TYPES
    assert "[dataset|model|space]" in hub_run("push", "--help").stdout


@pytest.mark.parametrize("repo_type", REPO_TYPES)
def test_the_whole_round(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path, repo_type: RepoType
) -> None:
    def push() -> str:
        result = hub_run("push", checkpoint, REPO, "--repo-type", repo_type)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    def titles() -> list[str]:
        return [commit.title for commit in hub.commits(REPO, repo_type=repo_type)]

    prefix = {"dataset": "/datasets", "model": "", "space": "/spaces"}[repo_type]
    first = push()
    head = hub.head(REPO, repo_type=repo_type)
    assert f"a new public {repo_type}" in first
    assert first.endswith(f"Pushed: {hub.url}{prefix}/{REPO}/commit/{head}\n")
    assert documents_on_hub(hub, REPO, repo_type=repo_type) == documents(checkpoint)
    assert "Nothing to push" in push()
    assert len(titles()) == 2

    hub_run("set", checkpoint, "name=second")
    assert push().count("changed") == 2
    assert documents_on_hub(hub, REPO, repo_type=repo_type) == documents(checkpoint)

    loaded = load_checkpoint(checkpoint)
    save_checkpoint(checkpoint, bundle=loaded.bundle, run_config=loaded.run_config)
    assert "opensimula/sampling_strategy.json  removed" in push()
    assert documents_on_hub(hub, REPO, repo_type=repo_type) == documents(checkpoint)
    assert set(hub.files(REPO, repo_type=repo_type)) == {
        ".gitattributes",
        "README.md",
        *documents(checkpoint),
    }
    assert len(titles()) == 4

    pulled = hub_run(
        "pull", f"{hub.url}{prefix}/{REPO}/tree/main", tmp_path / "back", "--repo-type", repo_type
    )
    assert (pulled.exit_code, pulled.stderr) == (0, "")
    assert documents(tmp_path / "back") == documents(checkpoint)


@pytest.mark.parametrize(("revision", "expected"), [(None, 300), ("v1", 120), ("draft", 300)])
def test_a_pull_by_branch_and_tag(
    hub_run: Run, hub: LoopbackHub, tmp_path: Path, revision: str | None, expected: int
) -> None:
    seed_sample(hub)
    options = ["--revision", revision] if revision else []
    result = hub_run("pull", SAMPLE_REPO, tmp_path / "x", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    assert num_samples(tmp_path / "x") == expected
    assert hub.head(SAMPLE_REPO, revision or "main") in result.stdout
    assert hub_run("verify", tmp_path / "x").exit_code == 0


def test_a_pull_by_commit_from_an_address(hub_run: Run, hub: LoopbackHub, tmp_path: Path) -> None:
    seed_sample(hub)
    sha = hub.head(SAMPLE_REPO, "v1")
    result = hub_run("pull", f"{hub.url}/datasets/{SAMPLE_REPO}/tree/{sha}/opensimula", tmp_path / "x")
    assert result.exit_code == 0
    assert "Add the checkpoint by ada, 2026-03-02T09:07:00Z" in result.stdout
    assert num_samples(tmp_path / "x") == 120


def test_another_state_is_replaced_only_if_asked_for(hub_run: Run, hub: LoopbackHub, tmp_path: Path) -> None:
    seed_sample(hub)
    root = tmp_path / "x"
    hub_run("pull", SAMPLE_REPO, root)
    assert hub_run("pull", SAMPLE_REPO, root).stdout.endswith(
        f"Nothing to pull: {root} holds this already.\n"
    )
    before = everything(root)
    conflict = hub_run("pull", SAMPLE_REPO, root / "opensimula", "--revision", "v1")
    assert conflict.exit_code == 1
    assert "run_config.json         changed" in conflict.stdout
    assert conflict.stderr.startswith(f"Error: {root} holds another state")
    assert "--replace" in conflict.stderr
    assert everything(root) == before
    replaced = hub_run("pull", SAMPLE_REPO, root, "--revision", "v1", "--replace")
    assert replaced.exit_code == 0
    assert num_samples(root) == 120
    backups = list((root / ".opensimula-backups").glob("*/run_config.json"))
    assert [path.read_bytes() for path in backups] == [before["opensimula/run_config.json"]]
    assert str(backups[0].parent) in replaced.stdout


def test_what_the_repository_lacks_is_removed(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path
) -> None:
    loaded = load_checkpoint(checkpoint)
    save_checkpoint(tmp_path / "bare", bundle=loaded.bundle)
    hub_run("push", tmp_path / "bare", REPO)
    result = hub_run("pull", REPO, checkpoint, "--replace")
    assert result.exit_code == 0
    assert "removed" in result.stdout
    assert documents(checkpoint) == documents(tmp_path / "bare")


def test_a_dry_run_writes_nothing(hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path) -> None:
    pushed = hub_run("push", checkpoint, REPO, "--dry-run")
    assert pushed.exit_code == 0
    assert "opensimula/manifest.json           added" in pushed.stdout
    assert not hub.has_repo(REPO)
    hub_run("push", checkpoint, REPO)
    pulled = hub_run("pull", REPO, tmp_path / "x", "--dry-run")
    assert pulled.exit_code == 0
    assert f"Into         {tmp_path / 'x'} (no checkpoint there yet)" in pulled.stdout
    assert "Checkpoint   fine" in pulled.stdout
    assert not (tmp_path / "x").exists()
    hub_run("set", checkpoint, "name=second")
    assert hub_run("pull", REPO, checkpoint, "--dry-run").exit_code == 1
    assert hub_run("pull", REPO, checkpoint, "--replace", "--dry-run").exit_code == 0
    assert hub_run("push", checkpoint, REPO, "--dry-run").exit_code == 0
    assert len(hub.commits(REPO)) == 2


def test_a_checkpoint_with_problems_is_pulled_and_says_so(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path
) -> None:
    add_bytes(checkpoint)
    hub.add_repo(REPO)
    hub.commit(REPO, dict(documents(checkpoint)))
    dry = hub_run("pull", REPO, tmp_path / "x", "--dry-run")
    assert dry.stderr.startswith("Warning: the checkpoint has 1 error; the first: The content of")
    result = hub_run("pull", REPO, tmp_path / "x")
    assert result.exit_code == 0
    assert result.stderr == (
        f"Warning: the checkpoint has 1 error; opensimula verify {tmp_path / 'x'} lists what is wrong.\n"
    )
    assert documents(tmp_path / "x") == documents(checkpoint)


@pytest.mark.parametrize("option", ["--replace", "--dry-run"])
def test_what_can_not_be_opened_is_refused(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, option: str
) -> None:
    hub.add_repo(REPO)
    broken = documents(checkpoint) | {"opensimula/taxonomy_bundle.json": b"[1, 2"}
    hub.commit(REPO, dict(broken))
    before = everything(checkpoint)
    result = hub_run("pull", REPO, checkpoint, option)
    assert result.exit_code == 2
    assert "can't be opened; nothing was written" in result.stderr
    assert len(result.stderr.splitlines()) == 2
    assert everything(checkpoint) == before


def test_a_repository_without_a_checkpoint(hub_run: Run, hub: LoopbackHub, tmp_path: Path) -> None:
    hub.add_repo(REPO)
    result = hub_run("pull", REPO, tmp_path / "x")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: There is no checkpoint in dataset {REPO}")
    assert not (tmp_path / "x").exists()


def test_another_folder_of_the_repository(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path
) -> None:
    pushed = hub_run("push", checkpoint, REPO, "--path-in-repo", "runs/7/")
    assert "Folder       runs/7" in pushed.stdout
    assert "runs/7/manifest.json" in hub.files(REPO)
    assert hub_run("pull", REPO, tmp_path / "x", "--path-in-repo", "runs/7").exit_code == 0
    assert documents(tmp_path / "x") == documents(checkpoint)
    top = hub_run("push", checkpoint, REPO, "--path-in-repo", "")
    assert "Folder       the top of the repository" in top.stdout
    assert "manifest.json" in hub.files(REPO)


def test_a_private_repository_with_and_without_a_token(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hub_run("push", checkpoint, REPO, "--private").exit_code == 0
    assert hub.repository(REPO).private
    assert hub_run("pull", REPO, tmp_path / "x").exit_code == 0
    monkeypatch.delenv("HF_TOKEN")
    result = hub_run("pull", REPO, tmp_path / "y")
    assert result.exit_code == 2
    assert "sign in" in result.stderr
    assert not (tmp_path / "y").exists()
    unsigned = hub_run("push", checkpoint, REPO)
    assert unsigned.exit_code == 2
    assert "hf auth login" in unsigned.stderr


def test_nothing_private_is_pushed_to_a_public_repository(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path
) -> None:
    hub.add_repo(REPO)
    result = hub_run("push", checkpoint, REPO, "--private")
    assert result.exit_code == 2
    assert "public; nothing was pushed" in result.stderr
    assert documents_on_hub(hub, REPO) == {}


def test_without_rights_a_pull_request_is_offered(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add_repo(REPO)
    monkeypatch.setenv("HF_TOKEN", CAROL_TOKEN)
    refused = hub_run("push", checkpoint, REPO)
    assert refused.exit_code == 2
    assert "carol may not write" in refused.stderr
    assert "--create-pr" in refused.stderr
    proposed = hub_run("push", checkpoint, REPO, "--create-pr", "--message", "Propose a checkpoint")
    assert proposed.exit_code == 0
    assert proposed.stdout.endswith(f"Proposed: {hub.url}/datasets/{REPO}/discussions/1\n")
    assert documents_on_hub(hub, REPO) == {}
    assert [pull.title for pull in hub.pull_requests(REPO)] == ["Propose a checkpoint"]
    assert "opensimula/manifest.json" in hub.files(REPO, "refs/pr/1")


def test_a_token_that_may_only_read(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", BOB_TOKEN)
    result = hub_run("push", checkpoint, REPO)
    assert result.exit_code == 2
    assert "may only read" in result.stderr
    assert not hub.has_repo(REPO)


@pytest.mark.parametrize("moment", ["GET /auth-check/write", "POST /preupload/"])
def test_a_commit_in_between_is_a_conflict(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, moment: str
) -> None:
    hub_run("push", checkpoint, REPO)
    hub_run("set", checkpoint, "name=second")
    method, part = moment.split()
    made: list[str] = []

    def intrude(request: Request) -> bool:
        if not made and request.method == method and part in request.path:
            made.append(hub.commit(REPO, {"notes.txt": b"x"}, "Add \u202enotes\n\nfor all", "bob"))
        return False

    hub.faults.add(intrude, Status(500))
    result = hub_run("push", checkpoint, REPO)
    assert result.exit_code == 1
    heading, commit, error, hint = result.stderr.splitlines()
    assert heading == "Pushed by others in between:"
    assert commit == "  Add ‹U+202E›notes by bob, 2026-03-02T09:14:00Z"
    assert error.startswith("Error: ")
    assert f"dataset {REPO}" in error
    assert error.endswith("nothing was pushed.")
    assert hint == "Run the command again to see what it would do now."
    assert hub.head(REPO) == made[0]
    hub.faults.clear()
    assert hub_run("push", checkpoint, REPO).exit_code == 0
    assert documents_on_hub(hub, REPO) == documents(checkpoint)


def test_an_existing_card_is_kept_unless_another_is_given(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path
) -> None:
    hub.add_repo(REPO)
    hub.commit(REPO, {"README.md": CARD})
    assert "README.md stays as it is" in hub_run("push", checkpoint, REPO).stdout
    assert hub.files(REPO)["README.md"] == CARD
    card = tmp_path / "card.md"
    card.write_bytes(b"\xef\xbb\xbf# Theirs\r\n")
    result = hub_run("push", checkpoint, REPO, "--card", card)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "README.md is replaced" in result.stdout
    assert hub.files(REPO)["README.md"] == b"# Theirs\r\n"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "can't be read"),
        (b"\xff\xfe", "no UTF-8 text"),
        (b" \n", "is empty"),
        (b"x" * (2**20 + 1), "larger than 1 MB"),
    ],
)
def test_a_card_that_is_none(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path, content: bytes | None, complaint: str
) -> None:
    card = tmp_path / "card.md"
    if content is not None:
        card.write_bytes(content)
    result = hub_run("push", checkpoint, REPO, "--card", card)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert hub.requests == []


def test_a_card_that_the_hub_does_not_take(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, tmp_path: Path
) -> None:
    card = tmp_path / "card.md"
    card.write_bytes(b"---\ntags: {\n---\n")
    result = hub_run("push", checkpoint, REPO, "--card", card)
    assert result.exit_code == 2
    assert "front matter has a fault" in result.stderr
    assert documents_on_hub(hub, REPO) == {}


def test_a_checkpoint_with_errors_is_pushed_only_if_one_says_so(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path
) -> None:
    add_bytes(checkpoint)
    refused = hub_run("push", checkpoint, REPO)
    assert refused.exit_code == 2
    assert "has an error, so it was not pushed" in refused.stderr
    assert "--allow-errors" in refused.stderr
    assert not hub.has_repo(REPO)
    allowed = hub_run("push", checkpoint, REPO, "--allow-errors")
    assert allowed.exit_code == 0
    assert allowed.stderr == "Warning: the checkpoint has 1 error.\n"
    assert documents_on_hub(hub, REPO) == documents(checkpoint)


def test_warnings_keep_nobody_from_pushing(hub_run: Run, hub: LoopbackHub, checkpoint: Path) -> None:
    hub_run("set", checkpoint, "temperature=3", "seed=-1")
    result = hub_run("push", checkpoint, REPO)
    assert result.exit_code == 0
    assert "Checkpoint   1 warning" in result.stdout
    assert documents_on_hub(hub, REPO) == documents(checkpoint)


def test_only_our_files_leave_the_machine(hub_run: Run, hub: LoopbackHub, checkpoint: Path) -> None:
    (checkpoint / "opensimula" / "secret.txt").write_text("s", "utf-8")
    (checkpoint / "README.md").write_text("s", "utf-8")
    (checkpoint / "data").mkdir()
    (checkpoint / "data" / "train.jsonl").write_text("{}", "utf-8")
    hub_run("set", checkpoint, "name=second")
    assert hub_run("push", checkpoint, REPO).exit_code == 0
    names = {path for path in hub.files(REPO) if path != ".gitattributes"}
    assert names == {
        "README.md",
        "opensimula/manifest.json",
        "opensimula/run_config.json",
        "opensimula/sampling_strategy.json",
        "opensimula/taxonomy_bundle.json",
    }


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["pull", "not an id", "x"], "is no repository id"),
        (["pull", "https://example.org/lab/secqa", "x"], "is no address on"),
        (["pull", REPO, "x", "--revision", "a b"], "is no revision"),
        (["pull", REPO, "x", "--path-in-repo", "../up"], "is no folder of a repository"),
        (["pull", REPO, "x", "--repo-type", "kernel"], "is not one of"),
        (["pull", REPO, "x"], "There is no dataset lab/fresh"),
        (["push", "nowhere", REPO], "No OpenSimula manifest at"),
        (["push", "nowhere", "lab/../x"], "is no repository id"),
    ],
)
def test_what_is_refused(
    hub_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], complaint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = hub_run(*arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_destination(hub_run: Run, hub: LoopbackHub, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine", "utf-8")
    result = hub_run("pull", SAMPLE_REPO, tmp_path / "x")
    assert result.exit_code == 2
    assert "is no folder" in result.stderr
    assert hub.requests == []


def test_somebody_writes_the_destination_meanwhile(
    hub_run: Run, hub: LoopbackHub, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed_sample(hub)
    run_config = checkpoint / "opensimula" / "run_config.json"

    def plan_then_write(*arguments: Any) -> Any:
        plan = plan_pull(*arguments)
        run_config.write_bytes(b"{}\n")
        return plan

    monkeypatch.setattr("opensimula_gui.cli.hub.plan_pull", plan_then_write)
    result = hub_run("pull", SAMPLE_REPO, checkpoint, "--revision", "v1", "--replace")
    assert result.exit_code == 1
    assert "Run the command again" in result.stderr
    assert run_config.read_bytes() == b"{}\n"


def test_the_sample_comes_back_byte_for_byte(hub_run: Run, hub: LoopbackHub, tmp_path: Path) -> None:
    seed_sample(hub)
    hub_run("pull", SAMPLE_REPO, tmp_path / "x")
    ours = {path: data for path, data in sample_files().items() if path.startswith("opensimula/")}
    assert documents(tmp_path / "x") == ours
