"""Problems that follow from what is edited, before anything is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import Verdict, inspect_checkpoint
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.live_problems import with_live_problems

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication


@pytest.fixture
def session(qapp: QCoreApplication, sample_root: Path) -> EditingSession:
    return EditingSession(inspect_checkpoint(sample_root))


def codes(session: EditingSession) -> list[tuple[str, str, int | None]]:
    problems = with_live_problems(session.inspection, session).problems
    return [(problem.code, problem.pointer, problem.line) for problem in problems]


def test_without_edits_nothing_is_different(session: EditingSession) -> None:
    assert with_live_problems(session.inspection, session) == session.inspection


def test_a_contradiction_comes_and_goes_with_the_edit(session: EditingSession) -> None:
    session.set_bundle_value("proposal_N", 9)
    session.set_run_config_value("temperature", 7.0)
    assert sorted(codes(session)) == [
        ("contradicts-bundle", "proposal_N", None),
        ("knob-out-of-range", "temperature", None),
    ]
    session.set_run_config_value("proposal_N", 9)
    assert codes(session) == [("knob-out-of-range", "temperature", None)]
    session.undo_stack.setIndex(0)
    assert codes(session) == []


def test_what_was_found_on_disk_keeps_its_line_until_it_is_mended(session: EditingSession) -> None:
    session.set_bundle_value("proposal_N", 9)
    (problem,) = with_live_problems(session.inspection, session).problems
    found = replace(session.inspection, problems=(replace(problem, line=7),), problem_count=1)
    assert with_live_problems(found, session) == found
    session.undo_stack.undo()
    assert with_live_problems(found, session).problems == ()


def test_a_list_that_is_not_whole_is_left_alone(session: EditingSession) -> None:
    session.set_bundle_value("proposal_N", 9)
    found = replace(session.inspection, problem_count=5)
    assert with_live_problems(found, session) is found


def test_a_refused_checkpoint_is_left_alone(qapp: QCoreApplication, sample_root: Path) -> None:
    found = replace(inspect_checkpoint(sample_root), verdict=Verdict.REFUSE)
    assert with_live_problems(found, EditingSession(found)) is found
