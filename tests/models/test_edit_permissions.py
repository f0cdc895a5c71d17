"""What could not be read whole is not edited, and a sentence says why."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import Problem, Severity, inspect_checkpoint
from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS
from opensimula_gui.checkpoint.saving import rehash
from opensimula_gui.models.edit_permissions import bundle_refusal, run_config_refusal, strategies_refusal
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


def refusals(inspection: CheckpointInspection) -> tuple[bool, bool, bool]:
    """Return what is refused: run config, bundle, strategies."""
    texts = [refusal(inspection) for refusal in (run_config_refusal, bundle_refusal, strategies_refusal)]
    assert all(text == "" or text.endswith(".") for text in texts)
    return bool(texts[0]), bool(texts[1]), bool(texts[2])


def root_of(document: dict[str, Any]) -> dict[str, Any]:
    tree = document["taxonomies"][0]
    node: dict[str, Any] = tree["nodes"][tree["root_id"]]
    return node


def test_a_sound_checkpoint_can_be_edited(sample_root: Path) -> None:
    assert refusals(inspect_checkpoint(sample_root)) == (False, False, False)


def test_warnings_forbid_nothing(rewrite: Rewrite) -> None:
    inspection = rewrite("taxonomy_bundle.json", lambda document: document.update(proposal_N="4"))
    assert inspection.problems
    assert refusals(inspection) == (False, False, False)


@pytest.mark.parametrize(
    ("name", "change", "vouch", "refused"),
    [
        ("taxonomy_bundle.json", lambda document: root_of(document).update(depth=7), False, (0, 1, 1)),
        ("taxonomy_bundle.json", lambda document: document.update(mine=float("nan")), True, (0, 1, 1)),
        ("taxonomy_bundle.json", lambda document: document.update(mine=1), False, (0, 1, 1)),
        ("manifest.json", lambda document: document.update(instruction_y_sha256="x"), False, (0, 1, 1)),
        ("manifest.json", lambda document: document.update(sampling_strategy_sha256="x"), False, (0, 0, 1)),
        (
            "sampling_strategy.json",
            lambda document: document["strategies"][0].update(weight=0),
            False,
            (0, 0, 1),
        ),
        ("run_config.json", lambda document: document.update(seed=[]), False, (0, 0, 0)),
    ],
)
def test_what_afterimage_would_refuse_is_read_only(
    rewrite: Rewrite,
    name: str,
    change: Callable[[Any], Any],
    *,
    vouch: bool,
    refused: tuple[int, int, int],
) -> None:
    assert refusals(rewrite(name, change, vouch=vouch)) == refused


def test_a_full_list_of_errors_says_nothing_of_the_rest(sample_root: Path) -> None:
    error = Problem(Severity.ERROR, "wrong-type", "run_config.json", "seed", 1, "Wrong.", "")
    inspection = replace(inspect_checkpoint(sample_root), problems=(error,) * MAX_PROBLEMS)
    assert refusals(inspection) == (False, True, True)


def test_a_refused_checkpoint_can_not_be_edited_at_all(tmp_path: Path) -> None:
    assert refusals(inspect_checkpoint(tmp_path)) == (True, True, True)


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
    with pytest.raises(ReadOnlyError, match="strategies"):
        session.set_strategies(session.strategies, "Change")
    session.set_run_config_value("seed", 1)
    session.revert()
    assert session.undo_stack.count() == 2
