"""Paths in the shell's completion: click leaves them to the shell where an argument says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem


def complete_path(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Have the shell complete files and folders."""
    return _left_to_shell(typed, "file")


def complete_folder(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Have the shell complete folders."""
    return _left_to_shell(typed, "dir")


def _left_to_shell(typed: str, kind: str) -> list[CompletionItem]:
    # Imported here: only a shell that completes gets this far.
    from click.shell_completion import CompletionItem  # noqa: PLC0415

    return [CompletionItem(typed, type=kind)]
