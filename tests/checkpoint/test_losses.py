"""What a save would lose is told for each fault, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.losses import losses
from tests.checkpoint.faults.changes import BUNDLE, MANIFEST, RUN, STRATEGY
from tests.checkpoint.faults.manifests import MANIFESTS
from tests.checkpoint.faults.strategies import STRATEGIES
from tests.checkpoint.faults.texts import TEXTS
from tests.checkpoint.faults.trees import TREES
from tests.checkpoint.faults.values import VALUES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter
    from tests.checkpoint.faults.changes import Fault

FAULTS = {fault.name: fault for fault in (*TEXTS, *VALUES, *MANIFESTS, *TREES, *STRATEGIES)}

LOSSY = {
    "node stands twice": (BUNDLE, 'taxonomies[0].nodes["node_c2"]', "Only the last one stays."),
    "setting stands twice": (RUN, "name", "Only the last one stays."),
    "half a surrogate pair": (
        BUNDLE,
        'taxonomies[0].nodes["node_c3"].label',
        "The broken character becomes U+FFFD.",
    ),
    "Latin-1": (STRATEGY, "", "The text stays as it is guessed here."),
    "NaN in an unknown field": (BUNDLE, "x[0]", "It is left out, or null takes its place."),
    "label is a number": (
        BUNDLE,
        'taxonomies[0].nodes["node_c1"].label',
        "It is left out, or what the format asks for takes its place.",
    ),
    "no date": (MANIFEST, "created_at", "It is left out, or what the format asks for takes its place."),
    "strategies cut short": (
        STRATEGY,
        "",
        "An edit of it puts a new document in the place of the whole file.",
    ),
    "no JSON": (RUN, "", "An edit of it puts a new document in the place of the whole file."),
}

LOSSLESS = [
    *(fault.name for fault in TREES),
    "bundle with BOM",
    "CESU-8",
    "number as text",
    "id is missing",
    "setting is a list",
    "NaN for a number",
    "weight infinite",
    "weight 0",
    "digest missing",
    "bundle changed",
]


def found(fault: Fault, root: Path, new_checkpoint: Callable[[Path], Rewriter]) -> list[tuple[str, str, str]]:
    fault.change(new_checkpoint(root))
    return [(loss.file, loss.pointer, loss.outcome) for loss in losses(inspect_checkpoint(root))]


@pytest.mark.parametrize("name", LOSSY)
def test_a_loss_says_what_becomes_of_it(
    name: str, tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    assert found(FAULTS[name], tmp_path / "floods", new_checkpoint) == [LOSSY[name]]


@pytest.mark.parametrize("name", LOSSLESS)
def test_what_was_read_whole_is_not_lost(
    name: str, tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    assert found(FAULTS[name], tmp_path / "floods", new_checkpoint) == []


def test_a_missing_file_is_no_loss_but_one_that_was_not_read_is(
    checkpoint: Path,
) -> None:
    (checkpoint / "opensimula" / STRATEGY).unlink()
    (checkpoint / "opensimula" / RUN).write_bytes(b"7")
    inspection = inspect_checkpoint(checkpoint)
    assert [loss.file for loss in losses(inspection)] == [RUN]
    (loss,) = losses(replace(inspection, problems=()))
    assert (loss.file, loss.line, loss.message, loss.is_whole_file) == (
        RUN,
        None,
        "Nothing of the file could be read.",
        True,
    )
