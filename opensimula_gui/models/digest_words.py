"""Why a digest does not match, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.digest_doctor import Cause
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.comparison_words import KIND_WORDS, cell_texts, place_text, subject_within
from opensimula_gui.models.mending.fix import preview
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.checkpoint.digest_doctor import Diagnosis

_SIDE_CHARS: Final = 48
"""How much is shown of what a difference was and is: enough to know it again."""

_CAUSES: Final = {
    Cause.LINE_ENDS: marked("the line ends"),
    Cause.FINAL_NEWLINE: marked("the newline at the end"),
    Cause.BYTE_ORDER_MARK: marked("a byte order mark"),
    Cause.CHARACTER_FORM: marked("the form of accented letters"),
    Cause.LAYOUT: marked("the layout"),
}
_MEANINGS: Final = {
    Cause.LINE_ENDS: marked("LF and CRLF were exchanged, as Git and some editors do."),
    Cause.LAYOUT: marked("Indentation, blanks or the order of keys are others; no value is."),
}


def short_text(diagnosis: Diagnosis) -> str:
    """Return why a digest does not match in a few words, for a cell; empty if it can't be told."""
    if diagnosis.is_harmless:
        if _is_plural(diagnosis):
            return tr("only {causes} differ", causes=_list(diagnosis))
        return tr("only {causes} differs", causes=_list(diagnosis))
    return _count(diagnosis) if diagnosis.is_proved_by_backup else ""


def sentence(diagnosis: Diagnosis) -> str:
    """Return why a digest does not match, as one or two sentences."""
    count = _count(diagnosis)
    if diagnosis.is_harmless:
        meaning = _MEANINGS.get(diagnosis.causes[0])
        told = (_harmless_text(diagnosis), tr(meaning) if meaning else "", tr("Re-hash makes it match."))
        return " ".join(filter(None, told))
    if diagnosis.is_proved_by_backup:
        return tr(
            "{differences} from the backup that this digest was made for. Re-hash only if they are meant.",
            differences=count,
        )
    if diagnosis.changes:
        return tr(
            "What this digest was made for is not among the backups, so why can't be told for certain. "
            "From the newest backup: {differences}.",
            differences=count,
        )
    if diagnosis.has_backup:
        return tr("Why can't be told: what this digest was made for is not among the backups.")
    return tr("Why can't be told: there is no backup that this digest was made for.")


def difference_lines(diagnosis: Diagnosis) -> tuple[str, ...]:
    """Return the differences from a backup, one on each line, with the number of those that are left out."""
    return preview(map(_line, diagnosis.changes), len(diagnosis.changes))


def _line(change: Change) -> str:
    before, after = (one_line(text, _SIDE_CHARS) for text in cell_texts(change))
    kind, subject = tr(KIND_WORDS[change.kind]), subject_within(change)
    if place := place_text(change):
        subject = tr("{thing} {place}", thing=subject, place=place)
    what = tr("{done} {thing}", done=kind, thing=subject)
    return f"• {what}: {before} → {after}"


def _count(diagnosis: Diagnosis) -> str:
    return tr("{n} difference", "{n} differences", len(diagnosis.changes))


def _harmless_text(diagnosis: Diagnosis) -> str:
    causes, is_plural = _list(diagnosis), _is_plural(diagnosis)
    if diagnosis.is_proved_by_backup:
        if is_plural:
            return tr("Only {causes} differ, as a backup with this digest shows.", causes=causes)
        return tr("Only {causes} differs, as a backup with this digest shows.", causes=causes)
    if is_plural:
        return tr("Only {causes} differ.", causes=causes)
    return tr("Only {causes} differs.", causes=causes)


def _list(diagnosis: Diagnosis) -> str:
    names = [tr(_CAUSES[cause]) for cause in diagnosis.causes]
    if len(names) == 1:
        return names[0]
    return tr("{others} and {last}", others=", ".join(names[:-1]), last=names[-1])


def _is_plural(diagnosis: Diagnosis) -> bool:
    return len(diagnosis.causes) > 1 or diagnosis.causes == (Cause.LINE_ENDS,)
