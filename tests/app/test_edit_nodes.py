"""Nodes, factors and the bundle's fields edited in the window, by keyboard alone, and saved."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from opensimula_gui.checkpoint import inspect_checkpoint, load_checkpoint
from opensimula_gui.checkpoint.saving import save_edits
from opensimula_gui.views.editing.editable_text import EditableText

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.conftest import Driver, Run

Button = QMessageBox.StandardButton
NODE = 3


def type_text(text: str) -> None:
    """Type into whatever has the focus."""
    for character in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(
            focus, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        )


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def focus_is_in(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and widget.isAncestorOf(focus)


async def go_to(run: Run, row: int) -> None:
    run.program.places.go_to_row(row)
    run.window.activateWindow()
    await run.until(run.window.isActiveWindow)


async def rename(run: Run, row: int, name: str) -> None:
    """Rename a row by F2, typing and Enter."""
    await go_to(run, row)
    run.trigger("actionRename")
    assert focus_is_in(run.program.workspace.tree.tree)
    type_text(name)
    press(Qt.Key.Key_Return)
    await run.until(lambda: not run.program.workspace.tree.has_pending)


def label(run: Run, row: int = NODE) -> str:
    assert run.session.index is not None
    return run.session.index.label(row)


def field(run: Run, name: str) -> EditableText:
    pages = (run.program.workspace.inspector.widget(), run.program.workspace.document.overview.widget())
    found = [text for page in pages if page for text in page.findChildren(EditableText, name)]
    assert len(found) == 1
    return found[0]


def bundle_on_disk(checkpoint: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((checkpoint / "opensimula" / "taxonomy_bundle.json").read_bytes())
    return document


def texts(run: Run) -> tuple[str, str]:
    """Return what the status bar says of edits: in short, and by kind."""
    edits = run.window.status._edits
    return edits.text(), edits.accessibleDescription()


def test_rename_with_f2_save_and_undo(drive: Driver, checkpoint: Path) -> None:
    before = (checkpoint / "opensimula" / "taxonomy_bundle.json").read_bytes()

    async def scenario(run: Run) -> None:
        await rename(run, NODE, "Doors – ☂")
        assert label(run) == "Doors – ☂"
        assert texts(run) == ("1 edit", "1 node")
        assert (
            run.window.actions_by_id["actionUndo"].text() == "&Undo rename 'Physical access' to 'Doors – ☂'"
        )
        crumbs = run.program.workspace.document.breadcrumb.path()
        assert crumbs[-1] == ("Doors – ☂", NODE)
        await run.save()
        assert run.take_notice().text == "Saved. 2 files written, digests renewed."
        assert not run.is_on("actionRevertItem")
        run.trigger("actionUndo")
        assert run.session.is_edited
        assert run.is_on("actionRevertItem")
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    assert (checkpoint / "opensimula" / "taxonomy_bundle.json").read_bytes() == before
    load_checkpoint(checkpoint)


def test_a_factor_is_renamed_in_the_tree_with_all_that_names_it(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await rename(run, 0, "Way in")
        assert texts(run) == ("1 edit", "1 factor")
        assert run.session.factors[0].name == "Way in"
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    bundle = bundle_on_disk(checkpoint)
    assert bundle["factors"][0]["name"] == "Way in"
    tree = bundle["taxonomies"][0]
    assert tree["nodes"][tree["root_id"]]["label"] == "Way in"


def test_the_strategies_page_follows_edits_and_keeps_its_place(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        document = run.program.workspace.document
        page = document.strategies
        document.show_page("strategies")
        page.select(1)
        run.session.set_factor_name(0, "Way in")
        shown = [page.model.index(row, 3).data() for row in range(page.model.rowCount())]
        assert any("Way in" in text for text in shown)
        assert page.selected_number == 1
        document.show_page("overview")
        spec = run.session.strategies
        assert spec is not None
        run.session.set_strategies(
            spec.model_copy(update={"strategies": spec.strategies[:1]}), "Remove strategies"
        )
        document.show_page("strategies")
        assert page.model.rowCount() == 1
        run.session.undo_stack.undo()
        assert page.model.rowCount() == len(spec.strategies)

    drive(scenario, path=checkpoint)


def test_a_name_that_does_not_fit_the_row_is_edited_in_the_inspector(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await go_to(run, NODE)
        run.session.set_node_label(NODE, "no\u00a0break")
        run.trigger("actionRename")
        assert field(run, "nodeLabel").face.editor.hasFocus()
        assert "U+00A0" in field(run, "nodeLabel").advice_text
        type_text("Doors")
        press(Qt.Key.Key_Return)
        assert label(run) == "Doors"

    drive(scenario, path=checkpoint)


def test_an_empty_name_is_refused_with_a_notice(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await rename(run, NODE, " ")
        assert (await run.notice()).text == "A label can't be empty."
        assert not run.session.is_edited

    drive(scenario, path=checkpoint)


def test_what_may_not_be_edited_says_why(drive: Driver, checkpoint: Path) -> None:
    file = checkpoint / "opensimula" / "taxonomy_bundle.json"
    file.write_bytes(file.read_bytes().replace(b"Attack vector", b"Way of attack"))

    async def scenario(run: Run) -> None:
        await go_to(run, NODE)
        run.trigger("actionRename")
        notice = await run.notice()
        assert (notice.severity, notice.text) == ("warning", run.session.bundle_refusal)
        assert "read-only" in notice.text

    drive(scenario, path=checkpoint)


def test_everything_is_edited_saved_in_one_go_and_loaded_again(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await rename(run, NODE, "Doors")
        field(run, "nodeDescription").start_editing()
        press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text("Whoever comes in")
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        run.program.places.show_page("overview")
        for name, text in (("proposal_N", "9"), ("instruction_y", "Other")):
            field(run, name).start_editing()
            press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            type_text(text)
            press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert run.session.strategies is not None
        run.session.set_strategies(
            run.session.strategies.model_copy(update={"strategies": run.session.strategies.strategies[:1]}),
            "Keep one strategy",
        )
        run.session.set_run_config_value("proposal_N", 9)
        count = len(run.session.inspection.sampling_strategy.strategies) - 1  # type: ignore[union-attr]  # the sample has some
        assert texts(run)[1] == (
            f"1 node, {count} strategies, 2 fields of the bundle and 1 field of the run config"
        )
        await run.save()
        assert run.take_notice().text == "Saved. 4 files written, digests renewed."
        assert run.session.inspection == inspect_checkpoint(checkpoint)

    drive(scenario, path=checkpoint)
    loaded = load_checkpoint(checkpoint)
    assert loaded.bundle.instruction_y == "Other"
    assert loaded.bundle.proposal_N == 9
    assert loaded.sampling_strategy is not None
    assert len(loaded.sampling_strategy.strategies) == 1


def test_what_is_typed_anywhere_is_kept_by_a_save(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await go_to(run, NODE)
        run.trigger("actionRename")
        type_text("Doors")
        assert run.window.isWindowModified()
        run.trigger("actionSave")
        await run.notice()
        assert label(run) == "Doors"
        field(run, "nodeDescription").start_editing()
        type_text("!")
        assert run.window.isWindowModified()
        run.trigger("actionSave")
        await run.notice()
        run.program.places.show_page("overview")
        field(run, "instruction_y").start_editing()
        type_text("!")
        run.trigger("actionSave")
        await run.notice()
        assert not run.window.isWindowModified()

    drive(scenario, path=checkpoint)
    bundle = load_checkpoint(checkpoint).bundle
    assert bundle.instruction_y.endswith("!")
    node = next(node for node in bundle.taxonomies[0].nodes.values() if node.label == "Doors")
    assert node.description is not None
    assert node.description.endswith("!")


def test_a_text_that_does_not_fit_keeps_the_save_back(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await go_to(run, NODE)
        run.program.places.show_page("overview")
        run.session.set_bundle_value("instruction_y", "Other")
        field(run, "target_depth_D").start_editing()
        type_text("x")
        run.trigger("actionSave")
        assert "Not saved" in (await run.notice()).text
        assert field(run, "target_depth_D").face.editor.hasFocus()
        press(Qt.Key.Key_Escape)
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)


def test_revert_item_takes_back_one_row_and_revert_edits_all(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await rename(run, 0, "Way in")
        await rename(run, NODE, "Doors")
        assert run.is_on("actionRevertItem")
        run.trigger("actionRevertItem")
        assert label(run) == "Physical access"
        assert not run.is_on("actionRevertItem")
        assert label(run, 0) == "Way in"
        run.trigger("actionRevert")
        assert label(run, 0) == "Attack vector"
        assert texts(run) == ("", "")
        run.trigger("actionUndo")
        assert label(run, 0) == "Way in"

    drive(scenario, path=checkpoint)


def test_the_context_menu_of_the_tree_offers_both(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        actions = [action.objectName() for action in run.program.workspace.tree.tree.actions()]
        assert actions[:2] == ["actionRename", "actionRevertItem"]

    drive(scenario, path=checkpoint)


def test_leaving_counts_what_is_lost_by_kind(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await rename(run, NODE, "Doors")
        run.session.set_bundle_value("proposal_N", 9)
        run.window.close()
        box = await run.dialog("unsavedEditsDialog")
        assert isinstance(box, QMessageBox)
        assert box.informativeText() == (
            "1 node and 1 field of the bundle differ from what is on disk. "
            "Kept for next time, they are offered when you open this checkpoint again."
        )
        await run.answer(Button.Save)
        assert await run.ended == 0

    drive(scenario, path=checkpoint)
    assert bundle_on_disk(checkpoint)["proposal_N"] == 9


def test_a_contradiction_is_a_problem_as_long_as_it_lasts(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        panel = run.program.workspace.problems
        run.session.set_bundle_value("proposal_N", 9)
        await run.until(lambda: bool(panel.model.problems))
        assert [problem.code for problem in panel.model.problems] == ["contradicts-bundle"]
        assert run.window.status._problems.text() == "1 problem"
        run.session.set_run_config_value("proposal_N", 9)
        await run.until(lambda: not panel.model.problems)
        run.session.undo_stack.setIndex(0)
        await run.idle()
        assert list(panel.model.problems) == []
        assert run.window.status._problems.text() == "No problems"

    drive(scenario, path=checkpoint)


def test_save_as_writes_the_edits_to_the_copy_alone(drive: Driver, checkpoint: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    target.mkdir()
    before = bundle_on_disk(checkpoint)

    async def scenario(run: Run) -> None:
        await rename(run, NODE, "Doors")
        await save_as(run, target)
        assert (await run.notice()).severity == "fine"
        assert run.session.inspection.root == target
        assert not run.session.is_edited
        assert label(run) == "Doors"
        await rename(run, NODE, "Desks")
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    assert bundle_on_disk(checkpoint) == before
    labels = [node["label"] for node in bundle_on_disk(target)["taxonomies"][0]["nodes"].values()]
    assert "Desks" in labels
    load_checkpoint(target)


async def save_as(run: Run, target: Path) -> None:
    run.trigger("actionSaveAs")
    dialog = await run.dialog("saveAsDialog")
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(target.parent))
    dialog.selectFile(str(target))
    dialog.accept()


class _SlowSave:
    """A save that has begun and goes on when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.has_begun = False
        self.may_go_on = threading.Event()
        monkeypatch.setattr("opensimula_gui.services.documents.save_edits", self)

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.has_begun = True
        self.may_go_on.wait()
        return save_edits(*arguments, **options)


