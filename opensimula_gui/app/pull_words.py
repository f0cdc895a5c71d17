"""How a pull is told: what was downloaded, what was written, what the system refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import ChangedOnDiskError, LockedError, OpenSimulaError
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.transfer import DestinationState, FileChange
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.saving import SaveReport
    from opensimula_gui.checkpoint.transfer import PullPlan
    from opensimula_gui.widgets.notice_bar import NoticeAction

_SHORT_SHA: Final = 8
_MAX_REASON_CHARS: Final = 200


def downloaded_notice(plan: PullPlan, review: NoticeAction, key: str) -> Notice:
    """Return what the window says when a download ends while the dialog is closed."""
    name = plan.address.repo_id
    if plan.staged.verdict is Verdict.REFUSE:
        text = tr("{repository} can't be opened.", repository=name)
        return Notice("warning", text, tr("Review why."), "", (review,), key)
    text = tr("{repository} was downloaded and checked; nothing is written yet.", repository=name)
    return Notice("info", text, tr("Review what pulling it would change."), "", (review,), key)


def pulled_notice(
    plan: PullPlan, report: SaveReport, key: str, actions: tuple[NoticeAction, ...] = ()
) -> Notice:
    """Return what the window says when a pull is done; with actions it stays until it is closed."""
    text = _pulled_text(plan, report)
    if report.warnings:
        return Notice("warning", text, " ".join(report.warnings), "", actions, key)
    kept = ""
    if report.backup:
        kept = tr("The state before is kept in {folder}.", folder=path_text(report.backup))
    return Notice("info" if actions else "fine", text, kept, "", actions, key)


def storage_error(error: OSError) -> OpenSimulaError:
    """Return the error for a system that does not take what was downloaded."""
    reason = one_line(error.strerror or type(error).__name__, _MAX_REASON_CHARS)
    return OpenSimulaError(
        tr("What was downloaded could not be kept: {reason}.", reason=reason),
        tr("Make room in the folder for temporary files, then try again."),
        str(error),
    )


def write_error(error: OpenSimulaError, plan: PullPlan) -> OpenSimulaError:
    """Return an error of writing in the words of a pull, where those of a save would mislead.

    Args:
        error: What went wrong.
        plan: What was carried out.
    """
    folder = path_text(plan.destination)
    if isinstance(error, LockedError):
        text = tr(
            "“{folder}” is being saved by another program right now; nothing was written.", folder=folder
        )
        return LockedError(text, tr("Pull again when that is done."), error.detail)
    if not isinstance(error, ChangedOnDiskError):
        return error
    if plan.destination_state is DestinationState.EMPTY:
        text = tr("There is a checkpoint in “{folder}” by now; nothing was written.", folder=folder)
        return ChangedOnDiskError(text, tr("Name another folder."), error.detail)
    text = tr("“{folder}” was changed on disk since the preview; nothing was written.", folder=folder)
    return ChangedOnDiskError(text, tr("Preview again to see what would happen now."), error.detail)


def file_in_the_way(root: Path) -> OpenSimulaError:
    """Return the error for a destination that is a file."""
    text = tr("“{path}” is a file.", path=path_text(root))
    return OpenSimulaError(text, tr("Choose a folder for the checkpoint."))


def _pulled_text(plan: PullPlan, report: SaveReport) -> str:
    repository, folder = plan.address.repo_id, path_text(plan.destination)
    source = tr("{repository} at {revision}", repository=repository, revision=_short_sha(plan))
    count = len(report.written)
    removed = sum(file.change is FileChange.REMOVED for file in plan.files)
    if not count and not removed:
        return tr("“{folder}” holds {source} already; nothing was written.", folder=folder, source=source)
    written = tr("{n} file written to “{folder}”", "{n} files written to “{folder}”", count, folder=folder)
    if not removed:
        return tr("Pulled {source}: {written}.", source=source, written=written)
    gone = tr("{n} file removed", "{n} files removed", removed)
    return tr("Pulled {source}: {written}, {removed}.", source=source, written=written, removed=gone)


def _short_sha(plan: PullPlan) -> str:
    return one_line(plan.commit.sha, _SHORT_SHA)
