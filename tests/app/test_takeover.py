"""Taking differences over into what is open, in the running program."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import CommitNote, DestinationState, PullPlan
from opensimula_gui.models.comparison_tree import CHANGE_ROLE
from opensimula_gui.models.structure_steps import delete_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex

    from opensimula_gui.views.comparison_dialog import ComparisonDialog
    from tests.app.conftest import Driver, Run

FLAGS = QItemSelectionModel.SelectionFlag
CTRL = Qt.KeyboardModifier.ControlModifier


def rewrite(root: Path, name: str, change: Callable[[Any], None]) -> None:
    path = root / "opensimula" / name
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


@pytest.fixture
def other(checkpoint: Path) -> Path:
    """A copy of the checkpoint with another label, description, weight and name, and an expansion less."""
    root = checkpoint.parent / "other"
    shutil.copytree(checkpoint, root)

    def change_bundle(bundle: Any) -> None:
        nodes = list(bundle["taxonomies"][0]["nodes"].values())
        nodes[1]["label"] = "Renamed"
        nodes[2]["description"] = "Another one."
        bundle["taxonomies"][0]["expansion_traces"].pop()

    rewrite(root, "taxonomy_bundle.json", change_bundle)
    rewrite(root, "sampling_strategy.json", lambda spec: spec["strategies"][0].update(weight=9))
    rewrite(root, "run_config.json", lambda config: config.update(name="other"))
    return root


async def compared(run: Run, other: Path) -> ComparisonDialog:
    """Compare another folder with what is open, as the menu does once a folder is chosen."""
    run.trigger("actionCompare")
    chooser = await run.dialog("compareFolderDialog")
    chooser.selectFile(str(other))  # type: ignore[attr-defined]  # it is a file dialog
    chooser.accept()
    await run.idle()
    return run.program.comparisons.dialog


def indexes(dialog: ComparisonDialog) -> list[QModelIndex]:
    model = dialog.model
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]


def told(dialog: ComparisonDialog) -> list[str]:
    return [index.siblingAtColumn(1).data() for index in indexes(dialog)]


def select(dialog: ComparisonDialog, *whats: str) -> None:
    """Select differences by what they are about: the first by itself, the others with Ctrl."""
    flags = FLAGS.ClearAndSelect | FLAGS.Rows
    for what in whats:
        (index,) = [index for index in indexes(dialog) if index.siblingAtColumn(1).data() == what]
        dialog.tree.selectionModel().setCurrentIndex(index, flags)
        flags = FLAGS.Select | FLAGS.Rows


def effect(dialog: ComparisonDialog) -> str:
    label = dialog.findChild(QLabel, "takeoverEffect")
    assert label is not None
    return label.text()


def button(dialog: ComparisonDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "takeoverButton")
    assert found is not None
    return found


WHATS = ["Node", "Node", "Node, expansion", "Strategy, weight", "Name"]


def test_one_change_is_taken_over_by_the_button_and_the_next_is_selected(
    drive: Driver, checkpoint: Path, other: Path
) -> None:
    async def scenario(run: Run) -> None:
        dialog = await compared(run, other)
        assert told(dialog) == WHATS
        header = dialog.model.headerData
        names = [header(column, Qt.Orientation.Horizontal) for column in (3, 4)]
        assert names == ["other", "This checkpoint"]
        index = run.session.index
        assert index is not None
        row = index.children(index.top_rows[0])[0]
        label = index.label(row)
        assert effect(dialog) == f"Take over into this checkpoint: '{label}' renamed to 'Renamed'."
        QTest.mouseClick(button(dialog), Qt.MouseButton.LeftButton)
        assert index.label(row) == "Renamed"
        assert run.session.undo_stack.undoText() == f"Take over: '{label}' renamed to 'Renamed'"
        assert not button(dialog).isEnabled()
        await run.until(lambda: told(dialog) == WHATS[1:])
        await run.idle()
        assert dialog._new._title.text() == "This checkpoint, with your edits"
        assert dialog.message.text() == f"Taken over: '{label}' renamed to 'Renamed'. Undo takes it back."
        assert dialog.tree.currentIndex() == indexes(dialog)[0]
        assert dialog.tree.hasFocus()
        assert button(dialog).isEnabled()
        # It is undone without leaving the dialog.
        QTest.keyClick(dialog.tree, Qt.Key.Key_Z, CTRL)
        assert index.label(row) == label
        await run.until(lambda: told(dialog) == WHATS)

    drive(scenario, path=checkpoint)


def test_several_are_one_step_and_what_can_not_be_is_told(
    drive: Driver, checkpoint: Path, other: Path
) -> None:
    async def scenario(run: Run) -> None:
        dialog = await compared(run, other)
        QTest.keyClick(dialog.tree, Qt.Key.Key_A, CTRL)
        assert effect(dialog) == (
            "Take over into this checkpoint: 4 of 5 changes. Not the other: How nodes were expanded is a "
            "record of the run, which can't be edited."
        )
        assert button(dialog).text() == "Take over 4 changes"
        QTest.keyClick(dialog.tree, Qt.Key.Key_T, CTRL)
        assert run.session.undo_stack.undoText() == "Take over 4 changes"
        await run.until(lambda: told(dialog) == ["Node, expansion"])
        await run.idle()
        assert effect(dialog).startswith("Can't be taken over here: How nodes were expanded")
        assert not button(dialog).isEnabled()
        assert not dialog.takeover.action.isEnabled()
        assert "How nodes were expanded" in button(dialog).toolTip()
        QTest.keyClick(dialog.tree, Qt.Key.Key_T, CTRL)
        assert run.session.undo_stack.count() == 1

    drive(scenario, path=checkpoint)


def test_a_group_stands_for_all_that_is_listed_below_it(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await compared(run, other)
        dialog.tree.setCurrentIndex(dialog.model.index(0, 0))
        assert len(dialog.selected_changes()) == 3
        assert dialog.tree.currentIndex().data(CHANGE_ROLE) is None
        dialog.takeover.action.trigger()
        await run.until(lambda: told(dialog) == WHATS[2:])

    drive(scenario, path=checkpoint)


def test_the_filter_and_what_is_folded_stay(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await compared(run, other)
        dialog._kind.setCurrentIndex(dialog._kind.findData("changed"))
        dialog._kind.activated.emit(dialog._kind.currentIndex())
        assert told(dialog) == WHATS[2:]
        dialog.tree.collapse(dialog.model.index(2, 0))
        select(dialog, "Strategy, weight")
        dialog.takeover.action.trigger()
        await run.until(lambda: told(dialog) == ["Node, expansion", "Name"])
        await run.idle()
        assert dialog._kind.currentText() == "Changed (2)"
        assert dialog.tree.isExpanded(dialog.model.index(0, 0))
        assert dialog.tree.currentIndex().siblingAtColumn(1).data() == "Name"

    drive(scenario, path=checkpoint)


def test_what_is_edited_meanwhile_is_compared_anew(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await compared(run, other)
        select(dialog, "Strategy, weight")
        run.session.set_run_config_value("name", "other")
        assert effect(dialog) == "Comparing anew…"
        assert not button(dialog).isEnabled()
        await run.until(lambda: told(dialog) == WHATS[:4])
        await run.idle()
        assert dialog.tree.currentIndex().siblingAtColumn(1).data() == "Strategy, weight"
        assert button(dialog).isEnabled()

    drive(scenario, path=checkpoint)


def test_the_last_one_leaves_nothing_to_take_over(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        index = run.session.index
        assert index is not None
        row = index.children(index.top_rows[0])[1]
        run.session.perform(delete_rows(index, [row]))
        run.program.comparisons.compare_with_disk()
        await run.idle()
        dialog = run.program.comparisons.dialog
        assert effect(dialog).startswith(f"Take over into this checkpoint: '{index.label(row)}' added, with ")
        dialog.takeover.action.trigger()
        await run.until(lambda: dialog.summary.text() == "No differences")
        await run.idle()
        assert index.exists(row)
        assert not run.session.is_edited
        assert not dialog.takeover.isVisible()
        assert dialog._close.hasFocus()

    drive(scenario, path=checkpoint)


def test_what_is_on_disk_is_read_again_after_a_save(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "edited")
        run.program.comparisons.compare_with_disk()
        await run.idle()
        dialog = run.program.comparisons.dialog
        assert told(dialog) == ["Name"]
        await run.save()
        run.take_notice()
        await run.until(lambda: dialog.summary.text() == "No differences")

    drive(scenario, path=checkpoint)


def test_what_a_pull_downloaded_is_taken_over_into_what_is_open_at_its_destination(
    drive: Driver, checkpoint: Path, other: Path
) -> None:
    plan = PullPlan(
        address=RepoAddress("ada/secqa"),
        endpoint="",
        commit=CommitNote("0123456789abcdef", "Rename", "ada", ""),
        destination=checkpoint,
        destination_state=DestinationState.DIFFERENT,
        files=(),
        staged=inspect_checkpoint(other),
        staging=other,
        expected={},
    )

    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("model", "edited")
        run.program.comparisons.compare_with_download(plan)
        await run.idle()
        dialog = run.program.comparisons.dialog
        assert [side._title.text() for side in (dialog._old, dialog._new)] == [
            "This checkpoint, with your edits",
            "ada/secqa at 01234567 — 2 problems, compared as far as it can be shown",
        ]
        assert effect(dialog).endswith("renamed to 'Renamed'.")
        select(dialog, "Name")
        dialog.takeover.action.trigger()
        assert run.session.run_config.name == "other"
        await run.until(lambda: told(dialog) == [*WHATS[:4], "Model"])
        # Without the destination open, nothing is edited, and so nothing taken over.
        run.program.saves.revert()
        assert await run.open(other)
        run.take_notice()
        run.program.comparisons.compare_with_download(plan)
        await run.idle()
        assert dialog._old._title.text() == "At the destination"
        assert not dialog.takeover.isVisible()

    drive(scenario, path=checkpoint)


def test_nothing_is_taken_over_into_what_is_not_open(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        dialog = await compared(run, other)
        assert dialog.takeover.isVisible()
        run.trigger("actionCloseCheckpoint")
        await run.until(lambda: run.program.documents.session is None)
        await run.idle()
        assert effect(dialog) == "Nothing can be taken over: what was compared is not open any more."
        assert not button(dialog).isEnabled()
        dialog.tree.selectAll()
        assert not button(dialog).isEnabled()
        run.program.comparisons.compare_folders(checkpoint, other)
        await run.idle()
        assert told(dialog) == WHATS
        assert not dialog.takeover.isVisible()
        assert dialog.model.headerData(3, Qt.Orientation.Horizontal) == "secqa"

    drive(scenario, path=checkpoint)


def test_an_edit_while_it_is_compared_is_noticed(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        run.program.comparisons.compare_with_disk()
        run.session.set_run_config_value("name", "edited")
        dialog = run.program.comparisons.dialog
        await run.until(lambda: told(dialog) == ["Name"])

    drive(scenario, path=checkpoint)
