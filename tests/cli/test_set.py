from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def run_config(root: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((root / "opensimula" / "run_config.json").read_bytes())
    return document


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_fields_are_set_by_their_types_and_cleared(run: Run, checkpoint: Path) -> None:
    before = run_config(checkpoint)
    result = run("set", checkpoint, "name=Größe = 7", "temperature=1", "seed=5", "num_choices=")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.splitlines()[1] == "temperature: 0.4 → 1.0"
    after = run_config(checkpoint)
    expected = before | {"name": "Größe = 7", "temperature": 1.0, "seed": 5}
    del expected["num_choices"]
    assert after == expected
    assert run("verify", checkpoint).exit_code == 0


def test_the_state_before_is_kept(run: Run, checkpoint: Path) -> None:
    old = (checkpoint / "opensimula" / "run_config.json").read_bytes()
    result = run("set", checkpoint, "name=second")
    assert ".opensimula-backups" in result.stdout
    backups = list((checkpoint / ".opensimula-backups").glob("*/run_config.json"))
    assert [path.read_bytes() for path in backups] == [old]


def test_unknown_keys_of_the_file_stay(run: Run, checkpoint: Path) -> None:
    file = checkpoint / "opensimula" / "run_config.json"
    file.write_text(json.dumps(run_config(checkpoint) | {"house_rule": [1, 2]}), encoding="utf-8")
    assert run("set", checkpoint, "name=second").exit_code == 0
    assert run_config(checkpoint)["house_rule"] == [1, 2]


def test_nothing_to_change_writes_nothing(run: Run, checkpoint: Path) -> None:
    before = contents(checkpoint)
    result = run("set", checkpoint, "seed=20260309")
    assert result.exit_code == 0
    assert result.stdout.startswith("Nothing to change")
    assert contents(checkpoint) == before


@pytest.mark.parametrize(
    ("assignment", "complaint"),
    [
        ("temprature=1", "Did you mean temperature?"),
        ("xyz=1", "Fields: name, description"),
        ("name", "Write KEY=VALUE"),
        ("seed=1.5", "seed needs a whole number"),
        ("seed=many", "seed needs a whole number"),
        ("temperature=hot", "temperature needs a number"),
        ("temperature=nan", "temperature needs a finite number"),
        ("temperature=1e999", "temperature needs a finite number"),
        ("name=a\udc80b", "run_config.json"),
    ],
)
def test_a_bad_assignment_changes_nothing(
    run: Run, checkpoint: Path, assignment: str, complaint: str
) -> None:
    before = contents(checkpoint)
    result = run("set", checkpoint, "description=new", assignment)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert 1 <= len(result.stderr.splitlines()) <= 2
    assert contents(checkpoint) == before


@pytest.mark.parametrize("assignment", ["temperature=3", "num_choices=1"])
def test_an_unusual_value_is_saved_with_a_warning(run: Run, checkpoint: Path, assignment: str) -> None:
    key, _, value = assignment.partition("=")
    result = run("set", checkpoint, assignment)
    assert result.exit_code == 0
    assert result.stderr.startswith(f"Warning: {key} is {value}")
    assert run_config(checkpoint)[key] == int(value)


def test_what_was_refused_is_not_written_to(run: Run, checkpoint: Path) -> None:
    (checkpoint / "opensimula" / "taxonomy_bundle.json").write_bytes(b"")
    before = contents(checkpoint)
    result = run("set", checkpoint, "name=x")
    assert result.exit_code == 2
    assert "was not changed" in result.stderr
    assert contents(checkpoint) == before


def test_a_run_config_that_can_not_be_read_is_not_overwritten(run: Run, checkpoint: Path) -> None:
    (checkpoint / "opensimula" / "run_config.json").write_bytes(b"[1, 2")
    before = contents(checkpoint)
    result = run("set", checkpoint, "name=x")
    assert result.exit_code == 2
    assert "would be lost" in result.stderr
    assert contents(checkpoint) == before


def test_a_wrong_digest_stays_wrong_and_is_told(run: Run, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes() + b"\n")
    result = run("set", checkpoint, "name=x")
    assert result.exit_code == 0
    assert "opensimula rehash" in result.stderr
    assert "digest-mismatch" in run("verify", checkpoint).stdout


def test_rehash_vouches_for_what_is_on_disk(run: Run, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes() + b"\n")
    result = run("rehash", checkpoint / "opensimula")
    assert result.exit_code == 0
    assert "manifest.json" in result.stdout
    assert run("verify", checkpoint).exit_code == 0
    before = contents(checkpoint)
    assert run("rehash", checkpoint).stdout.startswith("Nothing to change")
    assert contents(checkpoint) == before


def test_rehash_refuses_what_can_not_be_loaded(run: Run, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    bundle.write_bytes(bundle.read_bytes()[:-20])
    before = contents(checkpoint)
    result = run("rehash", checkpoint)
    assert result.exit_code == 2
    assert 1 <= len(result.stderr.splitlines()) <= 2
    assert contents(checkpoint) == before
