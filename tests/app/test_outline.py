"""Branches copied as an indented list and lists pasted as nodes, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opensimula_gui.checkpoint import inspect_checkpoint
from opensimula_gui.views.outline_dialog import OutlineDialog
from tests.app.test_edit_nodes import go_to, press, type_text

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from tests.app.conftest import Driver, Run

NODE = 3
CONTROL = Qt.KeyboardModifier.ControlModifier


def clipboard() -> str:
    return QApplication.clipboard().text()


def index_of(run: Run) -> TaxonomyIndex:
    assert run.session.index is not None
    return run.session.index


async def paste(run: Run, text: str, row: int = NODE) -> OutlineDialog:
    """Paste a list below a row, by keys, and wait for the dialog."""
    await go_to(run, row)
    QApplication.clipboard().setText(text)
    run.program.workspace.show_tree()
    press(Qt.Key.Key_V, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    dialog = await run.dialog("outlineDialog")
    assert isinstance(dialog, OutlineDialog)
    await run.until(dialog.isActiveWindow)
    return dialog


def test_a_branch_is_copied_and_pasted_elsewhere(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        index = index_of(run)
        await go_to(run, NODE)
        run.program.workspace.show_tree()
        press(Qt.Key.Key_C, CONTROL)
        text = clipboard()
        assert text.startswith(f"- {index.label(NODE)}\n  > ")
        count = sum(1 for _row in index.rows_below(NODE))
        assert run.window.status.currentMessage() == f"Copied {count} nodes as a list."
        target = index.top_rows[1]
        before = len(index.children(target))
        dialog = await paste(run, text, target)
        assert dialog.summary.text() == f"{count} nodes under '{index.label(target)}'"
        dialog.add_button.click()
        await run.until(lambda: not dialog.isVisible())
        added = index.children(target)[before]
        assert run.program.places.shown_row == added == run.program.workspace.tree.selected_row()
        run.window.activateWindow()
        await run.until(run.window.isActiveWindow)
        press(Qt.Key.Key_C, CONTROL)
        assert clipboard() == text
        assert run.session.undo_stack.undoText() == f"Add {count} nodes under '{index.label(target)}'"
        await run.save()
        run.take_notice()
        run.trigger("actionUndo")
        assert len(index.children(target)) == before

    drive(scenario, path=checkpoint)
    inspection = inspect_checkpoint(checkpoint)
    assert [problem for problem in inspection.problems if problem.severity == "error"] == []


def test_copying_in_a_text_field_copies_its_text(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await go_to(run, NODE)
        run.program.workspace.tree.filter.setText("door")
        run.program.workspace.tree.focus_filter()
        press(Qt.Key.Key_C, CONTROL)
        assert clipboard() == "door"

    drive(scenario, path=checkpoint)


def test_what_is_typed_in_the_dialog_is_previewed_and_added(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        index = index_of(run)
        before = len(index.children(NODE))
        dialog = await paste(run, "")
        assert not dialog.add_button.isEnabled()
        assert dialog.edit.hasFocus()
        type_text("- Doors")
        press(Qt.Key.Key_Return)
        type_text("Gates")
        await run.until(lambda: dialog.model.rowCount() == 2)
        assert dialog.summary.text() == f"2 nodes under '{index.label(NODE)}'"
        press(Qt.Key.Key_Return)
        type_text("Locks")
        # Before the preview has followed.
        press(Qt.Key.Key_Return, CONTROL)
        await run.until(lambda: not dialog.isVisible())
        labels = [index.label(row) for row in index.children(NODE)][before:]
        assert labels == ["Doors", "Gates", "Locks"]

    drive(scenario, path=checkpoint)


def test_cancelling_adds_nothing(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await paste(run, "a\nb")
        QTest.keyClick(dialog.edit, Qt.Key.Key_Escape)
        await run.until(lambda: not dialog.isVisible())
        assert not run.session.is_edited
        # Once more, with another list.
        again = await paste(run, "c")
        assert again.edit.text() == "c"
        assert again.model.rowCount() == 1

    drive(scenario, path=checkpoint)


def test_where_nothing_can_be_added_the_dialog_says_why(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        rejected = index_of(run).top_rows[-1]
        dialog = await paste(run, "a", rejected)
        assert dialog.summary.text() == "'Seniority' has no tree yet. Create one first."
        assert not dialog.add_button.isEnabled()
        dialog.reject()

    drive(scenario, path=checkpoint)
