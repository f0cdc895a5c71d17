"""What a shell is told when it completes a command line."""

from __future__ import annotations

import pytest
from click.shell_completion import CompletionItem, ShellComplete

from opensimula_gui.cli.commands import opensimula


def completions(*words: str, typed: str) -> list[CompletionItem]:
    complete = ShellComplete(opensimula, {}, "opensimula", "_OPENSIMULA_COMPLETE")
    return complete.get_completions(list(words), typed)


def test_commands_are_completed() -> None:
    assert [item.value for item in completions(typed="re")] == ["rehash"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["inspect"], "file"),
        (["verify", "one"], "file"),
        (["diff"], "file"),
        (["diff", "one"], "file"),
        (["rehash"], "file"),
        (["set"], "file"),
        (["pull", "lab/secqa"], "dir"),
        (["push"], "dir"),
    ],
)
def test_paths_are_left_to_the_shell(words: list[str], kind: str) -> None:
    assert [(item.value, item.type) for item in completions(*words, typed="runs/s")] == [("runs/s", kind)]
