"""The README says what is true: its problem codes are those of the code, its script runs, its files exist."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.problems import PROBLEM_CODES

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BEGIN, END = "<!-- problem codes: begin -->\n", "<!-- problem codes: end -->"


def _codes_table() -> str:
    rows = [
        f"| `{code}` | {kind.severity} | {kind.title}: {kind.explanation} |"
        for code, kind in sorted(PROBLEM_CODES.items())
    ]
    return "\n".join(["| code | severity | meaning |", "|---|---|---|", *rows, ""])


def test_the_problem_codes_are_those_of_the_code() -> None:
    text = README.read_text("utf-8")
    before, rest = text.split(BEGIN)
    table, after = rest.split(END)
    if os.environ.get("UPDATE_GOLDEN"):
        README.write_text(f"{before}{BEGIN}{_codes_table()}{END}{after}", "utf-8")
    else:
        assert table == _codes_table()


def test_the_script_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    (script,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    exec(compile(script, str(README), "exec"), {})  # noqa: S102 - it is our own README
    assert capsys.readouterr().out.startswith("hospital-security-awareness 5")


def test_what_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README.read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert local
    assert [link for link in local if not (ROOT / link).exists()] == []


def test_its_make_targets_exist() -> None:
    targets = set(re.findall(r"`?make ([a-z-]+)`?", README.read_text("utf-8")))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert targets
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
