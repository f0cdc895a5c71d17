from __future__ import annotations

from pathlib import Path

import pytest

from opensimula_gui import __version__
from opensimula_gui.app.command_line import CommandLineExit, Options, parse_command_line


def _parse(*arguments: str) -> Options:
    return parse_command_line(["opensimula-gui", *arguments])


def test_without_arguments_nothing_is_asked_for() -> None:
    assert _parse() == Options()


def test_every_option_is_read() -> None:
    options = _parse(
        *(
            "--screenshot",
            "a.png",
            "--page",
            "run-config",
            "--size",
            "1280x800",
            "--color-scheme",
            "dark",
            "run",
        )
    )
    assert options == Options(Path("run"), Path("a.png"), "run-config", (1280, 800), "dark")


def test_version_and_help_are_answers_not_errors() -> None:
    with pytest.raises(CommandLineExit) as version:
        _parse("--version")
    assert (version.value.code, version.value.text) == (0, f"opensimula-gui {__version__}")
    with pytest.raises(CommandLineExit) as help_:
        _parse("--help")
    assert help_.value.code == 0
    assert "--screenshot" in help_.value.text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--nonsense"], "nonsense"),
        (["--page", "attic"], "attic"),
        (["--size", "big"], "big"),
        (["--color-scheme", "pink"], "pink"),
        (["one", "two"], "one PATH"),
    ],
)
def test_a_bad_option_exits_with_2_and_says_which(arguments: list[str], said: str) -> None:
    with pytest.raises(CommandLineExit) as refusal:
        _parse(*arguments)
    assert refusal.value.code == 2
    assert said in refusal.value.text
    assert "--help" in refusal.value.text
