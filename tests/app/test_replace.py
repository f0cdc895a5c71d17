"""Finding and replacing in the running program, by keyboard: preview, one step, undo, foreign edits."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.views.replace_dialog import ReplaceDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.app.conftest import Driver, Run

Key = Qt.Key
RUNAWAY = "(a|a)*$"


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def type_text(text: str) -> None:
    for character in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(
            focus, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        )


async def opened(run: Run) -> ReplaceDialog:
    """Press the keys that open the dialog, and wait for it."""
    run.window.activateWindow()
    await run.until(run.window.isActiveWindow)
    QTest.keyClick(run.window, Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    dialog = await run.dialog("replaceDialog")
    assert isinstance(dialog, ReplaceDialog)
    dialog.activateWindow()
    await run.until(dialog.isActiveWindow)
    return dialog


async def find(run: Run, dialog: ReplaceDialog, text: str, new: str = "") -> None:
    """Type both texts, press Enter and wait for the answer."""
    dialog.form.find_field.setFocus()
    dialog.form.find_field.selectAll()
    type_text(text)
    press(Key.Key_Tab)
    dialog.form.replacement_field.selectAll()
    press(Key.Key_Delete)
    type_text(new)
    press(Key.Key_Return)
    await run.idle()


async def replace(run: Run, dialog: ReplaceDialog) -> None:
    done = run.emitted(dialog.replace_requested)
    press(Key.Key_R, Qt.KeyboardModifier.AltModifier)
    await done


def labels(run: Run) -> list[str]:
    assert run.session.index is not None
    return [run.session.index.label(row) for row in range(len(run.session.index))]


def write(root: Path, change: Callable[[Any], None]) -> None:
    path = root / "opensimula" / "taxonomy_bundle.json"
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


def button(dialog: QDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_text_is_replaced_everywhere_and_saved(drive: Driver, checkpoint: Path) -> None:
    before = (checkpoint / "opensimula" / "taxonomy_bundle.json").read_bytes()

    async def scenario(run: Run) -> None:
        texts = labels(run)
        dialog = await opened(run)
        await find(run, dialog, "Email", "E-mail")
        shown = dialog.preview.count.text()
        assert " changes in " in shown
        await replace(run, dialog)
        assert not any("Email" in label for label in labels(run))
        assert run.session.undo_stack.count() == 1
        places = shown.split(" in ")[1]
        assert run.session.undo_stack.undoText() == f"Replace 'Email' by 'E-mail' in {places}"
        assert dialog.empty.accessibleName().endswith(f"in {places}")
        await run.save()
        run.take_notice()
        load_checkpoint(checkpoint)
        press(Key.Key_Space)
        assert labels(run) == texts
        await run.idle()
        assert dialog.preview.count.text() == shown
        await run.save()
        run.take_notice()
        press(Key.Key_Escape)
        assert not dialog.isVisible()

    drive(scenario, path=checkpoint)
    assert (checkpoint / "opensimula" / "taxonomy_bundle.json").read_bytes() == before


def test_the_preview_follows_edits_made_meanwhile(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await opened(run)
        await find(run, dialog, "Physical access", "Doors")
        assert dialog.preview.model.rowCount() == 1
        assert run.session.index is not None
        (row,) = [row for row, label in enumerate(labels(run)) if label == "Physical access"]
        run.session.set_node_label(row, "Physical access!")
        assert not button(dialog, "replaceButton").isEnabled()
        await run.idle()
        assert dialog.preview.model.index(0, 3).data() == "Doors!"
        run.session.set_node_label(row, "Gates")
        await run.idle()
        assert dialog.empty.accessibleName() == "Nothing found"

    drive(scenario, path=checkpoint)


def test_what_is_still_typed_elsewhere_is_kept_and_not_lost(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        (row,) = [row for row, label in enumerate(labels(run)) if label == "Physical access"]
        dialog = await opened(run)
        await find(run, dialog, "Physical access", "Doors")
        run.program.places.go_to_row(row)
        run.program.workspace.inspector.edit_name()
        run.window.activateWindow()
        await run.until(run.window.isActiveWindow)
        type_text("Gates")
        assert run.program.workspace.pending.has_any
        dialog.replace_requested.emit()
        assert labels(run)[row] == "Gates"
        await run.idle()
        assert "edited meanwhile" in dialog.message.text()
        assert dialog.empty.accessibleName() == "Nothing found"

    drive(scenario, path=checkpoint)


def test_one_branch_can_be_looked_in_and_its_hits_be_visited(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        (row,) = [row for row, label in enumerate(labels(run)) if label == "Physical access"]
        run.program.places.go_to_row(row)
        dialog = await opened(run)
        dialog.form._scope.setCurrentIndex(1)
        await find(run, dialog, "e", "3")
        assert run.session.index is not None
        below = set(run.session.index.rows_below(row))
        assert {change.row for change in dialog.preview.model.checked_changes()} <= below
        count = dialog.preview.model.rowCount()
        for _row in range(4):
            press(Key.Key_Down)
        press(Key.Key_Return)
        await run.idle()
        assert run.program.places.shown_row in below - {row}
        assert dialog.form.scope.branch == row
        assert dialog.preview.model.rowCount() == count
        run.trigger("actionReplace")
        await run.idle()
        assert dialog.form.scope.branch == run.program.places.shown_row

    drive(scenario, path=checkpoint)


def test_another_selection_is_offered_while_no_branch_is_looked_in(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await opened(run)
        run.program.places.go_to_row(3)
        assert dialog.form._scope.itemData(1) == 3

    drive(scenario, path=checkpoint)


def test_what_the_tree_is_filtered_by_is_looked_for_first(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.program.workspace.tree.filter.setText("email")
        dialog = await opened(run)
        await run.idle()
        assert dialog.form.find_field.selectedText() == "email"
        assert dialog.preview.model.rowCount() > 0

    drive(scenario, path=checkpoint)


def test_a_runaway_expression_freezes_nothing(drive: Driver, checkpoint: Path) -> None:
    def make_long(bundle: Any) -> None:
        next(iter(bundle["taxonomies"][0]["nodes"].values()))["description"] = "a" * 5000 + "b"

    write(checkpoint, make_long)

    async def scenario(run: Run) -> None:
        dialog = await opened(run)
        box = dialog.form._regex
        QTest.keyClick(box, Key.Key_Space)
        dialog.form.find_field.setFocus()
        type_text(RUNAWAY)
        press(Key.Key_Return)
        turns = 0
        while run.program.tasks._running:
            await asyncio.sleep(0)
            turns += 1
        assert turns > 10
        assert "takes too long" in dialog.form._advice.text()
        await find(run, dialog, "Email", "E-mail")
        assert dialog.preview.model.rowCount() > 0

    drive(scenario, path=checkpoint)


def test_the_dialog_closes_with_the_checkpoint_and_follows_another(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await opened(run)
        await find(run, dialog, "Email", "E-mail")
        assert await run.open(checkpoint)
        await run.idle()
        assert dialog.preview.model.rowCount() > 0
        run.trigger("actionCloseCheckpoint")
        await run.idle()
        assert not dialog.isVisible()
        assert dialog.preview.model.rowCount() == 0
        assert not run.is_on("actionReplace")

    drive(scenario, path=checkpoint)


def test_a_bundle_with_faults_is_searched_but_not_changed(drive: Driver, checkpoint: Path) -> None:
    def break_tree(bundle: Any) -> None:
        list(bundle["taxonomies"][0]["nodes"].values())[3]["parent_id"] = "nobody"

    write(checkpoint, break_tree)

    async def scenario(run: Run) -> None:
        dialog = await opened(run)
        await find(run, dialog, "Email", "E-mail")
        assert dialog.preview.model.checked_count > 0
        assert not button(dialog, "replaceButton").isEnabled()
        assert dialog._refusal.isVisible()

    drive(scenario, path=checkpoint)
