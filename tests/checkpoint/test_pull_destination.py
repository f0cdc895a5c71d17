"""What a user types as a destination, and a plan that goes to a new folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.pull_destination import destination_root, plan_for_new_folder
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import (
    CommitNote,
    DestinationState,
    FileChange,
    PlannedFile,
    PullPlan,
)


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setenv("USERPROFILE", "/home/ada")


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("/runs/secqa", "/runs/secqa"),
        (" /runs/secqa/ ", "/runs/secqa"),
        ("/runs/secqa/opensimula", "/runs/secqa"),
        ("~/secqa", "/home/ada/secqa"),
        ("secqa", "/home/ada/secqa"),
        ("~", "/home/ada"),
    ],
)
def test_a_root_is_meant_by_its_path_or_that_of_its_folder(text: str, root: str) -> None:
    assert destination_root(text) == Path(root)


@pytest.mark.parametrize("text", ["", "  ", "a\0b", "~nobodyhasthisname/x"])
def test_what_is_no_path_is_told(text: str) -> None:
    with pytest.raises(OpenSimulaError) as caught:
        destination_root(text)
    assert "folder" in caught.value.summary
    assert caught.value.hint


def test_in_a_new_folder_every_file_is_new_and_nothing_may_be_there(sample_root: Path) -> None:
    plan = PullPlan(
        RepoAddress("lab/secqa"),
        "https://hub.example",
        CommitNote("c" * 40, "Change it"),
        Path("/runs/secqa"),
        DestinationState.DIFFERENT,
        (
            PlannedFile("manifest.json", FileChange.SAME, 10, 10),
            PlannedFile("taxonomy_bundle.json", FileChange.CHANGED, 30, 20),
            PlannedFile("sampling_strategy.json", FileChange.REMOVED, 5, 5),
        ),
        inspect_checkpoint(sample_root),
        Path("/tmp/staging"),  # noqa: S108 - nothing is written
        {"manifest.json": "a", "taxonomy_bundle.json": "b", "sampling_strategy.json": "c"},
    )
    new = plan_for_new_folder(plan, Path("/runs/secqa-2"))
    assert new.destination == Path("/runs/secqa-2")
    assert new.destination_state is DestinationState.EMPTY
    assert new.files == (
        PlannedFile("manifest.json", FileChange.ADDED, 10),
        PlannedFile("taxonomy_bundle.json", FileChange.ADDED, 30),
    )
    assert new.expected == dict.fromkeys(plan.expected)
    assert (new.staged, new.staging, new.commit) == (plan.staged, plan.staging, plan.commit)
