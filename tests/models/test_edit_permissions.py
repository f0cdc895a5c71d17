"""A checkpoint with errors is read-only until somebody wants to mend it, and a sentence says so."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import Problem, Severity, inspect_checkpoint
from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.checkpoint.saving import rehash
from opensimula_gui.models.edit_permissions import edit_refusal, must_be_mended
from opensimula_gui.models.editing_session import EditingSession

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint import CheckpointInspection

    Rewrite = Callable[..., CheckpointInspection]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def rewrite(sample_root: Path, tmp_path: Path) -> Rewrite:
    """Return a function that changes a document of a copy of the sample and reads it again."""
    shutil.copytree(sample_root / "opensimula", tmp_path / "opensimula")

    def change_it(name: str, change: Callable[[Any], Any], *, vouch: bool = True) -> CheckpointInspection:
        file = tmp_path / "opensimula" / name
        document = json.loads(file.read_bytes())
        change(document)
        file.write_text(json.dumps(document), encoding="utf-8")
        if vouch:
            rehash(tmp_path)
        return inspect_checkpoint(tmp_path)

    return change_it


def root_of(document: dict[str, Any]) -> dict[str, Any]:
    tree = document["taxonomies"][0]
    node: dict[str, Any] = tree["nodes"][tree["root_id"]]
    return node


def test_a_sound_checkpoint_can_be_edited(sample_root: Path) -> None:
    inspection = inspect_checkpoint(sample_root)
    assert edit_refusal(inspection) == ""
    assert not must_be_mended(inspection)


def test_warnings_forbid_nothing(rewrite: Rewrite) -> None:
    inspection = rewrite("taxonomy_bundle.json", lambda document: document.update(proposal_N="4"))
    assert inspection.problems
    assert edit_refusal(inspection) == ""


@pytest.mark.parametrize(
    ("name", "change", "vouch"),
    [
        ("taxonomy_bundle.json", lambda document: root_of(document).update(depth=7), False),
        ("taxonomy_bundle.json", lambda document: document.update(mine=1), False),
        ("manifest.json", lambda document: document.update(instruction_y_sha256="x"), False),
        ("manifest.json", lambda document: document.update(sampling_strategy_sha256="x"), False),
        ("sampling_strategy.json", lambda document: document["strategies"][0].update(weight=0), False),
        ("run_config.json", lambda document: document.update(seed=[]), False),
        ("taxonomy_bundle.json", lambda document: document.update(mine=float("nan")), True),
    ],
)
def test_errors_and_losses_make_it_read_only_until_it_is_mended(
    rewrite: Rewrite, name: str, change: Callable[[Any], Any], *, vouch: bool
) -> None:
    inspection = rewrite(name, change, vouch=vouch)
    session = EditingSession(inspection)
    told: list[bool] = []
    session.permissions_changed.connect(lambda: told.append(session.is_mending))
    assert must_be_mended(inspection)
    assert session.run_config_refusal == session.bundle_refusal == session.strategies_refusal != ""
    assert session.bundle_refusal.endswith(".")
    session.start_mending()
    session.start_mending()
    assert told == [True]
    assert session.run_config_refusal == session.bundle_refusal == session.strategies_refusal == ""
    session.set_node_label(0, "New")
    session.set_run_config_value("seed", 1)
    assert session.undo_stack.count() == 2


def test_the_sentence_counts_the_errors(sample_root: Path, rewrite: Rewrite) -> None:
    error = Problem(Severity.ERROR, "wrong-type", "run_config.json", "seed", 1, "Wrong.", "")
    sound = inspect_checkpoint(sample_root)
    one, many = (replace(sound, problems=(error,) * count) for count in (1, 1200))
    assert "has an error," in edit_refusal(one)
    assert "has 1,200 errors," in edit_refusal(many)
    lossy = rewrite("taxonomy_bundle.json", lambda document: document.update(mine=float("nan")))
    assert edit_refusal(lossy).startswith("A save would lose")


def test_a_refused_checkpoint_can_not_be_mended(tmp_path: Path) -> None:
    session = EditingSession(inspect_checkpoint(tmp_path))
    session.start_mending()
    assert not session.is_mending
    assert session.bundle_refusal == "This checkpoint can't be opened, so it can't be edited."


def test_mending_ends_with_the_last_error(rewrite: Rewrite, sample_root: Path) -> None:
    faulty = rewrite("taxonomy_bundle.json", lambda document: root_of(document).update(depth=7), vouch=False)
    session = EditingSession(faulty)
    session.start_mending()
    session.mark_saved(faulty, session.edits())
    assert session.is_mending
    session.mark_saved(inspect_checkpoint(sample_root), session.edits())
    assert not session.is_mending
    assert session.bundle_refusal == ""


def test_an_edit_of_it_is_refused_with_the_sentence(rewrite: Rewrite) -> None:
    session = EditingSession(
        rewrite("taxonomy_bundle.json", lambda document: document.update(x=1), vouch=False)
    )
    edits: tuple[Callable[[], None], ...] = (
        lambda: session.set_node_label(0, "New"),
        lambda: session.set_node_description(0, None),
        lambda: session.set_factor_name(0, "New"),
        lambda: session.set_factor_description(0, None),
        lambda: session.set_factor_accepted(0, accepted=False),
        lambda: session.set_bundle_value("proposal_N", 9),
        lambda: session.revert_row(0),
    )
    for edit in edits:
        with pytest.raises(ReadOnlyError) as error:
            edit()
        assert str(error.value) == session.bundle_refusal
    assert session.strategies is not None
    for edit in (
        lambda: session.set_strategies(session.strategies, "Change"),
        lambda: session.set_run_config_value("seed", 1),
    ):
        with pytest.raises(ReadOnlyError, match="read-only"):
            edit()
    assert session.undo_stack.count() == 0
