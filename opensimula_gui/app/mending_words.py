"""What the window says of a checkpoint that is read-only, of mending it, and of what was mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.models.edit_permissions import edit_refusal, error_count
from opensimula_gui.models.mending.file_fixes import loss_text
from opensimula_gui.models.mending.fix import Fix
from opensimula_gui.models.number_text import count_text
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.losses import Loss

_SHOWN_LOSSES: Final = 200
"""More than anybody reads in a corner of the window; all of them are among the problems."""

_UNKNOWN_LOSS: Final = "What saving would lose can't be told"
_KEPT: Final = "Files that are not edited keep their bytes, and the state before stays in the backups."


def read_only_notice(inspection: CheckpointInspection, action: NoticeAction, key: str) -> Notice:
    """Return what is said of a checkpoint that opened with errors."""
    count = error_count(inspection)
    errors = "an error" if count == 1 else f"{count_text(count)} errors"
    if inspection.bundle is None or not count:
        return Notice("warning", edit_refusal(inspection), actions=(action,), key=key)
    text = f"This checkpoint has {errors}, so it is read-only."
    return Notice("warning", text, "Problems lists what is wrong with it.", actions=(action,), key=key)


def mending_fix(lost: Sequence[Loss], unlisted: int) -> Fix:
    """Return the question before a checkpoint is edited that could not be read whole."""
    lines = [loss_text(loss) for loss in lost[:_SHOWN_LOSSES]]
    if len(lost) > _SHOWN_LOSSES:
        lines.append(f"… and {count_text(len(lost) - _SHOWN_LOSSES)} more")
    if unlisted:
        lines.append(f"{count_text(unlisted)} problems are not listed: what they lose can't be told.")
    values = "a value" if len(lost) == 1 else f"{count_text(len(lost))} values"
    title = f"Saving would lose {values} that can't be written back" if lost else _UNKNOWN_LOSS
    return Fix(title, "", (*lines, _KEPT), verb="Mend it all the same")


def started_notice(key: str) -> Notice:
    """Return what is said when mending begins."""
    return Notice(
        "fine",
        "You can edit it now, and save it.",
        "Select a problem and press Ctrl+. to see what would mend it. Saving keeps the state before.",
        key=key,
    )


def fixed_notice(done: str, hint: str, *actions: NoticeAction, key: str) -> Notice:
    """Return what is said of a fix that was done."""
    return Notice("fine", done, hint, actions=actions, key=key)


def undone_notice(key: str) -> Notice:
    """Return what is said when the files are as they were before a fix."""
    return Notice("fine", "Taken back: the files are as they were before.", key=key)


def errors_left_text(count: int) -> str:
    """Return what is said when a checkpoint was saved that still has errors."""
    errors = "1 error is" if count == 1 else f"{count_text(count)} errors are"
    return f"{errors} left, with which AfterImage refuses to load it; Problems lists what to mend."