def test_what_is_edited_while_a_copy_is_saved_is_not_lost(
    drive: Driver, checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy"
    target.mkdir()
    slow = _SlowSave(monkeypatch)

    async def scenario(run: Run) -> None:
        await rename(run, NODE, "Doors")
        await save_as(run, target)
        await run.until(lambda: slow.has_begun)
        run.session.set_node_label(NODE, "Later")
        slow.may_go_on.set()
        notice = await run.notice()
        assert notice.severity == "warning"
        assert "without what was edited since then" in notice.text
        assert run.session.inspection.root == checkpoint
        assert label(run) == "Later"

    drive(scenario, path=checkpoint)
    labels = [node["label"] for node in bundle_on_disk(target)["taxonomies"][0]["nodes"].values()]
    assert "Doors" in labels


def test_leaving_stays_if_something_is_edited_while_it_saves(
    drive: Driver, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _SlowSave(monkeypatch)

    async def scenario(run: Run) -> None:
        await rename(run, NODE, "Doors")
        run.window.close()
        await run.answer(Button.Save)
        await run.until(lambda: slow.has_begun)
        run.session.set_node_label(NODE, "Later")
        slow.may_go_on.set()
        await run.notice()
        assert run.window.isVisible()
        assert run.session.is_edited

    drive(scenario, path=checkpoint)


def test_siblings_that_come_to_be_alike_are_a_problem_until_that_is_undone(
    drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        panel, index = run.program.workspace.problems, run.session.index
        assert index is not None
        first, second = index.children(index.top_rows[0])[:2]
        run.session.set_node_label(second, f"{index.label(first)}s")
        await run.until(lambda: bool(panel.model.problems))
        assert [problem.code for problem in panel.model.problems] == ["similar-siblings"]
        panel.go_to_next()
        assert run.program.places.shown_row == second
        run.session.undo_stack.undo()
        await run.until(lambda: not panel.model.problems)

    drive(scenario, path=checkpoint)
