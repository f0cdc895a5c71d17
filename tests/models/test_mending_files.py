"""Remedies that write a file at once say so beforehand, and wait for others where they would be refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.mending.remedies import may_have_remedy, remedies
from tests.checkpoint.conftest import write_checkpoint
from tests.checkpoint.faults.changes import BUNDLE, RUN, SWALLOWED, node, put, swap
from tests.models.mending_cases import AT_ONCE, FAULTS, FILE_FIXES, do

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.models.mending.fix import Remedy
    from tests.checkpoint.conftest import Rewriter

pytestmark = pytest.mark.usefixtures("qapp")


def opened(root: Path, *faults: Callable[[Rewriter], object]) -> CheckpointInspection:
    rewrite = write_checkpoint(root)
    for fault in faults:
        fault(rewrite)
    return inspect_checkpoint(root)


def found(inspection: CheckpointInspection, code: str) -> tuple[Remedy, ...]:
    problem = next(problem for problem in inspection.problems if problem.code == code)
    return remedies(problem, EditingSession(inspection), inspection)


@pytest.mark.parametrize(("name", "title"), FILE_FIXES, ids=[name for name, _ in FILE_FIXES])
def test_a_file_is_mended_on_disk(tmp_path: Path, name: str, title: str) -> None:
    root = tmp_path / "floods"
    inspection = opened(root, FAULTS[name].change)
    fixes = {remedy.one.title: remedy.one for remedy in found(inspection, FAULTS[name].code)}
    fix = fixes[title]
    assert AT_ONCE in fix.lines
    assert all(line.isprintable() for line in fix.lines)
    assert not fix.refusal
    do(fix, root)
    left = inspect_checkpoint(root).problems
    assert [problem for problem in left if problem.severity is Severity.ERROR] == []
    assert FAULTS[name].code not in {problem.code for problem in left}
    load_checkpoint(root)


@pytest.mark.parametrize(
    "name",
    ["partial config", "strategies cut short", "no JSON", "config is a number", "leftover of a download"],
)
def test_what_could_not_be_read_at_all_has_no_remedy(tmp_path: Path, name: str) -> None:
    assert found(opened(tmp_path / "floods", FAULTS[name].change), FAULTS[name].code) == ()


def test_digests_wait_for_the_other_errors(tmp_path: Path) -> None:
    inspection = opened(
        tmp_path / "floods",
        put(BUNDLE, "proposal_N", value=3, redigest=False),
    )
    (remedy,) = found(inspection, "digest-mismatch")
    assert remedy.one.refusal == ""
    (cut,) = found(replace(inspection, problem_count=2000), "digest-mismatch")
    assert cut.one.refusal.startswith("There are other errors")
    both = opened(
        tmp_path / "both",
        node(0, "node_c1", "depth", 7),
        put(BUNDLE, "proposal_N", value=3, redigest=False),
    )
    (remedy,) = found(both, "digest-mismatch")
    assert remedy.one.refusal.startswith("There are other errors")


def test_keys_that_stand_twice_are_mended_together(tmp_path: Path) -> None:
    root = tmp_path / "floods"
    inspection = opened(
        root,
        swap(BUNDLE, '"node_c2": ', SWALLOWED),
        swap(BUNDLE, '"proposal_N"', '"proposal_N": 9, "proposal_N"'),
        swap(RUN, "{", '{"name": "x",'),
    )
    last, first = found(inspection, "duplicate-key")
    assert first.every is not None
    assert (first.count, first.every.title, first.every.done) == (
        2,
        "Keep the first of each key in taxonomy_bundle.json",
        "Kept the first of 2 keys in taxonomy_bundle.json.",
    )
    assert last.every is not None
    do(last.every, root)
    left = [problem for problem in inspect_checkpoint(root).problems if problem.severity is Severity.ERROR]
    assert [(problem.code, problem.file) for problem in left] == [("duplicate-key", RUN)]


def test_roots_are_set_together(tmp_path: Path) -> None:
    root = tmp_path / "floods"
    inspection = opened(
        root, *(put(BUNDLE, "taxonomies", number, "root_id", value="gone") for number in (0, 1))
    )
    (remedy,) = found(inspection, "root-missing")
    assert remedy.one.lines[0] == "'Cause' becomes the root of its tree."
    assert remedy.every is not None
    assert remedy.every.title == "Set the roots of 2 trees"
    do(remedy.every, root)
    load_checkpoint(root)


def test_the_preview_says_what_is_lost(tmp_path: Path) -> None:
    inspection = opened(tmp_path / "floods", FAULTS["provenance item is null"].change)
    (remedy,) = found(inspection, "wrong-type")
    assert remedy.one.lines == (
        "Every value that was read stays; the layout becomes that of AfterImage.",
        AT_ONCE,
        (
            "taxonomy_bundle.json:45: Item 0 should be an object, but is null. "
            "It is left out, or what the format asks for takes its place."
        ),
    )


def test_what_was_mended_by_a_step_is_not_offered_to_be_written(tmp_path: Path) -> None:
    inspection = opened(tmp_path / "floods", FAULTS["4,301 digits in the config"].change)
    session = EditingSession(inspection)
    session.start_mending()
    problem = next(problem for problem in inspection.problems if problem.code == "number-too-long")
    (remedy,) = remedies(problem, session, inspection)
    assert remedy.one.build is not None
    session.perform(remedy.one.build())
    assert remedies(problem, session, inspection) == ()
    assert may_have_remedy(problem)


def test_nothing_can_be_planned_for_what_can_not_be_shown(tmp_path: Path) -> None:
    inspection = opened(tmp_path / "floods", FAULTS["orphan"].change)
    refused = replace(inspection, bundle=None)
    assert found(refused, "parent-missing") == ()
