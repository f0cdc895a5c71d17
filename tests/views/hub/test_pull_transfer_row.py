"""The row that shows a running transfer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from opensimula_gui.checkpoint.transfer import TransferProgress
from opensimula_gui.views.hub.transfer_row import TransferRow
from opensimula_gui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def row(qtbot: QtBot) -> TransferRow:
    row = TransferRow()
    qtbot.addWidget(row)
    row.start("Looking at lab/secqa")
    return row


def bar(row: TransferRow) -> QProgressBar:
    found = row.findChild(QProgressBar, "progressBar")
    assert found is not None
    return found


def numbers(row: TransferRow) -> str:
    return row.findChildren(QLabel)[0].text()


def test_it_shows_at_once_what_has_begun_and_no_end_that_nobody_knows(row: TransferRow) -> None:
    assert row.isVisible()
    assert row.findChildren(ElidedLabel)[0].text() == "Looking at lab/secqa"
    assert (bar(row).minimum(), bar(row).maximum()) == (0, 0)
    assert numbers(row) == ""


@pytest.mark.parametrize(
    ("progress", "words", "share"),
    [
        (TransferProgress("Downloading", 250_000, 1_000_000, 2e6), "250.0 kB of 1.0 MB · 2.0 MB/s", 0.25),
        (TransferProgress("Downloading", 250_000, 1_000_000, 0.0), "250.0 kB of 1.0 MB", 0.25),
        # Lists of files travel too and are not part of the total.
        (TransferProgress("Downloading", 1_000_400, 1_000_000, 1e3), "1.0 MB of 1.0 MB · 1.0 kB/s", 1.0),
    ],
)
def test_bytes_and_speed_are_told(
    row: TransferRow, progress: TransferProgress, words: str, share: float
) -> None:
    row.show_progress(progress)
    assert numbers(row) == words
    assert bar(row).value() / bar(row).maximum() == pytest.approx(share)


def test_without_a_total_it_tells_what_has_passed(row: TransferRow) -> None:
    row.show_progress(TransferProgress("Downloading", 250_000, 1_000_000, 2e6))
    row.show_progress(TransferProgress("Checking <b>it</b>\nnow", 2_500, 0, 0.0))
    assert numbers(row) == "2.5 kB"
    assert bar(row).maximum() == 0
    assert row.findChildren(ElidedLabel)[0].text() == "Checking <b>it</b>…"


def test_cancel_is_a_wish_and_never_the_default(row: TransferRow, qtbot: QtBot) -> None:
    cancel = row.findChild(QPushButton, "cancelButton")
    assert cancel is not None
    assert not cancel.autoDefault()
    with qtbot.waitSignal(row.cancel_requested):
        cancel.click()
    assert row.isVisible()


def test_it_hides_when_nothing_runs(row: TransferRow) -> None:
    row.stop()
    assert not row.isVisible()
