"""What the window says of unsaved edits that an earlier run has left."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.models.backups_table import date_text
from opensimula_gui.models.number_text import count_text
from opensimula_gui.services.kept_journals import KEPT_DAYS
from opensimula_gui.widgets.notice_bar import Notice, NoticeAction

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


def offer_notice(
    edits: str, when: datetime, restore: Callable[[], None], discard: Callable[[], None], *, is_damaged: bool
) -> Notice:
    """Return the offer of edits that were made on what is on disk now."""
    hint = "Restore makes them again, each as a step that can be undone."
    return Notice(
        "info",
        f"Unsaved edits from {moment_text(when)}: {_edits(edits)}.",
        hint + _damage(is_damaged=is_damaged),
        actions=(NoticeAction("Restore", restore), NoticeAction("Discard", discard)),
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
    hint = "Look at both before you restore those that still fit."
    return Notice(
        "warning",
        f"Changed on disk since your unsaved edits from {moment_text(when)}: {_edits(edits)}.",
        hint + _damage(is_damaged=is_damaged),
        actions=(
            NoticeAction("Show both", show_both),
            NoticeAction("Restore what fits", restore),
            NoticeAction("Discard", discard),
        ),
        key=OFFER,
    )


def restored_notice(edits: str) -> Notice:
    """Return what is said when all edits were made again."""
    return Notice("fine", f"Restored: {_edits(edits)}.", "Nothing is saved yet.", key=OFFER)


def misfits_notice(
    fitting: int, steps: int, show_both: Callable[[], None], discard: Callable[[], None]
) -> Notice:
    """Return what is said when some edits could not be made again."""
    text = (
        f"Restored {count_text(fitting)} of {count_text(steps)} steps; "
        "the rest does not fit what is on disk now."
        if fitting
        else "Nothing was restored: the edits don't fit what is on disk now."
    )
    hint = "Look at both: what is on disk now, and the checkpoint as you had edited it."
    actions = (NoticeAction("Show both", show_both), NoticeAction("Discard the rest", discard))
    return Notice("warning", text, hint, actions=actions, key=OFFER)


def discarded_notice(undo: Callable[[], None]) -> Notice:
    """Return what is said when edits were discarded."""
    return Notice(
        "fine",
        "Discarded the unsaved edits.",
        f"They stay in the program's data folder for {KEPT_DAYS} days.",
        actions=(NoticeAction("Undo", undo),),
        key=DISCARDED,
    )


def broken_notice(paths: Sequence[Path]) -> Notice:
    """Return what is said of journals that no edit could be read of."""
    text = "Unsaved edits of this checkpoint were found, but their journal can't be read."
    hint = f"It is kept as {path_text(paths[0])}. The checkpoint itself is not affected."
    return Notice("warning", text, hint, "\n".join(map(str, paths)) if paths[1:] else "", key=_BROKEN)


def newer_notice() -> Notice:
    """Return what is said of a journal that a newer version has left."""
    text = "A newer version of this program has left unsaved edits of this checkpoint."
    return Notice("warning", text, "Open the checkpoint there to restore them.", key=_BROKEN)


def stuck_notice(error: OSError) -> Notice:
    """Return what is said when the system won't let a journal be put away, or brought back."""
    text = "The journal of the unsaved edits could not be moved."
    hint = "The edits are offered again when you open the checkpoint again."
    return Notice("warning", text, hint, str(error), key=DISCARDED)


def _edits(words: str) -> str:
    return one_line(words, _EDITS_CHARS) or "nothing that can be counted"


def _damage(*, is_damaged: bool) -> str:
    return " The end of their journal can't be read; what stands before it is offered." if is_damaged else ""
