"""Completion of ``opensimula`` in bash, zsh and fish: click writes the scripts."""

from __future__ import annotations

from typing import Final

from click.shell_completion import get_completion_class

from opensimula_gui.cli.commands import opensimula

COMPLETION_FILES: Final = {
    "bash": "bash-completion/completions/opensimula",
    "zsh": "zsh/vendor-completions/_opensimula",
    "fish": "fish/vendor_completions.d/opensimula.fish",
}
"""Where each shell looks, below ``/usr/share``."""

_SWITCH: Final = "_OPENSIMULA_COMPLETE"


def completion_script(shell: str) -> str:
    """Return what a shell has to source.

    Args:
        shell: A name in ``COMPLETION_FILES``.
    """
    kind = get_completion_class(shell)
    assert kind is not None, shell
    # source() first looks which bash is installed here, which says nothing about where the script will run.
    completion = kind(opensimula, {}, "opensimula", _SWITCH)
    return completion.source_template % completion.source_vars() + "\n"
