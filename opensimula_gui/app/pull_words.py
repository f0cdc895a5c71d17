"""How a pull is told: what was downloaded, what was written, what the system refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import ChangedOnDiskError, LockedError, OpenSimulaError
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.transfer import DestinationState, FileChange
from opensimula_gui.widgets.notice_bar import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.saving import SaveReport
    from opensimula_gui.checkpoint.transfer import PullPlan
    from opensimula_gui.widgets.notice_bar import NoticeAction

_SHORT_SHA: Final = 8
_MAX_REASON_CHARS: Final = 200


def downloaded_notice(plan: PullPlan, review: NoticeAction, key: str) -> Notice:
    """Return what the window says when a download ends while the dialog is closed."""
    text = f"{plan.address.repo_id} was downloaded and checked; nothing is written yet."
    hint = "Review what pulling it would change."
    if plan.staged.verdict is Verdict.REFUSE:
        return Notice(
            "warning", f"{plan.address.repo_id} can't be opened.", "Review why.", "", (review,), key
        )
    return Notice("info", text, hint, "", (review,), key)


def pulled_notice(
    plan: PullPlan, report: SaveReport, key: str, actions: tuple[NoticeAction, ...] = ()
) -> Notice:
    """Return what the window says when a pull is done; with actions it stays until it is closed."""
    source = f"{plan.address.repo_id} at {one_line(plan.commit.sha, _SHORT_SHA)}"
    folder = f"“{path_text(plan.destination)}”"
    removed = sum(file.change is FileChange.REMOVED for file in plan.files)
    if report.written or removed:
        text = f"Pulled {source}: {_files(len(report.written), 'written to', folder)}"
        text += f", {_files(removed, 'removed')}." if removed else "."
    else:
        text = f"{folder} holds {source} already; nothing was written."
    if report.warnings:
        return Notice("warning", text, " ".join(report.warnings), "", actions, key)
    kept = f"The state before is kept in {path_text(report.backup)}." if report.backup else ""
    return Notice("info" if actions else "fine", text, kept, "", actions, key)


def storage_error(error: OSError) -> OpenSimulaError:
    """Return the error for a system that does not take what was downloaded."""
    reason = one_line(error.strerror or type(error).__name__, _MAX_REASON_CHARS)
    return OpenSimulaError(
        f"What was downloaded could not be kept: {reason}.",
        "Make room in the folder for temporary files, then try again.",
        str(error),
    )


def write_error(error: OpenSimulaError, plan: PullPlan) -> OpenSimulaError:
    """Return an error of writing in the words of a pull, where those of a save would mislead.

    Args:
        error: What went wrong.
        plan: What was carried out.
    """
    folder = f"“{path_text(plan.destination)}”"
    if isinstance(error, LockedError):
        text = f"{folder} is being saved by another program right now; nothing was written."
        return LockedError(text, "Pull again when that is done.", error.detail)
    if not isinstance(error, ChangedOnDiskError):
        return error
    if plan.destination_state is DestinationState.EMPTY:
        text = f"There is a checkpoint in {folder} by now; nothing was written."
        return ChangedOnDiskError(text, "Name another folder.", error.detail)
    text = f"{folder} was changed on disk since the preview; nothing was written."
    return ChangedOnDiskError(text, "Preview again to see what would happen now.", error.detail)


def file_in_the_way(root: Path) -> OpenSimulaError:
    """Return the error for a destination that is a file."""
    return OpenSimulaError(f"“{path_text(root)}” is a file.", "Choose a folder for the checkpoint.")


def _files(count: int, *what: str) -> str:
    return " ".join(["1 file" if count == 1 else f"{count} files", *what])
