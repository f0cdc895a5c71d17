"""Every fault that checkpoints were seen with has a verdict, a code and a place; the peer judges alike."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.problems import PROBLEM_CODES
from tests.checkpoint.faults.changes import REFUSE, Fault
from tests.checkpoint.faults.designs import DESIGNS
from tests.checkpoint.faults.files import FILES
from tests.checkpoint.faults.manifests import MANIFESTS
from tests.checkpoint.faults.strategies import STRATEGIES
from tests.checkpoint.faults.texts import TEXTS
from tests.checkpoint.faults.trees import TREES
from tests.checkpoint.faults.values import VALUES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checkpoint.conftest import Rewriter

ROOT = Path(__file__).resolve().parents[2]

FAULTS = [*FILES, *TEXTS, *VALUES, *MANIFESTS, *TREES, *STRATEGIES, *DESIGNS]

# What the peer loads and we refuse, because it leaves the folder, is no regular file or over a limit; the
# peer hangs on none of these, since it asks for a regular file before it reads.
REFUSED_BY_US_ALONE = {
    "link out of the folder",
    "strategies are a FIFO",
    "config is a folder",
    "name '../opensimula/taxonomy_bundle.json'",
    "config leads elsewhere",
    "manifest is too large",
    "strategies are too large",
}

_PEER_LOADS = """
import json, sys
from afterimage.simula import load_checkpoint
answers = {}
for name, root in json.load(sys.stdin).items():
    try:
        load_checkpoint(root)
    except BaseException as error:
        answers[name] = [base.__name__ for base in type(error).__mro__]
    else:
        answers[name] = []
print(json.dumps(answers))
"""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: ascii(fault.name))
def test_each_fault_has_its_verdict_and_place(
    fault: Fault, tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    fault.change(new_checkpoint(tmp_path / "floods"))
    inspection = inspect_checkpoint(tmp_path / "floods")
    assert inspection.verdict is fault.verdict, inspection.problems
    assert (inspection.bundle is None) is (fault.verdict is REFUSE)
    if not fault.code:
        assert inspection.problems == ()
        return
    found = [problem for problem in inspection.problems if problem.code == fault.code]
    assert found, inspection.problems
    assert (found[0].file, found[0].pointer) == (fault.file, fault.pointer)
    assert fault.line in (None, found[0].line)
    assert found[0].severity is PROBLEM_CODES[fault.code].severity


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: ascii(fault.name))
def test_messages_are_short_and_can_be_shown(
    fault: Fault, tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    fault.change(new_checkpoint(tmp_path / "floods"))
    for problem in inspect_checkpoint(tmp_path / "floods").problems:
        assert len(problem.message) < 250
        assert f"{problem.message}{problem.hint}{problem.pointer}".isprintable()
        assert problem.message.endswith(".")


@pytest.mark.peer
def test_differences_to_the_peer(tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]) -> None:
    roots = {fault.name: tmp_path / str(number) for number, fault in enumerate(FAULTS)}
    for fault in FAULTS:
        fault.change(new_checkpoint(roots[fault.name]))
    peer = peer_verdicts(roots)
    ours = {name: our_verdict(root) for name, root in roots.items()}
    assert {name for name in roots if bool(ours[name]) != bool(peer[name])} == REFUSED_BY_US_ALONE
    assert all(ours[name] for name in REFUSED_BY_US_ALONE)
    refused_by_both = [name for name in roots if ours[name] and peer[name]]
    for kind in ("FileNotFoundError", "ValueError"):
        for name in refused_by_both:
            # Where the peer finds no regular file, we say that the file or its name is unsafe.
            if "UnsafePathError" not in ours[name]:
                assert (kind in ours[name]) >= (kind in peer[name]), (name, ours[name], peer[name])


@pytest.mark.peer
def test_an_error_is_listed_exactly_if_the_peer_refuses_or_loses_something(
    tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    roots = {fault.name: tmp_path / str(number) for number, fault in enumerate(FAULTS)}
    for fault in FAULTS:
        fault.change(new_checkpoint(roots[fault.name]))
    peer = peer_verdicts(roots)
    for name, root in roots.items():
        errors = {p.code for p in inspect_checkpoint(root).problems if p.severity == "error"}
        lost = {"duplicate-key", "lone-surrogate", "too-deeply-nested", "unsafe-file", "too-large"}
        assert bool(errors - lost) <= bool(peer[name]), (name, errors)
        assert bool(errors) >= bool(peer[name]), (name, peer[name])


def peer_verdicts(roots: dict[str, Path]) -> dict[str, list[str]]:
    configured = os.environ.get("OPENSIMULA_PEER_PYTHON")
    python = Path(configured) if configured else ROOT / ".venv-peer" / "bin" / "python"
    done = subprocess.run(
        [python, "-c", _PEER_LOADS],
        input=json.dumps({name: str(root) for name, root in roots.items()}),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    answers: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return answers


def our_verdict(root: Path) -> list[str]:
    try:
        load_checkpoint(root)
    except (ValueError, OSError) as error:
        return [base.__name__ for base in type(error).__mro__]
    return []
