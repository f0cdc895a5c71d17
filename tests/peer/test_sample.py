"""The sample that ships is the peer's own work, repeatable, and shows what a checkpoint can hold."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.expansion import read_expansion
from opensimula_gui.checkpoint.index import LeafReason, TaxonomyIndex
from opensimula_gui.checkpoint.loading import load_checkpoint

if TYPE_CHECKING:
    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

REPOSITORY = Path(__file__).resolve().parents[2]


def all_files(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_the_peer_writes_it_again_byte_for_byte(peer: Peer, sample_root: Path, tmp_path: Path) -> None:
    subprocess.run(
        [peer.python, "-m", "tests.peer.write_sample", tmp_path / "again"],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
    )
    assert all_files(tmp_path / "again") == all_files(sample_root)


def test_it_is_small(sample_root: Path) -> None:
    assert sum(map(len, all_files(sample_root).values())) < 1.5 * 2**20


def test_it_shows_what_a_checkpoint_can_hold(sample_root: Path) -> None:
    checkpoint = load_checkpoint(sample_root)
    bundle, config = checkpoint.bundle, checkpoint.run_config
    index = TaxonomyIndex(bundle)
    assert config
    assert None not in config.model_dump().values()
    assert {index.leaf_reason(row) for row in range(len(index))} >= {
        LeafReason.TARGET_DEPTH,
        LeafReason.FRONTIER_CUT,
        LeafReason.CRITIC_KEPT_NONE,
    }
    # A node with just as many would be listed as a problem: perhaps more were cut.
    most_children = max(len(index.children(row)) for row in range(len(index)))
    assert most_children + 1 == config.max_children_per_node
    assert any(node.provenance for tree in bundle.taxonomies for node in tree.nodes.values())
    steps = [read_expansion(trace) for tree in bundle.taxonomies for trace in tree.expansion_traces]
    assert any(step.dropped for step in steps)
    assert any(child.merged for step in steps for child in step.children)
    assert any(child.proposed == 0 for step in steps for child in step.children)
    assert all(len(tree.per_depth_plans) == 2 for tree in bundle.taxonomies)
    assert [factor.accepted for factor in bundle.factors].count(False) == 1
