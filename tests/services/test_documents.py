from __future__ import annotations

import asyncio
import gc
import json
import threading
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.errors import ChangedOnDiskError
from opensimula_gui.checkpoint.inspection import (
    CheckpointInspection,
    DigestState,
    FileRole,
    inspect_checkpoint,
)
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.services.documents import (
    OpenedCheckpoint,
    open_checkpoint,
    rehash_checkpoint,
    save_run_config,
    verify_checkpoint,
)
from opensimula_gui.services.sample import sample_copy

if TYPE_CHECKING:
    from pathlib import Path

_MANY_NODES = 10_000


def opened(path: Path) -> OpenedCheckpoint:
    return asyncio.run(open_checkpoint(path))


def config_of(checkpoint: OpenedCheckpoint) -> OpenSimulaRunConfig:
    assert checkpoint.inspection.run_config is not None
    return checkpoint.inspection.run_config


def save(checkpoint: OpenedCheckpoint, target: Path | None = None, **changes: Any) -> CheckpointInspection:
    config = config_of(checkpoint).model_copy(update=changes)
    saved, report = asyncio.run(save_run_config(checkpoint, config, target))
    assert "run_config.json" in report.written
    assert saved.index is checkpoint.index
    return saved.inspection


def change_bundle(root: Path) -> None:
    bundle = root / "opensimula" / "taxonomy_bundle.json"
    document = json.loads(bundle.read_bytes())
    document["document_digests"] = []
    bundle.write_text(json.dumps(document), encoding="utf-8")


def test_opening_reads_and_builds_the_index(checkpoint: Path) -> None:
    shown = opened(checkpoint / "opensimula" / "manifest.json")
    assert shown.inspection == inspect_checkpoint(checkpoint)
    assert shown.index is not None
    assert len(shown.index.top_rows) == len(
        shown.inspection.bundle.factors if shown.inspection.bundle else ()
    )


def test_what_is_refused_has_no_index(tmp_path: Path) -> None:
    shown = opened(tmp_path)
    assert shown.inspection.verdict is Verdict.REFUSE
    assert shown.index is None


def test_progress_is_told_on_the_loop_and_never_goes_back(checkpoint: Path) -> None:
    shares: list[float] = []
    threads: set[threading.Thread] = set()

    def on_progress(_step: str, share: float) -> None:
        shares.append(share)
        threads.add(threading.current_thread())

    asyncio.run(open_checkpoint(checkpoint, on_progress))
    assert shares
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert threads == {threading.main_thread()}


def test_opening_can_be_cancelled(checkpoint: Path) -> None:
    async def cancel() -> None:
        task: asyncio.Task[OpenedCheckpoint] | None = None

        def on_progress(_step: str, _share: float) -> None:
            assert task is not None
            task.cancel()

        task = asyncio.create_task(open_checkpoint(checkpoint, on_progress))
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancel())


def test_a_large_checkpoint_is_kept_out_of_full_collections(checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    document = json.loads(bundle.read_bytes())
    tree = document["taxonomies"][0]
    root = tree["nodes"][tree["root_id"]]
    for number in range(_MANY_NODES):
        node_id = f"node_{number:012x}"
        tree["nodes"][node_id] = root | {
            "id": node_id,
            "parent_id": tree["root_id"],
            "depth": 1,
            "label": "more",
        }
    bundle.write_text(json.dumps(document), encoding="utf-8")
    gc.unfreeze()
    try:
        shown = opened(checkpoint)
        assert shown.index is not None
        assert len(shown.index) > _MANY_NODES
        assert gc.get_freeze_count() > _MANY_NODES
    finally:
        gc.unfreeze()


def test_an_interrupted_save_is_settled_first(checkpoint: Path) -> None:
    # What a save leaves that was killed between its two renames.
    staged = checkpoint / ".opensimula-saving-abc"
    staged.mkdir()
    (checkpoint / "opensimula").rename(staged / "opensimula")
    journal = json.dumps([staged.name, "20260101T000000Z-0000"])
    (checkpoint / ".opensimula-journal.json").write_text(journal, encoding="utf-8")
    assert opened(checkpoint).inspection.verdict is not Verdict.REFUSE


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "second – ☂", "temperature": None},
        {"temperature": 9.5},  # out of its range
        {"target_depth_D": 7, "seed": -1},  # contradicts the bundle
    ],
)
def test_after_a_save_the_inspection_is_that_of_the_disk(checkpoint: Path, changes: dict[str, Any]) -> None:
    assert save(opened(checkpoint), **changes) == inspect_checkpoint(checkpoint)


def test_problems_that_a_save_mends_are_gone(checkpoint: Path) -> None:
    first = opened(checkpoint)
    save(first, temperature=9.5)
    second = opened(checkpoint)
    assert second.inspection.problem_count == first.inspection.problem_count + 1
    mended = save(second, temperature=0.5)
    assert mended == inspect_checkpoint(checkpoint)
    assert mended.problem_count == first.inspection.problem_count


def test_a_digest_that_did_not_match_is_still_told_after_a_save(checkpoint: Path) -> None:
    change_bundle(checkpoint)
    saved = save(opened(checkpoint), name="second")
    assert saved == inspect_checkpoint(checkpoint)
    state = saved.file(FileRole.BUNDLE)
    assert state is not None
    assert state.state is DigestState.MISMATCH


def test_a_checkpoint_without_run_config_gets_one(checkpoint: Path) -> None:
    folder = checkpoint / "opensimula"
    (folder / "run_config.json").unlink()
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest["run_config_file"] = None
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    first = opened(checkpoint)
    saved, _ = asyncio.run(save_run_config(first, OpenSimulaRunConfig(name="new")))
    assert saved.inspection == inspect_checkpoint(checkpoint)


def test_a_copy_is_saved_elsewhere(checkpoint: Path, tmp_path: Path) -> None:
    before = inspect_checkpoint(checkpoint)
    target = tmp_path / "copy"
    assert save(opened(checkpoint), target, name="a copy") == inspect_checkpoint(target)
    assert inspect_checkpoint(checkpoint) == before


def test_nothing_edited_is_nothing_written(checkpoint: Path) -> None:
    first = opened(checkpoint)
    saved, report = asyncio.run(save_run_config(first, config_of(first)))
    assert report.written == ()
    assert saved == first


def test_somebody_elses_save_is_not_overwritten(checkpoint: Path) -> None:
    first = opened(checkpoint)
    change_bundle(checkpoint)
    with pytest.raises(ChangedOnDiskError):
        save(first, name="second")


def test_rehash_makes_digests_match(checkpoint: Path) -> None:
    change_bundle(checkpoint)
    assert asyncio.run(verify_checkpoint(checkpoint)).verdict is Verdict.PROBLEMS
    report = asyncio.run(rehash_checkpoint(checkpoint / "opensimula"))
    assert report.written == ("manifest.json",)
    state = asyncio.run(verify_checkpoint(checkpoint)).file(FileRole.BUNDLE)
    assert state is not None
    assert state.state is DigestState.VERIFIED


def test_the_sample_is_copied_once_and_then_the_users_own(sample_root: Path) -> None:
    copy = asyncio.run(sample_copy())
    assert copy != sample_root
    assert inspect_checkpoint(copy).manifest == inspect_checkpoint(sample_root).manifest
    save(opened(copy), name="mine")
    assert asyncio.run(sample_copy()) == copy
    assert config_of(opened(copy)).name == "mine"
