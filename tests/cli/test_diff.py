from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.cli.diff_report import MAX_LINES
from tests.cli.test_inspect import check_golden

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def other(checkpoint: Path) -> Path:
    """Return the root of a second copy of the sample."""
    root = checkpoint.with_name("other")
    shutil.copytree(checkpoint, root)
    return root


def edit(root: Path, name: str, change: Callable[[Any], object]) -> None:
    file = root / "opensimula" / f"{name}.json"
    document = json.loads(file.read_bytes())
    change(document)
    file.write_text(json.dumps(document), encoding="utf-8")


def change_much(root: Path) -> None:
    """Make a change of every kind."""
    edit(root, "taxonomy_bundle", _change_bundle)
    edit(root, "sampling_strategy", _change_strategies)
    config = {"temperature": 0.9, "seed": None, "budget": [10], "name": "third iteration"}
    edit(root, "run_config", lambda document: document.update(config))


def _change_bundle(bundle: dict[str, Any]) -> None:
    bundle["instruction_y"] = bundle["instruction_y"].replace("common ones", "usual ones")
    bundle["target_depth_D"] = 4
    bundle["document_digests"].reverse()
    bundle["document_digests"].pop()
    bundle["note"] = {"by": "hand"}
    factors = bundle["factors"]
    factors[4]["accepted"], factors[0]["accepted"] = True, False
    factors[1]["name"] = "Role"
    factors[:] = [factors[1], factors[0], *factors[3:]]
    tree = bundle["taxonomies"][0]
    nodes, keys = tree["nodes"], list(tree["nodes"])
    nodes[keys[1]]["note"] = "look again"
    nodes[keys[3]]["label"], nodes[keys[3]]["description"] = "On site", None
    nodes[keys[7]]["label"] += " as it was called in the second iteration of this"
    nodes[keys[50]].update(parent_id=keys[2], depth=2)
    nodes[keys[49]]["depth"] = 7
    removed = {keys[5]}
    for key in keys:
        if nodes[key]["parent_id"] in removed:
            removed.add(key)
    new = {"id": "node_new", "factor_id": tree["factor_id"], "parent_id": tree["root_id"], "depth": 1}
    listed = [keys[0], keys[2], keys[1], *keys[3:]]
    tree["nodes"] = {key: nodes[key] for key in listed if key not in removed} | {
        "node_new": {**new, "label": "Post\x1b[31m"}
    }
    bundle["taxonomies"][1]["expansion_traces"].pop(0)
    bundle["taxonomies"][1]["per_depth_plans"][0] += " And more."
    other = bundle["taxonomies"][3]["nodes"]
    first = other.pop(next(reversed(other)))
    other.update({"node_again": {**first, "id": "node_again"}})


def _change_strategies(spec: dict[str, Any]) -> None:
    first, second, third = spec["strategies"]
    first["weight"] = 2
    first["forbidden_label_pairs"][0] = ["a", "b"]
    second["factor_ids"].reverse()
    third["name"], third["factor_ids"] = "Drill", third["factor_ids"][:2]


def test_two_copies_are_the_same(run: Run, checkpoint: Path, other: Path) -> None:
    result = run("diff", checkpoint, other / "opensimula" / "manifest.json")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == f"{checkpoint} → {other}\n\nNo differences.\n"


def test_changes_are_listed_by_document(run: Run, checkpoint: Path, other: Path) -> None:
    change_much(other)
    result = run("diff", checkpoint, other)
    assert result.exit_code == 1
    assert result.stderr == ""
    check_golden("diff_sample.txt", result.stdout, checkpoint.parent)


def test_changes_as_json(run: Run, checkpoint: Path, other: Path) -> None:
    change_much(other)
    result = run("diff", checkpoint, other, "--json")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    kinds = [change["kind"] for change in document["changes"]]
    assert document["counts"] == {kind: kinds.count(kind) for kind in ChangeKind}
    assert set(kinds) == set(ChangeKind)
    check_golden("diff_sample.json", result.stdout, checkpoint.parent)


def test_swapped_sides_swap_what_came_and_went(run: Run, checkpoint: Path, other: Path) -> None:
    change_much(other)
    there, back = (
        json.loads(run("diff", *roots, "--json").stdout)["counts"]
        for roots in ((checkpoint, other), (other, checkpoint))
    )
    assert (there["added"], there["removed"]) == (back["removed"], back["added"])
    assert (there["accepted"], there["rejected"]) == (back["rejected"], back["accepted"])


