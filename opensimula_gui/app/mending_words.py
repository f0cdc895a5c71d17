"""What the window says of a checkpoint that is read-only, of mending it, and of what was mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.models.edit_permissions import edit_refusal, error_count
from opensimula_gui.models.mending.file_fixes import loss_text
from opensimula_gui.models.mending.fix import Fix
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.losses import Loss

_SHOWN_LOSSES: Final = 200
"""More than anybody reads in a corner of the window; all of them are among the problems."""

_UNKNOWN_LOSS: Final = marked("What saving would lose can't be told")
_KEPT: Final = marked(
    "Files that are not edited keep their bytes, and the state before stays in the backups."
)


def read_only_notice(inspection: CheckpointInspection, action: NoticeAction, key: str) -> Notice:
    """Return what is said of a checkpoint that opened with errors."""
    count = error_count(inspection)
    if inspection.bundle is None or not count:
        return Notice("warning", edit_refusal(inspection), actions=(action,), key=key)
    text = tr(
        "This checkpoint has an error, so it is read-only.",
        "This checkpoint has {n} errors, so it is read-only.",
        count,
    )
    return Notice("warning", text, tr("Problems lists what is wrong with it."), actions=(action,), key=key)


def mending_fix(lost: Sequence[Loss], unlisted: int) -> Fix:
    """Return the question before a checkpoint is edited that could not be read whole."""
    lines = [loss_text(loss) for loss in lost[:_SHOWN_LOSSES]]
    if len(lost) > _SHOWN_LOSSES:
        lines.append(tr("… and {n} more", "… and {n} more", len(lost) - _SHOWN_LOSSES))
    if unlisted:
        lines.append(
            tr(
                "{n} problem is not listed: what it loses can't be told.",
                "{n} problems are not listed: what they lose can't be told.",
                unlisted,
            )
        )
    title = _loss_title(len(lost)) if lost else tr(_UNKNOWN_LOSS)
    return Fix(title, "", (*lines, tr(_KEPT)), verb=tr("Mend it all the same"))


def started_notice(key: str) -> Notice:
    """Return what is said when mending begins."""
    return Notice(
        "fine",
        tr("You can edit it now, and save it."),
        tr("Select a problem and press Ctrl+. to see what would mend it. Saving keeps the state before."),
        key=key,
    )


def fixed_notice(done: str, hint: str, *actions: NoticeAction, key: str) -> Notice:
    """Return what is said of a fix that was done."""
    return Notice("fine", done, hint, actions=actions, key=key)


def undone_notice(key: str) -> Notice:
    """Return what is said when the files are as they were before a fix."""
    return Notice("fine", tr("Taken back: the files are as they were before."), key=key)


def errors_left_text(count: int) -> str:
    """Return what is said when a checkpoint was saved that still has errors."""
    return tr(
        "{n} error is left, with which AfterImage refuses to load it; Problems lists what to mend.",
        "{n} errors are left, with which AfterImage refuses to load it; Problems lists what to mend.",
        count,
    )


def _loss_title(count: int) -> str:
    return tr(
        "Saving would lose a value that can't be written back",
        "Saving would lose {n} values that can't be written back",
        count,
    )
