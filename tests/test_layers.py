"""The layer rule: import-linter finds nothing, finds what is planted, and start-up stays light."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parent.parent
_PACKAGE = _CHECKOUT / "opensimula_gui"
_MAX_LINES = 500


def lint_imports(checkout: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    # -P and -I would hide the copy; the working folder comes first on sys.path with -c.
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=checkout,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_imports_point_one_way() -> None:
    result = lint_imports(_CHECKOUT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "planted", "broken_rule"),
    [
        ("checkpoint/planted.py", "import PySide6.QtCore", "know no Qt"),
        ("checkpoint/planted.py", "import asyncio", "no event loop and no network"),
        ("checkpoint/planted.py", "import urllib.request", "no event loop and no network"),
        ("checkpoint/planted.py", "import opensimula_gui.services.hub_functions", "Imports point one way"),
        ("services/planted.py", "import qasync", "know no Qt"),
        ("cli/planted.py", "import opensimula_gui.views", "know no Qt"),
        ("views/planted.py", "import opensimula_gui.services", "Only controllers join views to services"),
        ("widgets/planted.py", "import opensimula_gui.checkpoint", "Widgets are reusable"),
        ("app/planted.py", "import huggingface_hub", "Only services talk to the Hub"),
        ("models/planted.py", "import opensimula_gui.widgets", "Imports point one way"),
    ],
)
def test_a_forbidden_import_is_refused(tmp_path: Path, module: str, planted: str, broken_rule: str) -> None:
    shutil.copytree(_PACKAGE, tmp_path / "opensimula_gui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(_CHECKOUT / "pyproject.toml", tmp_path)
    (tmp_path / "opensimula_gui" / module).write_text(f"{planted}\n", encoding="utf-8")
    result = lint_imports(tmp_path)
    broken = [line for line in result.stdout.splitlines() if " BROKEN" in line]
    assert result.returncode == 1, result.stdout + result.stderr
    assert any(broken_rule in line for line in broken), result.stdout


@pytest.mark.parametrize("module", ["opensimula_gui.checkpoint", "opensimula_gui.cli"])
def test_scripts_and_the_terminal_tool_load_nothing_heavy(module: str) -> None:
    program = f"import json, sys, {module}; print(json.dumps(list(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(json.loads(result.stdout))
    assert module in loaded
    assert not loaded & {"PySide6", "shiboken6", "huggingface_hub", "asyncio", "qasync"}


def test_the_functions_for_the_hub_load_what_they_need_when_they_are_called(tmp_path: Path) -> None:
    program = """
import inspect, json, sys
from opensimula_gui.checkpoint import *
from opensimula_gui.checkpoint import Checkpointer
functions = [push_checkpoint_to_hub, apush_checkpoint_to_hub, pull_checkpoint_from_hub]
functions += [Checkpointer.push_to_hub, Checkpointer.apush_to_hub]
documented = all("repo_id" in inspect.signature(call).parameters and call.__doc__ for call in functions)
before = set(sys.modules)
try:
    Checkpointer(sys.argv[1]).push_to_hub("lab/secqa")
except FileNotFoundError:
    print(json.dumps([documented, sorted(before), sorted(sys.modules)]))
"""
    result = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    documented, before, after = json.loads(result.stdout)
    needed = {"asyncio", "opensimula_gui.services.hub_functions"}
    assert documented
    assert not needed & set(before)
    assert needed <= set(after)
    # Nothing was asked of the Hub, so its client was not needed.
    assert "huggingface_hub" not in after


def test_no_module_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in _PACKAGE.rglob("*.py")}
    assert lengths
    assert {path: length for path, length in lengths.items() if length > _MAX_LINES} == {}
