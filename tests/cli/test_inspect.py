from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.cli.commands import opensimula

if TYPE_CHECKING:
    from tests.cli.conftest import Run

_GOLDEN = Path(__file__).parent / "golden"


def check_golden(name: str, text: str, root: Path) -> None:
    """Compare with a golden file; UPDATE_GOLDEN=1 rewrites it, so that the change is reviewed as a diff."""
    file = _GOLDEN / name
    shown = text.replace(str(root), "<ROOT>")
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("below", ["", "opensimula", "opensimula/taxonomy_bundle.json"])
def test_the_sample_is_summed_up(run: Run, checkpoint: Path, below: str) -> None:
    result = run("inspect", checkpoint / below)
    assert result.exit_code == 0
    assert result.stderr == ""
    check_golden("inspect_sample.txt", result.stdout, checkpoint)


def test_the_sample_as_json(run: Run, checkpoint: Path) -> None:
    result = run("inspect", checkpoint, "--json")
    assert result.exit_code == 0
    json.loads(result.stdout)
    check_golden("inspect_sample.json", result.stdout, checkpoint)


def test_what_is_refused_is_told_on_standard_error(run: Run, tmp_path: Path) -> None:
    result = run("inspect", tmp_path)
    assert result.exit_code == 2
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("Error: ")
    assert str(tmp_path) in lines[0]


def test_what_is_refused_is_json_all_the_same(run: Run, tmp_path: Path) -> None:
    result = run("inspect", tmp_path, "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["verdict"] == "refuse"


def test_text_from_a_checkpoint_can_not_steer_the_terminal(run: Run, checkpoint: Path) -> None:
    config = {"name": "\x1b[31mred\x1b]0;title\x07", "model": "a\nb\u202e", "description": "d\x1b[2J"}
    (checkpoint / "opensimula" / "run_config.json").write_text(json.dumps(config), encoding="utf-8")
    result = run("inspect", checkpoint)
    assert result.exit_code == 0
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", result.stdout)
    assert "‹U+001B›[31mred" in result.stdout


def test_wide_characters_are_aligned(run: Run, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    document = json.loads(bundle.read_bytes())
    document["factors"][0]["name"] = "攻撃の手口"
    bundle.write_text(json.dumps(document), encoding="utf-8")
    lines = run("inspect", checkpoint).stdout.splitlines()
    heading = next(line for line in lines if line.startswith("  Name") and "Nodes" in line)
    wide = next(line for line in lines if "攻撃の手口" in line)
    # Five characters of two cells each: the row is five characters shorter than it is wide.
    assert len(wide) == len(heading) - 5


def test_colour_is_for_terminals_and_can_be_switched_off(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from click.testing import CliRunner  # noqa: PLC0415 - only here the runner itself is steered

    def output() -> str:
        return CliRunner().invoke(opensimula, ["inspect", str(checkpoint)], color=True).stdout

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in output()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in output()


def test_a_checkpoint_with_problems_says_how_many(run: Run, checkpoint: Path) -> None:
    run("set", checkpoint, "temperature=9")
    result = run("inspect", checkpoint)
    assert result.exit_code == 0
    assert re.search(r"\d+ problems?: run opensimula verify", result.stdout)


def test_more_combinations_than_python_writes_are_told_as_a_power_of_ten(run: Run, checkpoint: Path) -> None:
    path = checkpoint / "opensimula" / "sampling_strategy.json"
    spec = json.loads(path.read_bytes())
    spec["strategies"][0]["factor_ids"] *= 2000
    path.write_text(json.dumps(spec), encoding="utf-8")
    assert "about 10^" in run("inspect", checkpoint).stdout
    document = json.loads(run("inspect", checkpoint, "--json").stdout)
    assert document["strategies"][0]["combinations"] is None
