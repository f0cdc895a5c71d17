"""Whatever sequence of edits is saved here, the peer loads it with equal models."""

from __future__ import annotations

import os
import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.saving import save_edits
from opensimula_gui.models.editing_session import EditingSession
from tests.models.random_edits import random_edit

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from opensimula_gui.checkpoint.loading import SimulaCheckpoint
    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

SEQUENCES = int(os.environ.get("OPENSIMULA_EDIT_SEQUENCES", "200"))
"""How many sequences are made; more of them find what is rarer."""

EDITS = 10


def save_edited(root: Path, seed: int) -> tuple[SimulaCheckpoint, bool]:
    """Make a sequence of edits of a checkpoint and save it.

    Returns:
        What is on disk now, and whether that differs from what was there before.
    """
    random = Random(seed)  # noqa: S311 - no secret
    session = EditingSession(inspect_checkpoint(root))
    for _ in range(EDITS):
        random_edit(session, random)
    edits = session.edits()
    report = save_edits(
        session.inspection,
        bundle=edits.bundle,
        sampling_strategy=edits.sampling_strategy,
        run_config=edits.run_config,
    )
    saved, shown = load_checkpoint(root), session.working_copy()
    assert saved.bundle == shown.bundle, f"seed {seed}"
    assert saved.sampling_strategy == shown.sampling_strategy, f"seed {seed}"
    assert saved.run_config == shown.run_config, f"seed {seed}"
    return saved, bool(report.written)


def test_any_sequence_of_edits_is_loaded_by_the_peer(
    qapp: QCoreApplication, peer: Peer, sample_root: Path, tmp_path: Path
) -> None:
    edited = 0
    for seed in range(SEQUENCES):
        root = tmp_path / str(seed)
        shutil.copytree(sample_root / "opensimula", root / "opensimula")
        ours, is_edited = save_edited(root, seed)
        edited += is_edited
        assert ours.sampling_strategy is not None
        assert ours.run_config is not None
        # One process of the peer loads them all: to start it takes longer than anything else here.
        assert peer.call("load", root=root) == {
            "manifest": ours.manifest.model_dump(mode="json"),
            "bundle": ours.bundle.model_dump(mode="json"),
            "sampling_strategy": ours.sampling_strategy.model_dump(mode="json"),
            "run_config": ours.run_config.model_dump(mode="json"),
        }, f"seed {seed}"
        shutil.rmtree(root)
    # Sequences that undo all that they did are rare.
    assert edited > SEQUENCES * 0.9