def test_long_lists_are_cut_in_the_text_alone(run: Run, checkpoint: Path, other: Path) -> None:
    def rename_all(bundle: dict[str, Any]) -> None:
        for tree in bundle["taxonomies"]:
            for node in tree["nodes"].values():
                node["label"] += "!"

    edit(other, "taxonomy_bundle", rename_all)
    lines = run("diff", checkpoint, other).stdout.splitlines()
    assert lines[2] == "Taxonomy bundle (163)"
    assert len([line for line in lines if line.startswith("  renamed")]) == MAX_LINES
    assert lines[-3:] == [f"  and {163 - MAX_LINES} more", "", "163 differences: 163 renamed"]
    assert len(json.loads(run("diff", checkpoint, other, "--json").stdout)["changes"]) == 163


def test_one_difference_is_not_differences(run: Run, checkpoint: Path, other: Path) -> None:
    edit(other, "run_config", lambda config: config.pop("seed"))
    lines = run("diff", checkpoint, other).stdout.splitlines()
    assert lines[2:] == ["Run config (1)", "  removed    seed: 20260309", "", "1 difference: 1 removed"]


def test_a_document_that_is_gone(run: Run, checkpoint: Path, other: Path) -> None:
    (other / "opensimula" / "sampling_strategy.json").unlink()
    lines = run("diff", checkpoint, other).stdout.splitlines()
    assert lines[2:4] == ["Sampling strategy (1)", "  removed    the whole document"]


def test_texts_that_start_alike_are_shown_where_they_part(run: Run, checkpoint: Path, other: Path) -> None:
    first, second = "same " * 30 + "\nthen this", "same " * 30 + "\nthen that"
    edit(checkpoint, "run_config", lambda config: config.update(description=first))
    edit(other, "run_config", lambda config: config.update(description=second, note="x" * 60))
    edit(checkpoint, "run_config", lambda config: config.update(note="x" * 50))
    lines = run("diff", checkpoint, other).stdout.splitlines()
    assert "  changed    description: …ame ⏎then this → …ame ⏎then that" in lines
    assert any(line.startswith('  changed    unknown key note: …xxxxxxxxxxxx" → …xxx') for line in lines)


def test_hostile_text_can_not_steer_the_terminal(run: Run, checkpoint: Path, other: Path) -> None:
    hostile = "\x1b[2J\u202e\x07\nnext line"

    def spread(bundle: dict[str, Any]) -> None:
        bundle["instruction_y"] = hostile
        bundle[hostile] = {hostile: hostile}
        bundle["factors"][0]["name"] = hostile
        for node in bundle["taxonomies"][0]["nodes"].values():
            node["label"] = node["description"] = hostile
            node[hostile] = hostile

    edit(other, "taxonomy_bundle", spread)
    edit(other, "sampling_strategy", lambda spec: spec["strategies"][0].update(name=hostile))
    edit(other, "run_config", lambda config: config.update({"model": hostile, hostile: hostile}))
    for roots in ((checkpoint, other), (other, checkpoint)):
        result = run("diff", *roots)
        assert result.exit_code == 1
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", result.stdout)
        assert "next line" not in [line.strip() for line in result.stdout.splitlines()]
        assert "‹U+001B›[2J" in result.stdout


@pytest.mark.parametrize("is_first", [True, False])
def test_what_can_not_be_shown_is_not_compared(
    run: Run, checkpoint: Path, tmp_path: Path, *, is_first: bool
) -> None:
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    roots = (nothing, checkpoint) if is_first else (checkpoint, nothing)
    result = run("diff", *roots)
    assert (result.exit_code, result.stdout) == (2, "")
    error, _hint = result.stderr.splitlines()
    assert error.startswith("Error: ")
    assert str(nothing) in error
    result = run("diff", *roots, "--json")
    assert result.exit_code == 2
    document = json.loads(result.stdout)
    assert sorted(document[side]["verdict"] for side in ("old", "new")) == ["fine", "refuse"]
    assert (document["is_same"], document["counts"], document["changes"]) == (None, {}, [])


def test_both_refusals_are_told(run: Run, tmp_path: Path) -> None:
    result = run("diff", tmp_path / "one", tmp_path / "two")
    assert result.exit_code == 2
    assert result.stderr.count("Error: ") == 2


def test_help_names_all_that_scripts_rely_on(run: Run, checkpoint: Path, other: Path) -> None:
    words = " ".join(run("diff", "--help").stdout.split())
    for name in (*ChangeKind, *Subject, *FileRole):
        assert name in words
    change_much(other)
    document = json.loads(run("diff", checkpoint, other, "--json").stdout)
    change = next(change for change in document["changes"] if change["kind"] == "renamed")
    for name in (*document, *document["old"], *change, *change["old"]):
        assert name in words
