"""Why a digest does not match is said in plain words."""

from __future__ import annotations

import pytest

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind, Side, Subject
from opensimula_gui.checkpoint.digest_doctor import Cause, Diagnosis, Mismatch
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.models.digest_words import difference_lines, sentence, short_text

MISMATCH = Mismatch("taxonomy_bundle_sha256", FileRole.BUNDLE, "ab" * 32)
RENAMED = Change(
    ChangeKind.RENAMED,
    Subject.NODE,
    FileRole.BUNDLE,
    "label",
    Side("Snow", value="Snow"),
    Side("Thaw", value="Thaw " * 30),
)
WHOLE = Change(
    ChangeKind.CHANGED, Subject.BUNDLE, FileRole.BUNDLE, "proposal_N", Side(value="3"), Side(value="4")
)


@pytest.mark.parametrize(
    ("causes", "short", "start"),
    [
        ((Cause.LINE_ENDS,), "only the line ends differ", "Only the line ends differ. LF and CRLF"),
        ((Cause.LAYOUT,), "only the layout differs", "Only the layout differs. Indentation"),
        (
            (Cause.BYTE_ORDER_MARK,),
            "only a byte order mark differs",
            "Only a byte order mark differs. Re-hash",
        ),
        (
            (Cause.BYTE_ORDER_MARK, Cause.LINE_ENDS, Cause.FINAL_NEWLINE),
            "only a byte order mark, the line ends and the newline at the end differ",
            "Only a byte order mark, the line ends and the newline at the end differ. Re-hash",
        ),
    ],
)
def test_a_difference_in_form_is_named(causes: tuple[Cause, ...], short: str, start: str) -> None:
    diagnosis = Diagnosis(MISMATCH, causes)
    assert short_text(diagnosis) == short
    assert sentence(diagnosis).startswith(start)
    assert sentence(diagnosis).endswith("Re-hash makes it match.")


def test_a_backup_that_proves_it_is_named() -> None:
    same = Diagnosis(MISMATCH, (Cause.LAYOUT,), is_proved_by_backup=True, has_backup=True)
    assert sentence(same).startswith("Only the layout differs, as a backup with this digest shows.")
    other = Diagnosis(MISMATCH, (Cause.CONTENT,), True, True, (RENAMED, WHOLE))
    assert short_text(other) == "2 differences"
    assert sentence(other).startswith("2 differences from the backup that this digest was made for.")


def test_what_can_not_be_told_is_said_so() -> None:
    since = Diagnosis(MISMATCH, has_backup=True, changes=(WHOLE,))
    assert short_text(since) == ""
    assert sentence(since).endswith("From the newest backup: 1 difference.")
    assert "not among the backups" in sentence(Diagnosis(MISMATCH, has_backup=True))
    assert "there is no backup" in sentence(Diagnosis(MISMATCH))


def test_each_difference_takes_one_short_line() -> None:
    lines = difference_lines(Diagnosis(MISMATCH, changes=(RENAMED, WHOLE)))
    assert lines[0].startswith("• Renamed node Thaw: Snow → Thaw Thaw")
    assert lines[0].endswith("…")
    assert len(lines[0]) < 100
    assert lines[1] == "• Changed bundle, proposals N: 3 → 4"
    assert len(difference_lines(Diagnosis(MISMATCH, changes=(WHOLE,) * 12))) == 11
