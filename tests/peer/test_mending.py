"""A checkpoint with a fault, mended and saved here, is loaded by the peer, which may have refused it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.problems import Severity
from tests.models.mending_cases import FAULTS, FILE_FIXES, STEPS, Patient, do

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

CASES = [*((name, title) for name, title, _ in STEPS), *FILE_FIXES]

LOST = frozenset({"duplicate-key", "lone-surrogate"})
"""Errors with which the peer may load a checkpoint, but loses a part of it."""


@pytest.mark.parametrize(("name", "title"), CASES, ids=[f"{name}: {title}" for name, title in CASES])
def test_the_peer_loads_what_was_mended(
    qapp: QCoreApplication, peer: Peer, tmp_path: Path, name: str, title: str
) -> None:
    patient = Patient(tmp_path / "floods", FAULTS[name].change)
    problems = patient.session.inspection.problems
    errors = {problem.code for problem in problems if problem.severity is Severity.ERROR}
    assert (peer.outcome("load", root=patient.root) != "fine") >= bool(errors - LOST)
    fix = patient.fix(FAULTS[name].code, title)
    if fix.build is None:
        do(fix, patient.root)
    else:
        patient.perform(fix)
        patient.save()
    assert peer.outcome("load", root=patient.root) == "fine"
