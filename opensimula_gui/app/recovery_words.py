"""What the window says of unsaved edits that an earlier run has left."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.models.backups_table import date_text
from opensimula_gui.services.kept_journals import KEPT_DAYS
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction
from opensimula_gui.wording import number_text, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

OFFER: Final = "unsaved-edits"
"""Key of the notice that offers edits, and of the one that tells what became of them."""

DISCARDED: Final = "discarded-edits"
_BROKEN: Final = "broken-journal"
_EDITS_CHARS: Final = 200


def moment_text(when: datetime) -> str:
    """Return a moment in words."""
    return date_text(when, datetime.now(UTC).astimezone())


def edited_title(when: datetime, fitting: int | None, steps: int) -> str:
    """Return the title of a checkpoint with the edits that were found.

    Args:
        when: When they were made.
        fitting: How many of their steps could be made again; None if all of them.
        steps: How many steps there are.
    """
    if fitting is None:
        return tr("With the unsaved edits of {when}", when=moment_text(when))
    return tr(
        "With the unsaved edits of {when}, as far as they fit ({fitting} of {n} step)",
        "With the unsaved edits of {when}, as far as they fit ({fitting} of {n} steps)",
        steps,
        when=moment_text(when),
        fitting=number_text(fitting),
    )


def offer_notice(
    edits: str, when: datetime, restore: Callable[[], None], discard: Callable[[], None], *, is_damaged: bool
) -> Notice:
    """Return the offer of edits that were made on what is on disk now."""
    hint = tr("Restore makes them again, each as a step that can be undone.")
    return Notice(
        "info",
        tr("Unsaved edits from {when}: {edits}.", when=moment_text(when), edits=_edits(edits)),
        _with_damage(hint, is_damaged=is_damaged),
        actions=(NoticeAction(tr("Restore", "verb"), restore), NoticeAction(tr("Discard", "verb"), discard)),
        key=OFFER,
    )


def changed_notice(
    edits: str,
    when: datetime,
    show_both: Callable[[], None],
    restore: Callable[[], None],
    discard: Callable[[], None],
    *,
    is_damaged: bool,
) -> Notice:
    """Return the offer of edits that were made on something else than what is on disk now."""
    hint = tr("Look at both before you restore those that still fit.")
    text = tr(
        "Changed on disk since your unsaved edits from {when}: {edits}.",
        when=moment_text(when),
        edits=_edits(edits),
    )
    return Notice(
        "warning",
        text,
        _with_damage(hint, is_damaged=is_damaged),
        actions=(
            NoticeAction(tr("Show both"), show_both),
            NoticeAction(tr("Restore what fits"), restore),
            NoticeAction(tr("Discard", "verb"), discard),
        ),
        key=OFFER,
    )


def restored_notice(edits: str) -> Notice:
    """Return what is said when all edits were made again."""
    text = tr("Restored: {edits}.", edits=_edits(edits))
    return Notice("fine", text, tr("Nothing is saved yet."), key=OFFER)


def misfits_notice(
    fitting: int, steps: int, show_both: Callable[[], None], discard: Callable[[], None]
) -> Notice:
    """Return what is said when some edits could not be made again."""
    hint = tr("Look at both: what is on disk now, and the checkpoint as you had edited it.")
    actions = (NoticeAction(tr("Show both"), show_both), NoticeAction(tr("Discard the rest"), discard))
    text = _fitting_text(fitting, steps)
    return Notice("warning", text, hint, actions=actions, key=OFFER)


def discarded_notice(undo: Callable[[], None]) -> Notice:
    """Return what is said when edits were discarded."""
    return Notice(
        "fine",
        tr("Discarded the unsaved edits."),
        tr(
            "They stay in the program's data folder for {n} day.",
            "They stay in the program's data folder for {n} days.",
            KEPT_DAYS,
        ),
        actions=(NoticeAction(tr("Undo", "verb"), undo),),
        key=DISCARDED,
    )


def broken_notice(paths: Sequence[Path]) -> Notice:
    """Return what is said of journals that no edit could be read of."""
    text = tr("Unsaved edits of this checkpoint were found, but their journal can't be read.")
    hint = tr("It is kept as {file}. The checkpoint itself is not affected.", file=path_text(paths[0]))
    return Notice("warning", text, hint, "\n".join(map(str, paths)) if paths[1:] else "", key=_BROKEN)


def newer_notice() -> Notice:
    """Return what is said of a journal that a newer version has left."""
    text = tr("A newer version of this program has left unsaved edits of this checkpoint.")
    return Notice("warning", text, tr("Open the checkpoint there to restore them."), key=_BROKEN)


def stuck_notice(error: OSError) -> Notice:
    """Return what is said when the system won't let a journal be put away, or brought back."""
    text = tr("The journal of the unsaved edits could not be moved.")
    hint = tr("The edits are offered again when you open the checkpoint again.")
    return Notice("warning", text, hint, str(error), key=DISCARDED)


def _edits(words: str) -> str:
    return one_line(words, _EDITS_CHARS) or tr("nothing that can be counted")


def _fitting_text(fitting: int, steps: int) -> str:
    if not fitting:
        return tr("Nothing was restored: the edits don't fit what is on disk now.")
    return tr(
        "Restored {fitting} of {n} step; the rest does not fit what is on disk now.",
        "Restored {fitting} of {n} steps; the rest does not fit what is on disk now.",
        steps,
        fitting=number_text(fitting),
    )


def _with_damage(hint: str, *, is_damaged: bool) -> str:
    if not is_damaged:
        return hint
    damage = tr("The end of their journal can't be read; what stands before it is offered.")
    return f"{hint} {damage}"
