from __future__ import annotations

import asyncio
import gc
import json
import threading
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.edits import BundleEdits, CheckpointEdits
from opensimula_gui.checkpoint.errors import ChangedOnDiskError
from opensimula_gui.checkpoint.inspection import (
    CheckpointInspection,
    DigestState,
    FileRole,
    inspect_checkpoint,
)
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS, Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.services.documents import (
    OpenedCheckpoint,
    open_checkpoint,
    rehash_checkpoint,
    save_opened,
    verify_checkpoint,
)
from opensimula_gui.services.sample import sample_copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MANY_NODES = 10_000
_GUARD_S = 60


def opened(path: Path) -> OpenedCheckpoint:
    return asyncio.run(open_checkpoint(path))


def config_of(checkpoint: OpenedCheckpoint) -> OpenSimulaRunConfig:
    assert checkpoint.inspection.run_config is not None
    return checkpoint.inspection.run_config


def save(checkpoint: OpenedCheckpoint, target: Path | None = None, **changes: Any) -> CheckpointInspection:
    config = config_of(checkpoint).model_copy(update=changes)
    saved, report = asyncio.run(save_opened(checkpoint, CheckpointEdits(run_config=config), target))
    assert "run_config.json" in report.written
    assert (saved.index is checkpoint.index) == (target is None)
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


def grow(checkpoint: Path) -> None:
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


def test_a_large_checkpoint_is_kept_out_of_full_collections(checkpoint: Path) -> None:
    grow(checkpoint)
    gc.unfreeze()
    try:
        shown = opened(checkpoint)
        assert shown.index is not None
        assert len(shown.index) > _MANY_NODES
        assert gc.get_freeze_count() > _MANY_NODES
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("is_large", [False, True])
def test_a_large_checkpoint_is_taken_apart_on_another_thread(checkpoint: Path, *, is_large: bool) -> None:
    if is_large:
        grow(checkpoint)
    shown = opened(checkpoint)
    assert shown.inspection.bundle is not None
    for thread in threading.enumerate():
        if thread.name == "_open":
            # What it has handed over is let go of by whoever is last, which must not be this thread.
            thread.join(_GUARD_S)
    gone, threads = threading.Event(), list[threading.Thread]()

    def on_gone(_reference: object) -> None:
        threads.append(threading.current_thread())
        gone.set()

    node = next(iter(shown.inspection.bundle.taxonomies[0].nodes.values()))
    reference = weakref.ref(node, on_gone)
    del node, shown
    assert gone.wait(_GUARD_S)
    assert reference() is None
    assert (threads[0] is threading.main_thread()) is not is_large


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
    saved, _ = asyncio.run(save_opened(first, CheckpointEdits(run_config=OpenSimulaRunConfig(name="new"))))
    assert saved.inspection == inspect_checkpoint(checkpoint)


def test_a_copy_is_saved_elsewhere(checkpoint: Path, tmp_path: Path) -> None:
    before = inspect_checkpoint(checkpoint)
    target = tmp_path / "copy"
    assert save(opened(checkpoint), target, name="a copy") == inspect_checkpoint(target)
    assert inspect_checkpoint(checkpoint) == before


def test_nothing_edited_is_nothing_written(checkpoint: Path) -> None:
    first = opened(checkpoint)
    saved, report = asyncio.run(save_opened(first, CheckpointEdits(run_config=config_of(first))))
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


def test_after_a_save_of_everything_the_inspection_is_that_of_the_disk(checkpoint: Path) -> None:
    first = opened(checkpoint)
    assert first.index is not None
    node, factor = first.index.node(1), first.index.factor(0)
    assert node is not None
    assert factor is not None
    first.index.replace_node(1, node.model_copy(update={"label": "New"}))
    first.index.replace_factor(0, factor.model_copy(update={"name": "New"}))
    fields: dict[str, str | int] = {"instruction_y": "Other – ☂", "target_depth_D": 9}
    bundle = replace(first.index.edits(), fields=fields)
    spec = SamplingStrategySpec(
        strategies=[StrategyMixRule(name="one", weight=2, factor_ids=[factor.id, "x"])]
    )
    edits = CheckpointEdits(bundle, spec, OpenSimulaRunConfig(name="new", temperature=9))
    saved, report = asyncio.run(save_opened(first, edits))
    assert set(report.files) == {state.name for state in saved.inspection.files}
    assert saved.inspection == inspect_checkpoint(checkpoint)
    assert {problem.code for problem in saved.inspection.problems} == {
        "strategy-factor-unknown",
        "knob-out-of-range",
        "factor-in-no-strategy",
    }
    assert saved.index is first.index
    assert saved.inspection.bundle is not None
    first.index.rebase(saved.inspection.bundle)
    assert first.index.edited_rows() == frozenset()


