"""The tool as a process of its own: streams, encodings, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from opensimula_gui import __version__
from opensimula_gui.cli import edits
from opensimula_gui.cli.commands import opensimula

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "opensimula_gui.cli", *map(str, arguments)],
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )


def test_version_and_help() -> None:
    assert process("--version").stdout.decode() == f"opensimula, version {__version__}{os.linesep}"
    assert b"inspect" in process("--help").stdout


@pytest.mark.parametrize(
    "arguments", [["no-such-command"], ["inspect"], ["inspect", ".", "--no-such-option"]]
)
def test_bad_usage_ends_with_2(arguments: list[str]) -> None:
    result = process(*arguments)
    assert result.returncode == 2
    assert result.stdout == b""
    assert b"Traceback" not in result.stderr


def test_output_is_utf_8_whatever_the_system_says(checkpoint: Path) -> None:
    result = process("set", checkpoint, "name=日本 ☂", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert result.returncode == 0
    assert "→ 日本 ☂" in result.stdout.decode("utf-8")


def test_a_lone_surrogate_is_valid_json(checkpoint: Path) -> None:
    file = checkpoint / "opensimula" / "run_config.json"
    file.write_text('{"name": "half \\ud83d"}', encoding="utf-8")
    result = process("inspect", checkpoint, "--json")
    assert result.stderr == b""
    assert json.loads(result.stdout.decode("utf-8"))["path"] == str(checkpoint)
    assert process("verify", checkpoint, "--json").stderr == b""
    assert process("inspect", checkpoint).stderr == b""


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_path_that_is_no_unicode(tmp_path: Path) -> None:
    result = process("verify", "--json", os.fsdecode(bytes(tmp_path / "x") + b"\xff"))
    assert result.returncode == 2
    assert json.loads(result.stdout.decode("utf-8"))[0]["path"].endswith("x\udcff")


def test_a_reader_that_goes_away_is_no_error(checkpoint: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    command = [sys.executable, "-m", "opensimula_gui.cli", "inspect", str(checkpoint), "--json"]
    try:
        result = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write_end)
    assert result.stderr == b""


def test_a_fault_of_the_program_is_one_line_and_a_hint(
    run: Run, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: str) -> str:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(edits, "rehash_path", fail)
    result = run("rehash", checkpoint)
    assert result.exit_code == 2
    assert (
        result.stderr.splitlines()[0]
        == "Error: rehash stopped on an unexpected error: ZeroDivisionError: by zero"
    )
    assert "OPENSIMULA_DEBUG=1" in result.stderr.splitlines()[1]
    monkeypatch.setenv("OPENSIMULA_DEBUG", "1")
    assert isinstance(run("rehash", checkpoint).exception, ZeroDivisionError)


def test_every_command_has_help(run: Run) -> None:
    for name in opensimula.commands:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert "Exit code: 0" in result.stdout
