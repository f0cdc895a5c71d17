"""Why a digest does not match, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.digest_doctor import Cause
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.comparison_words import KIND_WORDS, cell_texts, place_text, subject_text
from opensimula_gui.models.mending.fix import number_of, preview

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change
    from opensimula_gui.checkpoint.digest_doctor import Diagnosis

_SIDE_CHARS: Final = 48
"""How much is shown of what a difference was and is: enough to know it again."""

_CAUSES: Final = {
    Cause.LINE_ENDS: "the line ends",
    Cause.FINAL_NEWLINE: "the newline at the end",
    Cause.BYTE_ORDER_MARK: "a byte order mark",
    Cause.CHARACTER_FORM: "the form of accented letters",
    Cause.LAYOUT: "the layout",
}
_MEANINGS: Final = {
    Cause.LINE_ENDS: "LF and CRLF were exchanged, as Git and some editors do.",
    Cause.LAYOUT: "Indentation, blanks or the order of keys are others; no value is.",
}


def short_text(diagnosis: Diagnosis) -> str:
    """Return why a digest does not match in a few words, for a cell; empty if it can't be told."""
    if diagnosis.is_harmless:
        return f"only {_list(diagnosis)} {'differ' if _is_plural(diagnosis) else 'differs'}"
    if diagnosis.is_proved_by_backup:
        return number_of(len(diagnosis.changes), "difference")
    return ""


def sentence(diagnosis: Diagnosis) -> str:
    """Return why a digest does not match, as one or two sentences."""
    count = number_of(len(diagnosis.changes), "difference")
    if diagnosis.is_harmless:
        proof = ", as a backup with this digest shows" if diagnosis.is_proved_by_backup else ""
        verb = "differ" if _is_plural(diagnosis) else "differs"
        meaning = _MEANINGS.get(diagnosis.causes[0], "")
        return f"Only {_list(diagnosis)} {verb}{proof}. {meaning} Re-hash makes it match.".replace("  ", " ")
    if diagnosis.is_proved_by_backup:
        return f"{count} from the backup that this digest was made for. Re-hash only if they are meant."
    if diagnosis.changes:
        return (
            "What this digest was made for is not among the backups, so why can't be told for certain. "
            f"From the newest backup: {count}."
        )
    if diagnosis.has_backup:
        return "Why can't be told: what this digest was made for is not among the backups."
    return "Why can't be told: there is no backup that this digest was made for."


def difference_lines(diagnosis: Diagnosis) -> tuple[str, ...]:
    """Return the differences from a backup, one on each line, with the number of those that are left out."""
    return preview(map(_line, diagnosis.changes), len(diagnosis.changes))


def _line(change: Change) -> str:
    before, after = (one_line(text, _SIDE_CHARS) for text in cell_texts(change))
    where = place_text(change)
    place = f" {where}" if where else ""
    subject = subject_text(change)
    return f"• {KIND_WORDS[change.kind]} {subject[:1].lower()}{subject[1:]}{place}: {before} → {after}"


def _list(diagnosis: Diagnosis) -> str:
    names = [_CAUSES[cause] for cause in diagnosis.causes]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _is_plural(diagnosis: Diagnosis) -> bool:
    return len(diagnosis.causes) > 1 or diagnosis.causes == (Cause.LINE_ENDS,)
