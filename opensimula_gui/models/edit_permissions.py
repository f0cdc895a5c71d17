"""Which parts of an opened checkpoint may be edited, and why not: a save must not lose what was not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.backups import backed_up_root
from opensimula_gui.checkpoint.losses import losses
from opensimula_gui.checkpoint.problems import Severity, Verdict
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection

_NOT_OPENED: Final = marked("This checkpoint can't be opened, so it can't be edited.")


def error_count(inspection: CheckpointInspection) -> int:
    """Return how many errors of a checkpoint are listed."""
    return sum(problem.severity is Severity.ERROR for problem in inspection.problems)


def must_be_mended(inspection: CheckpointInspection) -> bool:
    """Tell whether a checkpoint opens read-only, until somebody says that they want to mend it.

    AfterImage would refuse it, or a save would lose what was not read.
    """
    is_shown = inspection.verdict is not Verdict.REFUSE and backed_up_root(inspection.root) is None
    return is_shown and (error_count(inspection) > 0 or bool(losses(inspection)))


def edit_refusal(inspection: CheckpointInspection, *, is_mending: bool = False) -> str:
    """Return why nothing of a checkpoint can be edited, as a sentence; empty if it can.

    Args:
        inspection: The checkpoint as it was opened.
        is_mending: Whether the user wants to edit it in spite of its errors.
    """
    if inspection.verdict is Verdict.REFUSE:
        return tr(_NOT_OPENED)
    if backed_up_root(inspection.root) is not None:
        return tr("This is a backup, so it is read-only. Go back to the checkpoint, or restore this state.")
    if is_mending or not must_be_mended(inspection):
        return ""
    count = error_count(inspection)
    if not count:
        return tr(
            "A save would lose what was not read of this checkpoint, so it is read-only until you mend it."
        )
    return tr(
        "This checkpoint has an error, so it is read-only until you choose to mend it.",
        "This checkpoint has {n} errors, so it is read-only until you choose to mend it.",
        count,
    )


def bundle_refusal(inspection: CheckpointInspection, *, is_mending: bool = False) -> str:
    """Return why its taxonomies and strategies can't be edited; like ``edit_refusal``."""
    return tr(_NOT_OPENED) if inspection.bundle is None else edit_refusal(inspection, is_mending=is_mending)
