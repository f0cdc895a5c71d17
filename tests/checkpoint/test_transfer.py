"""Plans are values: nobody changes them between the preview and what is carried out."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import transfer
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import (
    Account,
    CardChoice,
    CardPlan,
    FileChange,
    Organization,
    PlannedFile,
    PushPlan,
    PushResult,
    RevisionKind,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def plan(checkpoint: Path, payload: Mapping[str, bytes], removed: tuple[str, ...]) -> PushPlan:
    return PushPlan(
        address=RepoAddress("lab/floods"),
        endpoint="https://hub.example",
        account="ada",
        head=None,
        private=False,
        create_pr=False,
        can_write=True,
        message="Update",
        files=(),
        card=CardPlan(CardChoice.KEEP, None, "", ""),
        local=inspect_checkpoint(checkpoint),
        payload=payload,
        removed=removed,
    )


@pytest.mark.parametrize(
    ("payload", "removed", "has_changes"),
    [({}, (), False), ({"README.md": b""}, (), True), ({}, ("opensimula/run_config.json",), True)],
)
def test_whether_there_is_anything_to_push(
    checkpoint: Path, payload: dict[str, bytes], removed: tuple[str, ...], *, has_changes: bool
) -> None:
    assert plan(checkpoint, MappingProxyType(payload), removed).has_changes is has_changes


def test_every_value_is_frozen() -> None:
    classes: list[Any] = [
        value
        for value in vars(transfer).values()
        if dataclasses.is_dataclass(value) and value.__module__ == transfer.__name__
    ]
    assert len(classes) >= 10
    for each in classes:
        assert each.__dataclass_params__.frozen, each
        assert "__slots__" in vars(each), each


def test_defaults_are_the_harmless_ones() -> None:
    assert PlannedFile("x", FileChange.ADDED, 1).old_size_bytes is None
    assert PushResult("https://hub.example/commit/1", "1") == PushResult(
        "https://hub.example/commit/1", "1", None, confirmed_later=False
    )
    assert Account("ada") == Account("ada", (), may_write=True, from_environment=False)
    assert Organization("lab", may_write=False).name == "lab"


def test_what_is_shown_is_words() -> None:
    assert [str(change) for change in FileChange] == ["added", "changed", "same", "removed"]
    assert [str(kind) for kind in RevisionKind] == ["branch", "tag", "pull request", "commit"]
    assert f"{CardChoice.MERGE}" == "merge"
