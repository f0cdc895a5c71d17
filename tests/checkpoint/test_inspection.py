"""An inspection shows what can be shown, counts everything, and can be stopped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.folder import CheckpointFolder
from opensimula_gui.checkpoint.inspecting.progress import Stage
from opensimula_gui.checkpoint.inspection import DigestState, FileRole, inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.problem_hints import PROBLEM_HINTS
from opensimula_gui.checkpoint.problems import MAX_PROBLEMS, PROBLEM_CODES, Severity, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter

BUNDLE = "taxonomy_bundle.json"


def test_a_sound_checkpoint_is_fine(checkpoint: Path) -> None:
    inspection = inspect_checkpoint(checkpoint / "opensimula" / BUNDLE)
    loaded = load_checkpoint(checkpoint)
    assert (inspection.verdict, inspection.problem_count, inspection.root) == (Verdict.FINE, 0, checkpoint)
    assert inspection.manifest == loaded.manifest
    assert inspection.bundle == loaded.bundle
    assert inspection.sampling_strategy == loaded.sampling_strategy
    assert inspection.run_config == loaded.run_config
    assert inspection.instruction_state is DigestState.VERIFIED
    assert [(file.role, file.state) for file in inspection.files] == [
        (FileRole.MANIFEST, DigestState.NOT_RECORDED),
        (FileRole.BUNDLE, DigestState.VERIFIED),
        (FileRole.STRATEGY, DigestState.VERIFIED),
        (FileRole.RUN_CONFIG, DigestState.NOT_RECORDED),
    ]


def test_the_sample_is_fine(sample_root: Path) -> None:
    assert inspect_checkpoint(sample_root).problems == ()


def test_the_bytes_read_are_kept(checkpoint: Path) -> None:
    for file in inspect_checkpoint(checkpoint).files:
        assert file.data == (checkpoint / "opensimula" / file.name).read_bytes()


def test_a_document_that_was_not_looked_for(checkpoint: Path, rewrite: Rewriter) -> None:
    (checkpoint / "opensimula" / "sampling_strategy.json").unlink()
    nothing: dict[str, Any] = {"sampling_strategy_file": None, "sampling_strategy_sha256": None}
    rewrite("manifest.json", lambda manifest: manifest.update(nothing))
    inspection = inspect_checkpoint(checkpoint)
    assert inspection.verdict is Verdict.FINE
    assert inspection.file(FileRole.STRATEGY) is None
    assert inspection.file(FileRole.BUNDLE) is inspection.files[1]


def test_unknown_keys_and_their_order_are_kept(checkpoint: Path, rewrite: Rewriter) -> None:
    def change(bundle: dict[str, Any]) -> None:
        bundle["zz"] = 1
        bundle["taxonomies"][0]["aa"] = {"b": []}
        bundle["taxonomies"][0]["nodes"]["node_c3"]["note"] = "kept"

    rewrite(BUNDLE, change)
    bundle = inspect_checkpoint(checkpoint).bundle
    assert bundle == load_checkpoint(checkpoint).bundle
    assert bundle is not None
    assert list(bundle.taxonomies[0].nodes) == ["node_c0", "node_c1", "node_c2", "node_c3"]


def test_one_bad_node_hides_no_other(checkpoint: Path, rewrite: Rewriter) -> None:
    def change(bundle: dict[str, Any]) -> None:
        nodes = bundle["taxonomies"][0]["nodes"]
        nodes["node_c2"] = {
            "id": "node_c2",
            "parent_id": "node_c0",
            "depth": 1,
            "label": 7,
            "provenance": [1],
        }
        nodes["node_c3"] = None

    rewrite(BUNDLE, change)
    inspection = inspect_checkpoint(checkpoint)
    assert inspection.bundle is not None
    nodes = inspection.bundle.taxonomies[0].nodes
    assert list(nodes) == ["node_c0", "node_c1", "node_c2"]
    assert nodes["node_c2"].label == "node_c2"
    assert nodes["node_c2"].factor_id == "f_cause"
    assert [problem.pointer.rpartition("]")[2] for problem in inspection.problems][:2] == [
        ".factor_id",
        ".label",
    ]


def test_a_strategy_without_factors_is_shown_as_it_is(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("sampling_strategy.json", lambda spec: spec["strategies"][0].update(factor_ids=[], weight=-1))
    inspection = inspect_checkpoint(checkpoint)
    assert inspection.sampling_strategy is not None
    shown = inspection.sampling_strategy.strategies[0]
    assert (shown.name, shown.weight, shown.factor_ids) == ("both", 0.0, [])
    assert len(inspection.sampling_strategy.strategies) == 2


def test_faults_beyond_the_limit_are_counted(checkpoint: Path, rewrite: Rewriter) -> None:
    def change(bundle: dict[str, Any]) -> None:
        nodes = bundle["taxonomies"][0]["nodes"]
        for number in range(3000):
            nodes[f"n{number}"] = {
                "id": "x",
                "factor_id": "f_cause",
                "parent_id": "gone",
                "depth": 1,
                "label": "",
            }

    rewrite(BUNDLE, change)
    inspection = inspect_checkpoint(checkpoint)
    assert inspection.problem_count == 6000
    assert len(inspection.problems) == MAX_PROBLEMS
    assert {problem.severity for problem in inspection.problems} == {Severity.ERROR}
    lines = [problem.line or 0 for problem in inspection.problems]
    assert lines == sorted(lines)


def test_errors_come_first_then_files_in_order(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("run_config.json", lambda config: config.update(temperature="hot", num_choices=1))
    rewrite("sampling_strategy.json", lambda spec: spec["strategies"][1].update(weight=0, name="both"))
    rewrite("manifest.json", lambda manifest: manifest.update(taxonomy_bundle_sha256="x"))
    assert [
        (problem.severity.value, problem.file) for problem in inspect_checkpoint(checkpoint).problems
    ] == [
        ("error", "manifest.json"),
        ("error", "sampling_strategy.json"),
        ("error", "run_config.json"),
        ("warning", "sampling_strategy.json"),
        ("warning", "run_config.json"),
    ]


def test_a_file_that_can_not_be_read(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "x" * 300
    manifest = checkpoint / "opensimula" / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"run_config.json"', f'"{name}"'))
    inspection = inspect_checkpoint(checkpoint)
    assert inspection.verdict is Verdict.PROBLEMS
    assert [problem.code for problem in inspection.problems] == ["unreadable-file"]


@pytest.mark.parametrize("path", ["missing", "a\0b", "x" * 300])
def test_paths_that_lead_nowhere(tmp_path: Path, path: str) -> None:
    inspection = inspect_checkpoint(tmp_path / path)
    assert inspection.verdict is Verdict.REFUSE
    assert inspection.files == ()
    assert inspection.problems[0].code in {"no-checkpoint", "unreadable-file"}


def test_each_code_has_a_hint() -> None:
    assert PROBLEM_HINTS.keys() == PROBLEM_CODES.keys()


def test_progress_grows_to_the_end(checkpoint: Path) -> None:
    calls: list[tuple[str, float]] = []
    inspect_checkpoint(checkpoint, progress=lambda text, share: calls.append((text, share)))
    shares = [share for _, share in calls]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert 0.9 < shares[-1] <= 1.0
    assert "Reading the taxonomy bundle" in dict(calls)


def test_long_stages_tell_how_far_they_are() -> None:
    shares: list[float] = []
    stage = Stage(lambda _text, share: shares.append(share), "Reading", 0.0, 0.5, 4000)
    for _ in range(10_000):
        stage.tick()
    assert shares == [0.0, 0.25, 0.5, 0.5, 0.5, 0.5]


@pytest.mark.parametrize("stop_at", range(7))
def test_whoever_watches_can_stop_it(checkpoint: Path, stop_at: int) -> None:
    class StoppedError(Exception):
        pass

    calls = iter(range(100))

    def progress(_text: str, _share: float) -> None:
        if next(calls) == stop_at:
            raise StoppedError

    with pytest.raises(StoppedError):
        inspect_checkpoint(checkpoint, progress=progress)


def test_each_file_is_read_once(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []
    read = CheckpointFolder.read

    def counted(folder: CheckpointFolder, name: str, max_bytes: int) -> bytes:
        names.append(name)
        return read(folder, name, max_bytes)

    monkeypatch.setattr(CheckpointFolder, "read", counted)
    inspect_checkpoint(checkpoint)
    assert sorted(names) == sorted(set(names))
    assert len(names) == 4


def test_problems_can_be_written_as_json(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite(BUNDLE, lambda bundle: bundle["factors"][0].update(name="\x1b[31m", accepted=None))
    problem = inspect_checkpoint(checkpoint).problems[0]
    assert json.loads(json.dumps([problem.severity, problem.code])) == ["error", "wrong-type"]
