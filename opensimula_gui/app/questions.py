"""Questions that a coroutine can wait for without a nested event loop."""

from __future__ import annotations

import asyncio
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

    from opensimula_gui.models.edit_counts import EditCounts

Button = QMessageBox.StandardButton


class EditsAnswer(Enum):
    """What is to become of unsaved edits."""

    SAVE = auto()
    KEEP = auto()
    DISCARD = auto()
    CANCEL = auto()


async def finished(dialog: QDialog) -> int:
    """Open a dialog, wait until the user is done with it, and return its result code."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def on_finished(code: int) -> None:
        if not answer.done():
            answer.set_result(code)

    dialog.finished.connect(on_finished)
    dialog.open()
    try:
        return await answer
    except asyncio.CancelledError:
        dialog.reject()
        raise
    finally:
        dialog.deleteLater()


async def ask_about_edits(
    parent: QWidget, name: str, counts: EditCounts, *, can_keep: bool = False
) -> EditsAnswer:
    """Ask what to do with unsaved edits.

    Args:
        parent: Window that the question belongs to.
        name: What holds the edits, as plain text.
        counts: What was edited.
        can_keep: Whether they can be kept for the next start without saving them.
    """
    box = QMessageBox(parent)
    box.setObjectName("unsavedEditsDialog")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Unsaved edits"))
    box.setText(tr("Save the edits to '{name}'?", name=name))
    box.setInformativeText(_edits_text(counts, can_keep=can_keep))
    box.setStandardButtons(Button.Save | Button.Discard | Button.Cancel)
    box.setDefaultButton(Button.Save)
    box.setEscapeButton(Button.Cancel)
    answers = {
        box.button(Button.Save): EditsAnswer.SAVE,
        box.button(Button.Discard): EditsAnswer.DISCARD,
    }
    if can_keep:
        keep = box.addButton(tr("&Keep for next time"), QMessageBox.ButtonRole.AcceptRole)
        keep.setObjectName("keepEditsButton")
        answers[keep] = EditsAnswer.KEEP
    await finished(box)
    clicked = box.clickedButton()
    return next((answer for button, answer in answers.items() if button is clicked), EditsAnswer.CANCEL)


def _edits_text(counts: EditCounts, *, can_keep: bool) -> str:
    differing = tr(
        "{edits} differs from what is on disk.",
        "{edits} differ from what is on disk.",
        counts.total,
        edits=counts.words(),
    )
    rest = (
        tr("Kept for next time, they are offered when you open this checkpoint again.")
        if can_keep
        else tr("Without saving, the edits are lost.")
    )
    return f"{differing} {rest}"


async def ask_about_transfer(parent: QWidget, what: str) -> bool:
    """Ask whether to quit while a transfer runs.

    Args:
        parent: Window that the question belongs to.
        what: What runs, as plain text.

    Returns:
        Whether to cancel it and quit.
    """
    box = QMessageBox(parent)
    box.setObjectName("runningTransferDialog")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("A transfer is running"))
    box.setText(tr("{what}: cancel it and quit?", what=what))
    box.setInformativeText(tr("What is on disk stays as it is."))
    leave = box.addButton(tr("Cancel it and quit"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("Keep it running"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    await finished(box)
    return box.clickedButton() is leave


async def choose_path(dialog: QFileDialog) -> Path | None:
    """Show a file dialog; return what was chosen, or None."""
    from pathlib import Path  # noqa: PLC0415 - only needed after a click

    chosen: list[str] = []
    dialog.fileSelected.connect(chosen.append)
    await finished(dialog)
    return Path(chosen[0]) if chosen and chosen[0] else None
