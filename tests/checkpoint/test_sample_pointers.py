"""Samples that point to nodes, counted in files of every kind."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import load_checkpoint, sample_pointers
from opensimula_gui.checkpoint.sample_pointers import count_samples

if TYPE_CHECKING:
    from pathlib import Path


def sample(**paths: object) -> str:
    return json.dumps({"task": "raw", "payload": {}, "lineage": {"factor_paths": paths}})


def write(root: Path, *lines: str) -> Path:
    (root / "data").mkdir(exist_ok=True)
    (root / "data" / "train.jsonl").write_text("\n".join(lines), "utf-8")
    return root


def test_a_sample_counts_once_however_many_of_its_nodes_go(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        sample(f_1=["a", "b", "c"], f_2=["p", "q"]),
        sample(f_1=["a", "x"]),
        sample(f_2=["b"]),
    )
    assert count_samples(root, {"f_1": {"b", "c"}}) == 1
    assert count_samples(root, {"f_1": {"b"}, "f_2": {"b", "q"}}) == 2
    assert count_samples(root, {"f_1": {"a"}}) == 2
    assert count_samples(root, {"f_3": {"a"}}) == 0


def test_the_sample_checkpoint_points_to_its_nodes(sample_root: Path) -> None:
    bundle = load_checkpoint(sample_root).bundle
    tree = bundle.taxonomies[0]
    lines = (sample_root / "data" / "train.jsonl").read_bytes().splitlines()
    assert count_samples(sample_root, {tree.factor_id: {tree.root_id}}) == len(lines)
    assert count_samples(sample_root, {tree.factor_id: set()}) == 0


@pytest.mark.parametrize(
    "line",
    [
        "",
        "no json",
        "[]",
        '{"lineage": []}',
        '{"lineage": {"factor_paths": ["b"]}}',
        '{"lineage": {"factor_paths": {"f_1": "b"}}}',
        '{"lineage": {"factor_paths": {"f_1": [["b"], 7, null]}}}',
        "[" * 100_000,
        '{"lineage": "\\ud800"}',
    ],
)
def test_a_line_that_is_no_sample_counts_for_nothing(tmp_path: Path, line: str) -> None:
    root = write(tmp_path, line, sample(f_1=["b"]))
    assert count_samples(root, {"f_1": {"b"}}) == 1


def test_bytes_that_are_no_text_count_for_nothing(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / "data" / "train.jsonl").write_bytes(b"\xff\xfe{}\n")
    assert count_samples(root, {"f_1": {"b"}}) == 0


def test_without_a_readable_file_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nodes: dict[str, Any] = {"f_1": {"b"}}
    assert count_samples(tmp_path, nodes) is None
    root = write(tmp_path, sample(f_1=["b"]))
    monkeypatch.setattr(sample_pointers, "MAX_BYTES", 10)
    assert count_samples(root, nodes) is None
    (root / "data" / "train.jsonl").unlink()
    os.mkfifo(root / "data" / "train.jsonl")
    assert count_samples(root, nodes) is None


def test_whoever_waits_no_more_is_heard_at_each_sample(tmp_path: Path) -> None:
    ticks: list[None] = []
    count_samples(write(tmp_path, sample(), sample(), sample()), {}, lambda: ticks.append(None))
    assert len(ticks) == 3