def save_bundle(checkpoint: OpenedCheckpoint, edits: BundleEdits) -> CheckpointInspection:
    return asyncio.run(save_opened(checkpoint, CheckpointEdits(edits)))[0].inspection


def test_a_bundle_that_comes_to_contradict_the_run_config_is_told(checkpoint: Path) -> None:
    saved = save_bundle(opened(checkpoint), BundleEdits({"proposal_N": 77}))
    assert saved == inspect_checkpoint(checkpoint)
    assert [problem.code for problem in saved.problems] == ["contradicts-bundle"]
    mended = save_bundle(opened(checkpoint), BundleEdits({"proposal_N": 3}))
    assert mended == inspect_checkpoint(checkpoint)
    assert mended.problems == ()


def rewrite(root: Path, name: str, change: Callable[[dict[str, Any]], str | None]) -> None:
    """Change a document by hand and let the manifest vouch for it."""
    file = root / "opensimula" / name
    document = json.loads(file.read_bytes())
    text = change(document) or json.dumps(document, indent=1)
    file.write_text(text, encoding="utf-8")
    asyncio.run(rehash_checkpoint(root))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("taxonomy_bundle.json", lambda document: document["factors"].append({"id": "f", "name": "No tree"})),
        ("run_config.json", lambda document: document.update(seed="7", temperature=9)),
        ("sampling_strategy.json", lambda document: document["strategies"][0].update(weight=float("inf"))),
        ("run_config.json", lambda document: document.update(proposal_N=77)),
    ],
)
def test_problems_that_an_edit_of_the_bundle_moves_are_found_anew(
    checkpoint: Path, name: str, change: Callable[[dict[str, Any]], None]
) -> None:
    rewrite(checkpoint, name, change)
    first = opened(checkpoint)
    assert first.inspection.problems
    saved = save_bundle(first, BundleEdits({"instruction_y": "Other"}))
    assert saved == inspect_checkpoint(checkpoint)


def test_rejecting_a_factor_with_a_tree_is_a_problem_after_the_save(checkpoint: Path) -> None:
    first = opened(checkpoint)
    assert first.inspection.bundle is not None
    factor = first.inspection.bundle.factors[0].model_copy(update={"accepted": False})
    saved = save_bundle(first, BundleEdits(factors={0: factor}))
    assert saved == inspect_checkpoint(checkpoint)
    assert [problem.code for problem in saved.problems] == ["taxonomy-of-rejected-factor"]


def test_labels_that_a_save_makes_alike_are_a_problem_after_it(checkpoint: Path) -> None:
    first = opened(checkpoint)
    assert first.index is not None
    one, other = first.index.children(first.index.top_rows[0])[:2]
    node = first.index.node(other)
    assert node is not None
    first.index.replace_node(other, node.model_copy(update={"label": first.index.label(one)}))
    saved = save_bundle(first, first.index.edits())
    assert saved == inspect_checkpoint(checkpoint)
    assert [(problem.code, problem.line is None) for problem in saved.problems] == [
        ("similar-siblings", False)
    ]


def test_after_a_save_with_more_problems_than_are_listed_everything_is_read_again(checkpoint: Path) -> None:
    first = opened(checkpoint)
    rules = [StrategyMixRule(name=str(n), weight=1, factor_ids=["x"]) for n in range(MAX_PROBLEMS + 1)]
    edits = CheckpointEdits(sampling_strategy=SamplingStrategySpec(strategies=rules))
    saved = asyncio.run(save_opened(first, edits))[0].inspection
    assert saved == inspect_checkpoint(checkpoint)
    assert saved.problem_count > len(saved.problems) == MAX_PROBLEMS


def test_nodes_that_were_not_edited_are_the_same_objects_after_any_save(checkpoint: Path) -> None:
    change_bundle(checkpoint)
    first = opened(checkpoint)
    assert first.inspection.problems, "so that the save has to read everything again"
    saved, _ = asyncio.run(save_opened(first, CheckpointEdits(run_config=OpenSimulaRunConfig(name="x"))))
    assert saved.inspection.bundle is first.inspection.bundle


def test_what_somebody_wrote_right_after_our_save_is_not_taken_for_ours(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_bundle(checkpoint)
    first = opened(checkpoint)

    def read_late(root: Path) -> CheckpointInspection:
        rewrite(root, "taxonomy_bundle.json", lambda document: document.update(instruction_y="Foreign"))
        return inspect_checkpoint(root)

    monkeypatch.setattr("opensimula_gui.services.after_save.read_checkpoint", read_late)
    saved, _ = asyncio.run(save_opened(first, CheckpointEdits(run_config=OpenSimulaRunConfig(name="x"))))
    assert saved.inspection.bundle is first.inspection.bundle
    with pytest.raises(ChangedOnDiskError):
        save(saved, name="second")
