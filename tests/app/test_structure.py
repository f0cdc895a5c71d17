"""Nodes that are added, deleted, moved, merged and copied in the window, by keyboard alone."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.models.structure_steps import delete_rows
from tests.app.test_edit_nodes import press, type_text
from tests.app.test_places import crumbs, index_of, inspected, selected, visible_labels

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PARENT = "Telephone and voice"
CHILDREN = ["Pretexting calls", "Cloned voices", "Sign-in prompts"]


def row_named(run: Run, label: str) -> int:
    index = index_of(run)
    return next(row for row in range(len(index)) if index.label(row) == label and index.exists(row))


def select(run: Run, label: str) -> None:
    """Select a node in the tree, as a click does."""
    tree = run.program.workspace.tree
    tree.tree.setCurrentIndex(tree.model.index_of(row_named(run, label)))


async def start(run: Run, label: str) -> None:
    """Select a node, and put the keyboard into the tree."""
    run.window.activateWindow()
    await run.until(run.window.isActiveWindow)
    run.program.workspace.show_tree()
    run.program.places.go_to_row(row_named(run, label))


def children(run: Run, label: str = PARENT) -> list[str]:
    index = index_of(run)
    return [index.label(row) for row in index.children(row_named(run, label))]


def history(run: Run) -> list[str]:
    stack = run.session.undo_stack
    return [stack.text(number) for number in range(stack.count())]


def all_selected(run: Run) -> list[str]:
    return [index_of(run).label(row) for row in run.program.workspace.tree.selected_rows()]


def selection_text(run: Run) -> str:
    label = run.window.status._selection
    return label.text() if label.isVisible() else ""


async def name_it(run: Run, text: str, key: Qt.Key = Key.Key_Return) -> None:
    """Type the name of a new node and press a key."""
    tree = run.program.workspace.tree
    type_text(text)
    press(key)
    await run.until(lambda: tree.model.draft is None)


def test_a_child_is_added_and_named_in_one_step(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        press(Key.Key_Insert)
        assert visible_labels(run)[6] == "New node"
        assert selection_text(run) == ""
        assert not run.session.is_edited
        assert inspected(run) == PARENT
        await name_it(run, "Callback scams")
        assert children(run) == [*CHILDREN, "Callback scams"]
        assert history(run) == ["Add 'Callback scams' under 'Telephone and voice'"]
        assert selected(run) == inspected(run) == "Callback scams"
        assert run.program.workspace.tree.tree.hasFocus()
        press(Key.Key_Z, CTRL)
        assert children(run) == CHILDREN
        assert selected(run) == inspected(run) == PARENT
        assert not run.session.is_edited
        press(Key.Key_Z, CTRL | SHIFT)
        assert selected(run) == "Callback scams"
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    node = next(
        node
        for node in load_checkpoint(checkpoint).bundle.taxonomies[0].nodes.values()
        if node.label == "Callback scams"
    )
    assert node.depth == 2


def test_escape_leaves_nothing_behind(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        run.session.set_node_label(row_named(run, "Cloned voices"), "Other")
        run.session.undo_stack.undo()
        press(Key.Key_Insert)
        await name_it(run, "Nothing", Key.Key_Escape)
        assert children(run) == CHILDREN
        assert (run.session.undo_stack.count(), run.session.undo_stack.canRedo()) == (1, True)
        assert selected(run) == inspected(run) == PARENT
        assert not run.window.isWindowModified()

    drive(scenario, path=checkpoint)


def test_enter_keeps_the_name_that_is_there_and_leaving_does_not(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        press(Key.Key_Insert)
        run.program.workspace.tree.focus_filter()
        assert children(run) == CHILDREN
        run.program.workspace.show_tree()
        press(Key.Key_Insert)
        await name_it(run, "")
        assert children(run) == [*CHILDREN, "New node"]
        press(Key.Key_Insert)
        type_text("Typed")
        assert run.window.isWindowModified()
        run.program.workspace.tree.focus_filter()
        assert children(run, "New node") == ["Typed"]

    drive(scenario, path=checkpoint)


def test_a_blank_name_is_refused(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        press(Key.Key_Insert)
        await name_it(run, " ")
        assert (await run.notice()).text == "A label can't be empty."
        assert children(run) == CHILDREN

    drive(scenario, path=checkpoint)


def test_a_save_keeps_the_name_that_is_typed(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        press(Key.Key_Insert)
        type_text("Callback scams")
        press(Key.Key_S, CTRL)
        await run.until(lambda: bool(run.window.notice_bar.notices()))
        run.take_notice()

    drive(scenario, path=checkpoint)
    labels = [node.label for node in load_checkpoint(checkpoint).bundle.taxonomies[0].nodes.values()]
    assert labels.count("Callback scams") == 1


def test_a_sibling_stands_right_after(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[0])
        press(Key.Key_Return, CTRL)
        await name_it(run, "Second")
        assert children(run) == [CHILDREN[0], "Second", *CHILDREN[1:]]
        select(run, "Attack vector")
        assert not run.is_on("actionAddSibling")

    drive(scenario, path=checkpoint)


def test_what_has_no_tree_gets_no_child(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, "Seniority")
        press(Key.Key_Insert)
        assert (await run.notice()).text == "'Seniority' has no tree yet. Create one first."

    drive(scenario, path=checkpoint)


def test_a_branch_is_deleted_with_a_word_on_what_went(
    drive: Driver, checkpoint: Path, sample_root: Path
) -> None:
    shutil.copytree(sample_root / "data", checkpoint / "data")

    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[1])
        run.program.workspace.tree.tree.expand(run.program.workspace.tree.tree.currentIndex())
        before = visible_labels(run)
        press(Key.Key_Delete)
        assert children(run) == [CHILDREN[0], CHILDREN[2]]
        assert selected(run) == inspected(run) == CHILDREN[2]
        assert run.window.notice_bar.notices()[0].text == "Deleted 'Cloned voices': 2 nodes, 1 leaf."
        await run.idle()
        (notice,) = run.window.notice_bar.notices()
        assert notice.text.startswith("Deleted 'Cloned voices': 2 nodes, 1 leaf. ")
        assert notice.text.endswith("samples point to them.")
        button = next(
            button
            for button in run.window.notice_bar.findChildren(QPushButton)
            if button.text() == "Undo" and not button.isHidden()
        )
        button.click()
        assert children(run) == CHILDREN
        assert selected(run) == CHILDREN[1]
        assert visible_labels(run) == before
        assert run.window.notice_bar.notices() == []

    drive(scenario, path=checkpoint)


def test_the_notice_of_a_deletion_goes_with_the_next_step(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[2])
        press(Key.Key_Delete)
        await run.idle()
        assert selected(run) == CHILDREN[1]
        run.session.set_bundle_value("proposal_N", 9)
        assert run.window.notice_bar.notices() == []
        for label in (CHILDREN[1], CHILDREN[0]):
            assert selected(run) == label
            press(Key.Key_Delete)
        assert selected(run) == PARENT
        run.take_notice()

    drive(scenario, path=checkpoint)


def test_a_root_is_not_deleted(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, "Attack vector")
        press(Key.Key_Delete)
        notice = await run.notice()
        assert notice.text == "The root of a tree goes with its factor. Remove the factor instead."
        assert selected(run) == "Attack vector"

    drive(scenario, path=checkpoint)


def test_delete_in_a_text_field_deletes_text(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[0])
        tree = run.program.workspace.tree
        tree.filter.setText("voices")
        tree.filter.setFocus()
        tree.filter.home(False)
        press(Key.Key_Delete)
        assert tree.filter.text() == "oices"
        press(Key.Key_A, CTRL)
        press(Key.Key_X, CTRL)
        assert tree.filter.text() == ""
        press(Key.Key_V, CTRL)
        assert tree.filter.text() == "oices"
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)


def test_alt_and_arrows_reorder(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[0])
        press(Key.Key_Up, ALT)
        assert (children(run), selected(run)) == (CHILDREN, CHILDREN[0])
        press(Key.Key_Down, ALT)
        press(Key.Key_Down, ALT)
        assert children(run) == [*CHILDREN[1:], CHILDREN[0]]
        press(Key.Key_Down, ALT)
        assert (len(history(run)), selected(run)) == (2, CHILDREN[0])
        press(Key.Key_Up, ALT)
        assert children(run) == [CHILDREN[1], CHILDREN[0], CHILDREN[2]]
        assert history(run)[-1] == "Move 'Pretexting calls' up"

    drive(scenario, path=checkpoint)


def test_several_rows_are_selected_moved_copied_and_deleted_at_once(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[0])
        press(Key.Key_Down, SHIFT)
        assert all_selected(run) == CHILDREN[:2]
        assert selection_text(run) == "2 nodes selected"
        press(Key.Key_Down, ALT)
        assert children(run) == [CHILDREN[2], *CHILDREN[:2]]
        assert all_selected(run) == CHILDREN[:2]
        press(Key.Key_D, CTRL)
        assert children(run) == [CHILDREN[2], *(label for label in CHILDREN[:2] for _copy in range(2))]
        assert len(run.program.workspace.tree.selected_rows()) == 2
        press(Key.Key_Delete)
        assert history(run)[-1] == "Delete 2 branches"
        assert children(run) == [CHILDREN[2], *CHILDREN[:2]]
        assert selection_text(run) == ""
        press(Key.Key_Z, CTRL)
        assert len(run.program.workspace.tree.selected_rows()) == 2

    drive(scenario, path=checkpoint)


def test_cut_and_paste_moves_a_branch_with_new_depths(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[1])
        press(Key.Key_X, CTRL)
        tree = run.program.workspace.tree
        item = tree.model.index_of(row_named(run, CHILDREN[1]))
        assert item.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", cut")
        assert QGuiApplication.clipboard().text().startswith("- Cloned voices\n")
        assert children(run) == CHILDREN
        select(run, CHILDREN[2])
        press(Key.Key_V, CTRL)
        assert children(run, CHILDREN[2])[-1] == "Cloned voices"
        assert crumbs(run) == ["Attack vector", PARENT, CHILDREN[2], CHILDREN[1]]
        assert selected(run) == CHILDREN[1]
        assert tree.model.cut_rows == frozenset()
        node = index_of(run).node(row_named(run, CHILDREN[1]))
        assert node is not None
        assert node.depth == 3
        press(Key.Key_Z, CTRL)
        assert children(run) == CHILDREN
        assert crumbs(run) == ["Attack vector", PARENT, CHILDREN[1]]

    drive(scenario, path=checkpoint)


def test_what_was_cut_is_refused_below_itself_and_elsewhere(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        press(Key.Key_X, CTRL)
        select(run, CHILDREN[0])
        press(Key.Key_V, CTRL)
        assert (await run.notice()).text == "'Telephone and voice' can't be moved under itself."
        select(run, "Staff role")
        press(Key.Key_V, CTRL)
        assert "nodes stay within their tree" in (await run.notice()).text
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)


def test_a_cut_is_given_up_by_escape_by_another_copy_and_by_deleting(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        model = run.program.workspace.tree.model
        await start(run, CHILDREN[1])
        press(Key.Key_X, CTRL)
        assert model.cut_rows
        press(Key.Key_Escape)
        assert not model.cut_rows
        press(Key.Key_X, CTRL)
        QGuiApplication.clipboard().setText("something else")
        assert not model.cut_rows
        press(Key.Key_X, CTRL)
        press(Key.Key_Delete)
        assert not model.cut_rows
        await run.idle()
        run.take_notice()

    drive(scenario, path=checkpoint)


def test_without_a_cut_the_text_on_the_clipboard_is_pasted(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        pasted: list[str] = []
        run.program.structure.cutting.paste_fallback = pasted.append
        await start(run, PARENT)
        QGuiApplication.clipboard().setText("- One\n- Two\n")
        press(Key.Key_V, CTRL)
        assert pasted == ["- One\n- Two\n"]
        QGuiApplication.clipboard().setText(" ")
        press(Key.Key_V, CTRL)
        assert (await run.notice()).text == "There is nothing to paste. Cut nodes first."
        addresses = run.emitted(run.window.text_dropped)
        run.window.text_dropped.disconnect(run.program.hub.pulls.pull)
        QGuiApplication.clipboard().setText("https://huggingface.co/datasets/ward/secqa")
        press(Key.Key_V, CTRL)
        assert await addresses == ("https://huggingface.co/datasets/ward/secqa",)
        assert len(pasted) == 1

    drive(scenario, path=checkpoint)


def test_siblings_are_merged_into_the_one_selected_last(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[1])
        assert not run.is_on("actionMerge")
        press(Key.Key_Up, SHIFT)
        action = run.window.actions_by_id["actionMerge"]
        assert action.text() == "&Merge into 'Pretexting calls'"
        grandchildren = children(run, CHILDREN[0]) + children(run, CHILDREN[1])
        action.trigger()
        assert children(run) == [CHILDREN[0], CHILDREN[2]]
        assert children(run, CHILDREN[0]) == grandchildren
        assert selected(run) == inspected(run) == CHILDREN[0]
        assert history(run) == ["Merge 'Cloned voices' into 'Pretexting calls'"]
        run.trigger("actionUndo")
        assert children(run) == CHILDREN

    drive(scenario, path=checkpoint)


def test_the_filter_stays_as_long_as_it_shows_what_was_edited(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        tree = run.program.workspace.tree
        await start(run, CHILDREN[1])
        tree.filter.setText("voice")
        before = tree.filter.hits_text()
        assert selected(run) == CHILDREN[1]
        run.program.workspace.show_tree()
        run.trigger("actionDeleteBranch")
        assert tree.filter.text() == "voice"
        assert tree.filter.hits_text() != before
        assert selected(run) in visible_labels(run)
        run.trigger("actionUndo")
        assert tree.filter.text() == "voice"
        assert (selected(run), tree.filter.hits_text()) == (CHILDREN[1], before)
        press(Key.Key_Insert)
        await name_it(run, "Unfound")
        assert tree.filter.text() == ""
        assert selected(run) == "Unfound"

    drive(scenario, path=checkpoint)


def test_the_last_hit_that_is_deleted_leaves_an_empty_filter(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        tree = run.program.workspace.tree
        await start(run, CHILDREN[1])
        tree.filter.setText(index_of(run).key(row_named(run, CHILDREN[1])))
        assert tree.filter.hits_text() == "1 hit"
        run.program.workspace.show_tree()
        press(Key.Key_Delete)
        assert tree.filter.hits_text() == "No hits"
        assert not run.is_on("actionDeleteBranch")
        press(Key.Key_Z, CTRL)
        assert selected(run) == CHILDREN[1]

    drive(scenario, path=checkpoint)


def test_back_passes_over_what_is_gone_and_comes_to_it_again(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[0])
        select(run, CHILDREN[1])
        select(run, PARENT)
        run.session.perform(delete_rows(index_of(run), [row_named(run, CHILDREN[1])]))
        run.trigger("actionBack")
        assert selected(run) == CHILDREN[0]
        run.trigger("actionUndo")
        run.program.places.go_to_row(row_named(run, PARENT))
        run.trigger("actionBack")
        assert selected(run) == CHILDREN[1]

    drive(scenario, path=checkpoint)


def test_where_the_shown_node_goes_its_parent_is_shown(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[1])
        select(run, children(run, CHILDREN[1])[0])
        run.session.perform(delete_rows(index_of(run), [row_named(run, CHILDREN[1])]))
        assert (selected(run), inspected(run)) == (PARENT, PARENT)
        assert crumbs(run) == ["Attack vector", PARENT]

    drive(scenario, path=checkpoint)


def test_what_may_not_be_edited_says_why(drive: Driver, checkpoint: Path) -> None:
    file = checkpoint / "opensimula" / "taxonomy_bundle.json"
    file.write_bytes(file.read_bytes().replace(b"Attack vector", b"Way of attack"))

    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        for key, modifier in (
            (Key.Key_Insert, Qt.KeyboardModifier.NoModifier),
            (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
            (Key.Key_X, CTRL),
            (Key.Key_D, CTRL),
            (Key.Key_Down, ALT),
        ):
            press(key, modifier)
            assert run.take_notice().text == run.session.bundle_refusal
        assert children(run) == CHILDREN

    drive(scenario, path=checkpoint)


def test_without_a_checkpoint_all_of_it_is_off(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        for action_id in ("actionAddChild", "actionDeleteBranch", "actionPasteNodes", "actionMoveUp"):
            assert not run.is_on(action_id)

    drive(scenario)


def test_the_saved_file_holds_the_order_that_was_made(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[2])
        press(Key.Key_Up, ALT)
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    bundle = json.loads((checkpoint / "opensimula" / "taxonomy_bundle.json").read_bytes())
    labels = [node["label"] for node in bundle["taxonomies"][0]["nodes"].values()]
    assert labels.index(CHILDREN[0]) < labels.index(CHILDREN[2]) < labels.index(CHILDREN[1])


def test_a_click_with_ctrl_takes_one_more(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[0])
        tree = run.program.workspace.tree
        for label in ("Physical access", CHILDREN[2]):
            place = tree.tree.visualRect(tree.model.index_of(row_named(run, label))).center()
            QTest.mouseClick(tree.tree.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
        assert sorted(all_selected(run)) == sorted([CHILDREN[0], CHILDREN[2], "Physical access"])
        assert selection_text(run) == "3 nodes selected"
        assert not run.is_on("actionMerge")
        tree.tree.selectionModel().clearSelection()
        assert all_selected(run) == [CHILDREN[2]]
        tree.tree.selectionModel().setCurrentIndex(
            tree.model.index_of(NO_ROW), QItemSelectionModel.SelectionFlag.Clear
        )
        assert all_selected(run) == []
        assert not run.is_on("actionDeleteBranch")

    drive(scenario, path=checkpoint)
