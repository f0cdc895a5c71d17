from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.problems import PROBLEM_CODES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def rewrite(root: Path, name: str, old: str, new: str) -> None:
    file = root / "opensimula" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_checkpoint_is_fine(run: Run, checkpoint: Path) -> None:
    result = run("verify", checkpoint)
    assert result.stdout == f"{checkpoint}: fine\n"
    assert result.exit_code == 0


def test_problems_are_listed_with_place_and_hint(run: Run, checkpoint: Path) -> None:
    rewrite(checkpoint, "run_config.json", '"temperature": 0.4', '"temperature": 4')
    result = run("verify", checkpoint)
    assert result.exit_code == 1
    problem, hint, verdict = result.stdout.splitlines()
    assert problem.split("  ")[:2] == ["warning", "knob-out-of-range"]
    assert "run_config.json:18" in problem
    assert hint.startswith("         ")
    assert verdict == f"{checkpoint}: 1 problem"


def test_the_worst_of_several_decides(run: Run, checkpoint: Path, tmp_path: Path) -> None:
    rewrite(checkpoint, "run_config.json", '"temperature": 0.4', '"temperature": 4')
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    result = run("verify", checkpoint, nothing)
    assert result.exit_code == 2
    assert f"{checkpoint}: 1 problem" in result.stdout
    assert f"{nothing}: refused" in result.stdout


def test_json_has_the_names_that_scripts_rely_on(run: Run, checkpoint: Path, tmp_path: Path) -> None:
    rewrite(checkpoint, "run_config.json", '"temperature": 0.4', '"temperature": 4')
    result = run("verify", "--json", checkpoint, tmp_path / "none")
    assert result.exit_code == 2
    first, second = json.loads(result.stdout)
    assert (first["path"], first["verdict"], second["verdict"]) == (str(checkpoint), "problems", "refuse")
    problem = first["problems"][0]
    assert list(problem) == ["severity", "code", "file", "pointer", "line", "message", "hint"]
    assert problem["pointer"] == "temperature"
    assert second["problems"][0]["code"] in PROBLEM_CODES
    assert second["problems"][0]["line"] is None


def test_beyond_a_thousand_problems_are_counted(run: Run, checkpoint: Path) -> None:
    bundle = checkpoint / "opensimula" / "taxonomy_bundle.json"
    document = json.loads(bundle.read_bytes())
    document["taxonomies"][0]["expansion_traces"] = [
        {"parent_node_id": f"missing {number}", "depth": 1} for number in range(1200)
    ]
    bundle.write_text(json.dumps(document), encoding="utf-8")
    result = run("verify", "--json", checkpoint)
    problems = json.loads(result.stdout)[0]["problems"]
    assert len(problems) == 1001
    assert problems[-1]["code"] == "more-problems"
    # The digest does not match either.
    assert problems[-1]["message"].startswith("201 more")
    assert "201 more" in run("verify", checkpoint).stdout


def test_hostile_text_is_made_visible(run: Run, checkpoint: Path) -> None:
    rewrite(checkpoint, "manifest.json", '"taxonomy_bundle.json"', '"\\u001b[2J\\u202e"')
    result = run("verify", checkpoint)
    assert result.exit_code == 2
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_help_lists_every_code(run: Run) -> None:
    result = run("verify", "--help")
    assert result.exit_code == 0
    assert [code for code in PROBLEM_CODES if code not in result.stdout] == []
