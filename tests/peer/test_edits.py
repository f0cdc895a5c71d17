"""What was edited and saved here, the peer loads with equal models."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.encoding import encode_bundle
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.services.documents import open_checkpoint, save_opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from tests.peer.conftest import Peer

    Edit = Callable[[EditingSession], None]

pytestmark = pytest.mark.peer

AWKWARD = "Ü “q” \\ / \u2028 🕵️‍♀️ \x7f\x00\r\n"


def edit_everything(session: EditingSession) -> None:
    session.set_node_label(3, AWKWARD)
    session.set_node_description(3, None)
    session.set_node_description(7, AWKWARD)
    session.set_factor_name(0, AWKWARD)
    session.set_factor_description(0, None)
    session.set_bundle_value("instruction_y", AWKWARD)
    session.set_bundle_value("target_depth_D", 9)
    session.set_bundle_value("proposal_N", 1)
    edit_strategies(session)
    session.set_run_config_value("seed", 2**70)


def edit_strategies(session: EditingSession) -> None:
    assert session.strategies is not None
    first, *rest = session.strategies.strategies
    changed = first.model_copy(update={"name": AWKWARD, "weight": 1e-7, "forbidden_label_pairs": [("a", "")]})
    session.set_strategies(
        session.strategies.model_copy(update={"strategies": [*rest, changed]}), "Change the first strategy"
    )


def edit_many_nodes(session: EditingSession) -> None:
    assert session.index is not None
    for row in range(len(session.index) - 1):
        session.set_node_label(row, f"Node {row}")


def turn_down(session: EditingSession) -> None:
    session.set_factor_accepted(0, accepted=False)


def save(root: Path, edit: Edit) -> EditingSession:
    """Open a checkpoint, edit it and save it as the window does."""

    async def run() -> EditingSession:
        opened = await open_checkpoint(root)
        session = EditingSession(opened.inspection, opened.index, opened.factors)
        edit(session)
        saved, report = await save_opened(opened, session.edits())
        assert report.written
        session.mark_saved(saved.inspection, session.edits())
        return session

    return asyncio.run(run())


def same_models(peer: Peer, root: Path) -> dict[str, Any]:
    """Return what the peer loads, after a comparison with what is loaded here."""
    theirs: dict[str, Any] = peer.call("load", root=root)
    ours = load_checkpoint(root)
    assert ours.sampling_strategy is not None
    assert ours.run_config is not None
    assert theirs == {
        "manifest": ours.manifest.model_dump(mode="json"),
        "bundle": ours.bundle.model_dump(mode="json"),
        "sampling_strategy": ours.sampling_strategy.model_dump(mode="json"),
        "run_config": ours.run_config.model_dump(mode="json"),
    }
    return theirs


@pytest.fixture
def checkpoint(tmp_path: Path, sample_root: Path) -> Path:
    shutil.copytree(sample_root / "opensimula", tmp_path / "ours" / "opensimula")
    return tmp_path / "ours"


@pytest.mark.parametrize("edit", [edit_everything, edit_strategies, edit_many_nodes, turn_down])
def test_an_edited_checkpoint_is_loaded_by_the_peer(
    qapp: QCoreApplication, peer: Peer, checkpoint: Path, tmp_path: Path, edit: Edit
) -> None:
    session = save(checkpoint, edit)
    same_models(peer, checkpoint)
    assert load_checkpoint(checkpoint).bundle == session.inspection.bundle
    peer.call("resave", source=checkpoint, target=tmp_path / "theirs")
    names = ("taxonomy_bundle.json", "sampling_strategy.json")
    for name in names:
        ours = (checkpoint / "opensimula" / name).read_bytes()
        assert (tmp_path / "theirs" / "opensimula" / name).read_bytes() == ours


def test_what_is_undone_after_a_save_is_saved_and_loaded_too(
    qapp: QCoreApplication, peer: Peer, checkpoint: Path, sample_root: Path
) -> None:
    before = peer.call("load", root=sample_root)

    async def run() -> None:
        opened = await open_checkpoint(checkpoint)
        session = EditingSession(opened.inspection, opened.index, opened.factors)
        edit_everything(session)
        for _ in range(2):
            opened, _ = await save_opened(opened, session.edits())
            session.mark_saved(opened.inspection, session.edits())
            session.undo_stack.setIndex(0)

    asyncio.run(run())
    after = same_models(peer, checkpoint)
    assert {**after, "manifest": None} == {**before, "manifest": None}
    bundle = load_checkpoint(checkpoint).bundle
    assert encode_bundle(bundle) == (sample_root / "opensimula" / "taxonomy_bundle.json").read_bytes()
