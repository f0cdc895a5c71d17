"""Where a pull goes: what a user types as a folder, and what a plan becomes when it goes to a new one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.layout import OPENSIMULA_SUBDIR
from opensimula_gui.checkpoint.transfer import DestinationState, FileChange, PullPlan
from opensimula_gui.wording import tr

_SHOWN_CHARS = 80


def destination_root(text: str) -> Path:
    """Return the checkpoint root that a user means by a path; the disk is not looked at.

    Args:
        text: The root or its folder ``opensimula``; ``~`` and relative paths start in the home folder.

    Raises:
        OpenSimulaError: The text is no path.
    """
    typed = text.strip()
    if not typed or "\0" in typed:
        raise _no_folder(typed)
    try:
        path = Path.home() / Path(typed).expanduser()
    except RuntimeError as error:
        # No such user, or one without a home folder.
        raise _no_folder(typed) from error
    return path.parent if path.name == OPENSIMULA_SUBDIR else path


def plan_for_new_folder(plan: PullPlan, root: Path) -> PullPlan:
    """Return what a plan becomes when it goes to a folder that holds no checkpoint yet.

    Args:
        plan: A plan for another destination; the download is shared with it.
        root: The new checkpoint root. If there is a checkpoint after all, carrying the plan out is refused.
    """
    return replace(
        plan,
        destination=root,
        destination_state=DestinationState.EMPTY,
        files=tuple(
            replace(file, change=FileChange.ADDED, old_size_bytes=None)
            for file in plan.files
            if file.change is not FileChange.REMOVED
        ),
        expected=dict.fromkeys(plan.expected),
    )


def _no_folder(text: str) -> OpenSimulaError:
    name = one_line(text, _SHOWN_CHARS)
    summary = tr("“{name}” is no folder.", name=name) if name else tr("There is no folder to pull into.")
    return OpenSimulaError(summary, tr("Choose the folder that the checkpoint is to go to."))
